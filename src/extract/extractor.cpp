// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/extractor.h"

#include "core/codepoints.h"
#include "extract/confidence.h"
#include "extract/fold.h"
#include "extract/passages.h"
#include "extract/reader.h"
#include "extract/tables.h"
#include "text/simplified.h"
#include "text/years.h"

#include <mutex>

namespace fangzhi::extract {

namespace {

constexpr int Version = 3;
constexpr qsizetype LongestHeading = 60;

// A title or the like with its tokens.
struct Phrase {
    Phrase(const Lexicon &lexicon, const QString &words)
        : text(folded(words))
    {
        Tokenizer(lexicon).tokenize(text, 0, text.size(), sentence);
    }
    QString text;
    TokenizedSentence sentence;
};

// The title's own time: 2012年…公报, 上半年…, 前五月….
std::optional<PeriodWords> timeOfTitle(const Phrase &title)
{
    std::optional<PeriodWords> all;
    for (const PeriodWords &words : title.sentence.periods) {
        if (words.day || words.now || words.since || words.unknown)
            continue;
        if (!all)
            all = words;
        else
            all->join(words);
    }
    return all;
}

// The time that news whose title says none opens with: 2024年…, 上半年….
std::optional<PeriodWords> timeOfLead(const Lexicon &lexicon, QStringView text)
{
    constexpr qsizetype Longest = 120;
    const Phrase lead(lexicon, text.left(Longest).toString());
    for (const PeriodWords &words : lead.sentence.periods) {
        const QChar before = words.begin > 0 ? lead.text[words.begin - 1] : QChar(u' ');
        const bool base = QStringView(u"比较自由从于").contains(before);
        const bool said = words.year != 0 || words.firstMonth != 0;
        if (said && !words.day && !words.since && !base && words.window == 0 && words.lastYear == 0)
            return words;
    }
    return std::nullopt;
}

// The indicator that the title names, if it names no other one.
QString nameOfTitle(const Lexicon &lexicon, const Phrase &title)
{
    QString name;
    for (const Token &token : title.sentence.tokens) {
        if (token.kind != TermKind::Indicator)
            continue;
        const QString other = title.text.mid(token.begin, token.end - token.begin);
        if (!name.isEmpty() && lexicon.codeOfName(other) != lexicon.codeOfName(name))
            return {};
        name = other;
    }
    return name;
}

int yearOf(const std::optional<PeriodWords> &words)
{
    return words ? words->year : 0;
}

// Whether some year stands in the text: then nobody took them out.
bool saysYear(QStringView text)
{
    for (qsizetype i = text.indexOf(u'年'); i >= 0; i = text.indexOf(u'年', i + 1)) {
        if (i >= 4 && text[i - 1].isDigit() && text[i - 2].isDigit() && text[i - 3].isDigit()
            && text[i - 4].isDigit())
            return true;
    }
    return false;
}

bool hasChineseNumeral(QStringView passage)
{
    for (const QChar c : passage) {
        if (isChineseDigit(c.unicode()) || c == u'十' || c == u'百' || c == u'千')
            return true;
    }
    return false;
}

// Whether a long passage can say anything of figures: some numeral, or a goal for those after it.
bool isOfInterest(QStringView passage)
{
    constexpr qsizetype Short = 40; // headings are read in any case
    if (passage.size() < Short)
        return true;
    bool chinese = false;
    for (const QChar c : passage) {
        const char16_t u = c.unicode();
        if (u < 0x80) {
            if (isDigit(u))
                return true;
            continue;
        }
        chinese = chinese || u == u'亿' || u == u'万' || u == u'成' || u == u'倍' || u == u'番' || u == u'之'
                  || u == u'第';
    }
    return (chinese && hasChineseNumeral(passage)) || passage.contains(u"目标");
}

// The date that relative times resolve against; unknown where nothing may stand for it.
core::PartialDate writtenDate(QStringView text, const DocumentContext &context)
{
    if (!context.written.isUnknown())
        return context.written;
    if (!context.publishedIsWritten || (!saysYear(text) && text::yearsTakenOut(text)))
        return {};
    return context.published;
}

TextNature natureOf(const DocumentContext &context, int year)
{
    TextNature nature;
    nature.workReport = context.title.contains(u"工作报告");
    // Plans end in years that end in 0 and 5; governments' terms in years that end in 2 and 7.
    const int last = (year - 1) % 5;
    if (nature.workReport && year > 0 && (last == 0 || last == 2))
        nature.reviewYears = 5;
    return nature;
}

// The region a document is about where its metadata do not say: the first one that its title names.
core::RegionRef homeOf(const Lexicon &lexicon, const DocumentContext &context, const Phrase &title)
{
    const bool nation = context.region.code == u"000000";
    if (!context.region.isEmpty() && !nation)
        return context.region;
    const Places places(lexicon, {});
    for (const Token &token : title.sentence.tokens) {
        if (token.kind != TermKind::Region && token.kind != TermKind::RegionWord)
            continue;
        // 安徽:… on a national page is of that province; a place deeper in such a title need not be.
        if (nation
            && (token.kind != TermKind::Region || token.end >= title.text.size()
                || title.text[token.end] != u':'))
            continue;
        const core::RegionRef region = places.resolve(token, title.text, {});
        if (!region.isEmpty())
            return region;
    }
    return context.region;
}

} // namespace

class Extractor::Private {
public:
    explicit Private(const core::IndicatorCatalogue &c)
        : catalogue(c)
    {
    }

    const Lexicon &lexicon() const
    {
        std::call_once(once, [this] { made = std::make_unique<Lexicon>(catalogue); });
        return *made;
    }

    core::IndicatorCatalogue catalogue;
    mutable std::once_flag once;
    mutable std::unique_ptr<Lexicon> made;
};

Extractor::Extractor(const core::IndicatorCatalogue &catalogue)
    : d(std::make_unique<Private>(catalogue))
{
}

Extractor::~Extractor() = default;
Extractor::Extractor(Extractor &&) noexcept = default;
Extractor &Extractor::operator=(Extractor &&) noexcept = default;

int Extractor::version()
{
    return Version;
}

namespace {

// Makes figures of findings, with anchors in code points of the text.
class FigureMaker {
public:
    FigureMaker(const Lexicon &lexicon, QStringView text, const DocumentContext &context,
                const core::CodePointIndex &index, const Options &options)
        : m_lexicon(lexicon)
        , m_text(text)
        , m_context(context)
        , m_index(index)
        , m_options(options)
    {
    }

    core::Figure make(const Finding &finding, const FoldedText &folded);

private:
    core::TextAnchor anchor(const FoldedText &folded, qsizetype begin, qsizetype end);
    const core::TextAnchor &sentence(const FoldedText &folded, qsizetype begin, qsizetype end);

    const Lexicon &m_lexicon;
    QStringView m_text;
    const DocumentContext &m_context;
    const core::CodePointIndex &m_index;
    const Options &m_options;
    QByteArray m_hash;
    core::TextAnchor m_sentence; // the last one, and where in the text it stands
    std::pair<qsizetype, qsizetype> m_sentenceAt = {-1, -1};
};

core::TextAnchor FigureMaker::anchor(const FoldedText &folded, qsizetype begin, qsizetype end)
{
    if (m_hash.isEmpty())
        m_hash = core::hashOfText(m_text);
    constexpr qsizetype Context = 32;
    const qsizetype from = folded.sourceStart(begin);
    const qsizetype to = folded.sourceEnd(end);
    core::TextAnchor anchor;
    anchor.start = m_index.toCodePoint(from);
    anchor.end = m_index.toCodePoint(to);
    anchor.exact = m_text.mid(from, to - from).toString();
    const qsizetype before = m_index.toUtf16(std::max<qsizetype>(0, anchor.start - Context));
    const qsizetype after = m_index.toUtf16(anchor.end + Context);
    anchor.prefix = m_text.mid(before, from - before).toString();
    anchor.suffix = m_text.mid(to, after - to).toString();
    anchor.textHash = m_hash;
    return anchor;
}

// The figures of a sentence share its words: a thousand of them do not keep it a thousand times.
const core::TextAnchor &FigureMaker::sentence(const FoldedText &folded, qsizetype begin, qsizetype end)
{
    const std::pair at(folded.sourceStart(begin), folded.sourceEnd(end));
    if (at != m_sentenceAt) {
        m_sentence = anchor(folded, begin, end);
        m_sentenceAt = at;
    }
    return m_sentence;
}

core::Figure FigureMaker::make(const Finding &f, const FoldedText &folded)
{
    core::Figure figure;
    figure.indicator = f.subject.code.isEmpty() ? core::OtherIndicator : f.subject.code;
    figure.indicatorSurface = f.subject.surface;
    figure.parentIndicator = f.subject.parent;
    figure.region = f.region;
    figure.period = f.span.period();
    figure.periodGuessed = f.span.guessed;
    figure.measure = f.measure;
    figure.ofMeasure = f.ofMeasure;
    figure.value = f.value;
    figure.unit = f.unit;
    figure.comparedWith = f.comparedWith;
    figure.rankGroup = f.rankGroup;
    figure.rankOf = f.rankOf;
    figure.bound = f.bound;
    figure.variant = f.variant;
    figure.priceBasis = f.priceBasis;
    if (figure.priceBasis == core::PriceBasis::Unknown && core::isGrowth(f.measure)) {
        if (const core::Indicator *indicator = m_lexicon.catalogue().byCode(figure.indicator))
            figure.priceBasis = indicator->growthBasis;
    }
    figure.status = f.provisional ? core::ObservationStatus::Provisional : core::ObservationStatus::Normal;
    figure.isComparison = f.comparison;
    figure.rule = f.rule.isEmpty() ? core::measureCode(f.measure) : f.rule;
    figure.ruleVersion = Version;
    figure.confidence = confidenceOf(f);
    figure.knownSince = m_context.published.last();
    core::Evidence evidence;
    evidence.anchor = anchor(folded, f.begin, f.end);
    evidence.sentence = sentence(folded, f.sentenceBegin, f.sentenceEnd);
    figure.evidence.append(evidence);
    if (m_options.explain)
        figure.explanation = explain(f, figure, m_options.language);
    return figure;
}

} // namespace

Extraction Extractor::extract(QStringView text, const DocumentContext &context, const Options &options) const
{
    Extraction result;
    const Lexicon &lexicon = d->lexicon();
    const core::CodePointIndex index(text);
    // Read in Simplified characters of the same length; anchors are of the text itself.
    const QString simplified = text::looksTraditional(text) ? text::simplified(text) : QString();
    const QStringView readable = simplified.isEmpty() ? text : QStringView(simplified);
    const core::PartialDate written = writtenDate(readable, context);
    TextNature nature = natureOf(context, written.year());
    const Phrase heading(lexicon, context.title);
    auto title = timeOfTitle(heading);
    if (nature.workReport || (written.year() == 0 && yearOf(title) == 0))
        title.reset();
    nature.titleTime = title.has_value();
    nature.titleName = nameOfTitle(lexicon, heading);
    const Clock clock(written, title || nature.workReport ? title : timeOfLead(lexicon, readable));
    Places places(lexicon, homeOf(lexicon, context, heading));
    TextReader reader(lexicon, clock, places, nature);
    TableReader table(lexicon, clock);
    FigureMaker maker(lexicon, text, context, index, options);
    FoldedText stretch;
    std::vector<Finding> findings;
    std::vector<std::pair<qsizetype, qsizetype>> left;
    Passages passages(readable, context.blocks, index);
    bool inTable = false;
    QString above;
    while (const auto passage = passages.next()) {
        fold(readable, passage->begin, passage->end, stretch);
        findings.clear();
        left.clear();
        if (passage->row || looksLikeRow(stretch.text)) {
            if (!inTable)
                table.begin(above);
            inTable = true;
            table.readRow(stretch.text, reader.region(), reader.span(), findings);
        } else {
            inTable = false;
            above = stretch.text.left(LongestHeading);
            if (!isOfInterest(stretch.text))
                continue;
            reader.beginParagraph(stretch.text, passage->heading);
            forEachSentence(stretch.text, [&](qsizetype begin, qsizetype end) {
                reader.readSentence(stretch.text, begin, end, findings, left);
            });
        }
        for (const Finding &finding : findings)
            result.figures.append(maker.make(finding, stretch));
        for (const auto &[begin, end] : left) {
            result.coverage.left.append(
                {index.toCodePoint(stretch.sourceStart(begin)), index.toCodePoint(stretch.sourceEnd(end))});
        }
        result.coverage.understood += qsizetype(findings.size());
    }
    result.coverage.numbers = result.coverage.understood + result.coverage.left.size();
    return result;
}

} // namespace fangzhi::extract
