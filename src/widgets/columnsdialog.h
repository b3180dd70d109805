// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tasks/librarysession.h"

#include <QDialog>
#include <QPointer>

#include <memory>

namespace Ui {
class ColumnsDialog;
}

namespace fangzhi::widgets {

// What the columns of a table with an article a row hold: guessed by their names, said by a person.
class ColumnsDialog : public QDialog {
    Q_OBJECT

public:
    ColumnsDialog(tasks::LibrarySession *session, const QString &path, QWidget *parent = nullptr);
    ~ColumnsDialog() override;

Q_SIGNALS:
    void chosen(const fangzhi::core::ColumnNames &columns);

private:
    void showHead();
    void showWhatIsMissing();
    core::ColumnNames columns() const;

    std::unique_ptr<Ui::ColumnsDialog> m_ui;
    std::unique_ptr<tasks::Task<core::TableHead>> m_task;
};

} // namespace fangzhi::widgets
