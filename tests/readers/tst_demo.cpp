// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The texts of the demo library: every figure in them has a source, and stands there.

#include "readers/bytesource.h"
#include "readers/csv.h"
#include "readers/reader.h"
#include "support/layout.h"
#include "support/texts.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <map>

using namespace fangzhi;
using namespace Qt::StringLiterals;

namespace {

struct Fact {
    QString article;
    QString quote;
    QString file;
    int row = 0;
    QString words;
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QList<Fact> readFacts(const QString &path)
{
    QList<Fact> facts;
    bool heading = true;
    for (const QString &line : QString::fromUtf8(contentOf(path)).split(u'\n', Qt::SkipEmptyParts)) {
        if (line.startsWith(u'#') || std::exchange(heading, heading && line.startsWith(u'#')))
            continue;
        const QStringList cells = line.split(u'\t');
        if (cells.size() != 5)
            qFatal("facts.tsv: %s", qUtf8Printable(line));
        facts.append({cells[0], cells[1], cells[2], cells[3].toInt(), cells[4]});
    }
    return facts;
}

// The rows of a source as facts.tsv counts them.
QStringList rowsOf(const QString &path)
{
    QStringList rows;
    if (!path.endsWith(u".csv"))
        return QString::fromUtf8(contentOf(path)).split(u'\n');
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly))
        return rows;
    readers::ByteSource source(std::move(file));
    readers::CsvReader reader(source, ',');
    readers::CsvRecord record;
    for (bool heading = true; reader.read(record); heading = false) {
        if (!heading)
            rows.append(source.decoded(record.raw));
    }
    return rows;
}

// "8.1" of "8.1%": what both sides must have, whatever the unit's form.
QString numberOf(const QString &words)
{
    static const QRegularExpression number(u"\\d[\\d.]*"_s);
    return number.match(words).captured();
}

} // namespace

class TestDemo : public QObject {
    Q_OBJECT

private:
    QString m_folder = QStringLiteral(FANGZHI_SOURCE_DIR) + u"/resources/demo"_s;
    QList<Fact> m_facts;
    std::map<QString, core::Document> m_articles;

private Q_SLOTS:
    void initTestCase()
    {
        m_facts = readFacts(m_folder + u"/facts.tsv"_s);
        for (const QFileInfo &file : QDir(m_folder + u"/articles"_s).entryInfoList({u"*.txt"_s})) {
            const QString text = QString::fromUtf8(contentOf(file.filePath()));
            m_articles.emplace(file.completeBaseName(), readers::readPlainText(text));
        }
        QVERIFY(m_articles.size() >= 10);
        QVERIFY(m_facts.size() >= 100);
    }

    void layout()
    {
        for (const auto &[name, article] : m_articles) {
            QVERIFY2(!article.title.isEmpty() && article.text.size() > 150, qUtf8Printable(name));
            QCOMPARE(article.source, u"方志示例"_s);
            QVERIFY2(article.published.precision() == core::PartialDate::Precision::Day
                         || name.startsWith(u"01-"),
                     qUtf8Printable(name));
            QCOMPARE(tests::blockFault(article), QString());
            QVERIFY(!tests::blockList(article).contains(u"caption "_s));
        }
    }

    // The page that the first article rests on had lost its years.
    void noYearMadeUp()
    {
        const auto article = m_articles.find(u"01-suining-gaoxinqu"_s);
        QVERIFY(article != m_articles.end());
        QVERIFY(article->second.published.isUnknown());
        QVERIFY(article->second.written.isUnknown());
        static const QRegularExpression year(u"(19|20)\\d\\d"_s);
        QVERIFY(!article->second.text.contains(year) && !article->second.title.contains(year));
    }

    void everyFigureHasASource()
    {
        static const QRegularExpression number(u"\\d[\\d.]*"_s);
        static const QRegularExpression date(u"^(?:年|月|日|—\\d+月|$)"_s);
        for (const auto &[name, article] : m_articles) {
            QList<bool> covered(article.text.size(), false);
            for (const Fact &fact : m_facts) {
                const qsizetype at = fact.article == name ? article.text.indexOf(fact.quote) : -1;
                for (qsizetype i = 0; at >= 0 && i < fact.quote.size(); ++i)
                    covered[at + i] = true;
            }
            auto numbers = number.globalMatch(article.text);
            while (numbers.hasNext()) {
                const auto match = numbers.next();
                if (date.match(article.text.mid(match.capturedEnd(), 4)).hasMatch())
                    continue;
                QVERIFY2(covered[match.capturedStart()],
                         qUtf8Printable(name + u": "_s + article.text.mid(match.capturedStart() - 12, 30)));
            }
        }
    }

    void everyFactStandsInItsArticle()
    {
        for (const Fact &fact : m_facts) {
            const auto article = m_articles.find(fact.article);
            QVERIFY2(article != m_articles.end(), qUtf8Printable(fact.article));
            QVERIFY2(article->second.text.count(fact.quote) == 1,
                     qUtf8Printable(fact.article + u": "_s + fact.quote));
            QVERIFY2(fact.quote.contains(numberOf(fact.words)), qUtf8Printable(fact.quote));
            QVERIFY(!numberOf(fact.words).isEmpty());
            // A fall in the source is a fall in the article.
            if (fact.words.startsWith(u'-'))
                QVERIFY2(fact.quote.contains(u"下降"), qUtf8Printable(fact.quote));
        }
    }

    void everyFactStandsInItsSource()
    {
        const QString corpus = test::corpusFolder();
        if (corpus.isEmpty())
            QSKIP(qPrintable(u"no corpus: %1 facts not checked"_s.arg(m_facts.size())));
        std::map<QString, QStringList> sources;
        for (const Fact &fact : m_facts) {
            if (!sources.contains(fact.file))
                sources.emplace(fact.file, rowsOf(corpus + u"/../"_s + fact.file));
            const QStringList &rows = sources[fact.file];
            QVERIFY2(fact.row < rows.size(), qUtf8Printable(fact.file));
            // The number as a whole: 5% does not stand in 2.5%.
            const QRegularExpression whole(u"(?<![\\d.])"_s + QRegularExpression::escape(fact.words)
                                           + u"(?![\\d])"_s);
            QVERIFY2(rows[fact.row].contains(whole), qUtf8Printable(fact.article + u": "_s + fact.words));
        }
    }
};

QTEST_GUILESS_MAIN(TestDemo)
#include "tst_demo.moc"
