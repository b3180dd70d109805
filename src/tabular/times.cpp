// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tabular/times.h"

#include "tabular/words.h"

#include <QRegularExpression>

#include <algorithm>
#include <functional>

namespace fangzhi::tabular {

namespace {

using Match = QRegularExpressionMatch;

// 一 to 十二, or digits.
int numeral(const QString &text)
{
    bool ok = false;
    const int digits = text.toInt(&ok);
    if (ok)
        return digits;
    static const QString Ones = QStringLiteral("一二三四五六七八九");
    if (text.startsWith(u'十'))
        return 10 + (text.size() > 1 ? int(Ones.indexOf(text[1])) + 1 : 0);
    return text.isEmpty() ? 0 : int(Ones.indexOf(text[0])) + 1;
}

void setMonths(TimeFacts &time, int first, int last)
{
    if (first < 1 || last > 12 || first > last)
        return;
    time.firstMonth = first;
    time.lastMonth = last;
}

void setQuarter(TimeFacts &time, int quarter)
{
    setMonths(time, quarter * 3 - 2, quarter * 3);
    time.frequency = Frequency::Quarter;
}

void setHalf(TimeFacts &time, int half)
{
    setMonths(time, half * 6 - 5, half * 6);
    time.frequency = Frequency::Half;
}

struct Pattern {
    QRegularExpression expression;
    std::function<void(TimeFacts &, const Match &)> take;
};

QRegularExpression re(const char *pattern)
{
    return QRegularExpression(QString::fromUtf8(pattern), QRegularExpression::CaseInsensitiveOption);
}

#define YEAR "((?:19|20)\\d{2})"
#define MONTH "(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
#define QUARTER "第?([1-4一二三四])季度?"
#define DASH "[-~至到]"

// Whole dates first: a part of one is never read for itself.
const QList<Pattern> &patterns()
{
    static const QList<Pattern> all{
        {re(YEAR "年?" DASH YEAR "年?(?!\\d)"),
         [](TimeFacts &t, const Match &m) {
             t.year = m.captured(1).toInt();
             t.lastYear = m.captured(2).toInt();
         }},
        {re(YEAR "年" MONTH "月?" DASH MONTH "月份?"),
         [](TimeFacts &t, const Match &m) {
             t.year = m.captured(1).toInt();
             setMonths(t, numeral(m.captured(2)), numeral(m.captured(3)));
         }},
        {re("(?<!\\d)" YEAR "(?:年|[-/.])" MONTH
            "(?:月|[-/.])(3[01]|[12]\\d|0?[1-9])日?(?:t?00:00(?::00)?)?(?!\\d)"),
         [](TimeFacts &t, const Match &m) {
             t.year = m.captured(1).toInt();
             setMonths(t, numeral(m.captured(2)), numeral(m.captured(2)));
             t.day = m.captured(3).toInt();
         }},
        {re(YEAR "年" MONTH "月份?"),
         [](TimeFacts &t, const Match &m) {
             t.year = m.captured(1).toInt();
             setMonths(t, numeral(m.captured(2)), numeral(m.captured(2)));
         }},
        {re(YEAR "年?[-/]?(?:" QUARTER "|q([1-4]))"),
         [](TimeFacts &t, const Match &m) {
             t.year = m.captured(1).toInt();
             setQuarter(t, numeral(m.captured(2) + m.captured(3)));
         }},
        {re(YEAR "[-/]?[sh]([12])(?!\\d)"),
         [](TimeFacts &t, const Match &m) {
             t.year = m.captured(1).toInt();
             setHalf(t, m.captured(2).toInt());
         }},
        {re("(?<!\\d)" YEAR "[-/.m](1[0-2]|0?[1-9])(?!\\d)"),
         [](TimeFacts &t, const Match &m) {
             t.year = m.captured(1).toInt();
             setMonths(t, m.captured(2).toInt(), m.captured(2).toInt());
         }},
        {re("(?<!\\d)" YEAR "年度?(?!份)"),
         [](TimeFacts &t, const Match &m) { t.year = m.captured(1).toInt(); }},
        {re("(?:(?:前|第?一" DASH ")三个?季度?|1" DASH "3季度|q1" DASH "q?3)"),
         [](TimeFacts &t, const Match &) { setMonths(t, 1, 9); }},
        {re("上半年"), [](TimeFacts &t, const Match &) { setHalf(t, 1); }},
        {re("下半年"), [](TimeFacts &t, const Match &) { setHalf(t, 2); }},
        {re(QUARTER "|(?<![a-z])q([1-4])(?!\\d)"),
         [](TimeFacts &t, const Match &m) { setQuarter(t, numeral(m.captured(1) + m.captured(2))); }},
        {re(MONTH "月?" DASH MONTH "月份?"),
         [](TimeFacts &t, const Match &m) { setMonths(t, numeral(m.captured(1)), numeral(m.captured(2))); }},
        {re("前(1[0-2]|[2-9]|[二三四五六七八九十])个月"),
         [](TimeFacts &t, const Match &m) { setMonths(t, 1, numeral(m.captured(1))); }},
        {re("(?<![\\d个])" MONTH "月份?(?!末累)"),
         [](TimeFacts &t, const Match &m) { setMonths(t, numeral(m.captured(1)), numeral(m.captured(1))); }},
        {re("全年度?"), [](TimeFacts &t, const Match &) { t.wholeYear = true; }},
    };
    return all;
}

void takeWords(TimeFacts &time, QString &text)
{
    const Words &words = Words::standard();
    // 1-本月 holds 本月: the longest word counts.
    if (const auto found = words.find(QStringLiteral("reach"), text.toLower())) {
        time.reach = found.arg == u"single" ? TimeFacts::Reach::Single : TimeFacts::Reach::Cumulative;
        text.remove(found.at, found.length);
        if (const auto more = words.find(QStringLiteral("reach"), text.toLower());
            more && more.arg == u"cumulative") {
            time.reach = TimeFacts::Reach::Cumulative;
            text.remove(more.at, more.length);
        }
    }
    // 上年=100 is the base of an index, 比上年 that of a growth.
    if (const auto found = words.find(QStringLiteral("offset"), text.toLower())) {
        const QChar before = found.at > 0 ? text[found.at - 1] : QChar(u' ');
        const bool base = text.contains(u'=') || before == u'比' || before == u'较';
        if (!base) {
            time.yearOffset = found.arg.toInt();
            text.remove(found.at, found.length);
        }
    }
}

} // namespace

bool TimeFacts::isEmpty() const
{
    return *this == TimeFacts();
}

void TimeFacts::complete(const TimeFacts &outer)
{
    const bool ownYear = year != 0;
    if (!ownYear) {
        year = outer.year;
        lastYear = outer.lastYear;
    }
    if (firstMonth == 0 && !wholeYear && lastYear == 0 && day == 0) {
        firstMonth = outer.firstMonth;
        lastMonth = outer.lastMonth;
        day = ownYear ? 0 : outer.day;
        wholeYear = outer.wholeYear;
    }
    if (firstMonth != 0 && lastYear != 0)
        lastYear = 0;
    if (reach == Reach::Unsaid)
        reach = outer.reach;
    if (yearOffset == 0)
        yearOffset = outer.yearOffset;
    if (frequency == Frequency::Unsaid)
        frequency = outer.frequency;
}

core::Period TimeFacts::period() const
{
    using core::Period;
    const int y = year == 0 ? 0 : year + yearOffset;
    if (lastYear != 0)
        return Period::years(y, lastYear + yearOffset);
    if (firstMonth == 0)
        return Period::year(y);
    int first = firstMonth;
    int last = lastMonth;
    if (frequency == Frequency::Year && first == last)
        return Period::year(y);
    if (frequency == Frequency::Quarter && first == last) {
        last = (last - 1) / 3 * 3 + 3;
        first = last - 2;
    } else if (frequency == Frequency::Half && first == last) {
        last = (last - 1) / 6 * 6 + 6;
        first = last - 5;
    } else if (frequency == Frequency::Day && day != 0 && y != 0) {
        return Period::day(QDate(y, first, day));
    }
    if (reach == Reach::Cumulative)
        first = 1;
    else if (reach == Reach::Single && frequency != Frequency::Quarter && frequency != Frequency::Half)
        first = last;
    return first == last ? Period::month(y, first) : Period::months(y, first, last);
}

TimeFacts takeTime(QString &text)
{
    TimeFacts time;
    static const QRegularExpression bare(QStringLiteral("^(?:19|20)\\d{2}$"));
    static const QRegularExpression packed(QStringLiteral("^((?:19|20)\\d{2})(0[1-9]|1[0-2])(\\d{2})?$"));
    if (bare.match(text).hasMatch()) {
        time.year = text.toInt();
        text.clear();
        return time;
    }
    if (const auto m = packed.match(text); m.hasMatch()) {
        time.year = m.captured(1).toInt();
        setMonths(time, m.captured(2).toInt(), m.captured(2).toInt());
        time.day = m.captured(3).toInt();
        text.clear();
        return time;
    }
    for (const Pattern &pattern : patterns()) {
        const Match m = pattern.expression.match(text);
        if (!m.hasMatch())
            continue;
        TimeFacts found;
        pattern.take(found, m);
        // A second time of the same kind is not joined: a title may name several.
        if ((found.year != 0 && time.year != 0) || (found.firstMonth != 0 && time.firstMonth != 0))
            continue;
        const TimeFacts before = time;
        time = found;
        time.complete(before);
        text.remove(m.capturedStart(), m.capturedLength());
    }
    takeWords(time, text);
    return time;
}

std::optional<TimeFacts> wholeTime(const QString &plainText)
{
    constexpr qsizetype Longest = 24;
    if (plainText.isEmpty() || plainText.size() > Longest)
        return {};
    QString rest = plainText;
    const TimeFacts time = takeTime(rest);
    rest.remove(u'末').remove(u'底');
    const bool any = time.year != 0 || time.firstMonth != 0 || time.wholeYear;
    return any && rest.isEmpty() ? std::optional(time) : std::nullopt;
}

Frequency frequencyOf(const QString &text)
{
    static const QHash<QString, Frequency> known{
        {QStringLiteral("日"), Frequency::Day},      {QStringLiteral("d"), Frequency::Day},
        {QStringLiteral("月"), Frequency::Month},    {QStringLiteral("月度"), Frequency::Month},
        {QStringLiteral("m"), Frequency::Month},     {QStringLiteral("monthly"), Frequency::Month},
        {QStringLiteral("季"), Frequency::Quarter},  {QStringLiteral("季度"), Frequency::Quarter},
        {QStringLiteral("q"), Frequency::Quarter},   {QStringLiteral("quarterly"), Frequency::Quarter},
        {QStringLiteral("qtr"), Frequency::Quarter}, {QStringLiteral("quarter"), Frequency::Quarter},
        {QStringLiteral("半年"), Frequency::Half},   {QStringLiteral("半年度"), Frequency::Half},
        {QStringLiteral("s"), Frequency::Half},      {QStringLiteral("h"), Frequency::Half},
        {QStringLiteral("年"), Frequency::Year},     {QStringLiteral("年度"), Frequency::Year},
        {QStringLiteral("a"), Frequency::Year},      {QStringLiteral("y"), Frequency::Year},
        {QStringLiteral("annual"), Frequency::Year}, {QStringLiteral("yearly"), Frequency::Year},
        {QStringLiteral("year"), Frequency::Year},   {QStringLiteral("month"), Frequency::Month},
        {QStringLiteral("月频"), Frequency::Month},  {QStringLiteral("季频"), Frequency::Quarter},
        {QStringLiteral("年频"), Frequency::Year},
    };
    return known.value(text, Frequency::Unsaid);
}

Frequency frequencyOfMonths(QList<int> months)
{
    std::sort(months.begin(), months.end());
    months.erase(std::unique(months.begin(), months.end()), months.end());
    constexpr qsizetype Fewest = 3;
    if (months.size() < Fewest)
        return Frequency::Unsaid;
    // A gap in the data is a multiple of the step: the step is the smallest one.
    int step = months[1] - months[0];
    for (qsizetype i = 2; i < months.size(); ++i)
        step = std::min(step, months[i] - months[i - 1]);
    for (qsizetype i = 1; i < months.size(); ++i) {
        if ((months[i] - months[i - 1]) % step != 0)
            return Frequency::Month;
    }
    return step % 12 == 0  ? Frequency::Year
           : step % 6 == 0 ? Frequency::Half
           : step % 3 == 0 ? Frequency::Quarter
                           : Frequency::Month;
}

} // namespace fangzhi::tabular
