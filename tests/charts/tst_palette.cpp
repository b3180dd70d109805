// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/palette.h"

#include <QTest>

#include <array>
#include <cmath>

using namespace fangzhi;
using namespace fangzhi::charts;

namespace {

const core::IndicatorCatalogue &catalogue()
{
    return core::IndicatorCatalogue::standard();
}

// The eight that stand side by side most: value added three times, then one of each family.
const QStringList MainEight{QStringLiteral("gdp"),
                            QStringLiteral("fai"),
                            QStringLiteral("va_industry_scale"),
                            QStringLiteral("va_services"),
                            QStringLiteral("retail"),
                            QStringLiteral("budget_revenue"),
                            QStringLiteral("income_resident"),
                            QStringLiteral("population_resident")};

using Rgb = std::array<double, 3>;
using Matrix = std::array<Rgb, 3>;

// Machado, Oliveira and Fernandes 2009, severity 1, on linear RGB.
constexpr Matrix Protanopia{
    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix Deuteranopia{
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
constexpr Matrix Normal{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};

double linear(double c)
{
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

Rgb seen(const QColor &color, const Matrix &eye)
{
    const Rgb in{linear(color.redF()), linear(color.greenF()), linear(color.blueF())};
    Rgb out{};
    for (size_t i = 0; i < 3; ++i) {
        for (size_t j = 0; j < 3; ++j)
            out[i] += eye[i][j] * in[j];
        out[i] = std::clamp(out[i], 0.0, 1.0);
    }
    return out;
}

// CIE L*a*b* under D65.
Rgb lab(const Rgb &c)
{
    const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
    const double x = f((0.4124 * c[0] + 0.3576 * c[1] + 0.1805 * c[2]) / 0.95047);
    const double y = f(0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2]);
    const double z = f((0.0193 * c[0] + 0.1192 * c[1] + 0.9505 * c[2]) / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double difference(const QColor &a, const QColor &b, const Matrix &eye)
{
    const Rgb first = lab(seen(a, eye));
    const Rgb second = lab(seen(b, eye));
    return std::hypot(first[0] - second[0], first[1] - second[1], first[2] - second[2]);
}

} // namespace

class TestPalette : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textHasContrast_data();
    void textHasContrast();
    void mainColorsAreToldApart_data();
    void mainColorsAreToldApart();
    void marksStandOut();
    void designColors();
    void colorsAreStable();
    void unknownNamesHaveAColor();
    void ownIndicatorsMoveNobody();
};

void TestPalette::textHasContrast_data()
{
    QTest::addColumn<Theme>("theme");
    QTest::newRow("light") << Theme::Light;
    QTest::newRow("dark") << Theme::Dark;
}

void TestPalette::textHasContrast()
{
    QFETCH(Theme, theme);
    const Palette &p = palette(theme);
    for (const QColor &ground : {p.page, p.card, p.side, p.chosenRow, p.accentSoft}) {
        QVERIFY2(contrast(p.text, ground) >= 4.5, qPrintable(ground.name()));
        QVERIFY2(contrast(p.textSecond, ground) >= 4.5, qPrintable(ground.name()));
    }
    for (const QColor &ground : {p.page, p.card, p.side}) {
        QVERIFY2(contrast(p.textThird, ground) >= 4.5, qPrintable(ground.name()));
        QVERIFY2(contrast(p.warning, ground) >= 4.5, qPrintable(ground.name()));
    }
    QVERIFY(contrast(p.accentText, p.accent) >= 4.5);
    for (const core::Indicator &indicator : catalogue().all()) {
        QVERIFY(contrast(p.text, indicatorTint(indicator.code, catalogue(), theme)) >= 4.5);
        QVERIFY(contrast(textShade(indicatorColor(indicator.code, catalogue(), theme), theme), p.card)
                >= 4.5);
    }
}

void TestPalette::mainColorsAreToldApart_data()
{
    QTest::addColumn<Theme>("theme");
    QTest::addColumn<int>("eye");
    QTest::addColumn<double>("least");
    QTest::newRow("light, all cones") << Theme::Light << 0 << 20.0;
    QTest::newRow("light, protanopia") << Theme::Light << 1 << 10.0;
    QTest::newRow("light, deuteranopia") << Theme::Light << 2 << 10.0;
    QTest::newRow("dark, all cones") << Theme::Dark << 0 << 15.0;
    QTest::newRow("dark, protanopia") << Theme::Dark << 1 << 10.0;
    QTest::newRow("dark, deuteranopia") << Theme::Dark << 2 << 10.0;
}

void TestPalette::mainColorsAreToldApart()
{
    QFETCH(Theme, theme);
    QFETCH(int, eye);
    QFETCH(double, least);
    const std::array<Matrix, 3> eyes{Normal, Protanopia, Deuteranopia};
    for (const QString &a : MainEight) {
        for (const QString &b : MainEight) {
            if (a >= b)
                continue;
            const double delta = difference(indicatorColor(a, catalogue(), theme),
                                            indicatorColor(b, catalogue(), theme), eyes[size_t(eye)]);
            QVERIFY2(delta >= least, qPrintable(QStringLiteral("%1 %2 %3").arg(a, b).arg(delta)));
        }
    }
}

void TestPalette::marksStandOut()
{
    for (const Theme theme : {Theme::Light, Theme::Dark}) {
        for (const core::Indicator &indicator : catalogue().all()) {
            const double c
                = contrast(indicatorColor(indicator.code, catalogue(), theme), palette(theme).card);
            QVERIFY2(c >= 3, qPrintable(QStringLiteral("%1 %2").arg(indicator.code).arg(c)));
        }
        QVERIFY(contrast(palette(theme).muted, palette(theme).card) >= 3);
    }
}

void TestPalette::designColors()
{
    const auto light
        = [](QStringView code) { return indicatorColor(code.toString(), catalogue(), Theme::Light); };
    QCOMPARE(light(u"gdp"), QColor(0x0B7A80));
    QCOMPARE(light(u"fai"), QColor(0xD9780F));
    QCOMPARE(light(u"va_industry_scale"), QColor(0x4A5BC4));
    QCOMPARE(light(u"va_services"), QColor(0xB83C7A));
    QCOMPARE(indicatorColor(QStringLiteral("gdp"), catalogue(), Theme::Dark), QColor(0x4DB6BC));
}

void TestPalette::colorsAreStable()
{
    // No two indicators that a report names together look the same.
    const QStringList together{QStringLiteral("gdp"),
                               QStringLiteral("va_primary"),
                               QStringLiteral("va_secondary"),
                               QStringLiteral("va_tertiary"),
                               QStringLiteral("va_industry_scale"),
                               QStringLiteral("fai"),
                               QStringLiteral("fai_industry"),
                               QStringLiteral("retail"),
                               QStringLiteral("exports"),
                               QStringLiteral("income_urban"),
                               QStringLiteral("income_rural")};
    QSet<QRgb> seenColors;
    for (const QString &code : together)
        seenColors.insert(indicatorColor(code, catalogue(), Theme::Light).rgb());
    QCOMPARE(seenColors.size(), together.size());
}

void TestPalette::unknownNamesHaveAColor()
{
    const QColor one
        = indicatorColor(core::OtherIndicator, catalogue(), Theme::Light, QStringLiteral("茶叶产量"));
    QCOMPARE(one,
             indicatorColor(core::OtherIndicator, catalogue(), Theme::Light, QStringLiteral("茶叶产量")));
    QSet<QRgb> colors;
    for (int i = 0; i < 40; ++i)
        colors.insert(
            indicatorColor(core::OtherIndicator, catalogue(), Theme::Light, QString::number(i)).rgb());
    QVERIFY(colors.size() > 3);
}

void TestPalette::ownIndicatorsMoveNobody()
{
    core::Indicator own;
    own.code = QStringLiteral("own_parks");
    own.family = core::IndicatorFamily::Trade;
    const core::IndicatorCatalogue more = catalogue().with({own});
    for (const core::Indicator &indicator : catalogue().all())
        QCOMPARE(indicatorColors(indicator.code, more), indicatorColors(indicator.code, catalogue()));
    QVERIFY(indicatorColors(own.code, more).light.isValid());
}

QTEST_GUILESS_MAIN(TestPalette)
#include "tst_palette.moc"
