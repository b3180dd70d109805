// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/importlist.h"

#include "storage/errors.h"

#include <algorithm>

namespace fangzhi::storage {

namespace {

constexpr char SelectRuns[]
    = "SELECT r.id, r.name, r.started_at, r.finished_at, r.added, r.known, r.figures, r.failures, "
      "(SELECT count(*) FROM import_file AS f WHERE f.import_run_id = r.id), "
      "(SELECT count(*) FROM import_file AS f WHERE f.import_run_id = r.id AND f.done = 0), "
      "(SELECT count(*) FROM near_duplicate AS n JOIN article AS a ON a.original_sha256 = n.new_sha256 "
      "JOIN article AS b ON b.original_sha256 = n.old_sha256 WHERE n.import_run_id = r.id AND n.decision "
      "= ''), "
      "(SELECT count(*) FROM import_failure AS f WHERE f.import_run_id = r.id) "
      "FROM import_run AS r WHERE r.id = ?1 OR ?1 = 0 ORDER BY r.id DESC LIMIT ?2";

core::ImportRun runFrom(const Statement &row)
{
    core::ImportRun run;
    run.id = row.integer(0);
    run.name = row.text(1);
    run.started = QDateTime::fromString(row.text(2), Qt::ISODate);
    run.finished = QDateTime::fromString(row.text(3), Qt::ISODate);
    run.added = row.integer(4);
    run.known = row.integer(5);
    run.figures = row.integer(6);
    run.files = row.integer(8);
    run.filesLeft = row.integer(9);
    run.near = row.integer(10);
    // Imports of earlier versions kept the number alone.
    run.failures = std::max(row.integer(7), row.integer(11));
    return run;
}

} // namespace

core::Result<qint64> createImport(Transaction &transaction, const QString &name, const QByteArray &options,
                                  const QList<ImportFile> &files, const QList<core::ImportFailure> &failures)
{
    Connection &connection = transaction.connection();
    connection.run("INSERT INTO import_run (name, started_at, options) VALUES (?1, ?2, ?3)", name,
                   QDateTime::currentDateTimeUtc().toString(Qt::ISODate), QString::fromUtf8(options));
    const qint64 run = connection.lastInsertId();
    Statement insert = connection.prepare(
        "INSERT INTO import_file (import_run_id, position, path, size) VALUES (?1, ?2, ?3, ?4)");
    for (const ImportFile &file : files) {
        insert.bindAll(run, file.position, file.path, file.size);
        insert.run();
    }
    for (const core::ImportFailure &failure : failures)
        noteFailure(transaction, run, failure);
    return connection.checked(run);
}

core::Result<std::optional<qint64>> cutOffImport(Connection &connection)
{
    return connection.checked(
        connection.integer("SELECT r.id FROM import_run AS r WHERE r.finished_at IS NULL AND EXISTS (SELECT "
                           "1 FROM import_file AS f "
                           "WHERE f.import_run_id = r.id AND f.done = 0) ORDER BY r.id DESC LIMIT 1"));
}

core::Result<QList<ImportFile>> filesLeft(Connection &connection, qint64 run)
{
    QList<ImportFile> files;
    Statement select = connection.prepare("SELECT position, path, size, items FROM import_file "
                                          "WHERE import_run_id = ?1 AND done = 0 ORDER BY position");
    select.bind(1, run);
    while (select.step())
        files.append({select.integer(0), select.text(1), select.integer(2), select.integer(3)});
    return connection.checked(files);
}

core::Result<QByteArray> importOptions(Connection &connection, qint64 run)
{
    const auto options = connection.text("SELECT options FROM import_run WHERE id = ?1", run);
    if (!options)
        return connection.takeError().value_or(errors::noSuch("import", run));
    return options->toUtf8();
}

core::Result<QList<core::ImportRun>> importRuns(Connection &connection, int limit)
{
    QList<core::ImportRun> runs;
    Statement select = connection.prepare(SelectRuns);
    select.bindAll(0, limit);
    while (select.step())
        runs.append(runFrom(select));
    return connection.checked(runs);
}

core::Result<core::ImportRun> importRun(Connection &connection, qint64 run)
{
    Statement select = connection.prepare(SelectRuns);
    select.bindAll(run, 1);
    if (!select.step())
        return connection.takeError().value_or(errors::noSuch("import", run));
    return connection.checked(runFrom(select));
}

core::Result<QList<core::ImportFailure>> importFailures(Connection &connection, qint64 run)
{
    QList<core::ImportFailure> failures;
    Statement select = connection.prepare(
        "SELECT path, item, message FROM import_failure WHERE import_run_id = ?1 ORDER BY id");
    select.bind(1, run);
    while (select.step())
        failures.append({select.text(0), select.text(1), select.text(2)});
    return connection.checked(failures);
}

core::Result<QList<qint64>> importedArticles(Connection &connection, qint64 run)
{
    QList<qint64> articles;
    Statement select = connection.prepare("SELECT id FROM article WHERE import_run_id = ?1 ORDER BY id");
    select.bind(1, run);
    while (select.step())
        articles.append(select.integer(0));
    return connection.checked(articles);
}

core::Result<void> forgetFailures(Transaction &transaction, qint64 run)
{
    Connection &connection = transaction.connection();
    connection.run("DELETE FROM import_failure WHERE import_run_id = ?1", run);
    connection.run("UPDATE import_run SET failures = 0 WHERE id = ?1", run);
    return connection.checked();
}

void noteItems(Transaction &transaction, qint64 run, qint64 position, qint64 items)
{
    transaction.connection().run(
        "UPDATE import_file SET items = ?3 WHERE import_run_id = ?1 AND position = ?2", run, position, items);
}

void noteFileDone(Transaction &transaction, qint64 run, qint64 position)
{
    transaction.connection().run("UPDATE import_file SET done = 1 WHERE import_run_id = ?1 AND position = ?2",
                                 run, position);
}

void noteFailure(Transaction &transaction, qint64 run, const core::ImportFailure &failure)
{
    transaction.connection().run(
        "INSERT INTO import_failure (import_run_id, path, item, message) VALUES (?1, ?2, ?3, ?4)", run,
        failure.file, failure.item, failure.message);
}

} // namespace fangzhi::storage
