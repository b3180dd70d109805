// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/datasetrepository.h"

#include "core/unit.h"
#include "storage/articlestore.h"
#include "storage/errors.h"
#include "storage/indicatorrepository.h"
#include "storage/regionrepository.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>

namespace fangzhi::storage {

namespace {

#define DATA_SET_COLUMNS "id, name, sha256, added_at, first_figure, last_figure, revision "

core::DataSet readDataSet(const Statement &select)
{
    return {select.integer(0),
            select.text(1),
            select.blob(2),
            QDateTime::fromString(select.text(3), Qt::ISODate),
            select.integer(4),
            select.integer(5),
            core::revisionFromCode(select.text(6))};
}

// NAME, or NAME (2) where the library has another file of that name.
QString freeName(Connection &connection, const QString &name)
{
    QString free = name;
    const QFileInfo info(name);
    for (int i = 2; connection.integer("SELECT 1 FROM data_set WHERE name = ?1", free); ++i)
        free = QStringLiteral("%1 (%2).%3").arg(info.completeBaseName()).arg(i).arg(info.suffix());
    return free;
}

} // namespace

core::Result<QList<core::DataSet>> dataSets(Connection &connection)
{
    QList<core::DataSet> result;
    Statement select = connection.prepare("SELECT " DATA_SET_COLUMNS "FROM data_set ORDER BY id");
    while (select.step())
        result.append(readDataSet(select));
    return connection.checked(result);
}

core::Result<std::optional<core::DataSet>> dataSetOfBytes(Connection &connection, const QByteArray &sha256)
{
    std::optional<core::DataSet> result;
    Statement select = connection.prepare("SELECT " DATA_SET_COLUMNS "FROM data_set WHERE sha256 = ?1");
    select.bind(1, sha256);
    if (select.step())
        result = readDataSet(select);
    return connection.checked(result);
}

// Codes and labels come in few kinds: each is turned into bytes once and bound without a copy.
class DataSetWriter::Private {
public:
    struct PeriodText {
        std::string label;
        std::string start;
        std::string end;
    };
    struct UnitText {
        std::string said;
        std::string measure;
        int multiplier = 0;
    };

    explicit Private(Transaction &t)
        : transaction(t)
        , connection(t.connection())
        , figures(connection.prepare("INSERT INTO figure (indicator_id, indicator_surface, "
                                     "parent_indicator_id, region_id, region_name, "
                                     "period, period_start, period_end, period_guessed, measure, value, "
                                     "value_said, unit, unit_measure, "
                                     "unit_mult, of_measure, rank_group, variant, price_basis, status, "
                                     "state, decided_by, decided_at, "
                                     "confidence, rule, rule_version) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, "
                                     "?8, ?9, ?10, ?11, ?12, ?13, "
                                     "?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26)"))
        , evidence(connection.prepare(
              "INSERT INTO evidence (figure_id, data_set_id, sheet, row, \"column\", exact) "
              "VALUES (?1, ?2, ?3, ?4, ?5, ?6)"))
    {
    }

    const std::string &text(const QString &words)
    {
        const auto known = texts.constFind(words);
        return known != texts.constEnd()
                   ? **known
                   : **texts.insert(words, std::make_shared<std::string>(words.toStdString()));
    }

    const PeriodText &period(const core::Period &value)
    {
        const QString label = value.label();
        const auto known = periods.constFind(label);
        if (known != periods.constEnd())
            return **known;
        auto made = std::make_shared<PeriodText>();
        made->label = label.toStdString();
        made->start = value.start().toString(Qt::ISODate).toStdString();
        made->end = value.end().toString(Qt::ISODate).toStdString();
        return **periods.insert(label, made);
    }

    const UnitText &unit(const QString &said)
    {
        const auto known = units.constFind(said);
        if (known != units.constEnd())
            return **known;
        const core::Unit parsed = core::parseUnit(said);
        return **units.insert(
            said, std::make_shared<UnitText>(
                      UnitText{said.toStdString(), parsed.measure.toStdString(), parsed.multiplier}));
    }

    std::optional<qint64> indicator(const QString &code)
    {
        return code.isEmpty() ? std::nullopt : findIndicator(connection, code);
    }

    const RegionColumns &region(const core::RegionRef &ref)
    {
        const QString key = ref.code + u'/' + ref.parentCode + u'/' + ref.name;
        const auto known = regions.constFind(key);
        return known != regions.constEnd() ? *known : *regions.insert(key, regionColumns(transaction, ref));
    }

    void bindOrNull(Statement &statement, int parameter, const std::string &bytes)
    {
        if (bytes.empty())
            statement.bind(parameter, std::nullopt);
        else
            statement.bindText(parameter, bytes);
    }

    void bindFigure(const core::Figure &figure, qint64 indicatorId);

    Transaction &transaction;
    Connection &connection;
    Statement figures;
    Statement evidence;
    core::DataSet dataSet;
    QHash<QString, std::shared_ptr<std::string>> texts;
    QHash<QString, std::shared_ptr<PeriodText>> periods;
    QHash<QString, std::shared_ptr<UnitText>> units;
    QHash<QString, RegionColumns> regions;
    std::string value; // alive until the row is in
    std::string cell;
};

void DataSetWriter::Private::bindFigure(const core::Figure &figure, qint64 indicatorId)
{
    const PeriodText &time = period(figure.period);
    const UnitText &counted = unit(figure.unit);
    const RegionColumns &place = region(figure.region);
    value = figure.value.toString().toStdString();
    figures.bind(1, indicatorId);
    figures.bindText(2, text(figure.indicatorSurface));
    figures.bind(3, indicator(figure.parentIndicator));
    figures.bind(4, place.id);
    figures.bind(5, place.name);
    figures.bindText(6, time.label);
    bindOrNull(figures, 7, time.start);
    bindOrNull(figures, 8, time.end);
    figures.bind(9, figure.periodGuessed);
    figures.bindText(10, text(core::measureCode(figure.measure)));
    figures.bind(11, figure.value.toDouble());
    figures.bindText(12, value);
    figures.bindText(13, counted.said);
    figures.bindText(14, counted.measure);
    figures.bind(15, counted.multiplier);
    if (figure.ofMeasure)
        figures.bindText(16, text(core::measureCode(*figure.ofMeasure)));
    else
        figures.bind(16, std::nullopt);
    figures.bindText(17, text(figure.rankGroup));
    figures.bindText(18, text(figure.variant));
    figures.bindText(19, text(core::priceBasisCode(figure.priceBasis)));
    figures.bindText(20, text(core::observationStatusCode(figure.status)));
    figures.bindText(21, text(core::figureStateCode(figure.state)));
    figures.bindText(22, text(figure.decidedBy));
    if (figure.decidedAt.isValid())
        figures.bindText(23, text(figure.decidedAt.toUTC().toString(Qt::ISODate)));
    else
        figures.bind(23, std::nullopt);
    figures.bind(24, figure.confidence);
    figures.bindText(25, text(figure.rule));
    figures.bind(26, figure.ruleVersion);
}

DataSetWriter::DataSetWriter(Transaction &transaction, const QString &name, const QByteArray &sha256)
    : d(std::make_unique<Private>(transaction))
{
    Connection &connection = transaction.connection();
    d->dataSet.name = freeName(connection, name);
    d->dataSet.sha256 = sha256;
    d->dataSet.added = QDateTime::currentDateTimeUtc();
    connection.run("INSERT INTO data_set (name, sha256, added_at) VALUES (?1, ?2, ?3)", d->dataSet.name,
                   sha256, d->dataSet.added.toString(Qt::ISODate));
    d->dataSet.id = connection.lastInsertId();
}

DataSetWriter::~DataSetWriter() = default;

core::Result<void> DataSetWriter::add(const core::Figure &figure)
{
    const auto indicator = d->indicator(figure.indicator);
    if (!indicator)
        return errors::invalid(
            QCoreApplication::translate("Storage", "The library has no indicator with the code “%1”.")
                .arg(figure.indicator));
    if (figure.evidence.isEmpty())
        return errors::invalid(
            QCoreApplication::translate("Storage", "A figure needs a passage or a data set that says it."));
    d->bindFigure(figure, *indicator);
    d->figures.run();
    const qint64 id = d->connection.lastInsertId();
    if (d->dataSet.firstFigure == 0)
        d->dataSet.firstFigure = id;
    d->dataSet.lastFigure = id;
    const core::Evidence &source = figure.evidence.first();
    d->cell = source.anchor.exact.toStdString();
    d->evidence.bind(1, id);
    d->evidence.bind(2, d->dataSet.id);
    d->evidence.bindText(3, d->text(source.sheet));
    d->evidence.bind(4, source.row);
    d->evidence.bind(5, source.column);
    d->evidence.bindText(6, d->cell);
    d->evidence.run();
    return d->connection.failed() ? core::Result<void>(*d->connection.takeError()) : core::Result<void>();
}

core::Result<core::DataSet> DataSetWriter::finish()
{
    d->connection.run("UPDATE data_set SET first_figure = ?2, last_figure = ?3 WHERE id = ?1", d->dataSet.id,
                      d->dataSet.firstFigure, d->dataSet.lastFigure);
    return d->connection.checked(d->dataSet);
}

core::Result<void> removeDataSet(Transaction &transaction, qint64 id)
{
    Connection &connection = transaction.connection();
    const auto first = connection.integer("SELECT first_figure FROM data_set WHERE id = ?1", id);
    const auto last = connection.integer("SELECT last_figure FROM data_set WHERE id = ?1", id);
    if (!first || !last)
        return connection.takeError().value_or(errors::noSuch("data_set", id));
    connection.run("DELETE FROM evidence WHERE figure_id BETWEEN ?1 AND ?2", *first, *last);
    connection.run(
        "DELETE FROM figure_operand WHERE figure_id BETWEEN ?1 AND ?2 OR operand_id BETWEEN ?1 AND ?2",
        *first, *last);
    connection.run("DELETE FROM project_amount WHERE figure_id BETWEEN ?1 AND ?2", *first, *last);
    connection.run("UPDATE note SET figure_id = NULL WHERE figure_id BETWEEN ?1 AND ?2", *first, *last);
    connection.run("DELETE FROM figure WHERE id BETWEEN ?1 AND ?2", *first, *last);
    connection.run("DELETE FROM data_set WHERE id = ?1", id);
    connection.forget();
    return connection.checked();
}

core::Result<core::Disagreement> disagreements(Connection &connection, qint64 dataSet)
{
    core::Disagreement result;
    const Snapshot snapshot(connection);
    Statement select = connection.prepare(
        "SELECT count(DISTINCT f.id), count(DISTINCT CASE WHEN o.value <> f.value OR o.unit_mult <> "
        "f.unit_mult THEN "
        "f.id END), s.id FROM data_set AS d JOIN figure AS f ON f.id BETWEEN d.first_figure AND "
        "d.last_figure "
        "JOIN figure AS o ON o.indicator_id = f.indicator_id AND o.region_id IS f.region_id AND o.measure = "
        "f.measure "
        "AND o.period_start = f.period_start AND o.period = f.period AND o.variant = f.variant "
        "AND o.indicator_surface = CASE WHEN f.indicator_id = (SELECT id FROM indicator WHERE code = "
        "'other') THEN "
        "f.indicator_surface ELSE o.indicator_surface END "
        "AND o.unit_measure = f.unit_measure AND o.state <> 'rejected' "
        "JOIN data_set AS s ON s.id <> d.id AND o.id BETWEEN s.first_figure AND s.last_figure "
        "WHERE d.id = ?1 GROUP BY s.id");
    select.bind(1, dataSet);
    while (select.step()) {
        result.shared += select.integer(0);
        result.different += select.integer(1);
        if (select.integer(1) > 0)
            result.dataSets.append(select.integer(2));
    }
    return connection.checked(result);
}

core::Result<void> setRevision(Transaction &transaction, qint64 dataSet, core::Revision revision)
{
    Connection &connection = transaction.connection();
    const auto others = disagreements(connection, dataSet);
    if (!others)
        return others.error();
    const auto mark = [&](qint64 id, core::Revision its) {
        connection.run("UPDATE data_set SET revision = ?2 WHERE id = ?1", id, core::revisionCode(its));
        const bool after = its == core::Revision::After;
        connection.run(
            "UPDATE figure SET status = ?2 WHERE status = ?3 AND id BETWEEN (SELECT first_figure FROM "
            "data_set WHERE id = ?1) AND (SELECT last_figure FROM data_set WHERE id = ?1)",
            id,
            core::observationStatusCode(after ? core::ObservationStatus::Revised
                                              : core::ObservationStatus::Normal),
            core::observationStatusCode(after ? core::ObservationStatus::Normal
                                              : core::ObservationStatus::Revised));
    };
    mark(dataSet, revision);
    if (revision == core::Revision::Unsaid)
        return connection.checked();
    for (const qint64 other : others->dataSets)
        mark(other, revision == core::Revision::After ? core::Revision::Before : core::Revision::After);
    return connection.checked();
}

core::Result<QHash<QString, core::TableMapping>> tableMappings(Connection &connection)
{
    QHash<QString, core::TableMapping> result;
    Statement select
        = connection.prepare("SELECT shape, mapping FROM table_mapping ORDER BY used_at DESC LIMIT 2000");
    while (select.step()) {
        const QJsonDocument json = QJsonDocument::fromJson(select.text(1).toUtf8());
        if (const auto mapping = core::mappingFromJson(json.object()))
            result.insert(select.text(0), *mapping);
    }
    return connection.checked(result);
}

core::Result<void> rememberMapping(Transaction &transaction, const QString &shape,
                                   const core::TableMapping &mapping)
{
    Connection &connection = transaction.connection();
    core::TableMapping general = mapping;
    general.sheet.clear();
    const QString json
        = QString::fromUtf8(QJsonDocument(core::toJson(general)).toJson(QJsonDocument::Compact));
    connection.run("INSERT OR REPLACE INTO table_mapping (shape, mapping, used_at) VALUES (?1, ?2, ?3)",
                   shape, json, QDateTime::currentDateTimeUtc().toString(Qt::ISODate));
    return connection.checked();
}

} // namespace fangzhi::storage
