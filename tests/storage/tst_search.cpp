// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storagetest.h"

#include "storage/import.h"
#include "storage/savedsearches.h"
#include "storage/search.h"
#include "storage/searchcache.h"
#include "support/texts.h"
#include "text/searchtokens.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace storagetest;
using namespace Qt::StringLiterals;
using storage::Connection;
using storage::Library;
using storage::Statement;
using storage::Transaction;

// The index finds what a reader with a pencil would find, no more and no less.
class TestSearch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto created = Library::create(m_folder->filePath(QStringLiteral("s.fangzhi")));
        QVERIFY(created.ok());
        m_library = std::move(created).value();
        storage::Import import(*m_library, QStringLiteral("Import"));
        QRandomGenerator random(5);
        for (int i = 0; i < 600; ++i) {
            storage::NewArticle article;
            article.document.title = invented(random, 3);
            article.document.text = invented(random, 40);
            article.document.original = QByteArray::number(i);
            article.document.published = core::PartialDate(QDate(2019, 1, 1).addDays(random.bounded(200)));
            m_texts.append(article.document.title + u'\n' + article.document.text);
            const auto stored = import.add(article);
            QVERIFY(stored.ok());
        }
        VERIFY_OK(import.finish());
    }
    void cleanupTestCase() { m_library.reset(); }

    void recallAndPrecision_data()
    {
        QTest::addColumn<int>("length");
        for (const int length : {1, 2, 3, 4, 6, 12})
            QTest::addRow("%d characters", length) << length;
    }

    // Queries cut out of the texts, across punctuation too, and as many that need not occur.
    void recallAndPrecision()
    {
        QFETCH(int, length);
        QRandomGenerator random(length);
        int hits = 0;
        int empty = 0;
        for (int round = 0; round < 60; ++round) {
            QString query;
            if (round % 2) {
                const QString &text = m_texts[random.bounded(int(m_texts.size()))];
                query = text.mid(random.bounded(int(text.size()) - length), length);
            } else {
                while (query.size() < length)
                    query += invented(random, 1);
                query = query.left(length);
            }
            if (query != query.simplified() || query.isEmpty() || query.contains(u'\n'))
                continue;
            QSet<qint64> expected;
            for (qsizetype i = 0; i < m_texts.size(); ++i) {
                if (contains(m_texts[i], query))
                    expected.insert(i + 1);
            }
            const core::ArticleFilter filter = filterOf(query);
            VALUE_OR_FAIL(rows, storage::articleRows(m_library->connection(), filter, 0, 10000));
            QSet<qint64> found;
            for (const core::ArticleRow &row : rows)
                found.insert(row.id);
            QVERIFY2(found == expected, qPrintable(query));
            VALUE_OR_FAIL(count, storage::articleCount(m_library->connection(), filter));
            QCOMPARE(count, expected.size());
            (expected.isEmpty() ? empty : hits)++;
        }
        QVERIFY(hits > 5);
        QVERIFY(length < 6 || empty > 5);
    }

    void newestFirstWithSnippet()
    {
        const core::ArticleFilter filter = filterOf(QStringLiteral("夜市 灯火"));
        VALUE_OR_FAIL(hits, storage::articleRows(m_library->connection(), filter, 0, 20));
        QVERIFY(hits.size() > 3);
        for (qsizetype i = 0; i < hits.size(); ++i) {
            QVERIFY(i == 0 || hits[i - 1].published.first() >= hits[i].published.first());
            const core::Snippet &snippet = hits[i].snippet;
            QVERIFY(!snippet.marks.isEmpty());
            for (const auto &[start, length] : snippet.marks) {
                const QString word = snippet.text.mid(start, length);
                QVERIFY(word == u"夜市" || word == u"灯火");
            }
            QVERIFY(snippet.text.toUcs4().size() <= 80);
        }
        VALUE_OR_FAIL(second, storage::articleRows(m_library->connection(), filter, 1, 20));
        QCOMPARE(second.first(), hits[1]);
        QVERIFY(
            storage::articleRows(m_library->connection(), {}, 0, 1).value().first().snippet.text.isEmpty());
    }

    // Pages of a list in any order are those of the whole, and its count is told as it grows.
    void pagesAndCounts()
    {
        for (const char *query : {"夜市", "增长 NOT 全国", "固定资产投资 OR GDP", "8.1", "的", "。"}) {
            core::ArticleFilter filter = filterOf(QString::fromUtf8(query));
            for (const auto order : {core::ArticleOrder::NewestFirst, core::ArticleOrder::Relevance}) {
                filter.order = order;
                VALUE_OR_FAIL(all, storage::articleRows(m_library->connection(), filter, 0, 10000));
                m_library->connection().searches() = {};
                for (const qint64 first : {7, 0, 40, 300, 5}) {
                    VALUE_OR_FAIL(page, storage::articleRows(m_library->connection(), filter, first, 9));
                    QCOMPARE(page, all.mid(first, 9));
                }
                m_library->connection().searches() = {};
                core::RowCount count{0, false};
                for (int turn = 0; !count.complete && turn < 100; ++turn)
                    count = storage::articleCountSoFar(m_library->connection(), filter, turn * 40, 0).value();
                QCOMPARE(count.rows, all.size());
                for (qsizetype i = 0; i < all.size(); i += 50)
                    QCOMPARE(storage::articlePlace(m_library->connection(), filter, all[i].id).value(), i);
            }
        }
    }

    // By relevance: the same articles, and none before one that holds the word so much more often.
    void relevance()
    {
        const QString word = QStringLiteral("增长");
        core::ArticleFilter filter = filterOf(word);
        VALUE_OR_FAIL(newest, storage::articleRows(m_library->connection(), filter, 0, 10000));
        filter.order = core::ArticleOrder::Relevance;
        VALUE_OR_FAIL(ranked, storage::articleRows(m_library->connection(), filter, 0, 10000));
        QCOMPARE(ranked.size(), newest.size());
        int last = 100;
        QDate day;
        for (const core::ArticleRow &row : ranked) {
            const QStringList parts = m_texts[row.id - 1].split(u'\n');
            int level = 0;
            for (int i = 1; i <= text::FrequencyLevels; ++i)
                level += parts[1].count(word) >= text::frequencyOf(i);
            level += parts[0].contains(word) ? 2 : 0;
            QVERIFY(level <= last);
            QVERIFY(level < last || day >= row.published.first());
            last = level;
            day = row.published.first();
        }
        QCOMPARE(last, 0);
        QVERIFY(ranked != newest);
    }

    void savedSearches()
    {
        Connection &connection = m_library->connection();
        const auto save = [](const QString &query) {
            return [query](Transaction &t) { return storage::saveSearch(t, query); };
        };
        VERIFY_OK(m_library->write(QStringLiteral("a"), save(QStringLiteral("甲 OR 乙"))));
        VERIFY_OK(m_library->write(QStringLiteral("b"), save(QStringLiteral(" 丙 "))));
        VERIFY_OK(m_library->write(QStringLiteral("a"), save(QStringLiteral("甲 OR 乙"))));
        QCOMPARE(storage::savedSearches(connection).value(), QStringList({u"丙"_s, u"甲 OR 乙"_s}));
        VERIFY_OK(m_library->write(QStringLiteral("c"),
                                   [](Transaction &t) { return storage::forgetSearch(t, u"丙"_s); }));
        QCOMPARE(storage::savedSearches(connection).value(), QStringList({u"甲 OR 乙"_s}));
        VERIFY_OK(m_library->undo());
        QCOMPARE(storage::savedSearches(connection).value().size(), 2);
    }

    // Hits of a cached list are thrown away when the library changes, by this connection or another.
    void resultsFollowChanges()
    {
        VALUE_OR_FAIL(reader, Library::openReader(m_library->path()));
        const core::ArticleFilter filter = filterOf(QStringLiteral("青石河畔新修"));
        const auto count
            = [&](Library &library) { return storage::articleCount(library.connection(), filter).value(); };
        QCOMPARE(count(*reader), 0);
        QCOMPARE(count(*m_library), 0);
        VERIFY_OK(m_library->write(QStringLiteral("insert"), [](Transaction &t) -> core::Result<void> {
            storage::NewArticle article = articleOf(1);
            article.document.text = QStringLiteral("青石河畔新修了一座桥。");
            article.figures.clear();
            article.document.blocks.clear();
            const auto stored = storage::insertArticle(t, article);
            return stored ? core::Result<void>() : stored.error();
        }));
        QCOMPARE(count(*reader), 1);
        QCOMPARE(count(*m_library), 1);
        VERIFY_OK(m_library->undo());
        QCOMPARE(count(*reader), 0);
        QCOMPARE(count(*m_library), 0);
    }

    // Against LIKE: 200 words of news, from absent to very common, and as many phrases cut out of it.
    void asLikeOverNews()
    {
        const QString corpus = test::corpusFolder();
        if (corpus.isEmpty())
            QSKIP("no corpus: LIKE is not compared with");
        QFile file(corpus + QStringLiteral("/news/2019.jsonl"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        VALUE_OR_FAIL(library, Library::create(m_folder->filePath(QStringLiteral("news.fangzhi"))));
        QStringList texts;
        QStringList folded;
        {
            static const QRegularExpression tags(QStringLiteral("<[^>]*>"));
            storage::Import import(*library, QStringLiteral("news"));
            while (!file.atEnd()) {
                const QJsonObject item = QJsonDocument::fromJson(file.readLine()).object();
                storage::NewArticle article;
                article.document.title = item[u"title"].toString();
                article.document.text = item[u"html"].toString().remove(tags);
                article.document.original = QByteArray::number(texts.size());
                texts.append(article.document.text);
                folded.append(foldedOf(article.document.title + u'\n' + article.document.text));
                QVERIFY(import.add(article).ok());
            }
            VERIFY_OK(import.finish());
        }
        QStringList queries = wordList();
        QCOMPARE(queries.size(), 200);
        QRandomGenerator random(2019);
        while (queries.size() < 400) {
            const QString &text = texts[random.bounded(int(texts.size()))];
            const int length = random.bounded(1, 9);
            const QString cut = text.mid(random.bounded(std::max<int>(1, int(text.size()) - length)), length);
            if (cut == cut.simplified() && !cut.isEmpty() && !cut.contains(u' '))
                queries.append(cut);
        }
        // What is cut out may hold a sign that stands elsewhere in its other width: LIKE tells these apart.
        for (qsizetype i = 0; i < queries.size(); ++i) {
            const QString &query = queries[i];
            if (text::SearchQuery(query).wordsTyped() != QStringList(query))
                continue; // a quotation or a field
            QSet<qint64> expected;
            if (i < 200) {
                Statement select = library->connection().prepare(
                    "SELECT id FROM article WHERE title LIKE ?1 ESCAPE '\\' OR text LIKE ?1 ESCAPE '\\'");
                select.bind(1, u'%' + QString(query).replace(u'%', u"\\%"_s) + u'%');
                while (select.step())
                    expected.insert(select.integer(0));
            } else {
                for (qsizetype text = 0; text < folded.size(); ++text) {
                    if (folded[text].contains(foldedOf(query)))
                        expected.insert(text + 1);
                }
            }
            QSet<qint64> found;
            VALUE_OR_FAIL(rows, storage::articleRows(library->connection(), filterOf(query), 0, 100000));
            for (const core::ArticleRow &row : rows)
                found.insert(row.id);
            QVERIFY2(found == expected, qPrintable(QStringLiteral("%1: %2 instead of %3")
                                                       .arg(query)
                                                       .arg(found.size())
                                                       .arg(expected.size())));
        }
    }

    // No query is an error, whatever is typed.
    void hostileQueries()
    {
        for (const char *query : {"\"", "* OR", "AND", "title:x", "a\" OR \"b", "NEAR(", "^", "-", "{}",
                                  "'; DROP TABLE", "增*", "\\", "%", "_", "\xF0\xA0\xAE\xB7"}) {
            const auto rows
                = storage::articleRows(m_library->connection(), filterOf(QString::fromUtf8(query)), 0, 5);
            QVERIFY2(rows.ok(), query);
        }
    }

private:
    static QString invented(QRandomGenerator &random, int words)
    {
        static const QStringList list
            = QStringLiteral("夜市 灯火 增长 全国 固定资产 投资 率 市 ， 。 增 长 GDP 8.1 18.1% 比重 提高 "
                             "青石 河 年 （ ） 2019 𠮷祥 、 区")
                  .split(u' ');
        QString text;
        for (int i = 0; i < words; ++i)
            text += list[random.bounded(int(list.size()))];
        return text;
    }

    // The plain way. A phrase, so that nothing in it is an operator.
    static bool contains(const QString &text, const QString &query)
    {
        return foldedOf(text).contains(foldedOf(query));
    }
    static QString foldedOf(const QString &text)
    {
        return QString::fromStdString(text::foldForSearch(text.toStdString()));
    }

    static core::ArticleFilter filterOf(const QString &query)
    {
        core::ArticleFilter filter;
        filter.text = query;
        return filter;
    }

    static QStringList wordList()
    {
        QFile file(QStringLiteral(FANGZHI_TEST_DATA "/searchwords.txt"));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        QStringList words = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
        words.removeIf([](const QString &line) { return line.startsWith(u'#'); });
        return words;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
    QStringList m_texts;
};

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"
