// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/codepoints.h"
#include "core/decimal.h"
#include "core/partialdate.h"
#include "core/unit.h"

#include <QTest>

using namespace fangzhi::core;

class TestValues : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void decimalsKeepTheirDigits_data();
    void decimalsKeepTheirDigits();
    void badDecimalsAreRefused();
    void decimalsCompareByValue();
    void sumsAreExact();
    void unitsAreRead_data();
    void unitsAreRead();
    void percentIsNotPoint();
    void normalisedValuesAreExact();
    void partialDates_data();
    void partialDates();
    void datesAreFoundInText_data();
    void datesAreFoundInText();
    void codePointsBeyondTheFirstPlane();
};

void TestValues::decimalsKeepTheirDigits_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("printed");
    QTest::newRow("plain") << "8.1"
                           << "8.1";
    QTest::newRow("trailing zero") << "8.10"
                                   << "8.10";
    QTest::newRow("negative") << "-2.1"
                              << "-2.1";
    QTest::newRow("plus") << "+3"
                          << "3";
    QTest::newRow("small") << "0.05"
                           << "0.05";
    QTest::newRow("no leading zero") << ".5"
                                     << "0.5";
    QTest::newRow("long") << "123456789012345678"
                          << "123456789012345678";
    QTest::newRow("zero") << "0.0"
                          << "0.0";
    QTest::newRow("leading zeros") << "007.50"
                                   << "7.50";
}

void TestValues::decimalsKeepTheirDigits()
{
    QFETCH(QString, text);
    QFETCH(QString, printed);
    const auto value = Decimal::parse(text);
    QVERIFY(value.has_value());
    QCOMPARE(value->toString(), printed);
}

void TestValues::badDecimalsAreRefused()
{
    for (const char *text : {"", "-", ".", "1.2.3", "1e5", "1,000", "８.1", "1234567890123456789", " 1"})
        QVERIFY2(!Decimal::parse(QString::fromUtf8(text)), text);
}

void TestValues::decimalsCompareByValue()
{
    QVERIFY(Decimal(810, -2) == Decimal(81, -1));
    QVERIFY(Decimal(81, -1) < Decimal(9, 0));
    QVERIFY(Decimal(-1, 0) < Decimal(0, 0));
    QVERIFY(Decimal(29, -1) != Decimal(29, 0));
    QVERIFY(Decimal(1, 18) > Decimal(1, -18));
}

void TestValues::sumsAreExact()
{
    QCOMPARE(add(Decimal(1, -1), Decimal(2, -1))->toString(), QStringLiteral("0.3"));
    QCOMPARE(subtract(Decimal(81, -1), Decimal(119, -1))->toString(), QStringLiteral("-3.8"));
    QVERIFY(!add(Decimal(1, 18), Decimal(1, -18)).has_value());
}

void TestValues::unitsAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("measure");
    QTest::addColumn<int>("multiplier");
    QTest::newRow("percent") << "%"
                             << "PT" << 0;
    QTest::newRow("full-width percent") << "％"
                                        << "PT" << 0;
    QTest::newRow("points") << "个百分点"
                            << "PP" << 0;
    QTest::newRow("yi yuan") << "亿元"
                             << "CNY" << 8;
    QTest::newRow("wanyi yuan") << "万亿元"
                                << "CNY" << 12;
    QTest::newRow("wan dollars") << "万美元"
                                 << "USD" << 4;
    QTest::newRow("kilowatt is no thousand") << "千瓦"
                                             << "KW" << 0;
    QTest::newRow("wan kilowatt") << "万千瓦"
                                  << "KW" << 4;
    QTest::newRow("yi kWh") << "亿千瓦时"
                            << "KWH" << 8;
    QTest::newRow("persons") << "万人"
                             << "PS" << 4;
    QTest::newRow("visits") << "万人次"
                            << "PS_VISIT" << 4;
    QTest::newRow("unknown keeps its words") << "万件"
                                             << "件" << 4;
    QTest::newRow("none") << ""
                          << "" << 0;
    QTest::newRow("bare multiplier") << "亿"
                                     << "" << 8;
}

void TestValues::unitsAreRead()
{
    QFETCH(QString, text);
    QFETCH(QString, measure);
    QFETCH(int, multiplier);
    const Unit unit = parseUnit(text);
    QCOMPARE(unit.measure, measure);
    QCOMPARE(unit.multiplier, multiplier);
}

void TestValues::percentIsNotPoint()
{
    QVERIFY(isPercent(parseUnit(u"%")));
    QVERIFY(!isPercentagePoint(parseUnit(u"%")));
    QVERIFY(isPercentagePoint(parseUnit(u"百分点")));
    QVERIFY(!(parseUnit(u"%") == parseUnit(u"个百分点")));
}

void TestValues::normalisedValuesAreExact()
{
    const Unit unit = parseUnit(u"万亿元");
    const Decimal value = normalizedValue(*Decimal::parse(u"2.9"), unit);
    QCOMPARE(value.toString(), QStringLiteral("2900000000000"));
    QCOMPARE(value.scaled(-8).toString(), QStringLiteral("29000"));
}

void TestValues::partialDates_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("label");
    QTest::addColumn<QDate>("first");
    QTest::addColumn<QDate>("last");
    QTest::newRow("day") << "2021-04-18"
                         << "2021-04-18" << QDate(2021, 4, 18) << QDate(2021, 4, 18);
    QTest::newRow("time") << "2019-01-01 19:05:03"
                          << "2019-01-01" << QDate(2019, 1, 1) << QDate(2019, 1, 1);
    QTest::newRow("month") << "2020-02"
                           << "2020-02" << QDate(2020, 2, 1) << QDate(2020, 2, 29);
    QTest::newRow("year") << "2020"
                          << "2020" << QDate(2020, 1, 1) << QDate(2020, 12, 31);
    QTest::newRow("unknown year") << "XXXX-03-18"
                                  << "XXXX-03-18" << QDate() << QDate();
    QTest::newRow("nothing") << ""
                             << "" << QDate() << QDate();
}

void TestValues::partialDates()
{
    QFETCH(QString, given);
    QFETCH(QString, label);
    QFETCH(QDate, first);
    QFETCH(QDate, last);
    const auto date = PartialDate::fromLabel(given);
    QVERIFY(date.has_value());
    QCOMPARE(date->label(), label);
    QCOMPARE(date->first(), first);
    QCOMPARE(date->last(), last);
    for (const char *bad : {"2021-13", "2021-02-30", "21-02", "yesterday", "2021-"})
        QVERIFY2(!PartialDate::fromLabel(QString::fromUtf8(bad)), bad);
}

void TestValues::datesAreFoundInText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("label");
    QTest::newRow("iso") << "时间:2021-04-18 19:21:06"
                         << "2021-04-18";
    QTest::newRow("chinese") << "发布于2019年3月5日"
                             << "2019-03-05";
    QTest::newRow("slashes") << "2019/3/5"
                             << "2019-03-05";
    QTest::newRow("month") << "2016年7月"
                           << "2016-07";
    QTest::newRow("no date") << "第2021号"
                             << "";
    QTest::newRow("impossible") << "2021-40-50"
                                << "";
}

void TestValues::datesAreFoundInText()
{
    QFETCH(QString, text);
    QFETCH(QString, label);
    const auto date = PartialDate::find(text);
    QCOMPARE(date ? date->label() : QString(), label);
}

void TestValues::codePointsBeyondTheFirstPlane()
{
    const QString text = QStringLiteral("a𠀀b𠀁c");
    const CodePointIndex index(text);
    QCOMPARE(index.codePoints(), 5);
    for (qsizetype i = 0; i <= 5; ++i)
        QCOMPARE(index.toCodePoint(index.toUtf16(i)), i);
    QCOMPARE(index.toUtf16(2), 3);
    QCOMPARE(index.toUtf16(4), 6);
    QCOMPARE(index.toUtf16(99), text.size());
    QCOMPARE(CodePointIndex(u"增长").toUtf16(1), 1);
}

QTEST_GUILESS_MAIN(TestValues)
#include "tst_values.moc"
