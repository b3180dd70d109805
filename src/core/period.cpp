// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/period.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

namespace fangzhi::core {

namespace {

QString yearLabel(int year)
{
    return year == 0 ? QStringLiteral("XXXX") : QStringLiteral("%1").arg(year, 4, 10, QChar(u'0'));
}

QString monthLabel(int year, int month)
{
    return QStringLiteral("%1-%2").arg(yearLabel(year)).arg(month, 2, 10, QChar(u'0'));
}

bool isMonth(int month)
{
    return month >= 1 && month <= 12;
}

std::optional<int> yearOf(const QString &text)
{
    if (text == u"XXXX")
        return 0;
    bool ok = false;
    const int year = text.toInt(&ok);
    return ok ? std::optional(year) : std::nullopt;
}

} // namespace

Period::Period(Kind kind, int firstYear, int firstMonth, int lastYear, int lastMonth, int day)
    : m_kind(kind)
    , m_firstYear(firstYear)
    , m_lastYear(lastYear)
    , m_firstMonth(firstMonth)
    , m_lastMonth(lastMonth)
    , m_day(day)
{
}

Period Period::year(int year)
{
    return Period(Kind::Year, year, 1, year, 12);
}

Period Period::half(int year, int half)
{
    if (half < 1 || half > 2)
        return {};
    return Period(Kind::Half, year, half * 6 - 5, year, half * 6);
}

Period Period::quarter(int year, int quarter)
{
    if (quarter < 1 || quarter > 4)
        return {};
    return Period(Kind::Quarter, year, quarter * 3 - 2, year, quarter * 3);
}

Period Period::month(int year, int month)
{
    return isMonth(month) ? Period(Kind::Month, year, month, year, month) : Period();
}

Period Period::day(const QDate &date)
{
    if (!date.isValid())
        return {};
    return Period(Kind::Day, date.year(), date.month(), date.year(), date.month(), date.day());
}

Period Period::months(int year, int firstMonth, int lastMonth)
{
    return months(year, firstMonth, year, lastMonth);
}

Period Period::months(int firstYear, int firstMonth, int lastYear, int lastMonth)
{
    if (!isMonth(firstMonth) || !isMonth(lastMonth))
        return {};
    if (firstYear == lastYear) {
        if (lastMonth < firstMonth)
            return {};
        const int length = lastMonth - firstMonth + 1;
        if (length == 1)
            return month(firstYear, firstMonth);
        if (length == 12)
            return year(firstYear);
        if (length == 6 && firstMonth % 6 == 1)
            return half(firstYear, lastMonth / 6);
        if (length == 3 && firstMonth % 3 == 1)
            return quarter(firstYear, lastMonth / 3);
    } else if (firstYear == 0 || lastYear < firstYear) {
        return {};
    } else if (firstMonth == 1 && lastMonth == 12) {
        return years(firstYear, lastYear);
    }
    return Period(Kind::Months, firstYear, firstMonth, lastYear, lastMonth);
}

Period Period::years(int firstYear, int lastYear)
{
    if (firstYear == lastYear)
        return year(firstYear);
    if (firstYear == 0 || lastYear < firstYear)
        return {};
    return Period(Kind::Years, firstYear, 1, lastYear, 12);
}

std::optional<Period> Period::fromLabel(QStringView label)
{
    static const QRegularExpression simple(
        QStringLiteral("^(\\d{4}|XXXX)(?:-(?:S([12])|Q([1-4])|(\\d{2})(?:-(\\d{2}))?))?$"));
    static const QRegularExpression span(
        QStringLiteral("^(\\d{4}|XXXX)(?:-(\\d{2}))?/(\\d{4}|XXXX)(?:-(\\d{2}))?$"));
    const QString text = label.toString();
    if (const auto m = simple.match(text); m.hasMatch()) {
        const int y = yearOf(m.captured(1)).value_or(0);
        if (!m.captured(2).isEmpty())
            return half(y, m.captured(2).toInt());
        if (!m.captured(3).isEmpty())
            return quarter(y, m.captured(3).toInt());
        if (m.captured(4).isEmpty())
            return year(y);
        const int mo = m.captured(4).toInt();
        if (!isMonth(mo))
            return {};
        if (m.captured(5).isEmpty())
            return month(y, mo);
        const QDate date(y, mo, m.captured(5).toInt());
        return date.isValid() ? std::optional(day(date)) : std::nullopt;
    }
    if (const auto m = span.match(text); m.hasMatch()) {
        const int a = yearOf(m.captured(1)).value_or(0);
        const int b = yearOf(m.captured(3)).value_or(0);
        if (m.captured(2).isEmpty() != m.captured(4).isEmpty() || b < a)
            return {};
        if (m.captured(2).isEmpty())
            return a == 0 ? std::nullopt : std::optional(years(a, b));
        if (!isMonth(m.captured(2).toInt()) || !isMonth(m.captured(4).toInt()))
            return {};
        return months(a, m.captured(2).toInt(), b, m.captured(4).toInt());
    }
    return {};
}

QDate Period::start() const
{
    if (!hasYear())
        return {};
    return QDate(m_firstYear, m_firstMonth, m_kind == Kind::Day ? m_day : 1);
}

QDate Period::end() const
{
    if (!hasYear())
        return {};
    const QDate month(m_lastYear, m_lastMonth, 1);
    return QDate(m_lastYear, m_lastMonth, m_kind == Kind::Day ? m_day : month.daysInMonth());
}

QString Period::label() const
{
    switch (m_kind) {
    case Kind::Year:
        return yearLabel(m_firstYear);
    case Kind::Half:
        return QStringLiteral("%1-S%2").arg(yearLabel(m_firstYear)).arg(m_lastMonth / 6);
    case Kind::Quarter:
        return QStringLiteral("%1-Q%2").arg(yearLabel(m_firstYear)).arg(m_lastMonth / 3);
    case Kind::Month:
        return monthLabel(m_firstYear, m_firstMonth);
    case Kind::Day:
        return QStringLiteral("%1-%2")
            .arg(monthLabel(m_firstYear, m_firstMonth))
            .arg(m_day, 2, 10, QChar(u'0'));
    case Kind::Months:
        return monthLabel(m_firstYear, m_firstMonth) + u'/' + monthLabel(m_lastYear, m_lastMonth);
    case Kind::Years:
        return yearLabel(m_firstYear) + u'/' + yearLabel(m_lastYear);
    }
    return {};
}

Period Period::withYear(int year) const
{
    Period result = *this;
    const int length = m_lastYear - m_firstYear;
    result.m_firstYear = year;
    result.m_lastYear = year == 0 ? 0 : year + length;
    if (m_kind == Kind::Day && !QDate::isValid(year, m_firstMonth, m_day))
        return month(year, m_firstMonth);
    if (year == 0 && length > 0)
        return {};
    return result;
}

bool Period::isCumulative() const
{
    return m_firstMonth == 1 && m_firstYear == m_lastYear && m_kind != Kind::Day && m_lastMonth > 1;
}

bool Period::hasSameFrequency(const Period &other) const
{
    // The first quarter and the first half-year are cumulations too, but each has sisters of its own name.
    return m_kind == other.m_kind && (m_kind != Kind::Months || isCumulative() == other.isCumulative());
}

namespace {

QString chineseWords(const Period &p)
{
    const QString year = p.hasYear() ? QStringLiteral("%1年").arg(p.firstYear()) : QStringLiteral("年份不详");
    const QString lead = p.hasYear() ? year : year + u'，';
    switch (p.kind()) {
    case Period::Kind::Year:
        return year;
    case Period::Kind::Half:
        return lead + (p.firstMonth() == 1 ? QStringLiteral("上半年") : QStringLiteral("下半年"));
    case Period::Kind::Quarter: {
        static const QString names = QStringLiteral("一二三四");
        return lead + names[p.lastMonth() / 3 - 1] + QStringLiteral("季度");
    }
    case Period::Kind::Month:
        return lead + QStringLiteral("%1月").arg(p.firstMonth());
    case Period::Kind::Day:
        return QStringLiteral("%1年%2月%3日").arg(p.firstYear()).arg(p.firstMonth()).arg(p.start().day());
    case Period::Kind::Months:
        if (p.firstYear() != p.lastYear())
            return QStringLiteral("%1年%2月—%3年%4月")
                .arg(p.firstYear())
                .arg(p.firstMonth())
                .arg(p.lastYear())
                .arg(p.lastMonth());
        if (p.firstMonth() == 1 && p.lastMonth() == 9)
            return lead + QStringLiteral("前三季度");
        return lead + QStringLiteral("%1—%2月").arg(p.firstMonth()).arg(p.lastMonth());
    case Period::Kind::Years:
        return QStringLiteral("%1—%2年").arg(p.firstYear()).arg(p.lastYear());
    }
    return {};
}

QString englishWords(const Period &p)
{
    const QLocale english(QLocale::English);
    const auto monthName
        = [&](int month) { return english.standaloneMonthName(month, QLocale::ShortFormat); };
    const QString year = p.hasYear() ? QString::number(p.firstYear()) : QStringLiteral("year not given");
    const QString tail = p.hasYear() ? u' ' + year : QStringLiteral(", ") + year;
    switch (p.kind()) {
    case Period::Kind::Year:
        return year;
    case Period::Kind::Half:
        return (p.firstMonth() == 1 ? QStringLiteral("H1") : QStringLiteral("H2")) + tail;
    case Period::Kind::Quarter:
        return QStringLiteral("Q%1").arg(p.lastMonth() / 3) + tail;
    case Period::Kind::Month:
        return monthName(p.firstMonth()) + tail;
    case Period::Kind::Day:
        return QStringLiteral("%1 %2").arg(p.start().day()).arg(monthName(p.firstMonth())) + tail;
    case Period::Kind::Months:
        if (p.firstYear() != p.lastYear())
            return QStringLiteral("%1 %2–%3 %4")
                .arg(monthName(p.firstMonth()))
                .arg(p.firstYear())
                .arg(monthName(p.lastMonth()))
                .arg(p.lastYear());
        return QStringLiteral("%1–%2").arg(monthName(p.firstMonth()), monthName(p.lastMonth())) + tail;
    case Period::Kind::Years:
        return QStringLiteral("%1–%2").arg(p.firstYear()).arg(p.lastYear());
    }
    return {};
}

} // namespace

QString periodWords(const Period &period, Language language)
{
    return language == Language::Chinese ? chineseWords(period) : englishWords(period);
}

} // namespace fangzhi::core
