// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/card.h"

#include "widgets/appearance.h"

#include <QLabel>
#include <QPainter>

namespace fangzhi::widgets {

Card::Card(QWidget *parent)
    : QFrame(parent)
{
    setFrameShape(QFrame::NoFrame);
}

void Card::paintEvent(QPaintEvent *)
{
    constexpr qreal Radius = 10;
    const Colors &colors = colorsOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colors.line);
    painter.setBrush(colors.card);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Radius, Radius);
}

void setAsTitle(QLabel *label)
{
    QFont font = label->font();
    font.setPixelSize(InterfaceTextSize + 2);
    font.setWeight(QFont::Bold);
    label->setFont(font);
}

void setAsSecond(QLabel *label)
{
    QFont font = label->font();
    font.setPixelSize(InterfaceTextSize - 1);
    font.setWeight(QFont::Normal);
    label->setFont(font);
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, colorsOf(label->window()->palette()).textSecond);
    label->setPalette(palette);
}

} // namespace fangzhi::widgets
