// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

// From exec to the painted window: Fangzhi with a small and a large library against the least program
// with the same libraries (bare_window), turn by turn in one run, on a display of its own (Xvfb). Fangzhi
// speaks Chinese here, as with those it is made for; the least program is measured twice: with no Chinese
// text at all, which the figure to reach is said against, and with one line of it.
// Usage: bench_start [RUNS]

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>
#include <cstdio>
#include <vector>

namespace {

constexpr int StartLimitMs = 30'000;

const QString &fangzhi()
{
    static const QString path = QStringLiteral(FANGZHI_PROGRAM);
    return path;
}

// Invented news items, each with a few figures, one JSON object a line.
bool writeArticles(const QString &path, int count)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    QTextStream out(&file);
    for (int i = 0; i < count; ++i) {
        const QString growth = QStringLiteral("%1.%2").arg(i % 17).arg(i % 10);
        out << QStringLiteral(R"({"title":"云湖县第%1号简报","published":"2019-%2-%3","source":"云湖日报",)")
                   .arg(i)
                   .arg(i % 12 + 1, 2, 10, QLatin1Char('0'))
                   .arg(i % 28 + 1, 2, 10, QLatin1Char('0'))
            << QStringLiteral(R"("html":"<p>本刊第%1期消息，上半年全县地区生产总值同比增长%2%，)")
                   .arg(i)
                   .arg(growth)
            << QStringLiteral(R"(固定资产投资增长%1%，社会消费品零售总额增长%2%。</p>"})")
                   .arg(i % 13)
                   .arg(growth)
            << '\n';
    }
    return true;
}

bool makeLibrary(const QString &folder, int articles, const QString &library)
{
    const QString texts = folder + QStringLiteral("/texts.jsonl");
    if (!writeArticles(texts, articles))
        return false;
    const int made = QProcess::execute(fangzhi(), {QStringLiteral("new"), library});
    const int filled = QProcess::execute(
        fangzhi(), {QStringLiteral("import"), QStringLiteral("--library"), library, texts});
    QFile::remove(texts);
    return made == 0 && filled == 0;
}

// Milliseconds from exec until a program has said that its window is painted, and until it shows what is
// in the library; negative when it never does.
struct Start {
    double painted = -1;
    double shown = -1;
};

Start startOnce(const QString &program, const QStringList &arguments, const QProcessEnvironment &environment)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QElapsedTimer clock;
    clock.start();
    process.start(program, arguments, QIODevice::ReadOnly);
    Start start;
    QByteArray said;
    while (start.shown < 0 && process.waitForReadyRead(StartLimitMs)) {
        said += process.readAllStandardOutput();
        const double elapsed = double(clock.nsecsElapsed()) / 1e6;
        if (start.painted < 0 && said.contains("painted\n"))
            start.painted = elapsed;
        if (said.contains("shown\n"))
            start.shown = elapsed;
    }
    process.waitForFinished(StartLimitMs);
    const bool good = process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    return good ? start : Start();
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    const size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

bool writeSettings(const QString &configFolder)
{
    const QString folder = configFolder + QStringLiteral("/fangzhi");
    QFile file(folder + QStringLiteral("/fangzhi.ini"));
    return QDir().mkpath(folder) && file.open(QIODevice::WriteOnly)
           && file.write("[General]\nlanguage=zh\ntheme=light\n") > 0;
}

// A display of its own: the number that Xvfb finds free, or empty.
QString startDisplay(QProcess &server)
{
    server.setStandardErrorFile(QProcess::nullDevice());
    server.start(QStringLiteral("Xvfb"),
                 {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"),
                  QStringLiteral("0"), QStringLiteral("1600x1000x24"), QStringLiteral("-nolisten"),
                  QStringLiteral("tcp")});
    if (!server.waitForStarted() || !server.waitForReadyRead(10'000))
        return {};
    return QLatin1Char(':') + QString::fromLatin1(server.readAllStandardOutput()).trimmed();
}

int measure(const QString &folder, int articles, int runs, const QProcessEnvironment &environment)
{
    const QString library = QStringLiteral("%1/%2.fangzhi").arg(folder).arg(articles);
    if (!makeLibrary(folder, articles, library)) {
        std::fprintf(stderr, "The library of %d articles could not be made.\n", articles);
        return 1;
    }
    const QString least = QStringLiteral(FANGZHI_BARE_WINDOW);
    std::vector<double> bare;
    std::vector<double> chinese;
    std::vector<double> painted;
    std::vector<double> shown;
    for (int i = 0; i <= runs; ++i) {
        const Start a = startOnce(least, {library}, environment);
        const Start c = startOnce(least, {library, QStringLiteral("地区生产总值同比增速")}, environment);
        const Start b = startOnce(fangzhi(), {library}, environment);
        if (a.shown < 0 || c.shown < 0 || b.shown < 0 || b.painted < 0) {
            std::fprintf(stderr, "%s did not paint its window.\n",
                         a.shown < 0 || c.shown < 0 ? "bare_window" : "fangzhi");
            return 1;
        }
        if (i > 0) { // the first of each warms the file cache
            bare.push_back(a.shown);
            chinese.push_back(c.shown);
            painted.push_back(b.painted);
            shown.push_back(b.shown);
        }
    }
    std::printf(
        "start, %d articles: bare program %.1f ms, with a line of Chinese %.1f ms; fangzhi's window %.1f ms, "
        "ratio %.2f (to reach: at most 1.50), to the one with Chinese %.2f; with the article shown %.1f ms, "
        "ratio %.2f\n",
        articles, median(bare), median(chinese), median(painted), median(painted) / median(bare),
        median(painted) / median(chinese), median(shown), median(shown) / median(bare));
    std::fflush(stdout);
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const int runs = argc > 1 ? std::max(1, QString::fromLocal8Bit(argv[1]).toInt()) : 15;
    QTemporaryDir folder;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("FANGZHI_BENCH_EXIT_AFTER_PAINT"), QStringLiteral("1"));
    // Settings of its own, so that neither the user's session is restored nor changed.
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), folder.filePath(QStringLiteral("config")));
    environment.insert(QStringLiteral("XDG_DATA_HOME"), folder.filePath(QStringLiteral("data")));
    environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), folder.path());
    environment.remove(QStringLiteral("WAYLAND_DISPLAY"));
    if (!writeSettings(folder.filePath(QStringLiteral("config"))))
        return 1;

    QProcess server;
    const QString display = startDisplay(server);
    if (display.isEmpty()) {
        std::fprintf(stderr, "Xvfb could not be started; bench_start needs it.\n");
        return 1;
    }
    environment.insert(QStringLiteral("DISPLAY"), display);
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));

    int status = 0;
    for (const int articles : {5'807, 75'000})
        status |= measure(folder.path(), articles, runs, environment);
    server.terminate();
    server.waitForFinished(5'000);
    return status;
}
