// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/library.h"

#include "storage/articlerepository.h"
#include "storage/catalogues.h"
#include "storage/changeset.h"
#include "storage/datasetrepository.h"
#include "storage/doctor.h"
#include "storage/errors.h"
#include "storage/import.h"
#include "storage/libraryfile.h"
#include "storage/migrator.h"
#include "storage/undohistory.h"
#include "storage/writerlock.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace fangzhi::storage {

namespace {

// Looks at a file without changing it, or making one beside it where it has no log: its version, after
// its schema was found to be ours.
core::Result<int> probe(const QString &path)
{
    const auto header = readHeader(path, latestVersion());
    if (!header)
        return header.error();
    auto connection = Connection::open(path, header->hasLog ? Connection::Access::ReadOnly
                                                            : Connection::Access::Immutable);
    if (!connection)
        return connection.error();
    const int version = userVersion(**connection);
    if (auto error = (*connection)->takeError())
        return *error;
    if (version > latestVersion())
        return errors::newerSchema(path, version);
    if (const auto schema = verifySchema(**connection, version); !schema)
        return schema.error();
    return version;
}

// The settings of a writer. Gives a notice where the write-ahead log cannot be used.
core::Result<QString> configureWriter(Connection &connection)
{
    QString notice;
    QString wanted = QStringLiteral("wal");
    if (isUnsafeForLog(fileSystemType(connection.path()))) {
        // Without shared memory, in case the file comes from a place where it had a log.
        connection.run("PRAGMA locking_mode = EXCLUSIVE");
        wanted = QStringLiteral("delete");
        notice = QCoreApplication::translate("Storage", "This library lies in a network folder: it works, "
                                                        "but more slowly, and only one computer should open "
                                                        "it at a time.");
    }
    const auto mode = connection.text(wanted == u"wal" ? Sql("PRAGMA journal_mode = WAL")
                                                       : Sql("PRAGMA journal_mode = DELETE"));
    if (wanted == u"delete")
        connection.run("PRAGMA locking_mode = NORMAL");
    else if (mode != wanted && !connection.failed())
        notice = QCoreApplication::translate(
            "Storage",
            "The folder of this library does not support a write-ahead log: it works, but more slowly.");
    connection.run("PRAGMA synchronous = FULL");
    connection.run("PRAGMA cache_size = -16000");
    return connection.checked(notice);
}

// A log needs files beside the library. Where none can be made nobody writes either, and it can be read
// without.
core::Result<std::unique_ptr<Connection>> openForReading(const QString &path)
{
    auto connection = Connection::open(path, Connection::Access::ReadOnly);
    if (connection) {
        (*connection)->integer("SELECT count(*) FROM article WHERE id = 0");
        if (auto error = (*connection)->takeError())
            connection = *error;
    }
    if (!connection && !QFileInfo(QFileInfo(path).absolutePath()).isWritable())
        return Connection::open(path, Connection::Access::Immutable);
    return connection;
}

// NAME.before-v1.fangzhi beside NAME.fangzhi, or with a number where that is taken.
QString nameOfCopy(const QString &path, int version)
{
    const QFileInfo info(path);
    const QString stem
        = info.absolutePath() + u'/' + info.completeBaseName() + QStringLiteral(".before-v%1").arg(version);
    QString name = stem + QStringLiteral(".fangzhi");
    for (int i = 2; QFileInfo::exists(name); ++i)
        name = stem + QStringLiteral("-%1.fangzhi").arg(i);
    return name;
}

} // namespace

Library::Library(std::unique_ptr<Connection> connection, std::unique_ptr<WriterLock> lock)
    : m_lock(std::move(lock))
    , m_connection(std::move(connection))
    , m_history(std::make_unique<UndoHistory>())
    , m_file(identityOf(m_connection->path()))
{
}

Library::~Library() = default;

core::Result<std::unique_ptr<Library>> Library::create(const QString &path)
{
    const QFileInfo info(path);
    if (info.exists())
        return errors::existsAlready(path);
    const QFileInfo folder(info.absolutePath());
    if (!folder.isDir())
        return errors::io(path, QStringLiteral("no such folder"));
    if (!folder.isWritable())
        return errors::readOnly(path);
    // Under another name until it is whole, so that no crash leaves half a library.
    const QString part = QStringLiteral("%1.%2.part").arg(path).arg(QCoreApplication::applicationPid());
    QFile::remove(part);
    core::Result<void> made;
    {
        auto connection = Connection::open(part, Connection::Access::Create);
        if (!connection)
            return connection.error();
        made = migrate(**connection, programMigrations(), -1);
        if (made)
            made = fillCatalogues(**connection);
    }
    if (made)
        made = moveIntoPlace(part, path);
    if (!made) {
        QFile::remove(part);
        return made.error();
    }
    return openWriter(path);
}

core::Result<std::unique_ptr<Library>> Library::openWriter(const QString &path)
{
    if (const auto header = readHeader(path, latestVersion()); !header)
        return header.error();
    if (!QFileInfo(path).isWritable())
        return errors::readOnly(path);
    auto lock = WriterLock::take(path);
    if (!lock)
        return lock.error();
    const auto version = probe(path);
    if (!version)
        return version.error();
    auto connection = Connection::open(path, Connection::Access::ReadWrite);
    if (!connection)
        return connection.error();
    QString copy;
    if (*version < latestVersion()) {
        copy = nameOfCopy(path, latestVersion());
        if (const auto made = makeVerifiedCopy(**connection, copy); !made)
            return made.error();
        if (const auto done = migrate(**connection, programMigrations(), *version); !done)
            return done.error();
        if (const auto schema = verifySchema(**connection, latestVersion()); !schema)
            return schema.error();
    }
    const auto notice = configureWriter(**connection);
    if (!notice)
        return notice.error();
    if (const auto filled = fillCatalogues(**connection); !filled)
        return filled.error();
    std::unique_ptr<Library> library(new Library(std::move(connection).value(), std::move(lock).value()));
    library->m_notice = *notice;
    library->m_copyBeforeMigration = copy;
    return library;
}

core::Result<std::unique_ptr<Library>> Library::openReader(const QString &path)
{
    const auto version = probe(path);
    if (!version)
        return version.error();
    if (*version < latestVersion())
        return errors::needsWriter(path);
    auto connection = openForReading(path);
    if (!connection)
        return connection.error();
    return std::unique_ptr<Library>(new Library(std::move(connection).value(), nullptr));
}

core::Result<void> Library::settleImport()
{
    return m_import ? m_import->makeStep() : core::Result<void>();
}

core::Result<void> Library::mayWrite() const
{
    if (!isWriter())
        return errors::readOnly(path(), QStringLiteral("opened for reading"));
    const auto now = identityOf(path());
    if (now && now != m_file)
        return errors::replaced(path());
    return {};
}

core::Result<void> Library::record(const Work &work, QByteArray *changeset)
{
    if (const auto may = mayWrite(); !may)
        return may;
    if (const auto settled = settleImport(); !settled)
        return settled;
    m_connection->takeError();
    Transaction transaction(*m_connection);
    if (auto error = m_connection->takeError())
        return *error;
    std::optional<ChangeRecorder> recorder;
    if (changeset)
        recorder.emplace(*m_connection);
    if (const auto done = work(transaction); !done) {
        m_connection->takeError();
        return done;
    }
    if (recorder) {
        const auto changes = recorder->changeset();
        if (!changes)
            return changes.error();
        *changeset = *changes;
    }
    return transaction.commit();
}

core::Result<void> Library::write(const QString &name, const Work &work)
{
    QByteArray changeset;
    const auto done = record(work, &changeset);
    if (done && !changeset.isEmpty())
        m_history->push({name, changeset, {}, 0, 0});
    return done;
}

core::Result<void> Library::writeDataSet(const QString &name,
                                         const std::function<core::Result<qint64>(Transaction &)> &work)
{
    qint64 dataSet = 0;
    const auto done = record(
        [&](Transaction &transaction) -> core::Result<void> {
            const auto id = work(transaction);
            if (!id)
                return id.error();
            dataSet = *id;
            return {};
        },
        nullptr);
    if (done && dataSet != 0)
        m_history->push({name, {}, {}, 0, dataSet});
    return done;
}

core::Result<void> Library::undoDataSet(qint64 dataSet)
{
    // The changes of a large one would not fit into memory: it can be imported again.
    constexpr qint64 MostToRedo = 100'000;
    const auto figures
        = m_connection->integer("SELECT last_figure - first_figure FROM data_set WHERE id = ?1", dataSet);
    QByteArray removal;
    const bool redoable = figures.value_or(0) <= MostToRedo;
    const auto done = record([&](Transaction &transaction) { return removeDataSet(transaction, dataSet); },
                             redoable ? &removal : nullptr);
    if (!done)
        return done;
    if (!redoable) {
        m_history->dropUndone();
        return {};
    }
    const auto forward = inverted(removal);
    if (!forward)
        return forward.error();
    m_history->undone(*forward);
    return {};
}

core::Result<void> Library::writeUnrecorded(const Work &work)
{
    return record(work, nullptr);
}

QString Library::undoName() const
{
    const UndoHistory::Step *step = m_history->toUndo();
    return step ? step->name : QString();
}

QString Library::redoName() const
{
    const UndoHistory::Step *step = m_history->toRedo();
    return step ? step->name : QString();
}

core::Result<void> Library::apply(const QByteArray &changeset)
{
    const auto done
        = record([&](Transaction &transaction) { return applyChangeset(transaction, changeset); }, nullptr);
    m_connection->forget();
    return done;
}

core::Result<void> Library::undo()
{
    if (const auto settled = settleImport(); !settled)
        return settled;
    const UndoHistory::Step *step = m_history->toUndo();
    if (!step)
        return {};
    if (step->dataSet != 0)
        return undoDataSet(step->dataSet);
    if (step->added.isEmpty()) {
        const auto inverse = inverted(step->changeset);
        if (!inverse)
            return inverse.error();
        const auto done = apply(*inverse);
        if (done)
            m_history->undone(step->changeset);
        return done;
    }
    QByteArray removal;
    const auto done = record(
        [&](Transaction &transaction) {
            auto result = removeArticles(transaction, step->added);
            transaction.connection().run(
                "DELETE FROM import_run WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM "
                "article WHERE import_run_id = ?1) AND NOT EXISTS (SELECT 1 FROM import_file WHERE "
                "import_run_id = ?1) "
                "AND NOT EXISTS (SELECT 1 FROM near_duplicate WHERE import_run_id = ?1)",
                step->run);
            return result;
        },
        &removal);
    if (!done)
        return done;
    const auto forward = inverted(removal);
    if (!forward)
        return forward.error();
    m_history->undone(*forward);
    return {};
}

core::Result<void> Library::redo()
{
    if (const auto settled = settleImport(); !settled)
        return settled;
    const UndoHistory::Step *step = m_history->toRedo();
    if (!step)
        return {};
    const auto done = apply(step->changeset);
    if (done)
        m_history->redone();
    return done;
}

core::Result<QStringList> Library::check()
{
    if (const auto settled = settleImport(); !settled)
        return settled.error();
    return examine(*m_connection, isWriter());
}

core::Result<void> Library::backup(const QString &path)
{
    if (const auto settled = settleImport(); !settled)
        return settled;
    return makeVerifiedCopy(*m_connection, path);
}

} // namespace fangzhi::storage
