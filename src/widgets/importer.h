// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tasks/handover.h"
#include "tasks/librarysession.h"
#include "widgets/notifier.h"

#include <QMimeData>
#include <QObject>
#include <QPointer>

#include <memory>

namespace fangzhi::widgets {

// Brings articles into the open library: files, folders, text. One import at a time; the next ones wait.
// While the library is open for writing, imports by command are handed to it and run here too.
class Importer : public QObject {
    Q_OBJECT

public:
    Importer(Notifier &notifier, QObject *parent = nullptr);
    ~Importer() override;

    // What runs for the session before is cancelled.
    void setSession(tasks::LibrarySession *session);
    void importFiles(const QStringList &paths);
    void importText(const QString &text);
    void importBytes(const tasks::ForeignBytes &bytes);
    // What failed in an import, and what it had left.
    void retry(qint64 run);
    // Files of the local disk first, else a page's HTML, else text.
    void importMime(const QMimeData *data);
    static bool canImport(const QMimeData *data);
    // The paths of its files of the local disk.
    static QStringList filesIn(const QMimeData &data);
    // The path of the library that it holds and nothing else, or nothing.
    static QString libraryIn(const QMimeData &data);
    // Why nothing can come in, as a sentence; empty when something can.
    static QString refusal(const tasks::LibrarySession *session);
    bool isRunning() const { return m_task != nullptr; }

Q_SIGNALS:
    void started(fangzhi::tasks::TaskBase *task);
    // Articles came in, or were there already; this one is to be read.
    void imported(qint64 article);
    void detailsWanted(const fangzhi::tasks::ImportReport &report);

private:
    using Task = tasks::Task<tasks::ImportReport>;
    void run(std::unique_ptr<Task> task);
    void finish();
    void tell(const tasks::ImportReport &report);
    bool isReady();
    void resumeCutOff();

    Notifier &m_notifier;
    QPointer<tasks::LibrarySession> m_session;
    std::unique_ptr<tasks::HandoverServer> m_server;
    std::unique_ptr<Task> m_task;
    std::vector<std::unique_ptr<Task>> m_waiting;
};

} // namespace fangzhi::widgets
