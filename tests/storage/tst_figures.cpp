// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storagetest.h"

#include "storage/figurerepository.h"
#include "storage/import.h"

#include <QTemporaryDir>

using namespace storagetest;
using core::FigureState;
using core::Measure;
using storage::Library;
using storage::Transaction;

// Figures: all their fields, decisions of people, new extractions, series.
class TestFigures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto created = Library::create(m_folder->filePath(QStringLiteral("f.fangzhi")));
        QVERIFY(created.ok());
        m_library = std::move(created).value();
    }
    void cleanup() { m_library.reset(); }

    void allFields()
    {
        storage::NewArticle article = articleOf(1);
        core::Figure &figure = article.figures[0];
        figure.indicator = core::OtherIndicator;
        figure.indicatorSurface = QStringLiteral("夜市灯数");
        figure.parentIndicator = QStringLiteral("retail");
        figure.region = {QStringLiteral("500152"), QStringLiteral("潼南县"), {}};
        figure.period = core::Period::months(2019, 1, 5);
        figure.periodGuessed = true;
        figure.measure = Measure::Target;
        figure.value = *core::Decimal::parse(u"-12345678901234.50");
        figure.unit = QStringLiteral("万亿元");
        figure.comparedWith = {
            core::Period::quarter(2018, 1), {{}, QStringLiteral("中部地区"), {}}, QStringLiteral("比一季度")};
        figure.ofMeasure = Measure::YoyGrowth;
        figure.rankGroup = QStringLiteral("全省");
        figure.rankOf = 21;
        figure.bound = core::Bound::AtLeast;
        figure.variant = QStringLiteral("调查");
        figure.priceBasis = core::PriceBasis::Comparable;
        figure.status = core::ObservationStatus::Provisional;
        figure.embargoedUntil = QDateTime(QDate(2030, 1, 1), QTime(9, 0), Qt::UTC);
        figure.state = FigureState::Accepted;
        figure.decidedBy = QStringLiteral("program");
        figure.decidedAt = QDateTime(QDate(2026, 1, 1), QTime(9, 0), Qt::UTC);
        figure.isComparison = true;
        figure.confidence = 0.937;
        figure.knownSince = QDate(2019, 2, 3);
        const qint64 id = insert(article);
        VALUE_OR_FAIL(stored, storage::figuresOfArticle(connection(), id));
        QCOMPARE(stored.size(), 2);
        compare(stored[0], figure, id);
        compare(stored[1], article.figures[1], id);
        VALUE_OR_FAIL(single, storage::figure(connection(), stored[0].id));
        compare(single, figure, id);
        QCOMPARE(single.value.toString(), QStringLiteral("-12345678901234.50"));
        // For people and other tools: normalised unit, a number to sort by.
        QCOMPARE(connection().text("SELECT unit_measure || unit_mult FROM figure WHERE id = ?1", single.id),
                 std::optional(QStringLiteral("CNY12")));
    }

    void editing()
    {
        const qint64 article = insert(articleOf(1));
        core::Figure figure = figuresOf(article).first();
        const core::Figure before = figure;
        figure.indicator = QStringLiteral("retail");
        figure.measure = Measure::ChangePoints;
        figure.unit = QStringLiteral("个百分点");
        figure.evidence.clear();
        const QDateTime at(QDate(2026, 5, 6), QTime(7, 8, 9), Qt::UTC);
        VERIFY_OK(write([&](Transaction &t) {
            return storage::editFigure(t, before.id, figure, QStringLiteral("某人"), at);
        }));
        VALUE_OR_FAIL(after, storage::figure(connection(), before.id));
        QCOMPARE(after.indicator, QStringLiteral("retail"));
        QCOMPARE(after.measure, Measure::ChangePoints);
        QCOMPARE(after.state, FigureState::Edited);
        QCOMPARE(after.decidedBy, QStringLiteral("某人"));
        QCOMPARE(after.decidedAt, at);
        QCOMPARE(after.evidence, before.evidence);
        QCOMPARE(
            write([&](Transaction &t) { return storage::editFigure(t, 999, figure, {}, at); }).error().code,
            core::ErrorCode::NotFound);
    }

    void newExtraction_data()
    {
        QTest::addColumn<QString>(
            "decision"); // about the first of two figures on the passages "5.3%", "21.7%"
        QTest::addColumn<QString>("expected"); // indicator:state … in the order of the text
        QTest::newRow("none") << QString() << QStringLiteral("retail:proposed gdp:proposed fai:proposed");
        // The decided one holds back the likest figure of its passage, and only that.
        QTest::newRow("accepted") << QStringLiteral("accepted")
                                  << QStringLiteral("gdp:accepted retail:proposed fai:proposed");
        QTest::newRow("rejected") << QStringLiteral("rejected")
                                  << QStringLiteral("gdp:rejected retail:proposed fai:proposed");
        QTest::newRow("edited") << QStringLiteral("edited")
                                << QStringLiteral("exports:edited gdp:proposed fai:proposed");
    }

    void newExtraction()
    {
        QFETCH(QString, decision);
        QFETCH(QString, expected);
        const storage::NewArticle article = articleOf(3);
        const qint64 id = insert(article);
        const core::Figure first = figuresOf(id).first();
        const QDateTime at = QDateTime::currentDateTimeUtc();
        const QString me = QStringLiteral("某人");
        if (decision == u"edited") {
            core::Figure edited = first;
            edited.indicator = QStringLiteral("exports");
            VERIFY_OK(
                write([&](Transaction &t) { return storage::editFigure(t, first.id, edited, me, at); }));
        } else if (!decision.isEmpty()) {
            VERIFY_OK(write([&](Transaction &t) {
                return storage::setFigureState(t, {first.id}, core::figureStateFromCode(decision), me, at);
            }));
        }
        // 零售和生产总值均增长: two figures on one passage.
        core::Figure retail = article.figures[0];
        retail.indicator = QStringLiteral("retail");
        const QList<core::Figure> fresh{retail, article.figures[0], article.figures[1]};
        for (int round = 0; round < 2; ++round) {
            VERIFY_OK(write([&](Transaction &t) { return storage::replaceFigures(t, id, fresh, 9, 3); }));
            QStringList found;
            for (const core::Figure &figure : figuresOf(id))
                found.append(figure.indicator + u':' + core::figureStateCode(figure.state));
            QCOMPARE(found.join(u' '), expected);
        }
        QCOMPARE(storage::fullArticle(connection(), id).value().numbers, 9);
        VALUE_OR_FAIL(findings, m_library->check());
        QCOMPARE(findings, QStringList());
    }

    // A text that is taken out and comes again does not bring back what a person rejected.
    void rejectionIsRemembered()
    {
        const storage::NewArticle article = articleOf(3);
        const qint64 id = insert(article);
        const qint64 figure = figuresOf(id).first().id;
        const QDateTime at = QDateTime::currentDateTimeUtc();
        const auto decide = [&](qint64 which, FigureState state, const QString &by) {
            return write([&](Transaction &t) { return storage::setFigureState(t, {which}, state, by, at); });
        };
        const auto again = [&](qint64 old) {
            (void)write([&](Transaction &t) { return storage::removeArticles(t, {old}); });
            return insert(article);
        };
        VERIFY_OK(decide(figure, FigureState::Rejected, QStringLiteral("某人")));
        const qint64 second = again(id);
        QList<core::Figure> figures = figuresOf(second);
        QCOMPARE(figures[0].state, FigureState::Rejected);
        QCOMPARE(figures[0].decidedBy, QStringLiteral("某人"));
        QCOMPARE(figures[1].state, FigureState::Proposed);
        QCOMPARE(storage::articleRows(connection(), {}, 0, 1).value().first().figures, 1);
        VERIFY_OK(decide(figures[0].id, FigureState::Accepted, QStringLiteral("某人")));
        const qint64 third = again(second);
        QCOMPARE(figuresOf(third)[0].state, FigureState::Proposed);
        // What the program rejects it may propose again.
        VERIFY_OK(decide(figuresOf(third)[0].id, FigureState::Rejected, QStringLiteral("program")));
        QCOMPARE(figuresOf(again(third))[0].state, FigureState::Proposed);
    }

    void filters()
    {
        storage::NewArticle first = articleOf(1);
        first.figures[1].region = {QStringLiteral("510903"), QStringLiteral("船山区"), {}};
        storage::NewArticle second = articleOf(9);
        second.figures[0].measure = Measure::Level;
        second.figures[1].region = {{}, QStringLiteral("青石新区"), QStringLiteral("510900")};
        insert(first);
        insert(second);
        VERIFY_OK(write([&](Transaction &t) {
            return storage::setFigureState(t, {1}, FigureState::Rejected, QStringLiteral("某人"),
                                           QDateTime::currentDateTimeUtc());
        }));
        const auto ids = [&](const core::FigureFilter &filter) {
            QList<qint64> result;
            const auto rows = storage::figureRows(connection(), filter);
            for (const core::FigureRow &row : rows.ok() ? *rows : QList<core::FigureRow>())
                result.append(row.figure.id);
            if (storage::figureCount(connection(), filter).value() != result.size())
                result.append(-1);
            return result;
        };
        QCOMPARE(ids({}), QList<qint64>({3, 4, 2}));
        QCOMPARE(ids({1, {}, {}, {}, {}, {}}), QList<qint64>({2}));
        QCOMPARE(ids({0, {QStringLiteral("fai")}, {}, {}, {}, {}}), QList<qint64>({4, 2}));
        QCOMPARE(ids({0, {QStringLiteral("nothing")}, {}, {}, {}, {}}), QList<qint64>());
        QCOMPARE(ids({0, {}, QStringLiteral("510900"), {}, {}, {}}), QList<qint64>({3, 4, 2}));
        QCOMPARE(ids({0, {}, {}, QStringLiteral("510903"), {}, {}}), QList<qint64>({2}));
        QCOMPARE(ids({0, {}, {}, QStringLiteral("510900/青石新区"), {}, {}}), QList<qint64>({4}));
        QCOMPARE(ids({0, {}, {}, {}, Measure::Level, {}}), QList<qint64>({3}));
        QCOMPARE(ids({0, {}, {}, {}, {}, {FigureState::Rejected}}), QList<qint64>({1}));
        VALUE_OR_FAIL(rows, storage::figureRows(connection(), {}, 1, 1));
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows[0].articleTitle, second.document.title);
        QCOMPARE(rows[0].articlePublished, second.document.published);
        QCOMPARE(rows[0].figure.evidence.size(), 1);
    }

    void dataSets()
    {
        core::Figure figure = articleOf(1).figures.first();
        core::Evidence cell;
        cell.dataSet = QStringLiteral("年鉴.xlsx");
        cell.sheet = QStringLiteral("表2-1");
        cell.row = 17;
        figure.evidence = {cell};
        figure.state = FigureState::Accepted;
        QList<qint64> ids;
        VERIFY_OK(write([&](Transaction &t) -> core::Result<void> {
            const auto made = storage::insertFigures(t, {figure, figure});
            if (!made)
                return made.error();
            ids = *made;
            return {};
        }));
        QCOMPARE(ids.size(), 2);
        VALUE_OR_FAIL(stored, storage::figure(connection(), ids[1]));
        QCOMPARE(stored.evidence, QList<core::Evidence>({cell}));
        QCOMPARE(storage::libraryCounts(connection()).value().figures, 2);
    }

    void seriesPrefers_data()
    {
        QTest::addColumn<QString>("kindA");
        QTest::addColumn<bool>("comparisonA");
        QTest::addColumn<QString>("kindB");
        QTest::addColumn<int>("chosen"); // 0: none, 1: A, 2: B
        QTest::addColumn<QString>("winner");
        const QString communique = QStringLiteral("communique");
        const QString report = QStringLiteral("work-report");
        const QString news = QStringLiteral("news");
        QTest::newRow("communiqué before report")
            << communique << false << report << 0 << QStringLiteral("A");
        QTest::newRow("report before news") << news << false << report << 0 << QStringLiteral("B");
        QTest::newRow("later of two news") << news << false << news << 0 << QStringLiteral("B");
        QTest::newRow("a comparison never") << communique << true << news << 0 << QStringLiteral("B");
        QTest::newRow("the person's choice") << news << false << communique << 1 << QStringLiteral("A");
        QTest::newRow("chosen comparison") << news << true << communique << 1 << QStringLiteral("A");
        QTest::newRow("unknown kind is news") << QString() << false << report << 0 << QStringLiteral("B");
    }

    void seriesPrefers()
    {
        QFETCH(QString, kindA);
        QFETCH(bool, comparisonA);
        QFETCH(QString, kindB);
        QFETCH(int, chosen);
        QFETCH(QString, winner);
        storage::NewArticle a = articleOf(1);
        a.document.kind = kindA;
        a.figures[0].isComparison = comparisonA;
        a.figures[0].knownSince = QDate(2020, 1, 1);
        storage::NewArticle b = articleOf(2);
        b.document.kind = kindB;
        b.figures[0].knownSince = QDate(2020, 6, 1);
        const qint64 idA = insert(a);
        insert(b);
        if (chosen != 0)
            VERIFY_OK(write([&](Transaction &t) { return storage::chooseFigure(t, chosen == 1 ? 1 : 3); }));
        VALUE_OR_FAIL(line, storage::series(connection(), a.figures[0], a.figures[0].region));
        QCOMPARE(line.size(), 1);
        QCOMPARE(line[0].article() == idA ? QStringLiteral("A") : QStringLiteral("B"), winner);
    }

    void seriesIsOfOneKind()
    {
        storage::NewArticle article = articleOf(1);
        const core::Figure model = article.figures[0];
        article.figures.clear();
        const auto add = [&](const std::function<void(core::Figure &)> &change) {
            core::Figure figure = model;
            change(figure);
            article.figures.append(figure);
        };
        add([](core::Figure &f) { f.period = core::Period::year(2020); });
        add([](core::Figure &f) { f.period = core::Period::year(2018); });
        add([](core::Figure &f) { f.period = core::Period::quarter(2019, 1); });
        add([](core::Figure &f) { f.period = core::Period(); });
        add([](core::Figure &f) { f.measure = Measure::Level; });
        add([](core::Figure &f) { f.variant = QStringLiteral("核心产业"); });
        add([](core::Figure &f) { f.unit = QStringLiteral("个百分点"); });
        add([](core::Figure &f) { f.indicator = QStringLiteral("retail"); });
        add([](core::Figure &f) { f.state = FigureState::Rejected; });
        add([](core::Figure &f) { f.region = {QStringLiteral("510000"), QStringLiteral("四川省"), {}}; });
        insert(article);
        const auto labels = [&](const core::RegionRef &region) {
            QStringList result;
            const auto line = storage::series(connection(), model, region);
            for (const core::Figure &figure : *line)
                result.append(figure.period.label());
            return result;
        };
        QCOMPARE(labels(model.region),
                 QStringList({QStringLiteral("2018"), QStringLiteral("2019-Q1"), QStringLiteral("2020")}));
        QCOMPARE(labels({QStringLiteral("510000"), QStringLiteral("四川省"), {}}),
                 QStringList({QStringLiteral("2019")}));
        QCOMPARE(labels({QStringLiteral("110000"), QStringLiteral("北京市"), {}}), QStringList());
    }

private:
    storage::Connection &connection() { return m_library->connection(); }
    core::Result<void> write(const Library::Work &work)
    {
        return m_library->write(QStringLiteral("test"), work);
    }

    QList<core::Figure> figuresOf(qint64 article)
    {
        const auto figures = storage::figuresOfArticle(connection(), article);
        return figures ? *figures : QList<core::Figure>();
    }

    qint64 insert(const storage::NewArticle &article)
    {
        qint64 id = 0;
        const auto done = write([&](Transaction &t) -> core::Result<void> {
            const auto stored = storage::insertArticle(t, article);
            if (!stored)
                return stored.error();
            id = stored->id;
            return {};
        });
        if (!done)
            qWarning("%s", qPrintable(done.error().message + done.error().detail));
        return id;
    }

    static void compare(const core::Figure &stored, const core::Figure &given, qint64 article)
    {
        QCOMPARE(stored.indicator, given.indicator);
        QCOMPARE(stored.indicatorSurface, given.indicatorSurface);
        QCOMPARE(stored.parentIndicator, given.parentIndicator);
        QCOMPARE(stored.region, given.region);
        QCOMPARE(stored.period, given.period);
        QCOMPARE(stored.periodGuessed, given.periodGuessed);
        QCOMPARE(stored.measure, given.measure);
        QCOMPARE(stored.value.toString(), given.value.toString());
        QCOMPARE(stored.unit, given.unit);
        QCOMPARE(stored.comparedWith, given.comparedWith);
        QCOMPARE(stored.ofMeasure, given.ofMeasure);
        QCOMPARE(stored.rankGroup, given.rankGroup);
        QCOMPARE(stored.rankOf, given.rankOf);
        QCOMPARE(stored.bound, given.bound);
        QCOMPARE(stored.variant, given.variant);
        QCOMPARE(stored.priceBasis, given.priceBasis);
        QCOMPARE(stored.status, given.status);
        QCOMPARE(stored.embargoedUntil, given.embargoedUntil);
        QCOMPARE(stored.state, given.state);
        QCOMPARE(stored.decidedBy, given.decidedBy);
        QCOMPARE(stored.decidedAt, given.decidedAt);
        QCOMPARE(stored.isComparison, given.isComparison);
        QCOMPARE(stored.confidence, given.confidence);
        QCOMPARE(stored.rule, given.rule);
        QCOMPARE(stored.ruleVersion, given.ruleVersion);
        QCOMPARE(stored.knownSince, given.knownSince);
        QList<core::Evidence> evidence = given.evidence;
        evidence.first().article = article;
        QCOMPARE(stored.evidence, evidence);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
};

QTEST_GUILESS_MAIN(TestFigures)
#include "tst_figures.moc"
