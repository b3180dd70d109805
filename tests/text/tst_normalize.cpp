// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/normalize.h"
#include "text/years.h"

#include <QTest>

using namespace fangzhi;
using namespace Qt::StringLiterals;

class TestNormalize : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void normalized_data()
    {
        QTest::addColumn<QString>("input");
        QTest::addColumn<QString>("expected");
        QTest::newRow("plain") << u"地区生产总值增长8.1%。\n第二段"_s << u"地区生产总值增长8.1%。\n第二段"_s;
        QTest::newRow("CR LF") << u"一\r\n二\r\n"_s << u"一\n二\n"_s;
        QTest::newRow("CR") << u"一\r二\r\r三"_s << u"一\n二\n\n三"_s;
        QTest::newRow("separators") << u"一\u2028二\u2029三\u0085四\f五\v六"_s << u"一\n二\n三\n四\n五\n六"_s;
        QTest::newRow("controls") << u"一\u0000\u0001\u001b二\u007f\u009f三"_s << u"一二三"_s;
        QTest::newRow("invisible") << u"增\u200b长\u200d率\ufeff\u2060\u00ad"_s << u"增长率"_s;
        QTest::newRow("direction") << u"\u202e增长\u202c"_s << u"增长"_s;
        QTest::newRow("spaces") << u"8.1\u00a0%\u20071\u202f2\u3000三"_s << u"8.1 % 1 2\u3000三"_s;
        QTest::newRow("NFC") << u"e\u0301té 가"_s << u"été 가"_s;
        QTest::newRow("compatibility ideograph") << u"金\uf90a"_s << u"金金"_s;
        QTest::newRow("radicals") << u"增\u2ed3率\u2fbc于\u2f2f业"_s << u"增长率高于工业"_s;
        QTest::newRow("pairs stay") << u"\U00020bb7野家"_s << u"\U00020bb7野家"_s;
        QTest::newRow("half a pair") << u"一"_s + QChar(0xD842) + u"二"_s + QChar(0xDFB7)
                                     << u"一\ufffd二\ufffd"_s;
        QTest::newRow("full width stays") << u"８．１％，"_s << u"８．１％，"_s;
        QTest::newRow("tab stays") << u"指标\t数值"_s << u"指标\t数值"_s;
        QTest::newRow("noncharacters") << u"一\ufffe\uffff\ufdd0二"_s << u"一二"_s;
        QTest::newRow("empty") << QString() << QString();
    }

    void normalized()
    {
        QFETCH(QString, input);
        QFETCH(QString, expected);
        const QString result = text::normalized(input);
        QCOMPARE(result, expected);
        QCOMPARE(text::normalized(result), result);
    }

    void normalIsNotCopied()
    {
        const QString text = u"二○一九年，规模以上工业增加值增长9.7%——“稳”字当头。\n"_s.repeated(100);
        QCOMPARE(text::normalized(text).constData(), text.constData());
    }

    void keepsRadicalsWhereAsked()
    {
        QCOMPARE(text::normalized(u"\u2ed3\u200b"_s, text::Radicals::Keep), u"\u2ed3"_s);
        QCOMPARE(text::unifiedRadicals(u"\u2ed3\u4e00"_s), u"长一"_s);
    }

    void yearsTakenOut_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("expected");
        QTest::newRow("orphans and a gap")
            << u"以来，全市加快建设新城。3月挂牌。，新城产值增长7.2%。"_s << true;
        QTest::newRow("empty brackets") << u"印发《新城行动方案（—）》。初，市里启动建设。"_s << true;
        QTest::newRow("a year is left") << u"以来，全市加快建设。，新城2019年产值增长7.2%。"_s << false;
        QTest::newRow("ordinary news") << u"今年以来，全市经济稳中有进。5月份，工业增长7.2%。"_s << false;
        QTest::newRow("one slip") << u"改革开放以来，成绩很大。今天，，大会开幕。"_s << false;
        QTest::newRow("empty") << QString() << false;
    }

    void yearsTakenOut()
    {
        QFETCH(QString, text);
        QFETCH(bool, expected);
        QCOMPARE(text::yearsTakenOut(text), expected);
    }
};

QTEST_GUILESS_MAIN(TestNormalize)
#include "tst_normalize.moc"
