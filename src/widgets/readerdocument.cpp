// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/readerdocument.h"

#include "core/codepoints.h"

#include <algorithm>

namespace fangzhi::widgets {

struct ReaderDocument::Stretch {
    qsizetype start = 0; // UTF-16 of the article's text
    qsizetype end = 0;
    ReaderMark mark;
};

namespace {

PieceRole roleOf(core::BlockKind kind)
{
    switch (kind) {
    case core::BlockKind::Heading:
        return PieceRole::Heading;
    case core::BlockKind::ListItem:
        return PieceRole::ListItem;
    case core::BlockKind::Caption:
        return PieceRole::Caption;
    case core::BlockKind::TableRow:
        return PieceRole::TableRow;
    case core::BlockKind::Credit:
        return PieceRole::Credit;
    case core::BlockKind::Paragraph:
        break;
    }
    return PieceRole::Paragraph;
}

bool endsSentence(QChar c)
{
    return c == u'。' || c == u'；' || c == u'！' || c == u'？' || c == u'\n' || c == u';';
}

// Where to cut a text that is too long: after the last sentence that fits.
qsizetype cutOf(QStringView text)
{
    if (text.size() <= ReaderDocument::LongestPiece)
        return text.size();
    qsizetype at = ReaderDocument::LongestPiece;
    const qsizetype least = at / 2;
    for (qsizetype i = at; i > least; --i) {
        if (endsSentence(text[i - 1]))
            return i;
    }
    return text[at].isLowSurrogate() ? at - 1 : at;
}

MarkKind kindOf(const core::Figure &figure)
{
    if (figure.isComparison)
        return MarkKind::Comparison;
    return figure.state == core::FigureState::Proposed ? MarkKind::Waiting : MarkKind::Accepted;
}

// A phrase such as 地区生产总值增长8.1% is marked whole where its name stands in the same clause, close
// before the number; else the number alone.
qsizetype startOfPhrase(const core::Figure &figure, QStringView text, qsizetype from, qsizetype number)
{
    constexpr qsizetype LongestPhrase = 40;
    if (figure.indicatorSurface.isEmpty())
        return number;
    const qsizetype earliest = std::max(from, number - LongestPhrase);
    QStringView before = text.mid(earliest, number - earliest);
    static constexpr QStringView Stops = u"，。；、！？：,;:\n（(";
    for (qsizetype i = before.size(); i > 0; --i) {
        if (Stops.contains(before[i - 1])) {
            before = before.mid(i);
            break;
        }
    }
    const qsizetype name = before.lastIndexOf(figure.indicatorSurface);
    return name < 0 ? number : number - before.size() + name;
}

} // namespace

ReaderDocument::ReaderDocument(const tasks::ArticleView &view)
{
    m_pieces.append({PieceRole::Title, 0, false, -1, view.article.title, {}});
    m_pieces.append({PieceRole::Facts, 0, false, -1, {}, {}});
    cutBlocks(view);
    addMarks(view);
}

void ReaderDocument::setFacts(const QString &facts)
{
    if (m_pieces.size() > FactsPiece)
        m_pieces[FactsPiece].text = facts;
}

void ReaderDocument::addBlock(PieceRole role, int level, QStringView text, qsizetype start)
{
    // Paragraphs get their indent from us, not from spaces of the source.
    while (!text.isEmpty() && text.front().isSpace()) {
        text = text.mid(1);
        ++start;
    }
    bool continued = false;
    while (!text.isEmpty()) {
        const qsizetype length = cutOf(text);
        m_pieces.append({role, level, continued, start, text.left(length).toString(), {}});
        text = text.mid(length);
        start += length;
        continued = true;
    }
}

void ReaderDocument::cutBlocks(const tasks::ArticleView &view)
{
    const QStringView text = view.article.text;
    if (view.article.blocks.isEmpty()) {
        qsizetype start = 0;
        for (QStringView line : text.tokenize(u'\n')) {
            addBlock(PieceRole::Paragraph, 0, line, start);
            start += line.size() + 1;
        }
        return;
    }
    const core::CodePointIndex index(text);
    bool first = true;
    for (const core::Block &block : view.article.blocks) {
        const qsizetype start = index.toUtf16(block.start);
        const QStringView words = text.mid(start, index.toUtf16(block.end) - start);
        // The title is set above the text already.
        const bool title = first && block.kind == core::BlockKind::Heading && words == view.article.title;
        first = false;
        if (!title)
            addBlock(roleOf(block.kind), block.level, words, start);
    }
}

void ReaderDocument::addMarks(const tasks::ArticleView &view)
{
    const QStringView text = view.article.text;
    const core::CodePointIndex index(text);
    QList<Stretch> stretches;
    const auto spanOf = [&](const core::TextAnchor &anchor) {
        return std::pair(index.toUtf16(anchor.start), index.toUtf16(anchor.end));
    };
    for (const core::Figure &figure : view.figures) {
        if (figure.evidence.isEmpty() || figure.state == core::FigureState::Rejected)
            continue;
        const core::Evidence &evidence = figure.evidence.first();
        const auto [start, end] = spanOf(evidence.anchor);
        const auto [sentenceStart, sentenceEnd] = spanOf(evidence.sentence);
        m_sentences.insert(figure.id, {placeOf(sentenceStart), placeOf(sentenceEnd)});
        stretches.append({startOfPhrase(figure, text, std::min(sentenceStart, start), start),
                          end,
                          {0, 0, figure.id, figure.indicator, figure.indicatorSurface, kindOf(figure)}});
    }
    for (const core::Event &event : view.events) {
        for (const core::Evidence &evidence : event.evidence) {
            const auto [start, end] = spanOf(evidence.anchor);
            stretches.append({start, end, {0, 0, 0, {}, {}, MarkKind::Event}});
        }
    }
    // By the end, so that a phrase that reaches back over its neighbour is the one that gives way.
    std::stable_sort(stretches.begin(), stretches.end(),
                     [](const Stretch &a, const Stretch &b) { return a.end < b.end; });
    qsizetype taken = 0;
    for (Stretch &stretch : stretches) {
        stretch.start = std::max(stretch.start, taken);
        if (stretch.start >= stretch.end)
            continue;
        taken = stretch.end;
        addStretch(stretch);
    }
}

void ReaderDocument::addStretch(const Stretch &stretch)
{
    const ReaderPlace from = placeOf(stretch.start);
    ReaderPlace last;
    for (qsizetype i = from.piece; i >= 0 && i < m_pieces.size(); ++i) {
        ReaderPiece &piece = m_pieces[i];
        if (piece.start >= stretch.end)
            break;
        ReaderMark mark = stretch.mark;
        mark.start = std::max<qsizetype>(0, stretch.start - piece.start);
        mark.end = std::min(piece.text.size(), stretch.end - piece.start);
        if (mark.start >= mark.end)
            continue;
        piece.marks.append(mark);
        last = {i, mark.end};
    }
    if (stretch.mark.figure == 0 || !last.isValid())
        return;
    m_figures.append(stretch.mark.figure);
    m_marks.insert(stretch.mark.figure, {from, last});
}

const ReaderMark *ReaderDocument::markAt(const ReaderPlace &place) const
{
    if (!place.isValid() || place.piece >= m_pieces.size())
        return nullptr;
    for (const ReaderMark &mark : m_pieces.at(place.piece).marks) {
        if (mark.start <= place.offset && place.offset < mark.end)
            return &mark;
    }
    return nullptr;
}

ReaderPlace ReaderDocument::placeOf(qsizetype utf16) const
{
    auto after = std::upper_bound(m_pieces.begin(), m_pieces.end(), utf16,
                                  [](qsizetype at, const ReaderPiece &piece) { return at < piece.start; });
    if (after == m_pieces.begin())
        return {};
    --after;
    if (after->start < 0)
        return {};
    return {after - m_pieces.begin(), std::min(utf16 - after->start, after->text.size())};
}

QString ReaderDocument::textOf(const ReaderSpan &span) const
{
    if (span.isEmpty())
        return {};
    QString text;
    for (qsizetype i = span.from.piece; i <= span.to.piece && i < m_pieces.size(); ++i) {
        const ReaderPiece &piece = m_pieces.at(i);
        if (i > span.from.piece && !piece.continued)
            text += u'\n';
        const qsizetype start = i == span.from.piece ? span.from.offset : 0;
        const qsizetype end = i == span.to.piece ? span.to.offset : piece.text.size();
        text += QStringView(piece.text).mid(start, end - start);
    }
    return text;
}

ReaderSpan ReaderDocument::find(const QString &words, const ReaderPlace &from, bool backwards) const
{
    const qsizetype count = m_pieces.size();
    if (words.isEmpty() || count == 0)
        return {};
    const qsizetype begin = from.isValid() ? from.piece : 0;
    for (qsizetype step = 0; step <= count; ++step) {
        const qsizetype i = ((backwards ? begin - step : begin + step) % count + count) % count;
        const QString &text = m_pieces.at(i).text;
        qsizetype at = -1;
        if (backwards) {
            const qsizetype before = step == 0 && from.isValid() ? from.offset - 1 : text.size();
            at = before < 0 ? -1 : text.lastIndexOf(words, before, Qt::CaseInsensitive);
        } else {
            const qsizetype after = step == 0 && from.isValid() ? from.offset : 0;
            at = text.indexOf(words, after, Qt::CaseInsensitive);
        }
        if (at >= 0)
            return {{i, at}, {i, at + words.size()}};
    }
    return {};
}

} // namespace fangzhi::widgets
