// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/searchtokens.h"

#include "text/utf8.h"

#include <QFile>
#include <QString>
#include <QStringList>

#include <algorithm>
#include <array>
#include <bitset>
#include <memory>
#include <vector>

namespace fangzhi::text {

namespace {

constexpr char32_t Bmp = 0x10000;

// What the code points of the first plane are folded to, and which belong to runs.
struct Folding {
    std::array<char16_t, Bmp> folded;
    std::bitset<Bmp> inRun;
    std::vector<std::pair<char16_t, char16_t>> sources; // of each that something else is folded to, sorted
};

bool isCjk(char32_t c)
{
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x3041 && c <= 0x30FF)
           || c == 0x3005 || c == 0x3007 || (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF)
           || (c >= 0x20000 && c <= 0x3FFFF) || (c >= 0x2E80 && c <= 0x2FDF);
}

char32_t withoutCase(char32_t c)
{
    if (c >= 0xFF01 && c <= 0xFF5E)
        c -= 0xFEE0;
    if (c < 0x80)
        return c >= 'A' && c <= 'Z' ? c + 32 : c;
    return QChar::toCaseFolded(c);
}

bool isRunCharacter(char32_t c)
{
    return isCjk(c) || QChar::isLetterOrNumber(c) || QChar::isMark(c);
}

std::unique_ptr<const Folding> makeFolding()
{
    auto folding = std::make_unique<Folding>();
    for (char32_t c = 0; c < Bmp; ++c) {
        const char32_t folded = withoutCase(c);
        // Some small letters lie beyond the plane of their capitals.
        folding->folded[c] = char16_t(folded < Bmp ? folded : c);
        folding->inRun[c] = isRunCharacter(c);
    }
    QFile file(QStringLiteral(":/lexicon/traditional.tsv"));
    if (file.open(QIODevice::ReadOnly)) {
        const QString lines = QString::fromUtf8(file.readAll());
        for (const QStringView line : QStringView(lines).tokenize(u'\n')) {
            if (line.size() == 3 && line[1] == u'\t')
                folding->folded[line[0].unicode()] = line[2].unicode();
        }
    }
    // Some lead on to others: 薴 to 苧 to 苎.
    for (char16_t &folded : folding->folded) {
        for (int step = 0; step < 3; ++step)
            folded = folding->folded[folded];
    }
    for (char32_t c = 0; c < Bmp; ++c) {
        if (folding->folded[c] != c)
            folding->sources.push_back({folding->folded[c], char16_t(c)});
    }
    std::sort(folding->sources.begin(), folding->sources.end());
    return folding;
}

const Folding &folding()
{
    static const std::unique_ptr<const Folding> made = makeFolding();
    return *made;
}

// How often each pair and each character stands in a text, in the order of their first places. A single
// character has 0 in its second half.
class GramCounts {
public:
    struct Gram {
        quint64 key = 0;
        int count = 0;
        bool ends = false; // as a character alone at the end of a run
    };

    Gram &of(char32_t first, char32_t second)
    {
        if (m_grams.size() * 2 >= m_slots.size())
            grow();
        const quint64 key = quint64(first) << 32 | second;
        size_t at = slotOf(key);
        while (m_slots[at] != 0 && m_grams[m_slots[at] - 1].key != key)
            at = (at + 1) & (m_slots.size() - 1);
        if (m_slots[at] == 0) {
            m_grams.push_back({key, 0, false});
            m_slots[at] = quint32(m_grams.size());
        }
        return m_grams[m_slots[at] - 1];
    }
    const std::vector<Gram> &all() const { return m_grams; }
    void clear()
    {
        m_grams.clear();
        m_slots.assign(m_slots.size(), 0);
    }

private:
    size_t slotOf(quint64 key) const { return (key * 0x9E3779B97F4A7C15ull) >> 32 & (m_slots.size() - 1); }
    void grow()
    {
        m_slots.assign(std::max<size_t>(1024, m_slots.size() * 2), 0);
        for (size_t i = 0; i < m_grams.size(); ++i) {
            size_t at = slotOf(m_grams[i].key);
            while (m_slots[at] != 0)
                at = (at + 1) & (m_slots.size() - 1);
            m_slots[at] = quint32(i + 1);
        }
    }

    std::vector<Gram> m_grams;
    std::vector<quint32> m_slots;
};

// Hands the tokens of some text over.
bool emitTokens(const GramCounts &counts, bool title, TokenSink &sink)
{
    std::string token;
    for (const GramCounts::Gram &gram : counts.all()) {
        // A place for a mark before it.
        token.assign(1, TitleMark);
        appendUtf8(token, char32_t(gram.key >> 32));
        const bool pair = char32_t(gram.key) != 0;
        if (pair)
            appendUtf8(token, char32_t(gram.key));
        if (pair || gram.ends) {
            if (!sink.token(std::string_view(token).substr(1)) || (title && !sink.token(token)))
                return false;
        }
        for (int level = 1; !title && level <= FrequencyLevels && gram.count >= frequencyOf(level); ++level) {
            token[0] = frequencyMark(level);
            if (!sink.token(token))
                return false;
        }
    }
    return true;
}

} // namespace

char32_t foldedForSearch(char32_t c)
{
    return c < Bmp ? folding().folded[c] : withoutCase(c);
}

std::u32string foldedTo(char32_t c)
{
    std::u32string result;
    if (c >= Bmp)
        return result;
    const auto &sources = folding().sources;
    auto at = std::lower_bound(sources.begin(), sources.end(), std::pair(char16_t(c), char16_t(0)));
    for (; at != sources.end() && at->first == c; ++at)
        result += at->second;
    return result;
}

bool isInRun(char32_t c)
{
    return c < Bmp ? folding().inRun[c] : isRunCharacter(c);
}

std::string foldForSearch(std::string_view utf8)
{
    const Folding &fold = folding();
    std::string folded;
    folded.reserve(utf8.size());
    for (size_t at = 0; at < utf8.size();) {
        const uchar first = uchar(utf8[at]);
        if (first < 0x80) {
            folded += char(first >= 'A' && first <= 'Z' ? first + 32 : first);
            ++at;
            continue;
        }
        const CodePoint c = decodeUtf8(utf8, at);
        const char32_t other
            = c.bytes == 1 ? c.value : (c.value < Bmp ? fold.folded[c.value] : withoutCase(c.value));
        if (other == c.value)
            folded.append(utf8.substr(at, size_t(c.bytes)));
        else
            appendUtf8(folded, other);
        at += size_t(c.bytes);
    }
    return folded;
}

bool documentTokens(std::string_view utf8, TokenSink &sink)
{
    // What an enormous text may hold in memory at once.
    constexpr size_t MostGrams = 1 << 20;
    const bool title = !utf8.empty() && utf8.front() == TitleMark;
    GramCounts counts;
    char32_t before = 0; // within the run, 0 at its beginning
    const auto endRun = [&] {
        if (before != 0)
            counts.of(before, 0).ends = true;
        before = 0;
    };
    for (size_t at = 0; at < utf8.size();) {
        const CodePoint c = decodeUtf8(utf8, at);
        at += size_t(c.bytes);
        const char32_t folded = foldedForSearch(c.value);
        if (!isInRun(folded)) {
            endRun();
            continue;
        }
        if (before != 0)
            ++counts.of(before, folded).count;
        ++counts.of(folded, 0).count;
        before = folded;
        if (counts.all().size() >= MostGrams) {
            if (!emitTokens(counts, title, sink))
                return false;
            counts.clear();
        }
    }
    endRun();
    return emitTokens(counts, title, sink);
}

} // namespace fangzhi::text
