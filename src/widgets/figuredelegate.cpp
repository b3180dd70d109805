// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/figuredelegate.h"

#include "models/figuretablemodel.h"
#include "widgets/appearance.h"

#include <QPainter>

namespace fangzhi::widgets {

using models::FigureTableModel;

namespace {

constexpr int Padding = 8;
constexpr int Swatch = 9;
constexpr int Mark = 12;
constexpr int LeastWords = 24;

// Full for accepted, hollow for waiting, as the marks of the charts are.
void drawSwatch(QPainter *painter, const QRect &rect, const QColor &color, bool waiting)
{
    painter->setPen(QPen(color, 1.4));
    painter->setBrush(waiting ? QBrush(Qt::NoBrush) : QBrush(color));
    painter->drawRoundedRect(QRectF(rect).adjusted(0.7, 0.7, -0.7, -0.7), 2, 2);
}

void drawStateMark(QPainter *painter, const QRectF &box, core::FigureState state, const Colors &colors)
{
    painter->setBrush(Qt::NoBrush);
    const QPointF middle = box.center();
    switch (state) {
    case core::FigureState::Accepted:
    case core::FigureState::Edited:
        painter->setPen(QPen(colors.accent, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->drawPolyline(
            QPolygonF({middle + QPointF(-4, 0), middle + QPointF(-1, 3), middle + QPointF(4.5, -3.5)}));
        break;
    case core::FigureState::Rejected:
        painter->setPen(QPen(colors.textThird, 1.4, Qt::SolidLine, Qt::RoundCap));
        painter->drawLine(middle + QPointF(-3, -3), middle + QPointF(3, 3));
        painter->drawLine(middle + QPointF(-3, 3), middle + QPointF(3, -3));
        break;
    case core::FigureState::Proposed:
        painter->setPen(QPen(colors.textThird, 1.4, Qt::DotLine));
        painter->drawEllipse(middle, 4, 4);
        break;
    }
}

} // namespace

void FigureDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const Colors &colors = colorsOf(option.palette);
    const auto figure = index.data(FigureTableModel::FigureRole).value<core::Figure>();
    const bool rejected = figure.state == core::FigureState::Rejected;
    painter->save();
    // Softened edges would show as lines between the cells where a pixel is no whole one (at 150 %).
    painter->setRenderHint(QPainter::Antialiasing, false);
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, colors.chosenRow);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), colors.line);
    painter->setRenderHint(QPainter::Antialiasing);

    QRect text = option.rect.adjusted(Padding, 0, -Padding, 0);
    if (index.column() == FigureTableModel::Indicator) {
        const QColor color = figure.isComparison || rejected
                                 ? colors.textThird
                                 : indicatorColor(option.palette, figure.indicator, figure.indicatorSurface);
        drawSwatch(painter, QRect(text.left(), text.center().y() - Swatch / 2, Swatch, Swatch), color,
                   figure.state == core::FigureState::Proposed);
        text.setLeft(text.left() + Swatch + 7);
    }
    if (index.column() == FigureTableModel::State && !figure.isComparison) {
        drawStateMark(painter, QRectF(text.left(), text.center().y() - Mark / 2.0, Mark, Mark), figure.state,
                      colors);
        text.setLeft(text.left() + Mark + 4);
    }
    QFont font = option.font;
    font.setStrikeOut(rejected && index.column() == FigureTableModel::Value);
    if (index.column() == FigureTableModel::Value && !rejected)
        font.setWeight(QFont::Medium);
    painter->setFont(font);
    const bool second = index.column() > FigureTableModel::Value;
    painter->setPen(rejected || figure.isComparison ? colors.textThird
                    : second                        ? colors.textSecond
                                                    : colors.text);
    if (index.column() == FigureTableModel::State && text.width() < LeastWords) {
        painter->restore();
        return; // the sign alone says it
    }
    const QString words = index.data(Qt::DisplayRole).toString();
    painter->drawText(text, index.data(Qt::TextAlignmentRole).toInt() | Qt::TextSingleLine,
                      QFontMetrics(font).elidedText(words, Qt::ElideRight, text.width()));
    painter->restore();
}

QSize FigureDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    int width
        = option.fontMetrics.horizontalAdvance(index.data(Qt::DisplayRole).toString()) + 2 * Padding + 2;
    if (index.column() == FigureTableModel::Indicator)
        width += Swatch + 7;
    if (index.column() == FigureTableModel::State)
        width += Mark + 4;
    return {width, option.fontMetrics.height() + 10};
}

} // namespace fangzhi::widgets
