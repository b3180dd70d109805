// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "storage/library.h"

#include <QFuture>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <functional>
#include <memory>

namespace fangzhi::tasks {

// One thread with one connection of its own: what is asked of it is done one after the other. The
// connection is opened when it is first needed, unless one is handed in.
class LibraryWorker {
public:
    using Opener = std::function<core::Result<std::unique_ptr<storage::Library>>()>;

    explicit LibraryWorker(Opener opener)
        : m_opener(std::move(opener))
    {
        m_pool.setMaxThreadCount(1);
        m_pool.setExpiryTimeout(-1);
    }

    // Finishes what was asked; the connection is closed in its own thread.
    ~LibraryWorker()
    {
        // No future is waited for here: one that has not begun would be taken over by this thread and
        // close the connection under the work that is still using it.
        m_pool.start([this] { m_library.reset(); });
        m_pool.waitForDone();
    }

    LibraryWorker(const LibraryWorker &) = delete;
    LibraryWorker &operator=(const LibraryWorker &) = delete;

    // `work` takes a storage::Library & and gives a core::Result<T>.
    template <typename T, typename Work> QFuture<core::Result<T>> run(Work work)
    {
        return QtConcurrent::run(&m_pool, [this, work = std::move(work)]() mutable -> core::Result<T> {
            if (auto opened = open(); !opened)
                return opened.error();
            return work(*m_library);
        });
    }

private:
    core::Result<void> open()
    {
        if (m_library)
            return {};
        auto library = m_opener();
        if (!library)
            return library.error();
        m_library = std::move(*library);
        return {};
    }

    Opener m_opener;
    std::unique_ptr<storage::Library> m_library;
    QThreadPool m_pool;
};

} // namespace fangzhi::tasks
