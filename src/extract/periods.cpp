// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/periods.h"

#include "extract/numbers.h"

namespace fangzhi::extract {

namespace {

constexpr int FirstYear = 1900;
constexpr int LastYear = 2100;

// Reads at one place and moves on.
class Cursor {
public:
    Cursor(const char16_t *text, qsizetype at, qsizetype end)
        : m_text(text)
        , m_at(at)
        , m_end(end)
    {
    }
    char16_t peek(qsizetype ahead = 0) const { return m_at + ahead < m_end ? m_text[m_at + ahead] : 0; }
    qsizetype at() const { return m_at; }
    void moveTo(qsizetype at) { m_at = at; }
    bool take(QStringView word)
    {
        if (m_end - m_at < word.size() || QStringView(m_text + m_at, word.size()) != word)
            return false;
        m_at += word.size();
        return true;
    }
    bool takeOne(QStringView characters)
    {
        if (m_at >= m_end || !characters.contains(QChar(m_text[m_at])))
            return false;
        ++m_at;
        return true;
    }
    int digits(int most)
    {
        int value = 0;
        int count = 0;
        while (isDigit(peek()) && count <= most) {
            value = value * 10 + (peek() - u'0');
            ++count;
            ++m_at;
        }
        return count == 0 || count > most ? -1 : value;
    }
    // 一 to 十二 or one or two digits.
    int small()
    {
        if (isDigit(peek()))
            return digits(2);
        static constexpr QStringView Numerals = u"一二三四五六七八九";
        const qsizetype first = peek() == 0 ? -1 : Numerals.indexOf(QChar(peek()));
        if (peek() == u'两' || (first >= 0 && peek(1) != u'十')) {
            const int value = peek() == u'两' ? 2 : int(first) + 1;
            ++m_at;
            return value;
        }
        if (first >= 0)
            ++m_at;
        if (!take(u"十"))
            return -1;
        const qsizetype ones = peek() == 0 ? -1 : Numerals.indexOf(QChar(peek()));
        if (ones >= 0)
            ++m_at;
        return (first >= 0 ? int(first) + 1 : 1) * 10 + (ones >= 0 ? int(ones) + 1 : 0);
    }
    bool takeDash()
    {
        bool any = false;
        while (takeOne(u"-~至到"))
            any = true;
        return any;
    }

private:
    const char16_t *m_text;
    qsizetype m_at;
    qsizetype m_end;
};

bool isYear(int year)
{
    return year >= FirstYear && year <= LastYear;
}

bool isMonthNumber(int month)
{
    return month >= 1 && month <= 12;
}

// 一九八二年; the cursor stands at the first numeral.
bool readSpelledYear(Cursor &cursor, PeriodWords &words)
{
    static constexpr QStringView Digits = u"〇一二三四五六七八九";
    int year = 0;
    for (int i = 0; i < 4; ++i) {
        const char16_t c = cursor.peek(i) == u'零' || cursor.peek(i) == u'○' ? u'〇' : cursor.peek(i);
        const qsizetype digit = c == 0 ? -1 : Digits.indexOf(QChar(c));
        if (digit < 0)
            return false;
        year = year * 10 + int(digit);
    }
    if (!isYear(year) || cursor.peek(4) != u'年')
        return false;
    cursor.moveTo(cursor.at() + 5);
    words.year = year;
    return true;
}

// 2019年, 2016—2020年, 2020年到2025年; the cursor stands at the first digit.
bool readYears(Cursor &cursor, PeriodWords &words)
{
    const int first = cursor.digits(4);
    if (!isYear(first))
        return false;
    const bool named = cursor.take(u"年");
    Cursor next = cursor;
    if (next.takeDash()) {
        const int last = next.digits(4);
        if (isYear(last) && last >= first && next.take(u"年")) {
            cursor = next;
            words.year = first;
            words.lastYear = last;
            words.fromTo = named;
            return true;
        }
    }
    words.year = first;
    return named;
}

// 5月份, 1—5月, 12月31日; the cursor stands at the first digit.
bool readMonths(Cursor &cursor, PeriodWords &words)
{
    const int first = cursor.small();
    if (!isMonthNumber(first))
        return false;
    int last = first;
    for (Cursor next = cursor; next.takeOne(u"、和") && next.small() == last + 1; cursor = next)
        ++last;
    words.listed = last > first;
    bool named = cursor.take(u"月");
    if (named)
        cursor.take(u"份");
    Cursor counted = cursor; // 7、8、9三个月
    if (words.listed && !named && counted.small() == last - first + 1 && counted.take(u"个月")) {
        cursor = counted;
        named = true;
    }
    Cursor next = cursor;
    if (!words.listed && next.takeDash()) {
        const int end = next.small();
        if (isMonthNumber(end) && end > first && next.take(u"月")) {
            next.take(u"份");
            cursor = next;
            last = end;
            named = true;
        }
    }
    if (!named)
        return false;
    words.firstMonth = first;
    words.lastMonth = last;
    Cursor day = cursor;
    const int number = day.digits(2);
    if (number >= 1 && number <= 31 && day.takeOne(u"日号")) {
        cursor = day;
        words.day = true;
        Cursor until = cursor; // 10月1日至7日
        if (until.takeDash() && until.digits(2) > number && until.takeOne(u"日号"))
            cursor = until;
        return true;
    }
    if (cursor.takeOne(u"末底"))
        words.stock = true;
    return true;
}

// 前10个月, 前五月, 近5年, 近五年来, 5年来, 五年间.
bool readCounted(Cursor &cursor, PeriodWords &words)
{
    const bool front = cursor.takeOne(u"前头");
    const bool near = !front && (cursor.take(u"近") || cursor.take(u"过去") || cursor.take(u"最近"));
    const int count = cursor.small();
    if (count < 1)
        return false;
    if (front) {
        if (!cursor.take(u"个月") && !cursor.take(u"月"))
            return false;
        if (!isMonthNumber(count))
            return false;
        words.firstMonth = 1;
        words.lastMonth = count;
        return true;
    }
    if (!cursor.take(u"年"))
        return false;
    const bool back = cursor.takeOne(u"来间");
    words.window = count;
    static constexpr QStringView Verbs = u"增提翻累下减年共新上";
    const bool verb = cursor.peek() != 0 && Verbs.contains(QChar(cursor.peek()));
    return count > 1 && (near || back || verb);
}

// Five-year plans begin in the years that end in 1 and 6; the first counted on that grid in 1956.
int lastYearOfPlan(int plan)
{
    constexpr int FirstPlanYear = 1956;
    constexpr int Years = 5;
    return FirstPlanYear + Years * plan - 1;
}

Span monthSpan(int year, const PeriodWords &words)
{
    Span span = Span::months(year, words.firstMonth, words.lastMonth);
    span.guessed = year == 0;
    return span;
}

} // namespace

bool PeriodWords::join(const PeriodWords &next)
{
    if (next.yearEnd && next.year == 0 && !next.offset && plan != 0) { // “十三五”末
        year = lastYearOfPlan(plan);
        plan = 0;
        yearEnd = true;
        return true;
    }
    // 一季度末, 上半年末: a stock at the end of it.
    if (next.yearEnd && next.year == 0 && !next.offset && firstMonth != 0 && !day) {
        stock = true;
        return true;
    }
    const bool hasYear = year != 0 || offset.has_value();
    const bool nextHasYear = next.year != 0 || next.offset.has_value();
    const bool hasPart = firstMonth != 0 || window != 0 || plan != 0 || day;
    if (nextHasYear || !hasYear || hasPart || next.plan != 0 || next.now)
        return false;
    const PeriodWords before = *this;
    *this = next;
    begin = before.begin;
    year = before.year;
    lastYear = before.lastYear;
    offset = before.offset;
    fromTo = before.fromTo;
    return true;
}

std::optional<PeriodWords> readPeriod(const char16_t *text, qsizetype at, qsizetype end)
{
    PeriodWords words;
    words.begin = at;
    const auto done = [&words](const Cursor &cursor) {
        words.end = cursor.at();
        return words;
    };
    Cursor cursor(text, at, end);
    if (isDigit(cursor.peek()) && readYears(cursor, words)) {
        if (cursor.takeOne(u"末底"))
            words.yearEnd = true;
        else if (words.lastYear == 0 && (cursor.take(u"以来") || cursor.take(u"至今")))
            words.since = true;
        return done(cursor);
    }
    words = PeriodWords{};
    words.begin = at;
    cursor.moveTo(at);
    if (readSpelledYear(cursor, words))
        return done(cursor);
    if (readMonths(cursor, words))
        return done(cursor);
    words = PeriodWords{};
    words.begin = at;
    cursor.moveTo(at);
    if (readCounted(cursor, words))
        return done(cursor);
    return std::nullopt;
}

PeriodWords periodOfTerm(const QString &arg)
{
    PeriodWords words;
    const auto number = [&arg](qsizetype from) { return QStringView(arg).mid(from).toInt(); };
    if (arg == u"FY")
        words.wholeYear = true;
    else if (arg == u"SINCE")
        words.since = true;
    else if (arg == u"NOW")
        words.now = true;
    else if (arg == u"MONTH")
        words.sameMonth = true;
    else if (arg == u"SAME")
        words.sameTime = true;
    else if (arg == u"YEND")
        words.yearEnd = true;
    else if (arg == u"YBEG")
        words.yearBegin = true;
    else if (arg == u"UNKNOWN")
        words.unknown = true;
    else if (arg.startsWith(u"FROM")) {
        words.year = number(4);
        words.since = true;
        words.completeYears = true;
    } else if (arg.startsWith(u'M')) {
        words.firstMonth = QStringView(arg).mid(1, 1).toInt();
        words.lastMonth = QStringView(arg).mid(3).toInt();
    } else if (arg.startsWith(u"WIN"))
        words.window = number(3);
    else if (arg.startsWith(u"PLAN"))
        words.plan = number(4);
    else if (arg.startsWith(u"HOL"))
        words.firstMonth = words.lastMonth = number(3);
    else if (arg.startsWith(u'Y'))
        words.offset = number(1);
    else if (arg.startsWith(u'H'))
        words.firstMonth = number(1) == 1 ? 1 : 7;
    else if (arg.startsWith(u'Q'))
        words.firstMonth = number(1) * 3 - 2;
    else if (arg == u"C3")
        words.firstMonth = 1;
    if (arg.startsWith(u'H') && arg.size() == 2)
        words.lastMonth = words.firstMonth + 5;
    else if (arg.startsWith(u'Q'))
        words.lastMonth = words.firstMonth + 2;
    else if (arg == u"C3")
        words.lastMonth = 9;
    return words;
}

Span Span::years(int first, int last)
{
    Span span;
    span.firstYear = first;
    span.lastYear = last;
    span.guessed = false;
    return span;
}

Span Span::months(int year, int first, int last)
{
    Span span = years(year, year);
    span.firstMonth = first;
    span.lastMonth = last;
    return span;
}

Span Span::lastOf() const
{
    Span span = *this;
    if (isWindow())
        span.firstYear = lastYear;
    span.fromTo = false;
    return span;
}

Span Span::yearBefore() const
{
    Span span = *this;
    if (!known())
        return span;
    if (isWindow()) {
        span.firstYear = span.lastYear = fromTo ? firstYear : firstYear - 1;
    } else {
        --span.firstYear;
        --span.lastYear;
    }
    span.fromTo = false;
    return span;
}

Span Span::monthBefore() const
{
    Span span = *this;
    if (!known())
        return span;
    span.firstMonth = span.lastMonth = firstMonth == 1 ? 12 : firstMonth - 1;
    span.firstYear = span.lastYear = firstMonth == 1 ? firstYear - 1 : firstYear;
    return span;
}

core::Period Span::period() const
{
    if (firstYear == lastYear && firstMonth == 1 && lastMonth == 12)
        return core::Period::year(firstYear);
    if (firstYear == lastYear) {
        return firstMonth == lastMonth ? core::Period::month(firstYear, firstMonth)
                                       : core::Period::months(firstYear, firstMonth, lastMonth);
    }
    if (firstMonth == 1 && lastMonth == 12)
        return core::Period::years(firstYear, lastYear);
    return core::Period::months(firstYear, firstMonth, lastYear, lastMonth);
}

Clock::Clock(const core::PartialDate &date, const std::optional<PeriodWords> &title)
    : m_year(date.year())
    , m_month(date.month())
{
    m_main = Span::years(lastCompleteYear(), lastCompleteYear());
    if (title)
        m_main = resolve(*title, m_main, false);
    m_main.guessed = true;
}

Span Clock::review(int years) const
{
    Span span = Span::years(lastCompleteYear() == 0 ? 0 : lastCompleteYear() - years + 1, lastCompleteYear());
    span.guessed = m_year == 0;
    return span;
}

// The year of 一季度 or 5月份 where none is said: the one spoken of, else the document's, else, where that
// would lie in the future, the year before.
int Clock::yearOfMonths(const PeriodWords &words, const Span &current, bool ahead) const
{
    if (words.year != 0)
        return words.year;
    if (words.offset)
        return m_year == 0 ? 0 : m_year + *words.offset;
    if (ahead && m_year != 0)
        return m_year;
    if (!current.guessed && current.known() && !current.isWindow()
        && (current.lastYear < m_year - 1 || m_year == 0))
        return current.lastYear;
    if (m_year == 0)
        return 0;
    if (m_month == 0)
        return current.known() && !current.isWindow() ? current.lastYear : m_year;
    return words.lastMonth > m_month ? m_year - 1 : m_year;
}

// 2017年以来: up to the document's month.
Span Clock::sinceYear(int year) const
{
    if (m_year == 0)
        return Span{};
    Span span = Span::years(year, m_month == 0 ? lastCompleteYear() : m_year);
    if (m_month != 0)
        span.lastMonth = m_month;
    return span;
}

Span Clock::resolveLoose(const PeriodWords &words, const Span &current, int year, bool ahead) const
{
    Span span;
    if (words.now) {
        span = m_month == 0 ? m_main : Span::years(m_year, m_year);
        span.guessed = true;
        span.loose = true;
    } else if (words.since) {
        if (words.completeYears)
            span = m_year == 0 ? Span{} : Span::years(year, lastCompleteYear());
        else if (year != 0 && year != m_year && m_year != 0 && year < lastCompleteYear()) {
            span = Span::years(year, lastCompleteYear());
            span.fromTo = true;
        } else if (year != 0 && year != m_year)
            span = sinceYear(year);
        else if (m_main.known() && m_main.lastYear == m_year && m_main.firstMonth == 1)
            span = m_main;
        else
            span = Span::months(m_year, 1, m_month > 1 ? m_month - 1 : 12);
        span.guessed = !words.completeYears;
        span.loose = true;
    } else if (words.sameTime) {
        span = current.yearBefore();
        span.guessed = current.guessed;
        if (words.year != 0 && current.known()) { // 2019年同期
            span = current;
            span.firstYear -= span.lastYear - words.year;
            span.lastYear = words.year;
        }
    } else if (words.sameMonth) {
        span = Span::months(current.lastYear, current.lastMonth, current.lastMonth);
        span.guessed = current.guessed;
    } else if (words.wholeYear || words.yearEnd) {
        int y = year;
        if (y == 0)
            y = ahead ? m_year : current.known() ? current.lastYear : lastCompleteYear();
        span = Span::years(y, y);
        span.guessed = y == 0;
    } else if (words.yearBegin) {
        const int y = year != 0 ? year : current.lastYear;
        span = Span::years(y == 0 ? 0 : y - 1, y == 0 ? 0 : y - 1);
    } else {
        span = Span::years(year, year);
        span.guessed = year == 0;
    }
    return span;
}

Span Clock::resolve(const PeriodWords &words, const Span &current, bool ahead) const
{
    const int year = words.year != 0 ? words.year : words.offset && m_year != 0 ? m_year + *words.offset : 0;
    if (words.lastYear != 0) {
        Span span = Span::years(words.year, words.lastYear);
        span.fromTo = words.fromTo;
        return span;
    }
    if (words.plan != 0) {
        int last = lastYearOfPlan(words.plan);
        const int first = last - 4;
        if (!ahead && m_year > first && m_year <= last)
            last = m_year - 1;
        Span span = Span::years(first, last);
        return span;
    }
    if (words.window != 0) {
        if (m_year == 0)
            return Span{};
        return review(words.window);
    }
    if (words.unknown)
        return Span{};
    if (words.firstMonth != 0)
        return monthSpan(yearOfMonths(words, current, ahead), words);
    return resolveLoose(words, current, year, ahead);
}

} // namespace fangzhi::extract
