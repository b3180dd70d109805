// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/searchword.h"

#include "text/searchtokens.h"
#include "text/utf8.h"

#include <QString>

#include <cstring>

namespace fangzhi::text {

namespace {

// More of them narrow a search no further.
constexpr qsizetype MostTerms = 24;

// How many characters stand before a byte.
size_t charactersBefore(std::string_view utf8, size_t end)
{
    size_t count = 0;
    for (size_t at = 0; at < end; ++count)
        at += size_t(decodeUtf8(utf8, at).bytes);
    return count;
}

size_t bytesOf(std::string_view utf8, size_t characters)
{
    size_t at = 0;
    for (; characters > 0 && at < utf8.size(); --characters)
        at += size_t(decodeUtf8(utf8, at).bytes);
    return at;
}

QByteArray tokenOf(const std::u32string &characters, qsizetype begin, qsizetype end)
{
    QByteArray token;
    for (qsizetype i = begin; i < end; ++i)
        appendUtf8(token, characters[size_t(i)]);
    return token;
}

// Whether the text goes on with the word, as it is folded.
bool beginsWith(std::string_view raw, size_t at, std::string_view folded)
{
    size_t done = 0;
    while (done < folded.size()) {
        if (at >= raw.size())
            return false;
        const CodePoint c = decodeUtf8(raw, at);
        const CodePoint wanted = decodeUtf8(folded, done);
        if (foldedForSearch(c.value) != wanted.value)
            return false;
        at += size_t(c.bytes);
        done += size_t(wanted.bytes);
    }
    return true;
}

} // namespace

size_t findBytes(std::string_view text, std::string_view word, size_t from)
{
    if (word.empty() || from > text.size())
        return std::string_view::npos;
    const void *found = memmem(text.data() + from, text.size() - from, word.data(), word.size());
    return found ? size_t(static_cast<const char *>(found) - text.data()) : std::string_view::npos;
}

const std::string &SearchedText::folded() const
{
    if (!m_folded)
        m_folded = foldForSearch(m_raw);
    return *m_folded;
}

SearchWord::SearchWord(QStringView typed)
    : m_folded(foldForSearch(typed.toString().normalized(QString::NormalizationForm_C).toStdString()))
{
    std::u32string characters;
    for (size_t at = 0; at < m_folded.size();) {
        const CodePoint c = decodeUtf8(m_folded, at);
        characters += c.value;
        at += size_t(c.bytes);
    }
    addTerms(characters);
    // A beginning has many ends, which the index would have to merge: it is asked for one only if there is
    // nothing else to ask for.
    if (m_terms.size() > 1)
        m_terms.removeIf([](const SearchTerm &term) { return term.prefix; });
    chooseAnchor(characters);
    m_exact = m_terms.size() == 1 && std::string_view(m_terms.first().token) == m_folded;
}

void SearchWord::chooseAnchor(const std::u32string &characters)
{
    constexpr size_t MostForms = 4;
    size_t fewest = MostForms;
    // Of ASCII the last: signs behind a number are rarer than its digits.
    m_plain = true;
    for (size_t i = 0; i < characters.size(); ++i) {
        const std::u32string forms = foldedTo(characters[i]);
        m_plain = m_plain && forms.empty() && characters[i] < 0x10000;
        if (forms.size() > fewest || (forms.size() == fewest && characters[i] >= 0x80))
            continue;
        fewest = forms.size();
        m_anchor = i;
        m_anchorForms.clear();
        for (const char32_t form : characters[i] + forms) {
            m_anchorForms.append(QByteArray());
            appendUtf8(m_anchorForms.last(), form);
        }
    }
}

void SearchWord::addTerms(const std::u32string &characters)
{
    const qsizetype size = qsizetype(characters.size());
    const auto add = [this](const QByteArray &token, bool prefix) {
        if (m_terms.size() < MostTerms && !m_terms.contains(SearchTerm{token, prefix}))
            m_terms.append({token, prefix});
        if (m_grams.size() < MostTerms && !m_grams.contains(token))
            m_grams.append(token);
    };
    for (qsizetype begin = 0; begin < size; ++begin) {
        if (!isInRun(characters[size_t(begin)]))
            continue;
        qsizetype end = begin + 1;
        while (end < size && isInRun(characters[size_t(end)]))
            ++end;
        // Every second pair covers a run, with the last one; the text itself is looked into anyway.
        for (qsizetype i = begin; i + 1 < end; i += 2)
            add(tokenOf(characters, i, i + 2), false);
        if (end - begin > 1 && (end - begin) % 2 == 1)
            add(tokenOf(characters, end - 2, end), false);
        // What ends the query may go on in the text; what is cut off before its end is cut off there too.
        if (end < size)
            add(tokenOf(characters, end - 1, end), false);
        else if (end - begin == 1)
            add(tokenOf(characters, begin, end), true);
        begin = end;
    }
}

// Looks at each place where a form of the anchor stands, whether the word stands around it.
std::optional<size_t> SearchWord::placeByAnchor(std::string_view raw) const
{
    size_t first = std::string_view::npos;
    for (const QByteArray &form : m_anchorForms) {
        const std::string_view bytes(form.constData(), size_t(form.size()));
        for (size_t at = findBytes(raw, bytes); at < first; at = findBytes(raw, bytes, at + 1)) {
            size_t begin = at;
            for (size_t i = 0; i < m_anchor && begin > 0; ++i) {
                do
                    --begin;
                while (begin > 0 && isContinuation(raw[begin]));
            }
            if (beginsWith(raw, begin, m_folded)) {
                first = begin;
                break;
            }
        }
    }
    return first == std::string_view::npos ? std::nullopt : std::optional(first);
}

bool SearchWord::isIn(const SearchedText &text) const
{
    if (findBytes(text.raw(), m_folded) != std::string_view::npos)
        return true;
    if (m_plain)
        return false;
    return m_anchorForms.isEmpty() ? findBytes(text.folded(), m_folded) != std::string_view::npos
                                   : placeByAnchor(text.raw()).has_value();
}

std::optional<size_t> SearchWord::placeIn(const SearchedText &text) const
{
    const size_t raw = findBytes(text.raw(), m_folded);
    if (raw != std::string_view::npos || m_plain)
        return raw == std::string_view::npos ? std::nullopt : std::optional(raw);
    if (!m_anchorForms.isEmpty())
        return placeByAnchor(text.raw());
    const size_t at = findBytes(text.folded(), m_folded);
    if (at == std::string_view::npos)
        return std::nullopt;
    // Folding changes the length of characters, not their number.
    return bytesOf(text.raw(), charactersBefore(text.folded(), at));
}

} // namespace fangzhi::text
