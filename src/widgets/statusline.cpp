// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/statusline.h"

#include "ui_statusline.h"
#include "widgets/appearance.h"
#include "widgets/words.h"

#include <QLayout>
#include <QPainter>

namespace fangzhi::widgets {

StatusLine::StatusLine(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::StatusLine>())
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_OpaquePaintEvent); // paintEvent() fills all of it
    m_ui->libraryLabel->setForegroundRole(QPalette::WindowText);
    // The line keeps its height when work comes and goes.
    const QMargins margins = layout()->contentsMargins();
    setMinimumHeight(m_ui->taskIndicator->sizeHint().height() + margins.top() + margins.bottom());
    showNoLibrary();
}

StatusLine::~StatusLine() = default;

void StatusLine::showLibrary(const QString &name, const QString &path, const QString &readOnlyReason)
{
    m_open = true;
    m_readOnly = !readOnlyReason.isEmpty();
    m_file = tasks::LibrarySession::File::InPlace;
    showName(name);
    m_ui->libraryLabel->setToolTip(path);
    m_ui->savedLabel->setToolTip(readOnlyReason);
    showWords();
}

void StatusLine::showCounts(const core::LibraryCounts &counts)
{
    m_counts = counts;
    showWords();
}

void StatusLine::showNoLibrary()
{
    m_open = false;
    m_counts = {};
    m_ui->libraryLabel->clear();
    showWords();
}

void StatusLine::showName(const QString &name)
{
    m_ui->libraryLabel->setText(name);
}

void StatusLine::showFile(tasks::LibrarySession::File file)
{
    m_file = file;
    showWords();
}

void StatusLine::watch(tasks::TaskBase *task)
{
    m_ui->taskIndicator->watch(task);
}

// Every change is written before it is shown, so that "saved" is true of a library one may write as long as
// its file is there.
void StatusLine::showWords()
{
    m_ui->countsLabel->setVisible(m_open);
    m_ui->savedLabel->setVisible(m_open);
    const QStringList counts{
        tr("%1 article(s)", nullptr, int(m_counts.articles)).arg(numberWords(m_counts.articles)),
        tr("%1 figure(s)", nullptr, int(m_counts.figures)).arg(numberWords(m_counts.figures)),
        tr("%1 to review").arg(numberWords(m_counts.proposed))};
    m_ui->countsLabel->setText(counts.join(QStringLiteral(" · ")));
    using File = tasks::LibrarySession::File;
    m_ui->savedLabel->setText(m_file == File::Gone       ? tr("Not saved: the file is gone")
                              : m_file == File::Replaced ? tr("Not saved: the file is another one")
                              : m_readOnly               ? tr("Read only")
                                                         : tr("Saved"));
}

void StatusLine::paintEvent(QPaintEvent *)
{
    const Colors &colors = colorsOf(palette());
    QPainter painter(this);
    painter.fillRect(rect(), colors.side);
    painter.fillRect(QRect(0, 0, width(), 1), colors.line);
}

void StatusLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showWords();
}

} // namespace fangzhi::widgets
