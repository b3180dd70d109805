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

#include <functional>
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
    bool isDemo() const;

    // These keep nobody waiting: opened() or failed() tells of the end. What is asked for last counts.
    void makeLater(const QString &path);
    // Goes to `article` there, when it is not 0. What is open already stays as it is.
    void openLater(const QString &path, qint64 article = 0);
    void openDemo();
    // The same to their end, for tests and pictures. False where the library was refused.
    bool make(const QString &path);
    bool open(const QString &path, qint64 article = 0);
    // The library of the last session; the demo at the very first start.
    void openLast();
    // Copies the library there and goes on with the copy.
    void moveTo(const QString &path);

Q_SIGNALS:
    // The old session is gone when this is emitted.
    void opened(qint64 article);
    // None was opened; the one before, if any, stays.
    void failed();
    // Somebody moved or deleted the open library's file, put another in its place, or brought it back.
    void fileChanged(fangzhi::tasks::LibrarySession::File file);

private:
    using Opened = tasks::LibrarySession::Opened;
    using Watcher = QFutureWatcher<Opened>;

    void start(std::function<Opened()> opening, qint64 article);
    void takeOpened();
    bool finishOpening();
    void forgetOpening();
    bool isOpen(const QString &path) const;
    bool staysOpen(const QString &path);
    void welcome();
    void watchFile();
    void lookForFile();
    bool take(Opened session, qint64 article);

    Settings &m_settings;
    Notifier &m_notifier;
    std::unique_ptr<tasks::LibrarySession> m_session;
    QFuture<Opened> m_opening;
    qint64 m_article = 0; // to go to in what is being opened
    bool m_welcomes = false; // what is being opened is the demo
    std::unique_ptr<Watcher> m_watcher;
    QFileSystemWatcher m_files;
    QTimer m_fileTouched;
    tasks::LibrarySession::File m_file = tasks::LibrarySession::File::InPlace;
};

} // namespace fangzhi::widgets
