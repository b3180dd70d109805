// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QSqlDatabase>
#include <QString>
#include <QStringView>

#include <atomic>
#include <concepts>
#include <list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

struct sqlite3;
struct sqlite3_stmt;

namespace fangzhi::storage {

class Connection;
class IdCache;
class ArticleOrderMap;
class SearchCache;

// The text of a statement. A literal is recognised by its address, anything else by what it says.
class Sql {
public:
    template <size_t N>
    Sql(const char (&literal)[N])
        : text(literal, N - 1)
        , isLiteral(true)
    {
    }
    Sql(const std::string &built)
        : text(built)
    {
    }

    std::string_view text;
    bool isLiteral = false;
};

// A compiled statement that a connection keeps.
struct CachedStatement {
    sqlite3_stmt *statement = nullptr;
    bool inUse = false;
};

// A prepared statement, borrowed from its connection and given back when this goes out of scope.
// Parameters count from 1 and columns from 0, as in SQLite. A failure is kept by the connection: step()
// then says that there are no more rows, and Connection::takeError() tells why.
class Statement {
public:
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&) = delete;
    ~Statement();

    template <std::integral Integer> void bind(int parameter, Integer value)
    {
        bindInteger(parameter, qint64(value));
    }
    void bind(int parameter, double value);
    void bind(int parameter, QStringView text);
    void bind(int parameter, const QString &text) { bind(parameter, QStringView(text)); }
    void bind(int parameter, const QByteArray &blob);
    // UTF-8 text that outlives the statement's execution: it is not copied.
    void bindText(int parameter, std::string_view utf8);
    void bind(int parameter, std::nullopt_t);
    template <typename T> void bind(int parameter, const std::optional<T> &value)
    {
        if (value)
            bind(parameter, *value);
        else
            bind(parameter, std::nullopt);
    }
    template <typename... Values> void bindAll(const Values &...values)
    {
        int parameter = 0;
        (bind(++parameter, values), ...);
    }

    // True when there is a row to read.
    bool step();
    // Runs a statement without rows, and makes it ready to be bound and run again.
    bool run();
    void reset();

    bool isNull(int column) const;
    qint64 integer(int column) const;
    int number(int column) const { return int(integer(column)); }
    bool flag(int column) const { return integer(column) != 0; }
    double real(int column) const;
    QString text(int column) const;
    // Valid until the next step().
    std::string_view utf8(int column) const;
    QByteArray blob(int column) const;

private:
    friend class Connection;
    Statement(Connection *connection, CachedStatement *cached);
    void bindInteger(int parameter, qint64 value);

    Connection *m_connection;
    CachedStatement *m_cached;
    sqlite3_stmt *m_statement;
};

// A connection to one SQLite file. Opened through Qt SQL; the work is done on SQLite's own interface,
// four times as fast. To be used by one thread at a time.
class Connection {
public:
    enum class Access {
        ReadWrite,
        Create,
        ReadOnly,
        Immutable, // for a file that nobody writes: no lock, and no file is made beside it
        Memory, // of its own, gone with the connection
    };

    static core::Result<std::unique_ptr<Connection>> open(const QString &path, Access access);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    sqlite3 *handle() const { return m_handle; }
    const QString &path() const { return m_path; }

    // The statement for this SQL, compiled once a connection.
    Statement prepare(const Sql &sql);
    // Runs one statement with its values bound in order; its rows are not looked at.
    template <typename... Values> bool run(const Sql &sql, const Values &...values)
    {
        Statement statement = prepare(sql);
        statement.bindAll(values...);
        return statement.run();
    }
    // Several statements without values, as in a migration.
    bool runScript(const QByteArray &sql);
    // The first column of the first row; empty without a row.
    template <typename... Values> std::optional<qint64> integer(const Sql &sql, const Values &...values)
    {
        Statement statement = prepare(sql);
        statement.bindAll(values...);
        return statement.step() ? std::optional(statement.integer(0)) : std::nullopt;
    }
    template <typename... Values> std::optional<QString> text(const Sql &sql, const Values &...values)
    {
        Statement statement = prepare(sql);
        statement.bindAll(values...);
        return statement.step() ? std::optional(statement.text(0)) : std::nullopt;
    }
    qint64 lastInsertId() const;
    qint64 changedRows() const;

    // The first failure since the last call. While there is one, statements do nothing, so that a
    // sequence of them may be written without asking after each.
    bool failed() const { return m_error.has_value(); }
    void fail(core::Error error);
    std::optional<core::Error> takeError();
    // `value`, or the failure that came up while it was made.
    template <typename T> core::Result<T> checked(T value)
    {
        if (auto error = takeError())
            return *std::move(error);
        return value;
    }
    core::Result<void> checked();

    // While this is set, statements end with Cancelled as soon as the flag is true. Null: no longer.
    void setCancelled(const std::atomic<bool> *cancelled);

    // Codes to ids, and hits of the last searches. Forgotten when a transaction is rolled back or undone.
    IdCache &ids();
    // A reader does not see when the writer takes an id back, so it keeps none.
    bool keepsIds() const { return m_keepsIds; }
    SearchCache &searches();
    ArticleOrderMap &articleOrder();
    void forget();

private:
    friend class Statement;
    explicit Connection(const QString &path);
    void failWithSqlite(int code);
    CachedStatement *compile(std::string_view sql);

    QString m_path;
    QString m_name;
    bool m_keepsIds = false;
    QSqlDatabase m_database;
    sqlite3 *m_handle = nullptr;
    std::list<CachedStatement> m_statements;
    std::unordered_multimap<const char *, CachedStatement *> m_byLiteral;
    std::unordered_multimap<std::string, CachedStatement *> m_byText;
    std::optional<core::Error> m_error;
    std::unique_ptr<IdCache> m_ids;
    std::unique_ptr<SearchCache> m_searches;
    std::unique_ptr<ArticleOrderMap> m_articleOrder;
};

// Several reads that see one state of the library.
class Snapshot {
public:
    explicit Snapshot(Connection &connection);
    ~Snapshot();
    Snapshot(const Snapshot &) = delete;
    Snapshot &operator=(const Snapshot &) = delete;

private:
    Connection &m_connection;
    bool m_began;
};

// An open write transaction: what functions that change a library ask for. Made by Library::write() and
// Import only.
class Transaction {
public:
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    Connection &connection() { return m_connection; }

private:
    friend class Library;
    friend class Import;
    explicit Transaction(Connection &connection);
    core::Result<void> commit();
    void rollBack();

    Connection &m_connection;
    bool m_open = false;
};

} // namespace fangzhi::storage
