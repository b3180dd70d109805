// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/chartscene.h"

#include "charts/chartitems.h"
#include "charts/chartlayout.h"
#include "charts/plot.h"

#include <QGraphicsRectItem>
#include <QGraphicsSceneMouseEvent>
#include <QTransform>

#include <algorithm>
#include <cmath>
#include <limits>

namespace fangzhi::charts {

class ChartScene::Private {
public:
    explicit Private(ChartScene *scene)
        : q(scene)
    {
    }

    void build();
    void addMarks(QGraphicsItem *parent);
    void addMark(const PlacedMark &mark, QGraphicsItem *parent);
    void showOutline();
    const PlacedMark *markOf(qint64 figure) const;
    const ChartRow &rowOf(const PlacedMark &mark) const { return table.series[mark.series].rows[mark.row]; }

    ChartScene *q;
    ChartTable table;
    ChartLook look;
    ChartLayout layout;
    QTransform toScene; // from the layout
    OutlineItem *outline = nullptr;
    qint64 highlighted = 0;
    qint64 hovered = 0;
};

// All items anew: a chart has few, and a change of size or data moves every one of them.
void ChartScene::Private::build()
{
    q->clear();
    outline = nullptr;
    layout = layoutChart(table, look);
    const bool grew = look.growTall && layout.size.width() == look.size.width();
    const QSizeF size = grew ? layout.size : look.size;
    const double scale = size.width() / layout.size.width();
    toScene = QTransform::fromScale(scale, scale);
    q->setSceneRect(QRectF(QPointF(), size));
    const Palette &colors = charts::palette(look.theme);
    q->setBackgroundBrush(look.transparent ? QBrush(Qt::NoBrush) : QBrush(colors.card));

    auto *root = new QGraphicsRectItem;
    root->setPen(QPen(Qt::NoPen));
    root->setTransform(toScene);
    q->addItem(root);
    if (!table.isEmpty()) {
        makePlot(table, layout, look.theme, look.transparent)->setParentItem(root);
        new StrokesItem(layout, colors, root);
        addMarks(root);
    }
    for (const PlacedText &text : std::as_const(layout.texts))
        new TextItem(text, look.transparent ? QColor() : colors.card, root);
    outline = new OutlineItem(root);
    showOutline();
}

void ChartScene::Private::addMarks(QGraphicsItem *parent)
{
    for (const bool muted : {true, false}) { // what stands behind first
        for (const PlacedMark &mark : std::as_const(layout.marks)) {
            if (table.series[mark.series].muted == muted)
                addMark(mark, parent);
        }
    }
}

void ChartScene::Private::addMark(const PlacedMark &mark, QGraphicsItem *parent)
{
    const ChartRow &row = rowOf(mark);
    const ChartSeries &series = table.series[mark.series];
    const QColor color = series.muted ? series.color.in(look.theme) : row.color.in(look.theme);
    if (table.kind == ChartKind::Line) {
        const QColor hollow = look.transparent ? QColor(Qt::transparent) : charts::palette(look.theme).card;
        new PointItem(mark.point, series.muted ? 2.6 : 4, color, row.waiting ? hollow : color, parent);
    } else if (row.waiting && mark.rect.width() > 6 && mark.rect.height() > 6) {
        QColor light = color;
        light.setAlphaF(0.3F);
        new HatchItem(mark.rect.adjusted(1, 1, -1, -1), light, parent);
    }
}

const PlacedMark *ChartScene::Private::markOf(qint64 figure) const
{
    const ChartRow *row = table.rowOf(figure);
    const auto it = std::find_if(layout.marks.begin(), layout.marks.end(),
                                 [&](const PlacedMark &mark) { return row && &rowOf(mark) == row; });
    return it == layout.marks.end() ? nullptr : &*it;
}

void ChartScene::Private::showOutline()
{
    if (outline)
        outline->setMark(markOf(highlighted), charts::palette(look.theme).text);
}

ChartScene::ChartScene(QObject *parent)
    : QGraphicsScene(parent)
    , d(std::make_unique<Private>(this))
{
    setItemIndexMethod(NoIndex);
    d->build();
}

ChartScene::ChartScene(const ChartTable &table, const ChartLook &look, QObject *parent)
    : QGraphicsScene(parent)
    , d(std::make_unique<Private>(this))
{
    setItemIndexMethod(NoIndex);
    d->table = table;
    d->look = look;
    d->highlighted = table.spec.highlight;
    d->build();
}

ChartScene::~ChartScene() = default;

void ChartScene::setChart(const ChartTable &table)
{
    d->table = table;
    d->highlighted = table.spec.highlight;
    d->hovered = 0;
    d->build();
}

const ChartTable &ChartScene::chart() const
{
    return d->table;
}

void ChartScene::setLook(const ChartLook &look)
{
    if (look == d->look)
        return;
    d->look = look;
    d->build();
}

const ChartLook &ChartScene::look() const
{
    return d->look;
}

void ChartScene::setHighlighted(qint64 figure)
{
    d->highlighted = figure;
    d->showOutline();
}

qint64 ChartScene::highlighted() const
{
    return d->highlighted;
}

QList<qint64> ChartScene::marks() const
{
    QList<qint64> ids;
    for (const ChartRow *row : d->table.marks())
        ids.append(row->figure);
    return ids;
}

QRectF ChartScene::markRect(qint64 figure) const
{
    const PlacedMark *mark = d->markOf(figure);
    if (!mark)
        return {};
    const QRectF rect = mark->rect.isNull() ? QRectF(mark->point - QPointF(4, 4), QSizeF(8, 8)) : mark->rect;
    return d->toScene.mapRect(rect);
}

qint64 ChartScene::markAt(const QPointF &place) const
{
    const QPointF p = d->toScene.inverted().map(place);
    const PlacedMark *nearest = nullptr;
    double least = std::numeric_limits<double>::infinity();
    for (const PlacedMark &mark : std::as_const(d->layout.marks)) {
        const QPointF away = p - mark.hit.center();
        const double distance = std::hypot(away.x(), away.y());
        if (mark.hit.contains(p) && distance < least) {
            least = distance;
            nearest = &mark;
        }
    }
    return nearest ? d->rowOf(*nearest).figure : 0;
}

bool ChartScene::isHorizontal() const
{
    return d->layout.horizontal;
}

QList<ChartTextBox> ChartScene::textBoxes() const
{
    QList<ChartTextBox> boxes;
    for (const PlacedText &text : std::as_const(d->layout.texts))
        boxes.append(
            {text.role, text.text, text.lines.join(u'\n'), d->toScene.map(text.outline()), text.color});
    return boxes;
}

void ChartScene::mousePressEvent(QGraphicsSceneMouseEvent *event)
{
    const qint64 figure = event->button() == Qt::LeftButton ? markAt(event->scenePos()) : 0;
    if (figure == 0) {
        QGraphicsScene::mousePressEvent(event);
        return;
    }
    event->accept();
    Q_EMIT markClicked(figure);
}

void ChartScene::mouseMoveEvent(QGraphicsSceneMouseEvent *event)
{
    const qint64 figure = markAt(event->scenePos());
    if (figure != d->hovered) {
        d->hovered = figure;
        Q_EMIT markHovered(figure, event->scenePos());
    }
    QGraphicsScene::mouseMoveEvent(event);
}

bool ChartScene::event(QEvent *event)
{
    if (event->type() == QEvent::Leave && d->hovered != 0) {
        d->hovered = 0;
        Q_EMIT markHovered(0, {});
    }
    return QGraphicsScene::event(event);
}

} // namespace fangzhi::charts
