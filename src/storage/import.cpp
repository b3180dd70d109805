// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/import.h"

#include "storage/articlestore.h"
#include "storage/errors.h"
#include "storage/importlist.h"
#include "storage/searchindex.h"
#include "storage/undohistory.h"

#include <QDateTime>

namespace fangzhi::storage {

namespace {

// How much work one commit may hold: it is what a crash can cost, and what others wait for.
constexpr int MaxPending = 256;
constexpr qint64 MaxMilliseconds = 150;

QString now()
{
    return QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
}

} // namespace

Import::Import(Library &library, const QString &name, qint64 run)
    : m_library(library)
    , m_name(name)
    , m_run(run)
    , m_hasList(run != 0)
{
}

Import::~Import()
{
    if (!m_finished)
        (void)(m_hasList ? leave() : finish());
}

core::Result<void> Import::begin()
{
    if (m_transaction)
        return {};
    if (const auto may = m_library.mayWrite(); !may)
        return may;
    m_library.m_import = this;
    Connection &connection = m_library.connection();
    connection.takeError();
    m_transaction.reset(new Transaction(connection));
    if (m_run == 0) {
        connection.run("INSERT INTO import_run (name, started_at) VALUES (?1, ?2)", m_name, now());
        m_run = connection.lastInsertId();
    } else if (m_hasList && !m_counted) {
        Statement note = connection.prepare("SELECT added, known, figures FROM import_run WHERE id = ?1");
        note.bind(1, m_run);
        if (note.step()) {
            m_addedBefore = note.integer(0);
            m_known += note.integer(1);
            m_figures += note.integer(2);
        }
        m_counted = true;
    }
    if (auto error = connection.takeError()) {
        m_transaction.reset();
        m_run = m_hasList ? m_run : 0;
        return *error;
    }
    m_sinceBegin.start();
    return {};
}

core::Result<StoredArticle> Import::add(const NewArticle &article)
{
    if (const auto begun = begin(); !begun)
        return begun.error();
    Connection &connection = m_library.connection();
    // The index is written at the flush: a savepoint would make FTS5 write its cache out each time.
    connection.run("SAVEPOINT item");
    const auto stored = storeArticle(*m_transaction, article, m_run);
    if (!stored) {
        connection.takeError();
        connection.forget();
        if (!connection.runScript("ROLLBACK TO item; RELEASE item"))
            dropPending();
        return stored;
    }
    if (!connection.run("RELEASE item")) {
        const core::Error error = *connection.takeError();
        dropPending();
        return error;
    }
    if (stored->known) {
        ++m_known;
    } else {
        m_pending.append(stored->id);
        m_figures += stored->figures;
    }
    if (m_pending.size() >= MaxPending || m_sinceBegin.elapsed() > MaxMilliseconds) {
        if (const auto flushed = flush(); !flushed)
            return flushed.error();
    }
    return stored;
}

core::Result<void> Import::itemsDone(qint64 position, qint64 items)
{
    if (const auto begun = begin(); !begun)
        return begun;
    noteItems(*m_transaction, m_run, position, items);
    return {};
}

core::Result<void> Import::fileDone(qint64 position)
{
    if (const auto begun = begin(); !begun)
        return begun;
    noteFileDone(*m_transaction, m_run, position);
    return {};
}

core::Result<void> Import::failed(const core::ImportFailure &failure)
{
    if (const auto begun = begin(); !begun)
        return begun;
    noteFailure(*m_transaction, m_run, failure);
    return {};
}

core::Result<void> Import::flush()
{
    if (!m_transaction)
        return {};
    Connection &connection = m_library.connection();
    for (const qint64 id : m_pending)
        addToIndex(*m_transaction, id);
    const qint64 count = m_addedBefore + m_added.size() + m_pending.size();
    connection.run("UPDATE import_run SET added = ?2, known = ?3, figures = ?4 WHERE id = ?1", m_run, count,
                   m_known, m_figures);
    const auto committed = m_transaction->commit();
    m_transaction.reset();
    if (committed) {
        m_added += m_pending;
        m_step += m_pending;
        m_pending.clear();
    } else {
        dropPending();
    }
    return committed;
}

// After a full disk SQLite has rolled back the whole transaction by itself.
void Import::dropPending()
{
    m_library.connection().takeError();
    m_transaction.reset();
    m_pending.clear();
    if (m_added.isEmpty() && !m_hasList)
        m_run = 0; // it was rolled back with the rest
}

core::Result<void> Import::makeStep()
{
    const auto flushed = flush();
    // An import that went on after another step leaves its note to the last of its steps.
    if (!m_step.isEmpty())
        m_library.m_history->push({m_name, {}, m_step, m_run, 0});
    m_step.clear();
    return flushed;
}

core::Result<void> Import::finish(qint64 failures)
{
    return m_finished ? core::Result<void>() : end(now(), failures);
}

core::Result<void> Import::leave()
{
    return m_finished ? core::Result<void>() : end({}, 0);
}

core::Result<void> Import::end(const QString &finishedAt, qint64 failures)
{
    m_finished = true;
    auto result = flush();
    if (result && m_run != 0) {
        Connection &connection = m_library.connection();
        if (m_added.isEmpty() && !m_hasList)
            connection.run("DELETE FROM import_run WHERE id = ?1", m_run);
        else if (!finishedAt.isEmpty())
            connection.run("UPDATE import_run SET finished_at = ?2, failures = ?3 WHERE id = ?1", m_run,
                           finishedAt, failures);
        result = connection.checked();
    }
    const auto step = makeStep();
    m_library.m_import = nullptr;
    return result ? step : result;
}

} // namespace fangzhi::storage
