// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/chartlayout.h"

#include <QGraphicsItem>

// What a chart draws besides Qt Charts' plot.
namespace fangzhi::charts {

// One placed text, wrapped and turned as the layout says.
class TextItem : public QGraphicsItem {
public:
    // `ground`: the colour behind the text where the layout wants grid lines hidden; invalid for none.
    TextItem(const PlacedText &text, const QColor &ground, QGraphicsItem *parent);

    QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    PlacedText m_text;
    QColor m_ground;
};

// A line's point: full, or hollow while it waits.
class PointItem : public QGraphicsItem {
public:
    PointItem(const QPointF &center, double radius, const QColor &color, const QColor &inside,
              QGraphicsItem *parent);

    QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    QPointF m_center;
    double m_radius;
    QColor m_color;
    QColor m_inside; // transparent: nothing inside; the colour itself: full
};

// The light slanting lines inside a waiting bar.
class HatchItem : public QGraphicsItem {
public:
    HatchItem(const QRectF &rect, const QColor &color, QGraphicsItem *parent);

    QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    QRectF m_rect;
    QColor m_color;
};

// Around the chosen mark.
class OutlineItem : public QGraphicsItem {
public:
    explicit OutlineItem(QGraphicsItem *parent);

    void setMark(const PlacedMark *mark, const QColor &color);
    QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    QRectF m_rect;
    bool m_round = false;
    QColor m_color;
};

// Straight strokes: the zero line, the reference line, events with their bands.
class StrokesItem : public QGraphicsItem {
public:
    StrokesItem(const ChartLayout &layout, const Palette &colors, QGraphicsItem *parent);

    QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    QSizeF m_size;
    std::optional<QLineF> m_base;
    std::optional<QLineF> m_reference;
    QList<PlacedEvent> m_events;
    QColor m_axis;
    QColor m_mark;
};

} // namespace fangzhi::charts
