// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/tokens.h"

#include "extract/fold.h"
#include "extract/readerwords.h"

#include <bitset>

namespace fangzhi::extract {

namespace {

constexpr qsizetype LongestQuote = 24; // a nickname in quotation marks, not speech
constexpr qsizetype LongestBookTitle = 80;
constexpr qsizetype LookAhead = 24;

// Words that join two names of a list.
bool isAnd(char16_t c)
{
    return c == u'和' || c == u'与' || c == u'及';
}

// Characters that the tokenizer reads by rules of its own, apart from the words that begin with them.
const std::bitset<0x10000> &readCharacters()
{
    static const std::bitset<0x10000> set = [] {
        std::bitset<0x10000> made;
        for (char16_t c = 0; c < 0x80; ++c)
            made.set(c);
        for (const QChar c : QStringView(u"“”《、—和与及以第前近头过最十百千比较同对为按"))
            made.set(c.unicode());
        for (size_t c = 0x80; c < made.size(); ++c) {
            if (isChineseDigit(char16_t(c)))
                made.set(c);
        }
        return made;
    }();
    return set;
}

} // namespace

void TokenizedSentence::clear()
{
    tokens.clear();
    numbers.clear();
    periods.clear();
}

Tokenizer::Tokenizer(const Lexicon &lexicon)
    : m_lexicon(lexicon)
{
}

int Tokenizer::longestAt(qsizetype at, qsizetype *length) const
{
    if (at != m_asked) {
        m_asked = at;
        m_foundLength = 0;
        m_found = m_lexicon.words().longest(m_text, at, m_end, &m_foundLength);
    }
    *length = m_foundLength;
    return m_found;
}

void Tokenizer::push(TermKind kind, qsizetype end, int term, int item)
{
    m_out->tokens.push_back({kind, m_at, end, term, item});
    m_at = end;
}

void Tokenizer::pushText()
{
    auto &tokens = m_out->tokens;
    if (!tokens.empty() && tokens.back().kind == TermKind::Text && tokens.back().end == m_at)
        tokens.back().end = ++m_at;
    else
        push(TermKind::Text, m_at + 1);
}

void Tokenizer::tokenize(QStringView text, qsizetype begin, qsizetype end, TokenizedSentence &out)
{
    out.clear();
    m_out = &out;
    m_text = reinterpret_cast<const char16_t *>(text.data());
    m_begin = m_at = begin;
    m_end = end;
    m_asked = -1;
    const auto &read = readCharacters();
    const WordTrie &words = m_lexicon.words();
    while (m_at < m_end) {
        const char16_t c = m_text[m_at];
        // Most characters begin nothing at all.
        if (!read[c] && !words.mayBegin(m_text, m_at, m_end)) {
            pushText();
            continue;
        }
        if (c < 0x80 && !isDigit(c) && takePunctuation(c))
            continue;
        if ((c == u'“' || c == u'《') && takeQuoted(c))
            continue;
        if (takeNumeral(c) || (c == u'按' && takeBasis()) || takeTerm())
            continue;
        if (c == u'、' || c == u'—')
            push(c == u'、' ? TermKind::Dun : TermKind::Dash, m_at + 1);
        else if (isAnd(c) || (c == u'以' && at(m_at + 1) == u'及'))
            push(TermKind::And, m_at + (c == u'以' ? 2 : 1));
        else if (c == u'“' || c == u'”')
            push(TermKind::Filler, m_at + 1);
        else
            pushText();
    }
}

bool Tokenizer::takePunctuation(char16_t c)
{
    switch (c) {
    case u',':
        push(TermKind::Comma, m_at + 1);
        return true;
    case u';':
        push(TermKind::Semicolon, m_at + 1);
        return true;
    case u':':
        push(TermKind::Colon, m_at + 1);
        return true;
    case u'(':
        push(TermKind::Open, m_at + 1);
        return true;
    case u')':
        push(TermKind::Close, m_at + 1);
        return true;
    case u' ':
    case u'\t':
        push(TermKind::Filler, m_at + 1);
        return true;
    case u'~':
        push(TermKind::Dash, m_at + 1);
        return true;
    case u'-':
        // A minus in front of a number belongs to it, unless it joins two.
        if (isDigit(at(m_at + 1)) && m_at > m_begin && !isDigit(at(m_at - 1)) && at(m_at - 1) != u'%'
            && at(m_at - 1) != u'-' && !(at(m_at - 1) >= u'A' && at(m_at - 1) <= u'z')
            && (m_out->tokens.empty() || m_out->tokens.back().kind != TermKind::Number))
            return false;
        push(TermKind::Dash, m_at + 1);
        return true;
    default:
        return false;
    }
}

// A nickname with numbers in it (“三个100万”) is text; so is a title in 《》.
bool Tokenizer::takeQuoted(char16_t c)
{
    qsizetype length = 0;
    if (c == u'“' && longestAt(m_at, &length) >= 0)
        return false;
    const char16_t closing = c == u'“' ? u'”' : u'》';
    const qsizetype limit = std::min(m_end, m_at + (c == u'“' ? LongestQuote : LongestBookTitle));
    bool numeral = c == u'《';
    for (qsizetype i = m_at + 1; i < limit; ++i) {
        if (m_text[i] == closing) {
            if (!numeral)
                return false;
            push(TermKind::Text, i + 1);
            return true;
        }
        if (m_text[i] == u',' || m_text[i] == u';')
            return false;
        numeral = numeral || isDigit(m_text[i]) || isChineseDigit(m_text[i]) || m_text[i] == u'十';
    }
    return false;
}

// 按2017年平均汇率计算: how a number was worked out, with nothing in it for the rules.
bool Tokenizer::takeBasis()
{
    constexpr qsizetype Longest = 20;
    qsizetype length = 0;
    if (longestAt(m_at, &length) >= 0 && length > 2)
        return false;
    const QStringView rest(m_text + m_at, std::min(m_end - m_at, Longest));
    for (const QStringView word : {QStringView(u"计算"), QStringView(u"折算"), QStringView(u"折合"),
                                   QStringView(u"换算"), QStringView(u"测算")}) {
        const qsizetype at = rest.indexOf(word);
        if (at < 0 || rest.left(at).contains(u',') || rest.left(at).contains(u'、'))
            continue;
        push(TermKind::Neutral, m_at + at + word.size());
        return true;
    }
    return false;
}

bool Tokenizer::takePeriod()
{
    const auto words = readPeriod(m_text, m_at, m_end);
    // 连续6年增产: how long it has gone on.
    if (!words || (words->window != 0 && at(m_at - 1) == u'续'))
        return false;
    m_out->periods.push_back(*words);
    push(TermKind::Period, words->end, -1, int(m_out->periods.size()) - 1);
    return true;
}

bool Tokenizer::takeOrdinal()
{
    auto number = readNumber(m_lexicon, m_text, m_at + 1, m_end);
    qsizetype length = 0;
    if (longestAt(m_at, &length) >= 0 && length > 2)
        return false;
    if (!number || number->scaled || number->fraction)
        return false;
    number->ordinal = true;
    m_out->numbers.push_back(*number);
    push(TermKind::Number, number->end, -1, int(m_out->numbers.size()) - 1);
    return true;
}

// Of Chinese numerals only what can be a quantity: 三千五百万, 百分之八, 九成; not 三大, 两个.
bool isQuantity(const Number &number)
{
    if (!number.chinese)
        return true;
    static const QStringList Units{QStringLiteral("成"),       QStringLiteral("番"),
                                   QStringLiteral("倍"),       QStringLiteral("%"),
                                   QStringLiteral("个百分点"), QStringLiteral("百分点")};
    if (number.fraction || Units.contains(number.unit))
        return true;
    if (number.unitKind != TermKind::Unit && number.unitKind != TermKind::Count)
        return number.scaled && !number.bareScale;
    if (!number.scaled && !number.bareScale && number.unitKind == TermKind::Unit
        && number.value.toDouble() >= 100)
        return true; // 七千多亩
    // 百平方公里 and 百亿美元 are sizes; 百亿元 mostly names a class.
    return number.scaled
               ? !(number.bareScale && number.unit.endsWith(u"元") && !number.unit.endsWith(u"美元"))
               : number.bareScale && number.unitKind == TermKind::Unit && number.unit != u"元"
                     && number.unit != u"人" && number.unit != u"户" && number.unit != u"岁"
                     && number.unit != u"米";
}

// 突破万亿元, 稳定在千亿斤以上: a round amount is one only where something has come to it.
bool Tokenizer::isMark(const Number &number) const
{
    if (!number.bareScale || number.unitKind != TermKind::Unit || m_out->tokens.empty())
        return false;
    const TermKind before = m_out->tokens.back().kind;
    const Token &last = m_out->tokens.back();
    const bool over = last.end - last.begin == 1 && m_text[last.begin] == u'超';
    if (before != TermKind::Level && before != TermKind::To && !over)
        return false;
    const QStringView after(m_text + number.end, std::min<qsizetype>(m_end - number.end, 3));
    if (after.isEmpty() || !isHan(after[0].unicode()))
        return true;
    return containsAny(after, {u"以上", u"左右", u"大关", u"台阶", u"关口", u"门槛"});
}

// 翻番, 翻倍: once more as much, without a numeral.
bool Tokenizer::takeDoubling()
{
    const char16_t unit = at(m_at + 1);
    if (at(m_at) != u'翻' || (unit != u'番' && unit != u'倍') || at(m_at - 1) == u'再')
        return false;
    Number number;
    number.begin = m_at;
    number.end = number.unitBegin = m_at + 2;
    number.value = core::Decimal(1, 0);
    number.unit = QString(QChar(unit));
    number.unitKind = TermKind::Unit;
    m_out->numbers.push_back(number);
    push(TermKind::Number, number.end, -1, int(m_out->numbers.size()) - 1);
    return true;
}

// 占比接近一半, 超过一半: half, where something comes to it.
bool Tokenizer::takeHalf()
{
    if (at(m_at + 1) != u'半' || m_out->tokens.empty() || isHan(at(m_at + 2)))
        return false;
    const TermKind before = m_out->tokens.back().kind;
    const bool reached = before == TermKind::Level || before == TermKind::To || before == TermKind::Share;
    if (!reached && !QStringView(u"近约过超达").contains(QChar(at(m_at - 1))))
        return false;
    Number number;
    number.begin = m_at;
    number.end = number.unitBegin = m_at + 2;
    number.value = core::Decimal(5, -1);
    number.fraction = true;
    number.unitKind = TermKind::Unit;
    m_out->numbers.push_back(number);
    push(TermKind::Number, number.end, -1, int(m_out->numbers.size()) - 1);
    return true;
}

bool Tokenizer::takeNumeral(char16_t c)
{
    if (c == u'第')
        return takeOrdinal();
    if (c == u'翻')
        return takeDoubling();
    if (c == u'一' && takeHalf())
        return true;
    if (c == u'前' || c == u'近' || c == u'头' || c == u'过' || c == u'最')
        return takePeriod();
    const bool arabic = isDigit(c) || (c == u'-' && isDigit(at(m_at + 1)));
    const bool chinese = !arabic
                         && (isChineseDigit(c) || c == u'十' || c == u'百' || c == u'千'
                             || (c == u'万' && at(m_at + 1) == u'亿'));
    if (!arabic && !chinese)
        return false;
    qsizetype length = 0;
    if (longestAt(m_at, &length) >= 0 && length > 1)
        return false;
    if (takePeriod())
        return true;
    const auto number = readNumber(m_lexicon, m_text, m_at, m_end);
    if (!number) {
        // Digits too many to be a number are text, all of them.
        if (arabic)
            pushText();
        while (isDigit(at(m_at)) || at(m_at) == u'.')
            pushText();
        return arabic;
    }
    if (chinese && !isQuantity(*number) && !isMark(*number))
        return false;
    // 4G, PM2.5, A股: digits that belong to a word of Latin letters; not those of GDP9602亿元.
    const char16_t before = at(m_at - 1);
    const bool named = !m_out->tokens.empty() && m_out->tokens.back().kind == TermKind::Indicator;
    const bool inWord
        = arabic && !named && ((before >= u'A' && before <= u'Z') || (before >= u'a' && before <= u'z'));
    if (inWord) {
        while (isDigit(at(m_at)) || at(m_at) == u'.')
            pushText();
        return true;
    }
    m_out->numbers.push_back(*number);
    push(TermKind::Number, number->end, -1, int(m_out->numbers.size()) - 1);
    return true;
}

bool Tokenizer::numberFollows(qsizetype i) const
{
    static constexpr QStringView Between = u"约近超达到了至为逾过有仅高的出不足";
    for (const qsizetype limit = i + 5; i < limit && i < m_end; ++i) {
        const char16_t c = m_text[i];
        qsizetype length = 0;
        if (isChineseDigit(c) && m_lexicon.words().longest(m_text, i, m_end, &length) >= 0 && length > 1)
            return false; // 较多的四川
        if (isDigit(c) || isChineseDigit(c) || c == u'第' || c == u'百' || c == u'十' || c == u'千'
            || c == u'-')
            return true;
        if (!Between.contains(QChar(c)))
            return false;
    }
    return false;
}

// 从世界第六位, 从全国第9位
bool Tokenizer::rankFollows(qsizetype i) const
{
    constexpr qsizetype Longest = 5; // of what the rank is in
    for (const qsizetype limit = std::min(m_end, i + Longest); i < limit; ++i) {
        if (m_text[i] == u'第')
            return true;
        if (!isHan(m_text[i]))
            return false;
    }
    return false;
}

bool Tokenizer::placeFollows(qsizetype i) const
{
    static constexpr QStringView First = u"全第世前中西东各同省市";
    return i < m_end && (First.contains(QChar(m_text[i])) || isDigit(m_text[i]));
}

bool Tokenizer::contributionFollows(qsizetype i) const
{
    const qsizetype limit = std::min(m_end, i + LookAhead);
    for (; i + 1 < limit; ++i) {
        if (m_text[i] == u'贡' && m_text[i + 1] == u'献')
            return true;
        if (m_text[i] == u',' || isDigit(m_text[i]))
            return false;
    }
    return false;
}

// Words of one character are read as such only where their neighbours leave no doubt.
bool Tokenizer::wantedSingle(const Term &term) const
{
    const qsizetype next = m_at + 1;
    switch (term.kind) {
    case TermKind::Level:
    case TermKind::Up:
    case TermKind::Down:
    case TermKind::Gap:
        return numberFollows(next);
    case TermKind::RankVerb:
        return placeFollows(next);
    case TermKind::From: {
        qsizetype length = 0;
        const int value = next < m_end ? longestAt(next, &length) : -1;
        const bool period = value >= 0 && m_lexicon.term(value).kind == TermKind::Period;
        return period || rankFollows(next) || isDigit(at(next))
               || (at(next) == u'原' && numberFollows(next + 2)) || numberFollows(next);
    }
    case TermKind::Share:
        return isHan(at(next)) || isDigit(at(next)) || (at(next) >= u'A' && at(next) <= u'Z');
    case TermKind::Filler:
    case TermKind::Neutral:
    case TermKind::Period:
        return true;
    default:
        return true;
    }
}

bool Tokenizer::wanted(const Term &term, qsizetype length) const
{
    if (length == 1)
        return wantedSingle(term);
    return true;
}

bool Tokenizer::takeTerm()
{
    const char16_t c = m_text[m_at];
    if (c == u'比' || c == u'较' || c == u'同' || c == u'与') {
        // A base of comparison: 比一季度, 较2020年, 与全国相比.
        qsizetype length = 0;
        const int longer = longestAt(m_at, &length);
        if (longer < 0 || length == 1) {
            const qsizetype next = m_at + 1;
            const int value = next < m_end ? longestAt(next, &length) : -1;
            const TermKind kind = value < 0 ? TermKind::Text : m_lexicon.term(value).kind;
            const bool base = kind == TermKind::Period || kind == TermKind::RegionWord
                              || kind == TermKind::Region || kind == TermKind::Goal || kind == TermKind::Group
                              || kind == TermKind::Abroad || kind == TermKind::Indicator
                              || kind == TermKind::Sector || kind == TermKind::Other
                              || readPeriod(m_text, next, m_end).has_value();
            if (base
                && (c == u'比' || c == u'较'
                    || ((c == u'与' || c == u'同')
                        && (kind == TermKind::Period || readPeriod(m_text, next, m_end))))) {
                push(TermKind::Than, next);
                return true;
            }
        }
    }
    if ((c == u'对' || c == u'为') && contributionFollows(m_at + 1) && !numberFollows(m_at + 1)) {
        push(TermKind::Toward, m_at + 1);
        return true;
    }
    qsizetype length = 0;
    const int value = longestAt(m_at, &length);
    if (value < 0)
        return false;
    const Term &term = m_lexicon.term(value);
    if (!wanted(term, length)) {
        if (!QStringView(u"仅都均还也又更已就只约近").contains(QChar(c)))
            return false;
        push(TermKind::Filler, m_at + 1, value);
        return true;
    }
    // 黄浦江, 上海港: a short name of a place inside another name.
    if (term.kind == TermKind::Region && !term.arg.isEmpty()
        && QStringView(u"江河湖山岛桥路街").contains(QChar(at(m_at + length))))
        return false;
    if (term.kind == TermKind::Period) {
        PeriodWords words = periodOfTerm(term.arg);
        words.begin = m_at;
        words.end = m_at + length;
        m_out->periods.push_back(words);
        push(TermKind::Period, m_at + length, value, int(m_out->periods.size()) - 1);
        return true;
    }
    const bool change = term.kind == TermKind::Up || term.kind == TermKind::Down;
    const char16_t after = at(m_at + length);
    if (change && (after == u'到' || after == u'至') && term.word != u"增") {
        push(TermKind::To, m_at + length + 1, value);
        return true;
    }
    push(term.kind == TermKind::Trap ? TermKind::Text : term.kind, m_at + length, value);
    return true;
}

} // namespace fangzhi::extract
