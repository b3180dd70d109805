// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/chartspec.h"
#include "charts/samples.h"

#include <QJsonDocument>
#include <QTest>

using namespace fangzhi;
using namespace fangzhi::charts;

class TestChartSpec : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void emptyRoundTrip();
    void fullRoundTrip();
    void keepsUnknownKeys();
    void survivesNonsense();
    void accepts();
};

namespace {

ChartSpec throughText(const ChartSpec &spec)
{
    const QByteArray text = QJsonDocument(spec.toJson()).toJson();
    return ChartSpec::fromJson(QJsonDocument::fromJson(text).object());
}

ChartSpec fullSpec()
{
    ChartSpec spec;
    spec.article = 9007199254740993; // past what a double holds
    spec.figures = {1, 9007199254740995};
    spec.indicators = {QStringLiteral("gdp"), QStringLiteral("fai")};
    spec.regions = {QStringLiteral("510900"), QStringLiteral("510900/云岭高新区")};
    spec.periods = {QStringLiteral("2019"), QStringLiteral("XXXX")};
    spec.measures = {core::Measure::YoyGrowth, core::Measure::Share};
    spec.states = {core::FigureState::Accepted, core::FigureState::Edited};
    spec.knownAsOf = QDate(2024, 2, 29);
    spec.kind = ChartKind::HorizontalBars;
    spec.order = ChartOrder::Largest;
    spec.highlight = 2;
    spec.reference = ReferenceLine{core::Decimal(75, -1), QStringLiteral("全市")};
    spec.events = false;
    spec.title = QStringLiteral("标题");
    spec.subtitle = QStringLiteral("副题");
    spec.note = QStringLiteral("说明");
    spec.picture
        = PngOptions{QSize(900, 383), 300, Theme::Dark, true, false, false, false, core::Language::English};
    return spec;
}

} // namespace

void TestChartSpec::emptyRoundTrip()
{
    QCOMPARE(throughText(ChartSpec()), ChartSpec());
}

void TestChartSpec::fullRoundTrip()
{
    QCOMPARE(throughText(fullSpec()), fullSpec());
    for (const ChartKind kind : {ChartKind::Bars, ChartKind::HorizontalBars, ChartKind::Line})
        QCOMPARE(chartKindFromCode(chartKindCode(kind)), kind);
    for (const ChartOrder order :
         {ChartOrder::AsInText, ChartOrder::Largest, ChartOrder::Smallest, ChartOrder::Catalogue})
        QCOMPARE(chartOrderFromCode(chartOrderCode(order)), order);
}

void TestChartSpec::keepsUnknownKeys()
{
    QJsonObject json = fullSpec().toJson();
    json.insert(QLatin1String("animation"), QJsonObject{{QLatin1String("speed"), 3}});
    const ChartSpec spec = ChartSpec::fromJson(json);
    QCOMPARE(spec.toJson(), json);
}

void TestChartSpec::survivesNonsense()
{
    const QByteArray text = R"({"what":{"figures":["a",null,3],"measures":["no_such",7],"states":"accepted",
        "known_as_of":"yesterday"},"how":{"kind":"pie","order":[],"reference":{"value":"much"}},
        "words":7,"look":{"width":"wide","theme":"blue"}})";
    const ChartSpec spec = ChartSpec::fromJson(QJsonDocument::fromJson(text).object());
    QCOMPARE(spec.kind, ChartKind::Bars);
    QCOMPARE(spec.order, ChartOrder::AsInText);
    QVERIFY(spec.measures.isEmpty());
    QVERIFY(spec.states.isEmpty());
    QVERIFY(!spec.knownAsOf.isValid());
    QVERIFY(!spec.reference);
    QVERIFY(spec.picture);
    QCOMPARE(*spec.picture, PngOptions());
}

void TestChartSpec::accepts()
{
    core::Figure figure = samples::figure(7, QStringLiteral("gdp"), QStringLiteral("8.1"));
    ChartSpec spec;
    QVERIFY(spec.accepts(figure));
    figure.state = core::FigureState::Rejected;
    QVERIFY(!spec.accepts(figure));
    figure.state = core::FigureState::Proposed;
    spec.states = {core::FigureState::Accepted};
    QVERIFY(!spec.accepts(figure));
    spec = {};
    spec.figures = {8};
    QVERIFY(!spec.accepts(figure));
    spec.figures = {7};
    spec.indicators = {QStringLiteral("gdp")};
    spec.regions = {QStringLiteral("510900/云岭高新区")};
    spec.periods = {QStringLiteral("2023")};
    spec.measures = {core::Measure::YoyGrowth};
    spec.knownAsOf = figure.knownSince;
    QVERIFY(spec.accepts(figure));
    spec.knownAsOf = figure.knownSince.addDays(-1);
    QVERIFY(!spec.accepts(figure));
}

QTEST_GUILESS_MAIN(TestChartSpec)
#include "tst_chartspec.moc"
