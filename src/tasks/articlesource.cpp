// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tasks/articlesource.h"

namespace fangzhi::tasks {

ArticleSource::ArticleSource(LibrarySession *session, const core::ArticleFilter &filter)
    : m_session(session)
    , m_filter(filter)
{
    QObject::connect(session, &LibrarySession::changed, &m_context, [this] {
        if (changed)
            changed();
    });
}

ArticleSource::~ArticleSource()
{
    *m_cancelled = true;
}

void ArticleSource::count(CountAnswer answer)
{
    ++m_counting;
    countOn(answer, -1, 0);
}

// The first rows are told of as soon as they are found. The rest is counted a little at a time, so that a
// page which is asked for meanwhile need not wait.
void ArticleSource::countOn(const CountAnswer &answer, qint64 told, int milliseconds)
{
    constexpr qint64 FirstRows = 256;
    constexpr int Turn = 40;
    if (!m_session)
        return;
    m_session->articleCountSoFar(m_filter, FirstRows, milliseconds, m_cancelled)
        .then(&m_context, [this, answer, told, turn = m_counting](const core::Result<core::RowCount> &count) {
            if (turn != m_counting)
                return;
            const qint64 rows = count ? count->rows : 0;
            if (count && !count->complete)
                countOn(answer, told < 0 ? rows : told, Turn);
            if (told < 0 || !count || count->complete)
                answer(rows);
        });
}

void ArticleSource::page(qint64 first, int length, PageAnswer answer)
{
    if (!m_session)
        return;
    m_session->articleList(m_filter, first, length, m_cancelled)
        .then(&m_context, [answer, first](const core::Result<QList<core::ArticleRow>> &rows) {
            answer(first, rows ? *rows : QList<core::ArticleRow>());
        });
}

void ArticleSource::place(qint64 id, PlaceAnswer answer)
{
    if (!m_session)
        return;
    m_session->articlePlace(m_filter, id).then(&m_context, [answer](const core::Result<qint64> &row) {
        answer(row ? *row : -1);
    });
}

} // namespace fangzhi::tasks
