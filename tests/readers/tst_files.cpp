// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Files of articles, sound and broken: text, CSV, JSON lines, and what is none of them.

#include "readers/reader.h"
#include "support/layout.h"

#include <QElapsedTimer>
#include <QFile>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

using namespace fangzhi;
using namespace Qt::StringLiterals;

namespace {

const QString Long
    = u"前三季度，全市上下紧扣年度目标，抓项目、促消费、稳外贸，主要指标保持在合理区间，新动能加快成长。"_s;

struct Outcome {
    QList<core::Document> documents;
    QStringList errors; // "row 3: sentence"
};

} // namespace

class TestFiles : public QObject {
    Q_OBJECT

private:
    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        return file.fileName();
    }

    Outcome readAll(const QString &path)
    {
        Outcome outcome;
        auto stream = readers::openDocuments(path);
        if (!stream) {
            outcome.errors.append(u": "_s + stream.error().message);
            return outcome;
        }
        qint64 before = 0;
        while (!(*stream)->atEnd()) {
            auto next = (*stream)->next();
            if (!next)
                outcome.errors.append((*stream)->itemName() + u": "_s + next.error().message);
            else if (*next)
                outcome.documents.append(**next);
            if ((*stream)->position() < before || (*stream)->position() > (*stream)->totalBytes())
                qFatal("position goes wrong");
            before = (*stream)->position();
        }
        const auto after = (*stream)->next();
        if (!after || *after)
            qFatal("something after the end");
        return outcome;
    }

    Outcome read(const QString &name, const QByteArray &bytes) { return readAll(write(name, bytes)); }

    QTemporaryDir m_folder;

private Q_SLOTS:
    void plainText()
    {
        const QByteArray bytes = (u"江城要闻\n来源：江城日报 2022-07-20\n"_s + Long).toUtf8();
        const Outcome outcome = read(u"a.txt"_s, bytes);
        QCOMPARE(outcome.documents.size(), 1);
        const core::Document &document = outcome.documents.first();
        QCOMPARE(document.original, bytes);
        QCOMPARE(document.mediaType, u"text/plain"_s);
        QCOMPARE(document.text, Long);
    }

    void encodings_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QString text = u"江城要闻\r\n"_s + Long + u"\r\n"_s;
        QStringEncoder utf16(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
        QStringEncoder utf8(QStringConverter::Utf8, QStringConverter::Flag::WriteBom);
        QTest::newRow("UTF-8") << text.toUtf8();
        QTest::newRow("UTF-8 with mark") << QByteArray(utf8(text));
        QTest::newRow("UTF-16") << QByteArray(utf16(text));
    }

    void encodings()
    {
        QFETCH(QByteArray, bytes);
        const Outcome outcome = read(u"e.txt"_s, bytes);
        QCOMPARE(outcome.documents.size(), 1);
        QCOMPARE(outcome.documents.first().text, Long);
        QCOMPARE(outcome.documents.first().original, bytes);
    }

    void csv()
    {
        const QByteArray rows[]
            = {u"四川省,政府工作报告,2026-02-03,\"各位代表：\n"_s.toUtf8() + Long.toUtf8()
                   + u"他说：\"\"好。\"\"\",https://a.example/1"_s.toUtf8(),
               u"云南省,云南要闻,2026-02-04,\""_s.toUtf8() + Long.toUtf8() + "\",https://a.example/2"};
        for (const QByteArray &end : {QByteArray("\n"), QByteArray("\r\n"), QByteArray("\r")}) {
            const QByteArray file = "\xEF\xBB\xBFprovince,title,publish_date,full_text,source_url" + end
                                    + rows[0] + end + end + rows[1];
            const Outcome outcome = read(u"a.csv"_s, file);
            QCOMPARE(outcome.errors, QStringList());
            QCOMPARE(outcome.documents.size(), 2);
            const core::Document &first = outcome.documents[0];
            QCOMPARE(first.original, rows[0]);
            QCOMPARE(first.mediaType, u"text/csv"_s);
            QCOMPARE(first.region.code, u"510000"_s);
            QCOMPARE(first.kind, u"news"_s);
            QCOMPARE(first.published.label(), u"2026-02-03"_s);
            QCOMPARE(first.url, u"https://a.example/1"_s);
            QCOMPARE(first.text, u"各位代表：\n"_s + Long + u"他说：\"好。\""_s);
            QCOMPARE(outcome.documents[1].title, u"云南要闻"_s);
        }
    }

    void csvNames_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("Chinese") << (u"标题,正文,发布时间,来源,作者,地区\n江城要闻,"_s + Long
                                     + u",2022年7月20日,江城日报,张三,遂宁"_s)
                                        .toUtf8();
        QTest::newRow("tabs") << (u"标题\t内容\t日期\t来源\t作者\t地区\n江城要闻\t"_s + Long
                                  + u"\t2022/7/20\t江城日报\t张三\t遂宁市"_s)
                                     .toUtf8();
        QTest::newRow("semicolons") << (u"Title;Content;Date;Source;Author;Region\n江城要闻;"_s + Long
                                        + u";2022-07-20;江城日报;张三;遂宁市"_s)
                                           .toUtf8();
        QStringEncoder utf16(QStringConverter::Utf16BE, QStringConverter::Flag::WriteBom);
        QTest::newRow("UTF-16") << QByteArray(utf16(u"标题,正文,发布时间,来源,作者,地区\n江城要闻,"_s + Long
                                                    + u",2022-07-20,江城日报,张三,遂宁市\n"_s));
    }

    void csvNames()
    {
        QFETCH(QByteArray, file);
        const Outcome outcome = read(u"names.csv"_s, file);
        QCOMPARE(outcome.errors, QStringList());
        QCOMPARE(outcome.documents.size(), 1);
        const core::Document &d = outcome.documents.first();
        QCOMPARE(d.title, u"江城要闻"_s);
        QCOMPARE(d.text, Long);
        QCOMPARE(d.published.label(), u"2022-07-20"_s);
        QCOMPARE(d.source, u"江城日报"_s);
        QCOMPARE(d.author, u"张三"_s);
        QCOMPARE(d.region.code, u"510900"_s);
        // Known by its content, whatever its name.
        QCOMPARE(read(u"names.txt"_s, file).documents.size(), 1);
        QCOMPARE(read(u"names.txt"_s, file).documents.first().title, u"江城要闻"_s);
    }

    void csvGb18030()
    {
        // 标题,正文 / 江城,增长。 in GB18030
        const QByteArray file = QByteArray::fromHex("b1eacce22cd5fdcec40abdadb3c72cd4f6b3a4a1a30a");
        const Outcome outcome = read(u"g.csv"_s, file);
        QCOMPARE(outcome.documents.size(), 1);
        QCOMPARE(outcome.documents.first().text, u"增长。"_s);
        QCOMPARE(outcome.documents.first().original, file.sliced(10, 11));
    }

    void csvFaults()
    {
        const Outcome open
            = read(u"f.csv"_s, (u"title,text\n一,"_s + Long + u"\n二,\"没有结束\n三,x\n"_s).toUtf8());
        QCOMPARE(open.documents.size(), 1);
        QCOMPARE(open.errors.size(), 1);
        QVERIFY2(open.errors.first().startsWith(u"row 3: A quotation mark"),
                 qUtf8Printable(open.errors.first()));

        const Outcome blank
            = read(u"f.csv"_s, (u"title,text\n一,\n二\n三,"_s + Long + u",多余,的\n"_s).toUtf8());
        QCOMPARE(blank.errors,
                 (QStringList{u"row 2: This item has no text."_s, u"row 3: This item has no text."_s}));
        QCOMPARE(blank.documents.size(), 1);

        QByteArray large = "title,text\na,";
        large += QByteArray(20'000'001, 'x') + "\nb,";
        large += Long.toUtf8() + "\n";
        const Outcome tooLarge = read(u"f.csv"_s, large);
        QCOMPARE(tooLarge.errors, QStringList{u"row 2: A cell of this row is larger than 20 MB."_s});
        QCOMPARE(tooLarge.documents.size(), 1);

        const Outcome table = read(u"f.csv"_s, u"年份,省份,GDP总量\n2015,上海市,27779.56\n"_s.toUtf8());
        QCOMPARE(table.documents.size(), 0);
        QVERIFY(table.errors.first().startsWith(u": This table has no column"));
    }

    void jsonLines()
    {
        const QByteArray one
            = R"({"title": "江城要闻", "published": "2019-01-01 19:05:03", "source": "江城台", "url": "https://a.example/1", "html": "<p>江城消息：第一段到此。</p>\r\n<h2>小标题</h2><p>第二段到此。</p>"})";
        const QByteArray two
            = R"({"标题": "江城二", "内容": ["第一段到此。", "第二段到此。"], "extra": {"a": [1, 2]}, "n": 5})";
        const Outcome outcome
            = read(u"a.jsonl"_s, one + "\r\n\n" + "{\"title\": \"broken\n" + two + "\n[1,2]\n{}\n");
        QCOMPARE(outcome.documents.size(), 2);
        QCOMPARE(outcome.errors, (QStringList{u"line 3: This line is not a JSON object."_s,
                                              u"line 5: This line is not a JSON object."_s,
                                              u"line 6: This item has no text."_s}));
        const core::Document &first = outcome.documents[0];
        QCOMPARE(first.original, one);
        QCOMPARE(first.mediaType, u"application/jsonl"_s);
        QCOMPARE(first.title, u"江城要闻"_s);
        QCOMPARE(first.published.label(), u"2019-01-01"_s);
        QCOMPARE(tests::blockList(first),
                 (QStringList{u"p 江城消息：第一段到此。"_s, u"h1 小标题"_s, u"p 第二段到此。"_s}));
        QCOMPARE(outcome.documents[1].text, u"第一段到此。\n第二段到此。"_s);
        QCOMPARE(outcome.documents[1].original, two);
    }

    void jsonLongLine()
    {
        const QByteArray good = (u"{\"title\": \"一\", \"text\": \""_s + Long + u"\"}"_s).toUtf8();
        const Outcome outcome
            = read(u"l.jsonl"_s, good + "\n{\"title\": \"" + QByteArray(21'000'000, 'x') + "\"}\n" + good);
        QCOMPARE(outcome.documents.size(), 2);
        QCOMPARE(outcome.errors, QStringList{u"line 2: This line is longer than 20 MB."_s});
    }

    void jsonDeep()
    {
        const QByteArray deep
            = "{\"text\": " + QByteArray(100'000, '[') + "\n{\"text\": \"" + Long.toUtf8() + "\"}\n";
        const Outcome outcome = read(u"d.jsonl"_s, deep);
        QCOMPARE(outcome.documents.size(), 1);
        QCOMPARE(outcome.errors.size(), 1);
    }

    void refused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *name, const QByteArray &bytes, const QString &sentence) {
            QTest::newRow(name) << QString::fromLatin1(name) << bytes << sentence;
        };
        row("empty.txt", "", u"The file is empty."_s);
        row("white.txt", " \n\t\r\n\xE3\x80\x80\n", u"The file holds no text, only white space."_s);
        row("mark.txt", "\xEF\xBB\xBF", u"The file holds no text, only white space."_s);
        row("a.pdf", "%PDF-1.7\n%\xE2\xE3\n", u"This PDF is damaged or was cut off."_s);
        row("pdf.txt", "%PDF-1.4\n1 0 obj\n", u"This PDF is damaged or was cut off."_s);
        row("a.docx", QByteArray("PK\x03\x04\x14\x00\x06\x00", 8) + "[Content_Types].xml word/document.xml",
            u"The file is damaged or was cut off"_s);
        row("a.zip", QByteArray("PK\x03\x04\x14\x00\x00\x00", 8) + "reports/a.txt", u"This is an archive."_s);
        row("a.doc", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1....",
            u"This document of an old office program is damaged"_s);
        row("a.png", "\x89PNG\r\n\x1A\n....", u"This is a picture."_s);
        row("a.jpg", "\xFF\xD8\xFF\xE0....", u"This is a picture."_s);
        row("a.gz", "\x1F\x8B\x08....", u"This is an archive."_s);
        row("a.db", QByteArray("SQLite format 3\0", 16) + QByteArray(84, '\0'),
            u"This is an SQLite database"_s);
        row("a.fangzhi",
            QByteArray("SQLite format 3\0", 16) + QByteArray(52, '\0') + "FZH1" + QByteArray(28, '\0'),
            u"This is a Fangzhi library."_s);
        row("a.html", "\n<!DOCTYPE html>\n<html><body><p>x</p>", u"No article was found on this page."_s);
        row("fragment.txt", "<div><p>x</p></div>", u"No article was found on this page."_s);
        row("a.xml", "<?xml version='1.0'?><rss/>", u"This feed holds no articles."_s);
        row("a.rtf", "{\\rtf1\\ansi ", u"The document holds no text."_s);
        row("a.mht", "MIME-Version: 1.0\r\n", u"This saved web archive or letter holds no web page"_s);
        row("nul.txt", QByteArray("abc\0def", 7), u"This file holds no text."_s);
        row("noise.bin", QByteArray::fromHex("010203040506070e0f10111213141516").repeated(80),
            u"This file holds no text."_s);
        row("array.json", "[{\"title\": \"x\"}]", u"This JSON file is not one object a line"_s);
    }

    void refused()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, sentence);
        const Outcome outcome = read(name, bytes);
        QCOMPARE(outcome.documents.size(), 0);
        QCOMPARE(outcome.errors.size(), 1);
        QVERIFY2(outcome.errors.first().startsWith(u": "_s + sentence),
                 qUtf8Printable(outcome.errors.first()));
    }

    void notThere()
    {
        const auto missing = readers::openDocuments(m_folder.filePath(u"missing.txt"_s));
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, core::ErrorCode::NotFound);
        const auto folder = readers::openDocuments(m_folder.path());
        QVERIFY(!folder);
        QCOMPARE(folder.error().code, core::ErrorCode::InvalidInput);
    }

    void tooLarge()
    {
        QFile file(m_folder.filePath(u"large.txt"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.resize(readers::MaxFileSize + 1));
        const auto stream = readers::openDocuments(file.fileName());
        QVERIFY(!stream);
        QCOMPARE(stream.error().code, core::ErrorCode::TooLarge);
        file.remove();
    }

    // Ten times the text takes about ten times as long; a minute is not near.
    void linear_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("one line") << u"增长8.1%，"_s.repeated(1'000'000);
        QTest::newRow("short lines") << u"增长\n"_s.repeated(150'000);
        QTest::newRow("open brackets") << u"（“《\n"_s.repeated(300'000);
        QTest::newRow("labels") << u"来源：甲 "_s.repeated(300'000);
        QTest::newRow("arrows") << u"首页 > "_s.repeated(300'000);
        QTest::newRow("wide spaces") << u"完成。　　"_s.repeated(100'000);
        QTest::newRow("tabs") << u"甲\t1\t2\n"_s.repeated(200'000);
        QTest::newRow("dates") << u"2019年5月6日\n"_s.repeated(50'000);
        QTest::newRow("commas first") << u"，增长\n"_s.repeated(300'000);
    }

    void linear()
    {
        QFETCH(QString, text);
        QElapsedTimer timer;
        timer.start();
        const core::Document document = readers::readPlainText(text);
        QVERIFY(document.text.size() <= text.size() + 1);
        QCOMPARE(tests::blockFault(document).left(60), QString());
        QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
    }

    // Any bytes under any name end in documents or in sentences.
    void anyBytes()
    {
        quint32 state = 99;
        const QByteArray seeds[]
            = {(u"title,text\n一,\""_s + Long + u"\"\n"_s).toUtf8(),
               (u"{\"title\": \"一\", \"html\": \"<p>"_s + Long + u"</p>\"}\n"_s).toUtf8(),
               (u"江城要闻\n来源：江城日报\n\n"_s + Long).toUtf8()};
        const QString names[] = {u"x.csv"_s, u"x.jsonl"_s, u"x.txt"_s};
        for (int round = 0; round < 600; ++round) {
            QByteArray bytes = seeds[round % 3].repeated(1 + round % 4);
            for (int k = 0; k < round % 13; ++k) {
                state = state * 1664525 + 1013904223;
                bytes[qsizetype(state % quint32(bytes.size()))] = char(state >> 24);
            }
            bytes.truncate(bytes.size() - round % 7);
            const Outcome outcome = read(names[(round / 3) % 3], bytes);
            for (const core::Document &document : outcome.documents)
                QCOMPARE(tests::blockFault(document), QString());
            for (const QString &error : outcome.errors)
                QVERIFY2(error.endsWith(u'.'), qUtf8Printable(error));
        }
    }
};

QTEST_GUILESS_MAIN(TestFiles)
#include "tst_files.moc"
