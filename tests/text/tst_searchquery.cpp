// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/searchquery.h"
#include "text/searchtokens.h"

#include <QRandomGenerator>
#include <QTest>

using namespace fangzhi;
using text::SearchField;
using text::SearchQuery;
using namespace Qt::StringLiterals;

class TestSearchQuery : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void terms_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("terms");
        QTest::addColumn<bool>("exact");
        const auto row = [](const char *name, const char *word, const char *terms, bool exact) {
            QTest::newRow(name) << QString::fromUtf8(word) << QString::fromUtf8(terms) << exact;
        };
        row("one character", "增", "增*", true);
        row("two", "增长", "增长", true);
        row("three", "增长率", "增长 长率", false);
        row("four", "固定资产", "固定 资产", false);
        row("five", "固定资产额", "固定 资产 产额", false);
        row("four, cut off", "固定资产。", "固定 资产 产", false);
        row("letters", "GDP", "gd dp", false);
        row("two letters", "5G", "5g", true);
        row("letters then characters", "GDP增长", "gd p增 增长", false);
        row("number", "8.1", "8", false);
        row("across punctuation", "增长，全国", "增长 长 全国", false);
        row("ends in punctuation", "增长。", "增长 长", false);
        row("one character across", "长，全国", "长 全国", false);
        row("Traditional", "經濟", "经济", true);
        row("punctuation only", "。", "", false);
    }

    void terms()
    {
        QFETCH(QString, word);
        QFETCH(QString, terms);
        QFETCH(bool, exact);
        QStringList found;
        const text::SearchWord parsed(word);
        for (const text::SearchTerm &term : parsed.terms())
            found.append(QString::fromUtf8(term.token) + (term.prefix ? u"*"_s : QString()));
        QCOMPARE(found.join(u' '), terms);
        QCOMPARE(parsed.isExact(), exact);
    }

    void index_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("index");
        QTest::addColumn<bool>("exact");
        const auto row = [](const char *query, const char *index, bool exact) {
            QTest::newRow(query) << QString::fromUtf8(query) << QString::fromUtf8(index) << exact;
        };
        row("增长", R"("增长")", true);
        row("增长 全国", R"(("增长" AND "全国"))", true);
        row("增长 AND 全国", R"(("增长" AND "全国"))", true);
        row("增长 OR 全国", R"(("增长" OR "全国"))", true);
        row("增长 NOT 全国", R"(("增长" NOT "全国"))", true);
        row("增长 NOT 全国范围", R"("增长")", false);
        row("NOT 增长", "", false);
        row("一二 OR 三四 五六", R"(("一二" OR ("三四" AND "五六")))", true);
        row("(一二 OR 三四) 五六", R"((("一二" OR "三四") AND "五六"))", true);
        row("(一二 OR 三四", R"(("一二" OR "三四"))", true);
        row("一二 OR 。", "", false);
        row("一二 。", R"("一二")", false);
        row("“一二 三四”", R"(("一二" AND "二" AND "三四"))", false);
        row("1.2 增", R"(("1" AND "增" *))", false);
        row("一二 OR", R"("一二")", true);
        row("NOT (一二 OR 三四) 五六", R"(("五六" NOT ("一二" OR "三四")))", true);
        row("NOT NOT 一二", R"("一二")", true);
    }

    void index()
    {
        QFETCH(QString, query);
        QFETCH(QString, index);
        QFETCH(bool, exact);
        QCOMPARE(SearchQuery(query).indexQuery(), index);
        QCOMPARE(SearchQuery(query).isExact(), exact);
    }

    void matches_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("held");
        const auto row = [](const char *query, const char *text, bool held) {
            QTest::addRow("%s in %s", query, text)
                << QString::fromUtf8(query) << QString::fromUtf8(text) << held;
        };
        row("增长", "全年增长", true);
        row("增长", "增，长", false);
        row("长，全", "增长，全国", true);
        row("gdp", "本市ＧＤＰ增长", true);
        row("DP增", "GDP增长", true);
        row("8.1", "增长18.15%", true);
        row("8.1", "增长8%，1个", false);
        row("全国 增长", "增长快于全国", true);
        row("全国 增长", "增长", false);
        row("\"全国 增长\"", "全国 增长", true);
        row("\"全国 增长\"", "全国增长", false);
        row("「全国 增长", "全国 增长", true);
        row("所谓“双循环”", "所谓“双循环”格局", true);
        row("所谓“双循环”", "所谓双循环格局", false);
        row("增长 OR 下降", "下降", true);
        row("增长 or 下降", "下降", false);
        row("增长 NOT 下降", "增长", true);
        row("增长 NOT 下降", "增长下降", false);
        row("NOT 下降", "增长", true);
        row("NOT 下降", "下降", false);
        row("甲 OR 乙 丙", "甲", true);
        row("(甲 OR 乙) 丙", "甲", false);
        row("(甲 OR 乙) 丙", "乙丙", true);
        row("((((((((((甲 OR 乙)))))))))) 丙", "乙丙", true);
        row("f(x)", "f(x)", true);
        row("f(x)", "f x", false);
        row("经济", "國民經濟", true);
        row("國民經濟", "国民经济", true);
        row("發展", "發展", true);
        row("头发", "頭髮", true);
        row("发展", "髮展", true);
        row("发展", "髮", false);
        row("OR", "FOR", true);
        row("NOT", "不", false);
        row("𠮷祥", "夜市𠮷祥", true);
        row("，", "增长，全国", true);
        row("时间:8", "时间:8点", true);
        row("", "增长", false);
    }

    void matches()
    {
        QFETCH(QString, query);
        QFETCH(QString, text);
        QFETCH(bool, held);
        QCOMPARE(SearchQuery(query).matches("", text.toStdString()), held);
        QCOMPARE(SearchQuery(query).matches(text.toStdString(), ""), held);
    }

    void fields_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("fields");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *query, const char *fields, const char *words) {
            QTest::newRow(query) << QString::fromUtf8(query) << QString::fromUtf8(fields)
                                 << QString::fromUtf8(words);
        };
        row("source:青石日报 增长", "source=青石日报", "增长");
        row("来源：青石日报", "source=青石日报", "");
        row("SOURCE:\"甲 乙\" 丙", "source=甲 乙", "丙");
        row("NOT source:甲 乙", "-source=甲", "乙");
        row("(region:甲 OR region:乙) 丙", "region=甲 region=乙", "丙");
        row("日期:2019-03..2019-05 含有:指标", "date=2019-03..2019-05 has=指标", "");
        row("indicator:GDP period:2019-Q3", "indicator=GDP period=2019-Q3", "");
        row("source: 甲", "", "甲");
        row("http://example.org", "", "http://example.org");
        row("“source:甲”", "", "source:甲");
        row("甲 NOT 乙 OR 丙", "", "甲 丙");
    }

    void fields()
    {
        QFETCH(QString, query);
        QFETCH(QString, fields);
        QFETCH(QString, words);
        const SearchQuery parsed(query);
        QStringList found;
        for (const SearchField &field : parsed.fields())
            found.append((field.negated ? u"-"_s : QString()) + text::searchKey(field.kind, false) + u'='
                         + field.value);
        QCOMPARE(found.join(u' '), fields);
        QCOMPARE(parsed.wordsTyped().join(u' '), words);
    }

    // A field stands where it says, and is read back as it was written.
    void fieldsAreWritten()
    {
        const QString query = u"甲 NOT 来源:\"乙 丙\" 丁"_s;
        const SearchField field = SearchQuery(query).fields().first();
        QCOMPARE(query.mid(field.start, field.length), u"NOT 来源:\"乙 丙\""_s);
        for (const QString &value : {u"甲"_s, u"甲 乙"_s, u"(甲)"_s, u"2019-01..2019-05"_s}) {
            for (const bool chinese : {false, true}) {
                const SearchQuery read(text::searchFieldText(SearchField::Tag, value, chinese));
                QCOMPARE(read.fields().size(), 1);
                QCOMPARE(read.fields().first().value, value);
                QCOMPARE(read.fields().first().kind, SearchField::Tag);
            }
        }
    }

    void marks()
    {
        const QString text = u"𠮷：GDP增长，ＧＤＰ再增長"_s;
        const auto marks = SearchQuery(u"gdp 增长 NOT 再"_s).marks(text.toStdString(), 10);
        QStringList words;
        for (const auto &[start, length] : marks)
            words.append(text.mid(start, length));
        QCOMPARE(words.join(u' '), u"GDP 增长 ＧＤＰ 增長"_s);
        QCOMPARE(SearchQuery(u"增长"_s).marks(text.toStdString(), 1).size(), 1);
        QVERIFY(SearchQuery().marks(text.toStdString(), 1).isEmpty());
    }

    void firstPlace()
    {
        const std::string text = u"𠮷：國民經濟，GDP"_s.toStdString();
        QCOMPARE(SearchQuery(u"经济"_s).firstPlace(text), text.find("經濟"));
        QCOMPARE(SearchQuery(u"gdp"_s).firstPlace(text), text.find("GDP"));
        QVERIFY(!SearchQuery(u"财政"_s).firstPlace(text));
    }

    void phrase()
    {
        const SearchQuery query = SearchQuery::phrase(u"甲 OR \"乙"_s);
        QVERIFY(query.matches("", u"甲 or \"乙"_s.toStdString()));
        QVERIFY(!query.matches("", u"甲"_s.toStdString()));
    }

    // A text that holds a query has all its terms; with an exact query also the other way round. The words
    // are found in the text as they are in what it is folded to.
    void termsNeverMiss()
    {
        class Collector : public text::TokenSink {
        public:
            bool token(std::string_view token) override
            {
                tokens.append(QString::fromUtf8(token.data(), qsizetype(token.size())));
                return true;
            }
            QStringList tokens;
        };
        QRandomGenerator random(11);
        const QString alphabet = u"增长全国，。 a1Ａ8.國發发髮長"_s;
        const auto some = [&](int most) {
            QString result;
            for (int n = random.bounded(1, most + 1); n > 0; --n)
                result.append(alphabet[random.bounded(int(alphabet.size()))]);
            return result;
        };
        int held = 0;
        for (int round = 0; round < 20000; ++round) {
            const QString text = some(12);
            const QString typed = some(4);
            const text::SearchWord word(typed);
            Collector collector;
            text::documentTokens(text.toStdString(), collector);
            bool all = !word.terms().isEmpty();
            for (const text::SearchTerm &term : word.terms()) {
                const QString token = QString::fromUtf8(term.token);
                all = all
                      && std::any_of(
                          collector.tokens.cbegin(), collector.tokens.cend(),
                          [&](const QString &t) { return term.prefix ? t.startsWith(token) : t == token; });
            }
            const std::string utf8 = text.toStdString();
            const bool holds = word.isIn(text::SearchedText(utf8));
            const QString folded = QString::fromStdString(text::foldForSearch(utf8));
            QCOMPARE(holds,
                     folded.contains(QString::fromStdString(text::foldForSearch(typed.toStdString()))));
            held += holds;
            if (holds && !word.terms().isEmpty())
                QVERIFY2(all, qPrintable(text));
            if (word.isExact())
                QCOMPARE(all, holds);
        }
        QVERIFY(held > 1000);
    }

    // No query is wrong, and none is slow.
    void hostile()
    {
        const QStringList queries{u"\""_s,
                                  u"((((("_s,
                                  u")))"_s,
                                  u"AND OR NOT"_s,
                                  u"()"_s,
                                  u"( OR )"_s,
                                  u"NOT"_s,
                                  u"source:"_s,
                                  QString(5000, u'('),
                                  QString(5000, u'"'),
                                  u"甲 OR "_s.repeated(2000),
                                  u"NOT "_s.repeated(2000) + u'甲',
                                  QString(100'000, u'甲'),
                                  u"source:a "_s.repeated(500)};
        for (const QString &query : queries) {
            const SearchQuery parsed(query);
            static_cast<void>(parsed.matches("a", "甲"));
            QVERIFY(parsed.indexQuery(3).size() < 200'000);
        }
    }
};

QTEST_GUILESS_MAIN(TestSearchQuery)
#include "tst_searchquery.moc"
