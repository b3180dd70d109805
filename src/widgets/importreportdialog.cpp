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
#include <QLocale>

#include <algorithm>

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
    if (!report.near.isEmpty())
        parts << said(QT_TRANSLATE_N_NOOP("ImportReportDialog", "%1 nearly the same as others"),
                      report.near.size());
    if (!report.failures.isEmpty())
        parts << said(QT_TRANSLATE_N_NOOP("ImportReportDialog", "%1 could not be read"),
                      report.failures.size());
    if (report.filesLeft > 0)
        parts << said(QT_TRANSLATE_N_NOOP("ImportReportDialog", "%1 file(s) left"), report.filesLeft);
    if (parts.isEmpty())
        parts << QCoreApplication::translate("ImportReportDialog", "Nothing came in");
    return parts.join(QStringLiteral(" · "));
}

ImportReportDialog::ImportReportDialog(tasks::LibrarySession *session, const tasks::ImportReport &report,
                                       QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::ImportReportDialog>())
    , m_session(session)
{
    m_ui->setupUi(this);
    resize(760, 420);
    m_ui->failures->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    showReport(report);
    fillRuns();
    connect(m_ui->runs, &QComboBox::activated, this, &ImportReportDialog::chooseRun);
    connect(m_ui->nearButton, &QPushButton::clicked, this, [this] { Q_EMIT nearWanted(m_report.near); });
    connect(m_ui->columnsButton, &QPushButton::clicked, this, [this] {
        const QString table = tableToChoose();
        accept();
        Q_EMIT columnsWanted(table, m_report.run);
    });
    connect(m_ui->failures, &QTreeWidget::currentItemChanged, this,
            [this] { m_ui->columnsButton->setEnabled(!tableToChoose().isEmpty()); });
    connect(m_ui->retryButton, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT retryWanted(m_report.run);
    });
    connect(m_ui->copyButton, &QPushButton::clicked, this, &ImportReportDialog::copyList);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::accept);
}

ImportReportDialog::~ImportReportDialog() = default;

// The imports that the library remembers, each with when it was and what came of it.
void ImportReportDialog::fillRuns()
{
    constexpr int MaxRuns = 200;
    m_ui->runs->hide();
    if (!m_session || m_report.run == 0)
        return;
    m_session->imports(MaxRuns).then(this, [this](const core::Result<QList<core::ImportRun>> &runs) {
        if (!runs || runs->size() < 2)
            return;
        for (const core::ImportRun &run : *runs) {
            const QString when = QLocale().toString(run.started.toLocalTime(), QLocale::ShortFormat);
            m_ui->runs->addItem(
                tr("%1 · %2 came in, %3 failed").arg(when, numberWords(run.added), numberWords(run.failures)),
                run.id);
            if (run.id == m_report.run)
                m_ui->runs->setCurrentIndex(m_ui->runs->count() - 1);
        }
        m_ui->runs->show();
    });
}

void ImportReportDialog::chooseRun(int index)
{
    if (!m_session)
        return;
    m_session->importReport(m_ui->runs->itemData(index).toLongLong())
        .then(this, [this](const core::Result<tasks::ImportReport> &report) {
            if (report)
                showReport(*report);
        });
}

void ImportReportDialog::showReport(const tasks::ImportReport &report)
{
    m_report = report;
    m_ui->summaryLabel->setText(reportWords(report));
    m_ui->failures->clear();
    for (const auto &failure : report.failures) {
        auto *item = new QTreeWidgetItem(m_ui->failures,
                                         {QFileInfo(failure.file).fileName(), failure.item, failure.message});
        item->setToolTip(0, toolTipOf(failure.file));
        item->setToolTip(2, toolTipOf(failure.message));
    }
    m_ui->copyButton->setVisible(!report.failures.isEmpty());
    m_ui->retryButton->setVisible(report.run != 0 && (!report.failures.isEmpty() || report.filesLeft > 0));
    m_ui->nearButton->setVisible(!report.near.isEmpty());
    m_ui->columnsButton->setVisible(report.run != 0 && !tableToChoose().isEmpty());
}

// The table whose columns may be why it could not be read: the chosen one, else the first.
QString ImportReportDialog::tableToChoose() const
{
    static const QStringList endings{QStringLiteral("csv"), QStringLiteral("tsv"), QStringLiteral("jsonl"),
                                     QStringLiteral("ndjson")};
    const auto isTable = [](const core::ImportFailure &failure) {
        return endings.contains(QFileInfo(failure.file).suffix().toLower());
    };
    const int chosen = m_ui->failures->indexOfTopLevelItem(m_ui->failures->currentItem());
    if (chosen >= 0 && chosen < m_report.failures.size())
        return isTable(m_report.failures[chosen]) ? m_report.failures[chosen].file : QString();
    const auto first = std::find_if(m_report.failures.begin(), m_report.failures.end(), isTable);
    return first == m_report.failures.end() ? QString() : first->file;
}

void ImportReportDialog::copyList() const
{
    QStringList lines;
    for (const auto &failure : m_report.failures)
        lines << QStringList({failure.file, failure.item, failure.message}).join(u'\t');
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace fangzhi::widgets
