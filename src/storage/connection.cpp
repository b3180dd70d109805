// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/connection.h"

#include "storage/errors.h"
#include "storage/idcache.h"
#include "storage/searchcache.h"
#include "storage/sqliteextensions.h"

#include <QAtomicInt>
#include <QFileInfo>
#include <QSqlDriver>
#include <QSqlError>
#include <QUrl>
#include <QVariant>

#include <sqlite3.h>

#include <utility>

namespace fangzhi::storage {

namespace {

QString connectOptions(Connection::Access access)
{
    switch (access) {
    case Connection::Access::ReadOnly:
        return QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI");
    case Connection::Access::Immutable:
        return QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI");
    default:
        return QStringLiteral("QSQLITE_OPEN_URI");
    }
}

// As a URI, so that a name with "?" or "%" is a name and nothing else.
QString databaseName(const QString &path, Connection::Access access)
{
    if (access == Connection::Access::Memory)
        return QStringLiteral(":memory:");
    QUrl url = QUrl::fromLocalFile(QFileInfo(path).absoluteFilePath());
    if (access == Connection::Access::Immutable)
        url.setQuery(QStringLiteral("immutable=1"));
    return QString::fromLatin1(url.toEncoded());
}

sqlite3 *handleOf(const QSqlDatabase &database)
{
    const QVariant handle = database.driver()->handle();
    if (handle.isValid() && qstrcmp(handle.typeName(), "sqlite3*") == 0)
        return *static_cast<sqlite3 *const *>(handle.constData());
    return nullptr;
}

// What protects from a file that somebody else made: no functions or virtual tables from its schema, no
// writing to the tables behind the index, no extensions.
void protect(sqlite3 *handle)
{
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_FKEY, 1, nullptr);
    sqlite3_busy_timeout(handle, 5000);
}

} // namespace

Statement::Statement(Connection *connection, CachedStatement *cached)
    : m_connection(connection)
    , m_cached(cached)
    , m_statement(cached ? cached->statement : nullptr)
{
}

Statement::Statement(Statement &&other) noexcept
    : m_connection(other.m_connection)
    , m_cached(std::exchange(other.m_cached, nullptr))
    , m_statement(std::exchange(other.m_statement, nullptr))
{
}

Statement::~Statement()
{
    if (!m_cached)
        return;
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
    m_cached->inUse = false;
}

void Statement::bindInteger(int parameter, qint64 value)
{
    sqlite3_bind_int64(m_statement, parameter, value);
}

void Statement::bind(int parameter, double value)
{
    sqlite3_bind_double(m_statement, parameter, value);
}

void Statement::bind(int parameter, QStringView text)
{
    const QByteArray utf8 = text.toUtf8();
    sqlite3_bind_text64(m_statement, parameter, utf8.constData(), sqlite3_uint64(utf8.size()),
                        SQLITE_TRANSIENT, SQLITE_UTF8);
}

void Statement::bind(int parameter, const QByteArray &blob)
{
    // A null pointer would bind NULL.
    const char *data = blob.isEmpty() ? "" : blob.constData();
    sqlite3_bind_blob64(m_statement, parameter, data, sqlite3_uint64(blob.size()), SQLITE_TRANSIENT);
}

void Statement::bindText(int parameter, std::string_view utf8)
{
    const char *data = utf8.empty() ? "" : utf8.data();
    sqlite3_bind_text64(m_statement, parameter, data, utf8.size(), SQLITE_STATIC, SQLITE_UTF8);
}

void Statement::bind(int parameter, std::nullopt_t)
{
    sqlite3_bind_null(m_statement, parameter);
}

bool Statement::step()
{
    if (!m_statement || m_connection->failed())
        return false;
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        m_connection->failWithSqlite(code);
    return false;
}

bool Statement::run()
{
    while (step()) { }
    reset();
    return !m_connection->failed();
}

void Statement::reset()
{
    sqlite3_reset(m_statement);
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

std::string_view Statement::utf8(int column) const
{
    const auto *data = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return data ? std::string_view(data, size_t(sqlite3_column_bytes(m_statement, column)))
                : std::string_view();
}

QString Statement::text(int column) const
{
    const std::string_view bytes = utf8(column);
    return QString::fromUtf8(bytes.data(), qsizetype(bytes.size()));
}

QByteArray Statement::blob(int column) const
{
    const auto *data = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return QByteArray(data, sqlite3_column_bytes(m_statement, column));
}

Connection::Connection(const QString &path)
    : m_path(path)
    , m_ids(std::make_unique<IdCache>())
    , m_searches(std::make_unique<SearchCache>())
    , m_articleOrder(std::make_unique<ArticleOrderMap>())
{
    static QAtomicInt counter;
    m_name = QStringLiteral("fangzhi-%1").arg(counter.fetchAndAddRelaxed(1));
}

Connection::~Connection()
{
    for (const CachedStatement &cached : m_statements)
        sqlite3_finalize(cached.statement);
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

core::Result<std::unique_ptr<Connection>> Connection::open(const QString &path, Access access)
{
    std::unique_ptr<Connection> connection(new Connection(path));
    connection->m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection->m_name);
    connection->m_keepsIds = access == Access::ReadWrite;
    QSqlDatabase &database = connection->m_database;
    database.setConnectOptions(connectOptions(access));
    database.setDatabaseName(databaseName(path, access));
    if (!database.open())
        return errors::io(path, database.lastError().text());
    connection->m_handle = handleOf(database);
    if (!connection->m_handle)
        return core::Error{core::ErrorCode::Internal, {}, QStringLiteral("no SQLite handle")};
    protect(connection->m_handle);
    if (const int code = registerExtensions(connection->m_handle); code != SQLITE_OK)
        return errors::ofSqlite(code, connection->m_handle, path);
    connection->runScript("PRAGMA mmap_size = 0; PRAGMA cell_size_check = ON; PRAGMA temp_store = MEMORY;");
    if (auto error = connection->takeError())
        return *error;
    return connection;
}

Statement Connection::prepare(const Sql &sql)
{
    const auto find = [&](auto &known, const auto &key) {
        const auto [begin, end] = known.equal_range(key);
        for (auto it = begin; it != end; ++it) {
            if (!it->second->inUse)
                return it->second;
        }
        CachedStatement *compiled = compile(sql.text);
        if (compiled)
            known.emplace(key, compiled);
        return compiled;
    };
    CachedStatement *cached
        = sql.isLiteral ? find(m_byLiteral, sql.text.data()) : find(m_byText, std::string(sql.text));
    if (cached)
        cached->inUse = true;
    return {this, cached};
}

CachedStatement *Connection::compile(std::string_view sql)
{
    sqlite3_stmt *statement = nullptr;
    const int code = sqlite3_prepare_v3(m_handle, sql.data(), int(sql.size()), SQLITE_PREPARE_PERSISTENT,
                                        &statement, nullptr);
    if (code != SQLITE_OK) {
        failWithSqlite(code);
        return nullptr;
    }
    return &m_statements.emplace_back(CachedStatement{statement, false});
}

bool Connection::runScript(const QByteArray &sql)
{
    if (failed())
        return false;
    const int code = sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        failWithSqlite(code);
    return code == SQLITE_OK;
}

qint64 Connection::lastInsertId() const
{
    return sqlite3_last_insert_rowid(m_handle);
}

qint64 Connection::changedRows() const
{
    return sqlite3_changes64(m_handle);
}

void Connection::fail(core::Error error)
{
    if (!m_error)
        m_error = std::move(error);
}

void Connection::failWithSqlite(int code)
{
    fail(errors::ofSqlite(code, m_handle, m_path));
}

std::optional<core::Error> Connection::takeError()
{
    return std::exchange(m_error, std::nullopt);
}

core::Result<void> Connection::checked()
{
    if (auto error = takeError())
        return *std::move(error);
    return {};
}

void Connection::setCancelled(const std::atomic<bool> *cancelled)
{
    constexpr int Operations = 2000; // some tenths of a millisecond
    const auto isCancelled
        = [](void *flag) { return int(static_cast<const std::atomic<bool> *>(flag)->load()); };
    sqlite3_progress_handler(m_handle, cancelled ? Operations : 0, cancelled ? +isCancelled : nullptr,
                             const_cast<std::atomic<bool> *>(cancelled));
}

IdCache &Connection::ids()
{
    return *m_ids;
}

SearchCache &Connection::searches()
{
    return *m_searches;
}

ArticleOrderMap &Connection::articleOrder()
{
    return *m_articleOrder;
}

void Connection::forget()
{
    m_articleOrder->clear();
    *m_ids = IdCache();
    *m_searches = SearchCache();
}

Snapshot::Snapshot(Connection &connection)
    : m_connection(connection)
    , m_began(sqlite3_get_autocommit(connection.handle()) != 0 && connection.run("BEGIN"))
{
}

Snapshot::~Snapshot()
{
    if (m_began)
        sqlite3_exec(m_connection.handle(), "COMMIT", nullptr, nullptr, nullptr);
}

Transaction::Transaction(Connection &connection)
    : m_connection(connection)
    , m_open(connection.run("BEGIN IMMEDIATE"))
{
}

Transaction::~Transaction()
{
    rollBack();
}

core::Result<void> Transaction::commit()
{
    if (!m_open || m_connection.failed() || !m_connection.run("COMMIT")) {
        rollBack();
        return m_connection.checked();
    }
    m_open = false;
    return {};
}

void Transaction::rollBack()
{
    if (!m_open)
        return;
    m_open = false;
    // SQLite may have rolled back by itself, when the disk was full.
    if (sqlite3_get_autocommit(m_connection.handle()) == 0)
        sqlite3_exec(m_connection.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
    m_connection.forget();
}

} // namespace fangzhi::storage
