// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/codepoints.h"
#include "extract/extractor.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QtTest>

using namespace fangzhi;

namespace {

struct Row {
    QString sentence;
    QString region;
    QString date;
    QString expected;
};

QList<Row> rowsOf(const QString &path)
{
    QList<Row> rows;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return rows;
    bool heading = true;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        if (line.startsWith(u'#'))
            continue;
        const QStringList cells = line.split(u'\t');
        if (!heading && cells.size() == 4)
            rows.append({cells[0], cells[1], cells[2], cells[3]});
        heading = false;
    }
    return rows;
}

extract::DocumentContext contextOf(const QString &region, const QString &date)
{
    extract::DocumentContext context;
    const auto found = core::RegionCatalogue::official().byName(region);
    context.region = found.isEmpty() ? core::RegionRef{{}, region, {}} : found.first()->ref();
    context.published = core::PartialDate::fromLabel(date).value_or(core::PartialDate());
    return context;
}

// "8.1 % gdp yoy_growth 2022 眉山市", as the tables have it.
QString compact(const QList<core::Figure> &figures)
{
    QStringList parts;
    for (const core::Figure &f : figures) {
        QStringList words{f.value.normalized().toString()};
        if (!f.unit.isEmpty())
            words += f.unit;
        words += f.indicator;
        words += core::measureCode(f.measure);
        words += f.period.label();
        words += f.region.name;
        if (f.isComparison)
            words += QStringLiteral("cmp");
        parts += words.join(u' ');
    }
    return parts.join(QStringLiteral(" ; "));
}

// "group=全省 of=21 variant=登记": what a figure says beside its value.
QString besideValue(const core::Figure &f)
{
    QStringList words;
    const auto add = [&words](const char *name, const QString &value) {
        if (!value.isEmpty())
            words += QLatin1String(name) + u'=' + value;
    };
    add("group", f.rankGroup);
    add("of", f.rankOf == 0 ? QString() : QString::number(f.rankOf));
    add("variant", f.variant);
    static const QHash<core::PriceBasis, QString> Bases{
        {core::PriceBasis::Current, QStringLiteral("current")},
        {core::PriceBasis::Constant, QStringLiteral("constant")},
        {core::PriceBasis::Comparable, QStringLiteral("comparable")}};
    add("basis", Bases.value(f.priceBasis));
    add("base", f.comparedWith.period ? f.comparedWith.period->label() : f.comparedWith.region.name);
    add("bound", f.bound == core::Bound::None ? QString() : core::boundCode(f.bound));
    if (f.status == core::ObservationStatus::Provisional)
        words += QStringLiteral("provisional");
    return words.join(u' ');
}

const extract::Extractor &extractor()
{
    static const extract::Extractor made;
    return made;
}

} // namespace

// What is found in sentences of our own, one table a subject, and what holds for any text.
class TestSentences : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tables_data();
    void tables();
    void fields_data();
    void fields();
    void thereAreEnoughRows();
    void offsetsSliceToTheText();
    void anyInputEnds_data();
    void anyInputEnds();
    void orderOfArticlesDoesNotMatter();
    void sameInputSameOutput();
    void aUsersAliasCounts();
    void anUnlistedPlaceIsNoPartOfAName();
    void yearsTakenOutStayUnknown();
    void tableOfACommunique();
    void whatIsLeftIsCounted();
    void explanationsSayWhy();
};

void TestSentences::tables_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("date");
    QTest::addColumn<QString>("expected");
    const QDir dir(QStringLiteral(FANGZHI_SOURCE_DIR "/tests/extract/data"));
    for (const QString &name : dir.entryList({QStringLiteral("*.tsv")})) {
        int number = 0;
        for (const Row &row : rowsOf(dir.filePath(name))) {
            QTest::addRow("%s %d", qPrintable(name), ++number)
                << row.sentence << row.region << row.date << row.expected;
        }
    }
}

void TestSentences::tables()
{
    QFETCH(QString, sentence);
    QFETCH(QString, region);
    QFETCH(QString, date);
    QFETCH(QString, expected);
    const auto found = extractor().extract(sentence, contextOf(region, date));
    QCOMPARE(compact(found.figures), expected);
}

void TestSentences::fields_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("date");
    QTest::addColumn<QString>("expected");
    const QString path = QStringLiteral(FANGZHI_SOURCE_DIR "/tests/extract/data/fields/fields.tsv");
    int number = 0;
    for (const Row &row : rowsOf(path))
        QTest::addRow("fields %d", ++number) << row.sentence << row.region << row.date << row.expected;
    QVERIFY(number > 0);
}

void TestSentences::fields()
{
    QFETCH(QString, sentence);
    QFETCH(QString, region);
    QFETCH(QString, date);
    QFETCH(QString, expected);
    const auto found = extractor().extract(sentence, contextOf(region, date));
    QVERIFY(!found.figures.isEmpty());
    QCOMPARE(besideValue(found.figures.last()), expected);
}

void TestSentences::thereAreEnoughRows()
{
    const QDir dir(QStringLiteral(FANGZHI_SOURCE_DIR "/tests/extract/data"));
    qsizetype rows = 0;
    for (const QString &name : dir.entryList({QStringLiteral("*.tsv")}))
        rows += rowsOf(dir.filePath(name)).size();
    QVERIFY2(rows >= 400, qPrintable(QString::number(rows)));
}

void TestSentences::offsetsSliceToTheText()
{
    const QString text
        = QStringLiteral("😀２０２２年，全市 固定 资产投\n资１，２３４．５亿元，增长8.1％。𠮷县出口5%。");
    const auto found = extractor().extract(text, contextOf(QStringLiteral("眉山市"), QStringLiteral("2023")));
    QVERIFY(found.figures.size() >= 2);
    const core::CodePointIndex index(text);
    for (const core::Figure &figure : found.figures) {
        for (const core::TextAnchor &anchor :
             {figure.evidence.first().anchor, figure.evidence.first().sentence}) {
            const qsizetype begin = index.toUtf16(anchor.start);
            QCOMPARE(text.mid(begin, index.toUtf16(anchor.end) - begin), anchor.exact);
        }
    }
    QCOMPARE(found.figures.first().evidence.first().anchor.exact, QStringLiteral("１，２３４．５亿元"));
}

void TestSentences::anyInputEnds_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("numbers in a row") << QStringLiteral("1234亿元、").repeated(20000);
    QTest::newRow("unpaired brackets") << QStringLiteral("（增长5%").repeated(10000);
    QTest::newRow("one long line")
        << QStringLiteral("全市实现地区生产总值1234亿元，增长8.1%，").repeated(5000);
    QTest::newRow("quotation marks") << QStringLiteral("“1《").repeated(50000);
    QTest::newRow("digits") << QString(500000, u'7');
    QTest::newRow("minus and digits") << QString(u'-') + QString(40, u'4');
    QTest::newRow("Chinese digits") << QString(500000, u'一');
    QTest::newRow("scales") << QStringLiteral("万亿").repeated(100000);
    QTest::newRow("tabs") << QStringLiteral("工业\t1").repeated(50000);
    QTest::newRow("fraction in a list") << QStringLiteral("粮食增长5.1%和1/3");
    QTest::newRow("half a surrogate pair") << QString(QChar(0xD800)) + QStringLiteral("增长5%");
    QTest::newRow("a zone at the start") << QStringLiteral("东岸新区\t4119");
    QTest::newRow("nothing") << QString();
    const QString alphabet = QStringLiteral(
        "0123456789.,，。（）“”《》增长下降到从亿万元%百分点年月个第位全市 \n\t、和分别同比—~-/工业");
    QRandomGenerator random(20230210);
    for (int i = 0; i < 20; ++i) {
        QString text;
        for (int n = 0; n < 3000; ++n)
            text += alphabet[random.bounded(int(alphabet.size()))];
        QTest::addRow("random %d", i) << text;
    }
}

void TestSentences::anyInputEnds()
{
    QFETCH(QString, text);
    QElapsedTimer timer;
    timer.start();
    const auto found
        = extractor().extract(text, contextOf(QStringLiteral("眉山市"), QStringLiteral("2023-02")));
    QVERIFY2(timer.elapsed() < 30000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(found.coverage.understood <= found.coverage.numbers);
    for (const core::Figure &figure : found.figures)
        QVERIFY(figure.confidence >= 0 && figure.confidence <= 1);
}

void TestSentences::orderOfArticlesDoesNotMatter()
{
    const QStringList texts{QStringLiteral("2022年，乐山市生产总值增长5%。"),
                            QStringLiteral("全市出口下降3%。"),
                            QStringLiteral("一季度，贷款余额10亿元，增长2%。")};
    const auto context = contextOf(QStringLiteral("眉山市"), QStringLiteral("2023-05"));
    QStringList forward;
    QStringList backward;
    for (const QString &text : texts)
        forward.append(compact(extractor().extract(text, context).figures));
    for (qsizetype i = texts.size(); i-- > 0;)
        backward.prepend(compact(extractor().extract(texts[i], context).figures));
    QCOMPARE(forward, backward);
    QVERIFY(!forward.contains(QString()));
}

void TestSentences::sameInputSameOutput()
{
    const QString text = QStringLiteral("2022年，全市生产总值500亿元，增长5%，居全省第3位；出口下降3%。");
    const auto context = contextOf(QStringLiteral("眉山市"), QStringLiteral("2023"));
    const extract::Extractor other;
    QCOMPARE(compact(extractor().extract(text, context).figures),
             compact(other.extract(text, context).figures));
}

void TestSentences::aUsersAliasCounts()
{
    core::Indicator own;
    own.code = QStringLiteral("gdp");
    own.aliases = {QStringLiteral("全域产出总值")};
    const extract::Extractor mine(core::IndicatorCatalogue::standard().with({own}));
    const QString text = QStringLiteral("2022年，全域产出总值增长5%。");
    const auto context = contextOf(QStringLiteral("眉山市"), QStringLiteral("2023"));
    QCOMPARE(mine.extract(text, context).figures.first().indicator, QStringLiteral("gdp"));
    QCOMPARE(extractor().extract(text, context).figures.first().indicator, core::OtherIndicator);
}

void TestSentences::anUnlistedPlaceIsNoPartOfAName()
{
    core::Indicator own;
    own.code = QStringLiteral("lemons");
    own.zh = QStringLiteral("柠檬总收成");
    const extract::Extractor mine(core::IndicatorCatalogue::standard().with({own}));
    const QString text = QStringLiteral("青溪柠檬\n\n　　2019年，青溪市柠檬总收成增长12.5%。\n");
    QCOMPARE(compact(mine.extract(text, {}).figures), QStringLiteral("12.5 % lemons yoy_growth 2019 青溪市"));
    const auto found = mine.extract(text, contextOf(QStringLiteral("眉山市"), QStringLiteral("2020")));
    QCOMPARE(found.figures.first().region.parentCode, QStringLiteral("511400"));
}

void TestSentences::yearsTakenOutStayUnknown()
{
    auto context = contextOf(QStringLiteral("眉山市"), QStringLiteral("2021-04-18"));
    context.publishedIsWritten = false;
    const QString text = QStringLiteral(",眉山高新区地区生产总值增长8.2%。");
    auto found = extractor().extract(text, context);
    QCOMPARE(compact(found.figures), QStringLiteral("8.2 % gdp yoy_growth XXXX 眉山高新区"));
    QVERIFY(found.figures.first().confidence < core::HighConfidence);
    QCOMPARE(found.figures.first().region.parentCode, QStringLiteral("511400"));
    context.written = core::PartialDate(2020, 2);
    found = extractor().extract(text, context);
    QCOMPARE(found.figures.first().period, core::Period::year(2019));
}

void TestSentences::tableOfACommunique()
{
    const QString text = QStringLiteral("2022年主要指标（单位：亿元）\n"
                                        "指标\t2022年\t增长（%）\n"
                                        "地区生产总值\t1,234.5\t8.1\n"
                                        "  其中：工业增加值\t345.6\t-2.1\n"
                                        "城镇新增就业（万人）\t3.2\t1.5\n");
    const auto found
        = extractor().extract(text, contextOf(QStringLiteral("眉山市"), QStringLiteral("2023-03")));
    QCOMPARE(compact(found.figures),
             QStringLiteral(
                 "1234.5 亿元 gdp level 2022 眉山市 ; 8.1 % gdp yoy_growth 2022 眉山市 ; "
                 "345.6 亿元 va_industry level 2022 眉山市 ; -2.1 % va_industry yoy_growth 2022 眉山市 ; "
                 "3.2 万人 employment_new level 2022 眉山市 ; "
                 "1.5 % employment_new yoy_growth 2022 眉山市"));
}

void TestSentences::whatIsLeftIsCounted()
{
    // Two names and three numbers do not answer to each other: nothing is invented.
    const QString text = QStringLiteral("2022年，工业投资、民间投资分别增长5%、6%和7%。");
    const auto found = extractor().extract(text, contextOf(QStringLiteral("眉山市"), QStringLiteral("2023")));
    QCOMPARE(found.figures.size(), 0);
    QCOMPARE(found.coverage.numbers, 3);
    QCOMPARE(found.coverage.left.size(), 3);
}

void TestSentences::explanationsSayWhy()
{
    const QString text = QStringLiteral("2022年，全市出口额增长5%。");
    const auto found
        = extractor().extract(text, contextOf(QStringLiteral("眉山市"), QStringLiteral("2023")), {true});
    const QString why = found.figures.first().explanation;
    for (const QString &part : {QStringLiteral("出口额"), QStringLiteral("5%"), QStringLiteral("眉山市"),
                                QStringLiteral("2022"), QStringLiteral("growth.verb")})
        QVERIFY2(why.contains(part), qPrintable(why));
}

QTEST_GUILESS_MAIN(TestSentences)
#include "tst_sentences.moc"
