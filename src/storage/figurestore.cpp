// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/figurestore.h"

#include "storage/articlestore.h"
#include "storage/errors.h"
#include "storage/evidencestore.h"
#include "storage/indicatorrepository.h"

#include <QCoreApplication>

namespace fangzhi::storage {

namespace {

constexpr int FirstDataParameter = 3;

#define FIGURE_DATA                                                                                          \
    "indicator_id, indicator_surface, parent_indicator_id, region_id, region_name, period, period_start, "   \
    "period_end, period_guessed, measure, value, value_said, unit, unit_measure, unit_mult, "                \
    "compared_period, "                                                                                      \
    "compared_region_id, compared_region_name, compared_words, of_measure, rank_group, rank_of, bound, "     \
    "variant, "                                                                                              \
    "price_basis, status, embargoed_until, state, decided_by, decided_at, is_comparison, confidence, rule, " \
    "rule_version, formula, known_since"
#define FIGURE_DATA_PARAMETERS                                                                               \
    "?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, "     \
    "?24, "                                                                                                  \
    "?25, ?26, ?27, ?28, ?29, ?30, ?31, ?32, ?33, ?34, ?35, ?36, ?37, ?38"

std::optional<QString> isoOf(const QDate &date)
{
    return date.isValid() ? std::optional(date.toString(Qt::ISODate)) : std::nullopt;
}

std::optional<QString> isoOf(const QDateTime &moment)
{
    return moment.isValid() ? std::optional(moment.toUTC().toString(Qt::ISODate)) : std::nullopt;
}

QDateTime momentOf(const QString &iso)
{
    return iso.isEmpty() ? QDateTime() : QDateTime::fromString(iso, Qt::ISODate);
}

core::Result<qint64> indicatorId(Connection &connection, const QString &code)
{
    if (const auto id = findIndicator(connection, code))
        return *id;
    return errors::invalid(
        QCoreApplication::translate("Storage", "The library has no indicator with the code “%1”.").arg(code));
}

core::Result<void> bindData(Transaction &transaction, Statement &statement, const core::Figure &figure)
{
    Connection &connection = transaction.connection();
    const auto indicator = indicatorId(connection, figure.indicator);
    if (!indicator)
        return indicator.error();
    std::optional<qint64> parent;
    if (!figure.parentIndicator.isEmpty()) {
        const auto id = indicatorId(connection, figure.parentIndicator);
        if (!id)
            return id.error();
        parent = *id;
    }
    const RegionColumns region = regionColumns(transaction, figure.region);
    const RegionColumns compared = regionColumns(transaction, figure.comparedWith.region);
    const core::Unit unit = core::parseUnit(figure.unit);
    int at = FirstDataParameter - 1;
    const auto bind = [&](const auto &...values) { (statement.bind(++at, values), ...); };
    bind(*indicator, figure.indicatorSurface, parent, region.id, region.name, figure.period.label());
    bind(isoOf(figure.period.start()), isoOf(figure.period.end()), figure.periodGuessed);
    bind(core::measureCode(figure.measure), figure.value.toDouble(), figure.value.toString(), figure.unit);
    bind(unit.measure, unit.multiplier);
    const core::Comparison &comparison = figure.comparedWith;
    bind(comparison.period ? std::optional(comparison.period->label()) : std::nullopt);
    bind(compared.id, compared.name, comparison.words);
    bind(figure.ofMeasure ? std::optional(core::measureCode(*figure.ofMeasure)) : std::nullopt);
    bind(figure.rankGroup, figure.rankOf, core::boundCode(figure.bound), figure.variant);
    bind(core::priceBasisCode(figure.priceBasis), core::observationStatusCode(figure.status));
    bind(isoOf(figure.embargoedUntil), core::figureStateCode(figure.state), figure.decidedBy);
    bind(isoOf(figure.decidedAt), figure.isComparison, figure.confidence, figure.rule, figure.ruleVersion);
    bind(figure.formula, isoOf(figure.knownSince));
    return connection.checked();
}

} // namespace

core::Figure readFigure(const Statement &select)
{
    core::Figure figure;
    figure.id = select.integer(0);
    figure.indicator = select.text(1);
    figure.indicatorSurface = select.text(2);
    figure.parentIndicator = select.text(3);
    figure.region = regionFromColumns(select, 4);
    figure.period = core::Period::fromLabel(select.text(8)).value_or(core::Period());
    figure.periodGuessed = select.flag(9);
    figure.measure = core::measureFromCode(select.text(10)).value_or(core::Measure::Level);
    figure.value = core::Decimal::parse(select.text(11)).value_or(core::Decimal());
    figure.unit = select.text(12);
    if (!select.isNull(13))
        figure.comparedWith.period = core::Period::fromLabel(select.text(13));
    figure.comparedWith.region = regionFromColumns(select, 14);
    figure.comparedWith.words = select.text(18);
    if (!select.isNull(19))
        figure.ofMeasure = core::measureFromCode(select.text(19));
    figure.rankGroup = select.text(20);
    figure.rankOf = select.number(21);
    figure.bound = core::boundFromCode(select.text(22));
    figure.variant = select.text(23);
    figure.priceBasis = core::priceBasisFromCode(select.text(24));
    figure.status = core::observationStatusFromCode(select.text(25));
    figure.embargoedUntil = momentOf(select.text(26));
    figure.state = core::figureStateFromCode(select.text(27));
    figure.decidedBy = select.text(28);
    figure.decidedAt = momentOf(select.text(29));
    figure.isComparison = select.flag(30);
    figure.confidence = select.real(31);
    figure.rule = select.text(32);
    figure.ruleVersion = select.number(33);
    figure.formula = select.text(34);
    figure.knownSince = QDate::fromString(select.text(35), Qt::ISODate);
    return figure;
}

core::Result<qint64> storeFigure(Transaction &transaction, const core::Figure &figure, qint64 article)
{
    Connection &connection = transaction.connection();
    if (figure.evidence.isEmpty() && figure.formula.isEmpty())
        return errors::invalid(
            QCoreApplication::translate("Storage", "A figure needs a passage or a data set that says it."));
    Statement insert = connection.prepare("INSERT INTO figure (article_id, start, " FIGURE_DATA
                                          ") VALUES (?1, ?2, " FIGURE_DATA_PARAMETERS ")");
    insert.bind(1, article != 0 ? std::optional(article) : std::nullopt);
    insert.bind(2, article != 0 ? figure.evidence.first().anchor.start : 0);
    if (const auto bound = bindData(transaction, insert, figure); !bound)
        return bound.error();
    insert.run();
    const qint64 id = connection.lastInsertId();
    for (const core::Evidence &evidence : figure.evidence)
        insertEvidence(transaction, Supported::Figure, id, evidence, article);
    return connection.checked(id);
}

core::Result<void> updateFigureRow(Transaction &transaction, qint64 id, const core::Figure &figure)
{
    Connection &connection = transaction.connection();
    Statement update = connection.prepare("UPDATE figure SET (" FIGURE_DATA ") = (" FIGURE_DATA_PARAMETERS
                                          ") WHERE id = ?1");
    update.bind(1, id);
    if (const auto bound = bindData(transaction, update, figure); !bound)
        return bound;
    update.run();
    return connection.checked();
}

void removeFigures(Transaction &transaction, const QList<qint64> &ids)
{
    Connection &connection = transaction.connection();
    for (const qint64 id : ids) {
        connection.run("DELETE FROM evidence WHERE figure_id = ?1", id);
        connection.run("DELETE FROM figure_operand WHERE figure_id = ?1 OR operand_id = ?1", id);
        connection.run("DELETE FROM project_amount WHERE figure_id = ?1", id);
        connection.run("UPDATE note SET figure_id = NULL WHERE figure_id = ?1", id);
        connection.run("DELETE FROM figure WHERE id = ?1", id);
    }
}

void recallRejections(Connection &connection, const QByteArray &originalSha256, QList<core::Figure> &figures)
{
    Statement select = connection.prepare(
        "SELECT j.start, j.\"end\", i.code, j.measure, j.decided_by, j.decided_at FROM rejection AS j "
        "JOIN indicator AS i ON i.id = j.indicator_id WHERE j.original_sha256 = ?1");
    select.bind(1, originalSha256);
    while (select.step()) {
        for (core::Figure &figure : figures) {
            if (figure.evidence.isEmpty() || figure.decidedByPerson())
                continue;
            const core::TextAnchor &anchor = figure.evidence.first().anchor;
            if (anchor.start != select.integer(0) || anchor.end != select.integer(1)
                || figure.indicator != select.text(2) || core::measureCode(figure.measure) != select.text(3))
                continue;
            figure.state = core::FigureState::Rejected;
            figure.decidedBy = select.text(4);
            figure.decidedAt = momentOf(select.text(5));
        }
    }
}

} // namespace fangzhi::storage
