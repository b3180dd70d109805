// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tablereading.h"

#include <QCoreApplication>

namespace fangzhi::core {

namespace {

QString said(const char *text)
{
    return QCoreApplication::translate("Tables", text);
}

QString regionQuestion(const TableQuestion &question)
{
    if (question.words.isEmpty())
        return said(QT_TRANSLATE_NOOP("Tables", "Which region are these figures of?"));
    if (question.regions.isEmpty())
        return said(QT_TRANSLATE_NOOP("Tables", "Which region is “%1”?")).arg(question.words);
    QStringList names;
    for (const RegionRef &region : question.regions)
        names.append(RegionCatalogue::official().path(region.code));
    return said(QT_TRANSLATE_NOOP("Tables", "Which region is “%1”: %2?"))
        .arg(question.words, names.join(said(QT_TRANSLATE_NOOP("Tables", " or "))));
}

} // namespace

QString tableQuestionCode(TableQuestion::Kind kind)
{
    switch (kind) {
    case TableQuestion::Kind::Region:
        return QStringLiteral("region");
    case TableQuestion::Kind::Indicator:
        return QStringLiteral("indicator");
    case TableQuestion::Kind::Unit:
        return QStringLiteral("unit");
    case TableQuestion::Kind::Period:
        return QStringLiteral("period");
    }
    return {};
}

QString tableQuestionWords(const TableQuestion &question)
{
    switch (question.kind) {
    case TableQuestion::Kind::Region:
        return regionQuestion(question);
    case TableQuestion::Kind::Indicator:
        return question.words.isEmpty()
                   ? said(QT_TRANSLATE_NOOP("Tables", "Which indicator are these figures of?"))
                   : said(QT_TRANSLATE_NOOP("Tables", "Which indicator is “%1”?")).arg(question.words);
    case TableQuestion::Kind::Unit:
        return question.words.isEmpty()
                   ? said(QT_TRANSLATE_NOOP("Tables", "In which unit are these figures?"))
                   : said(QT_TRANSLATE_NOOP("Tables", "In which unit is “%1”?")).arg(question.words);
    case TableQuestion::Kind::Period:
        return said(QT_TRANSLATE_NOOP("Tables", "Of which year are these figures?"));
    }
    return {};
}

qint64 FileReading::figures() const
{
    qint64 sum = 0;
    for (const TableReading &table : tables)
        sum += table.counts.figures;
    return sum;
}

} // namespace fangzhi::core
