// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/appearance.h"

#include <QStyledItemDelegate>

namespace fangzhi::widgets {

// Draws a line of the article list: title, source and date, what was found. All lines are equally tall.
class ArticleDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    static void drawCounts(QPainter *painter, const QRect &line, const QModelIndex &index, const QColor &fill,
                           const charts::Palette &colors);
};

} // namespace fangzhi::widgets
