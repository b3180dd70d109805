// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Saved web pages: exactly the article, out of layouts as governments and newspapers have them.

#include "readers/page.h"
#include "readers/reader.h"
#include "support/layout.h"
#include "support/pages.h"

#include <QDir>
#include <QFile>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

using namespace fangzhi;
using namespace Qt::StringLiterals;

namespace {

// The body as blocks' texts should give it: rows with tabs, headings without marks.
QStringList expectedLines(const tests::PageArticle &article)
{
    QStringList lines;
    for (const QString &line : article.body) {
        if (line.startsWith(u"| "))
            lines.append(line.mid(2).replace(u" | "_s, u"\t"_s));
        else
            lines.append(line.startsWith(u"# ") ? line.mid(2) : line);
    }
    return lines;
}

QStringList textLines(const core::Document &document)
{
    QStringList lines;
    for (const core::Block &block : document.blocks) {
        if (block.kind != core::BlockKind::Credit)
            lines.append(tests::blockText(document, block));
    }
    return lines;
}

// A picture of 200 by 100 points, only its head.
QByteArray pngHead()
{
    return QByteArray::fromHex("89504E470D0A1A0A0000000D49484452000000C80000006408020000003A0000")
           + QByteArray(64, 'x');
}

} // namespace

class TestPages : public QObject {
    Q_OBJECT

private:
    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        return file.fileName();
    }

    core::Result<std::optional<core::Document>> read(const QByteArray &bytes,
                                                     const QString &name = u"page.html"_s)
    {
        auto stream = readers::openDocuments(write(name, bytes));
        if (!stream)
            return stream.error();
        return (*stream)->next();
    }

    QTemporaryDir m_folder;

private Q_SLOTS:
    void layouts_data()
    {
        QTest::addColumn<QString>("layout");
        QTest::addColumn<int>("article");
        for (const QString &layout : tests::pageLayouts()) {
            for (int i = 0; i < int(tests::pageArticles().size()); ++i)
                QTest::addRow("%s, article %d", qPrintable(layout), i) << layout << i;
        }
    }

    void layouts()
    {
        QFETCH(QString, layout);
        QFETCH(int, article);
        const tests::PageArticle expected = tests::pageArticles().at(article);
        const QByteArray bytes = tests::savedPage(layout, expected);
        const auto document = read(bytes);
        QVERIFY2(document.ok(), document ? "" : qPrintable(document.error().message));
        QCOMPARE((*document)->title, expected.title);
        QCOMPARE((*document)->published.label(), expected.date);
        QCOMPARE((*document)->source, expected.source);
        QCOMPARE(textLines(**document), expectedLines(expected));
        QCOMPARE(tests::blockFault(**document), QString());
        QCOMPARE((*document)->original, bytes);
        QCOMPARE((*document)->mediaType, u"text/html"_s);
    }

    void lists()
    {
        for (const bool withSummaries : {false, true}) {
            const auto document = read(tests::listPage(withSummaries));
            QVERIFY(!document.ok());
            QVERIFY2(document.error().message.contains(u"list of links"),
                     qPrintable(document.error().message));
        }
    }

    void noArticle()
    {
        QVERIFY(!read("<html><body><h1>云河</h1><a href=x>进入</a></body></html>").ok());
        const auto frames
            = read("<html><head><title>云河</title></head><frameset cols=200,*><frame src=left.htm><frame "
                   "src=main.htm></frameset></html>");
        QVERIFY(!frames.ok());
        QVERIFY2(frames.error().message.contains(u"frames"), qPrintable(frames.error().message));
    }

    void table()
    {
        const QString page
            = u"<title>上半年主要指标</title><h1>上半年主要指标</"
              u"h1><p>上半年全县主要指标完成情况见下表，数据均为初步核算数。</p><table>"
              u"<tr><td colspan=4>单位：亿元</td></tr><tr><td rowspan=2>指标</td><td colspan=2>总量</td><td "
              u"rowspan=2>增速</td></tr><tr><td>本月</td><td>累计</td></tr><tr><td>工业</td><td>1.2</"
              u"td><td>9.8</td><td>5.0"
              u"</td></tr></table>"_s;
        const auto document = read(page.toUtf8());
        QVERIFY(document.ok());
        const QStringList blocks = tests::blockList(**document);
        QVERIFY(blocks.contains(u"row1 指标\t总量\t\t增速"_s));
        QVERIFY(blocks.contains(u"row1 \t本月\t累计\t"_s));
        QVERIFY(blocks.contains(u"row0 工业\t1.2\t9.8\t5.0"_s));
        QVERIFY(!blocks.filter(u"单位：亿元"_s).first().startsWith(u"row"));
    }

    void charset()
    {
        const QByteArray body
            = u"<p>前三季度，全县工业增加值同比增长8.1%，投资增长5.2%，经济运行总体平稳。</p>"_s.toUtf8();
        // One that lies …
        auto document = read("<meta charset=gb2312><title>工业</title>"_ba + body);
        QVERIFY(document.ok() && (*document)->text.startsWith(u"前三季度"));
        // … and one that is needed: this Big5 text is valid GB18030 too.
        QStringEncoder big5("Big5");
        if (!big5.isValid())
            QSKIP("Qt without Big5");
        const QByteArray traditional = big5.encode(
            u"<meta charset=big5><p>前三季度，全縣工業增加值同比增長，投資增長，經濟運行總體平穩。</p>"_s);
        document = read(traditional);
        QVERIFY(document.ok() && (*document)->text.contains(u"全縣工業增加值"));
    }

    void savedFrom()
    {
        const auto document
            = read(u"<!-- saved from url=(0030)https://news.example.org/2023/10/26/a.html "
                   u"-->\n<html><title>工业</title>"
                   u"<p>前三季度，全县工业增加值同比增长8.1%，投资增长5.2%，经济运行总体平稳。</p></html>"_s
                       .toUtf8());
        QVERIFY(document.ok());
        QCOMPARE((*document)->url, u"https://news.example.org/2023/10/26/a.html"_s);
        QCOMPARE((*document)->published.label(), u"2023-10-26"_s);
    }

    void pictures()
    {
        QDir(m_folder.path()).mkdir(u"图_files"_s);
        write(u"图_files/a.png"_s, pngHead());
        write(u"secret.png"_s, pngHead());
        const QString page
            = u"<title>新桥通车</title><h1>新桥通车</"
              u"h1><p>10月1日，云河二桥正式通车，两岸通行时间缩短到十分钟。</p>"
              u"<p><img src='图_files/a.png'></p><p>图为通车后的云河二桥。（林某某 摄）</p>"
              u"<p>该桥全长1.2公里，总投资6.8亿元，设计时速60公里，双向六车道。</p><img src='secret.png'>"
              u"<img src='../secret.png'><img src='file:///secret.png'><img src='data:image/png;base64,%1'>"_s
                  .arg(QString::fromLatin1((pngHead() + "other").toBase64()));
        const auto document = read(page.toUtf8());
        QVERIFY(document.ok());
        QCOMPARE((*document)->pictures.size(), 2);
        const core::Picture &first = (*document)->pictures.first();
        QCOMPARE(first.data, pngHead());
        QCOMPARE(first.mediaType, u"image/png"_s);
        QCOMPARE(first.caption, u"图为通车后的云河二桥。（林某某 摄）"_s);
        QCOMPARE(first.position, (*document)->blocks.at(1).start);
        QCOMPARE((*document)->pictures.last().position, (*document)->blocks.last().end);
    }
};

QTEST_GUILESS_MAIN(TestPages)
#include "tst_pages.moc"
