// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How fast the extractor is: its scanner for names and numbers beside `rg -F -f names --count-matches` on the
// same bytes, and the whole extractor. Texts: the corpus named by FANGZHI_CORPUS (news and reports), once
// over. Time is the processor's, which other programs on the machine disturb little, and the clock's.

#include "core/indicator.h"
#include "extract/extractor.h"
#include "extract/scanner.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>
#include <functional>

#include <sys/resource.h>

using namespace fangzhi;

namespace {

struct Item {
    QString text;
    QString date;
    QString title;
};

// The texts of news/*.jsonl without their tags, and of reports/*.csv as they are.
QList<Item> itemsOf(const QString &corpus)
{
    QList<Item> items;
    for (const QString &name :
         QDir(corpus + QStringLiteral("/news")).entryList({QStringLiteral("*.jsonl")})) {
        QFile file(corpus + QStringLiteral("/news/") + name);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        while (!file.atEnd()) {
            const QJsonObject object = QJsonDocument::fromJson(file.readLine()).object();
            QString text;
            bool tag = false;
            for (const QChar c : object.value(QStringLiteral("html")).toString()) {
                tag = tag || c == u'<';
                if (!tag)
                    text += c;
                tag = tag && c != u'>';
            }
            items.append({text, object.value(QStringLiteral("published")).toString().left(10),
                          object.value(QStringLiteral("title")).toString()});
        }
    }
    for (const QString &name :
         QDir(corpus + QStringLiteral("/reports")).entryList({QStringLiteral("*.csv")})) {
        QFile file(corpus + QStringLiteral("/reports/") + name);
        if (file.open(QIODevice::ReadOnly))
            items.append({QString::fromUtf8(file.readAll()), QStringLiteral("2026-01"),
                          QStringLiteral("政府工作报告")});
    }
    return items;
}

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

struct Seconds {
    double processor = 0; // of this program and of children that have ended, user and system
    double wall = 0;
};

double processorSeconds()
{
    double sum = 0;
    for (const auto who : {RUSAGE_SELF, RUSAGE_CHILDREN}) {
        rusage usage{};
        getrusage(who, &usage);
        for (const timeval &time : {usage.ru_utime, usage.ru_stime})
            sum += double(time.tv_sec) + double(time.tv_usec) / 1e6;
    }
    return sum;
}

// Seconds of one call, the medians of some.
Seconds timed(int runs, const std::function<void()> &work)
{
    QList<double> processor;
    QList<double> wall;
    for (int i = 0; i < runs; ++i) {
        QElapsedTimer timer;
        timer.start();
        const double before = processorSeconds();
        work();
        processor.append(processorSeconds() - before);
        wall.append(double(timer.nsecsElapsed()) / 1e9);
    }
    return {median(processor), median(wall)};
}

QString speed(double megabytes, const Seconds &seconds)
{
    return QStringLiteral("%1 MB/s of processor time, %2 by the clock")
        .arg(megabytes / seconds.processor, 0, 'f', 1)
        .arg(megabytes / seconds.wall, 0, 'f', 1);
}

QByteArray namesFile()
{
    QByteArray names;
    for (const core::Indicator &indicator : core::IndicatorCatalogue::standard().all()) {
        names += indicator.zh.toUtf8() + '\n';
        for (const QString &alias : indicator.aliases)
            names += alias.toUtf8() + '\n';
    }
    return names;
}

QString repeated(const QString &text, qsizetype size)
{
    QString result;
    result.reserve(size);
    while (result.size() < size)
        result += QStringView(text).left(size - result.size());
    return result;
}

long peakMegabytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss / 1024;
}

// Texts that nobody writes, of one size and of four times that: the time should grow by four too.
void measureHardTexts(const extract::Extractor &extractor, const QString &news, QTextStream &out)
{
    QString line = news;
    line.remove(u'\n').remove(u'\r');
    const struct {
        const char *name;
        QString piece;
        qsizetype size; // UTF-16 units of the larger one
    } texts[] = {
        {"one text of 100 MB", news, 36'000'000},
        {"one line of 10 MB", line, 3'600'000},
        {"a million numbers", QStringLiteral("123 "), 4'000'000},
        {"a million figures", QStringLiteral("增长12.5%、"), 8'000'000},
        {"400000 open brackets", QStringLiteral("（增长5%"), 2'000'000},
        {"400000 closing brackets", QStringLiteral("）5"), 800'000},
        {"400000 open quotation marks", QStringLiteral("“3"), 800'000},
    };
    for (const auto &text : texts) {
        double seconds[2];
        for (const int part : {4, 1}) {
            const QString whole = repeated(text.piece, text.size / part);
            seconds[part == 1] = timed(1, [&] { (void)extractor.extract(whole, {}); }).processor;
        }
        out << text.name << ": " << seconds[1] << " s of processor time, " << seconds[1] / seconds[0]
            << " times that of a quarter; peak memory so far " << peakMegabytes() << " MB\n";
    }
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QTextStream out(stdout);
    const QString corpus = qEnvironmentVariable("FANGZHI_CORPUS");
    const QList<Item> items = corpus.isEmpty() ? QList<Item>() : itemsOf(corpus);
    if (items.isEmpty()) {
        out << "bench_extract: FANGZHI_CORPUS names no texts\n";
        return 0;
    }
    QByteArray bytes;
    for (const Item &item : items)
        bytes += item.text.toUtf8() + '\n';
    const double megabytes = double(bytes.size()) / 1e6;
    constexpr int Runs = 7;

    const QTemporaryDir dir;
    const auto write = [&dir](const QString &name, const QByteArray &data) {
        QFile file(dir.filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(data);
        return file.fileName();
    };
    const QString texts = write(QStringLiteral("texts"), bytes);
    const QString names = write(QStringLiteral("names"), namesFile());
    const Seconds rg = timed(Runs, [&] {
        QProcess process;
        process.start(QStringLiteral("rg"),
                      {QStringLiteral("-F"), QStringLiteral("-j1"), QStringLiteral("-f"), names,
                       QStringLiteral("--count-matches"), texts});
        process.waitForFinished();
    });
    const extract::Scanner scanner(core::IndicatorCatalogue::standard());
    extract::ScanCounts counts;
    const Seconds scan = timed(Runs, [&] { counts = scanner.count(bytes); });
    out << "texts: " << items.size() << ", " << megabytes << " MB of UTF-8\n";
    out << "rg -F -f names --count-matches: " << speed(megabytes, rg) << '\n';
    out << "scanner, UTF-8 in, names and numbers: " << speed(megabytes, scan) << " (" << counts.names
        << " names, " << counts.numbers << " numbers), " << rg.processor / scan.processor
        << " times ripgrep\n";

    QElapsedTimer timer;
    timer.start();
    const extract::Extractor extractor;
    extractor.extract(QStringLiteral("全市生产总值增长8%。"), {});
    out << "first use: " << double(timer.nsecsElapsed()) / 1e6 << " ms\n";
    qsizetype figures = 0;
    const Seconds whole = timed(Runs, [&] {
        figures = 0;
        for (const Item &item : items) {
            extract::DocumentContext context;
            context.title = item.title;
            context.published = core::PartialDate::fromLabel(item.date).value_or(core::PartialDate());
            context.region = {QStringLiteral("000000"), QStringLiteral("全国"), {}};
            figures += extractor.extract(item.text, context).figures.size();
        }
    });
    out << "whole extractor: " << speed(megabytes, whole) << " (" << figures << " figures)\n";
    QString news;
    for (const Item &item : items)
        news += item.text + u'\n';
    measureHardTexts(extractor, news, out);
    return 0;
}
