// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/passages.h"

#include "extract/fold.h"

namespace fangzhi::extract {

namespace {

constexpr qsizetype WrappedLine = 24; // a line cut by the page is longer than most headings

constexpr qsizetype LongSentence = 1000;
constexpr qsizetype LongestSentence = 2000;

bool isBlank(QStringView line)
{
    for (const QChar c : line) {
        if (!c.isSpace())
            return false;
    }
    return true;
}

} // namespace

Passages::Passages(QStringView text, const QList<core::Block> &blocks, const core::CodePointIndex &index)
    : m_text(text)
    , m_blocks(blocks)
    , m_index(index)
{
}

qsizetype Passages::lineEnd(qsizetype at) const
{
    const qsizetype end = m_text.indexOf(u'\n', at);
    return end < 0 ? m_text.size() : end;
}

// Whether a line is cut in the middle of a sentence.
bool Passages::goesOn(qsizetype begin, qsizetype end, qsizetype nextBegin) const
{
    if (nextBegin >= m_text.size())
        return false;
    while (end > begin && m_text[end - 1].isSpace())
        --end;
    if (end == begin)
        return false;
    const QChar last = m_text[end - 1];
    const QChar first = m_text[nextBegin];
    if (QStringView(u"，、,（(“《").contains(last))
        return true;
    if (first.isSpace() || QStringView(u"。！？；：…”》」!?;:—一二三四五六七八九十（(【").contains(last)
        || QStringView(u"—（(【·●■◆").contains(first))
        return false;
    if (end - begin < WrappedLine)
        return false;
    // Two long lines of text without a stop between them.
    const bool word
        = isHan(last.unicode()) || last.isDigit() || last == u'％' || last == u'%' || last == u'.';
    const bool on
        = isHan(first.unicode()) || first.isDigit() || QStringView(u"，、。；％%,;").contains(first);
    const qsizetype nextEnd = lineEnd(nextBegin);
    const bool stopLater
        = m_text.mid(nextBegin, nextEnd - nextBegin).contains(u'。') || nextEnd - nextBegin >= WrappedLine;
    const bool body = m_text.mid(begin, end - begin).contains(u'，')
                      || m_text.mid(begin, end - begin).contains(u'。')
                      || m_text.mid(begin, end - begin).contains(u',');
    return word && on && stopLater && body;
}

std::optional<Passage> Passages::next()
{
    if (!m_blocks.isEmpty()) {
        if (m_block >= m_blocks.size())
            return std::nullopt;
        const core::Block &block = m_blocks[m_block++];
        return Passage{m_index.toUtf16(block.start), m_index.toUtf16(block.end),
                       block.kind == core::BlockKind::Heading, block.kind == core::BlockKind::TableRow};
    }
    while (m_at < m_text.size()) {
        const qsizetype begin = m_at;
        qsizetype end = lineEnd(begin);
        qsizetype lineBegin = begin;
        while (end < m_text.size() && goesOn(lineBegin, end, end + 1)) {
            lineBegin = end + 1;
            end = lineEnd(lineBegin);
        }
        m_at = end + 1;
        if (isBlank(m_text.mid(begin, std::min<qsizetype>(end - begin, 64))) && end - begin < 64)
            continue;
        return Passage{begin, end, end - begin < WrappedLine, false};
    }
    return std::nullopt;
}

void forEachSentence(QStringView folded, const std::function<void(qsizetype, qsizetype)> &sentence)
{
    qsizetype begin = 0;
    const auto *text = reinterpret_cast<const char16_t *>(folded.data());
    for (qsizetype i = 0; i <= folded.size(); ++i) {
        const bool stop = i == folded.size() || text[i] == u'。' || text[i] == u'!' || text[i] == u'?';
        // No sentence is so long; cutting it keeps the work linear whatever the text.
        const bool cut = !stop
                         && ((i - begin > LongSentence && (text[i] == u',' || text[i] == u';'))
                             || i - begin > LongestSentence);
        if (!stop && !cut)
            continue;
        while (begin < i && (text[begin] == u' ' || text[begin] == u'\t' || text[begin] == u'”'))
            ++begin;
        if (i > begin)
            sentence(begin, i);
        begin = stop || text[i] == u',' || text[i] == u';' ? i + 1 : i;
    }
}

} // namespace fangzhi::extract
