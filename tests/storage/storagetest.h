// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the tests of storage share: invented articles with figures, and a picture of a whole library.

#pragma once

#include "core/codepoints.h"
#include "core/evidence.h"
#include "storage/articlerepository.h"
#include "storage/library.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTest>

namespace storagetest {

using namespace fangzhi;

// The value of a Result; ends the test function with the error's words otherwise.
#define VALUE_OR_FAIL(name, expression)                                                                      \
    auto name##Result = (expression);                                                                        \
    if (!name##Result)                                                                                       \
        QFAIL(                                                                                               \
            qPrintable(name##Result.error().message + QStringLiteral(" | ") + name##Result.error().detail)); \
    auto &name = name##Result.value()

#define VERIFY_OK(expression)                                                                                \
    do {                                                                                                     \
        const auto verified = (expression);                                                                  \
        if (!verified)                                                                                       \
            QFAIL(qPrintable(verified.error().message + QStringLiteral(" | ") + verified.error().detail));   \
    } while (false)

inline core::Figure figureAt(const QString &text, const QString &number, const QString &indicator,
                             core::Measure measure = core::Measure::YoyGrowth)
{
    const core::CodePointIndex index(text);
    const qsizetype at = text.indexOf(number);
    const QByteArray hash = core::hashOfText(text);
    core::Figure figure;
    figure.indicator = indicator;
    figure.indicatorSurface = indicator;
    figure.region = {QStringLiteral("510900"), QStringLiteral("遂宁市"), {}};
    figure.period = core::Period::year(2019);
    figure.measure = measure;
    figure.value = core::Decimal::parse(QString(number).remove(u'%')).value_or(core::Decimal(1, 0));
    figure.unit = QStringLiteral("%");
    figure.confidence = 0.8;
    figure.rule = QStringLiteral("growth.verb");
    figure.ruleVersion = 1;
    figure.knownSince = QDate(2020, 1, 20);
    core::Evidence evidence;
    evidence.anchor
        = core::makeAnchor(text, index.toCodePoint(at), index.toCodePoint(at + number.size()), hash);
    evidence.sentence = core::makeAnchor(text, 0, index.codePoints(), hash);
    figure.evidence.append(evidence);
    return figure;
}

// Article `number` of an invented paper: its text says two figures.
inline storage::NewArticle articleOf(int number, const QString &region = QStringLiteral("510900"))
{
    storage::NewArticle article;
    core::Document &document = article.document;
    const QString first = QStringLiteral("%1.3%").arg(number % 17 + 2);
    const QString second = QStringLiteral("%1.7%").arg(number % 13 + 20);
    document.title = QStringLiteral("第%1期经济运行简报").arg(number);
    document.source = number % 2 ? QStringLiteral("青石日报") : QStringLiteral("白塔新闻网");
    document.author = QStringLiteral("记者甲");
    document.url = QStringLiteral("https://example.org/%1").arg(number);
    document.published = core::PartialDate(QDate(2019, 1, 1).addDays(number / 3));
    document.region = {region, {}, {}};
    if (const auto *known = core::RegionCatalogue::official().byCode(region))
        document.region.name = known->name;
    document.text
        = QStringLiteral("青石河畔第%1号简报。全市地区生产总值增长%2，固定资产投资增长%3。\n夜市灯火𠮷祥。")
              .arg(number)
              .arg(first, second);
    const qsizetype end = core::CodePointIndex(document.text).codePoints();
    document.blocks = {{core::BlockKind::Paragraph, 0, 0, 10}, {core::BlockKind::Caption, 0, 11, end}};
    document.original = QByteArray("original ") + document.text.toUtf8();
    document.mediaType = QStringLiteral("text/plain");
    article.figures = {figureAt(document.text, first, QStringLiteral("gdp")),
                       figureAt(document.text, second, QStringLiteral("fai"))};
    article.numbers = 3;
    article.understood = 2;
    return article;
}

inline QByteArray hashOfFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256);
}

// Every row of every table but SQLite's own and the index's, as text: two libraries with the same
// picture hold the same.
inline QByteArray pictureOf(storage::Connection &connection)
{
    QByteArray picture;
    QStringList tables;
    storage::Statement names = connection.prepare(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' "
        "AND name NOT LIKE 'article_search%' ORDER BY name");
    while (names.step())
        tables.append(names.text(0));
    for (const QString &table : tables) {
        QStringList columns;
        storage::Statement info = connection.prepare("SELECT name FROM pragma_table_info(?1)");
        info.bind(1, table);
        while (info.step())
            columns.append(QStringLiteral("quote(\"%1\")").arg(info.text(0)));
        const QString sql = QStringLiteral("SELECT %1 FROM %2 ORDER BY 1")
                                .arg(columns.join(QStringLiteral(" || '|' || ")), table);
        storage::Statement rows = connection.prepare(sql.toStdString());
        while (rows.step())
            picture += table.toUtf8() + ": " + rows.text(0).toUtf8() + '\n';
    }
    return picture;
}

} // namespace storagetest
