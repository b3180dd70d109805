// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rows.h"
#include "core/rowsource.h"
#include "tasks/librarysession.h"

#include <QObject>
#include <QPointer>

namespace fangzhi::tasks {

// The article list of a session. Answers reach the thread that the source was made in, and stop with it.
class ArticleSource : public core::RowSource<core::ArticleRow> {
public:
    ArticleSource(LibrarySession *session, const core::ArticleFilter &filter);
    // Whatever is still being looked for is given up.
    ~ArticleSource() override;

    void count(CountAnswer answer) override;
    void page(qint64 first, int length, PageAnswer answer) override;
    void place(qint64 id, PlaceAnswer answer) override;

private:
    void countOn(const CountAnswer &answer, qint64 told, int milliseconds);

    QPointer<LibrarySession> m_session;
    core::ArticleFilter m_filter;
    CancelFlag m_cancelled = std::make_shared<std::atomic<bool>>(false);
    int m_counting = 0; // an older count is not gone on with
    QObject m_context; // late answers end with it
};

} // namespace fangzhi::tasks
