// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decimal.h"

#include <algorithm>
#include <cstdlib>

namespace fangzhi::core {

namespace {

constexpr int MaxDigits = 18;

// Both at the smaller exponent; empty where that would overflow.
struct Aligned {
    qint64 a;
    qint64 b;
    int exponent;
};

std::optional<qint64> timesPowerOfTen(qint64 value, int power)
{
    for (; power > 0; --power) {
        if (__builtin_mul_overflow(value, qint64(10), &value))
            return {};
    }
    return value;
}

std::optional<Aligned> align(const Decimal &a, const Decimal &b)
{
    const int exponent = std::min(a.exponent(), b.exponent());
    const auto left = timesPowerOfTen(a.coefficient(), a.exponent() - exponent);
    const auto right = timesPowerOfTen(b.coefficient(), b.exponent() - exponent);
    if (!left || !right)
        return {};
    return Aligned{*left, *right, exponent};
}

} // namespace

std::optional<Decimal> Decimal::parse(QStringView text)
{
    qsizetype i = 0;
    const bool negative = !text.isEmpty() && text[0] == u'-';
    if (!text.isEmpty() && (text[0] == u'-' || text[0] == u'+'))
        ++i;
    qint64 coefficient = 0;
    int digits = 0;
    int decimals = 0;
    bool point = false;
    bool any = false;
    for (; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (c == u'.' && !point) {
            point = true;
            continue;
        }
        if (c < u'0' || c > u'9')
            return {};
        any = true;
        if (coefficient != 0 || c != u'0')
            ++digits;
        if (digits > MaxDigits)
            return {};
        coefficient = coefficient * 10 + (c - u'0');
        decimals += point ? 1 : 0;
    }
    if (!any)
        return {};
    return Decimal(negative ? -coefficient : coefficient, -decimals);
}

Decimal Decimal::normalized() const
{
    if (m_coefficient == 0)
        return {};
    Decimal result = *this;
    while (result.m_coefficient % 10 == 0) {
        result.m_coefficient /= 10;
        ++result.m_exponent;
    }
    return result;
}

double Decimal::toDouble() const
{
    return toString().toDouble();
}

QString Decimal::toString() const
{
    QString digits = QString::number(std::llabs(m_coefficient));
    if (m_exponent > 0 && m_coefficient != 0)
        digits += QString(m_exponent, u'0');
    if (m_exponent < 0) {
        const int decimals = -m_exponent;
        if (digits.size() <= decimals)
            digits.prepend(QString(decimals - digits.size() + 1, u'0'));
        digits.insert(digits.size() - decimals, u'.');
    }
    return m_coefficient < 0 ? u'-' + digits : digits;
}

bool operator==(const Decimal &a, const Decimal &b)
{
    const Decimal x = a.normalized();
    const Decimal y = b.normalized();
    return x.m_coefficient == y.m_coefficient && x.m_exponent == y.m_exponent;
}

std::partial_ordering operator<=>(const Decimal &a, const Decimal &b)
{
    if (const auto aligned = align(a, b))
        return aligned->a <=> aligned->b;
    return a.toDouble() <=> b.toDouble();
}

std::optional<Decimal> add(const Decimal &a, const Decimal &b)
{
    const auto aligned = align(a, b);
    qint64 sum = 0;
    if (!aligned || __builtin_add_overflow(aligned->a, aligned->b, &sum))
        return {};
    return Decimal(sum, aligned->exponent);
}

std::optional<Decimal> subtract(const Decimal &a, const Decimal &b)
{
    return add(a, b.negated());
}

} // namespace fangzhi::core
