// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/nearduplicates.h"

#include "storage/articlerepository.h"
#include "storage/errors.h"
#include "text/nearness.h"

#include <QDateTime>
#include <QSet>

namespace fangzhi::storage {

namespace {

// A band that more articles share than this is one of a form, not of a text.
constexpr int MaxCandidates = 8;

struct Nearest {
    qint64 article = 0;
    QByteArray sha256;
    double likeness = 0;
};

QSet<qint64> candidates(Connection &connection, qint64 article, const QList<qint64> &bands)
{
    QSet<qint64> found;
    Statement select = connection.prepare("SELECT article_id FROM article_band WHERE band = ?1 LIMIT ?2");
    for (const qint64 band : bands) {
        select.bindAll(band, MaxCandidates);
        while (select.step())
            found.insert(select.integer(0));
        select.reset();
    }
    found.remove(article);
    return found;
}

Nearest nearest(Connection &connection, const QSet<qint64> &articles, const QString &text)
{
    Nearest best;
    Statement select = connection.prepare("SELECT text, original_sha256 FROM article WHERE id = ?1");
    for (const qint64 article : articles) {
        select.bind(1, article);
        if (select.step()) {
            const double likeness = text::likeness(text, select.text(0));
            if (likeness >= text::NearlySame && likeness > best.likeness)
                best = {article, select.blob(1), likeness};
        }
        select.reset();
    }
    return best;
}

QString decisionCode(core::NearDecision decision)
{
    switch (decision) {
    case core::NearDecision::KeepOld:
        return QStringLiteral("keep_old");
    case core::NearDecision::Replace:
        return QStringLiteral("replace");
    case core::NearDecision::KeepBoth:
        break;
    }
    return QStringLiteral("keep_both");
}

} // namespace

void addBands(Transaction &transaction, qint64 article, const QString &text)
{
    Statement insert = transaction.connection().prepare(
        "INSERT OR IGNORE INTO article_band (band, article_id) VALUES (?1, ?2)");
    for (const qint64 band : text::nearBands(text)) {
        insert.bindAll(band, article);
        insert.run();
    }
}

void removeBands(Transaction &transaction, qint64 article)
{
    Connection &connection = transaction.connection();
    const auto text = connection.text("SELECT text FROM article WHERE id = ?1", article);
    if (!text)
        return;
    for (const qint64 band : text::nearBands(*text))
        connection.run("DELETE FROM article_band WHERE band = ?1 AND article_id = ?2", band, article);
}

void noteNearDuplicate(Transaction &transaction, qint64 article, const QByteArray &sha256,
                       const QString &text, qint64 run)
{
    Connection &connection = transaction.connection();
    const QSet<qint64> found = candidates(connection, article, text::nearBands(text));
    if (found.isEmpty())
        return;
    const Nearest near = nearest(connection, found, text);
    if (near.article == 0)
        return;
    // A pair is a pair whichever of the two came first.
    if (connection.integer("SELECT 1 FROM near_duplicate WHERE new_sha256 = ?1 AND old_sha256 = ?2",
                           near.sha256, sha256))
        return;
    connection.run("INSERT INTO near_duplicate (new_sha256, old_sha256, similarity, import_run_id) "
                   "VALUES (?1, ?2, ?3, ?4) ON CONFLICT (new_sha256, old_sha256) DO UPDATE "
                   "SET import_run_id = excluded.import_run_id WHERE decision = ''",
                   sha256, near.sha256, near.likeness, run != 0 ? std::optional(run) : std::nullopt);
}

std::optional<qint64> keptInstead(Connection &connection, const QByteArray &sha256)
{
    return connection.integer(
        "SELECT a.id FROM near_duplicate AS n JOIN article AS a ON a.original_sha256 = n.old_sha256 "
        "WHERE n.new_sha256 = ?1 AND n.decision = 'keep_old' UNION ALL "
        "SELECT a.id FROM near_duplicate AS n JOIN article AS a ON a.original_sha256 = n.new_sha256 "
        "WHERE n.old_sha256 = ?1 AND n.decision = 'replace' LIMIT 1",
        sha256);
}

core::Result<QList<core::NearPair>> nearPairs(Connection &connection, qint64 run)
{
    QList<core::NearPair> pairs;
    Statement select = connection.prepare(
        "SELECT n.id, a.id, b.id, a.title, b.title, n.similarity FROM near_duplicate AS n "
        "JOIN article AS a ON a.original_sha256 = n.new_sha256 "
        "JOIN article AS b ON b.original_sha256 = n.old_sha256 "
        "WHERE n.decision = '' AND (?1 = 0 OR n.import_run_id = ?1) ORDER BY n.id");
    select.bind(1, run);
    while (select.step())
        pairs.append({select.integer(0), select.integer(1), select.integer(2), select.text(3), select.text(4),
                      select.real(5)});
    return connection.checked(pairs);
}

core::Result<void> decideNear(Transaction &transaction, qint64 pair, core::NearDecision decision)
{
    Connection &connection = transaction.connection();
    qint64 added = 0;
    qint64 known = 0;
    {
        Statement select
            = connection.prepare("SELECT a.id, b.id FROM near_duplicate AS n JOIN article AS a ON "
                                 "a.original_sha256 = n.new_sha256 "
                                 "JOIN article AS b ON b.original_sha256 = n.old_sha256 WHERE n.id = ?1");
        select.bind(1, pair);
        if (!select.step())
            return connection.takeError().value_or(errors::noSuch("pair", pair));
        added = select.integer(0);
        known = select.integer(1);
    }
    connection.run("UPDATE near_duplicate SET decision = ?2, decided_at = ?3 WHERE id = ?1", pair,
                   decisionCode(decision), QDateTime::currentDateTimeUtc().toString(Qt::ISODate));
    if (decision == core::NearDecision::KeepOld)
        return removeArticles(transaction, {added});
    if (decision == core::NearDecision::Replace)
        return removeArticles(transaction, {known});
    return connection.checked();
}

} // namespace fangzhi::storage
