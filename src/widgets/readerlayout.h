// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/readerdocument.h"

#include <QFont>
#include <QRectF>
#include <QTextLayout>

#include <list>
#include <memory>
#include <unordered_map>
#include <vector>

namespace fangzhi::widgets {

// How a role is set: its font, the height of a line and the space around, in pixels.
struct ReaderStyle {
    QFont font;
    qreal lineHeight = 0;
    qreal before = 0;
    qreal after = 0;
    qreal indent = 0; // of the first line
    qreal margin = 0; // of all lines
};

// Places the pieces of a document below each other in a column. A piece is laid out only when it is
// looked at; until then its height is an estimate from the number of its characters. So the cost is that
// of what is seen, whatever the length of the text.
class ReaderLayout {
public:
    // Layouts kept in memory; heights once known stay.
    static constexpr size_t LayoutsKept = 300;

    void setDocument(const ReaderDocument *document, bool chinese);
    // `em` is the size of the reading text.
    void setColumn(qreal width, qreal em);

    qreal width() const { return m_width; }
    qreal em() const { return m_em; }
    qreal height();
    qreal top(qsizetype piece);
    // The piece that covers a height; the nearest one outside.
    qsizetype pieceAt(qreal y);
    // The piece's own layout, its lines placed relative to top().
    const QTextLayout &layout(qsizetype piece);
    bool isLaidOut(qsizetype piece) const { return m_layouts.contains(piece); }
    void forget(qsizetype piece);

    ReaderPlace placeAt(const QPointF &point);
    // The rectangles that a span covers, one a line, `height` tall around the middle of the line.
    QList<QRectF> rects(const ReaderSpan &span, qreal height);
    const ReaderStyle &style(PieceRole role, int level) const;

    // How many times a piece was laid out since the document was set: the measure of the work done.
    qint64 layoutsMade() const { return m_made; }

private:
    void makeStyles();
    void estimate();
    void settle();
    void place(QTextLayout &layout, qsizetype piece);
    void keepRecent(qsizetype piece);

    const ReaderDocument *m_document = nullptr;
    bool m_chinese = true;
    qreal m_width = 600;
    qreal m_em = 16;
    QList<ReaderStyle> m_styles;
    std::vector<qreal> m_heights;
    std::vector<qreal> m_tops;
    bool m_settled = false;
    std::unordered_map<qsizetype, std::unique_ptr<QTextLayout>> m_layouts;
    std::list<qsizetype> m_recent;
    qint64 m_made = 0;
};

} // namespace fangzhi::widgets
