// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rows.h"
#include "tasks/librarysession.h"

#include <QWidget>

#include <memory>

namespace Ui {
class StatusLine;
}

namespace fangzhi::widgets {

// Name of the library, its counts, what is running, and whether all is saved.
class StatusLine : public QWidget {
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);
    ~StatusLine() override;

    void showLibrary(const QString &name, const QString &path, const QString &readOnlyReason);
    void showCounts(const core::LibraryCounts &counts);
    void showNoLibrary();
    void showName(const QString &name);
    // What became of the open library's file.
    void showFile(tasks::LibrarySession::File file);
    void watch(tasks::TaskBase *task);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showWords();

    std::unique_ptr<Ui::StatusLine> m_ui;
    bool m_open = false;
    bool m_readOnly = false;
    tasks::LibrarySession::File m_file = tasks::LibrarySession::File::InPlace;
    core::LibraryCounts m_counts;
};

} // namespace fangzhi::widgets
