// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Real texts, where they are at hand (FANGZHI_CORPUS): only what must come out stands here.

#include "readers/reader.h"
#include "support/layout.h"
#include "support/texts.h"
#include "text/years.h"

#include <QDir>
#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

using namespace fangzhi;
using namespace Qt::StringLiterals;

class TestCorpus : public QObject {
    Q_OBJECT

private:
    static QList<core::Document> readAll(const QString &path, QStringList &errors)
    {
        QList<core::Document> documents;
        auto stream = readers::openDocuments(path);
        if (!stream) {
            errors.append(stream.error().message);
            return documents;
        }
        while (!(*stream)->atEnd()) {
            auto next = (*stream)->next();
            if (!next)
                errors.append((*stream)->itemName() + u": "_s + next.error().message);
            else if (*next)
                documents.append(std::move(**next));
        }
        return documents;
    }

    // What the table names after KEY= up to the next semicolon.
    static QString named(const QString &expected, const QString &key)
    {
        static const QRegularExpression end(u"; (?=[A-Z])|$"_s);
        const qsizetype at = expected.indexOf(key + u'=');
        if (at < 0)
            return {};
        const qsizetype begin = at + key.size() + 1;
        const QString value = expected.mid(begin, expected.indexOf(end, begin) - begin);
        const bool none = value.startsWith(u"(none") || value.startsWith(u"(nothing");
        return none ? QString() : value.section(u" ("_s, 0, 0).trimmed();
    }

    static QString bare(QString text)
    {
        return text.removeIf([](QChar c) { return c.isSpace(); });
    }

    static void checkDocument(const core::Document &document, const QString &expected)
    {
        const QString text = bare(document.text);
        if (const QString title = named(expected, u"TITLE"_s); !title.isEmpty())
            QCOMPARE(bare(document.title), bare(title));
        const auto date = core::PartialDate::find(named(expected, u"DATE"_s));
        if (date && document.published != *date)
            QVERIFY(document.written == *date || expected.contains(u"(file name"_s));
        if (const QString source = named(expected, u"SOURCE"_s); !source.isEmpty())
            QCOMPARE(document.source, source);
        const qsizetype first = text.indexOf(bare(named(expected, u"FIRST15"_s)));
        QVERIFY2(first >= 0 && first < 60, qPrintable(text.left(100)));
        // Credits may follow the last sentence.
        const QString last = bare(named(expected, u"LAST15"_s));
        const qsizetype end = text.lastIndexOf(last);
        QVERIFY2(end >= 0 && text.size() - end - last.size() < 30, qPrintable(text.right(100)));
        for (const QString &never : named(expected, u"MUST_NOT"_s).split(u" || "_s, Qt::SkipEmptyParts))
            QVERIFY2(!text.contains(bare(never)), qPrintable(never));
    }

    QString m_corpus;

private Q_SLOTS:
    void initTestCase()
    {
        m_corpus = test::corpusFolder();
        if (m_corpus.isEmpty())
            QSKIP("no corpus: 22 files not read");
    }

    void seed()
    {
        const QFileInfoList files = QDir(m_corpus + u"/../seed"_s).entryInfoList({u"*.txt"_s});
        QCOMPARE(files.size(), 1);
        QStringList errors;
        const QList<core::Document> documents = readAll(files.first().filePath(), errors);
        QCOMPARE(errors, QStringList());
        QCOMPARE(documents.size(), 1);
        const core::Document &document = documents.first();
        QCOMPARE(document.title, u"遂宁市度十大新闻回顾③抢抓成渝“双城记”的遂宁机遇"_s);
        QCOMPARE(document.published.label(), u"2021-04-18"_s);
        QVERIFY(document.written.isUnknown());
        QCOMPARE(document.author, u"蔡志凌"_s);
        QCOMPARE(document.region.code, u"510900"_s);
        QVERIFY(text::yearsTakenOut(document.text));
        const QStringList blocks = tests::blockList(document);
        QCOMPARE(blocks.filter(QRegularExpression(u"^h1 "_s)),
                 (QStringList{u"h1 事件概况"_s, u"h1 重要成果"_s, u"h1 亮点举措"_s, u"h1 事件意义"_s,
                              u"h1 社会反响"_s}));
        QCOMPARE(blocks.filter(QRegularExpression(u"^h2 "_s)).size(), 3);
        QCOMPARE(blocks.filter(QRegularExpression(u"^caption "_s)).size(), 4);
        QCOMPARE(blocks.filter(QRegularExpression(u"^credit "_s)).size(), 5);
        QCOMPARE(tests::blockFault(document), QString());
        for (const QString &furniture :
             {u"200字范文"_s, u"相关推荐"_s, u"不代表本网"_s, u"网友评论"_s, document.title})
            QVERIFY2(!document.text.contains(furniture), qUtf8Printable(furniture));
    }

    void reports()
    {
        const QFileInfoList files = QDir(m_corpus + u"/reports"_s).entryInfoList({u"*.csv"_s});
        QCOMPARE(files.size(), 8);
        static const QRegularExpression furniture(
            u"^(.{0,4}(字[体号]|分享|打印|收藏|全屏|下载|首页|关闭窗口).{0,6}|大|中|小|相关.{2}.?|您的位置.*|>|×|\\||扫一扫.*)$"_s);
        for (const QFileInfo &file : files) {
            QStringList errors;
            const QList<core::Document> documents = readAll(file.filePath(), errors);
            QCOMPARE(errors, QStringList());
            QCOMPARE(documents.size(), 1);
            const core::Document &document = documents.first();
            const QString province = file.fileName().section(u'_', 1, 1);
            QVERIFY(document.title.contains(u"政府工作报告") || document.title.contains(u"人民政府工作报告"));
            QCOMPARE(document.region.name, province);
            QCOMPARE(document.kind, u"work-report"_s);
            QCOMPARE(document.published.year(), 2026);
            QCOMPARE(document.written.precision(), core::PartialDate::Precision::Day);
            QCOMPARE(document.written.month() <= 2, true);
            QVERIFY(document.author.size() >= 2 && document.author.size() <= 4);
            QVERIFY2(document.text.size() > 15'000, qUtf8Printable(province));
            const QStringList blocks = tests::blockList(document);
            QVERIFY2(blocks.filter(QRegularExpression(u"^h1 [一二三四五]、"_s)).size() >= 3,
                     qUtf8Printable(province));
            for (const QString &line : document.text.split(u'\n'))
                QVERIFY2(!furniture.match(line).hasMatch(), qUtf8Printable(province + u": "_s + line));
            QCOMPARE(tests::blockFault(document), QString());
        }
    }

    void news()
    {
        QStringList errors;
        QElapsedTimer timer;
        timer.start();
        const QList<core::Document> documents = readAll(m_corpus + u"/news/2019.jsonl"_s, errors);
        const qint64 elapsed = timer.elapsed();
        QCOMPARE(errors, QStringList());
        QCOMPARE(documents.size(), 5807);
        qint64 characters = 0;
        for (const core::Document &document : documents) {
            QVERIFY(!document.title.isEmpty());
            QCOMPARE(document.published.year(), 2019);
            QCOMPARE(document.kind, u"news"_s);
            QVERIFY2(!text::yearsTakenOut(document.text), qUtf8Printable(document.title));
            QCOMPARE(tests::blockFault(document), QString());
            characters += document.text.size();
        }
        // Hardly anything of the items' text is lost.
        QVERIFY2(characters > 2'400'000, qPrintable(QString::number(characters)));
        qInfo("%d items in %lld ms, %lld characters", int(documents.size()), elapsed, characters);
        QVERIFY2(elapsed < 20'000, "2 s in a release build; this may be a debug build with sanitizers");
    }

    // Real files of each format, with a table that says what each one holds.
    void files_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("expected");
        QFile table(m_corpus + u"/files/files.tsv"_s);
        if (!table.open(QIODevice::ReadOnly))
            return;
        for (const QByteArray &line : table.readAll().split('\n').mid(1)) {
            const QList<QByteArray> columns = line.split('\t');
            if (columns.size() < 5)
                continue;
            QTest::newRow(columns[0].constData())
                << QString::fromUtf8(columns[0]) << QString::fromUtf8(columns[4]);
        }
    }

    void files()
    {
        if (QTest::currentDataTag() == nullptr)
            QSKIP("no table of files");
        QFETCH(QString, name);
        QFETCH(QString, expected);
        if (!QRegularExpression(u"^(html|mhtml|docx|ofd|pdf|rtf|rss|wps)-"_s).match(name).hasMatch()
            || expected.startsWith(u"TABLE"))
            QSKIP("a table: other tests read it");
        QStringList errors;
        const QList<core::Document> documents = readAll(m_corpus + u"/files/"_s + name, errors);
        if (expected.startsWith(u"REFUSAL") || expected.startsWith(u"NOT AN ARTICLE")) {
            QCOMPARE(documents.size(), 0);
            QVERIFY(errors.size() == 1 && errors.first().size() > 20);
            return;
        }
        QVERIFY2(!documents.isEmpty(), qPrintable(errors.join(u'\n')));
        for (const core::Document &document : documents)
            QCOMPARE(tests::blockFault(document), QString());
        checkDocument(documents.value(expected.startsWith(u"FEED") ? 1 : 0), expected);
    }

    void labelled()
    {
        const QFileInfoList files = QDir(m_corpus + u"/dev"_s).entryInfoList({u"*.txt"_s});
        QCOMPARE(files.size(), 12);
        for (const QFileInfo &file : files) {
            QStringList errors;
            const QList<core::Document> documents = readAll(file.filePath(), errors);
            QCOMPARE(errors, QStringList());
            QCOMPARE(documents.size(), 1);
            QVERIFY(!documents.first().title.isEmpty());
            QVERIFY(documents.first().text.size() > 150);
            QCOMPARE(tests::blockFault(documents.first()), QString());
        }
    }
};

QTEST_GUILESS_MAIN(TestCorpus)
#include "tst_corpus.moc"
