// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/texts.h"
#include "tasks/readerprocess.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace fangzhi;
using namespace fangzhi::tasks;

namespace {

struct Outcome {
    QStringList titles;
    QStringList failures; // "row 3: why"
};

#ifdef __SANITIZE_ADDRESS__
constexpr bool LimitsMemory = false;
#else
constexpr bool LimitsMemory = true;
#endif

} // namespace

// The worker that reads files, and ones that do what it must not.
class TestReaderProcess : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup();
    void documentsComeAsTheyAreRead();
    void aFaultyItemIsTold();
    void itemsAtTheBeginningArePassedOver();
    void manyFilesGoThroughOneWorker();
    void theEncodingCanBeSaid();
    void aTextTooLongIsRefused();
    void memoryRunsOut();
    void aMisdeedCostsOneItem_data();
    void aMisdeedCostsOneItem();
    void aMisdeedCostsTheFileOfOne();
    void aFileOfMisdeedsEnds();
    void anotherVersionIsNotTrusted();
    void cancelling();
    void withoutAProgram();

private:
    QString write(const QString &name, const QByteArray &bytes);
    static Outcome read(ReaderProcess &reader, const readers::ReadRequest &request);
    static Outcome readBadly(const char *misdeed, const QString &file = QStringLiteral("x.many"));

    std::unique_ptr<QTemporaryDir> m_folder;
    TaskControl m_control;
};

void TestReaderProcess::cleanup()
{
    m_folder.reset();
    qunsetenv("FANGZHI_BAD_READER");
}

QString TestReaderProcess::write(const QString &name, const QByteArray &bytes)
{
    QFile file(m_folder->filePath(name));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write");
    file.write(bytes);
    return file.fileName();
}

Outcome TestReaderProcess::read(ReaderProcess &reader, const readers::ReadRequest &request)
{
    Outcome outcome;
    reader.open(request);
    for (;;) {
        auto item = reader.next();
        if (!item) {
            outcome.failures << QStringLiteral("!") + item.error().message;
            return outcome;
        }
        if (!*item)
            return outcome;
        const ReadItem &read = **item;
        if (read.document)
            outcome.titles << read.document->title;
        else
            outcome.failures << read.name + QStringLiteral(": ") + read.document.error().message;
    }
}

Outcome TestReaderProcess::readBadly(const char *misdeed, const QString &file)
{
    qputenv("FANGZHI_BAD_READER", misdeed);
    ReaderLimits limits;
    limits.memory = 128 << 20;
    limits.itemTime = 500;
    limits.fileTime = 3000;
    limits.output = 20'000'000;
    const TaskControl control;
    ReaderProcess reader(control, limits, QStringLiteral(FANGZHI_BAD_READER_PROGRAM));
    return read(reader, {file, {}, false, 0});
}

void TestReaderProcess::documentsComeAsTheyAreRead()
{
    const QString file = write(QStringLiteral("a.txt"), test::bulletin().toUtf8());
    ReaderProcess reader(m_control);
    reader.open({file, {}, false, 0});
    const auto item = reader.next();
    QVERIFY(item && *item && (*item)->document);
    const core::Document document = *(*item)->document;
    const auto here = readers::openDocuments(file);
    QVERIFY(here);
    const auto same = (*here)->next();
    QVERIFY(same && *same);
    QCOMPARE(document.title, (*same)->title);
    QCOMPARE(document.source, (*same)->source);
    QCOMPARE(document.published, (*same)->published);
    QCOMPARE(document.text, (*same)->text);
    QCOMPARE(document.blocks, (*same)->blocks);
    QCOMPARE(document.original, test::bulletin().toUtf8());
    QCOMPARE(document.mediaType, QStringLiteral("text/plain"));
    QCOMPARE((*item)->position, document.original.size());
    QVERIFY(!*reader.next());
}

void TestReaderProcess::aFaultyItemIsTold()
{
    const QString file = write(QStringLiteral("a.jsonl"), "{\"title\":\"A\",\"text\":\"One.\"}\n{\"title\":\n"
                                                          "{\"title\":\"B\",\"text\":\"Two.\"}\n");
    ReaderProcess reader(m_control);
    const Outcome outcome = read(reader, {file, {}, false, 0});
    QCOMPARE(outcome.titles, QStringList({QStringLiteral("A"), QStringLiteral("B")}));
    QCOMPARE(outcome.failures.size(), 1);
    QVERIFY2(outcome.failures[0].startsWith(QStringLiteral("line 2: ")), qPrintable(outcome.failures[0]));
    QCOMPARE(read(reader, {m_folder->filePath(QStringLiteral("none.txt")), {}, false, 0}).failures.size(), 1);
}

void TestReaderProcess::itemsAtTheBeginningArePassedOver()
{
    QByteArray lines;
    QByteArray rows = "title,text\n";
    for (int i = 1; i <= 9; ++i) {
        lines += "{\"title\":\"T" + QByteArray::number(i) + "\",\"text\":\"Words.\"}\n";
        rows += "T" + QByteArray::number(i) + ",\"Words,\nin two lines.\"\n";
    }
    ReaderProcess reader(m_control);
    for (const QString &file :
         {write(QStringLiteral("a.jsonl"), lines), write(QStringLiteral("a.csv"), rows)}) {
        const Outcome outcome = read(reader, {file, {}, false, 7});
        QCOMPARE(outcome.titles, QStringList({QStringLiteral("T8"), QStringLiteral("T9")}));
        QCOMPARE(reader.itemsRead(), 9);
        QVERIFY(read(reader, {file, {}, false, 50}).titles.isEmpty());
    }
}

void TestReaderProcess::manyFilesGoThroughOneWorker()
{
    ReaderProcess reader(m_control);
    for (int i = 0; i < 250; ++i) {
        const QByteArray text = "The text number " + QByteArray::number(i) + ".";
        const Outcome outcome = read(reader, {write(QStringLiteral("%1.txt").arg(i), text), {}, false, 0});
        QCOMPARE(outcome.titles.size(), 1);
    }
}

void TestReaderProcess::theEncodingCanBeSaid()
{
    // Valid in GB18030 too, where it means nothing.
    const QByteArray big5 = QByteArray::fromHex("b867c0d9c3ada842bc57aaf8");
    const QString file = write(QStringLiteral("a.txt"), big5);
    ReaderProcess reader(m_control);
    readers::ReadRequest request{file, {}, false, 0};
    QVERIFY(read(reader, request).titles.value(0) != QStringLiteral("經濟穩步增長"));
    request.options.encoding = QStringLiteral("Big5");
    QCOMPARE(read(reader, request).titles.value(0), QStringLiteral("經濟穩步增長"));
}

void TestReaderProcess::aTextTooLongIsRefused()
{
    const QString file = write(QStringLiteral("a.txt"), QByteArray(readers::MaxArticleText + 1, 'a'));
    ReaderProcess reader(m_control);
    const Outcome outcome = read(reader, {file, {}, false, 0});
    QVERIFY(outcome.titles.isEmpty());
    QCOMPARE(outcome.failures.size(), 1);
    QVERIFY2(outcome.failures[0].contains(QStringLiteral("20 MB")), qPrintable(outcome.failures[0]));
}

void TestReaderProcess::memoryRunsOut()
{
    if (!LimitsMemory)
        QSKIP("AddressSanitizer reserves more than any limit");
    const QString large = write(QStringLiteral("large.txt"), QByteArray(19'000'000, 'a'));
    const QString small = write(QStringLiteral("small.txt"), "A small text.");
    ReaderLimits limits;
    limits.memory = 48 << 20;
    ReaderProcess reader(m_control, limits);
    const Outcome outcome = read(reader, {large, {}, false, 0});
    QCOMPARE(outcome.failures.size(), 1);
    QVERIFY2(outcome.failures[0].contains(QStringLiteral("48 MB of memory")),
             qPrintable(outcome.failures[0]));
    QCOMPARE(read(reader, {small, {}, false, 0}).titles.size(), 1);
}

void TestReaderProcess::aMisdeedCostsOneItem_data()
{
    QTest::addColumn<QString>("sentence");
    for (const char *crash : {"crash", "exit", "cutoff"})
        QTest::newRow(crash) << QStringLiteral("damaged");
    QTest::newRow("hang") << QStringLiteral("longer than");
    if (LimitsMemory)
        QTest::newRow("memory") << QStringLiteral("damaged"); // it does not say why it ended
    for (const char *lie : {"garbage", "length", "greeting", "opening", "request", "empty", "blocks", "order",
                            "kind", "form", "lines", "region", "long"})
        QTest::newRow(lie) << QStringLiteral("makes no sense");
}

void TestReaderProcess::aMisdeedCostsOneItem()
{
    QFETCH(QString, sentence);
    const Outcome outcome = readBadly(QTest::currentDataTag());
    QCOMPARE(outcome.titles, QStringList({QStringLiteral("Item 1"), QStringLiteral("Item 2"),
                                          QStringLiteral("Item 4"), QStringLiteral("Item 5")}));
    QCOMPARE(outcome.failures.size(), 1);
    QVERIFY2(outcome.failures[0].startsWith(QStringLiteral("row 3: ")), qPrintable(outcome.failures[0]));
    QVERIFY2(outcome.failures[0].contains(sentence), qPrintable(outcome.failures[0]));
}

void TestReaderProcess::aMisdeedCostsTheFileOfOne()
{
    for (const char *misdeed : {"crash", "hang", "garbage", "blocks", "flood"}) {
        const Outcome outcome = readBadly(misdeed, QStringLiteral("x.one"));
        QCOMPARE(outcome.failures.size(), 1);
        QVERIFY2(outcome.failures[0].startsWith(QStringLiteral(": ")), qPrintable(outcome.failures[0]));
    }
    QVERIFY(
        readBadly("flood", QStringLiteral("x.one")).failures[0].contains(QStringLiteral("20 MB allowed")));
}

// Neither workers nor time are spent without end on one file.
void TestReaderProcess::aFileOfMisdeedsEnds()
{
    const Outcome crashes = readBadly("crash", QStringLiteral("x.all"));
    QVERIFY(crashes.titles.isEmpty());
    QCOMPARE(crashes.failures.size(), 5);
    const Outcome hangs = readBadly("hang", QStringLiteral("x.all"));
    QVERIFY(hangs.titles.isEmpty());
    QVERIFY(hangs.failures.size() >= 2 && hangs.failures.size() <= 5);
}

void TestReaderProcess::anotherVersionIsNotTrusted()
{
    const Outcome outcome = readBadly("version");
    QVERIFY(outcome.titles.isEmpty());
    QCOMPARE(outcome.failures.size(), 1);
}

void TestReaderProcess::cancelling()
{
    qputenv("FANGZHI_BAD_READER", "hang");
    TaskControl control;
    ReaderProcess reader(control, {}, QStringLiteral(FANGZHI_BAD_READER_PROGRAM));
    reader.open({QStringLiteral("x.many"), {}, false, 0});
    QVERIFY(*reader.next());
    QVERIFY(*reader.next());
    control.cancel();
    const auto stopped = reader.next();
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, core::ErrorCode::Cancelled);
}

void TestReaderProcess::withoutAProgram()
{
    ReaderProcess reader(m_control, {}, m_folder->filePath(QStringLiteral("no program")));
    reader.open({QStringLiteral("x"), {}, false, 0});
    const auto item = reader.next();
    QVERIFY(!item);
    QCOMPARE(item.error().code, core::ErrorCode::Internal);
}

QTEST_GUILESS_MAIN(TestReaderProcess)
#include "tst_readerprocess.moc"
