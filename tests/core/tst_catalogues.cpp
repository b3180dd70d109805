// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/indicator.h"
#include "core/region.h"

#include <QTest>

using namespace fangzhi::core;

class TestCatalogues : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void regionsAreFoundByName_data();
    void regionsAreFoundByName();
    void formerNamesAreKept();
    void shortNames_data();
    void shortNames();
    void theNationHasAnEnglishName();
    void theTreeHolds();
    void indicatorsHaveNamesFamiliesAndBases();
    void aUsersIndicatorsJoinTheCatalogue();
};

void TestCatalogues::regionsAreFoundByName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("code");
    QTest::newRow("nation") << "全国"
                            << "000000";
    QTest::newRow("province") << "四川省"
                              << "510000";
    QTest::newRow("short province") << "四川"
                                    << "510000";
    QTest::newRow("autonomous") << "内蒙古"
                                << "150000";
    QTest::newRow("guangxi") << "广西"
                             << "450000";
    QTest::newRow("ningxia") << "宁夏"
                             << "640000";
    QTest::newRow("xinjiang") << "新疆"
                              << "650000";
    QTest::newRow("municipality") << "重庆"
                                  << "500000";
    QTest::newRow("prefecture") << "遂宁"
                                << "510900";
    QTest::newRow("county") << "大英县"
                            << "510923";
    QTest::newRow("former name") << "射洪县"
                                 << "510922";
}

void TestCatalogues::regionsAreFoundByName()
{
    QFETCH(QString, name);
    QFETCH(QString, code);
    const auto found = RegionCatalogue::official().byName(name);
    QVERIFY(!found.isEmpty());
    QCOMPARE(found.first()->code, code);
}

void TestCatalogues::formerNamesAreKept()
{
    const auto &regions = RegionCatalogue::official();
    QVERIFY(!regions.byName(QStringLiteral("潼南县")).isEmpty());
    QVERIFY(!regions.byName(QStringLiteral("潼南县")).first()->lastSeen.isEmpty());
    const auto after = std::find_if(regions.successions().begin(), regions.successions().end(),
                                    [](const auto &s) { return s.name == u"潼南县"; });
    QVERIFY(after != regions.successions().end());
    QCOMPARE(after->successorName, QStringLiteral("潼南区"));
}

void TestCatalogues::shortNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("level");
    QTest::addColumn<QString>("brief");
    QTest::newRow("city") << "遂宁市" << int(RegionLevel::Prefecture) << "遂宁";
    QTest::newRow("county of two") << "城区" << int(RegionLevel::County) << "城区";
    QTest::newRow("prefecture of a people") << "凉山彝族自治州" << int(RegionLevel::Prefecture) << "凉山";
    QTest::newRow("two peoples") << "恩施土家族苗族自治州" << int(RegionLevel::Prefecture) << "恩施";
    QTest::newRow("region") << "阿里地区" << int(RegionLevel::Prefecture) << "阿里";
    QTest::newRow("county") << "大英县" << int(RegionLevel::County) << "大英";
    QTest::newRow("nation") << "全国" << int(RegionLevel::Nation) << "全国";
}

void TestCatalogues::shortNames()
{
    QFETCH(QString, name);
    QFETCH(int, level);
    QFETCH(QString, brief);
    QCOMPARE(shortRegionName(name, RegionLevel(level)), brief);
}

void TestCatalogues::theNationHasAnEnglishName()
{
    const RegionRef nation = RegionCatalogue::official().byCode(QStringLiteral("000000"))->ref();
    QCOMPARE(regionName(nation, Language::Chinese), QStringLiteral("全国"));
    QCOMPARE(regionName(nation, Language::English), QStringLiteral("China"));
    const RegionRef own{{}, QStringLiteral("中部地区"), QStringLiteral("000000")};
    QCOMPARE(regionName(own, Language::English), own.name);
}

void TestCatalogues::theTreeHolds()
{
    const auto &regions = RegionCatalogue::official();
    QCOMPARE(regions.all().size(), 3919);
    QVERIFY(regions.isWithin(QStringLiteral("510923"), QStringLiteral("510000")));
    QVERIFY(regions.isWithin(QStringLiteral("510923"), QStringLiteral("000000")));
    QVERIFY(!regions.isWithin(QStringLiteral("510923"), QStringLiteral("500000")));
    QCOMPARE(regions.path(QStringLiteral("510923")), QStringLiteral("四川省 · 遂宁市 · 大英县"));
    int broken = 0;
    for (const Region &region : regions.all()) {
        if (!regions.isWithin(region.code, QStringLiteral("000000")))
            ++broken;
    }
    QCOMPARE(broken, 0);
}

void TestCatalogues::indicatorsHaveNamesFamiliesAndBases()
{
    const auto &catalogue = IndicatorCatalogue::standard();
    QVERIFY(catalogue.all().size() >= 52);
    for (const Indicator &indicator : catalogue.all())
        QVERIFY2(!indicator.zh.isEmpty() && !indicator.en.isEmpty(), qPrintable(indicator.code));
    QVERIFY(catalogue.byCode(QStringLiteral("gdp"))->growthBasis == PriceBasis::Constant);
    QVERIFY(catalogue.byCode(QStringLiteral("fai"))->growthBasis == PriceBasis::Current);
    QVERIFY(catalogue.byCode(QStringLiteral("fai"))->family == IndicatorFamily::Investment);
    QVERIFY(!catalogue.byCode(OtherIndicator));
    QVERIFY(catalogue.order(QStringLiteral("gdp")) < catalogue.order(QStringLiteral("fai")));
}

void TestCatalogues::aUsersIndicatorsJoinTheCatalogue()
{
    Indicator own;
    own.code = QStringLiteral("lemon_output");
    own.zh = QStringLiteral("柠檬产量");
    own.en = QStringLiteral("Lemon output");
    Indicator alias;
    alias.code = QStringLiteral("gdp");
    alias.aliases = {QStringLiteral("经济盘子")};
    const auto &standard = IndicatorCatalogue::standard();
    const auto mine = standard.with({own, alias});
    QCOMPARE(mine.all().size(), standard.all().size() + 1);
    QCOMPARE(mine.byCode(QStringLiteral("lemon_output"))->zh, own.zh);
    QVERIFY(mine.byCode(QStringLiteral("gdp"))->aliases.contains(QStringLiteral("经济盘子")));
    QVERIFY(!standard.byCode(QStringLiteral("gdp"))->aliases.contains(QStringLiteral("经济盘子")));
}

QTEST_GUILESS_MAIN(TestCatalogues)
#include "tst_catalogues.moc"
