// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storagetest.h"

#include "storage/search.h"
#include "storage/searchfields.h"

#include <QTemporaryDir>

using namespace storagetest;
using namespace Qt::StringLiterals;
using storage::Library;
using storage::Transaction;

// What a query asks for besides words.
class TestSearchFields : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto created = Library::create(m_folder.filePath(u"f.fangzhi"_s));
        QVERIFY(created.ok());
        m_library = std::move(created).value();
        VERIFY_OK(m_library->write(u"fill"_s, [](Transaction &t) -> core::Result<void> {
            for (int i = 0; i < 12; ++i) {
                storage::NewArticle article = articleOf(i, i % 3 ? u"510900"_s : u"500152"_s);
                article.document.published = core::PartialDate(2019, i + 1, 15);
                if (i == 11)
                    article.document.published = {};
                if (i % 4 == 0)
                    article.tags = {u"季报"_s};
                if (i == 5)
                    article.figures = {};
                if (i == 7) {
                    article.figures.first().period = core::Period::quarter(2018, 3);
                    article.figures.first().region = {u"510903"_s, u"船山区"_s, {}};
                }
                if (const auto stored = storage::insertArticle(t, article); !stored)
                    return stored.error();
            }
            return {};
        }));
    }
    void cleanupTestCase() { m_library.reset(); }

    void articles_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("found"); // articles by their months, the newest first
        const auto row = [](const char *query, const char *found) {
            QTest::newRow(query) << QString::fromUtf8(query) << QString::fromUtf8(found);
        };
        row("source:青石日报", "10 8 6 4 2 12");
        row("来源:青石", "10 8 6 4 2 12");
        row("source:青石 OR source:白塔", "11 10 9 8 7 6 5 4 3 2 1 12");
        row("NOT source:青石日报", "11 9 7 5 3 1");
        row("source:没有", "");
        row("source:_", "");
        row("date:2019-05", "5");
        row("日期:2019年5月", "5");
        row("date:2019-03..2019-05", "5 4 3");
        row("日期:2019-03—2019-05", "5 4 3");
        row("date:2019-10..", "11 10");
        row("after:2019-10", "11 10");
        row("before:2019-02", "2 1");
        row("不晚于:2019-02-14", "1");
        row("date:2018", "");
        row("date:yesterday", "");
        row("tag:季报", "9 5 1");
        row("NOT tag:季报 before:2019-04", "4 3 2");
        row("region:潼南区", "10 7 4 1");
        row("region:遂宁 date:2019-04..2019-06", "6 5 4"); // of its figures too
        row("地区:船山区", "8");
        row("region:Atlantis", "");
        row("NOT has:figures", "6");
        row("含有:指标 date:2019-06..2019-07", "7");
        row("indicator:GDP date:2019-06..2019-07", "7");
        row("period:2018-Q3", "8");
        row("报告期:2018年三季度", "8");
        row("period:2018", "8");
        row("indicator:GDP period:2018 region:船山区", "8");
        row("indicator:固定资产投资 period:2018", "");
        row("NOT period:2019", "6");
        row("第3号", "4");
        row("第3号 source:青石", "4");
        row("第3号 source:白塔", "");
        row("简报 tag:季报 date:2019-05", "5");
        row("\"夜市灯火\" region:510903", "8");
        row("source:青石 NOT 第3号 before:2019-06", "6 2");
    }

    void articles()
    {
        QFETCH(QString, query);
        QFETCH(QString, found);
        core::ArticleFilter filter;
        filter.text = query;
        VALUE_OR_FAIL(rows, storage::articleRows(m_library->connection(), filter, 0, 100));
        QStringList months;
        for (const core::ArticleRow &row : rows)
            months.append(QString::number(row.published.isUnknown() ? 12 : row.published.month()));
        QCOMPARE(months.join(u' '), found);
        QCOMPARE(storage::articleCount(m_library->connection(), filter).value(), rows.size());
        for (qsizetype i = 0; i < rows.size(); ++i)
            QCOMPARE(storage::articlePlace(m_library->connection(), filter, rows[i].id).value(), i);
        // The same with the tag or the region of the window on top.
        filter.tag = u"季报"_s;
        VALUE_OR_FAIL(tagged, storage::articleRows(m_library->connection(), filter, 0, 100));
        QVERIFY(tagged.size() <= rows.size());
        for (const core::ArticleRow &row : tagged)
            QVERIFY(rows.contains(row));
    }

    void figures_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<int>("count");
        const auto row
            = [](const char *query, int count) { QTest::newRow(query) << QString::fromUtf8(query) << count; };
        row("GDP", 11);
        row("地区生产总值", 11);
        row("GDP 遂宁市", 11); // 船山区 lies in it
        row("GDP 船山区", 1);
        row("GDP 2018", 1);
        row("2018年三季度", 1);
        row("船山区", 1);
        row("固定资产投资 2019", 11);
        row("GDP 第3号", 1);
        row("indicator:GDP 第3号", 1);
        row("第3号", 2);
        row("GDP source:青石", 5);
        row("GDP OR 固定资产投资", 22);
        row("夜市灯火 没有", 0);
        row("", 0);
    }

    void figures()
    {
        QFETCH(QString, query);
        QFETCH(int, count);
        VALUE_OR_FAIL(rows, storage::searchFigures(m_library->connection(), query, 100));
        QCOMPARE(rows.size(), count);
        for (const core::FigureRow &row : rows)
            QVERIFY(!row.figure.evidence.isEmpty() && !row.articleTitle.isEmpty());
        QVERIFY(storage::searchFigures(m_library->connection(), query, 3).value().size() <= 3);
    }

    void days_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("days");
        const auto row = [](const char *typed, const char *days) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromLatin1(days);
        };
        row("2019", "2019-01-01 2019-12-31");
        row("2019年", "2019-01-01 2019-12-31");
        row("2019-2", "2019-02-01 2019-02-28");
        row("2019年2月3日", "2019-02-03 2019-02-03");
        row("2019/02/03", "2019-02-03 2019-02-03");
        row("2018..2019-03", "2018-01-01 2019-03-31");
        row("2018年至2019年", "2018-01-01 2019-12-31");
        row("..2019", "0001-01-01 2019-12-31");
        row("2019-Q2", "2019-04-01 2019-06-30");
        row("2019年上半年", "2019-01-01 2019-06-30");
        row("2019年二季度", "2019-04-01 2019-06-30");
        row("2019年前三季度", "2019-01-01 2019-09-30");
        row("2019年1—5月", "2019-01-01 2019-05-31");
        row("", "");
        row("..", "");
        row("2019-13", "");
        row("201", "");
        row("去年", "");
        row("2019..2018..2017", "");
    }

    void days()
    {
        QFETCH(QString, typed);
        QFETCH(QString, days);
        const auto range = storage::periodOf(typed);
        QCOMPARE(range ? range->first.toString(Qt::ISODate) + u' ' + range->second.toString(Qt::ISODate)
                       : QString(),
                 days);
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Library> m_library;
};

QTEST_GUILESS_MAIN(TestSearchFields)
#include "tst_searchfields.moc"
