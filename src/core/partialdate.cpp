// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/partialdate.h"

#include <QRegularExpression>

namespace fangzhi::core {

namespace {

// A date that the calendar has (in some year, when the year is unknown).
bool isPossible(int year, int month, int day)
{
    if (month < 0 || month > 12 || day < 0)
        return false;
    if (month == 0)
        return day == 0;
    return day == 0 || QDate::isValid(year == 0 ? 2000 : year, month, day);
}

} // namespace

PartialDate::PartialDate(int year, int month, int day)
{
    if (isPossible(year, month, day)) {
        m_year = year;
        m_month = month;
        m_day = day;
    }
}

PartialDate::PartialDate(const QDate &date)
{
    if (date.isValid()) {
        m_year = date.year();
        m_month = date.month();
        m_day = date.day();
    }
}

std::optional<PartialDate> PartialDate::fromLabel(QStringView label)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(\\d{4}|XXXX)(?:-(\\d{1,2})(?:-(\\d{1,2})(?:[T ].*)?)?)?$"));
    const QStringView trimmed = label.trimmed();
    if (trimmed.isEmpty())
        return PartialDate();
    // Lists are full of whole days: these are read without a pattern.
    if (trimmed.size() == 10 && trimmed[4] == u'-' && trimmed[7] == u'-') {
        const auto digits = [&](qsizetype from, qsizetype count) {
            int value = 0;
            for (const QChar c : trimmed.mid(from, count))
                value = c >= u'0' && c <= u'9' && value >= 0 ? value * 10 + (c.unicode() - u'0') : -1;
            return value;
        };
        const int year = digits(0, 4);
        const int month = digits(5, 2);
        const int day = digits(8, 2);
        if (year > 0 && month > 0 && day > 0)
            return isPossible(year, month, day) ? std::optional(PartialDate(year, month, day)) : std::nullopt;
    }
    const auto match = pattern.match(trimmed.toString());
    if (!match.hasMatch())
        return {};
    const int year = match.captured(1) == u"XXXX" ? 0 : match.captured(1).toInt();
    const int month = match.captured(2).toInt();
    const int day = match.captured(3).toInt();
    if (!isPossible(year, month, day))
        return {};
    return PartialDate(year, month, day);
}

std::optional<PartialDate> PartialDate::find(QStringView text)
{
    static const QRegularExpression pattern(QStringLiteral(
        "(?<!\\d)((?:19|20)\\d{2})\\s*[-/.年]\\s*(\\d{1,2})(?:\\s*[-/.月]\\s*(\\d{1,2}))?(?!\\d)"));
    auto matches = pattern.globalMatch(text.toString());
    while (matches.hasNext()) {
        const auto match = matches.next();
        const int year = match.captured(1).toInt();
        const int month = match.captured(2).toInt();
        const int day = match.captured(3).toInt();
        if (month > 0 && isPossible(year, month, day))
            return PartialDate(year, month, day);
    }
    return {};
}

PartialDate::Precision PartialDate::precision() const
{
    if (m_year == 0)
        return Precision::Unknown;
    if (m_month == 0)
        return Precision::Year;
    return m_day == 0 ? Precision::Month : Precision::Day;
}

QDate PartialDate::first() const
{
    if (m_year == 0)
        return {};
    return QDate(m_year, m_month == 0 ? 1 : m_month, m_day == 0 ? 1 : m_day);
}

QDate PartialDate::last() const
{
    if (m_year == 0)
        return {};
    if (m_month == 0)
        return QDate(m_year, 12, 31);
    const QDate month(m_year, m_month, 1);
    return m_day == 0 ? QDate(m_year, m_month, month.daysInMonth()) : QDate(m_year, m_month, m_day);
}

QString PartialDate::label() const
{
    if (m_year == 0 && m_month == 0)
        return {};
    QString result
        = m_year == 0 ? QStringLiteral("XXXX") : QStringLiteral("%1").arg(m_year, 4, 10, QChar(u'0'));
    if (m_month != 0)
        result += QStringLiteral("-%1").arg(m_month, 2, 10, QChar(u'0'));
    if (m_day != 0)
        result += QStringLiteral("-%1").arg(m_day, 2, 10, QChar(u'0'));
    return result;
}

} // namespace fangzhi::core
