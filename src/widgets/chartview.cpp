// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/chartview.h"

#include "charts/chartscene.h"
#include "widgets/appearance.h"
#include "widgets/languages.h"
#include "widgets/words.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QToolTip>

namespace fangzhi::widgets {

ChartView::ChartView(QWidget *parent)
    : QGraphicsView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAlignment(Qt::AlignLeft | Qt::AlignTop);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
}

ChartView::~ChartView() = default;

QSize ChartView::sizeHint() const
{
    return {360, 220};
}

QSize ChartView::minimumSizeHint() const
{
    return {160, 90};
}

void ChartView::setChart(const charts::ChartTable &table, bool showFooter)
{
    m_footer = showFooter;
    if (!m_scene) {
        m_scene = new charts::ChartScene(this);
        connect(m_scene, &charts::ChartScene::markClicked, this, &ChartView::figureActivated);
        connect(m_scene, &charts::ChartScene::markHovered, this, &ChartView::showWords);
    }
    applyLook(); // before the chart, which is laid out once then
    m_scene->setChart(table);
    setSceneRect(m_scene->sceneRect()); // the one before may have been taller
    if (scene() != m_scene)
        setScene(m_scene);
    setAccessibleDescription(charts::sentenceOf(table, interfaceLanguage()));
}

void ChartView::setHighlighted(qint64 figure)
{
    if (!m_scene || m_scene->highlighted() == figure)
        return;
    m_scene->setHighlighted(figure);
    const QRectF mark = m_scene->markRect(figure);
    if (!mark.isNull())
        ensureVisible(mark, 0, 12);
}

QRect ChartView::markRect(qint64 figure) const
{
    return m_scene ? mapFromScene(m_scene->markRect(figure)).boundingRect() : QRect();
}

void ChartView::applyLook()
{
    if (!m_scene)
        return;
    charts::ChartLook look;
    look.size = QSizeF(std::max(120, viewport()->width()), std::max(80, viewport()->height()));
    look.theme = themeOf(palette());
    look.showTitle = false;
    look.showFooter = m_footer;
    look.growTall = m_footer; // a chart without its source is a small one beside others: it shrinks
    if (look == m_scene->look())
        return;
    m_scene->setLook(look);
    setSceneRect(m_scene->sceneRect());
}

void ChartView::resizeEvent(QResizeEvent *event)
{
    QGraphicsView::resizeEvent(event);
    applyLook();
    if (m_scene)
        setSceneRect(m_scene->sceneRect());
}

void ChartView::keyPressEvent(QKeyEvent *event)
{
    const bool forward = event->key() == Qt::Key_Right || event->key() == Qt::Key_Down;
    const bool backward = event->key() == Qt::Key_Left || event->key() == Qt::Key_Up;
    if (!m_scene || m_scene->marks().isEmpty() || (!forward && !backward))
        return QGraphicsView::keyPressEvent(event);
    const QList<qint64> marks = m_scene->marks();
    const qsizetype at = marks.indexOf(m_scene->highlighted());
    const qsizetype next = at < 0 ? 0 : at + (forward ? 1 : -1);
    if (next >= 0 && next < marks.size())
        Q_EMIT figureActivated(marks.at(next));
}

void ChartView::changeEvent(QEvent *event)
{
    QGraphicsView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyLook();
}

void ChartView::focusInEvent(QFocusEvent *event)
{
    QGraphicsView::focusInEvent(event);
    m_keyboardFocus = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    viewport()->update();
}

void ChartView::focusOutEvent(QFocusEvent *event)
{
    QGraphicsView::focusOutEvent(event);
    m_keyboardFocus = false;
    viewport()->update();
}

void ChartView::drawForeground(QPainter *painter, const QRectF &)
{
    if (!m_keyboardFocus)
        return;
    painter->setPen(QPen(colorsOf(palette()).accent, 1.5));
    painter->setBrush(Qt::NoBrush);
    const QRectF seen = mapToScene(viewport()->rect()).boundingRect();
    painter->drawRoundedRect(seen.adjusted(1, 1, -2, -2), 6, 6);
}

// The whole sentence, so that one need not leave the chart to see what stands behind a mark.
void ChartView::showWords(qint64 figure, const QPointF &place)
{
    const charts::ChartRow *row = figure != 0 ? m_scene->chart().rowOf(figure) : nullptr;
    viewport()->setCursor(row ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (!row) {
        QToolTip::hideText();
        return;
    }
    QStringList lines{row->label + u' ' + row->valueText};
    if (!row->sentence.isEmpty())
        lines << row->sentence;
    if (!row->source.isEmpty())
        lines << row->source;
    QString words;
    for (const QString &line : lines)
        words += toolTipOf(line);
    QToolTip::showText(viewport()->mapToGlobal(mapFromScene(place)), words, viewport());
}

} // namespace fangzhi::widgets
