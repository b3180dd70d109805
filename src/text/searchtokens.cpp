// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/searchtokens.h"

#include <QChar>

#include <algorithm>
#include <optional>

namespace fangzhi::text {

namespace {

enum class Script { Other, Letter, Cjk };

// Longer words are indexed by their beginning.
constexpr size_t MaxTokenBytes = 64;

struct CodePoint {
    char32_t value = 0;
    int bytes = 1;
};

// A byte that is no UTF-8 is taken for U+FFFD, so that every input gets through.
CodePoint decode(std::string_view utf8, size_t at)
{
    const auto byte = [&](size_t i) { return at + i < utf8.size() ? uchar(utf8[at + i]) : uchar(0); };
    const auto tail = [&](size_t i) { return (byte(i) & 0xC0) == 0x80; };
    const uchar first = byte(0);
    if (first < 0x80)
        return {first, 1};
    if (first >= 0xE0 && first < 0xF0 && tail(1) && tail(2))
        return {char32_t((first & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F)), 3};
    if (first >= 0xC2 && first < 0xE0 && tail(1))
        return {char32_t((first & 0x1F) << 6 | (byte(1) & 0x3F)), 2};
    if (first >= 0xF0 && first < 0xF5 && tail(1) && tail(2) && tail(3)) {
        const auto high = char32_t(first & 0x07) << 18 | char32_t(byte(1) & 0x3F) << 12;
        const char32_t value = high | char32_t(byte(2) & 0x3F) << 6 | char32_t(byte(3) & 0x3F);
        if (value <= QChar::LastValidCodePoint)
            return {value, 4};
    }
    return {QChar::ReplacementCharacter, 1};
}

constexpr bool isWideAscii(char32_t c)
{
    return c >= 0xFF01 && c <= 0xFF5E;
}

Script scriptOf(char32_t c)
{
    if (c < 0x80) {
        const bool letter = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        return letter ? Script::Letter : Script::Other;
    }
    if ((c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x3041 && c <= 0x30FF)
        || c == 0x3005 || c == 0x3007 || (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0x20000 && c <= 0x3FFFF) || (c >= 0x2E80 && c <= 0x2FDF))
        return Script::Cjk;
    if (isWideAscii(c))
        return scriptOf(c - 0xFEE0);
    return QChar::isLetterOrNumber(c) || QChar::isMark(c) ? Script::Letter : Script::Other;
}

void appendUtf8(std::string &text, char32_t c)
{
    if (c < 0x80) {
        text += char(c);
    } else if (c < 0x800) {
        text += char(0xC0 | c >> 6);
        text += char(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        text += char(0xE0 | c >> 12);
        text += char(0x80 | (c >> 6 & 0x3F));
        text += char(0x80 | (c & 0x3F));
    } else {
        text += char(0xF0 | c >> 18);
        text += char(0x80 | (c >> 12 & 0x3F));
        text += char(0x80 | (c >> 6 & 0x3F));
        text += char(0x80 | (c & 0x3F));
    }
}

char32_t foldedCodePoint(char32_t c)
{
    if (isWideAscii(c))
        c -= 0xFEE0;
    if (c < 0x80)
        return c >= 'A' && c <= 'Z' ? c + 32 : c;
    return QChar::toCaseFolded(c);
}

// Whether text[at) is the beginning of a word of letters, given the code point before it.
bool beginsWord(std::string_view text, size_t at)
{
    if (at == 0)
        return true;
    size_t before = at - 1;
    while (before > 0 && at - before < 4 && (uchar(text[before]) & 0xC0) == 0x80)
        --before;
    return scriptOf(decode(text, before).value) != Script::Letter;
}

std::string_view shortened(std::string_view token)
{
    if (token.size() <= MaxTokenBytes)
        return token;
    size_t end = MaxTokenBytes;
    while (end > 0 && (uchar(token[end]) & 0xC0) == 0x80)
        --end;
    return token.substr(0, end);
}

// Where `word` stands in `folded` from `from` on.
std::optional<size_t> findWord(std::string_view folded, std::string_view word, bool beginsWithLetter,
                               size_t from)
{
    for (size_t at = folded.find(word, from); at != std::string_view::npos; at = folded.find(word, at + 1)) {
        if (!beginsWithLetter || beginsWord(folded, at))
            return at;
    }
    return std::nullopt;
}

size_t charactersIn(std::string_view utf8)
{
    size_t count = 0;
    for (size_t at = 0; at < utf8.size(); ++count)
        at += size_t(decode(utf8, at).bytes);
    return count;
}

// How many bytes the first `characters` take.
size_t bytesOf(std::string_view utf8, size_t characters)
{
    size_t at = 0;
    for (; characters > 0 && at < utf8.size(); --characters)
        at += size_t(decode(utf8, at).bytes);
    return at;
}

} // namespace

std::string foldForSearch(std::string_view utf8)
{
    std::string folded;
    folded.reserve(utf8.size());
    for (size_t at = 0; at < utf8.size();) {
        const uchar first = uchar(utf8[at]);
        if (first < 0x80) {
            folded += char(first >= 'A' && first <= 'Z' ? first + 32 : first);
            ++at;
            continue;
        }
        const CodePoint c = decode(utf8, at);
        // Chinese needs no folding, and a byte that is none of UTF-8 stays.
        const bool keep = (first >= 0xE3 && first <= 0xE9) || c.bytes == 1;
        if (keep)
            folded.append(utf8.substr(at, size_t(c.bytes)));
        else
            appendUtf8(folded, foldedCodePoint(c.value));
        at += size_t(c.bytes);
    }
    return folded;
}

bool documentTokens(std::string_view utf8, TokenSink &sink)
{
    for (size_t at = 0; at < utf8.size();) {
        CodePoint c = decode(utf8, at);
        Script script = scriptOf(c.value);
        if (script == Script::Cjk) {
            while (script == Script::Cjk) {
                const size_t next = at + size_t(c.bytes);
                CodePoint after;
                script = Script::Other;
                if (next < utf8.size()) {
                    after = decode(utf8, next);
                    script = scriptOf(after.value);
                }
                const size_t end = script == Script::Cjk ? next + size_t(after.bytes) : next;
                if (!sink.token(utf8.substr(at, end - at), qsizetype(at), qsizetype(end)))
                    return false;
                at = next;
                c = after;
            }
        } else if (script == Script::Letter) {
            const size_t start = at;
            while (at < utf8.size() && script == Script::Letter) {
                at += size_t(c.bytes);
                c = decode(utf8, at);
                script = scriptOf(c.value);
            }
            at = std::min(at, utf8.size());
            // A word as long as a book folds no more than its beginning.
            const std::string word
                = foldForSearch(utf8.substr(start, std::min(at - start, 4 * MaxTokenBytes)));
            if (!sink.token(shortened(word), qsizetype(start), qsizetype(at)))
                return false;
        } else {
            at += size_t(c.bytes);
        }
    }
    return true;
}

SearchQuery::SearchQuery(QStringView typed)
{
    const QStringList words = typed.toString().simplified().split(u' ', Qt::SkipEmptyParts);
    for (const QString &typedWord : words) {
        Word word;
        word.folded = foldForSearch(typedWord.normalized(QString::NormalizationForm_C).toStdString());
        word.beginsWithLetter = scriptOf(decode(word.folded, 0).value) == Script::Letter;
        word.plain = std::all_of(typedWord.cbegin(), typedWord.cend(),
                                 [](QChar c) { return c >= QChar(0x3400) && c <= QChar(0x9FFF); });
        m_words.append(word);
    }
    for (const Word &word : m_words)
        addTerms(word);
    const bool one = m_words.size() == 1 && m_terms.size() == 1;
    m_exact = one && std::string_view(m_terms.first().token) == m_words.first().folded
              && m_words.first().folded.size() < MaxTokenBytes;
}

void SearchQuery::addTerms(const Word &word)
{
    class Collector : public TokenSink {
    public:
        bool token(std::string_view token, qsizetype, qsizetype end) override
        {
            tokens.append({QByteArray(token.data(), qsizetype(token.size())), end});
            return true;
        }
        QList<std::pair<QByteArray, qsizetype>> tokens;
    };
    Collector collector;
    documentTokens(word.folded, collector);
    // What ends the query may go on in the text: a run's last character alone says nothing then, unless
    // it is all there is, and a word of letters is the beginning of one.
    int inRun = 0;
    for (qsizetype i = 0; i < collector.tokens.size(); ++i) {
        const auto &[token, end] = collector.tokens[i];
        const bool atEnd = end == qsizetype(word.folded.size());
        const CodePoint first = decode(std::string_view(token.constData(), size_t(token.size())), 0);
        const bool cjk = scriptOf(first.value) == Script::Cjk;
        const bool single = cjk && first.bytes == token.size();
        const bool continues = single && i > 0 && collector.tokens[i - 1].second == end;
        if (atEnd && continues)
            continue;
        // Every second pair of a run covers it, with the last one; what lies between is looked up in the
        // text anyway.
        inRun = cjk && !single ? inRun + 1 : 0;
        const bool lastPair = i + 1 < collector.tokens.size() && collector.tokens[i + 1].second == end;
        if (inRun > 0 && inRun % 2 == 0 && !lastPair)
            continue;
        const SearchTerm term{token, atEnd && (single || !cjk)};
        if (!m_terms.contains(term))
            m_terms.append(term);
    }
}

bool SearchQuery::matches(std::string_view title, std::string_view text) const
{
    std::optional<std::string> foldedTitle;
    std::optional<std::string> foldedText;
    // What stands there as it is looked for needs no folding.
    const auto holds = [](const Word &word, std::string_view raw, std::optional<std::string> &folded) {
        if (findWord(raw, word.folded, word.beginsWithLetter, 0))
            return true;
        if (word.plain)
            return false;
        if (!folded)
            folded = foldForSearch(raw);
        return findWord(*folded, word.folded, word.beginsWithLetter, 0).has_value();
    };
    for (const Word &word : m_words) {
        if (!holds(word, text, foldedText) && !holds(word, title, foldedTitle))
            return false;
    }
    return !m_words.isEmpty();
}

std::optional<size_t> SearchQuery::firstPlace(std::string_view text) const
{
    std::optional<std::string> folded;
    std::optional<size_t> first;
    for (const Word &word : m_words) {
        auto at = findWord(text, word.folded, word.beginsWithLetter, 0);
        if (!at && !word.plain) {
            if (!folded)
                folded = foldForSearch(text);
            at = findWord(*folded, word.folded, word.beginsWithLetter, 0);
            // Folding changes the length of characters, not their number.
            if (at)
                at = bytesOf(text, charactersIn(std::string_view(*folded).substr(0, *at)));
        }
        if (at && (!first || *at < *first))
            first = at;
    }
    return first;
}

QList<std::pair<qsizetype, qsizetype>> SearchQuery::marks(std::string_view text, qsizetype limit) const
{
    // Folding keeps the number of code points, and of UTF-16 units with it.
    const std::string folded = foldForSearch(text);
    const auto units = [&](size_t from, size_t to) {
        qsizetype count = 0;
        for (size_t i = from; i < to; ++i)
            count += (uchar(folded[i]) & 0xC0) != 0x80 ? (uchar(folded[i]) >= 0xF0 ? 2 : 1) : 0;
        return count;
    };
    QList<std::pair<size_t, size_t>> places;
    for (const Word &word : m_words) {
        size_t from = 0;
        for (qsizetype found = 0; found < limit; ++found) {
            const auto at = findWord(folded, word.folded, word.beginsWithLetter, from);
            if (!at)
                break;
            places.append({*at, word.folded.size()});
            from = *at + word.folded.size();
        }
    }
    std::sort(places.begin(), places.end());
    QList<std::pair<qsizetype, qsizetype>> result;
    size_t byte = 0;
    qsizetype unit = 0;
    for (const auto &[at, size] : places) {
        if (at < byte || result.size() == limit)
            continue;
        unit += units(byte, at);
        const qsizetype length = units(at, at + size);
        result.append({unit, length});
        unit += length;
        byte = at + size;
    }
    return result;
}

} // namespace fangzhi::text
