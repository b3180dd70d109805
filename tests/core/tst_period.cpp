// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/period.h"

#include <QTest>

using namespace fangzhi::core;

class TestPeriod : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void labelsAndWords_data();
    void labelsAndWords();
    void wholeSpansTakeTheirShortLabel();
    void impossibleOnesAreUnknown();
    void badLabelsAreRefused();
    void movingToAnotherYear();
    void cumulations();
};

void TestPeriod::labelsAndWords_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<QDate>("start");
    QTest::addColumn<QDate>("end");
    QTest::addColumn<QString>("zh");
    QTest::addColumn<QString>("en");
    QTest::newRow("year") << "2019" << QDate(2019, 1, 1) << QDate(2019, 12, 31) << "2019年"
                          << "2019";
    QTest::newRow("half") << "2019-S1" << QDate(2019, 1, 1) << QDate(2019, 6, 30) << "2019年上半年"
                          << "H1 2019";
    QTest::newRow("second half") << "2019-S2" << QDate(2019, 7, 1) << QDate(2019, 12, 31) << "2019年下半年"
                                 << "H2 2019";
    QTest::newRow("quarter") << "2019-Q3" << QDate(2019, 7, 1) << QDate(2019, 9, 30) << "2019年三季度"
                             << "Q3 2019";
    QTest::newRow("month") << "2019-05" << QDate(2019, 5, 1) << QDate(2019, 5, 31) << "2019年5月"
                           << "May 2019";
    QTest::newRow("leap month") << "2020-02" << QDate(2020, 2, 1) << QDate(2020, 2, 29) << "2020年2月"
                                << "Feb 2020";
    QTest::newRow("day") << "2019-05-12" << QDate(2019, 5, 12) << QDate(2019, 5, 12) << "2019年5月12日"
                         << "12 May 2019";
    QTest::newRow("cumulation") << "2018-01/2018-05" << QDate(2018, 1, 1) << QDate(2018, 5, 31)
                                << "2018年1—5月"
                                << "Jan–May 2018";
    QTest::newRow("three quarters") << "2018-01/2018-09" << QDate(2018, 1, 1) << QDate(2018, 9, 30)
                                    << "2018年前三季度"
                                    << "Jan–Sep 2018";
    QTest::newRow("over a new year") << "2018-11/2019-02" << QDate(2018, 11, 1) << QDate(2019, 2, 28)
                                     << "2018年11月—2019年2月"
                                     << "Nov 2018–Feb 2019";
    QTest::newRow("years") << "2016/2020" << QDate(2016, 1, 1) << QDate(2020, 12, 31) << "2016—2020年"
                           << "2016–2020";
    QTest::newRow("unknown year") << "XXXX" << QDate() << QDate() << "年份不详"
                                  << "year not given";
    QTest::newRow("unknown half") << "XXXX-S1" << QDate() << QDate() << "年份不详，上半年"
                                  << "H1, year not given";
    QTest::newRow("unknown cumulation") << "XXXX-01/XXXX-05" << QDate() << QDate() << "年份不详，1—5月"
                                        << "Jan–May, year not given";
}

void TestPeriod::labelsAndWords()
{
    QFETCH(QString, label);
    QFETCH(QDate, start);
    QFETCH(QDate, end);
    QFETCH(QString, zh);
    QFETCH(QString, en);
    const auto period = Period::fromLabel(label);
    QVERIFY(period.has_value());
    QCOMPARE(period->label(), label);
    QCOMPARE(period->start(), start);
    QCOMPARE(period->end(), end);
    QCOMPARE(periodWords(*period, Language::Chinese), zh);
    QCOMPARE(periodWords(*period, Language::English), en);
}

void TestPeriod::wholeSpansTakeTheirShortLabel()
{
    QCOMPARE(Period::months(2019, 1, 12).label(), QStringLiteral("2019"));
    QCOMPARE(Period::months(2019, 1, 6).label(), QStringLiteral("2019-S1"));
    QCOMPARE(Period::months(2019, 4, 6).label(), QStringLiteral("2019-Q2"));
    QCOMPARE(Period::months(2019, 2, 4).label(), QStringLiteral("2019-02/2019-04"));
    QCOMPARE(Period::months(2016, 1, 2020, 12).label(), QStringLiteral("2016/2020"));
    QCOMPARE(Period::years(2016, 2016).label(), QStringLiteral("2016"));
    QVERIFY(*Period::fromLabel(u"2019-01/2019-03") == Period::quarter(2019, 1));
}

void TestPeriod::impossibleOnesAreUnknown()
{
    QVERIFY(Period::months(2019, 6, 1) == Period());
    QVERIFY(Period::quarter(2019, 5) == Period());
    QVERIFY(Period::month(2019, 13) == Period());
    QVERIFY(Period::years(2020, 2016) == Period());
    QVERIFY(Period::day({}) == Period());
}

void TestPeriod::badLabelsAreRefused()
{
    for (const char *label : {"", "19", "2019-13", "2019-00", "2019-S3", "2019-Q0", "2019-02-30", "2020/2016",
                              "2019-01/2019", "2019-H1", "XXXX/2019-05"})
        QVERIFY2(!Period::fromLabel(QString::fromUtf8(label)), label);
}

void TestPeriod::movingToAnotherYear()
{
    QCOMPARE(Period::months(2019, 1, 5).withYear(2018).label(), QStringLiteral("2018-01/2018-05"));
    QCOMPARE(Period::half(0, 1).withYear(2019).label(), QStringLiteral("2019-S1"));
    QCOMPARE(Period::years(2016, 2020).withYear(2011).label(), QStringLiteral("2011/2015"));
    QCOMPARE(Period::day(QDate(2020, 2, 29)).withYear(2019).label(), QStringLiteral("2019-02"));
    QCOMPARE(Period::quarter(2019, 2).withYear(0).label(), QStringLiteral("XXXX-Q2"));
}

void TestPeriod::cumulations()
{
    QVERIFY(Period::months(2019, 1, 5).isCumulative());
    QVERIFY(Period::year(2019).isCumulative());
    QVERIFY(!Period::month(2019, 1).isCumulative());
    QVERIFY(!Period::quarter(2019, 2).isCumulative());
    QVERIFY(!Period::years(2016, 2020).isCumulative());
    QVERIFY(Period::year(2019).hasSameFrequency(Period::year(2020)));
    QVERIFY(!Period::year(2019).hasSameFrequency(Period::quarter(2019, 1)));
    QVERIFY(Period::months(2019, 1, 5).hasSameFrequency(Period::months(2020, 1, 8)));
    QVERIFY(!Period::months(2019, 1, 5).hasSameFrequency(Period::months(2019, 3, 5).withYear(2020)));
}

QTEST_GUILESS_MAIN(TestPeriod)
#include "tst_period.moc"
