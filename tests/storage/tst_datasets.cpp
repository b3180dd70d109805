// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/datasetrepository.h"
#include "storage/figurerepository.h"
#include "storage/figuretable.h"
#include "storagetest.h"

#include <QTemporaryDir>

using namespace storagetest;

namespace {

core::Figure cell(int year, const char *value, int row)
{
    core::Figure figure;
    figure.indicator = QStringLiteral("gdp");
    figure.region = {QStringLiteral("510000"), QStringLiteral("四川省"), {}};
    figure.period = core::Period::year(year);
    figure.value = *core::Decimal::parse(QString::fromUtf8(value));
    figure.unit = QStringLiteral("亿元");
    figure.state = core::FigureState::Accepted;
    core::Evidence evidence;
    evidence.dataSet = QStringLiteral("gdp.csv");
    evidence.sheet = QStringLiteral("表");
    evidence.row = row;
    evidence.column = 2;
    evidence.anchor.exact = QString::fromUtf8(value);
    figure.evidence = {evidence};
    return figure;
}

} // namespace

class TestDataSets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void comesInWithItsCells();
    void isUndoneAsOne();
    void sameNameTwice();
    void beforeAndAfterRevision();
    void mappingsAreKept();
    void tableOfAllFigures();
    void rejectedOnesAreLeftOut();

private:
    qint64 bring(const QString &name, const QList<core::Figure> &figures);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<storage::Library> m_library;
};

void TestDataSets::init()
{
    m_library.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    auto library = storage::Library::create(m_folder->filePath(QStringLiteral("t.fangzhi")));
    QVERIFY(library.ok());
    m_library = std::move(*library);
}

qint64 TestDataSets::bring(const QString &name, const QList<core::Figure> &figures)
{
    qint64 id = 0;
    const auto done = m_library->writeDataSet(
        QStringLiteral("import"), [&](storage::Transaction &t) -> core::Result<qint64> {
            storage::DataSetWriter writer(
                t, name,
                QCryptographicHash::hash(name.toUtf8() + QByteArray::number(figures.size()),
                                         QCryptographicHash::Sha256));
            for (const core::Figure &figure : figures) {
                if (const auto added = writer.add(figure); !added)
                    return added.error();
            }
            const auto dataSet = writer.finish();
            if (!dataSet)
                return dataSet.error();
            id = dataSet->id;
            return id;
        });
    if (!done)
        qWarning("%s", qPrintable(done.error().message + done.error().detail));
    return id;
}

void TestDataSets::comesInWithItsCells()
{
    const qint64 id = bring(QStringLiteral("gdp.csv"), {cell(2018, "40678.1", 5), cell(2019, "46615.80", 6)});
    QVERIFY(id != 0);
    VALUE_OR_FAIL(rows, storage::figureRows(m_library->connection(), {}));
    QCOMPARE(rows.size(), 2);
    const core::Figure &figure = rows[1].figure;
    QCOMPARE(figure.value.toString(), QStringLiteral("46615.80"));
    QCOMPARE(figure.period.label(), QStringLiteral("2019"));
    QCOMPARE(figure.region.name, QStringLiteral("四川省"));
    const core::Evidence &evidence = figure.evidence.first();
    QCOMPARE(evidence.dataSet, QStringLiteral("gdp.csv"));
    QCOMPARE(evidence.sheet, QStringLiteral("表"));
    QCOMPARE(evidence.row, 6);
    QCOMPARE(evidence.column, 2);
    QCOMPARE(evidence.anchor.exact, QStringLiteral("46615.80"));
    VALUE_OR_FAIL(sets, storage::dataSets(m_library->connection()));
    QCOMPARE(sets.size(), 1);
    QCOMPARE(sets[0].lastFigure - sets[0].firstFigure, 1);
    VALUE_OR_FAIL(same, storage::dataSetOfBytes(m_library->connection(), sets[0].sha256));
    QVERIFY(same.has_value());
    VALUE_OR_FAIL(problems, m_library->check());
    QCOMPARE(problems, QStringList());
}

void TestDataSets::isUndoneAsOne()
{
    bring(QStringLiteral("gdp.csv"), {cell(2018, "1", 5), cell(2019, "2", 6)});
    VERIFY_OK(m_library->undo());
    VALUE_OR_FAIL(none, storage::figureCount(m_library->connection(), {}));
    QCOMPARE(none, 0);
    VALUE_OR_FAIL(sets, storage::dataSets(m_library->connection()));
    QVERIFY(sets.isEmpty());
    VERIFY_OK(m_library->redo());
    VALUE_OR_FAIL(again, storage::figureCount(m_library->connection(), {}));
    QCOMPARE(again, 2);
    VERIFY_OK(m_library->undo());
    VALUE_OR_FAIL(gone, storage::figureCount(m_library->connection(), {}));
    QCOMPARE(gone, 0);
}

void TestDataSets::sameNameTwice()
{
    bring(QStringLiteral("gdp.csv"), {cell(2018, "1", 5)});
    bring(QStringLiteral("gdp.csv"), {cell(2018, "1", 5), cell(2019, "2", 5)});
    VALUE_OR_FAIL(sets, storage::dataSets(m_library->connection()));
    QCOMPARE(sets[1].name, QStringLiteral("gdp (2).csv"));
}

void TestDataSets::beforeAndAfterRevision()
{
    const qint64 old = bring(QStringLiteral("old.csv"), {cell(2017, "36980.2", 1), cell(2018, "40678.1", 2)});
    const qint64 fresh
        = bring(QStringLiteral("new.csv"), {cell(2018, "42902.1", 1), cell(2019, "46363.8", 2)});
    VALUE_OR_FAIL(difference, storage::disagreements(m_library->connection(), fresh));
    QCOMPARE(difference.shared, 1);
    QCOMPARE(difference.different, 1);
    QCOMPARE(difference.dataSets, QList<qint64>{old});
    VERIFY_OK(m_library->write(QStringLiteral("revision"), [&](storage::Transaction &t) {
        return storage::setRevision(t, old, core::Revision::Before);
    }));
    // Both stay; a series takes the revised ones, and is marked where it changes over.
    VALUE_OR_FAIL(series,
                  storage::series(m_library->connection(), cell(2018, "1", 1), cell(2018, "1", 1).region));
    QCOMPARE(series.size(), 3);
    QCOMPARE(series[1].value.toString(), QStringLiteral("42902.1"));
    QCOMPARE(int(series[0].status), int(core::ObservationStatus::Normal));
    QCOMPARE(int(series[1].status), int(core::ObservationStatus::Revised));
    VALUE_OR_FAIL(count, storage::figureCount(m_library->connection(), {}));
    QCOMPARE(count, 4);
    VERIFY_OK(m_library->undo());
    VALUE_OR_FAIL(sets, storage::dataSets(m_library->connection()));
    QCOMPARE(int(sets[1].revision), int(core::Revision::Unsaid));
}

void TestDataSets::mappingsAreKept()
{
    core::TableMapping mapping;
    mapping.unit = QStringLiteral("亿元");
    mapping.sheet = QStringLiteral("Sheet9");
    VERIFY_OK(m_library->write(QStringLiteral("m"), [&](storage::Transaction &t) {
        return storage::rememberMapping(t, QStringLiteral("地区|#年"), mapping);
    }));
    VALUE_OR_FAIL(all, storage::tableMappings(m_library->connection()));
    QCOMPARE(all.value(QStringLiteral("地区|#年")).unit, QStringLiteral("亿元"));
    QVERIFY(all.value(QStringLiteral("地区|#年")).sheet.isEmpty());
}

void TestDataSets::tableOfAllFigures()
{
    QList<core::Figure> figures;
    for (int i = 0; i < 50; ++i)
        figures.append(cell(1950 + i, qPrintable(QString::number(100 - i)), i + 1));
    bring(QStringLiteral("gdp.csv"), figures);
    core::FigureQuery query;
    VALUE_OR_FAIL(count, storage::figureTableCount(m_library->connection(), query));
    QCOMPARE(count, 50);
    const auto years = [&](qint64 first, qint64 length) {
        QStringList labels;
        const auto rows = storage::figureTablePage(m_library->connection(), query, first, length);
        for (const core::FigureRow &row : *rows)
            labels.append(row.figure.period.label());
        return labels.join(u' ');
    };
    QCOMPARE(years(0, 2), QStringLiteral("1950 1951"));
    QCOMPARE(years(47, 10), QStringLiteral("1997 1998 1999"));
    query.order = core::FigureOrder::Value;
    QCOMPARE(years(0, 2), QStringLiteral("1999 1998"));
    query.descending = true;
    QCOMPARE(years(48, 2), QStringLiteral("1998 1999"));
    query.firstYear = 1990;
    query.lastYear = 1992;
    QCOMPARE(years(0, 9), QStringLiteral("1990 1991 1992"));
    VALUE_OR_FAIL(page, storage::figureTablePage(m_library->connection(), query, 1, 1));
    VALUE_OR_FAIL(place, storage::figureTablePlace(m_library->connection(), query, page.first().figure.id));
    QCOMPARE(place, 1);
    query.filter.indicators = {QStringLiteral("retail")};
    QCOMPARE(years(0, 9), QString());
    VALUE_OR_FAIL(used, storage::usedIndicators(m_library->connection()));
    QCOMPARE(used, QStringList{QStringLiteral("gdp")});
}

void TestDataSets::rejectedOnesAreLeftOut()
{
    bring(QStringLiteral("gdp.csv"), {cell(2018, "1", 5), cell(2019, "2", 6)});
    VALUE_OR_FAIL(rows, storage::figureTablePage(m_library->connection(), {}, 0, 1));
    VERIFY_OK(m_library->write(QStringLiteral("reject"), [&](storage::Transaction &t) {
        return storage::setFigureState(t, {rows[0].figure.id}, core::FigureState::Rejected,
                                       QStringLiteral("me"), QDateTime::currentDateTimeUtc());
    }));
    VALUE_OR_FAIL(count, storage::figureTableCount(m_library->connection(), {}));
    QCOMPARE(count, 1);
    core::FigureQuery rejected;
    rejected.filter.states = {core::FigureState::Rejected};
    VALUE_OR_FAIL(out, storage::figureTableCount(m_library->connection(), rejected));
    QCOMPARE(out, 1);
}

QTEST_GUILESS_MAIN(TestDataSets)
#include "tst_datasets.moc"
