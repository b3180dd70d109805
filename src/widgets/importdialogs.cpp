// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/importdialogs.h"

#include "widgets/addressdialog.h"
#include "widgets/columnsdialog.h"
#include "widgets/encodingdialog.h"
#include "widgets/importreportdialog.h"
#include "widgets/neardialog.h"

#include <QClipboard>
#include <QGuiApplication>

namespace fangzhi::widgets {

ImportDialogs::ImportDialogs(Importer &importer, Notifier &notifier, QWidget &window)
    : QObject(&window)
    , m_importer(importer)
    , m_notifier(notifier)
    , m_window(window)
{
    connect(&importer, &Importer::detailsWanted, this, &ImportDialogs::showReport);
}

void ImportDialogs::setSession(tasks::LibrarySession *session)
{
    m_session = session;
}

void ImportDialogs::open(QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // What it speaks of is gone with the library.
    if (m_session)
        connect(m_session, &QObject::destroyed, dialog, &QWidget::close);
    dialog->show();
}

void ImportDialogs::showReport(const tasks::ImportReport &report)
{
    auto *dialog = new ImportReportDialog(m_session, report, &m_window);
    connect(dialog, &ImportReportDialog::nearWanted, this, &ImportDialogs::showNearPairs);
    connect(dialog, &ImportReportDialog::columnsWanted, this, &ImportDialogs::chooseColumns);
    connect(dialog, &ImportReportDialog::retryWanted, &m_importer, &Importer::retry);
    open(dialog);
}

void ImportDialogs::showImports()
{
    if (!m_session)
        return;
    m_session->imports(1).then(this, [this](const core::Result<QList<core::ImportRun>> &runs) {
        if (!m_session)
            return;
        if (!runs || runs->isEmpty()) {
            m_notifier.information(tr("Nothing was imported into this library yet."));
            return;
        }
        m_session->importReport(runs->first().id)
            .then(this, [this](const core::Result<tasks::ImportReport> &report) {
                if (report)
                    showReport(*report);
                else
                    m_notifier.problem(report.error());
            });
    });
}

void ImportDialogs::showNear()
{
    if (!m_session)
        return;
    m_session->nearPairs().then(this, [this](const core::Result<QList<core::NearPair>> &pairs) {
        if (pairs)
            showNearPairs(*pairs);
    });
}

void ImportDialogs::showNearPairs(const QList<core::NearPair> &pairs)
{
    if (!m_session)
        return;
    if (pairs.isEmpty())
        m_notifier.information(tr("There are no articles to compare."));
    else
        open(new NearDialog(m_session, pairs, m_notifier, &m_window));
}

void ImportDialogs::askForAddress()
{
    const QString refusal = Importer::refusal(m_session);
    if (!refusal.isEmpty()) {
        m_notifier.information(refusal);
        return;
    }
    auto *dialog = new AddressDialog(&m_window);
    // An address that was copied is most likely the one that is meant.
    const QString copied = QGuiApplication::clipboard()->text().trimmed();
    if (copied.startsWith(QLatin1String("http")) && tasks::addressOf(copied))
        dialog->setAddress(copied);
    connect(dialog, &AddressDialog::fetched, &m_importer, &Importer::importBytes);
    open(dialog);
}

void ImportDialogs::chooseColumns(const QString &path, qint64 run)
{
    if (!m_session)
        return;
    auto *dialog = new ColumnsDialog(m_session, path, &m_window);
    connect(dialog, &ColumnsDialog::chosen, this, [this, run](const core::ColumnNames &columns) {
        if (!m_session)
            return;
        m_session->addColumnNames(columns).then(this, [this, run](const core::Result<void> &kept) {
            if (kept)
                m_importer.retry(run);
            else
                m_notifier.problem(kept.error());
        });
    });
    open(dialog);
}

void ImportDialogs::chooseEncoding(qint64 article)
{
    if (!m_session || article == 0)
        return;
    auto *dialog = new EncodingDialog(m_session, article, &m_window);
    connect(dialog, &EncodingDialog::chosen, this,
            [this, article](const QString &encoding) { readAgain(article, encoding); });
    open(dialog);
}

void ImportDialogs::readAgain(qint64 article, const QString &encoding)
{
    if (!m_session)
        return;
    auto *task = m_session->readAgain(article, encoding).release();
    task->setParent(this);
    connect(task, &tasks::TaskBase::finished, this, [this, task] {
        const auto &done = task->result();
        if (done)
            m_notifier.done(tr("The article was read again."));
        else
            m_notifier.problem(done.error());
        task->deleteLater();
    });
    task->start();
}

} // namespace fangzhi::widgets
