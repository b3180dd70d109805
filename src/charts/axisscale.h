// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

namespace fangzhi::charts {

// A value axis with round numbers at even steps.
struct AxisScale {
    double low = 0;
    double high = 1;
    double step = 1;

    int ticks() const;
    double tick(int index) const { return low + step * index; }
    QString tickText(int index) const; // thousands apart, only the decimals that the step needs
    double fraction(double value) const { return (value - low) / (high - low); }
};

inline constexpr int MostGridLines = 5;

// For bars: zero is always on it.
AxisScale barScale(double smallest, double largest);
// For lines: as close around the values as round numbers allow; zero only where it is near.
AxisScale lineScale(double smallest, double largest);

} // namespace fangzhi::charts
