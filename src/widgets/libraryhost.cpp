// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/libraryhost.h"

#include "tasks/demolibrary.h"

#include <QFileInfo>

namespace fangzhi::widgets {

LibraryHost::LibraryHost(Settings &settings, Notifier &notifier, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_notifier(notifier)
{
    // A file that is replaced is away for a moment only.
    constexpr int Moment = 300;
    m_fileTouched.setSingleShot(true);
    m_fileTouched.setInterval(Moment);
    connect(&m_files, &QFileSystemWatcher::fileChanged, &m_fileTouched, qOverload<>(&QTimer::start));
    connect(&m_fileTouched, &QTimer::timeout, this, &LibraryHost::lookForFile);
}

LibraryHost::~LibraryHost()
{
    forgetOpening();
}

bool LibraryHost::take(core::Result<std::unique_ptr<tasks::LibrarySession>> session, qint64 article)
{
    if (!session) {
        m_notifier.problem(session.error());
        Q_EMIT failed();
        return false;
    }
    // Whoever looks at the old one is told of the new before the old goes.
    const std::unique_ptr<tasks::LibrarySession> old = std::exchange(m_session, std::move(session).value());
    m_demo = false;
    if (!m_files.files().isEmpty())
        m_files.removePaths(m_files.files());
    m_files.addPath(m_session->path());
    m_settings.setLastLibrary(m_session->path());
    m_notifier.clear();
    Q_EMIT opened(article);
    if (m_session->isReadOnly() && !m_session->readOnlyReason().isEmpty())
        m_notifier.information(tr("Nothing can be changed here. %1").arg(m_session->readOnlyReason()));
    return true;
}

void LibraryHost::lookForFile()
{
    if (!m_session)
        return;
    if (!QFileInfo::exists(m_session->path()))
        Q_EMIT lost(m_session->path());
    else if (!m_files.files().contains(m_session->path()))
        m_files.addPath(m_session->path());
}

void LibraryHost::moveTo(const QString &path)
{
    if (!m_session)
        return;
    m_session->copyTo(path).then(this, [this, path](const core::Result<void> &answer) {
        if (answer)
            openLater(path, m_settings.lastArticle());
        else
            m_notifier.problem(answer.error());
    });
}

bool LibraryHost::make(const QString &path)
{
    forgetOpening();
    if (!take(tasks::LibrarySession::create(path), 0))
        return false;
    m_settings.addRecentLibrary(m_session->path());
    return true;
}

bool LibraryHost::open(const QString &path, qint64 article)
{
    forgetOpening();
    if (!take(tasks::LibrarySession::open(path, tasks::LibrarySession::Mode::Either), article))
        return false;
    m_settings.addRecentLibrary(m_session->path());
    return true;
}

void LibraryHost::openLater(const QString &path, qint64 article)
{
    forgetOpening();
    m_opening = tasks::LibrarySession::openLater(path, tasks::LibrarySession::Mode::Either);
    m_watcher = std::make_unique<Watcher>();
    connect(m_watcher.get(), &Watcher::finished, this, [this, article] {
        m_watcher.release()->deleteLater();
        if (take(m_opening.takeResult(), article))
            m_settings.addRecentLibrary(m_session->path());
    });
    m_watcher->setFuture(m_opening);
}

// A session that nobody waits for any more is closed here, in the thread that it belongs to.
void LibraryHost::forgetOpening()
{
    m_watcher.reset();
    if (!m_opening.isValid())
        return;
    m_opening.waitForFinished();
    const Opened left = m_opening.takeResult();
}

bool LibraryHost::openDemo()
{
    forgetOpening();
    const core::Result<QString> path = tasks::ensureDemoLibrary();
    if (!path) {
        m_notifier.problem(path.error());
        Q_EMIT failed();
        return false;
    }
    if (!take(tasks::LibrarySession::open(*path, tasks::LibrarySession::Mode::Either), 0))
        return false;
    m_demo = true;
    m_notifier.information(
        tr("This is the demo library. Click a bar or a marked figure to see how text and chart "
           "belong together; then drop articles of your own on the window."));
    return true;
}

void LibraryHost::openLast()
{
    const QString last = m_settings.lastLibrary();
    if (last.isEmpty()) {
        openDemo();
        return;
    }
    if (!QFileInfo::exists(last)) {
        m_notifier.tell({Notice::Kind::Problem,
                         tr("The library of the last session is not there any more: %1").arg(last),
                         tr("Open the Demo"), [this] { openDemo(); }});
        Q_EMIT failed();
        return;
    }
    openLater(last, m_settings.lastArticle());
}

} // namespace fangzhi::widgets
