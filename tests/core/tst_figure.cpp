// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/figure.h"

#include <QTest>

using namespace fangzhi::core;

namespace {

Figure figure(const QString &indicator, Measure measure, const QString &value, const QString &unit,
              const QString &period = QStringLiteral("2019"),
              const QString &region = QStringLiteral("510900"))
{
    Figure f;
    f.indicator = indicator;
    f.measure = measure;
    f.value = *Decimal::parse(value);
    f.unit = unit;
    f.period = *Period::fromLabel(period);
    f.region = {region, QStringLiteral("某市"), {}};
    return f;
}

} // namespace

class TestFigure : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wordsOfValues_data();
    void wordsOfValues();
    void groupsAreComparable();
    void oneIndicatorOverManyRegionsIsAGroup();
    void oneSeriesOverTimeIsAGroup();
    void comparisonsAndRejectedStandInNoGroup();
    void aSeriesHoldsOneKindOnly();
    void aPersonsDecisionIsTold();
    void codesGoThereAndBack();
};

void TestFigure::wordsOfValues_data()
{
    QTest::addColumn<int>("measure");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QString>("zh");
    QTest::addColumn<QString>("en");
    QTest::newRow("growth has no plus") << int(Measure::YoyGrowth) << "8.1"
                                        << "%"
                                        << "8.1%"
                                        << "8.1%";
    QTest::newRow("decline") << int(Measure::YoyGrowth) << "-2.1"
                             << "%"
                             << "-2.1%"
                             << "-2.1%";
    QTest::newRow("level") << int(Measure::Level) << "2.9"
                           << "万亿元"
                           << "2.9万亿元"
                           << "2.9 trillion yuan";
    QTest::newRow("yi") << int(Measure::Level) << "803.1"
                        << "亿元"
                        << "803.1亿元"
                        << "80.31 billion yuan";
    QTest::newRow("persons") << int(Measure::Level) << "85"
                             << "万人"
                             << "85万人"
                             << "850 thousand persons";
    QTest::newRow("points") << int(Measure::ChangePoints) << "0.7"
                            << "个百分点"
                            << "0.7个百分点"
                            << "0.7 percentage points";
    QTest::newRow("rank") << int(Measure::Rank) << "8"
                          << "位"
                          << "第8位"
                          << "8th";
    QTest::newRow("rank 1") << int(Measure::Rank) << "1"
                            << ""
                            << "第1位"
                            << "1st";
    QTest::newRow("rank 12") << int(Measure::Rank) << "12"
                             << "位"
                             << "第12位"
                             << "12th";
    QTest::newRow("rank 23") << int(Measure::Rank) << "23"
                             << "位"
                             << "第23位"
                             << "23rd";
}

void TestFigure::wordsOfValues()
{
    QFETCH(int, measure);
    QFETCH(QString, value);
    QFETCH(QString, unit);
    QFETCH(QString, zh);
    QFETCH(QString, en);
    const Figure f = figure(QStringLiteral("gdp"), Measure(measure), value, unit);
    QCOMPARE(valueWords(f, Language::Chinese), zh);
    QCOMPARE(valueWords(f, Language::English), en);
}

void TestFigure::groupsAreComparable()
{
    const QString pt = QStringLiteral("%");
    const QString gdp = QStringLiteral("gdp");
    const QString fai = QStringLiteral("fai");
    const QList<Figure> figures{
        figure(gdp, Measure::Level, QStringLiteral("1500"), QStringLiteral("亿元")),
        figure(gdp, Measure::YoyGrowth, QStringLiteral("8.1"), pt),
        figure(fai, Measure::YoyGrowth, QStringLiteral("11.8"), pt),
        figure(fai, Measure::ChangePoints, QStringLiteral("0.3"), QStringLiteral("个百分点")),
        figure(fai, Measure::YoyGrowth, QStringLiteral("9"), pt, QStringLiteral("2019-S1")),
        figure(gdp, Measure::YoyGrowth, QStringLiteral("7.5"), pt, QStringLiteral("2019"),
               QStringLiteral("510000")),
    };
    const auto groups = comparableGroups(figures);
    QCOMPARE(groups.size(), 5);
    QCOMPARE(groups.first().size(), 2);
    QCOMPARE(groups.first().first().indicator, gdp);
    QVERIFY(!isAcrossRegions(groups.first()));
    for (const auto &group : groups) {
        for (const Figure &f : group)
            QVERIFY(groupKey(f) == groupKey(group.first()));
    }
}

void TestFigure::oneIndicatorOverManyRegionsIsAGroup()
{
    const QString pt = QStringLiteral("%");
    QList<Figure> figures;
    for (const char *region : {"510000", "370000", "330000", "420000"})
        figures.append(figure(QStringLiteral("gdp"), Measure::YoyGrowth, QStringLiteral("5.5"), pt,
                              QStringLiteral("2025"), QString::fromLatin1(region)));
    figures.append(figure(QStringLiteral("retail"), Measure::YoyGrowth, QStringLiteral("5.1"), pt,
                          QStringLiteral("2025"), QStringLiteral("510000")));
    const auto groups = comparableGroups(figures);
    QCOMPARE(groups.size(), 2);
    QCOMPARE(groups[0].size(), 4);
    QVERIFY(isAcrossRegions(groups[0]));
    QCOMPARE(groups[1].first().indicator, QStringLiteral("retail"));
    QVERIFY(!isAcrossRegions(groups[1]));
}

void TestFigure::oneSeriesOverTimeIsAGroup()
{
    const QString pt = QStringLiteral("%");
    const QString gdp = QStringLiteral("gdp");
    QList<Figure> figures;
    for (const char *period : {"2018-Q1", "2018-Q2", "2018-Q3", "2019", "XXXX-Q4"})
        figures.append(
            figure(gdp, Measure::YoyGrowth, QStringLiteral("6.5"), pt, QString::fromLatin1(period)));
    figures.append(
        figure(QStringLiteral("fai"), Measure::YoyGrowth, QStringLiteral("5"), pt, QStringLiteral("2019")));
    const auto groups = comparableGroups(figures);
    QCOMPARE(groups.size(), 3);
    QCOMPARE(groups[0].size(), 3); // the quarters; neither the year nor the quarter of an unknown one
    QVERIFY(isOverTime(groups[0]));
    QCOMPARE(groups[1].size(), 2); // two indicators of 2019
    QVERIFY(!isOverTime(groups[1]));
    QCOMPARE(groups[2].size(), 1);
    // Two periods make no line.
    QCOMPARE(comparableGroups(figures.mid(0, 2)).size(), 2);
}

void TestFigure::comparisonsAndRejectedStandInNoGroup()
{
    Figure compared
        = figure(QStringLiteral("gdp"), Measure::YoyGrowth, QStringLiteral("6.9"), QStringLiteral("%"));
    compared.isComparison = true;
    Figure rejected = compared;
    rejected.isComparison = false;
    rejected.state = FigureState::Rejected;
    QVERIFY(comparableGroups({compared, rejected}).isEmpty());
}

void TestFigure::aSeriesHoldsOneKindOnly()
{
    const Figure growth
        = figure(QStringLiteral("gdp"), Measure::YoyGrowth, QStringLiteral("8.1"), QStringLiteral("%"));
    Figure level = growth;
    level.measure = Measure::Level;
    level.unit = QStringLiteral("亿元");
    Figure variant = growth;
    variant.variant = QStringLiteral("调查");
    Figure constant = growth;
    constant.priceBasis = PriceBasis::Constant;
    Figure later = growth;
    later.period = Period::year(2020);
    later.value = Decimal(7, 0);
    QVERIFY(seriesKey(growth) == seriesKey(later));
    for (const Figure &f : {level, variant, constant})
        QVERIFY(!(seriesKey(f) == seriesKey(growth)));
}

void TestFigure::aPersonsDecisionIsTold()
{
    Figure f;
    QVERIFY(!f.decidedByPerson());
    f.decidedBy = QStringLiteral("program");
    QVERIFY(!f.decidedByPerson());
    f.decidedBy = QStringLiteral("小李");
    QVERIFY(f.decidedByPerson());
}

void TestFigure::codesGoThereAndBack()
{
    for (int i = 0; i <= int(Measure::Target); ++i)
        QVERIFY(measureFromCode(measureCode(Measure(i))) == Measure(i));
    for (int i = 0; i <= int(FigureState::Rejected); ++i)
        QVERIFY(figureStateFromCode(figureStateCode(FigureState(i))) == FigureState(i));
    for (int i = 0; i <= int(Bound::RangeHigh); ++i)
        QVERIFY(boundFromCode(boundCode(Bound(i))) == Bound(i));
    for (int i = 0; i <= int(ObservationStatus::Break); ++i)
        QVERIFY(observationStatusFromCode(observationStatusCode(ObservationStatus(i)))
                == ObservationStatus(i));
    for (int i = 0; i <= int(PriceBasis::Comparable); ++i)
        QVERIFY(priceBasisFromCode(priceBasisCode(PriceBasis(i))) == PriceBasis(i));
    QVERIFY(!measureFromCode(u"nonsense"));
}

QTEST_GUILESS_MAIN(TestFigure)
#include "tst_figure.moc"
