// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The real window on libraries of 5,807 and of 75,000 articles: from choosing an article until text and chart
// are painted, and how long the event loop is away while one opens, chooses, scrolls, searches, changes theme
// and language, and imports. The smaller library holds the news of FANGZHI_CORPUS where there are some.
// Usage: bench_window [ARTICLES TO CHOOSE]

#include "models/articlelistmodel.h"
#include "tasks/librarysession.h"
#include "widgets/readerview.h"
#include "widgets/windowfixture.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QScrollBar>
#include <QTextStream>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <random>
#include <time.h>
#include <vector>

namespace {

using namespace fangzhi;

constexpr int PatienceMs = 60'000;

// Knows when a window has been painted, and how long the event loop was away.
class Clock : public QApplication {
public:
    Clock(int &argc, char **argv)
        : QApplication(argc, argv)
    {
        m_since.start();
        m_beat.setTimerType(Qt::PreciseTimer);
        connect(&m_beat, &QTimer::timeout, this, [this] {
            m_longest = std::max(m_longest, double(m_since.nsecsElapsed()) / 1e6);
            m_since.start();
        });
        m_beat.start(1);
    }

    bool notify(QObject *receiver, QEvent *event) override
    {
        const bool painting = receiver == window && event->type() == QEvent::UpdateRequest;
        const bool answer = QApplication::notify(receiver, event);
        if (painting)
            ++paintings;
        return answer;
    }

    // The longest that the loop was away since this was asked last.
    double takeLongest() { return std::exchange(m_longest, 0.0); }

    QObject *window = nullptr;
    int paintings = 0;

private:
    QTimer m_beat;
    QElapsedTimer m_since;
    double m_longest = 0;
};

// What this thread itself has worked, in milliseconds: on a busy machine, it tells what the window needs.
double ownWork()
{
    timespec time = {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

bool waitFor(const std::function<bool()> &done)
{
    QElapsedTimer clock;
    clock.start();
    while (!done()) {
        if (clock.elapsed() > PatienceMs)
            return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    return true;
}

void rest(int milliseconds)
{
    QElapsedTimer clock;
    clock.start();
    waitFor([&] { return clock.elapsed() >= milliseconds; });
}

double part(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, size_t(share * double(values.size())))];
}

// Invented news items, each with a few figures, one JSON object a line.
QString inventedNews(const QString &folder, int count)
{
    const QString path = QStringLiteral("%1/%2.jsonl").arg(folder).arg(count);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return {};
    QTextStream out(&file);
    for (int i = 0; i < count; ++i) {
        out << QStringLiteral(R"({"title":"云湖县第%1号简报","published":"20%4-%2-%3","source":"云湖日报",)")
                   .arg(i)
                   .arg(i % 12 + 1, 2, 10, QLatin1Char('0'))
                   .arg(i % 28 + 1, 2, 10, QLatin1Char('0'))
                   .arg(i % 14 + 10)
            << QStringLiteral(R"("html":"<p>本刊第%1期消息，上半年全县地区生产总值同比增长%2%，)")
                   .arg(i)
                   .arg(i % 17)
            << QStringLiteral(R"(固定资产投资增长%1%，社会消费品零售总额增长%2%。</p>"})")
                   .arg(i % 13)
                   .arg(i % 11)
            << '\n';
    }
    return path;
}

QStringList news(const QString &folder, int count)
{
    const QDir corpus(qEnvironmentVariable("FANGZHI_CORPUS") + QStringLiteral("/news"));
    QStringList files;
    if (count == 5'807 && qEnvironmentVariableIsSet("FANGZHI_CORPUS")) {
        for (const QString &name : corpus.entryList({QStringLiteral("*.jsonl")}, QDir::Files))
            files << corpus.filePath(name);
    }
    return files.isEmpty() ? QStringList{inventedNews(folder, count)} : files;
}

bool makeLibrary(const QString &path, const QStringList &files)
{
    auto session = tasks::LibrarySession::create(path);
    if (!session)
        return false;
    const auto task = (*session)->importFiles(files);
    task->start();
    return task->waitForResult().ok();
}

class Walk {
public:
    Walk(Clock &clock, test::WindowFixture &fixture)
        : m_clock(clock)
        , m_fixture(fixture)
        , m_list(fixture.child<QAbstractItemView>("list"))
    {
        clock.window = fixture.window.get();
        QObject::connect(fixture.window->readPage(), &widgets::ReadPage::articleShown, fixture.window.get(),
                         [this](qint64 article) {
                             m_shown = article;
                             m_paintings = m_clock.paintings;
                         });
        rest(300);
    }

    bool open(const QString &library)
    {
        m_clock.takeLongest();
        m_fixture.window->library().openLater(library);
        if (!waitFor([this] { return m_shown != 0; }))
            return false;
        rest(500);
        tell("opening");
        return true;
    }

    // From the key or the click until text and chart are on the screen.
    bool choose(int count)
    {
        std::mt19937 random(7);
        std::vector<double> times;
        std::vector<double> works;
        const int rows = m_list->model()->rowCount();
        for (int i = 0; i < count; ++i) {
            m_list->scrollTo(m_list->model()->index(int(random() % unsigned(rows)), 0));
            rest(30);
            const QModelIndex seen = m_list->indexAt(m_list->viewport()->rect().center());
            const qint64 wanted = seen.data(models::ArticleListModel::IdRole).toLongLong();
            if (wanted == 0 || wanted == m_shown)
                continue;
            QElapsedTimer elapsed;
            elapsed.start();
            const double before = ownWork();
            m_list->setCurrentIndex(seen);
            if (!waitFor([&] { return m_shown == wanted; }))
                return false;
            if (!waitFor([&] { return m_clock.paintings > m_paintings; }))
                return false;
            times.push_back(double(elapsed.nsecsElapsed()) / 1e6);
            works.push_back(ownWork() - before);
            tellSlow(wanted, works.back());
            rest(20);
        }
        std::printf("  choosing one of %d until it is painted with its chart: median %.1f ms, 95 %% %.1f, "
                    "max %.1f (to reach: at most 50); the window's own work: median %.1f, max %.1f\n",
                    int(times.size()), part(times, 0.5), part(times, 0.95), part(times, 1), part(works, 0.5),
                    part(works, 1));
        tell("choosing");
        return true;
    }

    void scroll()
    {
        for (QAbstractScrollArea *area :
             {static_cast<QAbstractScrollArea *>(m_list),
              static_cast<QAbstractScrollArea *>(m_fixture.child<widgets::ReaderView>("reader"))}) {
            QScrollBar *bar = area->verticalScrollBar();
            for (int i = 0; i <= 100; ++i) {
                bar->setValue(int(qint64(bar->maximum()) * i / 100));
                rest(5);
            }
            bar->setValue(0);
        }
        rest(100);
        tell("scrolling list and text");
    }

    void search()
    {
        auto *field = m_fixture.child<QLineEdit>("searchField");
        for (const QString &words : {QStringLiteral("增长"), QStringLiteral("云湖"), QStringLiteral("第"),
                                     QStringLiteral("无此词句"), QString()}) {
            field->setText(words);
            rest(600);
        }
        tell("searching");
    }

    void changeLook()
    {
        for (const auto theme : {widgets::ThemeChoice::Dark, widgets::ThemeChoice::Light}) {
            m_fixture.appearance.setChoice(theme);
            rest(200);
        }
        tell("changing the theme");
        for (const auto language : {widgets::LanguageChoice::English, widgets::LanguageChoice::Chinese}) {
            m_fixture.languages.setChoice(language);
            rest(200);
        }
        tell("changing the language");
    }

    bool import(const QString &file)
    {
        bool done = false;
        const auto connection = QObject::connect(&m_fixture.window->importer(), &widgets::Importer::imported,
                                                 m_fixture.window.get(), [&done](qint64) { done = true; });
        m_fixture.window->importer().importFiles({file});
        int row = 0;
        const bool ended = waitFor([&] {
            m_list->setCurrentIndex(m_list->model()->index(row++ % 20, 0));
            rest(50);
            return done;
        });
        QObject::disconnect(connection);
        rest(500);
        tell("importing, and choosing meanwhile");
        return ended;
    }

private:
    // Whose painting is work for longer than that: its text, its figures and charts say why.
    void tellSlow(qint64 article, double milliseconds)
    {
        constexpr double Much = 30;
        const tasks::ArticleView &view = m_fixture.page().view();
        if (milliseconds > Much)
            std::printf("    article %lld: %.1f ms, %lld characters, %lld figures in %lld charts\n",
                        static_cast<long long>(article), milliseconds,
                        static_cast<long long>(view.article.text.size()),
                        static_cast<long long>(view.figures.size()),
                        static_cast<long long>(core::comparableGroups(view.figures).size()));
    }

    void tell(const char *what)
    {
        std::printf("  %s: the loop was away for at most %.1f ms (to reach: at most 100)\n", what,
                    m_clock.takeLongest());
        std::fflush(stdout);
    }

    Clock &m_clock;
    test::WindowFixture &m_fixture;
    QAbstractItemView *m_list;
    qint64 m_shown = 0;
    int m_paintings = 0; // when it was shown
};

bool measure(Clock &clock, const QString &folder, int articles, int choices)
{
    const QString library = QStringLiteral("%1/%2.fangzhi").arg(folder).arg(articles);
    if (!makeLibrary(library, news(folder, articles))) {
        std::fprintf(stderr, "The library of %d articles could not be made.\n", articles);
        return false;
    }
    std::printf("window, %d articles:\n", articles);
    test::WindowFixture fixture;
    Walk walk(clock, fixture);
    if (!walk.open(library) || !walk.choose(choices))
        return false;
    walk.scroll();
    walk.search();
    walk.changeLook();
    const bool imported = walk.import(inventedNews(folder, 3'000));
    clock.window = nullptr;
    return imported;
}

} // namespace

int main(int argc, char *argv[])
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    Clock clock(argc, argv);
    const int choices = argc > 1 ? std::max(1, QString::fromLocal8Bit(argv[1]).toInt()) : 100;
    const QTemporaryDir folder;
    bool good = true;
    for (const int articles : {5'807, 75'000})
        good = measure(clock, folder.path(), articles, choices) && good;
    return good ? 0 : 1;
}
