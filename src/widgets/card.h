// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

class QLabel;

namespace fangzhi::widgets {

// A card: the card's ground with round corners and a hairline around it.
class Card : public QFrame {
    Q_OBJECT

public:
    explicit Card(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

// How the words of a card are set: a title in bold, second text smaller and fainter.
void setAsTitle(QLabel *label);
void setAsSecond(QLabel *label);

} // namespace fangzhi::widgets
