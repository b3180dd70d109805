// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/taskindicator.h"

#include "ui_taskindicator.h"
#include "widgets/icons.h"

namespace fangzhi::widgets {

TaskIndicator::TaskIndicator(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::TaskIndicator>())
{
    m_ui->setupUi(this);
    m_ui->cancelButton->setIcon(icon(QStringLiteral("x")));
    connect(m_ui->cancelButton, &QToolButton::clicked, this, [this] {
        if (m_task)
            m_task->cancel();
    });
    hide();
}

TaskIndicator::~TaskIndicator() = default;

void TaskIndicator::watch(tasks::TaskBase *task)
{
    m_task = task;
    showProgress(task->progress());
    connect(task, &tasks::TaskBase::progressed, this, &TaskIndicator::showProgress);
    connect(task, &tasks::TaskBase::finished, this, &QWidget::hide);
    connect(task, &QObject::destroyed, this, &QWidget::hide);
    show();
}

void TaskIndicator::showProgress(const tasks::Progress &progress)
{
    const QString name = m_task ? m_task->name() : QString();
    // What is counted, bytes or articles, is nothing to people.
    const QString share
        = progress.total > 0 ? QStringLiteral(" · %1%").arg(progress.done * 100 / progress.total) : QString();
    m_ui->nameLabel->setText(name + share);
    m_ui->nameLabel->setToolTip(progress.what);
    // Wide enough for the numbers of large imports too.
    constexpr int Steps = 1000;
    m_ui->progressBar->setRange(0, progress.total > 0 ? Steps : 0);
    if (progress.total > 0)
        m_ui->progressBar->setValue(int(progress.done * Steps / progress.total));
}

void TaskIndicator::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        m_ui->retranslateUi(this);
}

} // namespace fangzhi::widgets
