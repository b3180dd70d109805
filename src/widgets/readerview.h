// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/readerdocument.h"
#include "widgets/readerlayout.h"

#include <QAbstractScrollArea>
#include <QHash>

class QTextLayout;

namespace fangzhi::widgets {

// Shows an article like a printed page, with its figures marked. Nothing of the text is ever taken as
// markup and nothing is fetched. Left and right walk from figure to figure, the other keys scroll; with
// Shift they select text.
class ReaderView : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit ReaderView(QWidget *parent = nullptr);

    // The figures' words are shown when the mouse rests on them.
    void setDocument(ReaderDocument document, const QHash<qint64, QString> &words, bool chinese);
    void setFacts(const QString &facts);
    // The same text with figures in another state: stays where it is.
    void updateDocument(ReaderDocument document, const QHash<qint64, QString> &words);
    void clear();
    const ReaderDocument &document() const { return m_document; }

    // Lights a figure and its sentence and brings them into view; 0 lights none.
    void showFigure(qint64 figure);
    qint64 shownFigure() const { return m_figure; }

    // Size of the reading text in pixels.
    void setTextSize(qreal pixels);

    QString selectedText() const;
    void selectAll();
    void copy() const;
    // Selects the next place; false where there is none.
    bool find(const QString &words, bool backwards, bool fromStart);

    // True when the sentence of the figure is within the viewport.
    bool isInView(qint64 figure);
    // Where a figure's mark is, in the viewport.
    QRect markRect(qint64 figure);
    qint64 layoutsMade() const { return m_layout.layoutsMade(); }

    QSize sizeHint() const override;

Q_SIGNALS:
    void figureActivated(qint64 figure);
    void selectionChanged(bool any);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    // What stays where it is while estimates become heights.
    struct Anchor {
        qsizetype piece = 0;
        qreal offset = 0;
    };

    void relayout();
    void updateRange();
    void takeAnchor();
    void holdAnchor();
    QPointF origin() const;
    QPointF toContent(const QPointF &point) const;
    ReaderPlace placeAt(const QPointF &viewportPoint);
    const ReaderMark *markAt(const QPointF &viewportPoint);
    void ensureVisible(const ReaderSpan &span);

    void paintSentence(QPainter &painter);
    void paintMarks(QPainter &painter, qsizetype piece);
    void paintPiece(QPainter &painter, qsizetype piece);

    void step(int direction);
    bool selectByKey(QKeyEvent *event);
    bool scrollByKey(int key);
    ReaderPlace moved(const ReaderPlace &place, int key);
    void setSelection(const ReaderPlace &anchor, const ReaderPlace &cursor);
    ReaderSpan selection() const;

    ReaderDocument m_document;
    ReaderLayout m_layout;
    QHash<qint64, QString> m_words;
    bool m_chinese = true;
    qreal m_textSize = 16;
    qint64 m_figure = 0;
    qint64 m_hovered = 0;
    Anchor m_anchor;
    bool m_holding = false;
    ReaderPlace m_selectionAnchor;
    ReaderPlace m_cursor;
    bool m_selecting = false;
    QPoint m_pressed;
};

} // namespace fangzhi::widgets
