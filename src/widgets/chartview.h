// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/charttable.h"

#include <QGraphicsView>

namespace fangzhi::charts {
class ChartScene;
}

namespace fangzhi::widgets {

// A chart in a card: as large as the card, in the colours of the theme. Left and right walk from mark to
// mark. The scene is made when the first chart comes, for Qt Charts takes its time.
class ChartView : public QGraphicsView {
    Q_OBJECT

public:
    explicit ChartView(QWidget *parent = nullptr);
    ~ChartView() override;

    void setChart(const charts::ChartTable &table, bool showFooter);
    void setHighlighted(qint64 figure);
    charts::ChartScene *chartScene() const { return m_scene; }
    // Where a mark is, in the viewport.
    QRect markRect(qint64 figure) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void figureActivated(qint64 figure);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;

private:
    void applyLook();
    void showWords(qint64 figure, const QPointF &place);

    charts::ChartScene *m_scene = nullptr;
    bool m_footer = true;
    bool m_keyboardFocus = false;
};

} // namespace fangzhi::widgets
