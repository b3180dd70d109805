// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tasks/columnnames.h"

#include "storage/settings.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace fangzhi::tasks {

namespace {

const QString Key = QStringLiteral("column_names");
constexpr qsizetype MaxNames = 5000;

} // namespace

core::Result<core::ColumnNames> readColumnNames(storage::Library &library)
{
    const auto kept = storage::setting(library.connection(), Key);
    if (!kept)
        return kept.error();
    core::ColumnNames names;
    const QJsonObject object = QJsonDocument::fromJson(kept->value_or(QString()).toUtf8()).object();
    for (auto it = object.begin(); it != object.end() && names.size() < MaxNames; ++it)
        names.insert(it.key(), it.value().toString());
    return names;
}

core::Result<void> addColumnNames(storage::Library &library, const core::ColumnNames &names)
{
    auto all = readColumnNames(library);
    if (!all)
        return all.error();
    QJsonObject object;
    all->insert(names);
    for (auto it = all->begin(); it != all->end(); ++it)
        object.insert(it.key(), it.value());
    return library.writeUnrecorded([&](storage::Transaction &transaction) {
        return storage::setSetting(transaction, Key,
                                   QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
    });
}

} // namespace fangzhi::tasks
