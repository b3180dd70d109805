// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tasks/task.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QWidget>

#include <memory>

namespace Ui {
class TaskIndicator;
}

namespace fangzhi::widgets {

// The work that runs, in the status line, with its progress and a button to cancel it.
class TaskIndicator : public QWidget {
    Q_OBJECT

public:
    explicit TaskIndicator(QWidget *parent = nullptr);
    ~TaskIndicator() override;

    // Shows a task until it has finished or is gone.
    void watch(tasks::TaskBase *task);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showProgress(const tasks::Progress &progress);
    QString wordsOf(const tasks::Progress &progress) const;
    QString timeLeft(const tasks::Progress &progress) const;

    std::unique_ptr<Ui::TaskIndicator> m_ui;
    QPointer<tasks::TaskBase> m_task;
    QElapsedTimer m_since;
};

} // namespace fangzhi::widgets
