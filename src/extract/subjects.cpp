// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/subjects.h"

namespace fangzhi::extract {

namespace {

using core::OtherIndicator;

// Words that belong to a name's canonical form.
bool isNaming(TermKind kind)
{
    switch (kind) {
    case TermKind::Indicator:
    case TermKind::Sector:
    case TermKind::Other:
    case TermKind::Head:
    case TermKind::Text:
    case TermKind::Up:
    case TermKind::Down:
    case TermKind::Pull:
    case TermKind::Newly:
    case TermKind::Toward:
    case TermKind::Number:
    case TermKind::To:
    case TermKind::Proportion:
        return true;
    default:
        return false;
    }
}

// 赴疆游客, 来川旅游人数: those who go there are its visitors.
bool isDestination(const QString &prefix, const QString &code)
{
    return code == u"tourists" && prefix.size() <= 3 && (prefix[0] == u'赴' || prefix[0] == u'来');
}

bool isDuration(const Number &number)
{
    return number.unitKind == TermKind::Duration || number.unit == u"年";
}

// 以装备升级为主的技改投资, 电子设备等高技术制造业: what stands in front only describes the whole.
bool describes(QStringView word, bool sector)
{
    return word.endsWith(u"为主的") || word.endsWith(u"为代表的") || word.endsWith(u"为重点的")
           || (sector && word.endsWith(u'等'));
}

// 年初制定的经济增长…目标: who set it and when is no part of the name.
bool isSetting(QStringView words)
{
    for (const QStringView verb :
         {QStringView(u"制定的"), QStringView(u"设定的"), QStringView(u"确定的"), QStringView(u"提出的"),
          QStringView(u"预定的"), QStringView(u"公布的"), QStringView(u"发布的"), QStringView(u"下达的")}) {
        if (words.endsWith(verb))
            return true;
    }
    return false;
}

bool isTrade(const QString &code)
{
    return code == u"exports" || code == u"imports" || code == u"trade_total";
}

QString sliced(QStringView text, const TokenizedSentence &sentence, TokenRange range)
{
    const qsizetype begin = sentence.tokens[range.first].begin;
    return text.mid(begin, sentence.tokens[range.last - 1].end - begin).toString();
}

} // namespace

bool SubjectReader::hasName(const TokenizedSentence &sentence, TokenRange range) const
{
    for (size_t i = range.first; i < range.last; ++i) {
        const TermKind kind = sentence.tokens[i].kind;
        if (isNaming(kind) && kind != TermKind::Up && kind != TermKind::Down && kind != TermKind::Number
            && kind != TermKind::Pull && kind != TermKind::Newly && kind != TermKind::To
            && kind != TermKind::Toward)
            return true;
    }
    return false;
}

bool SubjectReader::isVoid(const TokenizedSentence &sentence, TokenRange range) const
{
    for (size_t i = range.first; i < range.last; ++i) {
        const TermKind kind = sentence.tokens[i].kind;
        if (isNaming(kind) || kind == TermKind::Anaphor)
            return false;
    }
    return true;
}

QString SubjectReader::canonicalOf(const TokenizedSentence &sentence, QStringView text,
                                   TokenRange range) const
{
    QString canonical;
    for (size_t i = range.first; i < range.last; ++i) {
        const Token &token = sentence.tokens[i];
        if (isNaming(token.kind))
            canonical += text.mid(token.begin, token.end - token.begin);
    }
    return canonical;
}

Subject SubjectReader::resolve(const QString &canonical, const QString &previous) const
{
    Subject subject;
    subject.canonical = canonical;
    if (canonical.isEmpty())
        return subject;
    subject.code = m_lexicon.codeOfName(canonical);
    if (subject.code.isEmpty())
        subject.code = m_lexicon.codeOfDressedName(canonical);
    if (!subject.code.isEmpty())
        return subject;
    if (const QString sector = m_lexicon.codeOfSector(canonical); !sector.isEmpty()) {
        subject.code = sector;
        subject.sector = true;
        return subject;
    }
    // 收入 … 支出: the shorter name borrows the beginning of the one before.
    if (canonical.size() <= 6) {
        for (qsizetype n = previous.size(); n >= 2; --n) {
            const QString code = m_lexicon.codeOfName(previous.left(n) + canonical);
            if (!code.isEmpty() && code != OtherIndicator) {
                subject.code = code;
                subject.canonical = previous.left(n) + canonical;
                subject.loose = true;
                return subject;
            }
        }
    }
    // 接待游客…,实现总收入…
    if (previous.contains(u"游客") || previous.contains(u"旅游")) {
        subject.code = m_lexicon.codeOfName(QStringLiteral("旅游") + canonical);
        if (subject.isListed()) {
            subject.loose = true;
            return subject;
        }
    }
    subject.code = OtherIndicator;
    // A name with more words in front is a part of the whole, some words apart.
    for (qsizetype n = 1; n < canonical.size() - 1; ++n) {
        const QString code = m_lexicon.codeOfName(canonical.mid(n));
        if (code.isEmpty())
            continue;
        if (isDestination(canonical.left(n), code))
            subject.code = code;
        else
            subject.parent = code == OtherIndicator ? QString() : code;
        break;
    }
    return subject;
}

// Without what stands in front of a time or a place (煤炭大省山西一季度GDP), and without what follows the
// verb of a name (经济总量跨过两个大关).
TokenRange SubjectReader::trimmed(const TokenizedSentence &sentence, QStringView text, TokenRange range) const
{
    for (size_t i = range.last; i-- > range.first;) {
        const TermKind kind = sentence.tokens[i].kind;
        const bool cuts = kind == TermKind::Period || kind == TermKind::Abroad || kind == TermKind::Region
                          || kind == TermKind::RegionWord || kind == TermKind::Group
                          || (kind == TermKind::Zone && i + 1 < range.last);
        if (cuts && hasName(sentence, {i + 1, range.last})) {
            range.first = i + 1;
            break;
        }
    }
    for (size_t i = range.last; i-- > range.first + 1;) {
        const Token &token = sentence.tokens[i];
        const bool name = token.kind == TermKind::Indicator || token.kind == TermKind::Sector;
        const qsizetype begin = sentence.tokens[range.first].begin;
        const QStringView front = text.mid(begin, token.begin - begin);
        if (name && (describes(front, token.kind == TermKind::Sector) || isSetting(front))) {
            range.first = i;
            break;
        }
    }
    // 一般公共预算收入中的税收收入: what stands behind 中的.
    for (size_t i = range.first; i + 3 < range.last; ++i) {
        const bool in = sentence.tokens[i + 1].kind == TermKind::Neutral
                        && sentence.tokens[i + 1].end - sentence.tokens[i + 1].begin == 1;
        const TermKind of = sentence.tokens[i + 2].kind;
        if (sentence.tokens[i].kind == TermKind::Indicator && in
            && (of == TermKind::Filler || of == TermKind::Neutral)
            && hasName(sentence, {i + 3, range.last})) {
            range.first = i + 3;
            break;
        }
    }
    for (size_t i = range.first; i + 1 < range.last; ++i) {
        const TermKind kind = sentence.tokens[i].kind;
        if (kind != TermKind::Indicator && kind != TermKind::Other && kind != TermKind::Sector)
            continue;
        size_t verb = i + 1;
        while (verb < range.last && sentence.tokens[verb].kind == TermKind::Filler)
            ++verb;
        const TermKind next = verb < range.last ? sentence.tokens[verb].kind : TermKind::Text;
        const bool cut = (next == TermKind::Level && kind != TermKind::Sector) || next == TermKind::To
                         || (verb > i + 1 && (next == TermKind::Up || next == TermKind::Down));
        if (cut) {
            range.last = i + 1;
            break;
        }
    }
    return range;
}

Subject SubjectReader::read(const TokenizedSentence &sentence, QStringView text, TokenRange range) const
{
    const bool partner = hasPartner(sentence, text, range);
    const bool pulled = isPulled(sentence, range);
    while (!range.isEmpty() && !isNaming(sentence.tokens[range.first].kind)
           && sentence.tokens[range.first].kind != TermKind::Anaphor)
        ++range.first;
    // 实际使用外资连续8年…, 增速已经连续6个月…: how long, not what.
    while (!range.isEmpty()) {
        const Token &token = sentence.tokens[range.last - 1];
        const bool duration = token.kind == TermKind::Number && range.last > range.first + 1
                              && sentence.tokens[range.last - 2].kind != TermKind::Text
                              && isDuration(sentence.numbers[size_t(token.item)]);
        if (!duration && (isNaming(token.kind) || token.kind == TermKind::Anaphor))
            break;
        --range.last;
    }
    if (range.isEmpty() || !hasName(sentence, range))
        return {};
    const size_t abroad = foreigners(sentence, range);
    range = trimmed(sentence, text, range);
    Subject subject = resolve(canonicalOf(sentence, text, range));
    if (partner || (isTrade(subject.code) && abroad > 0))
        makePart(subject);
    subject.pulled = pulled;
    subject.surface = sliced(text, sentence, range);
    subject.newly = subject.canonical.startsWith(u"新增") || subject.canonical.startsWith(u"净增");
    for (size_t i = range.first; i < range.last; ++i)
        subject.newly = subject.newly || sentence.tokens[i].kind == TermKind::Newly;
    return subject;
}

size_t SubjectReader::foreigners(const TokenizedSentence &sentence, TokenRange range) const
{
    size_t count = 0;
    for (size_t i = range.first; i < range.last; ++i)
        count += sentence.tokens[i].kind == TermKind::Abroad ? 1 : 0;
    return count;
}

// 对欧盟出口, 与东盟进出口: trade with one partner is a part of all.
bool SubjectReader::hasPartner(const TokenizedSentence &sentence, QStringView text, TokenRange range) const
{
    for (size_t i = range.first; i + 1 < range.last; ++i) {
        const TermKind next = sentence.tokens[i + 1].kind;
        const bool place = next == TermKind::Abroad || next == TermKind::Region || next == TermKind::Group;
        const QChar last = text[sentence.tokens[i].end - 1];
        if (place && QStringView(u"对与从自向同").contains(last))
            return true;
        // 对中亚五国、东盟进出口: partners that no list has, in front of the trade with them.
        const QChar first = text[sentence.tokens[i].begin];
        const bool opens
            = sentence.tokens[i].kind == TermKind::Text && QStringView(u"对从自向").contains(first);
        if (opens && sentence.tokens[i].end - sentence.tokens[i].begin > 1 && i == range.first)
            return true;
    }
    return false;
}

// 展会带动进出口300亿元: what something brought about is a part of all.
bool SubjectReader::isPulled(const TokenizedSentence &sentence, TokenRange range) const
{
    bool pulled = false;
    for (size_t i = range.first; i < range.last; ++i) {
        const TermKind kind = sentence.tokens[i].kind;
        if (pulled && (kind == TermKind::Indicator || kind == TermKind::Sector))
            return true;
        if (kind == TermKind::Comma || kind == TermKind::Dun)
            pulled = false;
        pulled = pulled || kind == TermKind::Pull;
    }
    return false;
}

void SubjectReader::makePart(Subject &subject)
{
    if (!subject.isListed())
        return;
    subject.parent = subject.code;
    subject.code = OtherIndicator;
    subject.sector = false;
    subject.part = true;
}

std::vector<SubjectReader::Item> SubjectReader::items(const TokenizedSentence &sentence, QStringView text,
                                                      TokenRange range, bool splitAnd) const
{
    std::vector<Item> result;
    size_t start = range.first;
    for (size_t i = range.first; i <= range.last; ++i) {
        const TermKind kind = i < range.last ? sentence.tokens[i].kind : TermKind::Dun;
        if (kind != TermKind::Dun && !(splitAnd && kind == TermKind::And))
            continue;
        Item item{{start, i}, canonicalOf(sentence, text, {start, i})};
        if (!item.canonical.isEmpty())
            result.push_back(item);
        start = i + 1;
    }
    return result;
}

// 城乡居民…, 一二三产…: one word for two or three.
std::vector<QString> SubjectReader::expanded(const QString &canonical, size_t count) const
{
    std::vector<QString> names;
    if (canonical.startsWith(u"城乡") && count == 2) {
        names.push_back(QStringLiteral("城镇") + canonical.mid(2));
        names.push_back(QStringLiteral("农村") + canonical.mid(2));
        return names;
    }
    // 内外资, 存贷款, 汽车产销量: of the first and of the second.
    for (const QStringView pair : {QStringView(u"内外资"), QStringView(u"存贷款"), QStringView(u"产销")}) {
        const qsizetype both = canonical.indexOf(pair);
        if (both < 0 || count != 2)
            continue;
        names.push_back(QString(canonical).remove(both + 1, 1));
        names.push_back(QString(canonical).remove(both, 1));
        return names;
    }
    QString numerals;
    qsizetype at = canonical.startsWith(u"第") ? 1 : 0;
    while (at < canonical.size() && QStringView(u"一二三").contains(canonical[at]))
        numerals += canonical[at++];
    if (numerals.size() == 1 && QStringView(canonical).mid(at).startsWith(u"次产业") && count == 3) {
        numerals = QStringLiteral("一二三");
        at += 1;
    }
    if (size_t(numerals.size()) != count || at >= canonical.size() || canonical[at] != u'产')
        return names;
    QString rest = canonical.mid(at + 1);
    if (rest.startsWith(u'业'))
        rest.remove(0, 1);
    if (rest == u"比" || rest == u"比例" || rest == u"结构" || rest == u"结构比" || rest == u"之比")
        rest.clear();
    for (const QChar numeral : std::as_const(numerals))
        names.push_back(numeral + QStringLiteral("产") + rest);
    return names;
}

// 第一、第三产业增加值: what ends the last name may end the others too.
void SubjectReader::shareEndings(std::vector<Subject> &subjects, const std::vector<QString> &names) const
{
    const QString &last = names.back();
    // 高技术制造业、高技术服务业投资: both are of investment.
    const bool headed
        = subjects.back().code == OtherIndicator && !last.endsWith(u"业") && !last.endsWith(u"增加值");
    for (size_t i = 0; i + 1 < subjects.size(); ++i) {
        if (!subjects[i].code.isEmpty() && subjects[i].code != OtherIndicator && !subjects[i].sector)
            continue;
        for (qsizetype n = 1; n < last.size(); ++n) {
            const Subject whole = resolve(names[i] + last.mid(n));
            // 工业、工业技改投资: two names of a list are two things.
            if (!whole.isListed() || whole.code == subjects.back().code)
                continue;
            const QString surface = subjects[i].surface;
            subjects[i] = whole;
            subjects[i].surface = surface;
            break;
        }
        if (headed && subjects[i].sector) {
            subjects[i].parent = subjects[i].code;
            subjects[i].code = OtherIndicator;
            subjects[i].sector = false;
        }
    }
}

std::vector<Subject> SubjectReader::readList(const TokenizedSentence &sentence, QStringView text,
                                             TokenRange range, size_t count) const
{
    std::vector<Subject> subjects;
    const std::vector<QString> short_ = expanded(canonicalOf(sentence, text, range), count);
    if (!short_.empty()) {
        const QString surface = read(sentence, text, range).surface;
        for (const QString &name : short_) {
            subjects.push_back(resolve(name));
            subjects.back().surface = surface;
            subjects.back().listed = true;
        }
        return subjects;
    }
    for (const bool splitAnd : {true, false}) {
        const std::vector<Item> parts = items(sentence, text, range, splitAnd);
        if (parts.size() != count || count < 2)
            continue;
        std::vector<QString> names;
        for (const Item &item : parts) {
            subjects.push_back(read(sentence, text, item.range));
            if (subjects.back().code.isEmpty())
                subjects.back() = resolve(item.canonical);
            if (subjects.back().surface.isEmpty())
                subjects.back().surface = item.canonical;
            subjects.back().listed = true;
            names.push_back(item.canonical);
        }
        shareEndings(subjects, names);
        if (hasPartner(sentence, text, range)
            || (isTrade(subjects.back().code) && foreigners(sentence, range) > 0)) {
            for (Subject &subject : subjects)
                makePart(subject);
        }
        return subjects;
    }
    return {};
}

} // namespace fangzhi::extract
