// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/searchtokens.h"

#include <QRandomGenerator>
#include <QStringList>
#include <QTest>

using namespace fangzhi;

namespace {

class Collector : public text::TokenSink {
public:
    bool token(std::string_view token) override
    {
        tokens.append(QString::fromUtf8(token.data(), qsizetype(token.size())));
        return tokens.size() < limit;
    }
    QStringList tokens;
    qsizetype limit = 10'000'000;
};

QStringList tokensOf(const QString &text)
{
    Collector collector;
    text::documentTokens(text.toStdString(), collector);
    return collector.tokens;
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
        row("letters and digits", "GDP增长8.1%", "gd dp p增 增长 长8 8 1");
        row("each once", "增长，增长", "增长 长");
        row("full width", "ＧＤ８％", "gd d8 8");
        row("accents", "Éa", "éa a");
        row("Traditional", "經濟發展", "经济 济发 发展 展");
        row("beyond the BMP", "𠮷祥", "𠮷祥 祥");
        row("kana and hangul", "かな한글", "かな な한 한글 글");
        row("white space", " 一 \n\t 二 ", "一 二");
        row("only punctuation", "，。！%", "");
    }

    void document()
    {
        QFETCH(QString, text);
        QFETCH(QString, tokens);
        QCOMPARE(tokensOf(text).join(u' '), tokens);
    }

    // A title's tokens once more behind its mark, and no frequencies.
    void title()
    {
        QCOMPARE(tokensOf(QLatin1Char(text::TitleMark) + QStringLiteral("增长")).join(u' '),
                 QStringLiteral("增长 \x02增长 长 \x02长"));
        QVERIFY(
            !tokensOf(QLatin1Char(text::TitleMark) + QString(100, u'一')).contains(QStringLiteral("\x11一")));
    }

    void frequencies()
    {
        const auto marked
            = [](int level, const QString &gram) { return QLatin1Char(text::frequencyMark(level)) + gram; };
        const QString word = QStringLiteral("增长");
        for (int count = 1; count < 100; ++count) {
            const QStringList tokens = tokensOf((word + u'。').repeated(count));
            for (int level = 1; level <= text::FrequencyLevels; ++level) {
                const bool reached = count >= text::frequencyOf(level);
                QCOMPARE(tokens.contains(marked(level, word)), reached);
                QCOMPARE(tokens.contains(marked(level, QStringLiteral("增"))), reached);
            }
        }
        QCOMPARE(text::frequencyOf(1), 4);
    }

    void folding()
    {
        const auto folded
            = [](const char *text) { return QString::fromStdString(text::foldForSearch(text)); };
        QCOMPARE(folded("ＧＤＰ增長８．１％"), QStringLiteral("gdp增长8.1%"));
        QCOMPARE(folded("Ｅ É ß"), QStringLiteral("e é ß"));
        QCOMPARE(text::foldForSearch("\xFF\xE5 A"), std::string("\xFF\xE5 a"));
        QVERIFY(text::foldedTo(U'发').find(U'發') != std::u32string::npos);
        QVERIFY(text::foldedTo(U'发').find(U'髮') != std::u32string::npos);
        QVERIFY(text::foldedTo(U'中').empty());
        // What is folded to something is folded no further.
        for (char32_t c = 1; c < 0x10000; ++c) {
            if (!QChar::isSurrogate(c))
                QCOMPARE(text::foldedForSearch(text::foldedForSearch(c)), text::foldedForSearch(c));
        }
    }

    void sinkStops()
    {
        Collector collector;
        collector.limit = 2;
        QVERIFY(!text::documentTokens(QStringLiteral("一二三四五").toStdString(), collector));
        QCOMPARE(collector.tokens.size(), 2);
    }

    // Any bytes get through, and folding keeps the number of characters.
    void anyBytes()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 2000; ++round) {
            std::string bytes(size_t(random.bounded(40)), ' ');
            for (char &byte : bytes)
                byte = char(random.bounded(2) ? random.bounded(256) : 0xE4 + random.bounded(3));
            Collector collector;
            text::documentTokens(bytes, collector);
            QVERIFY(collector.tokens.size() <= 14 * qsizetype(bytes.size()));
            const QString valid = QString::fromUtf8(bytes.data(), qsizetype(bytes.size()));
            const std::string folded = text::foldForSearch(valid.toStdString());
            QCOMPARE(QString::fromStdString(folded).toUcs4().size(), valid.toUcs4().size());
        }
    }

    // A long text's tokens are given in parts, none of them lost.
    void enormousText()
    {
        QString content;
        QRandomGenerator random(3);
        for (int i = 0; i < 1'500'000; ++i)
            content += QChar(0x4E00 + random.bounded(20000));
        const QStringList tokens = tokensOf(content);
        const QSet<QString> all(tokens.begin(), tokens.end());
        for (int i = 0; i + 1 < content.size(); i += 997)
            QVERIFY(
                all.contains(QString::fromStdString(text::foldForSearch(content.mid(i, 2).toStdString()))));
    }
};

QTEST_GUILESS_MAIN(TestSearchTokens)
#include "tst_searchtokens.moc"
