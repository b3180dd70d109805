// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/imports.h"
#include "core/result.h"
#include "storage/connection.h"

#include <QList>
#include <QString>

#include <optional>

namespace fangzhi::storage {

// A file that an import has to read.
struct ImportFile {
    qint64 position = 0; // in the import's list, from 0
    QString path;
    qint64 size = 0; // bytes
    qint64 items = 0; // of it that are done
};

// An import with its list of files, none of them read. Gives its id. `options` is JSON.
core::Result<qint64> createImport(Transaction &transaction, const QString &name, const QByteArray &options,
                                  const QList<ImportFile> &files, const QList<core::ImportFailure> &failures);
// The last import that was cut off with files left to read.
core::Result<std::optional<qint64>> cutOffImport(Connection &connection);
// What is left of its files, in order.
core::Result<QList<ImportFile>> filesLeft(Connection &connection, qint64 run);
core::Result<QByteArray> importOptions(Connection &connection, qint64 run);

// The newest first. One alone: NotFound when there is none.
core::Result<QList<core::ImportRun>> importRuns(Connection &connection, int limit);
core::Result<core::ImportRun> importRun(Connection &connection, qint64 run);
core::Result<QList<core::ImportFailure>> importFailures(Connection &connection, qint64 run);
// Articles that came in with it and are still there.
core::Result<QList<qint64>> importedArticles(Connection &connection, qint64 run);
// From now on its failures are another import's matter.
core::Result<void> forgetFailures(Transaction &transaction, qint64 run);

// Within the transaction of an import.
void noteItems(Transaction &transaction, qint64 run, qint64 position, qint64 items);
void noteFileDone(Transaction &transaction, qint64 run, qint64 position);
void noteFailure(Transaction &transaction, qint64 run, const core::ImportFailure &failure);

} // namespace fangzhi::storage
