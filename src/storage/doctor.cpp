// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/doctor.h"

#include "core/codepoints.h"
#include "core/evidence.h"
#include "storage/errors.h"
#include "storage/libraryfile.h"
#include "storage/original.h"
#include "storage/searchindex.h"
#include "text/searchquery.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QMap>

namespace fangzhi::storage {

namespace {

// More of one kind than this says nothing new.
constexpr int MaxFindings = 100;

QString said(const char *sentence)
{
    return QCoreApplication::translate("Storage", sentence);
}

void add(QStringList &findings, const QString &sentence)
{
    if (findings.size() < MaxFindings)
        findings.append(sentence);
}

// A failing check is itself a finding: the doctor reads on.
void addFailure(Connection &connection, QStringList &findings)
{
    if (const auto error = connection.takeError())
        add(findings, error->detail.isEmpty() ? error->message : error->message + u' ' + error->detail);
}

void checkStructure(Connection &connection, QStringList &findings)
{
    {
        Statement integrity = connection.prepare("PRAGMA integrity_check");
        while (integrity.step()) {
            if (integrity.utf8(0) != "ok")
                add(findings,
                    said(QT_TRANSLATE_NOOP("Storage", "The file is damaged: %1.")).arg(integrity.text(0)));
        }
    }
    addFailure(connection, findings);
    {
        Statement links = connection.prepare("PRAGMA foreign_key_check");
        while (links.step())
            add(findings,
                said(QT_TRANSLATE_NOOP("Storage", "Row %1 of %2 points to a row of %3 that is not there."))
                    .arg(links.text(1), links.text(0), links.text(2)));
    }
    addFailure(connection, findings);
}

// The pairs and words of a title find their article.
void checkIndexByTitles(Connection &connection, QStringList &findings)
{
    Statement articles = connection.prepare("SELECT id, title FROM article");
    Statement found
        = connection.prepare("SELECT 1 FROM article_search WHERE article_search MATCH ?1 AND rowid = ?2");
    while (articles.step()) {
        const QString match = text::SearchQuery::phrase(articles.text(1)).indexQuery();
        if (match.isEmpty())
            continue;
        found.bindAll(match, articles.integer(0));
        if (!found.step() && !connection.failed())
            add(findings,
                said(QT_TRANSLATE_NOOP("Storage", "The search index does not know the article “%1”."))
                    .arg(articles.text(1)));
        found.reset();
    }
    addFailure(connection, findings);
}

void checkIndex(Connection &connection, bool mayWrite, QStringList &findings)
{
    if (!mayWrite) {
        checkIndexByTitles(connection, findings);
        return;
    }
    if (!connection.run("INSERT INTO article_search (article_search, rank) VALUES ('integrity-check', 1)")) {
        const auto error = connection.takeError();
        add(findings,
            said(QT_TRANSLATE_NOOP("Storage", "The search index does not agree with the articles: %1."))
                .arg(error->detail));
    }
}

void checkEvidence(Connection &connection, qint64 article, const QString &title, const QString &text,
                   QStringList &findings)
{
    const core::CodePointIndex index(text);
    const auto slice = [&](qint64 start, qint64 end) {
        const qsizetype from = index.toUtf16(start);
        return QStringView(text).mid(from, index.toUtf16(end) - from);
    };
    Statement evidence = connection.prepare(
        "SELECT start, \"end\", exact, sentence_start, sentence_end, sentence_exact FROM evidence "
        "WHERE article_id = ?1 AND moved <> 'lost'");
    evidence.bind(1, article);
    while (evidence.step()) {
        const bool words = slice(evidence.integer(0), evidence.integer(1)) == evidence.text(2);
        const bool sentence
            = evidence.isNull(5) || slice(evidence.integer(3), evidence.integer(4)) == evidence.text(5);
        if (!words || !sentence)
            add(findings,
                said(QT_TRANSLATE_NOOP("Storage",
                                       "In the article “%1” the passage “%2” is not where it should be."))
                    .arg(title, evidence.text(2)));
    }
}

void checkArticles(Connection &connection, QStringList &findings)
{
    Statement articles
        = connection.prepare("SELECT id, title, text, text_sha256, original_sha256 FROM article");
    while (articles.step()) {
        const qint64 id = articles.integer(0);
        const QString title = articles.text(1);
        const QString text = articles.text(2);
        if (core::hashOfText(text) != articles.blob(3))
            add(findings, said(QT_TRANSLATE_NOOP("Storage", "The text of the article “%1” has been damaged."))
                              .arg(title));
        const auto original = readOriginal(connection, id);
        if (!original || QCryptographicHash::hash(*original, QCryptographicHash::Sha256) != articles.blob(4))
            add(findings,
                said(QT_TRANSLATE_NOOP("Storage", "The original file of the article “%1” has been damaged."))
                    .arg(title));
        checkEvidence(connection, id, title, text, findings);
        addFailure(connection, findings);
    }
    addFailure(connection, findings);
}

using Counts = QMap<QString, qint64>;

Counts rowCounts(Connection &connection)
{
    QStringList tables;
    Statement names
        = connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE "
                             "'CREATE VIRTUAL%' ORDER BY name");
    while (names.step())
        tables.append(names.text(0));
    Counts counts;
    for (const QString &table : tables) {
        const QString quoted = QString(table).replace(u'"', QStringLiteral("\"\""));
        counts.insert(
            table, connection.integer(QStringLiteral("SELECT count(*) FROM \"%1\"").arg(quoted).toStdString())
                       .value_or(-1));
    }
    return counts;
}

core::Result<void> verifyCopy(const QString &path, const std::optional<Counts> &expected)
{
    auto copy = Connection::open(path, Connection::Access::Immutable);
    if (!copy)
        return copy.error();
    QStringList findings;
    checkStructure(**copy, findings);
    if (expected && rowCounts(**copy) != *expected)
        findings.append(QStringLiteral("counts differ"));
    // A library of version 0 has no hashes yet.
    if ((*copy)->integer("SELECT count(*) FROM sqlite_schema WHERE name = 'article_original'") == 1)
        checkArticles(**copy, findings);
    addFailure(**copy, findings);
    return findings.isEmpty() ? core::Result<void>() : errors::copyFailed(path, findings.join(u'\n'));
}

} // namespace

core::Result<QStringList> examine(Connection &connection, bool mayWrite)
{
    QStringList findings;
    connection.takeError();
    checkStructure(connection, findings);
    checkIndex(connection, mayWrite, findings);
    const Snapshot snapshot(connection);
    checkArticles(connection, findings);
    return findings;
}

core::Result<void> makeVerifiedCopy(Connection &connection, const QString &path)
{
    if (QFile::exists(path))
        return errors::existsAlready(path);
    const QString part = path + QStringLiteral(".part");
    QFile::remove(part);
    // Where another process writes, the counts may differ from the copy's.
    const auto version = connection.integer("PRAGMA data_version");
    const Counts counts = rowCounts(connection);
    connection.run("VACUUM INTO ?1", part);
    const bool unchanged = connection.integer("PRAGMA data_version") == version;
    auto result = connection.checked();
    if (result)
        result = verifyCopy(part, unchanged ? std::optional(counts) : std::nullopt);
    if (result)
        result = moveIntoPlace(part, path);
    if (!result)
        QFile::remove(part);
    return result;
}

} // namespace fangzhi::storage
