// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/chartitems.h"

#include <QPainter>
#include <QPen>

#include <cmath>

namespace fangzhi::charts {

namespace {

constexpr double OutlineWidth = 2;

QPen dashed(const QColor &color, double width)
{
    QPen pen(color, width);
    pen.setDashPattern({3, 3});
    pen.setCapStyle(Qt::FlatCap);
    return pen;
}

} // namespace

TextItem::TextItem(const PlacedText &text, const QColor &ground, QGraphicsItem *parent)
    : QGraphicsItem(parent)
    , m_text(text)
    , m_ground(ground)
{
}

QRectF TextItem::boundingRect() const
{
    return m_text.outline().boundingRect().adjusted(-1, -1, 1, 1);
}

void TextItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    painter->save();
    if (m_text.angle != 0) {
        painter->translate(m_text.pivot);
        painter->rotate(m_text.angle);
        painter->translate(-m_text.pivot);
    }
    if (m_text.ground && m_ground.isValid())
        painter->fillRect(m_text.box.adjusted(-1, 2, 1, -1), m_ground);
    painter->setFont(chartFont(m_text.style.pixels, m_text.style.weight));
    painter->setPen(m_text.color);
    double y = m_text.box.top() + m_text.style.baseline();
    for (const QString &line : m_text.lines) {
        double x = m_text.box.left();
        if (m_text.align & Qt::AlignRight)
            x = m_text.box.right() - textWidth(line, m_text.style);
        else if (m_text.align & Qt::AlignHCenter)
            x = m_text.box.center().x() - textWidth(line, m_text.style) / 2;
        painter->drawText(QPointF(x, y), line);
        y += m_text.style.lineHeight();
    }
    painter->restore();
}

PointItem::PointItem(const QPointF &center, double radius, const QColor &color, const QColor &inside,
                     QGraphicsItem *parent)
    : QGraphicsItem(parent)
    , m_center(center)
    , m_radius(radius)
    , m_color(color)
    , m_inside(inside)
{
}

QRectF PointItem::boundingRect() const
{
    const double r = m_radius + 1;
    return {m_center.x() - r, m_center.y() - r, 2 * r, 2 * r};
}

void PointItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(m_color, 1.6));
    painter->setBrush(m_inside);
    painter->drawEllipse(m_center, m_radius - 0.8, m_radius - 0.8);
    painter->restore();
}

HatchItem::HatchItem(const QRectF &rect, const QColor &color, QGraphicsItem *parent)
    : QGraphicsItem(parent)
    , m_rect(rect)
    , m_color(color)
{
}

QRectF HatchItem::boundingRect() const
{
    return m_rect;
}

void HatchItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    constexpr double Distance = 7;
    painter->save();
    painter->setClipRect(m_rect);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(m_color, 1));
    const int lines = int(std::ceil((m_rect.width() + m_rect.height()) / Distance));
    for (int i = 0; i < lines; ++i) {
        const double x = m_rect.left() - m_rect.height() + i * Distance;
        painter->drawLine(QPointF(x, m_rect.bottom()), QPointF(x + m_rect.height(), m_rect.top()));
    }
    painter->restore();
}

OutlineItem::OutlineItem(QGraphicsItem *parent)
    : QGraphicsItem(parent)
{
}

void OutlineItem::setMark(const PlacedMark *mark, const QColor &color)
{
    prepareGeometryChange();
    m_color = color;
    m_round = mark && mark->rect.isNull();
    m_rect = QRectF();
    if (mark)
        m_rect = m_round ? QRectF(mark->point - QPointF(8, 8), QSizeF(16, 16))
                         : mark->rect.adjusted(-OutlineWidth / 2, -OutlineWidth / 2, OutlineWidth / 2,
                                               OutlineWidth / 2);
    setVisible(mark != nullptr);
    update();
}

QRectF OutlineItem::boundingRect() const
{
    return m_rect.adjusted(-2, -2, 2, 2);
}

void OutlineItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(m_color, OutlineWidth));
    painter->setBrush(Qt::NoBrush);
    if (m_round)
        painter->drawEllipse(m_rect);
    else
        painter->drawRoundedRect(m_rect, 2.5, 2.5);
    painter->restore();
}

StrokesItem::StrokesItem(const ChartLayout &layout, const Palette &colors, QGraphicsItem *parent)
    : QGraphicsItem(parent)
    , m_size(layout.size)
    , m_base(layout.base)
    , m_reference(layout.reference)
    , m_events(layout.events)
    , m_axis(colors.axis)
    , m_mark(colors.warning)
{
}

QRectF StrokesItem::boundingRect() const
{
    return {QPointF(), m_size};
}

void StrokesItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    painter->save();
    QColor wash = m_mark;
    wash.setAlphaF(0.1F);
    for (const PlacedEvent &event : m_events) {
        if (event.band)
            painter->fillRect(event.span, wash);
        painter->setPen(dashed(m_mark, 1));
        painter->drawLine(event.span.topLeft(), event.span.bottomLeft());
    }
    if (m_base) {
        painter->setPen(QPen(m_axis, 1));
        painter->drawLine(*m_base);
    }
    if (m_reference) {
        painter->setPen(dashed(m_mark, 1.2));
        painter->drawLine(*m_reference);
    }
    painter->restore();
}

} // namespace fangzhi::charts
