// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

#include <memory>

class QMenuBar;

namespace Ui {
class HelpDialog;
}

namespace fangzhi::widgets {

// The first steps, and the keys of all that the menus hold.
class HelpDialog : public QDialog {
    Q_OBJECT

public:
    explicit HelpDialog(const QMenuBar &menus, QWidget *parent = nullptr);
    ~HelpDialog() override;

private:
    static QString steps();
    static QString keys(const QMenuBar &menus);

    std::unique_ptr<Ui::HelpDialog> m_ui;
};

} // namespace fangzhi::widgets
