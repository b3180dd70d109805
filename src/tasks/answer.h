// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

#include <utility>

namespace fangzhi::tasks {

// What a session answers with: a QFuture whose then() can be relied on. Qt 6.4's own runs what is to follow a
// second time, on a promise that is gone, when the work ends in the very moment in which then() is called.
template <typename T> class Answer : public QFuture<core::Result<T>> {
public:
    Answer(QFuture<core::Result<T>> future)
        : QFuture<core::Result<T>>(std::move(future))
    {
    }

    // Calls `done` with the result, once and later, in the caller's thread, which is that of `context`; never
    // when `context` is destroyed before.
    template <typename Done> void then(QObject *context, Done done) const
    {
        using Watcher = QFutureWatcher<core::Result<T>>;
        auto *watcher = new Watcher(context);
        QObject::connect(watcher, &Watcher::finished, context, [watcher, done = std::move(done)]() mutable {
            const QFuture<core::Result<T>> ended = watcher->future();
            watcher->deleteLater();
            if (ended.resultCount() > 0)
                done(ended.result());
        });
        watcher->setFuture(*this);
    }
};

} // namespace fangzhi::tasks
