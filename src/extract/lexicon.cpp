// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/lexicon.h"

#include "core/region.h"
#include "extract/fold.h"

#include <QFile>

#include <utility>

namespace fangzhi::extract {

namespace {

constexpr std::pair<QStringView, TermKind> Kinds[] = {
    {u"up", TermKind::Up},
    {u"down", TermKind::Down},
    {u"rate", TermKind::Rate},
    {u"to", TermKind::To},
    {u"level", TermKind::Level},
    {u"newly", TermKind::Newly},
    {u"hold", TermKind::Hold},
    {u"yoy", TermKind::Yoy},
    {u"mom", TermKind::Mom},
    {u"yearbegin", TermKind::YearBegin},
    {u"avg", TermKind::Avg},
    {u"share", TermKind::Share},
    {u"proportion", TermKind::Proportion},
    {u"contribution", TermKind::Contribution},
    {u"pull", TermKind::Pull},
    {u"respectively", TermKind::Respectively},
    {u"ofwhich", TermKind::OfWhich},
    {u"compared", TermKind::Than},
    {u"gap", TermKind::Gap},
    {u"from", TermKind::From},
    {u"goal", TermKind::Goal},
    {u"forecast", TermKind::Forecast},
    {u"rankverb", TermKind::RankVerb},
    {u"filler", TermKind::Filler},
    {u"approx", TermKind::Filler},
    {u"neutral", TermKind::Neutral},
    {u"anaphor", TermKind::Anaphor},
    {u"other", TermKind::Other},
    {u"sector", TermKind::Sector},
    {u"head", TermKind::Head},
    {u"trap", TermKind::Trap},
    {u"period", TermKind::Period},
    {u"word", TermKind::RegionWord},
    {u"zone", TermKind::Zone},
    {u"zoneword", TermKind::Zone},
    {u"group", TermKind::Group},
    {u"abroad", TermKind::Abroad},
    {u"enumerated", TermKind::Enumerated},
    {u"levelword", TermKind::LevelWord},
    {u"policy", TermKind::Policy},
    {u"unit", TermKind::Unit},
    {u"count", TermKind::Count},
    {u"skip", TermKind::Skip},
    {u"duration", TermKind::Duration},
    {u"block", TermKind::Block},
};

size_t edgeHash(quint64 key)
{
    return size_t((key * 0x9E3779B97F4A7C15ull) >> 40);
}

} // namespace

WordTrie::WordTrie()
    : m_edges(1 << 12)
    , m_values(1, -1)
    , m_roots(0x10000, 0)
    , m_first(0x10000, 0)
{
}

quint32 WordTrie::child(quint32 node, char16_t c) const
{
    const quint64 key = quint64(node) << 16 | c;
    const size_t mask = m_edges.size() - 1;
    for (size_t i = edgeHash(key) & mask;; i = (i + 1) & mask) {
        if (m_edges[i].key == key)
            return m_edges[i].node;
        if (m_edges[i].node == 0)
            return 0;
    }
}

void WordTrie::grow()
{
    std::vector<Edge> old(m_edges.size() * 2);
    old.swap(m_edges);
    const size_t mask = m_edges.size() - 1;
    for (const Edge &edge : old) {
        if (edge.node == 0)
            continue;
        size_t i = edgeHash(edge.key) & mask;
        while (m_edges[i].node != 0)
            i = (i + 1) & mask;
        m_edges[i] = edge;
    }
}

quint32 WordTrie::makeChild(quint32 node, char16_t c)
{
    if (const quint32 found = child(node, c))
        return found;
    if (++m_used * 2 > m_edges.size())
        grow();
    const quint64 key = quint64(node) << 16 | c;
    const size_t mask = m_edges.size() - 1;
    size_t i = edgeHash(key) & mask;
    while (m_edges[i].node != 0)
        i = (i + 1) & mask;
    m_edges[i] = {key, quint32(m_values.size())};
    m_values.push_back(-1);
    return m_edges[i].node;
}

void WordTrie::add(QStringView word, int value)
{
    if (word.isEmpty())
        return;
    const char16_t first = word[0].unicode();
    if (m_roots[first] == 0) {
        m_roots[first] = quint32(m_values.size());
        m_values.push_back(-1);
    }
    quint32 node = m_roots[first];
    m_first[first] |= word.size() > 1 ? GoesOn : IsWord;
    if (word.size() > 1) {
        const size_t h = pairHash(first, word[1].unicode());
        m_pairs[h >> 6] |= quint64(1) << (h & 63);
    }
    for (qsizetype i = 1; i < word.size(); ++i)
        node = makeChild(node, word[i].unicode());
    if (m_values[node] < 0)
        m_values[node] = value;
}

int WordTrie::longest(const char16_t *text, qsizetype at, qsizetype end, qsizetype *length) const
{
    const quint32 root = m_roots[text[at]];
    if (root == 0)
        return -1;
    int best = m_values[root];
    *length = 1;
    if (at + 1 >= end)
        return best;
    if (!isPair(text[at], text[at + 1]))
        return best;
    quint32 node = root;
    for (qsizetype i = at + 1; i < end; ++i) {
        node = child(node, text[i]);
        if (node == 0)
            break;
        if (m_values[node] >= 0) {
            best = m_values[node];
            *length = i + 1 - at;
        }
    }
    return best;
}

int WordTrie::exact(QStringView word) const
{
    qsizetype length = 0;
    if (word.isEmpty())
        return -1;
    const int value = longest(reinterpret_cast<const char16_t *>(word.data()), 0, word.size(), &length);
    return length == word.size() ? value : -1;
}

namespace {

QList<QStringList> rowsOf(const QString &name)
{
    QList<QStringList> rows;
    QFile file(QStringLiteral(":/lexicon/%1.tsv").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return rows;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        const QStringList cells = line.split(u'\t');
        if (!line.startsWith(u'#') && !line.startsWith(u"kind\t") && cells.size() >= 2)
            rows.append(cells.size() < 3 ? cells + QStringList{QString()} : cells);
    }
    return rows;
}

} // namespace

Lexicon::Lexicon(const core::IndicatorCatalogue &catalogue)
    : m_catalogue(catalogue)
{
    m_codes.push_back(core::OtherIndicator);
    addCatalogue();
    // Of words that stand in two files the first counts.
    for (const QStringView name : {QStringView(u"periods"), QStringView(u"verbs"), QStringView(u"places"),
                                   QStringView(u"marks"), QStringView(u"subjects")})
        addFile(name.toString(), m_words);
    addRegions();
    addFile(QStringLiteral("units"), m_units);
    addFile(QStringLiteral("abstain"), m_nouns);
    addNames();
}

void Lexicon::add(WordTrie &trie, TermKind kind, const QString &word, const QString &arg, int id)
{
    const QString form = folded(word.trimmed());
    trie.add(form, int(m_terms.size()));
    m_terms.push_back({kind, id, form, arg});
}

void Lexicon::addCatalogue()
{
    for (const core::Indicator &indicator : m_catalogue.all()) {
        const int id = int(m_codes.size());
        m_codes.push_back(indicator.code);
        add(m_words, TermKind::Indicator, indicator.zh, {}, id);
        for (const QString &alias : indicator.aliases)
            add(m_words, TermKind::Indicator, alias, {}, id);
    }
}

void Lexicon::addNames()
{
    for (const QStringList &cells : rowsOf(QStringLiteral("names"))) {
        WordTrie &trie = cells[0] == u"front" ? m_fronts : m_behinds;
        for (const QString &word : cells[1].split(u';', Qt::SkipEmptyParts))
            trie.add(folded(word), 0);
    }
}

void Lexicon::addFile(const QString &name, WordTrie &trie)
{
    for (const QStringList &cells : rowsOf(name)) {
        for (const auto &[word, kind] : Kinds) {
            if (word != cells[0])
                continue;
            const qsizetype code = m_catalogue.order(cells[2]);
            const int id = kind == TermKind::Sector && code < qsizetype(m_codes.size()) ? int(code) + 1 : 0;
            for (const QString &w : cells[1].split(u';', Qt::SkipEmptyParts))
                add(trie, kind, w, cells[2], id);
        }
    }
}

void Lexicon::addRegions()
{
    const QList<core::Region> &regions = core::RegionCatalogue::official().all();
    // The list has rows that only gather others: 市辖区, 县, 市.
    for (qsizetype i = 0; i < regions.size(); ++i) {
        if (regions[i].name.size() > 1 && regions[i].name != u"市辖区")
            add(m_words, TermKind::Region, regions[i].name, {}, int(i));
    }
    for (qsizetype i = 0; i < regions.size(); ++i) {
        const QString brief = core::shortRegionName(regions[i].name, regions[i].level);
        if (brief != regions[i].name && brief.size() > 1)
            add(m_words, TermKind::Region, brief, QStringLiteral("short"), int(i));
    }
}

QString Lexicon::codeOfName(const QString &name) const
{
    const int value = m_words.exact(name);
    if (value < 0)
        return {};
    const Term &found = term(value);
    if (found.kind == TermKind::Indicator)
        return code(found.id);
    return found.kind == TermKind::Other ? core::OtherIndicator : QString();
}

QString Lexicon::codeOfDressedName(const QString &name) const
{
    constexpr qsizetype Shortest = 3; // what is left of a name without its front
    constexpr qsizetype LongestBehind = 4;
    qsizetype abbreviated = name.size(); // 工业生产者出厂价格指数PPI
    while (abbreviated > 2 && name[abbreviated - 1] >= u'A' && name[abbreviated - 1] <= u'Z')
        --abbreviated;
    const bool same = abbreviated < name.size() && abbreviated > 2
                      && codeOfName(name.mid(abbreviated)) == codeOfName(name.left(abbreviated));
    for (qsizetype end = same ? abbreviated : name.size(); end > 2;) {
        qsizetype begin = 0;
        while (end - begin >= 2) {
            const QString code = begin == 0 || end - begin >= Shortest
                                     ? codeOfName(name.mid(begin, end - begin))
                                     : QString();
            if (!code.isEmpty())
                return code;
            qsizetype length = 0;
            const auto *text = reinterpret_cast<const char16_t *>(name.data());
            if (m_fronts.longest(text, begin, end, &length) < 0)
                break;
            begin += length;
        }
        qsizetype cut = std::min(LongestBehind, end - 2);
        while (cut > 0 && m_behinds.exact(QStringView(name).mid(end - cut, cut)) < 0)
            --cut;
        if (cut == 0)
            break;
        end -= cut;
    }
    return {};
}

bool Lexicon::isCountedIn(const QString &code, const QString &unit) const
{
    const core::Indicator *indicator = m_catalogue.byCode(code);
    if (!indicator || indicator->units.isEmpty() || unit.isEmpty())
        return true;
    if (QStringView(u"十百千万亿").contains(unit.back())) // 353亿: the unit itself is left out
        return !indicator->units.contains(QStringLiteral("-"));
    return std::any_of(indicator->units.begin(), indicator->units.end(),
                       [&unit](const QString &known) { return unit.endsWith(known); });
}

QString Lexicon::codeOfSector(const QString &name) const
{
    const int value = m_words.exact(name);
    return value >= 0 && term(value).kind == TermKind::Sector ? code(term(value).id) : QString();
}

} // namespace fangzhi::extract
