// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tasks/librarysession.h"

#include <QDialog>

#include <memory>

namespace Ui {
class ImportReportDialog;
}

namespace fangzhi::widgets {

// What came in with an import, and what did not and why.
class ImportReportDialog : public QDialog {
    Q_OBJECT

public:
    explicit ImportReportDialog(const tasks::ImportReport &report, QWidget *parent = nullptr);
    ~ImportReportDialog() override;

private:
    void copyList() const;

    std::unique_ptr<Ui::ImportReportDialog> m_ui;
    tasks::ImportReport m_report;
};

// "12 articles with 84 figures came in; 3 were there already; 1 could not be read."
QString reportWords(const tasks::ImportReport &report);

} // namespace fangzhi::widgets
