// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QFutureWatcher>
#include <QObject>
#include <QPromise>
#include <QString>
#include <QtConcurrentRun>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

namespace fangzhi::tasks {

struct Progress {
    qint64 done = 0;
    qint64 total = 0; // 0: not known
    QString what; // what is being worked on, for people
    // Of an import:
    qint64 files = 0; // done
    qint64 filesTotal = 0;
    qint64 articles = 0; // new ones
    qint64 figures = 0;
};

// The working side of a task: ask it often whether to stop, tell it how far you are. Thread-safe.
class TaskControl {
public:
    bool isCancelled() const { return m_cancelled.load(std::memory_order_relaxed); }
    void cancel() { m_cancelled.store(true, std::memory_order_relaxed); }
    // Cancelled because nobody waits for it any more, not by a person: what can go on later shall.
    bool isAbandoned() const { return m_abandoned.load(std::memory_order_relaxed); }
    void abandon()
    {
        m_abandoned.store(true, std::memory_order_relaxed);
        cancel();
    }
    void report(const Progress &progress) const
    {
        if (m_report)
            m_report(progress);
    }

private:
    friend class TaskBase;
    std::atomic_bool m_cancelled = false;
    std::atomic_bool m_abandoned = false;
    std::function<void(const Progress &)> m_report;
};

// Slow work as an object of the thread that made it: start() once, then progressed() and, exactly once,
// finished(), from the event loop. After cancel() the result is an error of code Cancelled unless the
// work was already done. A task that is destroyed cancels its work; its late answer is dropped.
class TaskBase : public QObject {
    Q_OBJECT

public:
    explicit TaskBase(const QString &name, QObject *parent = nullptr);
    ~TaskBase() override;

    // What it does, for the status line: "Importing 12 files".
    const QString &name() const { return m_name; }
    bool isRunning() const { return m_running; }
    bool isCancelled() const { return m_control->isCancelled(); }
    Progress progress() const { return m_progress; }

    virtual void start() = 0;
    void cancel();

Q_SIGNALS:
    void progressed(const fangzhi::tasks::Progress &progress);
    void finished();

protected:
    std::shared_ptr<TaskControl> control() const { return m_control; }
    void setRunning(bool running) { m_running = running; }

private:
    QString m_name;
    Progress m_progress;
    std::shared_ptr<TaskControl> m_control;
    bool m_running = false;
};

// A task that yields a T. The work runs in `pool` (the global one when null).
template <typename T> class Task : public TaskBase {
public:
    using Work = std::function<core::Result<T>(TaskControl &)>;

    Task(const QString &name, Work work, QThreadPool *pool = nullptr, QObject *parent = nullptr)
        : TaskBase(name, parent)
        , m_work(std::move(work))
        , m_pool(pool ? pool : QThreadPool::globalInstance())
    {
        connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
            m_result = m_watcher.result();
            setRunning(false);
            Q_EMIT finished();
        });
    }

    void start() override
    {
        setRunning(true);
        m_watcher.setFuture(QtConcurrent::run(m_pool, [work = m_work, control = control()] {
            if (control->isCancelled())
                return core::Result<T>(core::Error{core::ErrorCode::Cancelled, {}, {}});
            return work(*control);
        }));
    }

    // Waits for the end without an event loop: for the command line. finished() is emitted later, if an
    // event loop runs.
    const core::Result<T> &waitForResult()
    {
        m_watcher.waitForFinished();
        m_result = m_watcher.result();
        return *m_result;
    }

    // Only after finished().
    const core::Result<T> &result() const { return *m_result; }

private:
    Work m_work;
    QThreadPool *m_pool;
    QFutureWatcher<core::Result<T>> m_watcher;
    std::optional<core::Result<T>> m_result;
};

} // namespace fangzhi::tasks

Q_DECLARE_METATYPE(fangzhi::tasks::Progress)
