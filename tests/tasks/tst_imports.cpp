// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/program.h"
#include "support/texts.h"
#include "tasks/librarysession.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace fangzhi;
using namespace fangzhi::tasks;
using Mode = LibrarySession::Mode;

// What a library remembers of its imports: to go on, to try again, to ask what is to stay.
class TestImports : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aReportIsKept();
    void whatFailedIsTriedAgain();
    void aKilledImportGoesOn();
    void aClosedLibraryGoesOnAndAStoppedOneDoesNot();
    void aFolderThatCannotBeLookedInto();
    void nearlyTheSameIsAskedAboutOnce();
    void whatWasNotKeptStaysAway();
    void aNewFormReplacesTheOld();
    void undoneImportsAskAgain();
    void bytesComeInWithTheirAddress();
    void columnsAreSaidOnce();
    void aWrongEncodingIsMended();
    void whatPersonsDecidedSurvivesAnotherReading();

private:
    QString path() const { return m_folder->filePath(QStringLiteral("test.fangzhi")); }
    QString write(const QString &name, const QByteArray &bytes) const;
    ImportReport import(const QStringList &paths);
    template <typename T> T wait(std::unique_ptr<Task<T>> task)
    {
        task->start();
        const auto result = task->waitForResult();
        if (!result)
            qFatal("%s", qPrintable(result.error().message));
        return *result;
    }
    void reopen()
    {
        m_session.reset();
        // Work that nobody waits for any more lets go of the library a little later.
        for (int tries = 0; tries < 300 && !m_session; ++tries) {
            auto session = LibrarySession::open(path(), Mode::ReadWrite);
            if (session)
                m_session = std::move(*session);
            else if (session.error().code == core::ErrorCode::Locked)
                QTest::qWait(100);
            else
                qFatal("%s", qPrintable(session.error().message));
        }
    }
    qint64 articles() { return m_session->counts().result()->articles; }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<LibrarySession> m_session;
};

namespace {

QString sentenceOf(int number)
{
    return QStringLiteral("第%1条：青溪市某某街道第%2号院落本月完成整治，居民%3户迁入新居，道路拓宽%4米。")
        .arg(number)
        .arg(number * 37 % 101)
        .arg(number * 53 % 997)
        .arg(number * 11 % 89);
}

// A long article; another `change` makes another one that is nearly the same.
QByteArray article(int change = 0)
{
    QString text = QStringLiteral("青溪市旧城整治情况通报\n时间：2020-05-0%1\n\n").arg(change + 1);
    for (int i = 0; i < 40; ++i)
        text += QStringLiteral("　　") + sentenceOf(i) + u'\n';
    return text.toUtf8();
}

QByteArray lines(int count)
{
    QByteArray all;
    for (int i = 0; i < count; ++i)
        all += QStringLiteral("{\"title\":\"通报%1\",\"text\":\"%2%3\"}\n")
                   .arg(i)
                   .arg(sentenceOf(i * 3), test::shortNews(i).replace(u'\n', QStringLiteral("\\n")))
                   .toUtf8();
    return all;
}

} // namespace

void TestImports::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    auto session = LibrarySession::create(path());
    QVERIFY2(session, qPrintable(session ? QString() : session.error().message));
    m_session = std::move(*session);
}

void TestImports::cleanup()
{
    m_session.reset();
    m_folder.reset();
}

QString TestImports::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(m_folder->filePath(name));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write");
    file.write(bytes);
    return file.fileName();
}

ImportReport TestImports::import(const QStringList &paths)
{
    return wait(m_session->importFiles(paths));
}

void TestImports::aReportIsKept()
{
    const QString good = write(QStringLiteral("a.txt"), test::bulletin().toUtf8());
    const QString bad = write(QStringLiteral("b.txt"), "");
    const ImportReport first = import({good, bad});
    QVERIFY(first.run != 0);
    QCOMPARE(first.added.size(), 1);
    import({good});
    m_session.reset();
    reopen();
    const auto runs = *m_session->imports(10).result();
    QCOMPARE(runs.size(), 2);
    QCOMPARE(runs[0].known, 1);
    QCOMPARE(runs[1].added, 1);
    QCOMPARE(runs[1].failures, 1);
    QCOMPARE(runs[1].files, 2);
    QCOMPARE(runs[1].filesLeft, 0);
    QVERIFY(runs[1].finished.isValid());
    const ImportReport report = *m_session->importReport(first.run).result();
    QCOMPARE(report.added, first.added);
    QCOMPARE(report.figures, first.figures);
    QCOMPARE(report.failures.size(), 1);
    QCOMPARE(report.failures[0].file, bad);
    QVERIFY(!report.failures[0].message.isEmpty());
    QVERIFY(!*m_session->cutOffImport().result());
}

void TestImports::whatFailedIsTriedAgain()
{
    const QString file = write(QStringLiteral("a.txt"), "");
    const ImportReport first = import({file, write(QStringLiteral("b.txt"), test::bulletin().toUtf8())});
    QCOMPARE(first.failures.size(), 1);
    write(QStringLiteral("a.txt"), test::shortNews(1).toUtf8());
    const ImportReport again = wait(m_session->retryImport(first.run));
    QCOMPARE(again.added.size(), 1);
    QCOMPARE(again.known, 0);
    QVERIFY(again.failures.isEmpty());
    QVERIFY(m_session->importReport(first.run).result()->failures.isEmpty());
}

// Killed at several moments: what was stored is whole, and the rest comes in once the library is open
// again.
void TestImports::aKilledImportGoesOn()
{
    constexpr int Count = 3000;
    const QString file = write(QStringLiteral("many.jsonl"), lines(Count));
    const QString other = write(QStringLiteral("other.txt"), article());
    m_session.reset();
    QProcess program;
    program.setProcessEnvironment(test::programEnvironment());
    program.start(test::programPath(),
                  {QStringLiteral("import"), QStringLiteral("--library"), path(), file, other});
    for (int kill = 0; kill < 4; ++kill) {
        QTest::qWait(150 + 130 * kill);
        program.kill();
        program.waitForFinished();
        reopen();
        QVERIFY(m_session->check().result()->isEmpty());
        m_session.reset();
        program.start(test::programPath(), {QStringLiteral("import"), QStringLiteral("--library"), path(),
                                            kill < 1 ? file : QStringLiteral("--resume"),
                                            kill < 1 ? other : QStringLiteral("--json")});
    }
    QVERIFY(program.waitForFinished(120'000));
    QCOMPARE(program.exitCode(), 0);
    reopen();
    // The first may have been killed before its list was there; then there was nothing to go on with.
    if (const auto rest = *m_session->cutOffImport().result())
        wait(m_session->resumeImport(*rest));
    QCOMPARE(articles(), Count + 1);
    QVERIFY(!*m_session->cutOffImport().result());
    QVERIFY(m_session->check().result()->isEmpty());
}

void TestImports::aClosedLibraryGoesOnAndAStoppedOneDoesNot()
{
    const QString file = write(QStringLiteral("many.jsonl"), lines(4000));
    {
        auto task = m_session->importFiles({file});
        QSignalSpy progress(task.get(), &TaskBase::progressed);
        task->start();
        QTRY_VERIFY_WITH_TIMEOUT(!progress.isEmpty(), 30'000);
    } // as when the window closes
    m_session.reset();
    reopen();
    const auto cutOff = *m_session->cutOffImport().result();
    if (articles() < 4000) { // else it was quicker than we
        QVERIFY(cutOff);
        const ImportReport report = wait(m_session->resumeImport(*cutOff));
        QCOMPARE(report.run, *cutOff);
        QCOMPARE(report.added.size() + report.known, 4000);
    }
    QCOMPARE(articles(), 4000);

    QVERIFY(m_session->undo().result());
    auto task = m_session->importFiles({file});
    QSignalSpy progress(task.get(), &TaskBase::progressed);
    QSignalSpy finished(task.get(), &TaskBase::finished);
    task->start();
    QTRY_VERIFY_WITH_TIMEOUT(!progress.isEmpty() || !finished.isEmpty(), 30'000);
    task->cancel();
    QVERIFY(!finished.isEmpty() || finished.wait(30'000));
    QVERIFY(!*m_session->cutOffImport().result());
}

void TestImports::aFolderThatCannotBeLookedInto()
{
    if (::geteuid() == 0)
        QSKIP("root looks into every folder");
    QDir(m_folder->path()).mkpath(QStringLiteral("in/closed"));
    QFile::setPermissions(m_folder->filePath(QStringLiteral("in/closed")), QFile::WriteOwner);
    write(QStringLiteral("in/a.txt"), test::bulletin().toUtf8());
    const ImportReport report = import({m_folder->filePath(QStringLiteral("in"))});
    QCOMPARE(report.added.size(), 1);
    QCOMPARE(report.failures.size(), 1);
    QVERIFY(report.failures[0].message.contains(QStringLiteral("folder")));
}

void TestImports::nearlyTheSameIsAskedAboutOnce()
{
    const QString first = write(QStringLiteral("a.txt"), article(0));
    QCOMPARE(import({first}).near.size(), 0);
    const ImportReport report = import({write(QStringLiteral("b.txt"), article(1))});
    QCOMPARE(report.added.size(), 1);
    QCOMPARE(report.near.size(), 1);
    QVERIFY(report.near[0].likeness >= 0.85);
    QCOMPARE(report.near[0].added, report.added[0]);
    QCOMPARE(m_session->nearPairs().result()->size(), 1);
    QVERIFY(m_session->decideNear({report.near[0].id}, core::NearDecision::KeepBoth).result());
    QCOMPARE(articles(), 2);
    QCOMPARE(m_session->nearPairs().result()->size(), 0);
    // Taken out and brought in again: it was answered.
    QVERIFY(m_session->removeArticles({report.near[0].known}).result());
    QCOMPARE(import({first}).near.size(), 0);
    QCOMPARE(articles(), 2);
}

void TestImports::whatWasNotKeptStaysAway()
{
    const qint64 old = import({write(QStringLiteral("a.txt"), article(0))}).added[0];
    const QString file = write(QStringLiteral("b.txt"), article(1));
    const ImportReport report = import({file});
    QVERIFY(m_session->decideNear({report.near[0].id}, core::NearDecision::KeepOld).result());
    QCOMPARE(articles(), 1);
    QVERIFY(m_session->article(old).result());
    const ImportReport again = import({file});
    QCOMPARE(again.added.size(), 0);
    QCOMPARE(again.known, 1);
    // The decision is taken back.
    QVERIFY(m_session->undo().result());
    QCOMPARE(articles(), 2);
    QCOMPARE(m_session->nearPairs().result()->size(), 1);
    QVERIFY(m_session->check().result()->isEmpty());
}

void TestImports::aNewFormReplacesTheOld()
{
    const QString first = write(QStringLiteral("a.txt"), article(0));
    const qint64 old = import({first}).added[0];
    const ImportReport report = import({write(QStringLiteral("b.txt"), article(2))});
    QVERIFY(m_session->decideNear({report.near[0].id}, core::NearDecision::Replace).result());
    QVERIFY(!m_session->article(old).result());
    QVERIFY(m_session->article(report.added[0]).result());
    QCOMPARE(import({first}).known, 1);
    QCOMPARE(articles(), 1);
}

void TestImports::undoneImportsAskAgain()
{
    import({write(QStringLiteral("a.txt"), article(0))});
    const QString file = write(QStringLiteral("b.txt"), article(1));
    QCOMPARE(import({file}).near.size(), 1);
    QVERIFY(m_session->undo().result());
    QCOMPARE(m_session->nearPairs().result()->size(), 0);
    const ImportReport again = import({file});
    QCOMPARE(again.added.size(), 1);
    QCOMPARE(again.near.size(), 1);
    QVERIFY(m_session->redo().result()); // nothing to do again
    QVERIFY(m_session->check().result()->isEmpty());
}

void TestImports::bytesComeInWithTheirAddress()
{
    ForeignBytes page;
    page.bytes = test::bulletin().toUtf8();
    page.name = QStringLiteral("page.txt");
    page.url = QStringLiteral("http://example.org/page.txt");
    const ImportReport report = wait(m_session->importBytes(page));
    QCOMPARE(report.added.size(), 1);
    QCOMPARE(m_session->article(report.added[0]).result()->article.url, page.url);
    page.bytes = QByteArray("\x7F"
                            "ELF\0\0",
                            6);
    const ImportReport refused = wait(m_session->importBytes(page));
    QCOMPARE(refused.failures.size(), 1);
    QCOMPARE(refused.failures[0].file, page.url);
    QCOMPARE(m_session->importReport(refused.run).result()->failures.size(), 1);
}

void TestImports::columnsAreSaidOnce()
{
    const QByteArray table = "编号,稿件,题\n1,\"一段话。\",甲\n2,\"另一段话。\",乙\n";
    const QString file = write(QStringLiteral("a.csv"), table);
    const ImportReport first = import({file});
    QCOMPARE(first.failures.size(), 1);
    const core::TableHead head = wait(m_session->tableHead(file));
    QCOMPARE(head.columns.size(), 3);
    QCOMPARE(head.columns[1].name, QStringLiteral("稿件"));
    QCOMPARE(head.columns[1].field, QString());
    QCOMPARE(head.columns[1].examples,
             QStringList({QStringLiteral("一段话。"), QStringLiteral("另一段话。")}));
    QVERIFY(m_session
                ->addColumnNames({{QStringLiteral("稿件"), QStringLiteral("text")},
                                  {QStringLiteral("题"), QStringLiteral("title")}})
                .result());
    const ImportReport again = wait(m_session->retryImport(first.run));
    QCOMPARE(again.added.size(), 2);
    QCOMPARE(m_session->article(again.added[0]).result()->article.title, QStringLiteral("甲"));
    // Remembered, for another table and in another session, and for JSON lines too.
    reopen();
    const QString lines = write(QStringLiteral("b.jsonl"), "{\"稿件\":\"第三段话。\",\"题\":\"丙\"}\n");
    const ImportReport other = import({lines});
    QCOMPARE(other.added.size(), 1);
    QCOMPARE(m_session->article(other.added[0]).result()->article.title, QStringLiteral("丙"));
    QCOMPARE(wait(m_session->tableHead(lines)).columns.size(), 2);
    const auto none = m_session->tableHead(write(QStringLiteral("c.csv"), QByteArray("\x7F"
                                                                                     "ELF\0",
                                                                                     5)));
    none->start();
    QVERIFY(!none->waitForResult());
}

void TestImports::aWrongEncodingIsMended()
{
    const QByteArray big5 = QByteArray::fromHex("b867c0d9c3ada842bc57aaf8"); // 經濟穩步增長
    const ImportReport report = import({write(QStringLiteral("a.txt"), big5)});
    const qint64 id = report.added[0];
    const QString right = QStringLiteral("經濟穩步增長");
    QVERIFY(m_session->article(id).result()->article.title != right);
    const auto previews = wait(m_session->encodingPreviews(id));
    QVERIFY(previews.size() > 4);
    bool offered = false;
    for (const EncodingPreview &preview : previews)
        offered
            = offered || (preview.encoding == QStringLiteral("Big5") && preview.beginning.contains(right));
    QVERIFY(offered);
    const auto task = m_session->readAgain(id, QStringLiteral("Big5"));
    task->start();
    QVERIFY(task->waitForResult());
    const core::Article mended = m_session->article(id).result()->article;
    QCOMPARE(mended.title, right);
    QVERIFY(mended.text.contains(right));
    core::ArticleFilter filter;
    filter.text = QStringLiteral("穩步");
    QCOMPARE(*m_session->articleCount(filter).result(), 1);
    QVERIFY(m_session->check().result()->isEmpty());
    QVERIFY(m_session->undo().result());
    QVERIFY(m_session->article(id).result()->article.title != right);
    QVERIFY(m_session->check().result()->isEmpty());
    const auto wrong = m_session->readAgain(id, QStringLiteral("no such encoding"));
    wrong->start();
    QVERIFY(!wrong->waitForResult());
}

void TestImports::whatPersonsDecidedSurvivesAnotherReading()
{
    const ImportReport report = import({write(QStringLiteral("a.txt"), test::bulletin().toUtf8())});
    const ArticleView before = *m_session->article(report.added[0]).result();
    const core::Figure figure = before.figures.first();
    QVERIFY(m_session->setFigureState({figure.id}, core::FigureState::Accepted).result());
    const auto task = m_session->readAgain(report.added[0], QStringLiteral("UTF-8"));
    task->start();
    QVERIFY(task->waitForResult());
    const ArticleView after = *m_session->article(report.added[0]).result();
    QCOMPARE(after.article.text, before.article.text);
    QCOMPARE(after.figures.size(), before.figures.size());
    bool kept = false;
    for (const core::Figure &other : after.figures)
        kept = kept
               || (other.id == figure.id && other.evidence.first().anchor == figure.evidence.first().anchor);
    QVERIFY(kept);
    QVERIFY(m_session->check().result()->isEmpty());
}

QTEST_GUILESS_MAIN(TestImports)
#include "tst_imports.moc"
