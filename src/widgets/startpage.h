// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <memory>

namespace Ui {
class StartPage;
}

namespace fangzhi::widgets {

// What is shown while no library is open, with the ways to one.
class StartPage : public QWidget {
    Q_OBJECT

public:
    explicit StartPage(QWidget *parent = nullptr);
    ~StartPage() override;

Q_SIGNALS:
    void newWanted();
    void openWanted();
    void demoWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    std::unique_ptr<Ui::StartPage> m_ui;
};

} // namespace fangzhi::widgets
