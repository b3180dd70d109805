// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/codepoints.h"
#include "core/evidence.h"
#include "storage/datasetrepository.h"
#include "storage/figuretable.h"
#include "storage/import.h"
#include "storage/regionrepository.h"
#include "storage/search.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>
#include <ctime>
#include <functional>
#include <sys/resource.h>

// The library against what one would take instead, in one run: storing articles and figures against
// sqlite3's .import of the same rows into the same tables, pages of a long list, search against LIKE.
// Processor time. One core: taskset -c 0 bench_storage [ARTICLES [FIGURES]].
using namespace fangzhi;
using storage::Library;
using storage::Transaction;

namespace {

QTextStream out(stdout);

// Invented text: words drawn so that few are very common and most are rare, as in a language.
class Inventor {
public:
    Inventor()
    {
        QRandomGenerator random(1);
        for (int i = 0; i < 20000; ++i) {
            QString word;
            for (int n = random.bounded(1, 4); n > 0; --n)
                word.append(QChar(0x4E00 + random.bounded(3500)));
            m_words.append(word);
        }
    }

    QString text(int characters)
    {
        QString result;
        while (result.size() < characters) {
            const double u = m_random.generateDouble();
            result += m_words[qsizetype(double(m_words.size()) * u * u * u * u)];
            if (m_random.bounded(9) == 0)
                result += m_random.bounded(3) ? u'，' : u'。';
        }
        return result;
    }
    const QString &word(qsizetype rank) const { return m_words[rank]; }

private:
    QRandomGenerator m_random{2};
    QStringList m_words;
};

storage::NewArticle articleOf(Inventor &inventor, int number)
{
    static const QStringList regions{QStringLiteral("510900"), QStringLiteral("510903"),
                                     QStringLiteral("500152"), QStringLiteral("110000")};
    storage::NewArticle article;
    core::Document &document = article.document;
    document.title = QStringLiteral("第%1期：").arg(number) + inventor.text(14);
    document.source = QStringLiteral("来源%1").arg(number % 20);
    document.published = core::PartialDate(QDate(2000, 1, 1).addDays(number / 12));
    document.region = {regions[number % 4], {}, {}};
    const QString sentence = QStringLiteral("全市地区生产总值增长8.1%。");
    document.text = sentence + inventor.text(520);
    document.blocks = {{core::BlockKind::Paragraph, 0, 0, document.text.size()}};
    document.original = QByteArray::number(number) + document.text.toUtf8();
    const QByteArray hash = core::hashOfText(document.text);
    core::Figure figure;
    figure.indicator = QStringLiteral("gdp");
    figure.region = document.region;
    figure.measure = core::Measure::YoyGrowth;
    figure.value = core::Decimal(81, -1);
    figure.unit = QStringLiteral("%");
    figure.period = core::Period::month(2000 + number % 26, number % 12 + 1);
    core::Evidence evidence;
    evidence.anchor = core::makeAnchor(document.text, 10, 14, hash);
    evidence.sentence = core::makeAnchor(document.text, 0, sentence.size(), hash);
    figure.evidence = {evidence};
    article.figures = {figure};
    return article;
}

// Processor time in seconds, so that what else the machine does is not measured.
double ownTime()
{
    return double(std::clock()) / CLOCKS_PER_SEC;
}

double childrensTime()
{
    rusage usage{};
    ::getrusage(RUSAGE_CHILDREN, &usage);
    const auto seconds = [](const timeval &t) { return double(t.tv_sec) + double(t.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

// Milliseconds of one call.
double median(const std::function<void()> &work, int rounds = 15)
{
    QList<double> times;
    for (int i = 0; i < rounds; ++i) {
        timespec before{};
        timespec after{};
        ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &before);
        work();
        ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &after);
        times.append(double(after.tv_sec - before.tv_sec) * 1e3
                     + double(after.tv_nsec - before.tv_nsec) / 1e6);
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

bool sqlite3(const QString &library, const QString &commands)
{
    QProcess process;
    process.start(QStringLiteral("sqlite3"), {library});
    if (!process.waitForStarted())
        return false;
    process.write(commands.toUtf8());
    process.closeWriteChannel();
    process.waitForFinished(-1);
    const QByteArray errors = process.readAllStandardError();
    if (!errors.isEmpty())
        out << errors;
    return process.exitCode() == 0;
}

void fail(const core::Error &error)
{
    qFatal("%s | %s", qPrintable(error.message), qPrintable(error.detail));
}

// Stores articles; seconds.
double importArticles(Library &library, int count)
{
    Inventor inventor;
    QList<storage::NewArticle> batch;
    double seconds = 0;
    storage::Import import(library, QStringLiteral("bench"));
    for (int i = 0; i < count;) {
        batch.clear();
        for (; i < count && batch.size() < 2000; ++i)
            batch.append(articleOf(inventor, i));
        const double before = ownTime();
        for (const storage::NewArticle &article : batch) {
            if (const auto stored = import.add(article); !stored)
                fail(stored.error());
        }
        if (const auto flushed = import.flush(); !flushed)
            fail(flushed.error());
        seconds += ownTime() - before;
    }
    if (const auto done = import.finish(); !done)
        fail(done.error());
    return seconds;
}

double insertFigures(Library &library, int count)
{
    QList<core::Figure> figures;
    const QStringList indicators{QStringLiteral("gdp"), QStringLiteral("fai"), QStringLiteral("retail")};
    for (int i = 0; i < count; ++i) {
        core::Figure figure;
        figure.indicator = indicators[i % 3];
        figure.region = {i % 2 ? QStringLiteral("510900") : QStringLiteral("510000"), {}, {}};
        figure.period = core::Period::month(1990 + i % 36, i % 12 + 1);
        figure.value = core::Decimal(i, -2);
        figure.unit = QStringLiteral("亿元");
        figure.state = core::FigureState::Accepted;
        core::Evidence cell;
        cell.dataSet = QStringLiteral("table.xlsx");
        cell.sheet = QStringLiteral("1");
        cell.row = i;
        cell.column = 2;
        cell.anchor.exact = figure.value.toString();
        figure.evidence = {cell};
        figures.append(figure);
    }
    const double before = ownTime();
    const auto done
        = library.writeDataSet(QStringLiteral("bench"), [&](Transaction &t) -> core::Result<qint64> {
              storage::DataSetWriter writer(t, QStringLiteral("table.xlsx"), {});
              for (const core::Figure &figure : figures) {
                  if (const auto added = writer.add(figure); !added)
                      return added.error();
              }
              const auto dataSet = writer.finish();
              return dataSet ? core::Result<qint64>(dataSet->id) : dataSet.error();
          });
    if (!done)
        fail(done.error());
    return ownTime() - before;
}

// The same rows by sqlite3's .import into the same tables; seconds.
double importWithSqlite(const QTemporaryDir &folder, const QString &library)
{
    const QString tables[]{QStringLiteral("figure"), QStringLiteral("evidence")};
    QString exporting = QStringLiteral(".mode csv\n");
    QString importing = QStringLiteral(".mode csv\n");
    for (const QString &table : tables) {
        const QString file = folder.filePath(table + QStringLiteral(".csv"));
        exporting += QStringLiteral(".output %1\nSELECT * FROM %2;\n").arg(file, table);
        importing += QStringLiteral(".import %1 %2\n").arg(file, table);
    }
    // Its CSV has no NULL: the checks that need one are what it is spared.
    const QString target = folder.filePath(QStringLiteral("import.fangzhi"));
    if (!Library::create(target).ok() || !sqlite3(library, exporting))
        return 0;
    const double before = childrensTime();
    sqlite3(target, QStringLiteral("PRAGMA ignore_check_constraints = ON;\nPRAGMA foreign_keys = OFF;\n")
                        + importing);
    return childrensTime() - before;
}

// The table of all figures: what opening it asks, then its end, its middle, and other orders.
void benchFigureTable(storage::Connection &connection)
{
    core::FigureQuery query;
    const qint64 count = storage::figureTableCount(connection, query).value();
    constexpr qint64 Page = 128;
    const auto page = [&](const char *name, const core::FigureQuery &asked, qint64 first) {
        const double ms = median([&] { (void)storage::figureTablePage(connection, asked, first, Page); });
        out << QStringLiteral("  page of 128, %1: %2 ms\n").arg(QLatin1String(name), -24).arg(ms, 0, 'f', 2);
    };
    out << "table of " << count << " figures\n";
    out << "  count: " << median([&] { (void)storage::figureTableCount(connection, query); }) << " ms\n";
    page("first", query, 0);
    page("last", query, count - Page);
    page("in the middle", query, count / 2);
    query.order = core::FigureOrder::Value;
    page("last by value", query, count - Page);
    query.order = core::FigureOrder::Period;
    query.descending = true;
    page("first, latest period", query, 0);
    query.filter.indicators = {QStringLiteral("retail")};
    page("of an indicator", query, 0);
}

void benchLists(storage::Connection &connection)
{
    const qint64 count = storage::articleCount(connection, {}).value();
    const auto page = [&](const char *name, const core::ArticleFilter &filter, qint64 first) {
        const double ms = median([&] { (void)storage::articleRows(connection, filter, first, 50); });
        out << QStringLiteral("  page of 50, %1: %2 ms\n").arg(QLatin1String(name), -24).arg(ms, 0, 'f', 2);
    };
    out << "articles: " << count << "\n";
    page("newest", {}, 0);
    page("in the middle", {}, count / 2);
    page("oldest", {}, count - 50);
    page("of a county, newest", {{}, QStringLiteral("510903"), {}, false}, 0);
    page("of a county, oldest", {{}, QStringLiteral("510903"), {}, false}, count / 4 - 50);
    out << "  count: " << median([&] { (void)storage::articleCount(connection, {}); }) << " ms\n";
    out << "  counts of the window: " << median([&] { (void)storage::libraryCounts(connection); }) << " ms\n";
    out << "  region tree: " << median([&] { (void)storage::regionCounts(connection); }) << " ms\n";
    out << "  article with figures: " << median([&] { (void)storage::fullArticle(connection, count / 2); })
        << " ms\n";
}

void benchSearch(storage::Connection &connection)
{
    const Inventor inventor;
    QList<std::pair<QString, QString>> queries{{QStringLiteral("absent"), QStringLiteral("鿀鿁鿂")},
                                               {QStringLiteral("absent pairs"), QStringLiteral("一丁的七")}};
    for (const qsizetype rank : {19999, 19000, 15000, 8000, 3000, 800, 100, 10, 1})
        queries.append({QStringLiteral("rank %1").arg(rank), inventor.word(rank)});
    queries.append({QStringLiteral("in all"), QStringLiteral("地区生产总值")});
    queries.append({QStringLiteral("phrase"), QStringLiteral("增长8.1")});
    for (const auto &[name, query] : queries) {
        const core::ArticleFilter filter{query, {}, {}, false};
        const qint64 hits = storage::articleCount(connection, filter).value();
        const double ours = median([&] {
            connection.forget();
            (void)storage::search(connection, query, 50);
        });
        const double like = median(
            [&] {
                // What a hit shows, as ours gives it.
                storage::Statement select = connection.prepare(
                    "SELECT a.id, a.title, s.name, a.published, a.figures, a.proposed, a.events, a.read, "
                    "a.starred, "
                    "substr(text, max(1, instr(text, ?2) - 20), 80) FROM article AS a LEFT JOIN source AS s "
                    "ON s.id = a.source_id WHERE text LIKE ?1 OR title LIKE ?1 ORDER BY sort_key DESC LIMIT "
                    "50");
                select.bindAll(u'%' + query + u'%', query);
                QStringList hits;
                while (select.step()) {
                    (void)core::PartialDate::fromLabel(select.text(3));
                    hits << select.text(1) << select.text(2) << select.text(9);
                }
            },
            3);
        out << QStringLiteral("  %1 %2 hits: %3 ms, LIKE %4 ms, %5 times\n")
                   .arg(name, -14)
                   .arg(hits, 6)
                   .arg(ours, 7, 'f', 2)
                   .arg(like, 7, 'f', 2)
                   .arg(like / ours, 0, 'f', 1);
        out.flush();
    }
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    const int articles = arguments.size() > 1 ? arguments[1].toInt() : 100'000;
    const int figures = arguments.size() > 2 ? arguments[2].toInt() : 1'000'000;
    QTemporaryDir folder;

    const QString forFigures = folder.filePath(QStringLiteral("figures.fangzhi"));
    double seconds = 0;
    {
        auto library = Library::create(forFigures);
        if (!library)
            fail(library.error());
        seconds = insertFigures(**library, figures);
    }
    const double peer = importWithSqlite(folder, forFigures);
    {
        auto figureReader = Library::openReader(forFigures);
        if (!figureReader)
            fail(figureReader.error());
        benchFigureTable((*figureReader)->connection());
    }
    out << QStringLiteral("%1 figures with evidence: %2 s, sqlite3 .import %3 s, %4 times\n")
               .arg(figures)
               .arg(seconds, 0, 'f', 2)
               .arg(peer, 0, 'f', 2)
               .arg(peer / seconds, 0, 'f', 2);
    out.flush();

    auto library = Library::create(folder.filePath(QStringLiteral("bench.fangzhi")));
    if (!library)
        fail(library.error());
    seconds = importArticles(**library, articles);
    out << QStringLiteral("articles of 1.6 kB with blocks, a figure and index: %1 a second (%2 ms each)\n")
               .arg(articles / seconds, 0, 'f', 0)
               .arg(seconds * 1000 / articles, 0, 'f', 3);
    out.flush();
    auto reader = Library::openReader((*library)->path());
    if (!reader)
        fail(reader.error());
    benchLists((*reader)->connection());
    out << "search, newest 50 with snippet:\n";
    benchSearch((*reader)->connection());
    return 0;
}
