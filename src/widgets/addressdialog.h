// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tasks/webfetch.h"

#include <QDialog>

#include <memory>

namespace Ui {
class AddressDialog;
}

namespace fangzhi::widgets {

// Fetches the one page whose address a person types or pastes. The host is shown before anything is asked
// of it, and again where it leads on to another.
class AddressDialog : public QDialog {
    Q_OBJECT

public:
    explicit AddressDialog(QWidget *parent = nullptr);
    ~AddressDialog() override;

    void setAddress(const QString &address);

Q_SIGNALS:
    void fetched(const fangzhi::tasks::ForeignBytes &page);

protected:
    void changeEvent(QEvent *event) override;
    void done(int result) override;

private:
    void showHost();
    void fetch();
    void take();
    void setFetching(bool fetching);

    std::unique_ptr<Ui::AddressDialog> m_ui;
    std::unique_ptr<tasks::WebFetch> m_fetch;
};

} // namespace fangzhi::widgets
