// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/axisscale.h"

#include "charts/chartwords.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace fangzhi::charts {

namespace {

constexpr std::array<double, 8> Mantissas{1, 2, 2.5, 3, 4, 5, 6, 8};

// Tolerant of binary fractions: 0.3 / 0.1 is 3.
double floorSteps(double value, double step)
{
    return std::floor(value / step + 1e-9);
}

double ceilSteps(double value, double step)
{
    return std::ceil(value / step - 1e-9);
}

// The tightest axis of at most five ticks around low…high; of equally tight ones the one with more ticks.
AxisScale tightest(double low, double high)
{
    const double range = high - low;
    const double magnitude = std::pow(10, std::floor(std::log10(range)) - 1);
    AxisScale best{low, high, range};
    double least = std::numeric_limits<double>::infinity();
    for (int power = 0; power < 3; ++power) {
        for (const double mantissa : Mantissas) {
            const double step = mantissa * magnitude * std::pow(10, power);
            const double first = floorSteps(low, step);
            const double last = ceilSteps(high, step);
            const double length = (last - first) * step;
            if (last - first + 1 <= MostGridLines && last > first && length < least * (1 - 1e-9)) {
                least = length;
                best = {first * step, last * step, step};
            }
        }
    }
    return best;
}

int decimalsOf(double step)
{
    for (int decimals = 0; decimals < 12; ++decimals) {
        const double scaled = step * std::pow(10, decimals);
        if (std::abs(scaled - std::round(scaled)) < 1e-6 * scaled)
            return decimals;
    }
    return 12;
}

} // namespace

int AxisScale::ticks() const
{
    return int(std::lround((high - low) / step)) + 1;
}

QString AxisScale::tickText(int index) const
{
    const double value = tick(index);
    const double clean = std::abs(value) < step * 1e-6 ? 0 : value;
    const QString digits = QString::number(clean, 'f', decimalsOf(step));
    const auto exact = core::Decimal::parse(digits);
    return exact ? words::number(*exact) : digits;
}

AxisScale barScale(double smallest, double largest)
{
    const double low = std::min(0.0, smallest);
    const double high = std::max(0.0, largest);
    if (high - low <= 0)
        return {0, 1, 1};
    return tightest(low, high);
}

AxisScale lineScale(double smallest, double largest)
{
    const double size = std::max(std::abs(smallest), std::abs(largest));
    if (largest - smallest <= size * 1e-6) { // one height only: it lies in the middle
        const double around = size > 0 ? size * 0.25 : 1;
        return tightest(smallest - around, largest + around);
    }
    const double range = largest - smallest;
    double low = smallest - range * 0.06;
    double high = largest + range * 0.06;
    if (smallest >= 0 && smallest < range * 0.6)
        low = 0;
    if (largest <= 0 && -largest < range * 0.6)
        high = 0;
    return tightest(low, high);
}

} // namespace fangzhi::charts
