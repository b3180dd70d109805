// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/figurerepository.h"

#include "storage/articlestore.h"
#include "storage/errors.h"
#include "storage/evidencestore.h"
#include "storage/figurestore.h"

#include <QSet>

#include <algorithm>

namespace fangzhi::storage {

namespace {

bool isPerson(const QString &by)
{
    return !by.isEmpty() && by != u"program";
}

// Notes, or forgets, that a person does not want this figure from these bytes.
void rememberRejection(Connection &connection, qint64 id, bool rejected, const QString &by,
                       const QDateTime &at)
{
    connection.run(
        "DELETE FROM rejection WHERE (original_sha256, start, \"end\", indicator_id, measure) IN "
        "(SELECT a.original_sha256, e.start, e.\"end\", f.indicator_id, f.measure FROM figure AS f "
        " JOIN evidence AS e ON e.figure_id = f.id JOIN article AS a ON a.id = e.article_id "
        " WHERE f.id = ?1)",
        id);
    if (!rejected)
        return;
    connection.run(
        "INSERT OR IGNORE INTO rejection (original_sha256, start, \"end\", indicator_id, measure, "
        "decided_by, decided_at) "
        "SELECT a.original_sha256, e.start, e.\"end\", f.indicator_id, f.measure, ?2, ?3 FROM figure AS f "
        "JOIN evidence AS e ON e.figure_id = f.id JOIN article AS a ON a.id = e.article_id "
        "WHERE f.id = ?1",
        id, by, at.toUTC().toString(Qt::ISODate));
}

std::optional<qint64> articleOf(Connection &connection, qint64 figure)
{
    const auto article
        = connection.integer("SELECT coalesce(article_id, 0) FROM figure WHERE id = ?1", figure);
    return article;
}

bool overlap(const core::Figure &a, const core::Figure &b)
{
    for (const core::Evidence &left : a.evidence) {
        for (const core::Evidence &right : b.evidence) {
            if (left.anchor.start < right.anchor.end && right.anchor.start < left.anchor.end)
                return true;
        }
    }
    return false;
}

// How much a new figure is the one that a person has decided about.
int likeness(const core::Figure &decided, const core::Figure &candidate)
{
    int points = 1;
    points
        += decided.indicator == candidate.indicator && decided.indicatorSurface == candidate.indicatorSurface
               ? 8
               : 0;
    points += decided.indicator == candidate.indicator ? 4 : 0;
    points += decided.measure == candidate.measure ? 2 : 0;
    points += decided.region == candidate.region ? 1 : 0;
    return points;
}

// Takes out of `figures` what the decided ones stand for: of those on one passage, the likest.
void holdBack(const QList<core::Figure> &decided, QList<core::Figure> &figures)
{
    struct Pair {
        int likeness;
        qsizetype decided;
        qsizetype candidate;
    };
    QList<Pair> pairs;
    for (qsizetype d = 0; d < decided.size(); ++d) {
        for (qsizetype c = 0; c < figures.size(); ++c) {
            if (overlap(decided[d], figures[c]))
                pairs.append({likeness(decided[d], figures[c]), d, c});
        }
    }
    std::stable_sort(pairs.begin(), pairs.end(),
                     [](const Pair &a, const Pair &b) { return a.likeness > b.likeness; });
    QSet<qsizetype> matched;
    QSet<qsizetype> heldBack;
    for (const Pair &pair : pairs) {
        if (matched.contains(pair.decided) || heldBack.contains(pair.candidate))
            continue;
        matched.insert(pair.decided);
        heldBack.insert(pair.candidate);
    }
    QList<core::Figure> kept;
    for (qsizetype c = 0; c < figures.size(); ++c) {
        if (!heldBack.contains(c))
            kept.append(figures[c]);
    }
    figures = kept;
}

} // namespace

core::Result<QList<core::Figure>> figuresOfArticle(Connection &connection, qint64 article)
{
    const Snapshot snapshot(connection);
    const auto evidence = evidenceOfFigures(connection, article);
    QList<core::Figure> figures;
    Statement select = connection.prepare("SELECT " FIGURE_COLUMNS "FROM figure AS f " FIGURE_JOINS
                                          "WHERE f.article_id = ?1 ORDER BY f.start, f.id");
    select.bind(1, article);
    while (select.step()) {
        figures.append(readFigure(select));
        figures.last().evidence = evidence.value(figures.last().id);
    }
    return connection.checked(figures);
}

core::Result<core::Figure> figure(Connection &connection, qint64 id)
{
    const Snapshot snapshot(connection);
    Statement select
        = connection.prepare("SELECT " FIGURE_COLUMNS "FROM figure AS f " FIGURE_JOINS "WHERE f.id = ?1");
    select.bind(1, id);
    if (!select.step())
        return connection.takeError().value_or(errors::noSuch("figure", id));
    core::Figure figure = readFigure(select);
    figure.evidence = evidenceOf(connection, Supported::Figure, id);
    return connection.checked(figure);
}

core::Result<QList<qint64>> insertFigures(Transaction &transaction, const QList<core::Figure> &figures)
{
    QList<qint64> ids;
    QSet<qint64> articles;
    for (const core::Figure &figure : figures) {
        const qint64 article = figure.article();
        const auto id = storeFigure(transaction, figure, article);
        if (!id)
            return id.error();
        ids.append(*id);
        if (article != 0)
            articles.insert(article);
    }
    for (const qint64 article : articles)
        refreshArticle(transaction, article);
    return transaction.connection().checked(ids);
}

core::Result<void> setFigureState(Transaction &transaction, const QList<qint64> &ids, core::FigureState state,
                                  const QString &by, const QDateTime &at)
{
    Connection &connection = transaction.connection();
    QSet<qint64> articles;
    for (const qint64 id : ids) {
        const auto article = articleOf(connection, id);
        if (!article)
            return connection.takeError().value_or(errors::noSuch("figure", id));
        connection.run("UPDATE figure SET state = ?2, decided_by = ?3, decided_at = ?4 WHERE id = ?1", id,
                       core::figureStateCode(state), by, at.toUTC().toString(Qt::ISODate));
        if (isPerson(by))
            rememberRejection(connection, id, state == core::FigureState::Rejected, by, at);
        if (*article != 0)
            articles.insert(*article);
    }
    for (const qint64 article : articles)
        refreshArticle(transaction, article);
    return connection.checked();
}

core::Result<void> editFigure(Transaction &transaction, qint64 id, const core::Figure &figure,
                              const QString &by, const QDateTime &at)
{
    Connection &connection = transaction.connection();
    const auto article = articleOf(connection, id);
    if (!article)
        return connection.takeError().value_or(errors::noSuch("figure", id));
    rememberRejection(connection, id, false, by, at);
    core::Figure edited = figure;
    edited.state = core::FigureState::Edited;
    edited.decidedBy = by;
    edited.decidedAt = at;
    if (const auto updated = updateFigureRow(transaction, id, edited); !updated)
        return updated;
    if (*article != 0)
        refreshArticle(transaction, *article);
    return connection.checked();
}

core::Result<void> chooseFigure(Transaction &transaction, qint64 id)
{
    Connection &connection = transaction.connection();
    const auto chosen = figure(connection, id);
    if (!chosen)
        return chosen.error();
    const core::SeriesKey key = core::seriesKey(*chosen);
    QList<qint64> others;
    {
        Statement rivals = connection.prepare(
            "SELECT " FIGURE_COLUMNS
            "FROM figure AS mine JOIN figure AS f ON f.indicator_id = mine.indicator_id "
            "AND f.region_id IS mine.region_id AND f.measure = mine.measure " FIGURE_JOINS
            "WHERE mine.id = ?1 AND f.chosen = 1 AND f.period = mine.period");
        rivals.bind(1, id);
        while (rivals.step()) {
            const core::Figure rival = readFigure(rivals);
            if (core::seriesKey(rival) == key)
                others.append(rival.id);
        }
    }
    for (const qint64 other : others)
        connection.run("UPDATE figure SET chosen = 0 WHERE id = ?1", other);
    connection.run("UPDATE figure SET chosen = 1 WHERE id = ?1", id);
    return connection.checked();
}

core::Result<void> replaceFigures(Transaction &transaction, qint64 article,
                                  const QList<core::Figure> &figures, qsizetype numbers, qsizetype understood)
{
    Connection &connection = transaction.connection();
    const auto before = figuresOfArticle(connection, article);
    if (!before)
        return before.error();
    QList<core::Figure> decided;
    QList<qint64> undecided;
    for (const core::Figure &figure : *before) {
        if (figure.decidedByPerson())
            decided.append(figure);
        else
            undecided.append(figure.id);
    }
    removeFigures(transaction, undecided);
    QList<core::Figure> fresh = figures;
    holdBack(decided, fresh);
    for (const core::Figure &figure : fresh) {
        if (const auto stored = storeFigure(transaction, figure, article); !stored)
            return stored.error();
    }
    connection.run("UPDATE article SET numbers = ?2, understood = ?3 WHERE id = ?1", article, numbers,
                   understood);
    if (!connection.failed() && connection.changedRows() == 0)
        return errors::noSuch("article", article);
    refreshArticle(transaction, article);
    return connection.checked();
}

} // namespace fangzhi::storage
