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

void ArticleSource::count(CountAnswer answer)
{
    if (!m_session)
        return;
    m_session->articleCount(m_filter).then(
        &m_context, [answer](const core::Result<qint64> &count) { answer(count ? *count : 0); });
}

void ArticleSource::page(qint64 first, int length, PageAnswer answer)
{
    if (!m_session)
        return;
    m_session->articleList(m_filter, first, length)
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
