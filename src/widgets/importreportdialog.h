// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tasks/librarysession.h"

#include <QDialog>
#include <QPointer>

#include <memory>

namespace Ui {
class ImportReportDialog;
}

namespace fangzhi::widgets {

// What came in with an import, and what did not and why; and the same of earlier imports, which the
// library remembers.
class ImportReportDialog : public QDialog {
    Q_OBJECT

public:
    ImportReportDialog(tasks::LibrarySession *session, const tasks::ImportReport &report,
                       QWidget *parent = nullptr);
    ~ImportReportDialog() override;

Q_SIGNALS:
    void retryWanted(qint64 run);
    void columnsWanted(const QString &path, qint64 run);
    void nearWanted(const QList<fangzhi::core::NearPair> &pairs);

private:
    void fillRuns();
    void chooseRun(int index);
    void showReport(const tasks::ImportReport &report);
    void copyList() const;
    QString tableToChoose() const;

    std::unique_ptr<Ui::ImportReportDialog> m_ui;
    QPointer<tasks::LibrarySession> m_session;
    tasks::ImportReport m_report;
};

// "12 articles with 84 figures came in; 3 were there already; 1 could not be read."
QString reportWords(const tasks::ImportReport &report);

} // namespace fangzhi::widgets
