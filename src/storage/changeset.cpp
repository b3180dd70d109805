// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/changeset.h"

#include "storage/errors.h"
#include "storage/searchindex.h"

// The header hides what SQLite may have been built without; Debian's has it.
#define SQLITE_ENABLE_SESSION
#define SQLITE_ENABLE_PREUPDATE_HOOK
#include <sqlite3.h>

#include <QScopeGuard>
#include <QSet>

#include <cstring>

namespace fangzhi::storage {

namespace {

int isRecorded(void *, const char *table)
{
    return std::strncmp(table, "article_search", 14) != 0 && std::strncmp(table, "sqlite_", 7) != 0;
}

// A row may differ in what is not recorded (the read flag); when it is to go, it goes. Whatever else does
// not fit means that the step belongs to another state.
int onConflict(void *, int kind, sqlite3_changeset_iter *)
{
    return kind == SQLITE_CHANGESET_DATA ? SQLITE_CHANGESET_REPLACE : SQLITE_CHANGESET_ABORT;
}

// Articles whose indexed text the changeset touches.
core::Result<QSet<qint64>> touchedArticles(const QByteArray &changeset, Connection &connection)
{
    const auto column = [&](const char *name) {
        return int(connection
                       .integer("SELECT cid FROM pragma_table_info('article') WHERE name = ?1",
                                QString::fromLatin1(name))
                       .value_or(-1));
    };
    const int idAt = column("id");
    const QList<int> indexed{column("title"), column("text"), column("sort_key")};
    QSet<qint64> articles;
    sqlite3_changeset_iter *changes = nullptr;
    int code
        = sqlite3changeset_start(&changes, int(changeset.size()), const_cast<char *>(changeset.constData()));
    while (code == SQLITE_OK && sqlite3changeset_next(changes) == SQLITE_ROW) {
        const char *table = nullptr;
        int columns = 0;
        int operation = 0;
        sqlite3changeset_op(changes, &table, &columns, &operation, nullptr);
        if (std::strcmp(table, "article") != 0)
            continue;
        bool touched = operation != SQLITE_UPDATE;
        for (const int at : indexed) {
            sqlite3_value *value = nullptr;
            if (!touched)
                touched = sqlite3changeset_new(changes, at, &value) == SQLITE_OK && value != nullptr;
        }
        sqlite3_value *id = nullptr;
        if (operation == SQLITE_INSERT)
            sqlite3changeset_new(changes, idAt, &id);
        else
            sqlite3changeset_old(changes, idAt, &id);
        if (touched && id)
            articles.insert(sqlite3_value_int64(id));
    }
    if (changes)
        code = sqlite3changeset_finalize(changes);
    if (code != SQLITE_OK)
        return errors::ofSqlite(code, nullptr, connection.path());
    return connection.checked(articles);
}

} // namespace

ChangeRecorder::ChangeRecorder(Connection &connection)
    : m_connection(connection)
{
    int code = sqlite3session_create(connection.handle(), "main", &m_session);
    if (code == SQLITE_OK) {
        sqlite3session_table_filter(m_session, isRecorded, nullptr);
        code = sqlite3session_attach(m_session, nullptr);
    }
    if (code != SQLITE_OK)
        connection.fail(errors::ofSqlite(code, connection.handle(), connection.path()));
}

ChangeRecorder::~ChangeRecorder()
{
    if (m_session)
        sqlite3session_delete(m_session);
}

core::Result<QByteArray> ChangeRecorder::changeset()
{
    if (auto error = m_connection.takeError())
        return *error;
    int size = 0;
    void *bytes = nullptr;
    const int code = sqlite3session_changeset(m_session, &size, &bytes);
    const auto release = qScopeGuard([&] { sqlite3_free(bytes); });
    if (code != SQLITE_OK)
        return errors::ofSqlite(code, m_connection.handle(), m_connection.path());
    return QByteArray(static_cast<const char *>(bytes), size);
}

core::Result<QByteArray> inverted(const QByteArray &changeset)
{
    int size = 0;
    void *bytes = nullptr;
    const int code = sqlite3changeset_invert(int(changeset.size()), changeset.constData(), &size, &bytes);
    const auto release = qScopeGuard([&] { sqlite3_free(bytes); });
    if (code != SQLITE_OK)
        return errors::ofSqlite(code, nullptr, {});
    return QByteArray(static_cast<const char *>(bytes), size);
}

core::Result<void> applyChangeset(Transaction &transaction, const QByteArray &changeset)
{
    Connection &connection = transaction.connection();
    const auto articles = touchedArticles(changeset, connection);
    if (!articles)
        return articles.error();
    for (const qint64 id : *articles)
        removeFromIndex(transaction, id);
    if (auto error = connection.takeError())
        return *error;
    const int code
        = sqlite3changeset_apply(connection.handle(), int(changeset.size()),
                                 const_cast<char *>(changeset.constData()), nullptr, onConflict, nullptr);
    if (code == SQLITE_ABORT || (code & 0xFF) == SQLITE_CONSTRAINT)
        return errors::undoConflict();
    if (code != SQLITE_OK)
        return errors::ofSqlite(code, connection.handle(), connection.path());
    for (const qint64 id : *articles)
        addToIndex(transaction, id);
    return connection.checked();
}

} // namespace fangzhi::storage
