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
    connect(&m_files, &QFileSystemWatcher::directoryChanged, &m_fileTouched, qOverload<>(&QTimer::start));
    connect(&m_fileTouched, &QTimer::timeout, this, &LibraryHost::lookForFile);
}

LibraryHost::~LibraryHost()
{
    forgetOpening();
}

bool LibraryHost::isDemo() const
{
    return isOpen(tasks::demoLibraryPath());
}

bool LibraryHost::isOpen(const QString &path) const
{
    return m_session && QFileInfo(m_session->path()) == QFileInfo(path);
}

bool LibraryHost::take(Opened session, qint64 article)
{
    if (!session) {
        m_notifier.problem(session.error());
        Q_EMIT failed();
        return false;
    }
    // Whoever looks at the old one is told of the new before the old goes.
    const std::unique_ptr<tasks::LibrarySession> old = std::exchange(m_session, std::move(session).value());
    watchFile();
    m_settings.setLastLibrary(m_session->path());
    if (!isDemo())
        m_settings.addRecentLibrary(m_session->path());
    m_notifier.clear();
    Q_EMIT opened(article);
    if (m_session->isReadOnly() && !m_session->readOnlyReason().isEmpty())
        m_notifier.information(tr("Nothing can be changed here. %1").arg(m_session->readOnlyReason()));
    return true;
}

// The folder too: it tells of a file that comes back.
void LibraryHost::watchFile()
{
    m_file = tasks::LibrarySession::File::InPlace;
    const QStringList before = m_files.files() + m_files.directories();
    if (!before.isEmpty())
        m_files.removePaths(before);
    m_files.addPaths({m_session->path(), QFileInfo(m_session->path()).path()});
}

void LibraryHost::lookForFile()
{
    if (!m_session)
        return;
    if (!m_files.files().contains(m_session->path()) && QFileInfo::exists(m_session->path()))
        m_files.addPath(m_session->path());
    const tasks::LibrarySession::File file = m_session->file();
    if (std::exchange(m_file, file) != file)
        Q_EMIT fileChanged(file);
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

void LibraryHost::makeLater(const QString &path)
{
    start([path] { return tasks::LibrarySession::create(path); }, 0);
}

void LibraryHost::openLater(const QString &path, qint64 article)
{
    forgetOpening();
    if (!staysOpen(path))
        start([path] { return tasks::LibrarySession::open(path, tasks::LibrarySession::Mode::Either); },
              article);
}

// Two sessions of one file would stand in each other's way: what is open stays, except that it gives way to
// the file that was put in its place.
bool LibraryHost::staysOpen(const QString &path)
{
    if (!isOpen(path))
        return false;
    if (m_session->file() != tasks::LibrarySession::File::Replaced)
        return true;
    const std::unique_ptr<tasks::LibrarySession> old = std::move(m_session);
    Q_EMIT opened(0);
    return false;
}

void LibraryHost::openDemo()
{
    forgetOpening();
    if (staysOpen(tasks::demoLibraryPath()))
        return welcome();
    start(
        []() -> Opened {
            const core::Result<QString> path = tasks::ensureDemoLibrary();
            if (!path)
                return path.error();
            return tasks::LibrarySession::open(*path, tasks::LibrarySession::Mode::Either);
        },
        0);
    m_welcomes = true;
}

void LibraryHost::welcome()
{
    m_notifier.information(
        tr("This is the demo library. Click a bar or a marked figure to see how text and chart "
           "belong together; then drop articles of your own on the window."));
}

bool LibraryHost::make(const QString &path)
{
    makeLater(path);
    return finishOpening();
}

bool LibraryHost::open(const QString &path, qint64 article)
{
    openLater(path, article);
    return finishOpening();
}

void LibraryHost::start(std::function<Opened()> opening, qint64 article)
{
    forgetOpening();
    m_article = article;
    m_welcomes = false;
    m_opening = tasks::LibrarySession::later(std::move(opening));
    m_watcher = std::make_unique<Watcher>();
    connect(m_watcher.get(), &Watcher::finished, this, &LibraryHost::finishOpening);
    m_watcher->setFuture(m_opening);
}

bool LibraryHost::finishOpening()
{
    if (!m_watcher)
        return m_session != nullptr;
    m_watcher->disconnect(this);
    m_watcher.release()->deleteLater(); // its signal may still be being delivered
    m_opening.waitForFinished();
    if (!take(m_opening.takeResult(), m_article))
        return false;
    if (m_welcomes)
        welcome();
    return true;
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
