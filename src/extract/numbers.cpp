// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/numbers.h"

#include "extract/fold.h"

#include <algorithm>
#include <cmath>

namespace fangzhi::extract {

namespace {

constexpr int MaxDigits = 15;

int chineseDigit(char16_t c)
{
    switch (c) {
    case u'零':
    case u'〇':
        return 0;
    case u'一':
        return 1;
    case u'二':
    case u'两':
        return 2;
    case u'三':
        return 3;
    case u'四':
        return 4;
    case u'五':
        return 5;
    case u'六':
        return 6;
    case u'七':
        return 7;
    case u'八':
        return 8;
    case u'九':
        return 9;
    default:
        return -1;
    }
}

// 十, 百, 千 as powers of ten.
int smallScale(char16_t c)
{
    return c == u'十' ? 1 : c == u'百' ? 2 : c == u'千' ? 3 : 0;
}

qint64 power(int n)
{
    qint64 p = 1;
    while (n-- > 0)
        p *= 10;
    return p;
}

class Reader {
public:
    Reader(const char16_t *text, qsizetype at, qsizetype end)
        : m_text(text)
        , m_at(at)
        , m_end(end)
    {
    }

    char16_t peek(qsizetype ahead = 0) const { return m_at + ahead < m_end ? m_text[m_at + ahead] : 0; }
    qsizetype at() const { return m_at; }
    void skip(qsizetype n = 1) { m_at += n; }

    std::optional<core::Decimal> arabic();
    std::optional<core::Decimal> chinese();
    // What follows as one coefficient: digits with a small scale (3千) or Chinese numerals.
    std::optional<core::Decimal> coefficient(bool *isChinese);
    // 万 4, 亿 8, 万亿 12; 0 for none.
    int bigScale();
    bool more();

private:
    bool thousands() const;
    std::optional<qint64> chineseInteger();

    const char16_t *m_text;
    qsizetype m_at;
    qsizetype m_end;
};

// A comma that separates thousands: three digits after it and no fourth.
bool Reader::thousands() const
{
    return peek() == u',' && isDigit(peek(1)) && isDigit(peek(2)) && isDigit(peek(3)) && !isDigit(peek(4));
}

std::optional<core::Decimal> Reader::arabic()
{
    qint64 coefficient = 0;
    int digits = 0;
    int decimals = 0;
    bool point = false;
    bool overflow = false;
    int group = 0;
    while (true) {
        const char16_t c = peek();
        if (isDigit(c)) {
            overflow = overflow || digits >= MaxDigits;
            if (!overflow) {
                coefficient = coefficient * 10 + (c - u'0');
                decimals += point ? 1 : 0;
            }
            digits += coefficient != 0 ? 1 : 0;
            ++group;
            skip();
        } else if (!point && group <= 3 && thousands()) {
            group = 0;
            skip();
        } else if (!point && (c == u'.' || c == u'·') && isDigit(peek(1)) && group > 0) {
            point = true;
            skip();
        } else {
            break;
        }
    }
    if (overflow)
        return std::nullopt;
    return core::Decimal(coefficient, -decimals);
}

std::optional<qint64> Reader::chineseInteger()
{
    qint64 total = 0;
    qint64 digit = -1;
    qint64 plain = 0;
    int count = 0;
    int lastScale = 0;
    bool scaled = false;
    for (;; skip()) {
        const char16_t c = peek();
        const int d = chineseDigit(c);
        const int s = smallScale(c);
        if (d >= 0) {
            plain = plain * 10 + d;
            digit = d;
        } else if (s > 0) {
            total += (digit < 0 ? 1 : digit) * power(s);
            digit = -1;
            scaled = true;
            lastScale = s;
        } else {
            break;
        }
        if (++count > MaxDigits)
            return std::nullopt;
    }
    if (count == 0)
        return std::nullopt;
    if (!scaled)
        return plain;
    // 二百五 is 250; 二百零五 is 205.
    const bool zero = m_at >= 2 && chineseDigit(m_text[m_at - 2]) == 0;
    if (digit > 0)
        total += digit * (lastScale > 1 && !zero ? power(lastScale - 1) : 1);
    return total;
}

std::optional<core::Decimal> Reader::chinese()
{
    const auto whole = chineseInteger();
    if (!whole)
        return std::nullopt;
    if (peek() != u'点' || chineseDigit(peek(1)) < 0)
        return core::Decimal(*whole, 0);
    skip();
    qint64 coefficient = *whole;
    int decimals = 0;
    while (chineseDigit(peek()) >= 0 && decimals < 6) {
        coefficient = coefficient * 10 + chineseDigit(peek());
        ++decimals;
        skip();
    }
    return core::Decimal(coefficient, -decimals);
}

std::optional<core::Decimal> Reader::coefficient(bool *isChinese)
{
    if (!isDigit(peek()))
        return chinese();
    *isChinese = false;
    auto value = arabic();
    // 3千多万, 5百万: a small scale only in front of a big one; 3千 alone keeps its unit.
    const int small = smallScale(peek());
    if (value && small > 1) {
        const qsizetype after = peek(1) == u'多' || peek(1) == u'余' ? 2 : 1;
        if (peek(after) == u'万' || peek(after) == u'亿'
            || (small == 3 && !QStringView(u"克瓦米卡帕伏").contains(QChar(peek(1))))) {
            value = value->scaled(small);
            skip();
        }
    }
    return value;
}

int Reader::bigScale()
{
    if (peek() == u'万' && peek(1) == u'亿') {
        skip(2);
        return 12;
    }
    if (peek() == u'万' || peek() == u'亿') {
        const int scale = peek() == u'万' ? 4 : 8;
        skip();
        return scale;
    }
    return 0;
}

bool Reader::more()
{
    if (peek() != u'多' && peek() != u'余')
        return false;
    skip();
    return true;
}

QString scaleWord(int scale)
{
    return scale == 12  ? QStringLiteral("万亿")
           : scale == 8 ? QStringLiteral("亿")
           : scale == 4 ? QStringLiteral("万")
                        : QString();
}

// Joins 1亿3千万 and 一万五千亿 into one value in the last scale.
std::optional<core::Decimal> joined(const core::Decimal &first, int firstScale, const core::Decimal &second,
                                    int secondScale)
{
    const int shift = firstScale < secondScale ? firstScale : firstScale - secondScale;
    return core::add(first.scaled(shift), second);
}

core::Decimal quotient(qint64 above, qint64 below)
{
    constexpr int Places = 10;
    const double exact = double(above) / double(below);
    return core::Decimal(qint64(std::llround(exact * double(power(Places)))), -Places).normalized();
}

// 四分之三, 百分之八点一, 1/3. The reader stands after the denominator.
std::optional<core::Decimal> fractionAfter(Reader &reader, const core::Decimal &below, bool *percent)
{
    const double d = below.toDouble();
    if (reader.peek() == u'分' && reader.peek(1) == u'之') {
        reader.skip(2);
        const auto above = isDigit(reader.peek()) ? reader.arabic() : reader.chinese();
        if (!above || d < 2)
            return std::nullopt;
        *percent = d == 100;
        if (*percent)
            return above;
        return above->exponent() == 0 ? std::optional(quotient(above->coefficient(), qint64(d)))
                                      : std::nullopt;
    }
    return std::nullopt;
}

void readUnit(const Lexicon &lexicon, const char16_t *text, qsizetype end, Number &number)
{
    qsizetype length = 0;
    const qsizetype at = number.end;
    const int value = at < end ? lexicon.units().longest(text, at, end, &length) : -1;
    if (value < 0)
        return;
    const Term &term = lexicon.term(value);
    if (term.kind == TermKind::Block)
        return;
    number.unit += term.word;
    number.unitKind = term.kind;
    number.end = at + length;
}

} // namespace

bool isDigit(char16_t c)
{
    return c >= u'0' && c <= u'9';
}

bool isChineseDigit(char16_t c)
{
    return chineseDigit(c) >= 0;
}

std::optional<Number> readNumber(const Lexicon &lexicon, const char16_t *text, qsizetype at, qsizetype end)
{
    Reader reader(text, at, end);
    Number number;
    number.begin = at;
    const bool negative = reader.peek() == u'-';
    if (negative)
        reader.skip();
    number.chinese = !isDigit(reader.peek());
    const bool trillion = reader.peek() == u'万' && reader.peek(1) == u'亿'; // 突破万亿元
    number.bareScale = trillion || smallScale(reader.peek()) > 1;
    auto value = trillion ? std::optional(core::Decimal(1, 0)) : reader.coefficient(&number.chinese);
    if (!value)
        return std::nullopt;
    bool percent = false;
    if (number.chinese) {
        if (const auto part = fractionAfter(reader, *value, &percent)) {
            number.value = *part;
            number.fraction = !percent;
            number.unitBegin = number.end = reader.at();
            number.unit = percent ? QStringLiteral("%") : QString();
            number.unitKind = TermKind::Unit;
            return number;
        }
    } else if (reader.peek() == u'/' && isDigit(reader.peek(1)) && value->exponent() == 0
               && value->coefficient() > 0 && value->coefficient() < 10) {
        reader.skip();
        const auto below = reader.arabic();
        if (below && below->exponent() == 0 && below->coefficient() > value->coefficient()
            && below->coefficient() <= 20) {
            number.value = quotient(value->coefficient(), below->coefficient());
            number.fraction = true;
            number.unitBegin = number.end = reader.at();
            number.unitKind = TermKind::Unit;
            return number;
        }
    }
    number.more = reader.more();
    number.unitBegin = reader.at();
    int scale = reader.bigScale();
    // 9万亿三个大台阶: a numeral of the other kind begins a number of its own.
    const auto sameKind = [&](char16_t c) { return number.chinese ? isChineseDigit(c) : isDigit(c); };
    while (scale > 0 && sameKind(reader.peek())) {
        bool chinese = number.chinese;
        const auto rest = reader.coefficient(&chinese);
        if (!rest)
            break;
        number.more = reader.more() || number.more;
        const qsizetype unitBegin = reader.at();
        const int next = reader.bigScale();
        if (next == 0 && number.chinese && rest->toDouble() >= 10) { // 一万三千亩
            value = core::add(value->scaled(scale), *rest);
            scale = 0;
            number.unitBegin = unitBegin;
            break;
        }
        if (next == 0 || next == scale)
            break;
        const auto sum = joined(*value, scale, *rest, next);
        if (!sum)
            return std::nullopt;
        value = sum;
        scale = next;
        number.unitBegin = unitBegin;
    }
    number.scaled = scale > 0;
    number.more = reader.more() || number.more;
    number.value = negative ? value->negated() : *value;
    number.unit = scaleWord(scale);
    number.end = reader.at();
    readUnit(lexicon, text, end, number);
    return number;
}

} // namespace fangzhi::extract
