// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/palette.h"

#include <QFontDatabase>
#include <QHash>

#include <algorithm>
#include <array>
#include <cmath>

namespace fangzhi::charts {

namespace {

using core::IndicatorFamily;

ThemedColor themed(QRgb light, QRgb dark)
{
    return {QColor(light), QColor(dark)};
}

// The eight that stand side by side most. The last four were moved from plain olive, brown, blue and purple
// until all eight keep apart under protanopia and deuteranopia too (see tst_palette).
const ThemedColor &gdpColors()
{
    static const ThemedColor colors = themed(0x0B7A80, 0x4DB6BC);
    return colors;
}

const ThemedColor &industryColors()
{
    static const ThemedColor colors = themed(0x4A5BC4, 0x8C9BF2);
    return colors;
}

const ThemedColor &servicesColors()
{
    static const ThemedColor colors = themed(0xB83C7A, 0xE67FB0);
    return colors;
}

ThemedColor familyColors(IndicatorFamily family)
{
    switch (family) {
    case IndicatorFamily::ValueAdded:
        return gdpColors();
    case IndicatorFamily::Investment:
        return themed(0xD9780F, 0xF0A04B);
    case IndicatorFamily::Trade:
        return themed(0x55780F, 0xCBDD5A);
    case IndicatorFamily::PublicMoney:
        return themed(0x3F86CC, 0x3F83E0);
    case IndicatorFamily::Incomes:
        return themed(0x633F1B, 0xB97C34);
    case IndicatorFamily::Prices:
        return themed(0xA3262C, 0xF07C74);
    case IndicatorFamily::People:
        return themed(0x6E3A96, 0xD9C4EE);
    case IndicatorFamily::Rest:
        break;
    }
    return themed(0x5F6F7A, 0x9FB0BC);
}

double luminance(const QColor &color)
{
    const auto linear
        = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

QColor mixed(const QColor &a, const QColor &b, double ofB)
{
    const auto channel = [ofB](int from, int to) { return qRound(from + (to - from) * ofB); };
    return QColor(channel(a.red(), b.red()), channel(a.green(), b.green()), channel(a.blue(), b.blue()));
}

QColor awayFromGround(QColor color, Theme theme, double least)
{
    const QColor ground = palette(theme).card;
    const QColor far = theme == Theme::Light ? QColor(Qt::black) : QColor(Qt::white);
    for (int i = 0; i < 40 && contrast(color, ground) < least; ++i)
        color = mixed(color, far, 0.04);
    return color;
}

// The same hue, `step` shades away from the ground or, below zero, towards it; marks keep 3 : 1.
QColor shade(const QColor &color, int step, Theme theme)
{
    if (step == 0)
        return color;
    const Palette &p = palette(theme);
    const QColor far = theme == Theme::Light ? QColor(Qt::black) : QColor(Qt::white);
    const QColor moved = step > 0 ? mixed(color, far, 0.16 * step) : mixed(color, p.card, -0.2 * step);
    return awayFromGround(moved, theme, 3.0);
}

ThemedColor shaded(const ThemedColor &base, int step)
{
    return {shade(base.light, step, Theme::Light), shade(base.dark, step, Theme::Dark)};
}

// Steps in the order in which the members of a family take them.
constexpr std::array<int, 6> Steps{0, 2, -1, 1, -2, 3};

// Value added has four hues of its own: the whole, its sectors and what belongs to a sector.
const QHash<QString, ThemedColor> &valueAddedColors()
{
    static const QHash<QString, ThemedColor> colors = [] {
        const ThemedColor primary = themed(0x2E8B57, 0x7FD6A0);
        return QHash<QString, ThemedColor>{
            {QStringLiteral("gdp"), gdpColors()},
            {QStringLiteral("gdp_per_capita"), shaded(gdpColors(), 2)},
            {QStringLiteral("va_private"), shaded(gdpColors(), -1)},
            {QStringLiteral("va_primary"), primary},
            {QStringLiteral("va_agriculture"), shaded(primary, 2)},
            {QStringLiteral("va_secondary"), shaded(industryColors(), 2)},
            {QStringLiteral("va_industry"), shaded(industryColors(), 1)},
            {QStringLiteral("va_industry_scale"), industryColors()},
            {QStringLiteral("va_construction"), shaded(industryColors(), -1)},
            {QStringLiteral("high_tech_va"), shaded(industryColors(), -2)},
            {QStringLiteral("va_tertiary"), shaded(servicesColors(), 1)},
            {QStringLiteral("va_services"), servicesColors()},
            {QStringLiteral("digital_economy"), shaded(servicesColors(), -1)},
        };
    }();
    return colors;
}

// The place of an indicator among those of its family, by the catalogue's order: additions of the user's
// come last and move nobody.
int placeInFamily(const core::Indicator &indicator, const core::IndicatorCatalogue &catalogue)
{
    int place = 0;
    for (const core::Indicator &other : catalogue.all()) {
        if (other.code == indicator.code)
            break;
        if (other.family == indicator.family)
            ++place;
    }
    return place;
}

// FNV-1a: the same on every machine and in every run, which qHash is not.
quint32 stableHash(const QString &words)
{
    quint32 hash = 2166136261u;
    for (const QChar c : words)
        hash = (hash ^ c.unicode()) * 16777619u;
    return hash;
}

// Statistics outside the catalogue: quiet colours, told apart by name.
ThemedColor otherColors(const QString &words)
{
    static const std::array<ThemedColor, 6> quiet{{
        themed(0x5F6F7A, 0x9FB0BC),
        themed(0x7A6A4F, 0xC4B391),
        themed(0x4F7A72, 0x8FC4B9),
        themed(0x7A5468, 0xCFA3BA),
        themed(0x56628F, 0xA4AFDB),
        themed(0x6F7A3F, 0xB9C585),
    }};
    return quiet[stableHash(words) % quiet.size()];
}

// One family, not a list: for a list Qt sorts all fonts of the system by likeness with each weight and
// script, whether a character is missing or not. QFontDatabase::hasFamily() would resolve aliases too, and
// takes twenty times as long as a look at the names.
QString firstOf(const QStringList &families, const QString &otherwise)
{
    static const QStringList known = QFontDatabase::families();
    for (const QString &family : families) {
        const QString withFoundry = family + QLatin1String(" [");
        const bool has = std::any_of(known.begin(), known.end(), [&](const QString &name) {
            return name == family || name.startsWith(withFoundry);
        });
        if (has)
            return family;
    }
    return otherwise;
}

} // namespace

const Palette &palette(Theme theme)
{
    // The third text colour and the muted one are firmer than a designer would like: 4.5 : 1 and 3 : 1.
    static const Palette light{0xF6F5F1u, 0xFFFFFFu, 0xECEAE3u, 0x1E2428u, 0x5B656Cu, 0x626B72u, 0xE3E1DAu,
                               0xA6A9A6u, 0x0B6E75u, 0xFFFFFFu, 0xDDEEEEu, 0xDCE9E9u, 0xB23427u, 0x868E93u};
    static const Palette dark{0x1B1E20u, 0x24282Bu, 0x171A1Cu, 0xE8E6E1u, 0xA9B0B5u, 0x929BA1u, 0x353A3Eu,
                              0x6A7277u, 0x4DB6BCu, 0x14181Au, 0x1F3A3Cu, 0x22393Bu, 0xE77A69u, 0x7D868Cu};
    return theme == Theme::Light ? light : dark;
}

ThemedColor indicatorColors(const QString &code, const core::IndicatorCatalogue &catalogue,
                            const QString &surface)
{
    const auto valueAdded = valueAddedColors().constFind(code);
    if (valueAdded != valueAddedColors().constEnd())
        return *valueAdded;
    const core::Indicator *indicator = catalogue.byCode(code);
    if (!indicator)
        return otherColors(surface.isEmpty() ? code : surface);
    const int place = placeInFamily(*indicator, catalogue);
    const bool oneOfMany = indicator->family == IndicatorFamily::Rest;
    return oneOfMany ? shaded(otherColors(code), 0)
                     : shaded(familyColors(indicator->family), Steps[size_t(place) % Steps.size()]);
}

QColor indicatorColor(const QString &code, const core::IndicatorCatalogue &catalogue, Theme theme,
                      const QString &surface)
{
    return indicatorColors(code, catalogue, surface).in(theme);
}

QColor tintOf(const QColor &color, Theme theme)
{
    return mixed(palette(theme).card, color, theme == Theme::Light ? 0.17 : 0.26);
}

QColor indicatorTint(const QString &code, const core::IndicatorCatalogue &catalogue, Theme theme,
                     const QString &surface)
{
    return tintOf(indicatorColor(code, catalogue, theme, surface), theme);
}

QColor textShade(const QColor &color, Theme theme)
{
    return awayFromGround(color, theme, 4.5);
}

double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

QFont chartFont(double pixels, QFont::Weight weight)
{
    static const QString family = firstOf({QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Noto Sans SC"),
                                           QStringLiteral("Source Han Sans SC")},
                                          QStringLiteral("sans-serif"));
    QFont font(family);
    font.setPixelSize(std::max(1, int(std::lround(pixels))));
    font.setWeight(weight);
    // Hinting would make widths jump from size to size; a picture is laid out once and drawn at any scale.
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

QFont readingFont(double pixels, QFont::Weight weight)
{
    static const QString family
        = firstOf({QStringLiteral("Noto Serif CJK SC"), QStringLiteral("Noto Serif SC"),
                   QStringLiteral("Source Han Serif SC")},
                  QStringLiteral("serif"));
    QFont font(family);
    font.setPixelSize(std::max(1, int(std::lround(pixels))));
    font.setWeight(weight);
    return font;
}

} // namespace fangzhi::charts
