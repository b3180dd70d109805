// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/chartrepository.h"

#include "storage/errors.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace fangzhi::storage {

namespace {

SavedChart readChart(const Statement &select)
{
    const std::string_view spec = select.utf8(2);
    return {select.integer(0), select.text(1), QByteArray(spec.data(), qsizetype(spec.size())),
            QDateTime::fromString(select.text(3), Qt::ISODate),
            QDateTime::fromString(select.text(4), Qt::ISODate)};
}

core::Result<void> checkSpec(const QByteArray &spec)
{
    if (QJsonDocument::fromJson(spec).isObject())
        return {};
    return errors::invalid(QCoreApplication::translate("Storage", "This is not the description of a chart."));
}

QString now()
{
    return QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
}

} // namespace

core::Result<QList<SavedChart>> savedCharts(Connection &connection)
{
    QList<SavedChart> charts;
    Statement select
        = connection.prepare("SELECT id, name, spec, created_at, changed_at FROM chart ORDER BY name, id");
    while (select.step())
        charts.append(readChart(select));
    return connection.checked(charts);
}

core::Result<SavedChart> savedChart(Connection &connection, qint64 id)
{
    Statement select
        = connection.prepare("SELECT id, name, spec, created_at, changed_at FROM chart WHERE id = ?1");
    select.bind(1, id);
    if (select.step())
        return readChart(select);
    return connection.takeError().value_or(errors::noSuch("chart", id));
}

core::Result<qint64> insertChart(Transaction &transaction, const QString &name, const QByteArray &spec)
{
    if (const auto valid = checkSpec(spec); !valid)
        return valid.error();
    Connection &connection = transaction.connection();
    connection.run("INSERT INTO chart (name, spec, created_at, changed_at) VALUES (?1, ?2, ?3, ?3)", name,
                   QString::fromUtf8(spec), now());
    return connection.checked(connection.lastInsertId());
}

core::Result<void> updateChart(Transaction &transaction, qint64 id, const QString &name,
                               const QByteArray &spec)
{
    if (const auto valid = checkSpec(spec); !valid)
        return valid;
    Connection &connection = transaction.connection();
    connection.run("UPDATE chart SET name = ?2, spec = ?3, changed_at = ?4 WHERE id = ?1", id, name,
                   QString::fromUtf8(spec), now());
    if (!connection.failed() && connection.changedRows() == 0)
        return errors::noSuch("chart", id);
    return connection.checked();
}

core::Result<void> removeChart(Transaction &transaction, qint64 id)
{
    Connection &connection = transaction.connection();
    connection.run("DELETE FROM chart WHERE id = ?1", id);
    return connection.checked();
}

} // namespace fangzhi::storage
