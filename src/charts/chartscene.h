// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/charttable.h"

#include <QGraphicsScene>
#include <QList>
#include <QPolygonF>
#include <QSizeF>
#include <QString>

#include <memory>

namespace fangzhi::charts {

struct ChartLook {
    QSizeF size{640, 400}; // logical pixels
    Theme theme = Theme::Light;
    bool transparent = false;
    bool showTitle = true; // title and subtitle; a card with a header of its own turns it off
    bool showFooter = true;
    // Where a chart needs more room than it is given even with its smallest letters: true lets the scene
    // grow taller than `size`, for a view that scrolls; false draws all of it smaller, for pictures.
    bool growTall = false;

    friend bool operator==(const ChartLook &, const ChartLook &) = default;
};

// A piece of text of a drawn chart, for tests and for accessibility.
struct ChartTextBox {
    QString role; // title, subtitle, axis, category, value, end, event, reference, source, note, empty
    QString text; // as it was to be written
    QString drawn; // as written, with the line breaks of its wrapping
    QPolygonF outline; // in the scene
    QColor color;
};

// A chart as a scene. Any QPainter can render it; its sceneRect() is (0, 0, size) unless it grew.
// Qt Charts draws grid, axes and series; must live in the GUI thread under a QApplication. A view that
// shows it wants QPainter::Antialiasing, and mouse tracking for markHovered().
class ChartScene : public QGraphicsScene {
    Q_OBJECT

public:
    explicit ChartScene(QObject *parent = nullptr);
    ChartScene(const ChartTable &table, const ChartLook &look, QObject *parent = nullptr);
    ~ChartScene() override;

    void setChart(const ChartTable &table);
    const ChartTable &chart() const;
    void setLook(const ChartLook &look);
    const ChartLook &look() const;

    // Outlines the mark of the figure; 0 for none. Figures that share a mark light up the same one.
    void setHighlighted(qint64 figure);
    qint64 highlighted() const;

    // The figures of all marks in reading order, for next and previous by keyboard.
    QList<qint64> marks() const;
    // Where the mark is, in the scene; null where the figure is not shown.
    QRectF markRect(qint64 figure) const;
    // The mark at a place of the scene; 0 where there is none. Bars can be hit along their whole column.
    qint64 markAt(const QPointF &place) const;
    // True where bars lie down: asked for, or because names did not fit.
    bool isHorizontal() const;
    QList<ChartTextBox> textBoxes() const;

Q_SIGNALS:
    void markClicked(qint64 figure);
    // 0 when the pointer leaves all marks.
    void markHovered(qint64 figure, QPointF scenePosition);

protected:
    void mousePressEvent(QGraphicsSceneMouseEvent *event) override;
    void mouseMoveEvent(QGraphicsSceneMouseEvent *event) override;
    bool event(QEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace fangzhi::charts
