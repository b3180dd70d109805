// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storagetest.h"

#include "storage/import.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QThread>

#include <cstdio>

using namespace storagetest;
using storage::Import;
using storage::Library;

namespace {

// More than twenty children can import before they are killed: none ever comes to the end.
constexpr int ArticlesOfAChild = 1000000;

// The child's part: imports, and says each number that is promised to outlast a crash.
int importUntilKilled(const QString &path)
{
    auto library = Library::openWriter(path);
    if (!library)
        return 2;
    Import import(**library, QStringLiteral("Import"));
    qsizetype told = 0;
    for (int i = 0; i < ArticlesOfAChild; ++i) {
        if (!import.add(articleOf(i)))
            return 3;
        if (i % 7 == 0 && !import.flush())
            return 4;
        for (; told < import.added().size(); ++told) {
            std::printf("%lld\n", static_cast<long long>(import.added()[told]));
        }
        std::fflush(stdout);
    }
    return import.finish() ? 0 : 5;
}

} // namespace

// What was acknowledged survives a kill at any moment, and nothing is there by halves.
class TestCrash : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void killedImports()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("k.fangzhi"));
        VERIFY_OK(Library::create(path));
        QRandomGenerator random(uint(QDateTime::currentMSecsSinceEpoch()));
        constexpr int Kills = 20;
        qint64 before = 0;
        for (int kill = 0; kill < Kills; ++kill) {
            QProcess child;
            child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--child"), path});
            QVERIFY(child.waitForStarted());
            QVERIFY(child.waitForReadyRead(60000));
            QThread::msleep(random.bounded(120));
            child.kill();
            QVERIFY(child.waitForFinished());
            const QList<QByteArray> acknowledged = child.readAllStandardOutput().split('\n');

            QElapsedTimer timer;
            timer.start();
            VALUE_OR_FAIL(library, Library::openWriter(path));
            QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
            // The last line may have been cut.
            for (qsizetype i = 0; i + 1 < acknowledged.size(); ++i) {
                VALUE_OR_FAIL(full,
                              storage::fullArticle(library->connection(), acknowledged[i].toLongLong()));
                QCOMPARE(full.figures.size(), 2);
            }
            VALUE_OR_FAIL(findings, library->check());
            QCOMPARE(findings.join(u'\n'), QString());
            const auto halves = library->connection().integer(
                "SELECT count(*) FROM article AS a WHERE a.figures <> 2 "
                "OR (SELECT count(*) FROM figure AS f WHERE f.article_id = a.id) <> 2 "
                "OR (SELECT count(*) FROM evidence AS e WHERE e.article_id = a.id) <> 2 "
                "OR (SELECT count(*) FROM block AS b WHERE b.article_id = a.id) <> 2 "
                "OR NOT EXISTS (SELECT 1 FROM article_original AS o WHERE o.article_id = a.id)");
            QCOMPARE(halves, std::optional(qint64(0)));
            // Resumed, it goes on where it was: each run adds something.
            const qint64 now = storage::articleCount(library->connection(), {}).value();
            QVERIFY(now > before);
            before = now;
        }
    }

    // Two processes at once: one writes, the other is told who does; in turn both store theirs.
    void twoProcesses()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("t.fangzhi"));
        VERIFY_OK(Library::create(path));
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--child"), path});
        QVERIFY(child.waitForReadyRead(60000));
        const auto second = Library::openWriter(path);
        QVERIFY(!second.ok());
        QCOMPARE(second.error().code, core::ErrorCode::Locked);
        QVERIFY2(second.error().message.contains(QString::number(child.processId())),
                 qPrintable(second.error().message));
        // Reading goes on beside the writing, and never sees half an article.
        VALUE_OR_FAIL(reader, Library::openReader(path));
        for (int i = 0; i < 30; ++i) {
            VALUE_OR_FAIL(rows, storage::articleRows(reader->connection(), {}, 0, 20));
            for (const core::ArticleRow &row : rows)
                QCOMPARE(row.figures, 2);
        }
        child.kill();
        QVERIFY(child.waitForFinished());
        VALUE_OR_FAIL(library, Library::openWriter(path));
        QVERIFY(library->isWriter());
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.size() == 3 && arguments[1] == u"--child")
        return importUntilKilled(arguments[2]);
    TestCrash test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_crash.moc"
