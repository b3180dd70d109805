// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>
#include <QLabel>

namespace fangzhi::widgets {

// A card: the card's ground with round corners and a hairline around it.
class Card : public QFrame {
    Q_OBJECT

public:
    explicit Card(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

// One line of text that is cut with an ellipsis where it does not fit; its tool tip says it whole.
class ElidedLabel : public QLabel {
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent = nullptr);
    void setFullText(const QString &text);
    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fit();

    QString m_full;
};

// How the words of a card are set: a title in bold, second text smaller and fainter.
void setAsTitle(QLabel *label);
void setAsSecond(QLabel *label);

} // namespace fangzhi::widgets
