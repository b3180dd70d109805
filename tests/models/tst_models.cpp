// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/articlelistmodel.h"
#include "models/figurelistmodel.h"
#include "models/figuretablemodel.h"
#include "models/gridmodel.h"
#include "models/navigationmodel.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTimer>
#include <QtTest>

using namespace fangzhi;
using models::ArticleListModel;
using models::FigureTableModel;
using models::NavigationModel;

namespace {

// Answers as a library does: later, from the event loop.
class FakeSource : public core::RowSource<core::ArticleRow> {
public:
    explicit FakeSource(qint64 *rows, int *pages, QString *prefix)
        : m_rows(rows)
        , m_pages(pages)
        , m_prefix(prefix)
    {
    }

    void count(CountAnswer answer) override
    {
        QTimer::singleShot(0, &m_context, [answer, this] { answer(*m_rows); });
    }

    void page(qint64 first, int length, PageAnswer answer) override
    {
        ++*m_pages;
        QTimer::singleShot(0, &m_context, [=, this] {
            QList<core::ArticleRow> rows;
            for (qint64 i = first; i < std::min(first + length, *m_rows); ++i)
                rows.append(row(i));
            answer(first, rows);
        });
    }

    void place(qint64 id, PlaceAnswer answer) override
    {
        QTimer::singleShot(0, &m_context, [=, this] { answer(id <= *m_rows ? id - 1 : -1); });
    }

private:
    core::ArticleRow row(qint64 i) const
    {
        core::ArticleRow row;
        row.id = i + 1;
        row.title = *m_prefix + QString::number(i);
        row.source = QStringLiteral("青山日报");
        row.published = core::PartialDate(2019, 5, int(i % 28) + 1);
        row.figures = int(i % 5);
        return row;
    }

    QObject m_context;
    qint64 *m_rows;
    int *m_pages;
    QString *m_prefix;
};

core::Figure figure(qint64 id, const QString &indicator, const QString &surface, qint64 tenths)
{
    core::Figure figure;
    figure.id = id;
    figure.indicator = indicator;
    figure.indicatorSurface = surface;
    figure.measure = core::Measure::YoyGrowth;
    figure.value = core::Decimal(tenths, -1);
    figure.unit = QStringLiteral("%");
    figure.region = {QStringLiteral("510900"), QStringLiteral("遂宁市"), {}};
    figure.period = core::Period::months(2018, 1, 5);
    figure.confidence = 0.7;
    return figure;
}

// The rows of a model as text, a line a row, indented by depth.
QStringList golden(const QAbstractItemModel &model, const QList<int> &roles, const QModelIndex &parent = {},
                   int depth = 0)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(parent); ++column) {
            for (const int role : roles)
                cells << model.index(row, column, parent).data(role).toString();
        }
        lines << QString(depth * 2, u' ') + cells.join(u'|');
        lines << golden(model, roles, model.index(row, 0, parent), depth + 1);
    }
    return lines;
}

} // namespace

// A million figures that are made when they are asked for.
class FakeFigures : public core::RowSource<core::FigureRow> {
public:
    FakeFigures(qint64 rows, int *pages)
        : m_rows(rows)
        , m_pages(pages)
    {
    }
    void count(CountAnswer answer) override
    {
        QTimer::singleShot(0, &m_context, [this, answer] { answer(m_rows); });
    }
    void page(qint64 first, int length, PageAnswer answer) override
    {
        ++*m_pages;
        QTimer::singleShot(0, &m_context, [this, first, length, answer] {
            QList<core::FigureRow> rows;
            for (qint64 i = first; i < std::min(first + length, m_rows); ++i) {
                core::FigureRow row;
                row.figure.id = i + 1;
                row.figure.value = core::Decimal(i, 0);
                core::Evidence evidence;
                evidence.dataSet = QStringLiteral("t.xlsx");
                row.figure.evidence = {evidence};
                rows.append(row);
            }
            answer(first, rows);
        });
    }
    void place(qint64 id, PlaceAnswer answer) override { answer(id - 1); }

private:
    qint64 m_rows;
    int *m_pages;
    QObject m_context;
};

class TestModels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_rows = 100000;
        m_pages = 0;
        m_prefix = QStringLiteral("文章");
    }

    void articlesComeInPages()
    {
        ArticleListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy counted(&model, &ArticleListModel::counted);
        model.setSource(source());
        QVERIFY(!model.isCounted());
        QVERIFY(counted.wait());
        QCOMPARE(model.rowCount(), 100000);

        m_pages = 0;
        QCOMPARE(model.index(50000).data(ArticleListModel::LoadedRole).toBool(), false);
        QVERIFY(!model.index(50000).data(Qt::DisplayRole).isValid());
        QTRY_COMPARE(model.index(50000).data(Qt::DisplayRole).toString(), QStringLiteral("文章50000"));
        QCOMPARE(m_pages, 1);
        QCOMPARE(model.index(50000).data(ArticleListModel::IdRole).toLongLong(), 50001);
        QCOMPARE(model.indexOf(50001).row(), 50000);
        QVERIFY(!model.indexOf(3).isValid() || model.indexOf(3).row() == 2);
    }

    // An article is found without the pages before it.
    void anArticleIsSought()
    {
        ArticleListModel model;
        model.setSource(source());
        QTRY_COMPARE(model.rowCount(), 100000);
        QSignalSpy placed(&model, &ArticleListModel::placed);
        model.seek(200000);
        model.seek(70001);
        QTRY_COMPARE(placed.count(), 1);
        QCOMPARE(placed.first().first().toLongLong(), 70001);
        QCOMPARE(placed.first().last().toModelIndex().row(), 70000);
        QCOMPARE(m_pages, 0);
        // An answer that is late is of a list that is not shown any more.
        model.seek(5);
        model.setSource(source());
        QTest::qWait(20);
        QCOMPARE(placed.count(), 1);
    }

    void onlyPagesLookedAtAreKept()
    {
        ArticleListModel model;
        model.setSource(source());
        QTRY_COMPARE(model.rowCount(), 100000);
        for (int row = 0; row < 100000; row += ArticleListModel::PageLength)
            model.index(row).data(Qt::DisplayRole);
        QTRY_COMPARE(model.index(99999).data(Qt::DisplayRole).toString(), QStringLiteral("文章99999"));
        QVERIFY(model.pagesInMemory() <= ArticleListModel::PagesKept);
    }

    void changeKeepsRowsUntilNewOnesCome()
    {
        ArticleListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        auto made = source();
        core::RowSource<core::ArticleRow> *asked = made.get();
        model.setSource(std::move(made));
        QTRY_COMPARE(model.rowCount(), 100000);
        QTRY_COMPARE(model.index(1).data(Qt::DisplayRole).toString(), QStringLiteral("文章1"));
        const QPersistentModelIndex kept = model.index(1);

        m_prefix = QStringLiteral("新");
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        asked->changed();
        QCOMPARE(model.index(1).data(Qt::DisplayRole).toString(), QStringLiteral("文章1"));
        QTRY_COMPARE(model.index(1).data(Qt::DisplayRole).toString(), QStringLiteral("新1"));
        QCOMPARE(reset.count(), 0);
        QVERIFY(kept.isValid());

        m_rows = 7;
        asked->changed();
        QTRY_COMPARE(model.rowCount(), 7);
        QCOMPARE(reset.count(), 1);
    }

    void goldenArticles()
    {
        m_rows = 3;
        ArticleListModel model;
        model.setSource(source());
        QTRY_COMPARE(model.rowCount(), 3);
        QTRY_VERIFY(model.index(0).data(ArticleListModel::LoadedRole).toBool());
        const QStringList expected{QStringLiteral("1|文章0|青山日报|2019-05-01|0"),
                                   QStringLiteral("2|文章1|青山日报|2019-05-02|1"),
                                   QStringLiteral("3|文章2|青山日报|2019-05-03|2")};
        QCOMPARE(golden(model,
                        {ArticleListModel::IdRole, ArticleListModel::TitleRole, ArticleListModel::SourceRole,
                         ArticleListModel::PublishedRole, ArticleListModel::FiguresRole}),
                 expected);
    }

    void lateAnswersOfAnOldSourceAreDropped()
    {
        ArticleListModel model;
        model.setSource(source());
        qint64 other = 2;
        model.setSource(std::make_unique<FakeSource>(&other, &m_pages, &m_prefix));
        QTRY_COMPARE(model.rowCount(), 2);
        QTest::qWait(20);
        QCOMPARE(model.rowCount(), 2);
    }

    void figures()
    {
        FigureTableModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        core::Figure second = figure(12, core::OtherIndicator, QStringLiteral("柠檬产量"), -21);
        second.state = core::FigureState::Accepted;
        second.confidence = 0.95;
        model.setFigures({figure(11, QStringLiteral("gdp"), QStringLiteral("地区生产总值"), 81), second});
        const QStringList expected{QStringLiteral("gdp|8.1%|2018-01/2018-05|遂宁市|proposed|1"),
                                   QStringLiteral("柠檬产量|-2.1%|2018-01/2018-05|遂宁市|accepted|0")};
        QCOMPARE(golden(model, {Qt::DisplayRole}), expected);
        QCOMPARE(model.indexOf(12).row(), 1);
        QCOMPARE(model.byId(12)->value, core::Decimal(-21, -1));
        QVERIFY(!model.byId(99));
    }

    void sameFiguresKeepTheirRows()
    {
        FigureTableModel model;
        core::Figure one = figure(11, QStringLiteral("gdp"), QStringLiteral("地区生产总值"), 81);
        model.setFigures({one});
        const QPersistentModelIndex row = model.index(0, 0);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        one.state = core::FigureState::Accepted;
        model.setFigures({one});
        QCOMPARE(reset.count(), 0);
        QVERIFY(row.isValid());
        QCOMPARE(row.data(FigureTableModel::StateRole).toInt(), int(core::FigureState::Accepted));
        model.setFigures({});
        QCOMPARE(reset.count(), 1);
        QCOMPARE(model.rowCount(), 0);
    }

    void allFiguresComeInPages()
    {
        int pages = 0;
        {
            models::FigureListModel few; // the tester walks all rows
            const QAbstractItemModelTester tester(&few,
                                                  QAbstractItemModelTester::FailureReportingMode::QtTest);
            few.setSource(std::make_unique<FakeFigures>(300, &pages));
            QTRY_COMPARE(few.rowCount(), 300);
            QTRY_COMPARE(few.index(299, models::FigureListModel::Value).data().toString(),
                         QStringLiteral("299"));
        }
        pages = 0;
        models::FigureListModel model;
        model.setSource(std::make_unique<FakeFigures>(1'000'000, &pages));
        QTRY_VERIFY(model.isCounted());
        QCOMPARE(model.rowCount(), 1'000'000);
        QCOMPARE(model.columnCount(), int(models::FigureListModel::ColumnCount));
        const QModelIndex last = model.index(999'999, models::FigureListModel::Value);
        QVERIFY(!last.data().isValid()); // asked for, and not there yet
        QTRY_COMPARE(last.data().toString(), QStringLiteral("999999"));
        QCOMPARE(last.siblingAtColumn(models::FigureListModel::Origin).data().toString(),
                 QStringLiteral("t.xlsx"));
        QCOMPARE(pages, 1);
        for (int row = 0; row < 100'000; row += models::FigureListModel::PageLength) {
            (void)model.index(row, 0).data();
            QCoreApplication::processEvents();
        }
        QVERIFY(model.pagesInMemory() <= models::FigureListModel::PagesKept);
    }

    void sheetsShowWhatTheyHold()
    {
        core::Grid grid;
        const char *cells[][2] = {{"标题", ""}, {"地区", "GDP"}, {"四川", "1"}, {"注：x", ""}};
        for (int r = 0; r < 4; ++r) {
            for (int c = 0; c < 2; ++c)
                grid.put(r, c, {QString::fromUtf8(cells[r][c]), core::CellKind::Text, false});
        }
        core::TableReading reading;
        reading.headingRows = {1};
        reading.bodyFirst = 2;
        reading.bodyEnd = 3;
        core::TableColumn column;
        column.role = core::ColumnRole::Region;
        reading.columns = {column};
        models::GridModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setTable(grid, reading);
        const QStringList expected{QStringLiteral("标题|0||0"), QStringLiteral("地区|1|GDP|1"),
                                   QStringLiteral("四川|2|1|2"), QStringLiteral("注：x|3||3")};
        QCOMPARE(golden(model, {Qt::DisplayRole, models::GridModel::RowKindRole}), expected);
        QCOMPARE(model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("B"));
        QCOMPARE(int(model.index(2, 0).data(models::GridModel::ColumnRole).value<core::TableColumn>().role),
                 int(core::ColumnRole::Region));
    }

    void navigation()
    {
        NavigationModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        core::LibraryCounts counts;
        counts.articles = 37;
        counts.starred = 2;
        model.setCounts(counts);
        model.setRegions({regionCount(QStringLiteral("510000"), QStringLiteral("四川省"), {}, 30),
                          regionCount(QStringLiteral("510900"), QStringLiteral("遂宁市"), {}, 20),
                          regionCount({}, QStringLiteral("遂宁高新区"), QStringLiteral("510900"), 4)});
        model.setTags({{QStringLiteral("双城经济圈"), 18}});
        const QList<int> roles{NavigationModel::KindRole, NavigationModel::KeyRole, Qt::DisplayRole,
                               NavigationModel::CountRole};
        const QStringList expected{
            QStringLiteral("0|0||37"),
            QStringLiteral("0|1||0"),
            QStringLiteral("1|||"),
            QStringLiteral("  2|510000|四川省|30"),
            QStringLiteral("    2|510900|遂宁市|20"),
            QStringLiteral("      2|510900/遂宁高新区|遂宁高新区|4"),
            QStringLiteral("3|||"),
            QStringLiteral("  4|||2"),
            QStringLiteral("  5|双城经济圈|双城经济圈|18"),
        };
        QCOMPARE(golden(model, roles), expected);
    }

    void countsAloneDoNotResetTheNavigation()
    {
        NavigationModel model;
        model.setRegions({regionCount(QStringLiteral("510900"), QStringLiteral("遂宁市"), {}, 20)});
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.setRegions({regionCount(QStringLiteral("510900"), QStringLiteral("遂宁市"), {}, 21)});
        QCOMPARE(reset.count(), 0);
        const QModelIndex region = model.indexOf(NavigationModel::RegionItem, QStringLiteral("510900"));
        QCOMPARE(region.data(NavigationModel::CountRole).toInt(), 21);
        QVERIFY(!(model.flags(region.parent()) & Qt::ItemIsSelectable));
    }

private:
    std::unique_ptr<FakeSource> source()
    {
        return std::make_unique<FakeSource>(&m_rows, &m_pages, &m_prefix);
    }

    static core::RegionCount regionCount(const QString &code, const QString &name, const QString &parent,
                                         int articles)
    {
        core::RegionCount count;
        count.region = {code, name, parent};
        count.articles = articles;
        return count;
    }

    qint64 m_rows = 0;
    int m_pages = 0;
    QString m_prefix;
};

QTEST_GUILESS_MAIN(TestModels)
#include "tst_models.moc"
