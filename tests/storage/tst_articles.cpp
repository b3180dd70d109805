// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storagetest.h"

#include "storage/chartrepository.h"
#include "storage/eventrepository.h"
#include "storage/figurerepository.h"
#include "storage/import.h"
#include "storage/indicatorrepository.h"
#include "storage/regionrepository.h"

#include <QTemporaryDir>

using namespace storagetest;
using storage::Library;
using storage::Transaction;

// What goes in comes out: articles, their lists and counts.
class TestArticles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto created = Library::create(m_folder->filePath(QStringLiteral("a.fangzhi")));
        QVERIFY(created.ok());
        m_library = std::move(created).value();
    }
    void cleanup() { m_library.reset(); }

    void roundTrip()
    {
        storage::NewArticle article = articleOf(3);
        article.tags = {QStringLiteral("甲"), QStringLiteral("乙")};
        article.document.written = core::PartialDate(2019, 1);
        article.document.region = {{}, QStringLiteral("青石新区"), QStringLiteral("510900")};
        core::Event event;
        event.title = QStringLiteral("简报发布");
        event.kind = QStringLiteral("meeting");
        event.period = core::Period::month(2019, 1);
        event.precision = core::EventPrecision::TenDays;
        event.region = article.document.region;
        event.evidence = {article.figures.first().evidence.first()};
        article.events = {event};
        const qint64 id = insert(article);

        VALUE_OR_FAIL(full, storage::fullArticle(connection(), id));
        const core::Document &document = article.document;
        QCOMPARE(full.article.title, document.title);
        QCOMPARE(full.article.author, document.author);
        QCOMPARE(full.article.source, document.source);
        QCOMPARE(full.article.url, document.url);
        QCOMPARE(full.article.published, document.published);
        QCOMPARE(full.article.written, document.written);
        QCOMPARE(full.article.region, document.region);
        QCOMPARE(full.article.text, document.text);
        QCOMPARE(full.article.blocks, document.blocks);
        QCOMPARE(full.article.tags, QStringList({QStringLiteral("乙"), QStringLiteral("甲")}));
        QCOMPARE(full.numbers, 3);
        QCOMPARE(full.understood, 2);
        QCOMPARE(full.events.size(), 1);
        QCOMPARE(full.events.first().title, event.title);
        QCOMPARE(full.events.first().period, event.period);
        QCOMPARE(full.events.first().precision, event.precision);
        QCOMPARE(full.events.first().region, event.region);
        QCOMPARE(full.events.first().evidence.first().article, id);
        VALUE_OR_FAIL(withBytes, storage::article(connection(), id, true));
        QCOMPARE(withBytes.original, document.original);
        QCOMPARE(withBytes.sha256, storage::hashOfOriginal(document));
        VALUE_OR_FAIL(ofRegion, storage::eventsOfRegion(connection(), event.region));
        QCOMPARE(ofRegion.size(), 1);
        QCOMPARE(storage::article(connection(), 4711).error().code, core::ErrorCode::NotFound);
    }

    void sameBytesAreOneArticle()
    {
        const qint64 id = insert(articleOf(1));
        const QByteArray before = pictureOf(connection());
        storage::NewArticle same = articleOf(1);
        same.document.title = QStringLiteral("换了题目");
        VERIFY_OK(m_library->write(QStringLiteral("again"), [&](Transaction &t) -> core::Result<void> {
            const auto stored = storage::insertArticle(t, same);
            if (!stored)
                return stored.error();
            if (!stored->known || stored->id != id)
                return core::Error{core::ErrorCode::Internal, QStringLiteral("not known"), {}};
            return {};
        }));
        QCOMPARE(pictureOf(connection()), before);
        storage::Import import(*m_library, QStringLiteral("Import"));
        VALUE_OR_FAIL(stored, import.add(same));
        QVERIFY(stored.known);
        VERIFY_OK(import.finish());
        QCOMPARE(pictureOf(connection()), before);
        QVERIFY(m_library->undoName() != QStringLiteral("Import"));
    }

    void badFigureFailsAlone()
    {
        storage::Import import(*m_library, QStringLiteral("Import"));
        VERIFY_OK(import.add(articleOf(1)));
        storage::NewArticle bad = articleOf(2);
        bad.figures.last().indicator = QStringLiteral("no_such_indicator");
        QCOMPARE(import.add(bad).error().code, core::ErrorCode::InvalidInput);
        storage::NewArticle bare = articleOf(3);
        bare.figures.first().evidence.clear();
        QCOMPARE(import.add(bare).error().code, core::ErrorCode::InvalidInput);
        VERIFY_OK(import.add(articleOf(4)));
        VERIFY_OK(import.finish(2));
        QCOMPARE(import.added().size(), 2);
        QCOMPARE(connection().integer("SELECT count(*) FROM article"), std::optional(qint64(2)));
        QCOMPARE(connection().integer("SELECT count(*) FROM block"), std::optional(qint64(4)));
        QCOMPARE(connection().integer("SELECT failures FROM import_run"), std::optional(qint64(2)));
        VALUE_OR_FAIL(findings, m_library->check());
        QCOMPARE(findings, QStringList());
    }

    void newestFirst()
    {
        const QStringList labels{QStringLiteral("2019-05-02"), QString(),
                                 QStringLiteral("2019"),       QStringLiteral("2019-05"),
                                 QStringLiteral("XXXX-03-18"), QStringLiteral("2019-05-02"),
                                 QStringLiteral("1987-01-01")};
        for (int i = 0; i < labels.size(); ++i) {
            storage::NewArticle article = articleOf(i);
            article.document.published
                = core::PartialDate::fromLabel(labels[i]).value_or(core::PartialDate());
            insert(article);
        }
        // 2019 may be its last day; within a day what came last stands first; unknown days are at the end.
        QCOMPARE(idsOf({}), QList<qint64>({3, 4, 6, 1, 7, 5, 2}));
        VERIFY_OK(m_library->write(QStringLiteral("date"), [](Transaction &t) {
            storage::ArticleFacts facts;
            facts.title = QStringLiteral("题");
            facts.published = core::PartialDate(2018, 2, 3);
            return storage::updateArticle(t, 3, facts);
        }));
        QCOMPARE(idsOf({}), QList<qint64>({4, 6, 1, 3, 7, 5, 2}));
    }

    void filters_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("region");
        QTest::addColumn<QString>("tag");
        QTest::addColumn<bool>("starred");
        QTest::addColumn<QList<qint64>>("ids");
        const auto row = [](const char *name, const char *text, const char *region, const char *tag,
                            bool starred, const QList<qint64> &ids) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(region)
                                << QString::fromUtf8(tag) << starred << ids;
        };
        row("all", "", "", "", false, {8, 7, 6, 5, 4, 3, 2, 1});
        row("county", "", "510903", "", false, {7, 5, 3, 1});
        // Figures of 遂宁市 stand in every article.
        row("city", "", "510900", "", false, {8, 7, 6, 5, 4, 3, 2, 1});
        row("nation", "", "000000", "", false, {8, 7, 6, 5, 4, 3, 2, 1});
        row("other province", "", "110000", "", false, {});
        row("own region", "", "510900/青石新区", "", false, {8});
        row("unknown region", "", "999999", "", false, {});
        row("tag", "", "", "重要", false, {6, 2});
        row("unknown tag", "", "", "没有", false, {});
        row("starred", "", "", "", true, {7, 6});
        row("tag and star", "", "", "重要", true, {6});
        row("words", "第3号", "", "", false, {3});
        row("words of the title", "第3期经济", "", "", false, {3});
        row("words of title and text", "第3期 第3号", "", "", false, {3});
        row("two characters", "青石", "", "", false, {8, 7, 6, 5, 4, 3, 2, 1});
        row("all at once", "青石河", "510900", "重要", true, {6});
        row("words and county", "青石", "510903", "", false, {7, 5, 3, 1});
        row("words and star", "夜市灯火", "", "", true, {7, 6});
        row("absent", "海港", "", "", false, {});
    }

    void filters()
    {
        QFETCH(QString, text);
        QFETCH(QString, region);
        QFETCH(QString, tag);
        QFETCH(bool, starred);
        QFETCH(QList<qint64>, ids);
        for (int i = 1; i <= 8; ++i) {
            storage::NewArticle article
                = articleOf(i, i % 2 ? QStringLiteral("510903") : QStringLiteral("510900"));
            article.document.published = core::PartialDate(2019, 1, i);
            if (i == 8)
                article.document.region = {{}, QStringLiteral("青石新区"), QStringLiteral("510900")};
            if (i == 2 || i == 6)
                article.tags = {QStringLiteral("重要")};
            insert(article);
        }
        VERIFY_OK(m_library->write(QStringLiteral("star"), [](Transaction &t) {
            const auto first = storage::setStarred(t, 6, true);
            return first ? storage::setStarred(t, 7, true) : first;
        }));
        const core::ArticleFilter filter{text, region, tag, starred};
        QCOMPARE(idsOf(filter), ids);
        VALUE_OR_FAIL(count, storage::articleCount(connection(), filter));
        QCOMPARE(count, ids.size());
        // Pages put together are the list, also going back.
        QList<qint64> paged;
        for (qint64 first = 0; first <= ids.size(); first += 2)
            paged += idsOf(filter, first, 2);
        QCOMPARE(paged, ids);
        QCOMPARE(idsOf(filter, 0, 1), ids.mid(0, 1));
        // Each knows its place, and what is not let through has none.
        for (qint64 id = 1; id <= 9; ++id) {
            VALUE_OR_FAIL(place, storage::articlePlace(connection(), filter, id));
            QCOMPARE(place, ids.indexOf(id));
        }
    }

    void countersFollow()
    {
        const qint64 id = insert(articleOf(5));
        const auto row = [&] { return storage::articleRows(connection(), {}, 0, 1).value().first(); };
        QCOMPARE(row().figures, 2);
        QCOMPARE(row().proposed, 2);
        const QList<core::Figure> figures = storage::figuresOfArticle(connection(), id).value();
        VERIFY_OK(m_library->write(QStringLiteral("state"), [&](Transaction &t) {
            const auto at = QDateTime::currentDateTimeUtc();
            const QString me = QStringLiteral("某人");
            const auto done
                = storage::setFigureState(t, {figures[0].id}, core::FigureState::Rejected, me, at);
            return done ? storage::setFigureState(t, {figures[1].id}, core::FigureState::Accepted, me, at)
                        : done;
        }));
        QCOMPARE(row().figures, 1);
        QCOMPARE(row().proposed, 0);
        VALUE_OR_FAIL(counts, storage::libraryCounts(connection()));
        QCOMPARE(counts.articles, 1);
        QCOMPARE(counts.figures, 1);
        QCOMPARE(counts.proposed, 0);
    }

    void regionTree()
    {
        insert(articleOf(1, QStringLiteral("510903")));
        insert(articleOf(2, QStringLiteral("510900")));
        storage::NewArticle far = articleOf(3, QStringLiteral("110000"));
        far.figures.clear();
        insert(far);
        storage::NewArticle own = articleOf(4);
        own.document.region = {{}, QStringLiteral("青石新区"), QStringLiteral("510900")};
        insert(own);
        VALUE_OR_FAIL(tree, storage::regionCounts(connection()));
        QStringList lines;
        for (const core::RegionCount &node : tree)
            lines.append(QStringLiteral("%1%2 %3 %4")
                             .arg(node.region.code, node.region.name)
                             .arg(node.articles)
                             .arg(node.figures));
        QCOMPARE(lines, QStringList({QStringLiteral("000000全国 4 6"), QStringLiteral("110000北京市 1 0"),
                                     QStringLiteral("510000四川省 3 6"), QStringLiteral("510900遂宁市 3 6"),
                                     QStringLiteral("510903船山区 1 0"), QStringLiteral("青石新区 1 0")}));
        QCOMPARE(tree.last().region.parentCode, QStringLiteral("510900"));
        QCOMPARE(tree.last().level, core::RegionLevel::Own);
    }

    void tagsAndTheirCounts()
    {
        insert(articleOf(1));
        insert(articleOf(2));
        const auto tag = [&](qint64 id, const QStringList &tags) {
            return m_library->write(QStringLiteral("tag"),
                                    [&](Transaction &t) { return storage::setTags(t, id, tags); });
        };
        VERIFY_OK(tag(1, {QStringLiteral("a"), QStringLiteral(" b  c "), QStringLiteral("a"), QString()}));
        VERIFY_OK(tag(2, {QStringLiteral("a")}));
        VALUE_OR_FAIL(tags, storage::tagCounts(connection()));
        QCOMPARE(tags.size(), 2);
        QCOMPARE(tags[0].articles, 2);
        QCOMPARE(tags[1].tag, QStringLiteral("b c"));
        VERIFY_OK(tag(1, {}));
        QCOMPARE(storage::tagCounts(connection()).value().size(), 1);
        QVERIFY(!tag(99, {QStringLiteral("a")}).ok());
    }

    void removalTakesEverything()
    {
        const auto count = [&](const char *table) {
            return connection().integer(
                QStringLiteral("SELECT count(*) FROM %1").arg(QLatin1String(table)).toStdString());
        };
        storage::NewArticle article = articleOf(1);
        article.tags = {QStringLiteral("x")};
        const qint64 id = insert(article);
        VERIFY_OK(m_library->write(QStringLiteral("rm"), [&](Transaction &t) {
            return storage::removeArticles(t, {id, 12345});
        }));
        for (const char *table :
             {"article", "article_original", "block", "figure", "evidence", "article_region", "article_tag"})
            QCOMPARE(count(table), std::optional(qint64(0)));
        VALUE_OR_FAIL(findings, m_library->check());
        QCOMPARE(findings, QStringList());
        // The id is not given out again.
        QVERIFY(insert(articleOf(2)) > id);
    }

    void ownIndicators()
    {
        const core::Indicator lamps{QStringLiteral("my_lamps"),
                                    QStringLiteral("夜市灯数"),
                                    QStringLiteral("Lamps"),
                                    {QStringLiteral("灯火")},
                                    core::IndicatorFamily::Trade,
                                    core::PriceBasis::Current,
                                    {}};
        core::Indicator alias;
        alias.code = QStringLiteral("gdp");
        alias.aliases = {QStringLiteral("地区总产值")};
        VERIFY_OK(m_library->write(QStringLiteral("add"), [&](Transaction &t) {
            const auto done = storage::addIndicator(t, lamps);
            return done ? storage::addIndicator(t, alias) : done;
        }));
        VALUE_OR_FAIL(own, storage::ownIndicators(connection()));
        QCOMPARE(own.size(), 2);
        const core::IndicatorCatalogue catalogue = core::IndicatorCatalogue::standard().with(own);
        QCOMPARE(catalogue.byCode(QStringLiteral("my_lamps"))->family, core::IndicatorFamily::Trade);
        QVERIFY(catalogue.byCode(QStringLiteral("gdp"))->aliases.contains(QStringLiteral("地区总产值")));
        QCOMPARE(catalogue.all().size(), core::IndicatorCatalogue::standard().all().size() + 1);
        const auto bad = m_library->write(QStringLiteral("add"),
                                          [](Transaction &t) { return storage::addIndicator(t, {}); });
        QCOMPARE(bad.error().code, core::ErrorCode::InvalidInput);
    }

    void savedCharts()
    {
        qint64 id = 0;
        VERIFY_OK(m_library->write(QStringLiteral("chart"), [&](Transaction &t) -> core::Result<void> {
            const auto made = storage::insertChart(t, QStringLiteral("图"), "{\"a\":1}");
            if (!made)
                return made.error();
            id = *made;
            return storage::updateChart(t, id, QStringLiteral("新图"), "{\"a\":2}");
        }));
        VALUE_OR_FAIL(chart, storage::savedChart(connection(), id));
        QCOMPARE(chart.name, QStringLiteral("新图"));
        QCOMPARE(chart.spec, QByteArray("{\"a\":2}"));
        QVERIFY(chart.created.isValid());
        const auto bad = m_library->write(QStringLiteral("chart"), [&](Transaction &t) {
            return storage::updateChart(t, id, QStringLiteral("x"), "[1]");
        });
        QCOMPARE(bad.error().code, core::ErrorCode::InvalidInput);
        VERIFY_OK(m_library->write(QStringLiteral("rm"),
                                   [&](Transaction &t) { return storage::removeChart(t, id); }));
        QCOMPARE(storage::savedCharts(connection()).value().size(), 0);
    }

    // The cost of a page does not grow with the library: the plan walks an index and sorts nothing.
    void pagesAreNotSorted()
    {
        insert(articleOf(1));
        for (const char *sql :
             {"SELECT sort_key AS key FROM article WHERE 1 ORDER BY sort_key DESC LIMIT 9",
              "SELECT sort_key AS key FROM article_region WHERE region_id = 3 ORDER BY sort_key DESC",
              "SELECT sort_key AS key FROM article INDEXED BY article_starred WHERE starred = 1 "
              "ORDER BY sort_key DESC"}) {
            storage::Statement plan = connection().prepare(std::string("EXPLAIN QUERY PLAN ") + sql);
            while (plan.step())
                QVERIFY2(!plan.text(3).contains(QStringLiteral("TEMP B-TREE")), sql);
            QVERIFY(!connection().failed());
        }
    }

private:
    storage::Connection &connection() { return m_library->connection(); }

    qint64 insert(const storage::NewArticle &article)
    {
        qint64 id = 0;
        const auto done
            = m_library->write(QStringLiteral("insert"), [&](Transaction &t) -> core::Result<void> {
                  const auto stored = storage::insertArticle(t, article);
                  if (!stored)
                      return stored.error();
                  id = stored->id;
                  return {};
              });
        if (!done)
            qWarning("%s", qPrintable(done.error().message + done.error().detail));
        return id;
    }

    QList<qint64> idsOf(const core::ArticleFilter &filter, qint64 first = 0, int limit = 100)
    {
        QList<qint64> ids;
        const auto rows = storage::articleRows(connection(), filter, first, limit);
        if (!rows)
            qWarning("%s", qPrintable(rows.error().message + rows.error().detail));
        for (const core::ArticleRow &row : rows.ok() ? *rows : QList<core::ArticleRow>())
            ids.append(row.id);
        return ids;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
};

QTEST_GUILESS_MAIN(TestArticles)
#include "tst_articles.moc"
