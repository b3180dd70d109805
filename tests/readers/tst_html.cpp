// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readers/html.h"

#include <QElapsedTimer>
#include <QTest>

using namespace fangzhi;
using namespace Qt::StringLiterals;

namespace {

QStringList linesOf(const QString &html)
{
    const auto lines = readers::htmlLines(html);
    if (!lines)
        return {u"error: "_s + lines.error().message};
    QStringList result;
    for (const readers::Line &line : *lines) {
        QString prefix;
        switch (line.hint) {
        case readers::LineHint::None:
            prefix = u"-"_s;
            break;
        case readers::LineHint::Heading:
            prefix = u"h%1"_s.arg(line.level);
            break;
        case readers::LineHint::ListItem:
            prefix = u"li"_s;
            break;
        case readers::LineHint::Caption:
            prefix = u"caption"_s;
            break;
        case readers::LineHint::TableRow:
            prefix = u"row%1"_s.arg(line.level);
            break;
        }
        result.append(prefix + u' ' + line.text);
    }
    return result;
}

} // namespace

class TestHtml : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lines_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("paragraphs") << u"<p>一。</p>\r\n<p>二。</p>三。<div>四。<p>五。</div>"_s
                                    << QStringList{u"- 一。"_s, u"- 二。"_s, u"- 三。"_s, u"- 四。"_s,
                                                   u"- 五。"_s};
        QTest::newRow("breaks") << u"<p>一。<br>二。<br/><br/>三。</p>"_s
                                << QStringList{u"- 一。"_s, u"- 二。"_s, u"- 三。"_s};
        QTest::newRow("headings") << u"<h1>题</h1><h3 class='x'>节</h3><p>文。</p>"_s
                                  << QStringList{u"h1 题"_s, u"h3 节"_s, u"- 文。"_s};
        QTest::newRow("lists") << u"<ul><li>甲</li><li><p>乙</p></ul><p>文。</p>"_s
                               << QStringList{u"li 甲"_s, u"li 乙"_s, u"- 文。"_s};
        QTest::newRow("figure")
            << u"<figure><img src='http://x.example/a.png'><figcaption>新区鸟瞰</figcaption></figure><p>文。</p>"_s
            << QStringList{u"caption 新区鸟瞰"_s, u"- 文。"_s};
        QTest::newRow("table")
            << u"<table><tr><th>指标</th><th>增长</th></tr><tr><td><p>工业</p></td><td> 8.1 </td></tr><tr><td></td></tr></table>"_s
            << QStringList{u"row1 指标\t增长"_s, u"row0 工业\t8.1"_s};
        QTest::newRow("layout table")
            << u"<table><tr><td>一段文字。</td></tr></table>"_s << QStringList{u"- 一段文字。"_s};
        QTest::newRow("dropped")
            << u"<head><title>t</title></head><nav>首页</nav><script>if (a<b) "
               u"{'<p>x</p>'}</script><style>p{}</style>"
               u"<p>文。</p><p style='display: none'>藏</p><div hidden>藏</div><footer>脚</footer><form><input>搜</form>"_s
            << QStringList{u"- 文。"_s};
        QTest::newRow("entities") << u"<p>8.1&#37;&nbsp;&lt;9&gt;&amp;&ldquo;稳&rdquo;&unknown;</p>"_s
                                  << QStringList{u"- 8.1% <9>&“稳”&unknown;"_s};
        QTest::newRow("no doctype entities")
            << u"<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><p>一&e;二。</p>"_s
            << QStringList{u"- ]>"_s, u"- 一&e;二。"_s};
        QTest::newRow("stray brackets")
            << u"<p>《<告示>发布》，a < b，3<5。</p>"_s << QStringList{u"- 《<告示>发布》，a < b，3<5。"_s};
        QTest::newRow("white space") << u"<p>\n  一 \t 二\n三。\n</p>"_s << QStringList{u"- 一 二 三。"_s};
        QTest::newRow("unclosed") << u"<div><p>一。<b>二。"_s << QStringList{u"- 一。二。"_s};
        QTest::newRow("stray ends") << u"</div></p>一。</table></ul><p>二。"_s
                                    << QStringList{u"- 一。"_s, u"- 二。"_s};
        QTest::newRow("cut tag") << u"<p>一。</p><p cla"_s << QStringList{u"- 一。"_s};
        QTest::newRow("comments") << u"<!-- <p>x</p> --><p>一。</p><!-- open"_s << QStringList{u"- 一。"_s};
        QTest::newRow("text only") << u"一。\n二。"_s << QStringList{u"- 一。 二。"_s};
        QTest::newRow("a charset that lies")
            << u"<meta charset='gb2312'><p>增长。</p>"_s << QStringList{u"- 增长。"_s};
        QTest::newRow("empty") << QString() << QStringList();
    }

    void lines()
    {
        QFETCH(QString, html);
        QFETCH(QStringList, expected);
        QCOMPARE(linesOf(html), expected);
    }

    void depth()
    {
        const QString sentence = u"The page's elements are nested deeper than 256 levels."_s;
        QCOMPARE(linesOf(u"<div>"_s.repeated(200) + u"文。"_s), QStringList{u"- 文。"_s});
        QCOMPARE(linesOf(u"<div>"_s.repeated(300) + u"文。"_s), QStringList{u"error: "_s + sentence});
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(linesOf(u"<div><b>"_s.repeated(500'000)), QStringList{u"error: "_s + sentence});
        QVERIFY(timer.elapsed() < 5'000);
    }

    void linear_data()
    {
        QTest::addColumn<QString>("html");
        QTest::newRow("paragraphs never closed") << u"<p>一"_s.repeated(100'000);
        QTest::newRow("end tags") << u"</p></div>"_s.repeated(100'000);
        QTest::newRow("one long text") << u"增长8.1%，"_s.repeated(400'000);
        QTest::newRow("attributes") << u"<p "_s + u"a='1' "_s.repeated(20'000) + u">一"_s;
        QTest::newRow("entities") << u"&amp;&#37;"_s.repeated(100'000);
        QTest::newRow("open tags") << u"<"_s.repeated(200'000);
        QTest::newRow("comment") << u"<!--"_s + u"-"_s.repeated(500'000);
    }

    void linear()
    {
        QFETCH(QString, html);
        QElapsedTimer timer;
        timer.start();
        const auto lines = readers::htmlLines(html);
        Q_UNUSED(lines)
        QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_GUILESS_MAIN(TestHtml)
#include "tst_html.moc"
