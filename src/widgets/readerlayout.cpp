// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/readerlayout.h"

#include "charts/palette.h"

#include <QFontMetricsF>
#include <QTextOption>

#include <algorithm>
#include <cmath>

namespace fangzhi::widgets {

namespace {

enum StyleIndex {
    TitleStyle,
    FactsStyle,
    HeadingStyle,
    SubheadingStyle,
    BodyStyle,
    ListStyle,
    CaptionStyle,
    TableStyle,
    CreditStyle,
    StyleCount
};

StyleIndex styleIndex(PieceRole role, int level)
{
    switch (role) {
    case PieceRole::Title:
        return TitleStyle;
    case PieceRole::Facts:
        return FactsStyle;
    case PieceRole::Heading:
        return level > 1 ? SubheadingStyle : HeadingStyle;
    case PieceRole::ListItem:
        return ListStyle;
    case PieceRole::Caption:
        return CaptionStyle;
    case PieceRole::TableRow:
        return TableStyle;
    case PieceRole::Credit:
        return CreditStyle;
    case PieceRole::Paragraph:
        break;
    }
    return BodyStyle;
}

} // namespace

void ReaderLayout::makeStyles()
{
    const qreal em = m_em;
    m_styles.resize(StyleCount);
    m_styles[TitleStyle] = {charts::readingFont(em * 1.45, QFont::Bold), em * 2.05, em * 1.5, em * 0.4, 0, 0};
    m_styles[FactsStyle] = {charts::chartFont(em * 0.82), em * 1.4, 0, em * 1.1, 0, 0};
    m_styles[HeadingStyle]
        = {charts::readingFont(em * 1.1, QFont::Bold), em * 1.7, em * 0.9, em * 0.35, 0, 0};
    m_styles[SubheadingStyle] = {charts::readingFont(em, QFont::Bold), em * 1.7, em * 0.5, em * 0.2, 0, 0};
    m_styles[BodyStyle] = {charts::readingFont(em), em * 1.9, 0, em * 0.5, m_chinese ? em * 2 : 0, 0};
    m_styles[ListStyle] = {charts::readingFont(em), em * 1.9, 0, em * 0.25, 0, em * 2};
    m_styles[CaptionStyle] = {charts::readingFont(em * 0.86), em * 1.5, em * 0.2, em * 0.7, 0, em};
    m_styles[TableStyle] = {charts::chartFont(em * 0.86), em * 1.75, 0, 0, 0, 0};
    m_styles[CreditStyle] = {charts::chartFont(em * 0.82), em * 1.5, 0, em * 0.1, 0, 0};
}

const ReaderStyle &ReaderLayout::style(PieceRole role, int level) const
{
    return m_styles.at(styleIndex(role, level));
}

void ReaderLayout::setDocument(const ReaderDocument *document, bool chinese)
{
    m_document = document;
    m_chinese = chinese;
    m_made = 0;
    makeStyles();
    estimate();
}

void ReaderLayout::setColumn(qreal width, qreal em)
{
    if (width == m_width && em == m_em && !m_styles.isEmpty())
        return;
    m_width = width;
    m_em = em;
    makeStyles();
    estimate();
}

void ReaderLayout::estimate()
{
    m_layouts.clear();
    m_recent.clear();
    m_heights.clear();
    m_settled = false;
    if (!m_document)
        return;
    m_heights.reserve(size_t(m_document->pieces().size()));
    for (const ReaderPiece &piece : m_document->pieces()) {
        const ReaderStyle &look = style(piece.role, piece.level);
        const qreal size = look.font.pixelSize();
        const qreal perLine = std::max(1.0, std::floor((m_width - look.margin) / size));
        const qreal lines
            = std::max(1.0, std::ceil((qreal(piece.text.size()) + look.indent / size) / perLine));
        m_heights.push_back(look.before + lines * look.lineHeight + look.after);
    }
}

void ReaderLayout::settle()
{
    if (m_settled)
        return;
    m_tops.resize(m_heights.size() + 1);
    qreal y = 0;
    for (size_t i = 0; i < m_heights.size(); ++i) {
        m_tops[i] = y;
        y += m_heights[i];
    }
    m_tops[m_heights.size()] = y;
    m_settled = true;
}

qreal ReaderLayout::height()
{
    settle();
    return m_tops.back() + m_em * 3;
}

qreal ReaderLayout::top(qsizetype piece)
{
    settle();
    return m_tops[size_t(std::clamp<qsizetype>(piece, 0, qsizetype(m_heights.size())))];
}

qsizetype ReaderLayout::pieceAt(qreal y)
{
    settle();
    const auto after = std::upper_bound(m_tops.begin(), m_tops.end(), y);
    const qsizetype last = qsizetype(m_heights.size()) - 1;
    return std::clamp<qsizetype>((after - m_tops.begin()) - 1, 0, std::max<qsizetype>(0, last));
}

void ReaderLayout::place(QTextLayout &layout, qsizetype piece)
{
    const ReaderPiece &what = m_document->pieces().at(piece);
    const ReaderStyle &look = style(what.role, what.level);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    if (what.role == PieceRole::TableRow) {
        const qsizetype cells = what.text.count(u'\t') + 1;
        option.setTabStopDistance(std::max(m_em * 3, m_width / qreal(cells)));
    }
    layout.setTextOption(option);
    layout.setCacheEnabled(true);
    qreal y = what.continued ? 0 : look.before;
    bool first = !what.continued;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        const qreal x = look.margin + (first ? look.indent : 0);
        first = false;
        line.setLineWidth(m_width - x);
        line.setPosition({x, y + (look.lineHeight - line.height()) / 2});
        y += look.lineHeight;
    }
    layout.endLayout();
    const bool goesOn
        = piece + 1 < m_document->pieces().size() && m_document->pieces().at(piece + 1).continued;
    const qreal height = y + (goesOn ? 0 : look.after);
    if (m_heights[size_t(piece)] != height) {
        m_heights[size_t(piece)] = height;
        m_settled = false;
    }
}

const QTextLayout &ReaderLayout::layout(qsizetype piece)
{
    const auto found = m_layouts.find(piece);
    if (found != m_layouts.end())
        return *found->second;
    const ReaderPiece &what = m_document->pieces().at(piece);
    QString text = what.text;
    text.replace(u'\n', QChar::LineSeparator);
    auto made = std::make_unique<QTextLayout>(text, style(what.role, what.level).font);
    place(*made, piece);
    ++m_made;
    keepRecent(piece);
    return *m_layouts.insert_or_assign(piece, std::move(made)).first->second;
}

void ReaderLayout::keepRecent(qsizetype piece)
{
    m_recent.push_front(piece);
    while (m_recent.size() > LayoutsKept) {
        m_layouts.erase(m_recent.back());
        m_recent.pop_back();
    }
}

void ReaderLayout::forget(qsizetype piece)
{
    m_layouts.erase(piece);
    m_recent.remove(piece);
}

ReaderPlace ReaderLayout::placeAt(const QPointF &point)
{
    if (!m_document || m_document->pieces().isEmpty())
        return {};
    const qsizetype piece = pieceAt(point.y());
    const QTextLayout &set = layout(piece);
    const qreal y = point.y() - top(piece);
    const ReaderPiece &what = m_document->pieces().at(piece);
    const qreal lineHeight = style(what.role, what.level).lineHeight;
    for (int i = 0; i < set.lineCount(); ++i) {
        const QTextLine line = set.lineAt(i);
        const qreal bottom = line.y() + (line.height() + lineHeight) / 2;
        if (y < bottom || i == set.lineCount() - 1)
            return {piece, line.xToCursor(point.x())};
    }
    return {piece, 0};
}

QList<QRectF> ReaderLayout::rects(const ReaderSpan &span, qreal height)
{
    QList<QRectF> rects;
    if (span.isEmpty())
        return rects;
    for (qsizetype piece = span.from.piece; piece <= span.to.piece; ++piece) {
        const QTextLayout &set = layout(piece);
        const int from = piece == span.from.piece ? int(span.from.offset) : 0;
        const int to = piece == span.to.piece ? int(span.to.offset) : int(set.text().size());
        const qreal y = top(piece);
        for (int i = 0; i < set.lineCount(); ++i) {
            const QTextLine line = set.lineAt(i);
            const int start = std::max(from, line.textStart());
            const int end = std::min(to, line.textStart() + line.textLength());
            if (start >= end)
                continue;
            const qreal left = line.cursorToX(start);
            const qreal right = line.cursorToX(end);
            rects.append({left, y + line.y() + (line.height() - height) / 2, right - left, height});
        }
    }
    return rects;
}

} // namespace fangzhi::widgets
