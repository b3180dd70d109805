// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/savedsearches.h"

#include <QDateTime>

namespace fangzhi::storage {

core::Result<QStringList> savedSearches(Connection &connection)
{
    QStringList queries;
    Statement select = connection.prepare("SELECT query FROM saved_search ORDER BY id DESC");
    while (select.step())
        queries.append(select.text(0));
    return connection.checked(queries);
}

core::Result<void> saveSearch(Transaction &transaction, const QString &query)
{
    Connection &connection = transaction.connection();
    connection.run("INSERT OR IGNORE INTO saved_search (query, saved_at) VALUES (?1, ?2)", query.trimmed(),
                   QDateTime::currentDateTimeUtc().toString(Qt::ISODate));
    return connection.checked();
}

core::Result<void> forgetSearch(Transaction &transaction, const QString &query)
{
    Connection &connection = transaction.connection();
    connection.run("DELETE FROM saved_search WHERE query = ?1", query.trimmed());
    return connection.checked();
}

} // namespace fangzhi::storage
