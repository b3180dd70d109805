// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Search in 100,000 articles: news of 2019 (FANGZHI_CORPUS) over and over, each time with other digits, its
// sentences in another order and in another year. The newest 50 with snippets for each of the 200 words of
// tests/data/searchwords.txt beside LIKE in the same file, and the 50 most relevant for a word of most
// articles beside groonga. Milliseconds of processor time, both sides in this run:
// bench_search [ARTICLES [LIBRARY]]; a library that is named is kept for the next run.

#include "readers/reader.h"
#include "storage/articlerows.h"
#include "storage/import.h"
#include "storage/library.h"
#include "storage/search.h"
#include "storage/searchcache.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>
#include <ctime>
#include <functional>

using namespace fangzhi;
using storage::Library;

namespace {

QTextStream out(stdout);

void fail(const core::Error &error)
{
    qFatal("%s | %s", qPrintable(error.message), qPrintable(error.detail));
}

QList<core::Document> newsOf(const QString &corpus)
{
    QList<core::Document> news;
    auto stream = readers::openDocuments(corpus + QStringLiteral("/news/2019.jsonl"));
    while (stream && !(*stream)->atEnd()) {
        if (auto next = (*stream)->next(); next && *next)
            news.append(std::move(**next));
    }
    return news;
}

// The `round`th copy: the same sentences from another one on, every digit moved, years back.
core::Document changed(const core::Document &source, int round)
{
    core::Document document = source;
    QStringList sentences = source.text.split(u'。', Qt::SkipEmptyParts);
    std::rotate(sentences.begin(), sentences.begin() + round % std::max<qsizetype>(1, sentences.size()),
                sentences.end());
    document.text = sentences.join(u'。');
    for (QChar &c : document.text) {
        if (c >= u'0' && c <= u'9')
            c = QChar(u'0' + (c.unicode() - u'0' + round) % 10);
    }
    document.blocks = {};
    const QDate day = source.published.last();
    document.published = core::PartialDate(day.addYears(-round));
    document.title = source.title + QStringLiteral("（%1）").arg(round);
    return document;
}

void fill(Library &library, const QList<core::Document> &news, int count)
{
    storage::Import import(library, QStringLiteral("bench"));
    for (int i = 0; i < count; ++i) {
        storage::NewArticle article;
        article.document = changed(news[i % news.size()], int(i / news.size()));
        article.document.original = QByteArray::number(i) + article.document.text.toUtf8();
        if (const auto stored = import.add(article); !stored)
            fail(stored.error());
    }
    if (const auto done = import.finish(); !done)
        fail(done.error());
}

// Milliseconds of processor time, which other programs on the machine disturb little.
double processorTime()
{
    timespec time{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

// Of one call.
double median(const std::function<void()> &work, int rounds)
{
    QList<double> times;
    for (int i = 0; i < rounds; ++i) {
        const double before = processorTime();
        work();
        times.append(processorTime() - before);
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

double at(QList<double> values, double part)
{
    std::sort(values.begin(), values.end());
    return values.isEmpty() ? 0 : values[qsizetype(double(values.size() - 1) * part)];
}

qint64 found(storage::Connection &connection, const core::ArticleFilter &filter)
{
    // Nothing that an earlier question found may help.
    connection.searches() = {};
    const auto rows = storage::articleRows(connection, filter, 0, 50);
    if (!rows)
        fail(rows.error());
    return rows->size();
}

// The same rows by LIKE: with a passage, and the word marked in it.
qint64 foundByLike(storage::Connection &connection, const QString &word)
{
    storage::Statement select = connection.prepare(
        "SELECT " ARTICLE_ROW_COLUMNS ", substr(text, max(1, instr(text, ?2) - 20), 80) " ARTICLE_ROW_TABLES
        "WHERE text LIKE ?1 OR title LIKE ?1 ORDER BY sort_key DESC LIMIT 50");
    select.bindAll(u'%' + word + u'%', word);
    QList<core::ArticleRow> rows;
    while (select.step()) {
        rows.append(storage::readArticleRow(select));
        core::Snippet &snippet = rows.last().snippet;
        snippet.text = select.text(storage::ArticleRowColumnCount);
        for (qsizetype at = snippet.text.indexOf(word); at >= 0; at = snippet.text.indexOf(word, at + 1))
            snippet.marks.append({at, word.size()});
    }
    return rows.size();
}

struct Word {
    QString word;
    qint64 hits = 0;
    double ours = 0;
    double like = 0;

    double ratio() const { return like / ours; }
};

QStringList wordList()
{
    QFile file(QStringLiteral(FANGZHI_TEST_DATA "/searchwords.txt"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no list of words");
    QStringList words = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    words.removeIf([](const QString &line) { return line.startsWith(u'#'); });
    return words;
}

void benchWords(storage::Connection &connection)
{
    QList<Word> words;
    for (const QString &text : wordList()) {
        core::ArticleFilter filter;
        filter.text = text;
        Word word{text, storage::articleCount(connection, filter).value()};
        if (found(connection, filter) != foundByLike(connection, text))
            qFatal("%s: LIKE finds another number", qPrintable(text));
        word.ours = median([&] { found(connection, filter); }, 9);
        // What is quick is disturbed by little.
        const double once = median([&] { foundByLike(connection, text); }, 1);
        word.like = median([&] { foundByLike(connection, text); }, once < 5 ? 9 : 1);
        words.append(word);
    }
    const struct {
        const char *name;
        qint64 from;
        qint64 to;
    } groups[] = {{"absent", 0, 0},
                  {"rare (1–50)", 1, 50},
                  {"51–1,000", 51, 1000},
                  {"1,001–10,000", 1001, 10000},
                  {"above 10,000", 10001, 1'000'000'000}};
    out << "newest 50 with snippets, words by the articles that hold them; milliseconds, medians\n";
    for (const auto &group : groups) {
        QList<double> ours;
        QList<double> like;
        QList<double> ratios;
        for (const Word &word : words) {
            if (word.hits < group.from || word.hits > group.to)
                continue;
            ours.append(word.ours);
            like.append(word.like);
            ratios.append(word.ratio());
        }
        out << QStringLiteral("  %1 %2 words: %3, LIKE %4: %5 times as fast, at least %6\n")
                   .arg(QString::fromUtf8(group.name), -14)
                   .arg(ours.size(), 3)
                   .arg(at(ours, 0.5), 0, 'f', 3)
                   .arg(at(like, 0.5), 0, 'f', 2)
                   .arg(at(ratios, 0.5), 0, 'f', 1)
                   .arg(at(ratios, 0), 0, 'f', 2);
    }
    std::sort(words.begin(), words.end(), [](const Word &a, const Word &b) { return a.ratio() < b.ratio(); });
    out << "  the least:";
    for (const Word &word : words.mid(0, 8))
        out << QStringLiteral(" %1 (%2 hits, %3 against %4)")
                   .arg(word.word)
                   .arg(word.hits)
                   .arg(word.ours, 0, 'f', 3)
                   .arg(word.like, 0, 'f', 3);
    out << "\n";
    out.flush();
}

void tellSizes(storage::Connection &connection)
{
    const qint64 index = connection.integer("SELECT sum(length(block)) FROM article_search_data").value_or(0);
    const qint64 text
        = connection
              .integer("SELECT sum(length(CAST(title AS BLOB)) + length(CAST(text AS BLOB))) FROM article")
              .value_or(1);
    out << QStringLiteral("index: %1 MB for %2 MB of titles and texts: %3\n")
               .arg(double(index) / 1e6, 0, 'f', 1)
               .arg(double(text) / 1e6, 0, 'f', 1)
               .arg(double(index) / double(text), 0, 'f', 3);
    out.flush();
}

// A groonga that reads commands and answers with how long each took.
class Groonga {
public:
    explicit Groonga(const QString &path)
    {
        m_process.start(QStringLiteral("groonga"), {QStringLiteral("-n"), path});
        m_works = m_process.waitForStarted();
    }
    ~Groonga()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished(-1);
    }
    bool works() const { return m_works; }
    // Milliseconds that it took; the answer's body goes to `body`.
    double ask(const QByteArray &command, QJsonArray *body = nullptr)
    {
        const double before = processorTimeOfGroonga();
        m_process.write(command + '\n');
        while (!m_process.canReadLine() && m_process.waitForReadyRead(-1)) { }
        QByteArray answer = m_process.readLine();
        while (!answer.endsWith('\n') && m_process.waitForReadyRead(-1))
            answer += m_process.readLine();
        if (body)
            *body = QJsonDocument::fromJson(answer).array().at(1).toArray();
        return processorTimeOfGroonga() - before;
    }

private:
    double processorTimeOfGroonga() const
    {
        QFile file(QStringLiteral("/proc/%1/schedstat").arg(m_process.processId()));
        return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').first().toDouble() / 1e6 : 0;
    }

    QProcess m_process;
    bool m_works = false;
};

void loadGroonga(Groonga &groonga, storage::Connection &connection)
{
    groonga.ask("table_create A TABLE_NO_KEY");
    groonga.ask("column_create A title COLUMN_SCALAR ShortText");
    groonga.ask("column_create A text COLUMN_SCALAR Text");
    groonga.ask("column_create A day COLUMN_SCALAR Int64");
    groonga.ask("table_create T TABLE_PAT_KEY ShortText --default_tokenizer TokenBigram --normalizer "
                "NormalizerAuto");
    groonga.ask("column_create T a COLUMN_INDEX|WITH_POSITION|WITH_SECTION A title,text");
    storage::Statement rows
        = connection.prepare("SELECT title, text, sort_key FROM article ORDER BY sort_key");
    QJsonArray batch;
    const auto send = [&] {
        groonga.ask(
            "load --table A --values '"
            + QJsonDocument(batch).toJson(QJsonDocument::Compact).replace('\\', "\\\\").replace('\'', "\\'")
            + '\'');
        batch = {};
    };
    while (rows.step()) {
        batch.append(QJsonObject{{QStringLiteral("title"), rows.text(0)},
                                 {QStringLiteral("text"), rows.text(1)},
                                 {QStringLiteral("day"), rows.integer(2)}});
        if (batch.size() == 500)
            send();
    }
    send();
    groonga.ask("cache_limit 0");
}

void benchRanked(storage::Connection &connection, const QString &folder)
{
    out << "most relevant 50 with snippets\n";
    Groonga groonga(folder + QStringLiteral("/groonga.db"));
    if (groonga.works())
        loadGroonga(groonga, connection);
    else
        out << "  groonga is not installed\n";
    for (const char *text : {"消息", "发展", "中国", "经济", "改革", "高质量发展", "脱贫攻坚"}) {
        core::ArticleFilter filter;
        filter.text = QString::fromUtf8(text);
        filter.order = core::ArticleOrder::Relevance;
        const double ours = median([&] { found(connection, filter); }, 9);
        filter.order = core::ArticleOrder::NewestFirst;
        const qint64 hits = storage::articleCount(connection, filter).value();
        out << QStringLiteral("  %1, in %2 articles: %3").arg(filter.text).arg(hits).arg(ours, 0, 'f', 2);
        if (groonga.works()) {
            const QByteArray command
                = QByteArray("select A --match_columns \"title*10||text\" --query \"\\\"") + text
                  + "\\\"\" --sort_keys -_score,-day --limit 50 --command_version 2 --output_columns "
                    "\"_id, title, day, _score, snippet_html(text)\"";
            QJsonArray body;
            groonga.ask(command, &body);
            QList<double> times;
            for (int i = 0; i < 9; ++i)
                times.append(groonga.ask(command));
            const qint64 theirs = body.at(0).toArray().at(0).toArray().at(0).toInteger();
            out << QStringLiteral(", groonga %1 (%2 articles): %3 times as fast")
                       .arg(at(times, 0.5), 0, 'f', 2)
                       .arg(theirs)
                       .arg(at(times, 0.5) / ours, 0, 'f', 2);
        }
        out << "\n";
        out.flush();
    }
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    const int count = arguments.size() > 1 ? arguments[1].toInt() : 100'000;
    const QString corpus = qEnvironmentVariable("FANGZHI_CORPUS");
    const QList<core::Document> news = corpus.isEmpty() ? QList<core::Document>() : newsOf(corpus);
    if (news.isEmpty()) {
        out << "bench_search: FANGZHI_CORPUS names no news\n";
        return 0;
    }
    const QTemporaryDir folder;
    const QString path
        = arguments.size() > 2 ? arguments[2] : folder.filePath(QStringLiteral("search.fangzhi"));
    if (!QFile::exists(path)) {
        auto library = Library::create(path);
        if (!library)
            fail(library.error());
        QElapsedTimer timer;
        timer.start();
        fill(**library, news, count);
        out << QStringLiteral("%1 articles stored and indexed, %2 a second\n")
                   .arg(count)
                   .arg(count * 1000 / timer.elapsed());
        out.flush();
    }
    auto reader = Library::openReader(path);
    if (!reader)
        fail(reader.error());
    storage::Connection &connection = (*reader)->connection();
    tellSizes(connection);
    benchWords(connection);
    benchRanked(connection, folder.path());
    return 0;
}
