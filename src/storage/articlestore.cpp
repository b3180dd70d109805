// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/articlestore.h"

#include "core/evidence.h"
#include "storage/errors.h"
#include "storage/eventrepository.h"
#include "storage/figurestore.h"
#include "storage/idcache.h"
#include "storage/nearduplicates.h"
#include "storage/original.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QMap>

#include <algorithm>

namespace fangzhi::storage {

namespace {

// A sort key is the last day that an article may have been published on, and its turn within that day.
constexpr int TurnBits = 20;
constexpr qint64 UnknownDays = qint64(1) << 40; // below all days since year 1

qint64 insertRow(Transaction &transaction, const NewArticle &article, const QByteArray &sha256,
                 qint64 importRun)
{
    Connection &connection = transaction.connection();
    const core::Document &document = article.document;
    const QByteArray text = document.text.toUtf8();
    const RegionColumns region = regionColumns(transaction, document.region);
    const core::PartialDate &published = document.published;
    const auto iso = [](const QDate &day) {
        return day.isValid() ? std::optional(day.toString(Qt::ISODate)) : std::nullopt;
    };
    Statement insert
        = connection.prepare("INSERT INTO article (sort_key, title, author, source_id, url, published, "
                             "published_start, published_end, "
                             "published_precision, written, language, kind, region_id, region_name, "
                             "media_type, added_at, numbers, "
                             "understood, import_run_id, text_sha256, original_sha256, text) VALUES (?1, ?2, "
                             "?3, ?4, ?5, ?6, ?7, ?8, ?9, "
                             "?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, sha256(?21), ?20, ?21)");
    int at = 0;
    const auto bind = [&](const auto &...values) { (insert.bind(++at, values), ...); };
    bind(nextSortKey(connection, published), document.title, document.author);
    bind(sourceId(transaction, document.source), document.url, published.label());
    bind(iso(published.first()), iso(published.last()), precisionCode(published), document.written.label());
    bind(document.language, document.kind, region.id, region.name, document.mediaType);
    bind(QDateTime::currentDateTimeUtc().toString(Qt::ISODate), article.numbers, article.understood);
    bind(importRun != 0 ? std::optional(importRun) : std::nullopt, sha256);
    insert.bindText(++at, {text.constData(), size_t(text.size())});
    insert.run();
    return connection.lastInsertId();
}

core::Result<int> storeFigures(Transaction &transaction, qint64 id, const QByteArray &sha256,
                               QList<core::Figure> figures)
{
    recallRejections(transaction.connection(), sha256, figures);
    int kept = 0;
    for (const core::Figure &figure : figures) {
        if (const auto stored = storeFigure(transaction, figure, id); !stored)
            return stored.error();
        kept += figure.state != core::FigureState::Rejected;
    }
    return kept;
}

// Regions of an article: those it and its figures name, and all above them, with their figures.
QMap<qint64, qint64> regionsOf(Connection &connection, qint64 article, const std::optional<qint64> &own)
{
    QMap<qint64, qint64> figures;
    if (own) {
        for (const qint64 region : regionAndAbove(connection, *own))
            figures.insert(region, 0);
    }
    Statement select
        = connection.prepare("SELECT region_id, count(*) FROM figure WHERE article_id = ?1 "
                             "AND state <> 'rejected' AND region_id IS NOT NULL GROUP BY region_id");
    select.bind(1, article);
    while (select.step()) {
        for (const qint64 region : regionAndAbove(connection, select.integer(0)))
            figures[region] += select.integer(1);
    }
    return figures;
}

} // namespace

void insertBlocks(Transaction &transaction, qint64 article, const QList<core::Block> &blocks)
{
    Statement insert
        = transaction.connection().prepare("INSERT INTO block (article_id, start, \"end\", kind, level, "
                                           "position) VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        const core::Block &block = blocks[i];
        insert.bindAll(article, block.start, block.end, core::blockKindCode(block.kind), block.level, i);
        insert.run();
    }
}

QString precisionCode(const core::PartialDate &date)
{
    switch (date.hasYear() ? date.precision() : core::PartialDate::Precision::Unknown) {
    case core::PartialDate::Precision::Day:
        return QStringLiteral("day");
    case core::PartialDate::Precision::Month:
        return QStringLiteral("month");
    case core::PartialDate::Precision::Year:
        return QStringLiteral("year");
    case core::PartialDate::Precision::Unknown:
        break;
    }
    return QStringLiteral("unknown");
}

qint64 firstSortKey(const QDate &day)
{
    return day.toJulianDay() << TurnBits;
}

qint64 nextSortKey(Connection &connection, const core::PartialDate &published)
{
    const QDate day = published.last();
    const qint64 first = day.isValid() ? firstSortKey(day) : 0;
    const qint64 end = day.isValid() ? first + (qint64(1) << TurnBits) : UnknownDays;
    const auto last = connection.integer(
        "SELECT max(sort_key) FROM article WHERE sort_key >= ?1 AND sort_key < ?2", first, end);
    // max() over nothing is NULL, which reads as 0.
    return std::max(first, last.value_or(0) + 1);
}

std::optional<qint64> sourceId(Transaction &transaction, const QString &name)
{
    if (name.isEmpty())
        return std::nullopt;
    Connection &connection = transaction.connection();
    auto &known = connection.ids().sources;
    if (const auto it = known.constFind(name); it != known.constEnd())
        return *it;
    connection.run("INSERT OR IGNORE INTO source (name) VALUES (?1)", name);
    const auto id = connection.integer("SELECT id FROM source WHERE name = ?1", name);
    if (id)
        known.insert(name, *id);
    return id;
}

core::Result<StoredArticle> storeArticle(Transaction &transaction, const NewArticle &article,
                                         qint64 importRun)
{
    Connection &connection = transaction.connection();
    const core::Document &document = article.document;
    const QByteArray sha256 = hashOfOriginal(document);
    const auto known = findArticle(connection, sha256);
    if (!known)
        return known.error();
    if (*known)
        return StoredArticle{**known, true, 0};
    if (const auto kept = keptInstead(connection, sha256))
        return StoredArticle{*kept, true, 0};
    const qint64 id = insertRow(transaction, article, sha256, importRun);
    storeOriginal(transaction, id, document.original.isEmpty() ? document.text.toUtf8() : document.original);
    insertBlocks(transaction, id, document.blocks);
    noteNearDuplicate(transaction, id, sha256, document.text, importRun);
    addBands(transaction, id, document.text);
    const auto figures = storeFigures(transaction, id, sha256, article.figures);
    if (!figures)
        return figures.error();
    for (const core::Event &found : article.events) {
        core::Event event = found;
        for (core::Evidence &evidence : event.evidence)
            evidence.article = id;
        if (const auto stored = insertEvent(transaction, event); !stored)
            return stored.error();
    }
    if (!article.tags.isEmpty()) {
        if (const auto tagged = setTags(transaction, id, article.tags); !tagged)
            return tagged.error();
    }
    refreshArticle(transaction, id);
    return connection.checked(StoredArticle{id, false, *figures});
}

void refreshArticle(Transaction &transaction, qint64 article)
{
    Connection &connection = transaction.connection();
    connection.run("UPDATE article SET "
                   "figures = (SELECT count(*) FROM figure WHERE article_id = ?1 AND state <> 'rejected'), "
                   "proposed = (SELECT count(*) FROM figure WHERE article_id = ?1 AND state = 'proposed'), "
                   "events = (SELECT count(DISTINCT event_id) FROM evidence WHERE article_id = ?1 AND "
                   "event_id IS NOT NULL) "
                   "WHERE id = ?1",
                   article);
    qint64 sortKey = 0;
    std::optional<qint64> own;
    {
        Statement select = connection.prepare("SELECT sort_key, region_id FROM article WHERE id = ?1");
        select.bind(1, article);
        if (!select.step())
            return;
        sortKey = select.integer(0);
        if (!select.isNull(1))
            own = select.integer(1);
    }
    connection.run("DELETE FROM article_region WHERE article_id = ?1", article);
    const QMap<qint64, qint64> regions = regionsOf(connection, article, own);
    Statement insert = connection.prepare(
        "INSERT INTO article_region (region_id, sort_key, article_id, figures) VALUES (?1, ?2, ?3, ?4)");
    for (auto it = regions.cbegin(); it != regions.cend(); ++it) {
        insert.bindAll(it.key(), sortKey, article, it.value());
        insert.run();
    }
}

} // namespace fangzhi::storage
