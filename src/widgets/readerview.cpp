// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/readerview.h"

#include "widgets/appearance.h"
#include "widgets/words.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>
#include <QTextBoundaryFinder>
#include <QToolTip>

#include <cmath>

namespace fangzhi::widgets {

namespace {

// A line of about forty characters reads best.
constexpr int CharactersPerLine = 38;

} // namespace

ReaderView::ReaderView(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    viewport()->setCursor(Qt::IBeamCursor);
    viewport()->setAutoFillBackground(false);
    m_layout.setDocument(&m_document, m_chinese);
    verticalScrollBar()->setSingleStep(int(m_textSize * 1.9));
}

QSize ReaderView::sizeHint() const
{
    return {int(m_textSize * (CharactersPerLine + 6)), int(m_textSize * 40)};
}

void ReaderView::setDocument(ReaderDocument document, const QHash<qint64, QString> &words, bool chinese)
{
    m_document = std::move(document);
    m_words = words;
    m_chinese = chinese;
    m_figure = 0;
    m_hovered = 0;
    m_selectionAnchor = {};
    m_cursor = {};
    m_anchor = {};
    m_layout.setDocument(&m_document, m_chinese);
    relayout();
    m_holding = true;
    verticalScrollBar()->setValue(0);
    m_holding = false;
    Q_EMIT selectionChanged(false);
}

void ReaderView::updateDocument(ReaderDocument document, const QHash<qint64, QString> &words)
{
    m_document = std::move(document);
    m_words = words;
    m_layout.forget(ReaderDocument::FactsPiece); // its counts are other ones now
    viewport()->update();
}

void ReaderView::clear()
{
    setDocument({}, {}, m_chinese);
}

void ReaderView::setFacts(const QString &facts)
{
    m_document.setFacts(facts);
    m_layout.forget(ReaderDocument::FactsPiece);
    viewport()->update();
}

void ReaderView::setTextSize(qreal pixels)
{
    m_textSize = pixels;
    verticalScrollBar()->setSingleStep(int(pixels * 1.9));
    relayout();
}

// The column is a whole number of characters wide, so that full lines of Chinese end flush.
void ReaderView::relayout()
{
    const qreal em = std::lround(m_textSize);
    const qreal margin = std::min(em * 2.6, viewport()->width() * 0.08);
    const qreal room = std::max(em * 8, viewport()->width() - 2 * margin);
    const qreal width = std::floor(std::min(room, em * CharactersPerLine) / em) * em;
    m_layout.setColumn(width, em);
    updateRange();
    holdAnchor();
    viewport()->update();
}

void ReaderView::updateRange()
{
    const int page = viewport()->height();
    verticalScrollBar()->setPageStep(page);
    const bool holding = std::exchange(m_holding, true);
    verticalScrollBar()->setRange(0, std::max(0, int(std::ceil(m_layout.height())) - page));
    m_holding = holding;
}

void ReaderView::takeAnchor()
{
    const qreal y = verticalScrollBar()->value();
    m_anchor.piece = m_layout.pieceAt(y);
    m_anchor.offset = y - m_layout.top(m_anchor.piece);
}

void ReaderView::holdAnchor()
{
    if (m_document.pieces().isEmpty())
        return;
    const bool holding = std::exchange(m_holding, true);
    verticalScrollBar()->setValue(int(std::lround(m_layout.top(m_anchor.piece) + m_anchor.offset)));
    m_holding = holding;
}

QPointF ReaderView::origin() const
{
    const qreal left = std::floor((viewport()->width() - m_layout.width()) / 2);
    return {std::max(0.0, left), -qreal(verticalScrollBar()->value())};
}

QPointF ReaderView::toContent(const QPointF &point) const
{
    return point - origin();
}

ReaderPlace ReaderView::placeAt(const QPointF &viewportPoint)
{
    return m_layout.placeAt(toContent(viewportPoint));
}

const ReaderMark *ReaderView::markAt(const QPointF &viewportPoint)
{
    const QPointF point = toContent(viewportPoint);
    const qsizetype piece = m_layout.pieceAt(point.y());
    if (m_document.pieces().isEmpty())
        return nullptr;
    for (const ReaderMark &mark : m_document.pieces().at(piece).marks) {
        const auto rects = m_layout.rects({{piece, mark.start}, {piece, mark.end}}, m_layout.em() * 1.7);
        for (const QRectF &rect : rects) {
            if (rect.contains(point))
                return &mark;
        }
    }
    return nullptr;
}

void ReaderView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), palette().color(QPalette::Base));
    if (m_document.pieces().isEmpty())
        return;
    // Lay out what is seen first: estimates become heights, and what is at the top stays there.
    const qreal page = viewport()->height();
    for (qsizetype i = m_anchor.piece; i < m_document.pieces().size(); ++i) {
        m_layout.layout(i);
        if (m_layout.top(i) > m_layout.top(m_anchor.piece) + m_anchor.offset + page)
            break;
    }
    updateRange();
    holdAnchor();

    painter.translate(origin());
    paintSentence(painter);
    const qreal top = verticalScrollBar()->value();
    for (qsizetype i = m_layout.pieceAt(top); i < m_document.pieces().size() && m_layout.top(i) < top + page;
         ++i)
        paintPiece(painter, i);
}

void ReaderView::paintSentence(QPainter &painter)
{
    const ReaderSpan sentence = m_document.sentenceOf(m_figure);
    if (m_figure == 0 || sentence.isEmpty())
        return;
    const Colors &colors = colorsOf(palette());
    QColor light = colors.accentSoft;
    light.setAlphaF(0.55f);
    painter.setPen(Qt::NoPen);
    painter.setBrush(light);
    const auto rects = m_layout.rects(sentence, m_layout.em() * 1.9);
    for (const QRectF &rect : rects)
        painter.drawRect(rect);
}

void ReaderView::paintMarks(QPainter &painter, qsizetype piece)
{
    const Colors &colors = colorsOf(palette());
    painter.setRenderHint(QPainter::Antialiasing);
    for (const ReaderMark &mark : m_document.pieces().at(piece).marks) {
        const QColor color = mark.kind == MarkKind::Event ? colors.textSecond
                             : mark.kind == MarkKind::Comparison
                                 ? colors.textThird
                                 : indicatorColor(palette(), mark.indicator, mark.surface);
        const bool chosen = mark.figure != 0 && mark.figure == m_figure;
        const bool hovered = mark.figure != 0 && mark.figure == m_hovered;
        QColor tint = color;
        tint.setAlphaF(chosen ? 0.24f : hovered ? 0.22f : mark.kind == MarkKind::Accepted ? 0.14f : 0.06f);
        const auto rects = m_layout.rects({{piece, mark.start}, {piece, mark.end}}, m_layout.em() * 1.5);
        for (const QRectF &rect : rects) {
            if (mark.kind != MarkKind::Event) {
                painter.setPen(Qt::NoPen);
                painter.setBrush(tint);
                painter.drawRoundedRect(rect, 3, 3);
            }
            const bool firm = mark.kind == MarkKind::Accepted;
            QPen line(color, mark.kind == MarkKind::Event ? 1 : 2, firm ? Qt::SolidLine : Qt::DotLine);
            line.setCapStyle(Qt::FlatCap);
            painter.setPen(line);
            painter.drawLine(QPointF(rect.left() + 1, rect.bottom() - 0.5),
                             QPointF(rect.right() - 1, rect.bottom() - 0.5));
            if (chosen) {
                painter.setPen(QPen(color, 1.6));
                painter.setBrush(Qt::NoBrush);
                painter.drawRoundedRect(rect.adjusted(-1, -1, 1, 1), 4, 4);
            }
        }
    }
}

void ReaderView::paintPiece(QPainter &painter, qsizetype index)
{
    const QTextLayout &layout = m_layout.layout(index);
    const ReaderPiece &piece = m_document.pieces().at(index);
    const Colors &colors = colorsOf(palette());
    paintMarks(painter, index);

    QList<QTextLayout::FormatRange> selections;
    const ReaderSpan chosen = selection();
    if (!chosen.isEmpty() && chosen.from.piece <= index && index <= chosen.to.piece) {
        QTextLayout::FormatRange range;
        range.start = index == chosen.from.piece ? int(chosen.from.offset) : 0;
        range.length
            = (index == chosen.to.piece ? int(chosen.to.offset) : int(piece.text.size())) - range.start;
        range.format.setBackground(palette().color(QPalette::Highlight));
        range.format.setForeground(palette().color(QPalette::HighlightedText));
        selections.append(range);
    }
    const bool muted = piece.role == PieceRole::Facts || piece.role == PieceRole::Credit
                       || piece.role == PieceRole::Caption;
    painter.setPen(muted ? colors.textSecond : colors.text);
    const QPointF at(0, m_layout.top(index));
    layout.draw(&painter, at, selections);
    const ReaderStyle &style = m_layout.style(piece.role, piece.level);
    if (piece.role == PieceRole::ListItem && !piece.continued && layout.lineCount() > 0) {
        const QTextLine line = layout.lineAt(0);
        const QPointF dot(style.margin - m_layout.em() * 0.9, at.y() + line.y() + line.height() / 2);
        painter.setBrush(colors.textThird);
        painter.setPen(Qt::NoPen);
        painter.drawEllipse(dot, 2.2, 2.2);
    }
    if (piece.role == PieceRole::TableRow) {
        const qreal y = m_layout.top(index + 1) - 0.5;
        painter.setPen(colors.line);
        painter.drawLine(QPointF(0, y), QPointF(m_layout.width(), y));
    }
}

void ReaderView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    relayout();
}

void ReaderView::scrollContentsBy(int, int)
{
    if (!m_holding)
        takeAnchor();
    viewport()->update();
}

void ReaderView::ensureVisible(const ReaderSpan &span)
{
    if (span.isEmpty())
        return;
    // Only what is laid out has a true height, so go to the piece first.
    const auto rects = m_layout.rects(span, m_layout.em() * 1.9);
    if (rects.isEmpty())
        return;
    updateRange();
    const qreal top = rects.first().top();
    const qreal bottom = rects.last().bottom();
    const qreal page = viewport()->height();
    const qreal value = verticalScrollBar()->value();
    const qreal room = std::min(m_layout.em() * 2, page / 8);
    if (top >= value + room && bottom <= value + page - room) {
        viewport()->update();
        return;
    }
    const qreal aim = bottom - top > page / 2 ? top - room : top - page / 3;
    m_anchor.piece = span.from.piece;
    m_anchor.offset = aim - m_layout.top(span.from.piece);
    holdAnchor();
    takeAnchor();
    viewport()->update();
}

void ReaderView::showFigure(qint64 figure)
{
    m_figure = figure;
    const ReaderSpan mark = m_document.markOf(figure);
    const ReaderSpan sentence = m_document.sentenceOf(figure);
    // A sentence taller than the page must not push its figure out of view.
    ensureVisible(sentence);
    ensureVisible(mark);
    viewport()->update();
}

bool ReaderView::isInView(qint64 figure)
{
    const QRect rect = markRect(figure);
    return !rect.isNull() && viewport()->rect().contains(rect);
}

QRect ReaderView::markRect(qint64 figure)
{
    const auto rects = m_layout.rects(m_document.markOf(figure), m_layout.em() * 1.5);
    return rects.isEmpty() ? QRect() : rects.first().translated(origin()).toRect();
}

void ReaderView::step(int direction)
{
    const QList<qint64> &figures = m_document.figures();
    if (figures.isEmpty())
        return;
    const qsizetype at = figures.indexOf(m_figure);
    const qsizetype next = at < 0 ? (direction > 0 ? 0 : figures.size() - 1) : at + direction;
    if (next >= 0 && next < figures.size())
        Q_EMIT figureActivated(figures.at(next));
}

bool ReaderView::scrollByKey(int key)
{
    QScrollBar *bar = verticalScrollBar();
    switch (key) {
    case Qt::Key_Up:
        bar->triggerAction(QAbstractSlider::SliderSingleStepSub);
        return true;
    case Qt::Key_Down:
        bar->triggerAction(QAbstractSlider::SliderSingleStepAdd);
        return true;
    case Qt::Key_PageUp:
        bar->triggerAction(QAbstractSlider::SliderPageStepSub);
        return true;
    case Qt::Key_PageDown:
    case Qt::Key_Space:
        bar->triggerAction(QAbstractSlider::SliderPageStepAdd);
        return true;
    case Qt::Key_Home:
        bar->triggerAction(QAbstractSlider::SliderToMinimum);
        return true;
    case Qt::Key_End:
        bar->triggerAction(QAbstractSlider::SliderToMaximum);
        return true;
    default:
        return false;
    }
}

void ReaderView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        return copy();
    if (event->matches(QKeySequence::SelectAll))
        return selectAll();
    if (event->modifiers().testFlag(Qt::ShiftModifier) && selectByKey(event))
        return;
    if (!event->modifiers().testFlag(Qt::ShiftModifier)) {
        if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)
            return step(event->key() == Qt::Key_Right ? 1 : -1);
        if (event->key() == Qt::Key_Escape && !selection().isEmpty())
            return setSelection(m_cursor, m_cursor);
        if (scrollByKey(event->key()))
            return;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

ReaderPlace ReaderView::moved(const ReaderPlace &place, int key)
{
    const auto &pieces = m_document.pieces();
    const QTextLayout &layout = m_layout.layout(place.piece);
    const QTextLine line = layout.lineForTextPosition(int(place.offset));
    switch (key) {
    case Qt::Key_Left:
        if (place.offset > 0)
            return {place.piece, layout.previousCursorPosition(int(place.offset))};
        return place.piece > 0 ? ReaderPlace{place.piece - 1, pieces.at(place.piece - 1).text.size()} : place;
    case Qt::Key_Right:
        if (place.offset < pieces.at(place.piece).text.size())
            return {place.piece, layout.nextCursorPosition(int(place.offset))};
        return place.piece + 1 < pieces.size() ? ReaderPlace{place.piece + 1, 0} : place;
    case Qt::Key_Up:
    case Qt::Key_Down: {
        if (!line.isValid())
            return place;
        const ReaderPiece &piece = pieces.at(place.piece);
        const qreal height = m_layout.style(piece.role, piece.level).lineHeight;
        const qreal y = m_layout.top(place.piece) + line.y() + line.height() / 2;
        return m_layout.placeAt(
            {line.cursorToX(int(place.offset)), key == Qt::Key_Up ? y - height : y + height});
    }
    case Qt::Key_Home:
        return {place.piece, line.isValid() ? line.textStart() : 0};
    case Qt::Key_End:
        return {place.piece, line.isValid() ? line.textStart() + line.textLength() : 0};
    default:
        return {};
    }
}

bool ReaderView::selectByKey(QKeyEvent *event)
{
    if (m_document.pieces().isEmpty())
        return false;
    // Without a place yet, start from the chosen figure, else from what is at the top.
    if (!m_cursor.isValid()) {
        const ReaderSpan mark = m_document.markOf(m_figure);
        m_cursor = mark.isEmpty() ? placeAt({0, 0}) : mark.from;
        m_selectionAnchor = m_cursor;
    }
    const ReaderPlace to = moved(m_cursor, event->key());
    if (!to.isValid())
        return false;
    setSelection(m_selectionAnchor, to);
    ensureVisible({to, {to.piece, std::min(to.offset + 1, m_document.pieces().at(to.piece).text.size())}});
    return true;
}

void ReaderView::setSelection(const ReaderPlace &anchor, const ReaderPlace &cursor)
{
    m_selectionAnchor = anchor;
    m_cursor = cursor;
    viewport()->update();
    Q_EMIT selectionChanged(!selection().isEmpty());
}

ReaderSpan ReaderView::selection() const
{
    if (!m_cursor.isValid() || !m_selectionAnchor.isValid())
        return {};
    return {std::min(m_selectionAnchor, m_cursor), std::max(m_selectionAnchor, m_cursor)};
}

QString ReaderView::selectedText() const
{
    return m_document.textOf(selection());
}

void ReaderView::selectAll()
{
    const auto &pieces = m_document.pieces();
    if (!pieces.isEmpty())
        setSelection({0, 0}, {pieces.size() - 1, pieces.last().text.size()});
}

void ReaderView::copy() const
{
    const QString text = selectedText();
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

bool ReaderView::find(const QString &words, bool backwards, bool fromStart)
{
    const ReaderSpan chosen = selection();
    ReaderPlace from = chosen.isEmpty()         ? m_layout.placeAt({0, qreal(verticalScrollBar()->value())})
                       : backwards || fromStart ? chosen.from
                                                : chosen.to;
    const ReaderSpan found = m_document.find(words, from, backwards);
    if (found.isEmpty())
        return false;
    setSelection(found.from, found.to);
    ensureVisible(found);
    return true;
}

void ReaderView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed = event->pos();
    m_selecting = true;
    const ReaderPlace place = placeAt(event->position());
    setSelection(event->modifiers().testFlag(Qt::ShiftModifier) && m_selectionAnchor.isValid()
                     ? m_selectionAnchor
                     : place,
                 place);
}

void ReaderView::mouseMoveEvent(QMouseEvent *event)
{
    if (m_selecting && event->buttons().testFlag(Qt::LeftButton)) {
        setSelection(m_selectionAnchor, placeAt(event->position()));
        if (event->pos().y() < 0 || event->pos().y() > viewport()->height())
            verticalScrollBar()->triggerAction(event->pos().y() < 0 ? QAbstractSlider::SliderSingleStepSub
                                                                    : QAbstractSlider::SliderSingleStepAdd);
        return;
    }
    const ReaderMark *mark = markAt(event->position());
    const qint64 hovered = mark ? mark->figure : 0;
    if (hovered != m_hovered) {
        m_hovered = hovered;
        viewport()->setCursor(hovered ? Qt::PointingHandCursor : Qt::IBeamCursor);
        viewport()->update();
    }
}

void ReaderView::mouseReleaseEvent(QMouseEvent *event)
{
    m_selecting = false;
    if (event->button() != Qt::LeftButton || !selection().isEmpty())
        return;
    const ReaderMark *mark = markAt(event->position());
    if (mark && mark->figure != 0)
        Q_EMIT figureActivated(mark->figure);
}

void ReaderView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const ReaderPlace place = placeAt(event->position());
    if (!place.isValid())
        return;
    const QString &text = m_document.pieces().at(place.piece).text;
    QTextBoundaryFinder words(QTextBoundaryFinder::Word, text);
    words.setPosition(place.offset);
    const qsizetype start
        = words.isAtBoundary() ? place.offset : std::max<qsizetype>(0, words.toPreviousBoundary());
    words.setPosition(place.offset);
    const qsizetype end = words.toNextBoundary();
    setSelection({place.piece, start}, {place.piece, end < 0 ? text.size() : end});
}

void ReaderView::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    QAction *copyAction = menu.addAction(tr("Copy"), this, &ReaderView::copy);
    copyAction->setEnabled(!selection().isEmpty());
    menu.addAction(tr("Select All"), this, &ReaderView::selectAll);
    menu.exec(event->globalPos());
}

void ReaderView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        viewport()->update();
}

bool ReaderView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        const ReaderMark *mark = markAt(help->pos());
        const QString words = mark ? m_words.value(mark->figure) : QString();
        if (words.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), toolTipOf(words), viewport());
        return true;
    }
    if (event->type() == QEvent::Leave && m_hovered != 0) {
        m_hovered = 0;
        viewport()->update();
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace fangzhi::widgets
