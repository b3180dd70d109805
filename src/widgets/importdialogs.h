// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tasks/librarysession.h"
#include "widgets/importer.h"

#include <QObject>
#include <QPointer>

namespace fangzhi::widgets {

// The dialogs around imports of one window: reports, earlier ones too, what is nearly the same, a page from
// an address, an article in another encoding. None of them blocks the window.
class ImportDialogs : public QObject {
    Q_OBJECT

public:
    ImportDialogs(Importer &importer, Notifier &notifier, QWidget &window);

    void setSession(tasks::LibrarySession *session);
    void showReport(const tasks::ImportReport &report);
    // The last import's, with the earlier ones to choose from.
    void showImports();
    void showNear();
    void askForAddress();
    void chooseEncoding(qint64 article);

private:
    void chooseColumns(const QString &path, qint64 run);
    void readAgain(qint64 article, const QString &encoding);
    void showNearPairs(const QList<core::NearPair> &pairs);
    void open(QDialog *dialog);

    Importer &m_importer;
    Notifier &m_notifier;
    QWidget &m_window;
    QPointer<tasks::LibrarySession> m_session;
};

} // namespace fangzhi::widgets
