// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/evidence.h"

#include <QTest>

using namespace fangzhi::core;

namespace {

TextAnchor anchorOf(const QString &text, const QString &part)
{
    const qsizetype at = text.indexOf(part);
    return makeAnchor(text, at, at + part.size(), hashOfText(text));
}

} // namespace

class TestEvidence : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anAnchorQuotesItsText();
    void offsetsCountCodePoints();
    void foundAgain_data();
    void foundAgain();
    void theRightOneOfTwoEqualNumbers();
};

void TestEvidence::anAnchorQuotesItsText()
{
    const QString text = QStringLiteral("全年青溪市地区生产总值增长8.1%，高于上年。");
    const TextAnchor anchor = anchorOf(text, QStringLiteral("8.1%"));
    QCOMPARE(anchor.exact, QStringLiteral("8.1%"));
    QCOMPARE(anchor.prefix, QStringLiteral("全年青溪市地区生产总值增长"));
    QCOMPARE(anchor.suffix, QStringLiteral("，高于上年。"));
    QCOMPARE(anchor.textHash.size(), 32);
}

void TestEvidence::offsetsCountCodePoints()
{
    const QString text = QStringLiteral("𠮷县增长5%。");
    const TextAnchor anchor = makeAnchor(text, 4, 6, hashOfText(text));
    QCOMPARE(anchor.exact, QStringLiteral("5%"));
    QCOMPARE(anchor.prefix, QStringLiteral("𠮷县增长"));
}

void TestEvidence::foundAgain_data()
{
    QTest::addColumn<QString>("after");
    QTest::addColumn<int>("how");
    QTest::addColumn<QString>("exact");
    const QString before = QStringLiteral("青溪市地区生产总值增长8.1%，固定资产投资增长11.8%。");
    QTest::newRow("unchanged") << before << int(Relocation::Same) << "11.8%";
    QTest::newRow("moved") << QStringLiteral("本报讯 ") + before << int(Relocation::Moved) << "11.8%";
    QTest::newRow("wider digits") << "青溪市地区生产总值增长8.1%，固定资产投资增长１１.８％。"
                                  << int(Relocation::Fuzzy) << "１１.８％";
    QTest::newRow("space between") << "青溪市地区生产总值增长8.1%，固定资产投资增长11.8 %。"
                                   << int(Relocation::Fuzzy) << "11.8 %";
    QTest::newRow("another number") << "青溪市地区生产总值增长8.1%，固定资产投资增长12.3%。"
                                    << int(Relocation::Lost) << "11.8%";
    QTest::newRow("gone") << "青溪市地区生产总值增长8.1%。" << int(Relocation::Lost) << "11.8%";
    QTest::newRow("same number elsewhere")
        << "全新的一段话里恰好也有11.8%这个数" << int(Relocation::Lost) << "11.8%";
}

void TestEvidence::foundAgain()
{
    QFETCH(QString, after);
    QFETCH(int, how);
    QFETCH(QString, exact);
    const QString before = QStringLiteral("青溪市地区生产总值增长8.1%，固定资产投资增长11.8%。");
    const Relocated found = relocate(anchorOf(before, QStringLiteral("11.8%")), after);
    QCOMPARE(int(found.how), how);
    QCOMPARE(found.anchor.exact, exact);
    if (found.how != Relocation::Lost)
        QCOMPARE(after.mid(found.anchor.start, found.anchor.end - found.anchor.start), exact);
}

void TestEvidence::theRightOneOfTwoEqualNumbers()
{
    const QString before = QStringLiteral("工业增加值增长9.7%，服务业增加值增长9.7%，较快。");
    const qsizetype second = before.lastIndexOf(QStringLiteral("9.7%"));
    const TextAnchor anchor = makeAnchor(before, second, second + 4, hashOfText(before));
    const QString after = QStringLiteral("今年，工业增加值增长9.7%，服务业增加值增长9.7%，较快。");
    const Relocated found = relocate(anchor, after);
    QCOMPARE(int(found.how), int(Relocation::Moved));
    QCOMPARE(found.anchor.start, after.lastIndexOf(QStringLiteral("9.7%")));
}

QTEST_GUILESS_MAIN(TestEvidence)
#include "tst_evidence.moc"
