// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tasks/librarysession.h"
#include "widgets/notifier.h"
#include "widgets/settings.h"

#include <QFileSystemWatcher>
#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

#include <memory>

namespace fangzhi::widgets {

// Holds the library that the window shows: makes, opens, changes it.
class LibraryHost : public QObject {
    Q_OBJECT

public:
    // Both outlive it.
    LibraryHost(Settings &settings, Notifier &notifier, QObject *parent = nullptr);
    ~LibraryHost() override;

    tasks::LibrarySession *session() const { return m_session.get(); }
    bool isDemo() const { return m_demo; }

    bool make(const QString &path);
    // Goes to `article` there, when it is not 0.
    bool open(const QString &path, qint64 article = 0);
    // The same without waiting for it: opened() or failed() tells of the end. What is asked for last counts.
    void openLater(const QString &path, qint64 article = 0);
    bool openDemo();
    // The library of the last session; the demo at the very first start.
    void openLast();
    // Copies the library there and goes on with the copy.
    void moveTo(const QString &path);

Q_SIGNALS:
    // The old session is gone when this is emitted.
    void opened(qint64 article);
    // None was opened; the one before, if any, stays.
    void failed();
    // The open library's file is not where it was: somebody moved or deleted it.
    void lost(const QString &path);

private:
    using Opened = core::Result<std::unique_ptr<tasks::LibrarySession>>;
    using Watcher = QFutureWatcher<Opened>;

    void forgetOpening();
    void lookForFile();
    bool take(core::Result<std::unique_ptr<tasks::LibrarySession>> session, qint64 article);

    Settings &m_settings;
    Notifier &m_notifier;
    std::unique_ptr<tasks::LibrarySession> m_session;
    QFuture<Opened> m_opening;
    std::unique_ptr<Watcher> m_watcher;
    QFileSystemWatcher m_files;
    QTimer m_fileTouched;
    bool m_demo = false;
};

} // namespace fangzhi::widgets
