// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/settings.h"

namespace fangzhi::storage {

core::Result<std::optional<QString>> setting(Connection &connection, const QString &key)
{
    return connection.checked(connection.text("SELECT value FROM setting WHERE key = ?1", key));
}

core::Result<void> setSetting(Transaction &transaction, const QString &key,
                              const std::optional<QString> &value)
{
    Connection &connection = transaction.connection();
    if (value)
        connection.run("INSERT INTO setting (key, value) VALUES (?1, ?2) "
                       "ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                       key, *value);
    else
        connection.run("DELETE FROM setting WHERE key = ?1", key);
    return connection.checked();
}

} // namespace fangzhi::storage
