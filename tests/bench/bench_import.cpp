// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

// An import as people do it, by the program itself with its worker process between: items a second, the
// memory of both, and a text that is too long. FANGZHI_CORPUS/news/2019.jsonl, or a file that is named.

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTextStream>

#include <sys/resource.h>

namespace {

QTextStream out(stdout);

struct Measured {
    double seconds = 0;
    double processor = 0;
    int code = -1;
    QByteArray answer;
    QByteArray complaint;
    double memory = 0; // MB, the larger of the program's and its worker's
};

double processorSeconds()
{
    rusage usage{};
    ::getrusage(RUSAGE_CHILDREN, &usage);
    const auto seconds = [](const timeval &t) { return double(t.tv_sec) + double(t.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

Measured run(const QStringList &arguments)
{
    const double before = processorSeconds();
    QElapsedTimer timer;
    timer.start();
    QProcess program;
    program.start(qEnvironmentVariable("FANGZHI_PROGRAM"), arguments);
    program.waitForFinished(-1);
    rusage usage{};
    ::getrusage(RUSAGE_CHILDREN, &usage);
    return {double(timer.nsecsElapsed()) / 1e9,
            processorSeconds() - before,
            program.exitCode(),
            program.readAllStandardOutput(),
            program.readAllStandardError().trimmed(),
            double(usage.ru_maxrss) / 1024};
}

qint64 linesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().count('\n') : 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QString corpus = qEnvironmentVariable("FANGZHI_CORPUS");
    const QString file
        = argc > 1 ? QString::fromLocal8Bit(argv[1]) : corpus + QStringLiteral("/news/2019.jsonl");
    if (!QFile::exists(file)) {
        out << "skipped: there is no " << file << Qt::endl;
        return 0;
    }
    const QTemporaryDir folder;
    const QString library = folder.filePath(QStringLiteral("bench.fangzhi"));
    const qint64 items = linesOf(file);
    for (int turn = 1; turn <= 3; ++turn) {
        QFile::remove(library);
        run({QStringLiteral("new"), library});
        const Measured m = run(
            {QStringLiteral("import"), QStringLiteral("--library"), library, QStringLiteral("--json"), file});
        const QJsonObject report = QJsonDocument::fromJson(m.answer).object();
        out << "import " << turn << ": " << report[QStringLiteral("added")].toArray().size() << " of "
            << items << " items, " << report[QStringLiteral("figures")].toInteger() << " figures, "
            << QString::number(m.seconds, 'f', 2) << " s, " << qint64(double(items) / m.seconds)
            << " items/s (reach: 1000), " << QString::number(m.processor, 'f', 2) << " s of processor, "
            << qint64(m.memory) << " MB (reach: under 300)" << Qt::endl;
    }
    const Measured again = run({QStringLiteral("import"), QStringLiteral("--library"), library, file});
    out << "the same again: " << QString::number(again.seconds, 'f', 2) << " s" << Qt::endl;

    const QString longText = folder.filePath(QStringLiteral("long.txt"));
    QFile text(longText);
    const QByteArray line = QStringLiteral("青溪市某某街道本月完成整治，居民迁入新居。\n").toUtf8();
    if (text.open(QIODevice::WriteOnly)) {
        while (text.size() + line.size() < 100'000'000)
            text.write(line.repeated(1000).left(100'000'000 - text.size()));
        text.close();
    }
    const Measured refused = run({QStringLiteral("import"), QStringLiteral("--library"), library, longText});
    out << "a text of 100 MB: code " << refused.code << " in " << QString::number(refused.seconds, 'f', 2)
        << " s: " << QString::fromUtf8(refused.complaint).section(u':', -1).trimmed() << Qt::endl;
    return 0;
}
