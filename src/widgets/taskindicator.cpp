// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/taskindicator.h"

#include "ui_taskindicator.h"
#include "widgets/icons.h"
#include "widgets/words.h"

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
    m_since.start();
    showProgress(task->progress());
    connect(task, &tasks::TaskBase::progressed, this, &TaskIndicator::showProgress);
    connect(task, &tasks::TaskBase::finished, this, &QWidget::hide);
    connect(task, &QObject::destroyed, this, &QWidget::hide);
    show();
}

void TaskIndicator::showProgress(const tasks::Progress &progress)
{
    m_ui->nameLabel->setText(wordsOf(progress));
    m_ui->nameLabel->setToolTip(progress.what);
    // Wide enough for the numbers of large imports too.
    constexpr int Steps = 1000;
    m_ui->progressBar->setRange(0, progress.total > 0 ? Steps : 0);
    if (progress.total > 0)
        m_ui->progressBar->setValue(int(progress.done * Steps / progress.total));
}

// "Importing 12 files · 45% · 3 of 12 files · 120 articles · 340 figures · about 2 min left".
QString TaskIndicator::wordsOf(const tasks::Progress &progress) const
{
    QStringList words;
    if (m_task)
        words << m_task->name();
    // What is counted, bytes or articles, is nothing to people.
    if (progress.total > 0)
        words << QStringLiteral("%1%").arg(progress.done * 100 / progress.total);
    if (progress.filesTotal > 1)
        words << tr("%1 of %2 files").arg(numberWords(progress.files), numberWords(progress.filesTotal));
    if (progress.articles > 0)
        words << tr("%1 articles").arg(numberWords(progress.articles))
              << tr("%1 figures").arg(numberWords(progress.figures));
    const QString left = timeLeft(progress);
    if (!left.isEmpty())
        words << left;
    return words.join(QStringLiteral(" · "));
}

// Only once there is something to tell it by, and in steps that do not jump about.
QString TaskIndicator::timeLeft(const tasks::Progress &progress) const
{
    constexpr qint64 Enough = 3000; // ms
    const qint64 elapsed = m_since.isValid() ? m_since.elapsed() : 0;
    if (elapsed < Enough || progress.done <= 0 || progress.total <= progress.done)
        return {};
    const qint64 seconds = (progress.total - progress.done) * elapsed / progress.done / 1000;
    if (seconds < 60)
        return tr("less than a minute left");
    return tr("about %n minute(s) left", nullptr, int((seconds + 59) / 60));
}

void TaskIndicator::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        m_ui->retranslateUi(this);
}

} // namespace fangzhi::widgets
