// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringView>

#include <compare>
#include <optional>

namespace fangzhi::core {

// An exact decimal number, coefficient × 10^exponent, as statistics print them: 2.9 is 29 × 10^-1.
// It keeps the digits it was given (8.10 has two decimals); comparison is by value.
// Holds at most 18 digits; parsing more fails.
class Decimal {
public:
    constexpr Decimal() = default;
    constexpr Decimal(qint64 coefficient, int exponent)
        : m_coefficient(coefficient)
        , m_exponent(exponent)
    {
    }

    // ASCII digits with an optional sign and one decimal point; no separators, no exponent.
    static std::optional<Decimal> parse(QStringView text);

    qint64 coefficient() const { return m_coefficient; }
    int exponent() const { return m_exponent; }

    // The same number times 10^power, exactly.
    Decimal scaled(int power) const { return {m_coefficient, m_exponent + power}; }
    Decimal negated() const { return {-m_coefficient, m_exponent}; }
    // Without trailing zeros after the point; 8.10 becomes 8.1, 1200 stays 12 × 10^2.
    Decimal normalized() const;

    double toDouble() const;
    // Plain notation, never with an exponent: "-2.1", "29000".
    QString toString() const;

    friend bool operator==(const Decimal &a, const Decimal &b);
    friend std::partial_ordering operator<=>(const Decimal &a, const Decimal &b);

private:
    qint64 m_coefficient = 0;
    int m_exponent = 0;
};

// Exact sum or difference; empty where 18 digits do not hold it.
std::optional<Decimal> add(const Decimal &a, const Decimal &b);
std::optional<Decimal> subtract(const Decimal &a, const Decimal &b);

} // namespace fangzhi::core
