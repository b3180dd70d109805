// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/import.h"

#include "storage/articlestore.h"
#include "storage/errors.h"
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

Import::Import(Library &library, const QString &name)
    : m_library(library)
    , m_name(name)
{
}

Import::~Import()
{
    if (!m_finished)
        (void)finish();
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
    }
    if (auto error = connection.takeError()) {
        m_transaction.reset();
        m_run = 0;
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

core::Result<void> Import::flush()
{
    if (!m_transaction)
        return {};
    Connection &connection = m_library.connection();
    for (const qint64 id : m_pending)
        addToIndex(*m_transaction, id);
    const qint64 count = m_added.size() + m_pending.size();
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
    if (m_added.isEmpty())
        m_run = 0; // it was rolled back with the rest
}

core::Result<void> Import::makeStep()
{
    const auto flushed = flush();
    // An import that went on after another step leaves its note to the last of its steps.
    if (!m_step.isEmpty())
        m_library.m_history->push({m_name, {}, m_step, m_run});
    m_step.clear();
    return flushed;
}

core::Result<void> Import::finish(qint64 failures)
{
    if (m_finished)
        return {};
    m_finished = true;
    auto result = flush();
    if (result && m_run != 0) {
        Connection &connection = m_library.connection();
        if (m_added.isEmpty())
            connection.run("DELETE FROM import_run WHERE id = ?1", m_run);
        else
            connection.run("UPDATE import_run SET finished_at = ?2, failures = ?3 WHERE id = ?1", m_run,
                           now(), failures);
        result = connection.checked();
    }
    const auto step = makeStep();
    m_library.m_import = nullptr;
    return result ? step : result;
}

} // namespace fangzhi::storage
