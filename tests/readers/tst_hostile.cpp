// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Files made to do harm, broken ones, and ones that are not what their names say: each ends with a document
// or with a sentence, and within a small multiple of the time that an ordinary file takes.

#include "readers/reader.h"
#include "support/layout.h"
#include "support/officefiles.h"
#include "support/pages.h"
#include "support/pdffile.h"
#include "support/zipfile.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace fangzhi;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 MaxTime = 30'000; // ms; where time is squared it is minutes, whatever else runs

const QString Text = u"前三季度，全县实现地区生产总值152.3亿元，同比增长5.8%，经济运行总体平稳。"_s;

QByteArray soundDocx()
{
    return tests::docxOf(tests::docxParagraph(Text).repeated(5));
}

QByteArray docxWith(const QByteArray &document)
{
    return tests::zipOf({{"[Content_Types].xml", "<Types/>"}, {"word/document.xml", document}});
}

struct Sample {
    const char *name;
    QByteArray bytes;
};

QList<Sample> soundFiles()
{
    return {
        {"page.html", tests::savedPage(tests::pageLayouts().first(), tests::pageArticles().first())},
        {"a.docx", soundDocx()},
        {"a.odt", tests::odtOf(u"<text:p>"_s + Text + u"</text:p>"_s)},
        {"a.ofd", tests::ofdOf(u"<ofd:TextObject Boundary='10 10 90 9' Size='5'><ofd:TextCode X='0' Y='5'>"_s
                               + Text + u"</ofd:TextCode></ofd:TextObject>"_s)},
        {"a.pdf", tests::pdfOf({tests::column(60, 100, {Text, Text})})},
        {"a.doc", tests::docOf(Text + u'\r')},
        {"a.rtf",
         "{\\rtf1\\ansi\\ansicpg936 A title\\par The first line of it, \\u22686?\\u-30333?.\\par {\\b And} "
         "the second.\\par}"},
        {"a.mht", tests::mhtmlOf((u"<h1>题目在此</h1><p>"_s + Text).toUtf8(), "utf-8", "no picture")},
        {"feed.xml", (u"<rss><channel><item><title>甲</title><description>"_s + Text
                      + u"</description></item></channel></rss>"_s)
                         .toUtf8()},
        {"a.md", (u"# 题\n\n"_s + Text).toUtf8()}};
}

} // namespace

class TestHostile : public QObject {
    Q_OBJECT

private:
    // Reads all of it; false where neither a document nor a sentence came.
    bool ends(const QByteArray &bytes, const QString &name)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        file.close();
        QElapsedTimer timer;
        timer.start();
        m_documents = 0;
        m_sentence.clear();
        auto stream = readers::openDocuments(file.fileName());
        if (!stream) {
            m_sentence = stream.error().message;
        } else {
            while (!(*stream)->atEnd()) {
                auto next = (*stream)->next();
                if (!next)
                    m_sentence = next.error().message;
                else if (*next)
                    m_documents
                        += tests::blockFault(**next).isEmpty() && !(*next)->text.isEmpty() ? 1 : -1'000'000;
            }
        }
        return timer.elapsed() < MaxTime && (m_documents > 0 || (m_documents == 0 && !m_sentence.isEmpty()));
    }

    QTemporaryDir m_folder;
    int m_documents = 0;
    QString m_sentence;

private Q_SLOTS:
    // At twelve places each, and with what follows replaced by noise.
    void cutOff()
    {
        int files = 0;
        for (const Sample &sample : soundFiles()) {
            const QString name = QString::fromLatin1(sample.name);
            QVERIFY2(ends(sample.bytes, name) && m_documents > 0, sample.name);
            for (int i = 0; i < 12; ++i) {
                const qsizetype cut = sample.bytes.size() * i / 12;
                QVERIFY2(ends(sample.bytes.first(cut), name), sample.name);
                QByteArray noise = sample.bytes;
                for (qsizetype k = cut; k < std::min(noise.size(), cut + 40); ++k)
                    noise[k] = char(noise[k] * 31 + k * 7 + i);
                QVERIFY2(ends(noise, name), sample.name);
                files += 2;
            }
        }
        QVERIFY(files >= 200);
    }

    void wrongEndings()
    {
        const QList<Sample> samples = soundFiles();
        for (const Sample &sample : samples) {
            for (const QString &ending : {u"txt"_s, u"pdf"_s, u"docx"_s, u"html"_s, u"csv"_s, u"xls"_s})
                QVERIFY2(ends(sample.bytes, u"wrong."_s + ending), sample.name);
        }
        QVERIFY(ends("just text, no page at all", u"a.html"_s) && m_documents == 1);
        QVERIFY(ends("just text, no page at all", u"a.docx"_s) && m_documents == 1);
    }

    void bombs_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("words"); // of the sentence; empty: a document is as good
        const auto row = [](const char *name, const QByteArray &bytes, const QString &words = {}) {
            QTest::newRow(name) << bytes << words;
        };
        row("docx that swells", docxWith("<w:document>" + QByteArray(50'000'000, ' ') + "</w:document>"),
            u"Unpacked"_s);
        row("docx with a DTD",
            docxWith("<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b "
                     "'&a;&a;&a;&a;&a;&a;'>]><w:document>&b;</w:document>"),
            u"DTD"_s);
        row("docx, deep", docxWith(QByteArray("<w:tbl>").repeated(10'000)), u"nested"_s);
        row("docx, deep paragraphs", docxWith(QByteArray("<w:p>").repeated(250)), u""_s);
        row("docx without its text", tests::zipOf({{"[Content_Types].xml", ""}, {"word/styles.xml", "<x/>"}}),
            u"not read"_s);
        row("docx, wide row",
            docxWith("<w:document><w:tbl><w:tr>"
                     + QByteArray("<w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc>").repeated(100'000)
                     + "</w:tr></w:tbl></w:document>"));
        row("docx, spans",
            docxWith("<w:document><w:tbl><w:tr>"
                     + QByteArray("<w:tc><w:gridSpan w:val='2000000000'/></w:tc>").repeated(1'000)
                     + "</w:tr></w:tbl></w:document>"));
        row("odt, spaces",
            tests::odtOf(u"<text:p>%1一</text:p>"_s.arg(u"<text:s text:c='2000000000'/>"_s.repeated(1000))));
        row("odt, repeated cells", tests::odtOf(u"<table:table>%1</table:table>"_s.arg(
                                       u"<table:table-row><table:table-cell "
                                       u"table:number-columns-repeated='999999999'><text:p>1</text:p>"
                                       u"</table:table-cell></table:table-row>"_s.repeated(500))));
        row("odt with a DTD",
            tests::zipOf({{"mimetype", "application/vnd.oasis.opendocument.text"},
                          {"content.xml", "<!DOCTYPE a><a/>"}}),
            u"DTD"_s);
        row("ofd, path outside",
            tests::zipOf(
                {{"OFD.xml", "<ofd:OFD><ofd:DocRoot>../../../../etc/passwd</ofd:DocRoot></ofd:OFD>"}}),
            u"missing"_s);
        row("ofd, endless distances",
            tests::ofdOf(u"<ofd:TextObject Boundary='0 0 9 9' Size='5'><ofd:TextCode X='0' Y='5' DeltaX='g "
                         u"2000000000 1'>"
                         u"一二三四五六七八九十</ofd:TextCode></ofd:TextObject>"_s));
        row(
            "zip of many",
            [] {
                QList<std::pair<QByteArray, QByteArray>> members{{"word/document.xml", "<x/>"}};
                for (int i = 0; i < 3'000; ++i)
                    members.append({"word/" + QByteArray::number(i), "x"});
                return tests::zipOf(members);
            }(),
            u"packed parts"_s);
        row("page, deep", "<html>" + QByteArray("<div>").repeated(200'000), u"nested"_s);
        row("page, deep tables", "<html>" + QByteArray("<table><tr><td>").repeated(60) + "x");
        row("page, attributes", "<html><p " + QByteArray("a='b' ").repeated(200'000) + ">x");
        row("page, spans",
            "<html><table>"
                + QByteArray("<tr><td colspan=999999999 rowspan=999999999>1<td>2").repeated(2'000));
        row("page, frames in frames", [] {
            QByteArray page = "<html><p>x</p></html>";
            for (int i = 0; i < 12; ++i)
                page = "<html><iframe srcdoc=\"" + page.replace("&", "&amp;").replace("\"", "&quot;")
                       + "\"></iframe></html>";
            return page;
        }());
        row("page, broken JSON",
            "<html><script type='application/ld+json'>" + QByteArray("[").repeated(100'000) + "</script>");
        row("page, entities", "<!DOCTYPE html [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><html><p>&a;&a;</p>");
        row("page, classes",
            "<html>"
                + QByteArray("<div class='comment footer share'><p>一，二。</p></div>").repeated(20'000));
        row("page of commas", "<html><p>" + QByteArray("，").repeated(1'000'000));
        row("rtf, deep", "{\\rtf1 " + QByteArray("{").repeated(1'000'000), u"nested"_s);
        row("rtf, binary", "{\\rtf1\\bin2147483647 xyz}");
        row("rtf, words", "{\\rtf1" + QByteArray("\\fs999999999999\\u99999999 ").repeated(50'000) + "}");
        row("rtf, picture",
            "{\\rtf1{\\pict\\pngblip " + QByteArray("89504e47").repeated(2'000'000) + "}text of it}");
        row("doc, a chain in a ring", [] {
            QByteArray bytes = tests::docOf(Text + u'\r');
            for (int i = 2; i < 20; ++i) // each sector is followed by itself
                bytes.replace(512 + 4 * i, 4, QByteArray(1, char(i)) + QByteArray(3, '\0'));
            return bytes;
        }());
        row("doc, claims too much", [] {
            QByteArray bytes = tests::docOf(Text + u'\r');
            bytes.replace(512 + 1024 + 0x4C, 4, "\xFF\xFF\xFF\x7F");
            return bytes;
        }());
        row(
            "mhtml, parts",
            [] {
                return "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n"
                       + QByteArray("--x\nContent-Type: text/plain\n\ny\n").repeated(5'000);
            }(),
            u"packed parts"_s);
        row("mhtml in mhtml", [] {
            QByteArray bytes = "x";
            for (int i = 0; i < 50; ++i)
                bytes = "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n" + bytes;
            return bytes;
        }());
        row("mhtml, headers", "MIME-Version: 1.0\n" + QByteArray("a: b\n c\n").repeated(100'000));
        row("feed with a DTD", "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'x'>]><rss>&a;</rss>",
            u"DTD"_s);
        row("feed, deep", "<rss>" + QByteArray("<a>").repeated(100'000), u"nested"_s);
        row("feed, items", "<rss><channel>" + QByteArray("<item/>").repeated(30'000) + "</channel></rss>");
        row("pdf, pages in a ring", "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 "
                                    "obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 900000>>endobj\n"
                                    "trailer<</Root 1 0 R>>");
        row("pdf, only a head", "%PDF-1.7\n" + QByteArray(100'000, '\0'), u"damaged"_s);
        row("pdf, boxes", tests::pdfOf({QList<tests::PrintedLine>(20'000, {100, 100, 10, u"一"_s})}));
        row("pdf, far away", tests::pdfOf({{{1e9, -1e9, 1e6, Text}, {-5e8, 5e8, 1e-6, Text}}}));
        row("markdown, brackets", QByteArray("[![](").repeated(200'000));
        row("markdown, stars", QByteArray("*a ").repeated(200'000));
    }

    void bombs()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, words);
        const QString name
            = QByteArrayView(QTest::currentDataTag()).startsWith("markdown") ? u"bomb.md"_s : u"bomb"_s;
        QVERIFY2(ends(bytes, name), qPrintable(m_sentence));
        if (!words.isEmpty())
            QVERIFY2(m_documents == 0 && m_sentence.contains(words), qPrintable(m_sentence));
    }
};

QTEST_GUILESS_MAIN(TestHostile)
#include "tst_hostile.moc"
