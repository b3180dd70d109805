// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/articlerepository.h"

#include "storage/articlestore.h"
#include "storage/errors.h"
#include "storage/eventrepository.h"
#include "storage/figurerepository.h"
#include "storage/figurestore.h"
#include "storage/nearduplicates.h"
#include "storage/original.h"
#include "storage/searchindex.h"

#include <QCryptographicHash>

namespace fangzhi::storage {

namespace {

QList<core::Block> blocksOf(Connection &connection, qint64 article)
{
    QList<core::Block> blocks;
    Statement select = connection.prepare(
        "SELECT kind, level, start, \"end\" FROM block WHERE article_id = ?1 ORDER BY position");
    select.bind(1, article);
    while (select.step())
        blocks.append({core::blockKindFromCode(select.text(0)), select.number(1),
                       qsizetype(select.integer(2)), qsizetype(select.integer(3))});
    return blocks;
}

QStringList tagsOf(Connection &connection, qint64 article)
{
    QStringList tags;
    Statement select
        = connection.prepare("SELECT t.name FROM article_tag AS a JOIN tag AS t ON t.id = a.tag_id "
                             "WHERE a.article_id = ?1 ORDER BY t.name");
    select.bind(1, article);
    while (select.step())
        tags.append(select.text(0));
    return tags;
}

core::PartialDate dateOf(const QString &label)
{
    return core::PartialDate::fromLabel(label).value_or(core::PartialDate());
}

core::Result<void> expectRow(Connection &connection, const char *what, qint64 id)
{
    if (!connection.failed() && connection.changedRows() == 0)
        return errors::noSuch(what, id);
    return connection.checked();
}

QList<qint64> ids(Connection &connection, const Sql &sql, qint64 value)
{
    QList<qint64> result;
    Statement select = connection.prepare(sql);
    select.bind(1, value);
    while (select.step())
        result.append(select.integer(0));
    return result;
}

// Evidence of other things than the article's own figures. An event that nothing supports any more goes.
void removeEvidence(Transaction &transaction, qint64 article)
{
    Connection &connection = transaction.connection();
    const QList<qint64> events = ids(
        connection, "SELECT DISTINCT event_id FROM evidence WHERE article_id = ?1 AND event_id IS NOT NULL",
        article);
    connection.run("DELETE FROM evidence WHERE article_id = ?1", article);
    for (const qint64 event : events) {
        if (connection.integer("SELECT 1 FROM evidence WHERE event_id = ?1 LIMIT 1", event))
            continue;
        connection.run("UPDATE note SET event_id = NULL WHERE event_id = ?1", event);
        connection.run("DELETE FROM event WHERE id = ?1", event);
    }
}

// Figures of other articles that this one supports too keep their other evidence.
void removeArticle(Transaction &transaction, qint64 id)
{
    Connection &connection = transaction.connection();
    removeFromIndex(transaction, id);
    removeBands(transaction, id);
    removeFigures(transaction, ids(connection, "SELECT id FROM figure WHERE article_id = ?1", id));
    removeEvidence(transaction, id);
    connection.run("DELETE FROM article_region WHERE article_id = ?1", id);
    connection.run("DELETE FROM article_tag WHERE article_id = ?1", id);
    connection.run("DELETE FROM block WHERE article_id = ?1", id);
    connection.run("DELETE FROM article_original WHERE article_id = ?1", id);
    connection.run("DELETE FROM article WHERE id = ?1", id);
}

} // namespace

QByteArray hashOfOriginal(const core::Document &document)
{
    const QByteArray bytes = document.original.isEmpty() ? document.text.toUtf8() : document.original;
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

core::Result<std::optional<qint64>> findArticle(Connection &connection, const QByteArray &originalSha256)
{
    return connection.checked(
        connection.integer("SELECT id FROM article WHERE original_sha256 = ?1", originalSha256));
}

core::Result<StoredArticle> insertArticle(Transaction &transaction, const NewArticle &article)
{
    const auto stored = storeArticle(transaction, article, 0);
    if (stored && !stored->known)
        addToIndex(transaction, stored->id);
    if (auto error = transaction.connection().takeError())
        return *error;
    return stored;
}

core::Result<core::Article> article(Connection &connection, qint64 id, bool withOriginal)
{
    const Snapshot snapshot(connection);
    core::Article article;
    {
        Statement select = connection.prepare(
            "SELECT a.title, a.author, s.name, a.url, a.language, a.kind, a.published, a.written, r.code, "
            "r.name, "
            "a.region_name, p.code, a.text, a.media_type, a.original_sha256, a.read, a.starred "
            "FROM article AS a LEFT JOIN source AS s ON s.id = a.source_id "
            "LEFT JOIN region AS r ON r.id = a.region_id LEFT JOIN region AS p ON p.id = r.parent_id "
            "WHERE a.id = ?1");
        select.bind(1, id);
        if (!select.step())
            return connection.takeError().value_or(errors::noSuch("article", id));
        article.id = id;
        article.title = select.text(0);
        article.author = select.text(1);
        article.source = select.text(2);
        article.url = select.text(3);
        article.language = select.text(4);
        article.kind = select.text(5);
        article.published = dateOf(select.text(6));
        article.written = dateOf(select.text(7));
        article.region = regionFromColumns(select, 8);
        article.text = select.text(12);
        article.mediaType = select.text(13);
        article.sha256 = select.blob(14);
        article.read = select.flag(15);
        article.starred = select.flag(16);
    }
    article.blocks = blocksOf(connection, id);
    article.tags = tagsOf(connection, id);
    if (withOriginal) {
        const auto original = readOriginal(connection, id);
        if (!original)
            return connection.takeError().value_or(
                errors::damaged(connection.path(), QStringLiteral("original of article %1").arg(id)));
        article.original = *original;
    }
    return connection.checked(article);
}

core::Result<FullArticle> fullArticle(Connection &connection, qint64 id)
{
    const Snapshot snapshot(connection);
    auto stored = article(connection, id);
    if (!stored)
        return stored.error();
    const auto figures = figuresOfArticle(connection, id);
    if (!figures)
        return figures.error();
    const auto events = eventsOfArticle(connection, id);
    if (!events)
        return events.error();
    FullArticle full{*std::move(stored), *figures, *events, 0, 0};
    Statement select = connection.prepare("SELECT numbers, understood FROM article WHERE id = ?1");
    select.bind(1, id);
    if (select.step()) {
        full.numbers = select.integer(0);
        full.understood = select.integer(1);
    }
    return connection.checked(full);
}

core::Result<void> updateArticle(Transaction &transaction, qint64 id, const ArticleFacts &facts)
{
    Connection &connection = transaction.connection();
    const auto published = connection.text("SELECT published FROM article WHERE id = ?1", id);
    if (!published)
        return connection.takeError().value_or(errors::noSuch("article", id));
    removeFromIndex(transaction, id);
    const auto iso = [](const QDate &day) {
        return day.isValid() ? std::optional(day.toString(Qt::ISODate)) : std::nullopt;
    };
    const RegionColumns region = regionColumns(transaction, facts.region);
    connection.run(
        "UPDATE article SET title = ?2, source_id = ?3, author = ?4, published = ?5, published_start = ?6, "
        "published_end = ?7, published_precision = ?8, written = ?9, region_id = ?10, region_name = ?11 "
        "WHERE id = ?1",
        id, facts.title, sourceId(transaction, facts.source), facts.author, facts.published.label(),
        iso(facts.published.first()), iso(facts.published.last()), precisionCode(facts.published),
        facts.written.label(), region.id, region.name);
    if (facts.published.label() != *published) {
        const qint64 sortKey = nextSortKey(connection, facts.published);
        connection.run("UPDATE article SET sort_key = ?2 WHERE id = ?1", id, sortKey);
        connection.run("UPDATE article_tag SET sort_key = ?2 WHERE article_id = ?1", id, sortKey);
    }
    addToIndex(transaction, id);
    refreshArticle(transaction, id);
    return connection.checked();
}

core::Result<void> setStarred(Transaction &transaction, qint64 id, bool starred)
{
    Connection &connection = transaction.connection();
    connection.run("UPDATE article SET starred = ?2 WHERE id = ?1", id, starred);
    return expectRow(connection, "article", id);
}

core::Result<void> setRead(Transaction &transaction, qint64 id, bool read)
{
    Connection &connection = transaction.connection();
    connection.run("UPDATE article SET read = ?2 WHERE id = ?1", id, read);
    return expectRow(connection, "article", id);
}

core::Result<void> setTags(Transaction &transaction, qint64 id, const QStringList &tags)
{
    Connection &connection = transaction.connection();
    const auto sortKey = connection.integer("SELECT sort_key FROM article WHERE id = ?1", id);
    if (!sortKey)
        return connection.takeError().value_or(errors::noSuch("article", id));
    connection.run("DELETE FROM article_tag WHERE article_id = ?1", id);
    for (const QString &tag : tags) {
        const QString name = tag.simplified();
        if (name.isEmpty())
            continue;
        connection.run("INSERT OR IGNORE INTO tag (name) VALUES (?1)", name);
        connection.run("INSERT OR IGNORE INTO article_tag (tag_id, sort_key, article_id) "
                       "SELECT id, ?2, ?3 FROM tag WHERE name = ?1",
                       name, *sortKey, id);
    }
    connection.run(
        "DELETE FROM tag WHERE NOT EXISTS (SELECT 1 FROM article_tag AS a WHERE a.tag_id = tag.id)");
    return connection.checked();
}

core::Result<void> removeArticles(Transaction &transaction, const QList<qint64> &ids)
{
    for (const qint64 id : ids)
        removeArticle(transaction, id);
    return transaction.connection().checked();
}

core::Result<QList<core::TagCount>> tagCounts(Connection &connection)
{
    QList<core::TagCount> tags;
    Statement select
        = connection.prepare("SELECT t.name, count(*) FROM tag AS t "
                             "JOIN article_tag AS a ON a.tag_id = t.id GROUP BY t.id ORDER BY t.name");
    while (select.step())
        tags.append({select.text(0), select.number(1)});
    return connection.checked(tags);
}

core::Result<QStringList> sourceNames(Connection &connection)
{
    QStringList names;
    Statement select
        = connection.prepare("SELECT s.name FROM article AS a JOIN source AS s ON s.id = a.source_id "
                             "GROUP BY s.id ORDER BY count(*) DESC, s.name");
    while (select.step())
        names.append(select.text(0));
    return connection.checked(names);
}

core::Result<core::LibraryCounts> libraryCounts(Connection &connection)
{
    const Snapshot snapshot(connection);
    const auto count = [&](const Sql &sql) { return connection.integer(sql).value_or(0); };
    core::LibraryCounts counts;
    counts.articles = count("SELECT count(*) FROM article");
    counts.figures = count("SELECT count(*) FROM figure")
                     - count("SELECT count(*) FROM figure WHERE state = 'rejected'");
    counts.proposed = count("SELECT count(*) FROM figure WHERE state = 'proposed'");
    counts.events = count("SELECT count(*) FROM event");
    counts.projects = count("SELECT count(*) FROM project");
    counts.starred = count("SELECT count(*) FROM article WHERE starred = 1");
    return connection.checked(counts);
}

} // namespace fangzhi::storage
