// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/indicator.h"

#include <QColor>
#include <QFont>
#include <QString>

namespace fangzhi::charts {

enum class Theme { Light, Dark };

// The program's colours, in one place: for QPalette, for delegates and for charts. Every text colour has a
// contrast of at least 4.5 : 1 on page, card and side column.
struct Palette {
    QColor page;
    QColor card; // also the reader's sheet and the ground of a chart
    QColor side;
    QColor text;
    QColor textSecond;
    QColor textThird;
    QColor line;
    QColor axis; // the base line of a chart
    QColor accent;
    QColor accentText; // on accent
    QColor accentSoft;
    QColor chosenRow;
    QColor warning; // also marks of events
    QColor muted; // lines and marks that stand behind, the parent region's
};

const Palette &palette(Theme theme);

// One colour for both themes.
struct ThemedColor {
    QColor light;
    QColor dark;

    const QColor &in(Theme theme) const { return theme == Theme::Light ? light : dark; }
    friend bool operator==(const ThemedColor &, const ThemedColor &) = default;
};

// The colour of an indicator: the same everywhere and always. Families share a hue; indicators that often
// stand side by side (GDP, industry, services, investment) have hues of their own. An indicator that the
// catalogue does not know has a colour of its own by its name; give the words of the text for "other".
ThemedColor indicatorColors(const QString &code, const core::IndicatorCatalogue &catalogue,
                            const QString &surface = {});
QColor indicatorColor(const QString &code, const core::IndicatorCatalogue &catalogue, Theme theme,
                      const QString &surface = {});

// The ground behind a figure in a text: the colour, washed out so that text on it keeps its contrast.
QColor tintOf(const QColor &color, Theme theme);
QColor indicatorTint(const QString &code, const core::IndicatorCatalogue &catalogue, Theme theme,
                     const QString &surface = {});
// The same hue, moved away from the ground until text in it has a contrast of 4.5 : 1 on the card.
QColor textShade(const QColor &color, Theme theme);

// WCAG 2 contrast of two opaque colours, 1…21.
double contrast(const QColor &a, const QColor &b);

// Noto Sans CJK SC in pixels, and the serif for reading.
QFont chartFont(double pixels, QFont::Weight weight = QFont::Normal);
QFont readingFont(double pixels, QFont::Weight weight = QFont::Normal);

} // namespace fangzhi::charts
