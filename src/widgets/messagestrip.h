// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/notifier.h"

#include <QWidget>

#include <memory>

namespace Ui {
class MessageStrip;
}

namespace fangzhi::widgets {

// The one place for errors and notices: a strip above the page, hidden when there is nothing to say.
class MessageStrip : public QWidget {
    Q_OBJECT

public:
    explicit MessageStrip(QWidget *parent = nullptr);
    ~MessageStrip() override;

    void setNotifier(Notifier *notifier);
    QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void show(const Notice &notice);
    void showIcon();

    std::unique_ptr<Ui::MessageStrip> m_ui;
    Notice m_notice;
};

} // namespace fangzhi::widgets
