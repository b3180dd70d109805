// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tabular/labels.h"

#include "core/unit.h"
#include "extract/fold.h"
#include "tabular/words.h"

#include <QRegularExpression>

namespace fangzhi::tabular {

namespace {

using core::Measure;

constexpr qsizetype MaxKnown = 200'000; // labels remembered
constexpr qsizetype LongestLabel = 200; // what is longer is prose

// Folded, without white space, its letters as they are.
QString compact(const QString &label)
{
    QString result;
    for (const QChar c : extract::folded(label)) {
        if (!c.isSpace())
            result += c;
    }
    return result;
}

// 一、, (二), 3., 1.2, # in front of a name.
void takeNumbering(QString &text)
{
    static const QRegularExpression numbering(
        QString::fromUtf8("^(?:[一二三四五六七八九十]{1,3}[、.]|\\([一二三四五六七八九十\\d]{1,3}\\)|\\d{1,2}"
                          "(?:\\.\\d{1,2})*[、.](?!\\d)|"
                          "\\d{1,2}\\)|[①-⑳]|[-—·●■◆※]+)"));
    for (auto m = numbering.match(text); m.hasMatch() && m.capturedLength() < text.size();
         m = numbering.match(text))
        text.remove(0, m.capturedLength());
}

void takeBasis(const QString &plainText, LabelFacts &facts)
{
    if (const auto found = Words::standard().find(QStringLiteral("basis"), plainText))
        facts.basis = core::priceBasisFromCode(found.arg);
}

// The whole with a piece of it taken out, where both are spelt alike but for the case of letters.
void cut(QString &text, qsizetype at, qsizetype length)
{
    text.remove(at, length);
    while (!text.isEmpty() && QStringView(u":_-/,、;().·").contains(text.front()) && text.front() != u'(')
        text.remove(0, 1);
    while (!text.isEmpty() && QStringView(u":_-/,、;.·").contains(text.back()))
        text.chop(1);
}

} // namespace

LabelReader::LabelReader(const extract::Lexicon &lexicon)
    : m_lexicon(lexicon)
{
    for (const core::Indicator &indicator : lexicon.catalogue().all())
        m_english.insert(plain(indicator.en), indicator.code);
}

bool LabelReader::isUnit(const QString &words) const
{
    const QString text = compact(words);
    constexpr qsizetype Longest = 14;
    if (text.isEmpty() || text.size() > Longest)
        return false;
    const core::Unit unit = core::parseUnit(text);
    if (unit.measure.isEmpty())
        return unit.multiplier != 0; // 万, 亿
    const auto isWhole = [this](const QString &part) {
        qsizetype length = 0;
        const auto *begin = reinterpret_cast<const char16_t *>(part.data());
        return m_lexicon.units().longest(begin, 0, part.size(), &length) >= 0 && length == part.size();
    };
    if (isWhole(unit.measure) || unit.measure != core::parseUnit(unit.measure + u' ').measure)
        return true;
    if (core::measureUnitWords(unit, core::Language::English) != unit.measure)
        return true; // one of SDMX's codes
    // 元/人, 吨标准煤/万元, 千克/公顷
    const qsizetype slash = unit.measure.indexOf(u'/');
    return slash > 0 && isWhole(core::parseUnit(unit.measure.left(slash)).measure);
}

QString LabelReader::codeOf(const QString &name) const
{
    QString code = m_lexicon.codeOfName(name);
    if (code.isEmpty())
        code = m_lexicon.codeOfDressedName(name);
    const bool latin = std::all_of(name.begin(), name.end(), [](QChar c) { return c.unicode() < 0x80; });
    if (!code.isEmpty() || !latin || name.isEmpty())
        return code;
    code = m_lexicon.codeOfName(name.toUpper());
    return code.isEmpty() ? m_english.value(plain(name)) : code;
}

const LabelFacts &LabelReader::read(const QString &label) const
{
    const auto known = m_known.constFind(label);
    if (known != m_known.constEnd())
        return *known;
    if (m_known.size() >= MaxKnown)
        m_known.clear();
    return *m_known.insert(label, readNow(label));
}

void LabelReader::takeBracket(const QString &inside, LabelFacts &facts) const
{
    const Words &words = Words::standard();
    const QString form = plain(inside);
    if (const QString english = words.exact(QStringLiteral("unitword"), form); !english.isEmpty()) {
        facts.unit = english;
        return;
    }
    if (facts.unit.isEmpty() && isUnit(inside)) {
        facts.unit = inside;
        return;
    }
    if (form == u"+-%" || form == u"±%" || form == u"+/-%") {
        facts.unit = QStringLiteral("%");
        facts.measure = Measure::YoyGrowth;
        return;
    }
    QString rest = form;
    const TimeFacts time = takeTime(rest);
    if (rest.isEmpty() && !time.isEmpty()) {
        facts.time.complete(time);
        return;
    }
    if (const auto measure = words.find(QStringLiteral("measure"), form); measure && !facts.measure) {
        facts.measure = core::measureFromCode(measure.arg);
        QString unit = compact(inside);
        unit.remove(measure.at, measure.length);
        if (isUnit(unit))
            facts.unit = unit;
        return;
    }
    takeBasis(form, facts);
    facts.variant += (facts.variant.isEmpty() ? QString() : QStringLiteral("，")) + inside;
}

void LabelReader::takeBrackets(QString &text, LabelFacts &facts) const
{
    // A name may hold brackets of its own: 固定资产投资(不含农户).
    if (!codeOf(text).isEmpty())
        return;
    for (qsizetype close = text.lastIndexOf(u')'); close > 0; close = text.lastIndexOf(u')')) {
        int depth = 0;
        qsizetype open = close;
        for (; open >= 0; --open) {
            depth += text[open] == u')' ? 1 : text[open] == u'(' ? -1 : 0;
            if (depth == 0)
                break;
        }
        if (open < 0)
            break;
        takeBracket(text.mid(open + 1, close - open - 1), facts);
        text.remove(open, close - open + 1);
        if (!codeOf(text).isEmpty())
            break;
    }
}

void LabelReader::takeMeasure(QString &text, LabelFacts &facts) const
{
    const Words &words = Words::standard();
    QString form = plain(text);
    // An index of growth (上年=100) is no growth.
    const bool index = facts.variant.contains(u'=') || form.contains(QStringLiteral("指数"));
    if (index || form.size() != text.size() || words.find(QStringLiteral("notmeasure"), form))
        return;
    // Twice: 累计同比实际增速 is what two words say.
    for (int pass = 0; pass < 2; ++pass) {
        const auto found = words.find(QStringLiteral("measure"), form);
        if (!found)
            return;
        // 当期环比实际增速 is a growth against the month before.
        const auto measure = core::measureFromCode(found.arg);
        if (!facts.measure || measure == Measure::GrowthOther)
            facts.measure = measure;
        if (facts.measure == Measure::Rank && found.at >= 2) {
            const QString group = text.mid(found.at - 2, 2);
            if (group.startsWith(u'全'))
                facts.rankGroup = group;
        }
        cut(text, found.at, found.length);
        form = plain(text);
    }
}

void LabelReader::nameIndicator(const QString &whole, const QString &rest, LabelFacts &facts) const
{
    const Words &words = Words::standard();
    for (const QString &name : {whole, rest}) {
        if (name.isEmpty())
            continue;
        if (const QString code = codeOf(name); !code.isEmpty()) {
            facts.indicator = code;
            return;
        }
        if (const QString code = m_lexicon.codeOfSector(name); !code.isEmpty()) {
            facts.indicator = code;
            facts.sector = true;
            return;
        }
    }
    const QString form = plain(rest);
    if (form.isEmpty() || words.is(QStringLiteral("generic"), form) || words.role(form)
        || words.is(QStringLiteral("form"), form))
        return;
    facts.indicator = core::OtherIndicator;
}

LabelFacts LabelReader::readNow(const QString &label) const
{
    const Words &words = Words::standard();
    LabelFacts facts;
    facts.words = label.simplified();
    if (facts.words.isEmpty() || facts.words.size() > LongestLabel)
        return facts;
    QString text = compact(label);
    if (qsizetype length = 0;
        words.begins(QStringLiteral("prefix"), plain(text), &length) && length < text.size()) {
        facts.part = true;
        text.remove(0, length);
    }
    takeNumbering(text);
    facts.region = regionOf(text);
    if (!facts.region.isEmpty())
        return facts;
    facts.region = {};
    const QString form = plain(text);
    const auto unitOf = words.exact(QStringLiteral("unitof"), form);
    if (!unitOf.isEmpty())
        facts.unit = unitOf;
    facts.counts = bool(words.find(QStringLiteral("counts"), form));
    facts.money = bool(words.find(QStringLiteral("money"), form)) && !facts.counts;
    takeBasis(form, facts);
    takeBrackets(text, facts);
    if (text.size() > 1 && text.endsWith(u'%') && facts.unit.isEmpty()
        && !words.find(QStringLiteral("measure"), plain(text))) {
        facts.unit = QStringLiteral("%");
        text.chop(1);
    }
    // 全社会用电量:亿千瓦时, GDP(亿元), 绝对额/亿元, 单位:亿元
    const qsizetype slash = std::max(text.lastIndexOf(u'/'), text.lastIndexOf(u':'));
    if (slash > 0 && facts.unit.isEmpty() && isUnit(text.mid(slash + 1))) {
        facts.unit = text.mid(slash + 1);
        text.truncate(slash);
    }
    if (words.find(QStringLiteral("progress"), form)) {
        facts.indicator = core::OtherIndicator;
        facts.name = text;
        return facts;
    }
    facts.time.complete(takeTime(text));
    cut(text, 0, 0);
    const QString whole = text;
    takeMeasure(text, facts);
    facts.name = text.isEmpty() && facts.measure ? QString() : text;
    // The name of a region in front of an indicator: 成都市GDP, 中国:GDP.
    if (!text.isEmpty()) {
        for (qsizetype length = std::min<qsizetype>(14, text.size() - 1); length >= 2; --length) {
            const RegionChoice choice = regionOf(text.left(length));
            QString behind = text.mid(length);
            cut(behind, 0, 0);
            const bool place = !choice.candidates.isEmpty() || choice.wordLevel.startsWith(u"c");
            if (!place || behind.isEmpty() || codeOf(behind).isEmpty())
                continue;
            facts.region = choice;
            facts.name = behind;
            facts.indicator = codeOf(behind);
            return facts;
        }
    }
    nameIndicator(whole, text, facts);
    if (facts.indicator == core::OtherIndicator && facts.name.isEmpty())
        facts.indicator.clear();
    if (facts.unit.isEmpty() && facts.indicator == core::OtherIndicator && isUnit(facts.name)) {
        facts.unit = facts.name;
        facts.name.clear();
        facts.indicator.clear();
    }
    return facts;
}

} // namespace fangzhi::tabular
