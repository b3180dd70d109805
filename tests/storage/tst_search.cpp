// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storagetest.h"

#include "storage/import.h"
#include "storage/search.h"
#include "text/searchtokens.h"

#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace storagetest;
using storage::Library;
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
            const core::ArticleFilter filter{query, {}, {}, false};
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
        QVERIFY(length < 4 || empty > 5);
    }

    void newestFirstWithSnippet()
    {
        VALUE_OR_FAIL(hits, storage::search(m_library->connection(), QStringLiteral("夜市 灯火"), 20));
        QVERIFY(hits.size() > 3);
        for (qsizetype i = 0; i < hits.size(); ++i) {
            QVERIFY(i == 0 || hits[i - 1].article.published.first() >= hits[i].article.published.first());
            QVERIFY(!hits[i].marks.isEmpty());
            for (const auto &[start, length] : hits[i].marks) {
                const QString word = hits[i].snippet.mid(start, length);
                QVERIFY(word == u"夜市" || word == u"灯火");
            }
            QVERIFY(hits[i].snippet.toUcs4().size() <= 80);
        }
        VALUE_OR_FAIL(second, storage::search(m_library->connection(), QStringLiteral("夜市 灯火"), 20, 1));
        QCOMPARE(second.first().article.id, hits[1].article.id);
        QVERIFY(storage::search(m_library->connection(), QStringLiteral("  "), 20).value().isEmpty());
    }

    // Hits of a cached list are thrown away when the library changes, by this connection or another.
    void resultsFollowChanges()
    {
        VALUE_OR_FAIL(reader, Library::openReader(m_library->path()));
        const core::ArticleFilter filter{QStringLiteral("青石河畔新修"), {}, {}, false};
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

    // No query is an error, whatever is typed.
    void hostileQueries()
    {
        for (const char *query : {"\"", "* OR", "AND", "title:x", "a\" OR \"b", "NEAR(", "^", "-", "{}",
                                  "'; DROP TABLE", "增*", "\\", "%", "_", "\xF0\xA0\xAE\xB7"}) {
            const auto rows = storage::articleRows(m_library->connection(),
                                                   {QString::fromUtf8(query), {}, {}, false}, 0, 5);
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

    // The plain way: QString::contains, but that a word of letters begins where one begins.
    static bool contains(const QString &text, const QString &query)
    {
        const QString folded = QString::fromStdString(text::foldForSearch(text.toStdString()));
        const QString word = QString::fromStdString(text::foldForSearch(query.toStdString()));
        const auto isLetter = [](QChar c) { return c.unicode() < 0x80 && c.isLetterOrNumber(); };
        for (qsizetype at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
            if (!isLetter(word[0]) || at == 0 || !isLetter(folded[at - 1]))
                return true;
        }
        return false;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
    QStringList m_texts;
};

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"
