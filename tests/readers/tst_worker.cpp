// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readers/confinement.h"
#include "readers/packing.h"
#include "readers/protocol.h"

#include <QRandomGenerator>
#include <QTest>

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <functional>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace fangzhi;
using namespace fangzhi::readers;

namespace {

// What `work` gives in a process of its own.
int inAnother(const std::function<int()> &work)
{
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(work());
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

ReadDocument sample()
{
    ReadDocument read;
    read.place = {QStringLiteral("row 7"), 123};
    core::Document &document = read.document;
    document.title = QStringLiteral("青溪市经济运行情况");
    document.author = QStringLiteral("某某");
    document.source = QStringLiteral("青溪日报");
    document.url = QStringLiteral("https://example.org/a");
    document.kind = QStringLiteral("news");
    document.published = core::PartialDate(2021, 4);
    document.written = core::PartialDate(2020);
    document.region = {QStringLiteral("510900"), QStringLiteral("遂宁市"), {}};
    document.text = QStringLiteral("标题\n正文𠮷。");
    document.blocks = {{core::BlockKind::Heading, 1, 0, 2}, {core::BlockKind::Paragraph, 0, 3, 7}};
    document.original = QByteArray("raw\0bytes", 9);
    document.mediaType = QStringLiteral("text/html");
    return read;
}

} // namespace

// What passes between the program and its worker, and what the worker may not do.
class TestWorker : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everythingComesBack();
    void requestsComeBack();
    void framesComeInPieces();
    void noChangedByteIsFatal();
    void nothingOutsideIsReached();
    void memoryIsLimited();
};

void TestWorker::everythingComesBack()
{
    const ReadDocument sent = sample();
    FrameReader frames;
    frames.add(framed(sent));
    const auto answer = answerOf(*frames.next());
    QVERIFY(answer);
    const auto &got = std::get<ReadDocument>(*answer);
    QCOMPARE(got.place.name, sent.place.name);
    QCOMPARE(got.place.position, 123);
    const core::Document &a = sent.document;
    const core::Document &b = got.document;
    for (const auto field : {&core::Document::title, &core::Document::author, &core::Document::source,
                             &core::Document::url, &core::Document::language, &core::Document::kind,
                             &core::Document::text, &core::Document::mediaType})
        QCOMPARE(b.*field, a.*field);
    QCOMPARE(b.published, a.published);
    QCOMPARE(b.written, a.written);
    QCOMPARE(b.region, a.region);
    QCOMPARE(b.blocks, a.blocks);
    QCOMPARE(b.original, a.original);

    frames.add(
        framed(Fault{{QStringLiteral("row 2"), 5}, {core::ErrorCode::TooLarge, QStringLiteral("Why."), {}}}));
    const auto fault = answerOf(*frames.next());
    QCOMPARE(std::get<Fault>(*fault).error.message, QStringLiteral("Why."));
    QCOMPARE(std::get<Fault>(*fault).error.code, core::ErrorCode::TooLarge);
}

void TestWorker::requestsComeBack()
{
    const ReadRequest sent{QStringLiteral("/a/文.txt"),
                           {QStringLiteral("Big5"),
                            QStringLiteral("n"),
                            {{QStringLiteral("稿件"), QStringLiteral("text")}},
                            QStringLiteral("zh_CN")},
                           false,
                           9};
    FrameReader frames;
    frames.add(framed(sent));
    const auto got = requestOf(*frames.next());
    QVERIFY(got);
    QCOMPARE(got->path, sent.path);
    QCOMPARE(got->options.encoding, sent.options.encoding);
    QCOMPARE(got->options.name, sent.options.name);
    QCOMPARE(got->options.language, sent.options.language);
    QCOMPARE(got->options.columns, sent.options.columns);
    QCOMPARE(got->skip, 9);
    frames.add(framed(Answer(End{})));
    QVERIFY(!requestOf(*frames.next()));
}

void TestWorker::framesComeInPieces()
{
    QByteArray bytes;
    for (int i = 0; i < 50; ++i)
        bytes += framed(sample()) + framed(Answer(End{}));
    FrameReader frames;
    int documents = 0;
    for (qsizetype at = 0; at < bytes.size(); at += 11) {
        frames.add(QByteArrayView(bytes).sliced(at, std::min<qsizetype>(11, bytes.size() - at)));
        while (const auto frame = frames.next())
            documents += frame->kind == FrameKind::Document && answerOf(*frame);
    }
    QCOMPARE(documents, 50);
    QCOMPARE(frames.waiting(), 0);
}

// Whatever comes out of it, it is a document that holds together, or none.
void TestWorker::noChangedByteIsFatal()
{
    const QByteArray good = framed(sample());
    QRandomGenerator random(7);
    int refused = 0;
    for (int i = 0; i < 20'000; ++i) {
        QByteArray bytes = good;
        for (int n = random.bounded(1, 4); n > 0; --n)
            bytes[random.bounded(int(bytes.size()))] = char(random.bounded(256));
        if (random.bounded(4) == 0)
            bytes.truncate(random.bounded(int(bytes.size())));
        FrameReader frames;
        frames.add(bytes);
        const auto frame = frames.next();
        const auto answer = frame ? answerOf(*frame) : std::nullopt;
        if (const auto *read = answer ? std::get_if<ReadDocument>(&*answer) : nullptr) {
            for (const core::Block &block : read->document.blocks)
                QVERIFY(block.start >= 0 && block.end <= read->document.text.size());
        } else {
            ++refused;
        }
    }
    QVERIFY(refused > 5'000);
}

void TestWorker::nothingOutsideIsReached()
{
    const int result = inAnother([] {
        if (!giveUpOutside())
            return 100;
        int reached = 0;
        reached += ::socket(AF_INET, SOCK_STREAM, 0) >= 0 ? 1 : 0;
        reached += ::socket(AF_UNIX, SOCK_STREAM, 0) >= 0 ? 2 : 0;
        char *const arguments[] = {nullptr};
        reached += ::execve("/bin/true", arguments, arguments) == 0 ? 4 : 0;
        reached += ::kill(::getppid(), 0) == 0 ? 8 : 0;
        const int file = ::open("/dev/null", O_RDONLY);
        reached += file < 0 ? 16 : 0; // that must go on
        return reached;
    });
    if (result == 100)
        QSKIP("this system cannot enforce it");
    QCOMPARE(result, 0);
}

void TestWorker::memoryIsLimited()
{
#ifdef __SANITIZE_ADDRESS__
    QSKIP("AddressSanitizer reserves more than any limit");
#endif
    const int result = inAnother([] {
        limitResources(64 << 20);
        void *block = ::malloc(size_t(80) << 20);
        const int got = block ? 1 : 0;
        ::free(block);
        return got;
    });
    QCOMPARE(result, 0);
}

QTEST_GUILESS_MAIN(TestWorker)
#include "tst_worker.moc"
