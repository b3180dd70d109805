// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A worker that misbehaves in the way that FANGZHI_BAD_READER says, over files that it takes for five items
// each; all else it does as the real one does.
#include "readers/protocol.h"

#include <QCoreApplication>

#include <csignal>
#include <cstdlib>
#include <functional>
#include <unistd.h>
#include <vector>

using namespace fangzhi;
using namespace fangzhi::readers;

namespace {

constexpr int Items = 5;
constexpr int Bad = 3; // the item that it stumbles over

void put(const QByteArray &bytes)
{
    for (qsizetype at = 0; at < bytes.size();) {
        const ssize_t written = ::write(STDOUT_FILENO, bytes.constData() + at, size_t(bytes.size() - at));
        if (written <= 0)
            ::_exit(3);
        at += written;
    }
}

void put(const Answer &answer)
{
    put(framed(answer));
}

ReadDocument item(int number)
{
    ReadDocument read;
    read.place = {QStringLiteral("row %1").arg(number), number};
    read.document.title = QStringLiteral("Item %1").arg(number);
    read.document.text = QStringLiteral("The text of item %1.").arg(number);
    read.document.original = read.document.text.toUtf8();
    read.document.blocks = {{core::BlockKind::Paragraph, 0, 0, read.document.text.size()}};
    return read;
}

ReadDocument changed(const std::function<void(core::Document &)> &change)
{
    ReadDocument read = item(Bad);
    change(read.document);
    return read;
}

[[noreturn]] void hang()
{
    for (;;)
        ::pause();
}

[[noreturn]] void flood()
{
    ReadDocument read = item(Bad);
    read.document.original = QByteArray(1 << 20, 'x');
    for (;;)
        put(read);
}

[[noreturn]] void eatMemory()
{
    std::vector<std::vector<char>> eaten;
    for (;;)
        eaten.emplace_back(std::vector<char>(1 << 20, 'x'));
}

const std::vector<std::pair<QByteArray, std::function<void()>>> &misdeeds()
{
    static const std::vector<std::pair<QByteArray, std::function<void()>>> all{
        {"crash", [] { ::raise(SIGSEGV); }},
        {"exit", [] { ::_exit(0); }},
        {"hang", hang},
        {"flood", flood},
        {"memory", eatMemory},
        {"garbage", [] { put(QByteArray(100'000, '\xA7')); }},
        {"length", [] { put(QByteArray("\x04\xFF\xFF\xFF\xFF text", 10)); }},
        {"cutoff", [] { put(framed(item(Bad)).chopped(7)), ::_exit(0); }},
        {"greeting", [] { put(Hello{}); }},
        {"opening",
         [] {
             put(Opened{true, 1});
         }},
        {"request", [] { put(framed(ReadRequest{})); }},
        {"empty", [] { put(changed([](core::Document &d) { d.text.clear(), d.blocks.clear(); })); }},
        {"blocks", [] { put(changed([](core::Document &d) { d.blocks[0].end = 1000; })); }},
        {"order", [] { put(changed([](core::Document &d) { d.blocks << d.blocks[0]; })); }},
        {"kind", [] { put(changed([](core::Document &d) { d.blocks[0].kind = core::BlockKind(99); })); }},
        {"form", [] { put(changed([](core::Document &d) { d.text[3] = QChar(u'\x202E'); })); }},
        {"lines",
         [] { put(changed([](core::Document &d) { d.title += QLatin1String("\nof two lines"); })); }},
        {"region",
         [] { put(changed([](core::Document &d) { d.region.code = QStringLiteral("../../x"); })); }},
        {"long", [] { put(changed([](core::Document &d) { d.title = QString(100'000, u'a'); })); }},
    };
    return all;
}

void misbehave()
{
    const QByteArray kind = qgetenv("FANGZHI_BAD_READER");
    for (const auto &[name, deed] : misdeeds()) {
        if (name == kind)
            deed();
    }
}

void serve(const ReadRequest &request)
{
    const bool one = request.path.endsWith(QLatin1String(".one"));
    put(Opened{!one, Items});
    if (request.skip > 0)
        put(Skipped{item(int(request.skip)).place});
    for (int i = int(request.skip) + 1; i <= Items; ++i) {
        if (i == Bad || request.path.endsWith(QLatin1String(".all")))
            misbehave();
        put(item(i));
    }
    put(End{});
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QByteArray hello = framed(Answer(Hello{}));
    if (qgetenv("FANGZHI_BAD_READER") == "version")
        hello[hello.size() - 1] = '~';
    put(hello);
    FrameReader frames;
    char buffer[1 << 12];
    for (ssize_t got = 0; (got = ::read(STDIN_FILENO, buffer, sizeof buffer)) > 0;) {
        frames.add(QByteArrayView(buffer, got));
        while (const auto frame = frames.next())
            serve(*requestOf(*frame));
    }
    return 0;
}
