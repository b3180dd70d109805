// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/importreportdialog.h"

#include "ui_importreportdialog.h"
#include "widgets/words.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHeaderView>

namespace fangzhi::widgets {

QString reportWords(const tasks::ImportReport &report)
{
    const auto said = [](const char *text, qint64 count) {
        return QCoreApplication::translate("ImportReportDialog", text, nullptr, int(count))
            .arg(numberWords(count));
    };
    QStringList parts;
    if (!report.added.isEmpty())
        parts << said(QT_TRANSLATE_N_NOOP("ImportReportDialog", "%1 article(s) came in"), report.added.size())
              << said(QT_TRANSLATE_N_NOOP("ImportReportDialog", "%1 figure(s) found"), report.figures);
    if (report.known > 0)
        parts << said(QT_TRANSLATE_N_NOOP("ImportReportDialog", "%1 already in the library"), report.known);
    if (!report.failures.isEmpty())
        parts << said(QT_TRANSLATE_N_NOOP("ImportReportDialog", "%1 could not be read"),
                      report.failures.size());
    if (parts.isEmpty())
        parts << QCoreApplication::translate("ImportReportDialog", "Nothing came in");
    return parts.join(QStringLiteral(" · "));
}

ImportReportDialog::ImportReportDialog(const tasks::ImportReport &report, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::ImportReportDialog>())
    , m_report(report)
{
    m_ui->setupUi(this);
    m_ui->summaryLabel->setText(reportWords(report));
    for (const auto &failure : report.failures) {
        auto *item = new QTreeWidgetItem(m_ui->failures,
                                         {QFileInfo(failure.file).fileName(), failure.item, failure.message});
        item->setToolTip(0, toolTipOf(failure.file));
        item->setToolTip(2, toolTipOf(failure.message));
    }
    m_ui->failures->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_ui->failures->setVisible(!report.failures.isEmpty());
    m_ui->copyButton->setVisible(!report.failures.isEmpty());
    if (!report.failures.isEmpty())
        resize(760, 400);
    connect(m_ui->copyButton, &QPushButton::clicked, this, &ImportReportDialog::copyList);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::accept);
}

ImportReportDialog::~ImportReportDialog() = default;

void ImportReportDialog::copyList() const
{
    QStringList lines;
    for (const auto &failure : m_report.failures)
        lines << QStringList({failure.file, failure.item, failure.message}).join(u'\t');
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace fangzhi::widgets
