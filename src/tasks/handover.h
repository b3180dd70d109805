// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "tasks/librarysession.h"

#include <QObject>
#include <QString>

#include <memory>

class QLocalServer;
class QLocalSocket;

namespace fangzhi::tasks {

// Work that the process which writes a library does for another one, over a local socket that only the
// same user can reach. One JSON object a line: a request, then progress, then a report or an error.
class HandoverServer : public QObject {
    Q_OBJECT

public:
    explicit HandoverServer(LibrarySession &session, QObject *parent = nullptr);
    ~HandoverServer() override;

    core::Result<void> listen();

Q_SIGNALS:
    // A task that another process asked for; already running, owned by this object.
    void taskStarted(fangzhi::tasks::TaskBase *task);

private:
    void serve(QLocalSocket *socket);
    void answerRequest(QLocalSocket *socket, const QByteArray &line);

    LibrarySession &m_session;
    std::unique_ptr<QLocalServer> m_server;
};

// Hands an import to the process that writes the library at `path`. NotFound when none listens. The
// paths should be absolute: the other process has its own working folder.
core::Result<ImportReport> handOverImport(const QString &path, const QStringList &files,
                                          const ImportOptions &options, TaskControl &control);

} // namespace fangzhi::tasks
