// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/migrator.h"

#include "storage/connection.h"
#include "storage/errors.h"

#include <QDir>
#include <QFile>
#include <QMutex>
#include <QMutexLocker>

namespace fangzhi::storage {

const QList<Migration> &programMigrations()
{
    static const QList<Migration> migrations = [] {
        QList<Migration> result;
        const QDir folder(QStringLiteral(":/migrations"));
        for (const QString &name : folder.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name)) {
            QFile file(folder.filePath(name));
            if (file.open(QIODevice::ReadOnly))
                result.append({QStringView(name).left(4).toInt(), name.chopped(4), file.readAll()});
        }
        return result;
    }();
    return migrations;
}

int latestVersion()
{
    return programMigrations().isEmpty() ? -1 : programMigrations().last().version;
}

core::Result<void> migrate(Connection &connection, const QList<Migration> &migrations, int from)
{
    for (const Migration &migration : migrations) {
        if (migration.version <= from)
            continue;
        QByteArray script = "BEGIN IMMEDIATE;\n" + migration.sql + ";\n";
        script += "PRAGMA application_id = " + QByteArray::number(ApplicationId) + ";\n";
        script += "PRAGMA user_version = " + QByteArray::number(migration.version) + ";\nCOMMIT;";
        if (connection.runScript(script))
            continue;
        const core::Error cause = *connection.takeError();
        connection.runScript("ROLLBACK");
        connection.takeError(); // it may have been rolled back already
        return errors::migrationFailed(migration.name, cause);
    }
    return {};
}

int userVersion(Connection &connection)
{
    return int(connection.integer("PRAGMA user_version").value_or(-1));
}

Schema schemaOf(Connection &connection)
{
    Schema schema;
    Statement statement
        = connection.prepare("SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' "
                             "ESCAPE '\\'");
    while (statement.step())
        schema.insert(statement.text(0) + u' ' + statement.text(1), statement.text(2));
    return schema;
}

core::Result<Schema> expectedSchema(int version)
{
    static QMutex mutex;
    static QMap<int, Schema> known;
    const QMutexLocker locker(&mutex);
    if (const auto it = known.constFind(version); it != known.constEnd())
        return *it;
    auto memory = Connection::open({}, Connection::Access::Memory);
    if (!memory)
        return memory.error();
    QList<Migration> migrations = programMigrations();
    migrations.removeIf([version](const Migration &m) { return m.version > version; });
    if (const auto done = migrate(**memory, migrations, -1); !done)
        return done.error();
    const Schema schema = schemaOf(**memory);
    known.insert(version, schema);
    return (*memory)->checked(schema);
}

core::Result<void> verifySchema(Connection &connection, int version)
{
    const auto expected = expectedSchema(version);
    if (!expected)
        return expected.error();
    const Schema actual = schemaOf(connection);
    if (auto error = connection.takeError())
        return *error;
    QStringList foreign;
    for (auto it = actual.cbegin(); it != actual.cend(); ++it) {
        if (expected->contains(it.key()))
            continue;
        const bool isVirtual = it.value().startsWith(u"CREATE VIRTUAL", Qt::CaseInsensitive);
        if (isVirtual || it.key().startsWith(u"trigger ") || it.key().startsWith(u"view "))
            foreign.append(it.key());
    }
    if (!foreign.isEmpty())
        return errors::foreignObjects(connection.path(), foreign.join(QStringLiteral(", ")));
    for (auto it = expected->cbegin(); it != expected->cend(); ++it) {
        if (!actual.contains(it.key()) || actual.value(it.key()) != it.value())
            return errors::damaged(connection.path(), QStringLiteral("schema: ") + it.key());
    }
    return {};
}

} // namespace fangzhi::storage
