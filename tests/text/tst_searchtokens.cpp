// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/searchtokens.h"

#include <QRandomGenerator>
#include <QTest>

using namespace fangzhi;
using text::SearchQuery;

namespace {

class Collector : public text::TokenSink {
public:
    bool token(std::string_view token, qsizetype start, qsizetype end) override
    {
        tokens.append(QString::fromUtf8(token.data(), qsizetype(token.size())));
        spans.append({start, end});
        return tokens.size() < limit;
    }
    QStringList tokens;
    QList<std::pair<qsizetype, qsizetype>> spans;
    qsizetype limit = 1'000'000;
};

QString tokensOf(const QString &text)
{
    Collector collector;
    text::documentTokens(text.toStdString(), collector);
    return collector.tokens.join(u' ');
}

QString termsOf(const QString &query)
{
    QStringList terms;
    for (const text::SearchTerm &term : SearchQuery(query).terms())
        terms.append(QString::fromUtf8(term.token) + (term.prefix ? QStringLiteral("*") : QString()));
    return terms.join(u' ');
}

} // namespace

class TestSearchTokens : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void document_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("tokens");
        const auto row = [](const char *name, const char *text, const char *tokens) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(tokens);
        };
        row("empty", "", "");
        row("one", "增", "增");
        row("pairs and the last", "地区生产", "地区 区生 生产 产");
        row("punctuation ends a run", "增长，快", "增长 长 快");
        row("letters and digits", "GDP增长8.1%", "gdp 增长 长 8 1");
        row("full width", "ＧＤＰ８％", "gdp8");
        row("accents", "Émile Zola", "émile zola");
        row("beyond the BMP", "𠮷祥", "𠮷祥 祥");
        row("kana and hangul", "かな한글", "かな な한 한글 글");
        row("white space", " 一 \n\t 二 ", "一 二");
        row("only punctuation", "，。！%", "");
    }

    void document()
    {
        QFETCH(QString, text);
        QFETCH(QString, tokens);
        QCOMPARE(tokensOf(text), tokens);
    }

    void query_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("terms");
        QTest::addColumn<bool>("exact");
        const auto row = [](const char *name, const char *query, const char *terms, bool exact) {
            QTest::newRow(name) << QString::fromUtf8(query) << QString::fromUtf8(terms) << exact;
        };
        row("empty", "", "", false);
        row("one character", "增", "增*", true);
        row("two", "增长", "增长", true);
        row("three", "增长率", "增长 长率", false);
        row("four", "固定资产", "固定 资产", false);
        row("five", "固定资产额", "固定 资产 产额", false);
        row("four, across", "固定资产。", "固定 资产 产", false);
        row("a word of letters", "GDP", "gdp*", true);
        row("letters then characters", "GDP增长", "gdp 增长", false);
        row("number", "8.1", "8 1*", false);
        row("across punctuation", "增长，全国", "增长 长 全国", false);
        row("ends in punctuation", "增长。", "增长 长", false);
        row("one character across", "长，全国", "长 全国", false);
        row("two words", "增长 全国", "增长 全国", false);
        row("punctuation only", "。", "", false);
    }

    void query()
    {
        QFETCH(QString, query);
        QFETCH(QString, terms);
        QFETCH(bool, exact);
        QCOMPARE(termsOf(query), terms);
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
        row("GDP", "XGDP", false);
        row("gd", "GDP", true);
        row("8.1", "增长8.1%", true);
        row("8.1", "增长8.15%", true);
        row("8.1", "增长18.1%", false);
        row("8.1", "18.1和8.1", true);
        row("全国 增长", "增长快于全国", true);
        row("全国 增长", "增长", false);
        row("𠮷祥", "夜市𠮷祥", true);
        row("，", "增长，全国", true);
        row("", "增长", false);
    }

    void matches()
    {
        QFETCH(QString, query);
        QFETCH(QString, text);
        QFETCH(bool, held);
        QCOMPARE(SearchQuery(query).matches("", text.toStdString()), held);
        QCOMPARE(SearchQuery(query).matches(text.toStdString(), ""), held);
        QCOMPARE(!SearchQuery(query).marks(text.toStdString(), 9).isEmpty(),
                 held || (query.contains(u' ') && !held));
    }

    void marks()
    {
        const QString text = QStringLiteral("𠮷：GDP增长，ＧＤＰ再增长");
        const auto marks = SearchQuery(QStringLiteral("gdp 增长")).marks(text.toStdString(), 10);
        QStringList words;
        for (const auto &[start, length] : marks)
            words.append(text.mid(start, length));
        QCOMPARE(words.join(u' '), QStringLiteral("GDP 增长 ＧＤＰ 增长"));
        QCOMPARE(SearchQuery(QStringLiteral("增长")).marks(text.toStdString(), 1).size(), 1);
    }

    void sinkStops()
    {
        Collector collector;
        collector.limit = 2;
        QVERIFY(!text::documentTokens(QStringLiteral("一二三四五").toStdString(), collector));
        QCOMPARE(collector.tokens.size(), 2);
    }

    // Any bytes get through, each token lies within them, and a long word costs no more than its length.
    void anyBytes()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 2000; ++round) {
            std::string bytes(size_t(random.bounded(40)), ' ');
            for (char &byte : bytes)
                byte = char(random.bounded(2) ? random.bounded(256) : 0xE4 + random.bounded(3));
            Collector collector;
            text::documentTokens(bytes, collector);
            qsizetype last = 0;
            for (const auto &[start, end] : collector.spans) {
                QVERIFY(start >= last && end > start && end <= qsizetype(bytes.size()));
                last = start;
            }
            QVERIFY(text::foldForSearch(bytes).size() <= bytes.size() * 3);
            SearchQuery(QString::fromUtf8(bytes.data(), qsizetype(bytes.size()))).matches(bytes, bytes);
        }
        const QString longWord(1'000'000, u'a');
        Collector collector;
        text::documentTokens(longWord.toStdString(), collector);
        QCOMPARE(collector.tokens.size(), 1);
        QVERIFY(collector.tokens.first().size() <= 64);
        QVERIFY(SearchQuery(longWord).matches("", longWord.toStdString()));
    }

    // A text that holds a query has all its terms; with an exact query also the other way round.
    void termsNeverMiss()
    {
        QRandomGenerator random(11);
        const QString alphabet = QStringLiteral("增长全国，。 a1Ａ8.");
        const auto some = [&](int most) {
            QString result;
            for (int n = random.bounded(1, most + 1); n > 0; --n)
                result.append(alphabet[random.bounded(int(alphabet.size()))]);
            return result;
        };
        int held = 0;
        for (int round = 0; round < 20000; ++round) {
            const QString text = some(12);
            const SearchQuery query(some(4));
            Collector collector;
            text::documentTokens(text.toStdString(), collector);
            bool all = !query.terms().isEmpty();
            for (const text::SearchTerm &term : query.terms()) {
                const QString token = QString::fromUtf8(term.token);
                all = all
                      && std::any_of(
                          collector.tokens.cbegin(), collector.tokens.cend(),
                          [&](const QString &t) { return term.prefix ? t.startsWith(token) : t == token; });
            }
            const bool holds = query.matches("", text.toStdString());
            held += holds;
            if (holds && !query.terms().isEmpty())
                QVERIFY2(all, qPrintable(text));
            if (query.isExact())
                QCOMPARE(all, holds);
        }
        QVERIFY(held > 1000);
    }
};

QTEST_GUILESS_MAIN(TestSearchTokens)
#include "tst_searchtokens.moc"
