// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/texts.h"
#include "tasks/handover.h"
#include "tasks/librarysession.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace fangzhi;
using namespace fangzhi::tasks;
using Mode = LibrarySession::Mode;

namespace {

const core::Figure *find(const QList<core::Figure> &figures, const QString &indicator, core::Measure measure)
{
    for (const core::Figure &figure : figures) {
        if (figure.indicator == indicator && figure.measure == measure)
            return &figure;
    }
    return nullptr;
}

} // namespace

class TestSession : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void anArticleComesInWithItsFigures();
    void theSameBytesAreOneArticle();
    void theNewestWithFiguresIsToBeRead();
    void aFolderIsWalkedAndFailuresAreTold();
    void decisionsAreUndoneAndRedone();
    void anImportIsOneStep();
    void aCorrectedHeaderWorksPeriodsOutAgain();
    void decisionsSurviveAnotherExtraction();
    void anIndicatorOfOnesOwn();
    void theThresholdIsKept();
    void listsComeInPagesAndTellOfChanges();
    void theContextOfAFigure();
    void aSecondOneReadsOnly();
    void workIsHandedToTheWriter();
    void aStoppedImportKeepsWhatItStored();
    void unknownArticlesAreASentence();
    void closingLetsWorkComeToItsEnd();

private:
    QString write(const QString &name, const QString &text) { return write(name, text.toUtf8()); }
    QString write(const QString &name, const QByteArray &bytes);
    ImportReport import(const QStringList &paths, const ImportOptions &options = {});
    ArticleView article(qint64 id) { return *m_session->article(id).result(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<LibrarySession> m_session;
};

void TestSession::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    auto session = LibrarySession::create(m_folder->filePath(QStringLiteral("test.fangzhi")));
    QVERIFY2(session, qPrintable(session ? QString() : session.error().message));
    m_session = std::move(*session);
}

void TestSession::cleanup()
{
    m_session.reset();
    m_folder.reset();
}

QString TestSession::write(const QString &name, const QByteArray &bytes)
{
    QFile file(m_folder->filePath(name));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write");
    file.write(bytes);
    return file.fileName();
}

ImportReport TestSession::import(const QStringList &paths, const ImportOptions &options)
{
    const auto task = m_session->importFiles(paths, options);
    task->start();
    const auto report = task->waitForResult();
    if (!report)
        qFatal("%s", qPrintable(report.error().message));
    return *report;
}

void TestSession::anArticleComesInWithItsFigures()
{
    const ImportReport report = import({write(QStringLiteral("a.txt"), test::bulletin())});
    QCOMPARE(report.added.size(), 1);
    QCOMPARE(report.failures.size(), 0);
    const ArticleView view = article(report.added.first());
    QCOMPARE(view.article.title, QStringLiteral("青溪市2019年经济运行情况"));
    QCOMPARE(view.article.source, QStringLiteral("青溪日报"));
    QCOMPARE(view.article.published.label(), QStringLiteral("2020-01-22"));
    QVERIFY(view.figures.size() >= 12);
    const core::Figure *gdp = find(view.figures, QStringLiteral("gdp"), core::Measure::YoyGrowth);
    QVERIFY(gdp);
    QCOMPARE(gdp->value.toString(), QStringLiteral("8.1"));
    QCOMPARE(gdp->period.label(), QStringLiteral("2019"));
    QCOMPARE(gdp->evidence.first().anchor.exact, QStringLiteral("8.1%"));
    const core::Figure *trade = find(view.figures, QStringLiteral("trade_total"), core::Measure::YoyGrowth);
    QVERIFY(trade);
    QCOMPARE(trade->value.toString(), QStringLiteral("-3.4"));
    QVERIFY(view.numbers >= view.understood);
    QVERIFY(m_session->check().result()->isEmpty());
}

void TestSession::theSameBytesAreOneArticle()
{
    const QString file = write(QStringLiteral("a.txt"), test::bulletin());
    const QString copy = write(QStringLiteral("b.txt"), test::bulletin());
    const ImportReport first = import({file});
    QCOMPARE(first.added.size(), 1);
    const ImportReport again = import({file, copy});
    QCOMPARE(again.added.size(), 0);
    QCOMPARE(again.toRead, first.added.first());
    QCOMPARE(again.known, 2);
    QCOMPARE(m_session->counts().result()->articles, 1);
}

// Of many, the newest that has something to show.
void TestSession::theNewestWithFiguresIsToBeRead()
{
    const QString figures = QStringLiteral("青溪市%1年经济运行情况\n时间：%2-01-20\n\n"
                                           "　　%1年，青溪市地区生产总值增长%3%。\n");
    const QString idle = QStringLiteral("春天来了\n时间：2021-04-02\n\n　　花开了。\n");
    const ImportReport report
        = import({write(QStringLiteral("1.txt"), figures.arg(2017).arg(2018).arg(7).toUtf8()),
                  write(QStringLiteral("2.txt"), figures.arg(2019).arg(2020).arg(9).toUtf8()),
                  write(QStringLiteral("3.txt"), figures.arg(2018).arg(2019).arg(8).toUtf8()),
                  write(QStringLiteral("4.txt"), idle.toUtf8())});
    QCOMPARE(report.added.size(), 4);
    QCOMPARE(report.toRead, report.added.at(1));
}

void TestSession::aFolderIsWalkedAndFailuresAreTold()
{
    QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("in/deep")));
    write(QStringLiteral("in/1.txt"), test::shortNews(1));
    write(QStringLiteral("in/deep/2.txt"), test::shortNews(2));
    write(QStringLiteral("in/picture.png"), QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16));
    const ImportReport report = import(
        {m_folder->filePath(QStringLiteral("in")), m_folder->filePath(QStringLiteral("missing.txt"))});
    QCOMPARE(report.added.size(), 2);
    QCOMPARE(report.failures.size(), 2);
    for (const auto &failure : report.failures)
        QVERIFY(!failure.message.isEmpty());
}

void TestSession::decisionsAreUndoneAndRedone()
{
    const qint64 id = import({write(QStringLiteral("a.txt"), test::bulletin())}).added.first();
    const core::Figure before = article(id).figures.first();
    QVERIFY(m_session->setFigureState({before.id}, core::FigureState::Rejected).result());
    QCOMPARE(article(id).figures.first().state, core::FigureState::Rejected);
    QVERIFY(article(id).figures.first().decidedByPerson());
    QVERIFY(!m_session->undoName().isEmpty());
    QVERIFY(m_session->undo().result());
    QCOMPARE(article(id).figures.first().state, before.state);
    QVERIFY(!m_session->redoName().isEmpty());
    QVERIFY(m_session->redo().result());
    QCOMPARE(article(id).figures.first().state, core::FigureState::Rejected);
}

void TestSession::anImportIsOneStep()
{
    QStringList files;
    for (int i = 0; i < 5; ++i)
        files.append(write(QStringLiteral("%1.txt").arg(i), test::shortNews(i)));
    import(files);
    QCOMPARE(m_session->counts().result()->articles, 5);
    QVERIFY(m_session->undo().result());
    QCOMPARE(m_session->counts().result()->articles, 0);
    QCOMPARE(m_session->counts().result()->figures, 0);
    QVERIFY(m_session->redo().result());
    QCOMPARE(m_session->counts().result()->articles, 5);
    QVERIFY(m_session->check().result()->isEmpty());
}

void TestSession::aCorrectedHeaderWorksPeriodsOutAgain()
{
    const QString text = QStringLiteral(
        "青溪市工业提速\n\n　　去年，青溪市规模以上工业增加值增长9.7%，投资保持较快增长。\n");
    const qint64 id = import({write(QStringLiteral("undated.txt"), text)}).added.first();
    const core::Figure unknown = article(id).figures.first();
    QVERIFY(!unknown.period.hasYear());
    ArticleHeader header;
    header.title = article(id).article.title;
    header.written = core::PartialDate(2020, 2);
    header.source = QStringLiteral("青溪日报");
    QVERIFY(m_session->editArticle(id, header).result());
    const ArticleView after = article(id);
    QCOMPARE(after.article.source, header.source);
    QCOMPARE(after.figures.size(), 1);
    QCOMPARE(after.figures.first().period.label(), QStringLiteral("2019"));
    QCOMPARE(after.figures.first().state, core::FigureState::Proposed);
    QVERIFY(m_session->undo().result());
    QVERIFY(!article(id).figures.first().period.hasYear());
}

void TestSession::decisionsSurviveAnotherExtraction()
{
    const qint64 id = import({write(QStringLiteral("a.txt"), test::bulletin())}).added.first();
    const QList<core::Figure> before = article(id).figures;
    QVERIFY(m_session->setFigureState({before[0].id}, core::FigureState::Accepted).result());
    QVERIFY(m_session->setFigureState({before[1].id}, core::FigureState::Rejected).result());
    QVERIFY(m_session->extractAgain({id}).result());
    const QList<core::Figure> after = article(id).figures;
    QCOMPARE(after.size(), before.size());
    QCOMPARE(after[0].state, core::FigureState::Accepted);
    QVERIFY(after[0].decidedByPerson());
    QCOMPARE(after[1].state, core::FigureState::Rejected);
}

void TestSession::anIndicatorOfOnesOwn()
{
    const QString text
        = QStringLiteral("青溪市柠檬丰收\n时间：2020-01-22\n\n　　2019年，全市柠檬总收成增长12.5%。\n");
    const qint64 id = import({write(QStringLiteral("lemon.txt"), text)}).added.first();
    core::Indicator own;
    own.code = QStringLiteral("lemon_output");
    own.zh = QStringLiteral("柠檬总收成");
    own.en = QStringLiteral("Lemon output");
    QVERIFY(m_session->addIndicator(own).result());
    QVERIFY(m_session->catalogue().byCode(own.code));
    QVERIFY(m_session->extractAgain({id}).result());
    const ArticleView view = article(id);
    QVERIFY(find(view.figures, own.code, core::Measure::YoyGrowth));
    const QString path = m_session->path();
    m_session.reset();
    auto reopened = LibrarySession::open(path, Mode::ReadWrite);
    QVERIFY(reopened);
    m_session = std::move(*reopened);
    QVERIFY(m_session->catalogue().byCode(own.code));
}

void TestSession::theThresholdIsKept()
{
    QCOMPARE(m_session->acceptanceThreshold(), 0.9);
    QVERIFY(m_session->setAcceptanceThreshold(2).result());
    QCOMPARE(m_session->acceptanceThreshold(), 2.0);
    const qint64 id = import({write(QStringLiteral("a.txt"), test::bulletin())}).added.first();
    for (const core::Figure &figure : article(id).figures)
        QCOMPARE(figure.state, core::FigureState::Proposed);
}

void TestSession::listsComeInPagesAndTellOfChanges()
{
    QStringList files;
    for (int i = 0; i < 30; ++i)
        files.append(write(QStringLiteral("%1.txt").arg(i), test::shortNews(i)));
    auto source = m_session->articles({});
    int changes = 0;
    source->changed = [&] { ++changes; };
    import(files);
    QTRY_VERIFY(changes > 0);
    qint64 count = -1;
    source->count([&](qint64 n) { count = n; });
    QTRY_COMPARE(count, 30);
    QList<core::ArticleRow> rows;
    source->page(10, 15, [&](qint64 first, const QList<core::ArticleRow> &page) {
        QCOMPARE(first, 10);
        rows = page;
    });
    QTRY_COMPARE(rows.size(), 15);
    QCOMPARE(rows.first().figures, 1);
    bool late = false;
    source->count([&](qint64) { late = true; });
    source.reset();
    QVERIFY(m_session->counts().result());
    QTest::qWait(20);
    QVERIFY(!late);
}

void TestSession::theContextOfAFigure()
{
    for (int year = 2016; year <= 2019; ++year)
        import({write(QStringLiteral("%1.txt").arg(year),
                      QStringLiteral("遂宁市%1年经济运行情况\n时间：%2-01-20\n\n"
                                     "　　%1年，遂宁市地区生产总值增长%3%。四川省地区生产总值增长7.%4%。\n")
                          .arg(year)
                          .arg(year + 1)
                          .arg(8 + year % 3)
                          .arg(year % 10))});
    core::FigureFilter filter;
    filter.regionExact = QStringLiteral("510900");
    const auto rows = m_session->figures(filter).result();
    QVERIFY(rows);
    QCOMPARE(rows->size(), 4);
    const auto context = m_session->context(rows->first().figure).result();
    QVERIFY(context);
    QCOMPARE(context->own.size(), 4);
    QCOMPARE(context->parentRegion.code, QStringLiteral("510000"));
    QCOMPARE(context->parent.size(), 4);
    QVERIFY(context->own.first().period.start() < context->own.last().period.start());

    // A rate that is known once has the amounts for a background, and these alone.
    const qint64 id
        = import({write(QStringLiteral("amounts.txt"),
                        QStringLiteral("潜江市三年\n时间：2020-01-20\n\n　　2017年，潜江市地区生产总值为"
                                       "380亿元；2018年，潜江市地区生产总值为400亿元；2019年，潜江市地区"
                                       "生产总值为430亿元，同比增长7.9%。\n"))})
              .added.first();
    const QList<core::Figure> figures = article(id).figures;
    QCOMPARE(figures.last().measure, core::Measure::YoyGrowth);
    const auto amounts = m_session->context(figures.last()).result();
    QVERIFY(amounts);
    QCOMPARE(amounts->own.size(), 3);
    for (const core::Figure &figure : amounts->own)
        QCOMPARE(figure.measure, core::Measure::Level);
    QVERIFY(amounts->parent.isEmpty());
}

void TestSession::aSecondOneReadsOnly()
{
    import({write(QStringLiteral("a.txt"), test::bulletin())});
    const auto refused = LibrarySession::open(m_session->path(), Mode::ReadWrite);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, core::ErrorCode::Locked);
    const auto second = LibrarySession::open(m_session->path(), Mode::Either);
    QVERIFY(second);
    QVERIFY((*second)->isReadOnly());
    QVERIFY(!(*second)->readOnlyReason().isEmpty());
    QCOMPARE((*second)->counts().result()->articles, 1);
    const auto edited = (*second)->setStarred(1, true).result();
    QVERIFY(!edited);
    QCOMPARE(edited.error().code, core::ErrorCode::ReadOnly);
    import({write(QStringLiteral("b.txt"), test::shortNews(1))});
    QCOMPARE((*second)->counts().result()->articles, 2);
}

void TestSession::workIsHandedToTheWriter()
{
    HandoverServer server(*m_session);
    QVERIFY(server.listen());
    QSignalSpy started(&server, &HandoverServer::taskStarted);
    const QString file = write(QStringLiteral("a.txt"), test::bulletin());
    Task<ImportReport> asking(QStringLiteral("asking"), [&](TaskControl &control) {
        return handOverImport(m_session->path(), {file}, {}, control);
    });
    QSignalSpy finished(&asking, &TaskBase::finished);
    asking.start();
    QVERIFY(finished.wait(10'000));
    QVERIFY2(asking.result(), qPrintable(asking.result() ? QString() : asking.result().error().message));
    QCOMPARE(asking.result()->added.size(), 1);
    QVERIFY(asking.result()->figures > 10);
    QCOMPARE(started.size(), 1);
    QCOMPARE(m_session->counts().result()->articles, 1);
}

void TestSession::aStoppedImportKeepsWhatItStored()
{
    QStringList files;
    for (int i = 0; i < 400; ++i)
        files.append(write(QStringLiteral("%1.txt").arg(i), test::shortNews(i)));
    const auto task = m_session->importFiles(files);
    connect(task.get(), &TaskBase::progressed, task.get(), [&](const Progress &) { task->cancel(); });
    QSignalSpy finished(task.get(), &TaskBase::finished);
    task->start();
    QVERIFY(finished.wait(20'000));
    const qint64 stored = m_session->counts().result()->articles;
    QVERIFY(m_session->check().result()->isEmpty());
    const ImportReport rest = import(files);
    QCOMPARE(rest.known, stored);
    QCOMPARE(rest.known + rest.added.size(), 400);
}

void TestSession::unknownArticlesAreASentence()
{
    const auto view = m_session->article(4711).result();
    QVERIFY(!view);
    QCOMPARE(view.error().code, core::ErrorCode::NotFound);
    QVERIFY(!view.error().message.isEmpty());
}

void TestSession::closingLetsWorkComeToItsEnd()
{
    const qint64 id = import({write(QStringLiteral("a.txt"), test::bulletin())}).added.first();
    const core::Figure figure = article(id).figures.first();
    for (int i = 0; i < 20; ++i) {
        auto session = LibrarySession::open(m_session->path(), Mode::ReadOnly);
        QVERIFY(session);
        QList<QFuture<core::Result<FigureContext>>> contexts;
        for (int k = 0; k < 20; ++k)
            contexts.append((*session)->context(figure));
        session->reset();
        for (const auto &context : contexts) {
            QVERIFY(context.isFinished());
            QVERIFY(context.result().ok());
        }
    }
}

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
