// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storagetest.h"

#include "storage/import.h"
#include "storage/libraryfile.h"
#include "storage/migrator.h"
#include "storage/regionrepository.h"
#include "storage/settings.h"
#include "storage/writerlock.h"

#include <QDir>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtEndian>

#include <csignal>
#include <functional>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace storagetest;
using core::ErrorCode;
using storage::Connection;
using storage::Library;
using storage::Transaction;

namespace {

using Spoil = std::function<void(const QString &)>;

void overwrite(const QString &path, qint64 at, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.seek(at);
    file.write(bytes);
}

void runSql(const QString &path, const QByteArray &sql)
{
    auto connection = Connection::open(path, Connection::Access::ReadWrite);
    QVERIFY(connection.ok());
    QVERIFY2((*connection)->runScript(sql), sql.constData());
}

// As somebody who owns nothing, where the tests run as root, whom no permission stops.
class Nobody {
public:
    Nobody()
    {
        if (::geteuid() == 0)
            m_changed = ::setresuid(65534, 65534, 0) == 0;
    }
    ~Nobody()
    {
        if (m_changed && ::setresuid(0, 0, 0) != 0)
            qFatal("setresuid");
    }

private:
    bool m_changed = false;
};

QStringList filesOf(const QString &folder)
{
    return QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

} // namespace

// Opening, refusing, migrating, copying and checking library files.
class TestLibrary : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("库 50%?.fangzhi"));
    }

    void newLibrary()
    {
        VALUE_OR_FAIL(library, Library::create(m_path));
        QVERIFY(library->isWriter());
        Connection &c = library->connection();
        QCOMPARE(c.integer("PRAGMA application_id"), std::optional(qint64(0x465A4831)));
        QCOMPARE(storage::userVersion(c), storage::latestVersion());
        QCOMPARE(c.text("PRAGMA journal_mode"), std::optional(QStringLiteral("wal")));
        QCOMPARE(c.integer("PRAGMA synchronous"), std::optional(qint64(2)));
        QCOMPARE(c.integer("PRAGMA foreign_keys"), std::optional(qint64(1)));
        QCOMPARE(c.integer("PRAGMA mmap_size"), std::optional(qint64(0)));
        QCOMPARE(c.integer("PRAGMA trusted_schema"), std::optional(qint64(0)));
        QCOMPARE(c.integer("PRAGMA busy_timeout"), std::optional(qint64(5000)));
        QCOMPARE(c.integer("SELECT count(*) FROM region_name"),
                 std::optional(qint64(core::RegionCatalogue::official().all().size())));
        QCOMPARE(c.integer("SELECT count(*) FROM indicator"),
                 std::optional(qint64(core::IndicatorCatalogue::standard().all().size() + 1)));
        QCOMPARE(c.text("SELECT p.name FROM region AS r JOIN region AS p ON p.id = r.parent_id "
                        "WHERE r.code = '510900'"),
                 std::optional(QStringLiteral("四川省")));
        QVERIFY(c.integer("SELECT count(*) FROM region_succession").value_or(0) > 300);
        VALUE_OR_FAIL(findings, library->check());
        QCOMPARE(findings, QStringList());
        // The tables behind the index, and the schema, are out of reach of statements.
        QVERIFY(!c.run("DELETE FROM article_search_data"));
        c.takeError();
    }

    void createRefuses()
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("mine");
        file.close();
        const auto created = Library::create(m_path);
        QCOMPARE(created.error().code, ErrorCode::InvalidInput);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("mine"));
        QCOMPARE(filesOf(m_folder->path()).size(), 1);
        QCOMPARE(Library::create(m_folder->filePath(QStringLiteral("none/x.fangzhi"))).error().code,
                 ErrorCode::Io);
    }

    void refusal_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < int(refusals().size()); ++i)
            QTest::newRow(refusals()[size_t(i)].name) << i;
    }

    // Refused in its own sentence, by writers and readers alike, and not one byte is changed or made.
    void refusal()
    {
        QFETCH(int, index);
        const Refusal &refusal = refusals()[size_t(index)];
        makeLibrary();
        refusal.spoil(m_path);
        const QByteArray before = hashOfFile(m_path);
        const QStringList files = filesOf(m_folder->path());
        for (const bool writer : {true, false}) {
            const auto opened = writer ? Library::openWriter(m_path) : Library::openReader(m_path);
            QVERIFY(!opened.ok());
            QCOMPARE(opened.error().code, refusal.code);
            QVERIFY2(opened.error().message.contains(QLatin1String(refusal.words)),
                     qPrintable(opened.error().message));
            QCOMPARE(hashOfFile(m_path), before);
            QCOMPARE(filesOf(m_folder->path()), files);
        }
    }

    void sentencesDiffer()
    {
        QSet<QString> sentences;
        for (const Refusal &refusal : refusals())
            sentences.insert(QString::fromLatin1(refusal.words));
        QVERIFY(sentences.size() >= 5);
    }

    void readOnlyFile()
    {
        makeLibrary();
        const QByteArray before = hashOfFile(m_path);
        ::chmod(QFile::encodeName(m_folder->path()).constData(), 0555);
        ::chmod(QFile::encodeName(m_path).constData(), 0444);
        {
            const Nobody nobody;
            const auto writer = Library::openWriter(m_path);
            QVERIFY(!writer.ok());
            QCOMPARE(writer.error().code, ErrorCode::ReadOnly);
            VALUE_OR_FAIL(reader, Library::openReader(m_path));
            VALUE_OR_FAIL(rows, storage::articleRows(reader->connection(), {}, 0, 10));
            QCOMPARE(rows.size(), 5);
            const auto written
                = reader->write(QStringLiteral("x"), [](Transaction &) { return core::Result<void>(); });
            QCOMPARE(written.error().code, ErrorCode::ReadOnly);
            const auto created = Library::create(m_folder->filePath(QStringLiteral("new.fangzhi")));
            QCOMPARE(created.error().code, ErrorCode::ReadOnly);
        }
        ::chmod(QFile::encodeName(m_folder->path()).constData(), 0755);
        QCOMPARE(hashOfFile(m_path), before);
    }

    void secondWriterIsLocked()
    {
        VALUE_OR_FAIL(first, Library::create(m_path));
        const auto second = Library::openWriter(m_path);
        QVERIFY(!second.ok());
        QCOMPARE(second.error().code, ErrorCode::Locked);
        QVERIFY(second.error().message.contains(QString::number(QCoreApplication::applicationPid())));
        VALUE_OR_FAIL(reader, Library::openReader(m_path));
        VERIFY_OK(first->write(QStringLiteral("Insert"), [](Transaction &t) -> core::Result<void> {
            const auto stored = storage::insertArticle(t, articleOf(1));
            return stored ? core::Result<void>() : stored.error();
        }));
        VALUE_OR_FAIL(count, storage::articleCount(reader->connection(), {}));
        QCOMPARE(count, 1);
        reader.reset();
        first.reset();
        QVERIFY(!QFile::exists(storage::WriterLock::lockPath(m_path)));
        VALUE_OR_FAIL(third, Library::openWriter(m_path));
        QVERIFY(third->isWriter());
        // By another name it is still the same library.
        const QString link = m_folder->filePath(QStringLiteral("link.fangzhi"));
        QVERIFY(QFile::link(m_path, link));
        QCOMPARE(Library::openWriter(link).error().code, ErrorCode::Locked);
    }

    void lockOfDeadProcessIsTakenOver()
    {
        makeLibrary();
        const QString lock = storage::WriterLock::lockPath(m_path);
        const pid_t child = ::fork();
        if (child == 0) {
            QLockFile file(lock);
            file.setStaleLockTime(0);
            ::_exit(file.tryLock(0) ? (::kill(::getpid(), SIGKILL), 1) : 2);
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        QVERIFY(WIFSIGNALED(status));
        QVERIFY(QFile::exists(lock));
        VALUE_OR_FAIL(library, Library::openWriter(m_path));
        QVERIFY(library->isWriter());
    }

    void fileSystems_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<bool>("unsafe");
        for (const char *type : {"nfs4", "cifs", "smb3", "fuse.sshfs", "fuseblk", "9p", "ceph"})
            QTest::newRow(type) << QByteArray(type) << true;
        for (const char *type : {"ext4", "btrfs", "xfs", "overlay", "tmpfs", "zfs"})
            QTest::newRow(type) << QByteArray(type) << false;
    }

    void fileSystems()
    {
        QFETCH(QByteArray, type);
        QFETCH(bool, unsafe);
        QCOMPARE(storage::isUnsafeForLog(type), unsafe);
    }

    void migrationBringsArticlesOver()
    {
        makeVersionZero();
        const QByteArray before = hashOfFile(m_path);
        QCOMPARE(Library::openReader(m_path).error().code, ErrorCode::ReadOnly);
        QCOMPARE(hashOfFile(m_path), before);
        VALUE_OR_FAIL(library, Library::openWriter(m_path));
        QCOMPARE(storage::userVersion(library->connection()), storage::latestVersion());
        VALUE_OR_FAIL(article, storage::article(library->connection(), 7, true));
        QCOMPARE(article.title, QStringLiteral("旧文一"));
        QCOMPARE(article.text, QStringLiteral("白塔镇的旧闻，𠮷字也在。"));
        QCOMPARE(article.original, article.text.toUtf8());
        QCOMPARE(article.blocks.size(), 1);
        QCOMPARE(article.blocks.first().end, 12);
        VALUE_OR_FAIL(count, storage::articleCount(library->connection(), {}));
        QCOMPARE(count, 2); // the same text twice is one article
        VALUE_OR_FAIL(
            found, storage::articleCount(library->connection(), {QStringLiteral("白塔镇的"), {}, {}, false}));
        QCOMPARE(found, 1);
        VALUE_OR_FAIL(findings, library->check());
        QCOMPARE(findings.join(u'\n'), QString());
        // The copy is what the file was.
        const QString copy = library->copyBeforeMigration();
        QVERIFY(copy.endsWith(QStringLiteral(".before-v%1.fangzhi").arg(storage::latestVersion())));
        VALUE_OR_FAIL(old, Connection::open(copy, Connection::Access::Immutable));
        QCOMPARE(storage::userVersion(*old), 0);
        QCOMPARE(old->integer("SELECT count(*) FROM article"), std::optional(qint64(3)));
        library.reset();
        VALUE_OR_FAIL(again, Library::openWriter(m_path));
        QCOMPARE(again->copyBeforeMigration(), QString());
    }

    void failedMigrationLeavesTheFile()
    {
        makeVersionZero();
        const QByteArray before = hashOfFile(m_path);
        QList<storage::Migration> migrations = storage::programMigrations();
        migrations.append({storage::latestVersion() + 1, QStringLiteral("9999_broken"),
                           "CREATE TABLE fine (a);\nINSERT INTO nowhere VALUES (1)"});
        {
            VALUE_OR_FAIL(connection, Connection::open(m_path, Connection::Access::ReadWrite));
            migrations[1].sql += "\nSELECT broken FROM nowhere;";
            const auto done = storage::migrate(*connection, migrations, 0);
            QVERIFY(!done.ok());
            QVERIFY(done.error().detail.contains(QStringLiteral("0001_model")));
            QCOMPARE(storage::userVersion(*connection), 0);
        }
        QCOMPARE(hashOfFile(m_path), before);
        QCOMPARE(filesOf(m_folder->path()).size(), 1);
        // Each is a transaction of its own: those before stay when one fails.
        VALUE_OR_FAIL(connection, Connection::open(m_path, Connection::Access::ReadWrite));
        migrations[1] = storage::programMigrations()[1];
        const auto done = storage::migrate(*connection, migrations, 0);
        QVERIFY(!done.ok());
        QCOMPARE(storage::userVersion(*connection), storage::latestVersion());
        QCOMPARE(connection->integer("SELECT count(*) FROM sqlite_schema WHERE name = 'fine'"),
                 std::optional(qint64(0)));
    }

    void backup()
    {
        makeLibrary();
        VALUE_OR_FAIL(library, Library::openWriter(m_path));
        const QString copy = m_folder->filePath(QStringLiteral("copy.fangzhi"));
        VERIFY_OK(library->backup(copy));
        QCOMPARE(library->backup(copy).error().code, ErrorCode::InvalidInput);
        VALUE_OR_FAIL(opened, Library::openWriter(copy));
        QCOMPARE(pictureOf(opened->connection()), pictureOf(library->connection()));
        VALUE_OR_FAIL(findings, opened->check());
        QCOMPARE(findings, QStringList());
        // A source that is not sound gives no copy.
        library->connection().run("UPDATE article SET text = text || '！' WHERE id = 2");
        const QString bad = m_folder->filePath(QStringLiteral("bad.fangzhi"));
        QCOMPARE(library->backup(bad).error().code, ErrorCode::Damaged);
        QVERIFY(!QFile::exists(bad));
        QVERIFY(!QFile::exists(bad + QStringLiteral(".part")));
    }

    void doctor_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QString>("words");
        QTest::newRow("text") << QByteArray(
            "UPDATE article SET text = replace(text, '青石', '红石') WHERE id = 1")
                              << QStringLiteral("text of the article");
        QTest::newRow("original") << QByteArray(
            "UPDATE article_original SET bytes = x'00' WHERE article_id = 2")
                                  << QStringLiteral("original file");
        QTest::newRow("bomb") << QByteArray(
            "UPDATE article_original SET size = 2000000000 WHERE article_id = 2")
                              << QStringLiteral("original file");
        QTest::newRow("passage") << QByteArray(
            "UPDATE evidence SET start = start + 1, \"end\" = \"end\" + 1 WHERE id = 1")
                                 << QStringLiteral("is not where it should be");
        QTest::newRow("link") << QByteArray(
            "PRAGMA foreign_keys = OFF; UPDATE figure SET region_id = 99999 WHERE id = 1")
                              << QStringLiteral("that is not there");
        QTest::newRow("index") << QByteArray("UPDATE article SET title = '完全不同的题目' WHERE id = 3")
                               << QStringLiteral("search index");
    }

    // Whatever other hands did to a library, the doctor says so; a reader finds it too.
    void doctor()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QString, words);
        makeLibrary();
        runSql(m_path, sql);
        for (const bool writer : {true, false}) {
            VALUE_OR_FAIL(library, writer ? Library::openWriter(m_path) : Library::openReader(m_path));
            VALUE_OR_FAIL(findings, library->check());
            QVERIFY2(findings.join(u'\n').contains(words), qPrintable(findings.join(u'\n')));
            library.reset();
        }
    }

    // Random damage: an error or a finding, and never a crash.
    void damagedPages()
    {
        makeLibrary(120);
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray sound = file.readAll();
        file.close();
        QRandomGenerator random(20260101);
        const QString damaged = m_folder->filePath(QStringLiteral("damaged.fangzhi"));
        int told = 0;
        constexpr int Rounds = 60;
        for (int round = 0; round < Rounds; ++round) {
            QByteArray bytes = sound;
            // A whole page is overwritten, as by a bad disk.
            const qsizetype pages = bytes.size() / 4096;
            const qsizetype page = 1 + random.bounded(int(pages - 1));
            for (qsizetype i = 0; i < 4096; ++i)
                bytes[page * 4096 + i] = char(random.bounded(256));
            QFile out(damaged);
            QVERIFY(out.open(QIODevice::WriteOnly | QIODevice::Truncate));
            out.write(bytes);
            out.close();
            auto library = Library::openWriter(damaged);
            if (!library) {
                ++told;
            } else {
                const auto findings = (*library)->check();
                told += !findings || !findings->isEmpty();
            }
        }
        QVERIFY2(told >= Rounds * 99 / 100, qPrintable(QString::number(told)));
    }

    void otherToolsCanReadIt()
    {
        makeLibrary();
        VALUE_OR_FAIL(library, Library::openReader(m_path));
        Connection &c = library->connection();
        QCOMPARE(
            c.integer("SELECT count(*) FROM figures_view WHERE region = '遂宁市' AND sentence LIKE '%增长%'"),
            std::optional(qint64(10)));
        QCOMPARE(c.integer("SELECT count(*) FROM articles_view WHERE source = '青石日报'"),
                 std::optional(qint64(2)));
    }

    void settings()
    {
        VALUE_OR_FAIL(library, Library::create(m_path));
        VALUE_OR_FAIL(none, storage::setting(library->connection(), QStringLiteral("threshold")));
        QVERIFY(!none);
        for (const char *value : {"0.9", "1.1"})
            VERIFY_OK(library->writeUnrecorded([&](Transaction &t) {
                return storage::setSetting(t, QStringLiteral("threshold"), QString::fromLatin1(value));
            }));
        VALUE_OR_FAIL(some, storage::setting(library->connection(), QStringLiteral("threshold")));
        QCOMPARE(some, std::optional(QStringLiteral("1.1")));
        QCOMPARE(library->undoName(), QString());
    }

private:
    struct Refusal {
        const char *name;
        ErrorCode code;
        const char *words;
        Spoil spoil;
    };

    static const std::vector<Refusal> &refusals()
    {
        static const std::vector<Refusal> list{
            {"missing", ErrorCode::NotFound, "no such library", [](const QString &p) { QFile::remove(p); }},
            {"a text", ErrorCode::NotALibrary, "not a Fangzhi library",
             [](const QString &p) {
                 QFile::remove(p);
                 overwrite(p, 0, QByteArray(5000, 'x'));
             }},
            {"empty", ErrorCode::NotALibrary, "not a Fangzhi library",
             [](const QString &p) { QFile::resize(p, 0); }},
            {"another program's database", ErrorCode::NotALibrary, "not a Fangzhi library",
             [](const QString &p) { runSql(p, "PRAGMA application_id = 17"); }},
            {"newer", ErrorCode::NewerSchema, "newer version",
             [](const QString &p) { runSql(p, "PRAGMA user_version = 999"); }},
            {"cut off", ErrorCode::Damaged, "damaged",
             [](const QString &p) { QFile::resize(p, 100 * 1024); }},
            {"first page", ErrorCode::Damaged, "damaged",
             [](const QString &p) { overwrite(p, 110, QByteArray(900, '?')); }},
            {"a table is gone", ErrorCode::Damaged, "damaged",
             [](const QString &p) { runSql(p, "DROP TABLE block"); }},
            {"a table is different", ErrorCode::Damaged, "damaged",
             [](const QString &p) { runSql(p, "ALTER TABLE note ADD COLUMN extra TEXT"); }},
            {"trigger", ErrorCode::NotALibrary, "triggers or views",
             [](const QString &p) {
                 runSql(p, "CREATE TRIGGER evil AFTER UPDATE ON article BEGIN DELETE FROM figure; END");
             }},
            {"view", ErrorCode::NotALibrary, "triggers or views",
             [](const QString &p) { runSql(p, "CREATE VIEW evil AS SELECT load_extension('x')"); }},
            {"virtual table", ErrorCode::NotALibrary, "triggers or views",
             [](const QString &p) { runSql(p, "CREATE VIRTUAL TABLE evil USING fts5(a)"); }},
        };
        return list;
    }

    // Closed again, so that all of it is in the one file.
    void makeLibrary(int articles = 5)
    {
        VALUE_OR_FAIL(library, Library::create(m_path));
        storage::Import import(*library, QStringLiteral("Import"));
        for (int i = 0; i < articles; ++i)
            VERIFY_OK(import.add(articleOf(i)));
        VERIFY_OK(import.finish());
    }

    // The earlier format: texts with titles, made by hand.
    void makeVersionZero()
    {
        VALUE_OR_FAIL(connection, Connection::open(m_path, Connection::Access::Create));
        QList<storage::Migration> first = storage::programMigrations().mid(0, 1);
        VERIFY_OK(storage::migrate(*connection, first, -1));
        const auto insert = [&](qint64 id, const QString &title, const QString &text) {
            connection->run("INSERT INTO article (id, title, text) VALUES (?1, ?2, ?3)", id, title, text);
        };
        insert(7, QStringLiteral("旧文一"), QStringLiteral("白塔镇的旧闻，𠮷字也在。"));
        insert(8, QStringLiteral("旧文二"), QStringLiteral("另一则。"));
        insert(9, QStringLiteral("旧文一又来"), QStringLiteral("白塔镇的旧闻，𠮷字也在。"));
        QVERIFY(!connection->failed());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(TestLibrary)
#include "tst_library.moc"
