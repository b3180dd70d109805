// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/program.h"
#include "support/texts.h"

#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace fangzhi;
using test::Run;
using test::runProgram;

// The command line as its users meet it: a process with arguments, streams and an exit code.
class TestCommands : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void helpAndVersion();
    void wrongUse_data();
    void wrongUse();
    void theWholeWay();
    void refusedLibraries();
    void someInputsFailed();
    void extractNeedsNoLibrary();
    void extractExplains();
    void chartsOfExactSize_data();
    void chartsOfExactSize();
    void twoProcessesWriteOneLibrary();
    void tablesAreUnderstood();
    void tablesComeIn();
    void ownIndicators();
    void search();
    void theDemoIsSound();

private:
    QString file(const QString &name) const { return m_folder->filePath(name); }
    QString write(const QString &name, const QByteArray &bytes);
    QString library();

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestCommands::initTestCase()
{
    QVERIFY2(QFile::exists(test::programPath()), "FANGZHI_PROGRAM names no program");
}

void TestCommands::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

QString TestCommands::write(const QString &name, const QByteArray &bytes)
{
    QFile f(file(name));
    if (!f.open(QIODevice::WriteOnly))
        qFatal("cannot write");
    f.write(bytes);
    return f.fileName();
}

// A library with the bulletin in it.
QString TestCommands::library()
{
    const QString path = file(QStringLiteral("test.fangzhi"));
    const Run made = runProgram({QStringLiteral("new"), path});
    if (made.code != 0)
        qFatal("new: %s", made.err.constData());
    const Run imported = runProgram({QStringLiteral("import"), QStringLiteral("--library"), path,
                                     write(QStringLiteral("bulletin.txt"), test::bulletin().toUtf8())});
    if (imported.code != 0)
        qFatal("import: %s", imported.err.constData());
    if (!imported.out.startsWith("1 article imported, "))
        qFatal("import: %s", imported.out.constData());
    return path;
}

void TestCommands::helpAndVersion()
{
    QCOMPARE(runProgram({QStringLiteral("--version")}).out.trimmed(), QByteArray("fangzhi " FANGZHI_VERSION));
    const Run help = runProgram({QStringLiteral("--help")});
    QCOMPARE(help.code, 0);
    for (const char *command :
         {"new", "import", "list", "search", "show", "figures", "extract", "chart", "check"}) {
        QVERIFY2(help.out.contains(command), command);
        const Run own = runProgram({QString::fromLatin1(command), QStringLiteral("--help")});
        QCOMPARE(own.code, 0);
        QVERIFY(own.out.startsWith("Usage: fangzhi " + QByteArray(command)));
        QVERIFY(own.err.isEmpty());
    }
}

void TestCommands::wrongUse_data()
{
    QTest::addColumn<QStringList>("arguments");
    const auto row = [](const char *name, const char *line) {
        QTest::newRow(name) << QString::fromLatin1(line).split(u' ');
    };
    row("no such command", "frobnicate");
    row("unknown option", "list --colour");
    row("no library named", "list");
    row("no file", "import --library x.fangzhi");
    row("no article", "show --library x.fangzhi");
    row("not a number", "show --library x.fangzhi seven");
    row("bad measure", "figures --library x.fangzhi --measure growth");
    row("bad state", "figures --library x.fangzhi --state maybe");
    row("bad region", "figures --library x.fangzhi --region Atlantis");
    row("bad date", "extract --date yesterday x.txt");
    row("bad size", "chart --library x.fangzhi --article 1 --out x.png --size big");
    row("bad dpi", "chart --library x.fangzhi --article 1 --out x.png --dpi 7");
    row("bad theme", "chart --library x.fangzhi --article 1 --out x.png --theme pink");
    row("no picture", "chart --library x.fangzhi --article 1");
    row("two libraries", "new a.fangzhi b.fangzhi");
    row("nothing to find", "search --library x.fangzhi");
    row("bad order", "search --library x.fangzhi --order oldest GDP");
    row("bad limit", "search --library x.fangzhi --limit 0 GDP");
    row("bad code", "indicators --library x.fangzhi add GDP");
}

void TestCommands::wrongUse()
{
    QFETCH(QStringList, arguments);
    const Run run = runProgram(arguments);
    QCOMPARE(run.code, 2);
    QVERIFY(run.out.isEmpty());
    QVERIFY(!run.err.isEmpty());
}

void TestCommands::theWholeWay()
{
    const QString path = library();
    const QStringList json{QStringLiteral("--library"), path, QStringLiteral("--json")};
    const Run list = runProgram(QStringList{QStringLiteral("list")} + json);
    QCOMPARE(list.code, 0);
    QCOMPARE(list.array().size(), 1);
    const QJsonObject row = list.array().first().toObject();
    QCOMPARE(row[u"title"].toString(), QStringLiteral("青溪市2019年经济运行情况"));
    QCOMPARE(row[u"published"].toString(), QStringLiteral("2020-01-22"));
    const QString id = QString::number(row[u"id"].toInteger());

    const Run show = runProgram(QStringList{QStringLiteral("show"), id} + json);
    const QJsonObject article = show.array().first().toObject();
    QVERIFY(article[u"text"].toString().contains(QStringLiteral("增长8.1%")));
    QVERIFY(!article[u"blocks"].toArray().isEmpty());

    const Run figures = runProgram(QStringList{QStringLiteral("figures"), QStringLiteral("--indicator"),
                                               QStringLiteral("gdp"), QStringLiteral("--measure"),
                                               QStringLiteral("yoy_growth")}
                                   + json);
    QCOMPARE(figures.array().size(), 1);
    const QJsonObject gdp = figures.array().first().toObject();
    QCOMPARE(gdp[u"value"].toDouble(), 8.1);
    QCOMPARE(gdp[u"period"].toString(), QStringLiteral("2019"));
    const QString text = article[u"text"].toString();
    QCOMPARE(text.mid(gdp[u"start"].toInt(), gdp[u"end"].toInt() - gdp[u"start"].toInt()),
             QStringLiteral("8.1%"));
    QVERIFY(gdp[u"sentence"].toString().contains(QStringLiteral("地区生产总值")));

    const Run check = runProgram(QStringList{QStringLiteral("check")} + json);
    QCOMPARE(check.code, 0);
    QCOMPARE(check.out.trimmed(), QByteArray("[\n]"));
}

void TestCommands::refusedLibraries()
{
    const QString text = write(QStringLiteral("note.fangzhi"), "this is no library, only a note about one\n");
    const Run wrong = runProgram({QStringLiteral("list"), QStringLiteral("--library"), text});
    QCOMPARE(wrong.code, 3);
    QVERIFY(!wrong.err.isEmpty());
    const Run missing = runProgram(
        {QStringLiteral("list"), QStringLiteral("--library"), file(QStringLiteral("none.fangzhi"))});
    QCOMPARE(missing.code, 3);
    QVERIFY(missing.err != wrong.err);
    const Run there = runProgram({QStringLiteral("new"), text});
    QCOMPARE(there.code, 3);
    QFile kept(text);
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), QByteArray("this is no library, only a note about one\n"));
}

void TestCommands::someInputsFailed()
{
    const QString path = library();
    const Run run = runProgram(
        {QStringLiteral("import"), QStringLiteral("--library"), path, QStringLiteral("--json"),
         write(QStringLiteral("new.txt"), test::shortNews(1).toUtf8()), file(QStringLiteral("missing.txt")),
         write(QStringLiteral("sound.mp3"), QByteArray("ID3\x03\x00\x00\x00", 7))});
    QCOMPARE(run.code, 1);
    QCOMPARE(run.object()[u"added"].toArray().size(), 1);
    QCOMPARE(run.object()[u"failures"].toArray().size(), 2);
}

void TestCommands::extractNeedsNoLibrary()
{
    const QString text = write(QStringLiteral("a.txt"), test::bulletin().toUtf8());
    const Run run
        = runProgram({QStringLiteral("extract"), QStringLiteral("--region"), QStringLiteral("遂宁市"),
                      QStringLiteral("--date"), QStringLiteral("2020-01"), QStringLiteral("--title"),
                      QStringLiteral("经济运行情况"), text, QStringLiteral("--json")});
    QCOMPARE(run.code, 0);
    QVERIFY(run.array().size() >= 12);
    const QString decoded = test::bulletin();
    for (const QJsonValue &value : run.array()) {
        const QJsonObject figure = value.toObject();
        const int start = figure[u"start"].toInt();
        QCOMPARE(decoded.mid(start, figure[u"end"].toInt() - start), figure[u"text"].toString());
        QVERIFY(figure[u"confidence"].toDouble() >= 0 && figure[u"confidence"].toDouble() <= 1);
        QVERIFY(!figure[u"rule"].toString().isEmpty());
    }
}

void TestCommands::extractExplains()
{
    const QString text = write(QStringLiteral("a.txt"), test::bulletin().toUtf8());
    const Run run = runProgram(
        {QStringLiteral("extract"), QStringLiteral("--explain"), text, QStringLiteral("--json")});
    QCOMPARE(run.code, 0);
    QVERIFY(!run.array().isEmpty());
    for (const QJsonValue &value : run.array())
        QVERIFY(!value.toObject()[u"explanation"].toString().isEmpty());
}

void TestCommands::chartsOfExactSize_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("dpi");
    QTest::newRow("as it comes") << QStringList() << QSize(1920, 1080) << 144;
    QTest::newRow("small") << QStringList{QStringLiteral("--size"), QStringLiteral("901x383")}
                           << QSize(901, 383) << 144;
    QTest::newRow("dark, fine") << QStringList{QStringLiteral("--theme"), QStringLiteral("dark"),
                                               QStringLiteral("--dpi"), QStringLiteral("300")}
                                << QSize(1920, 1080) << 300;
}

void TestCommands::chartsOfExactSize()
{
    QFETCH(QStringList, options);
    QFETCH(QSize, size);
    QFETCH(int, dpi);
    const QString path = library();
    const QString png = file(QStringLiteral("chart.png"));
    const Run run = runProgram(QStringList{QStringLiteral("chart"), QStringLiteral("--library"), path,
                                           QStringLiteral("--article"), QStringLiteral("1"),
                                           QStringLiteral("--out"), png}
                               + options);
    QVERIFY2(run.code == 0, run.err.constData());
    const QImage image(png);
    QCOMPARE(image.size(), size);
    QCOMPARE(qRound(image.dotsPerMeterX() * 0.0254), dpi);
}

void TestCommands::twoProcessesWriteOneLibrary()
{
    const QString path = library();
    QStringList arguments[2];
    for (int p = 0; p < 2; ++p) {
        arguments[p] = QStringList{QStringLiteral("import"), QStringLiteral("--library"), path};
        for (int i = 0; i < 100; ++i)
            arguments[p].append(write(QStringLiteral("%1-%2.txt").arg(p).arg(i),
                                      test::shortNews(1000 * (p + 1) + i).toUtf8()));
    }
    QProcess processes[2];
    for (int p = 0; p < 2; ++p) {
        processes[p].setProcessEnvironment(test::programEnvironment());
        processes[p].start(test::programPath(), arguments[p]);
    }
    for (QProcess &process : processes) {
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitCode(), 0);
    }
    const Run list
        = runProgram({QStringLiteral("list"), QStringLiteral("--library"), path, QStringLiteral("--json")});
    QCOMPARE(list.array().size(), 201);
}

void TestCommands::tablesAreUnderstood()
{
    const QString table
        = write(QStringLiteral("年报.csv"), "四川省各市2019年主要指标\n地区,地区生产总值（亿元）,增速（%"
                                            "）\n成都市,17012.7,7.8\n绵阳市,2856.2,8.1\n");
    const Run read = runProgram({QStringLiteral("import-table"), table, QStringLiteral("--json")});
    QCOMPARE(read.code, 0);
    const QJsonObject object = read.object();
    QCOMPARE(object[u"figures"].toInt(), 4);
    const QJsonObject first = object[u"tables"].toArray()[0].toObject()[u"figures"].toArray()[0].toObject();
    QCOMPARE(first[u"indicator"].toString(), QStringLiteral("gdp"));
    QCOMPARE(first[u"region_code"].toString(), QStringLiteral("510100"));
    QCOMPARE(first[u"period"].toString(), QStringLiteral("2019"));
    QCOMPARE(first[u"value"].toDouble(), 17012.7);
    QCOMPARE(first[u"unit"].toString(), QStringLiteral("亿元"));
    QCOMPARE(first[u"cell"].toString(), QStringLiteral("B3"));
    QCOMPARE(first[u"file"].toString(), QStringLiteral("年报.csv"));
    const Run words = runProgram({QStringLiteral("import-table"), table});
    QVERIFY(words.out.contains("17012.7") || words.out.contains("1.70127"));
    const Run nothing = runProgram(
        {QStringLiteral("import-table"), write(QStringLiteral("a.csv"), "姓名,职业\n张三,农民\n")});
    QCOMPARE(nothing.code, 1);
    QVERIFY(!nothing.err.isEmpty());
    QCOMPARE(runProgram({QStringLiteral("import-table"), file(QStringLiteral("none.csv"))}).code, 1);
    QCOMPARE(runProgram({QStringLiteral("import-table"), table, QStringLiteral("--revision"),
                         QStringLiteral("later")})
                 .code,
             2);
    QCOMPARE(runProgram({QStringLiteral("import-table"), table, QStringLiteral("--mapping"), table}).code, 2);
}

void TestCommands::tablesComeIn()
{
    const QString path = library();
    const auto bring = [&](const QStringList &more) {
        return runProgram(QStringList{QStringLiteral("import-table"), QStringLiteral("--library"), path,
                                      QStringLiteral("--json")}
                          + more);
    };
    // Of tables: the bulletin has figures of its own.
    const auto figures = [&](const QString &state) {
        QJsonArray found;
        for (const QJsonValue &figure :
             runProgram({QStringLiteral("figures"), QStringLiteral("--library"), path,
                         QStringLiteral("--json"), QStringLiteral("--state"), state})
                 .array()) {
            if (figure.toObject().contains(u"file"))
                found.append(figure);
        }
        return found;
    };
    const QString table = write(QStringLiteral("消费.csv"), "地区,2018年,2019年\n四川省,10,20\n鼓楼区,3,4\n");
    const QString mapping = write(QStringLiteral("m.json"), R"({"indicator":"retail","unit":"亿元"})");
    const Run some = bring({table, QStringLiteral("--mapping"), mapping});
    QCOMPARE(some.code, 1); // two figures of one of several districts were left out
    QCOMPARE(some.object()[u"figures"].toInt(), 2);
    QCOMPARE(some.object()[u"left_out"].toInt(), 2);
    QCOMPARE(figures(QStringLiteral("accepted")).size(), 2);
    QVERIFY(bring({table, QStringLiteral("--mapping"), mapping}).object()[u"known"].toBool());
    // The next table of this shape is read in the same way, but nobody has looked at it.
    const QString next = write(QStringLiteral("消费2.csv"), "地区,2019年,2020年\n四川省,21,30\n");
    const Run waiting = bring({next, QStringLiteral("--revision"), QStringLiteral("after")});
    QCOMPARE(waiting.code, 0);
    QCOMPARE(waiting.object()[u"different"].toInt(), 1);
    QCOMPARE(figures(QStringLiteral("proposed")).size(), 2);
    QCOMPARE(figures(QStringLiteral("proposed"))[0].toObject()[u"status"].toString(),
             QStringLiteral("revised"));
    QCOMPARE(runProgram({QStringLiteral("check"), QStringLiteral("--library"), path}).code, 0);
}

void TestCommands::ownIndicators()
{
    const QString path = library();
    const QStringList to{QStringLiteral("--library"), path};
    QCOMPARE(
        runProgram(QStringList{QStringLiteral("indicators"), QStringLiteral("add"), QStringLiteral("lemons")}
                   + to)
            .code,
        2);
    QCOMPARE(
        runProgram(QStringList{QStringLiteral("indicators"), QStringLiteral("add"), QStringLiteral("lemons"),
                               QStringLiteral("--zh"), QStringLiteral("柠檬总收成")}
                   + to)
            .code,
        0);
    const QString text
        = write(QStringLiteral("lemon.txt"),
                QStringLiteral("青溪柠檬\n\n　　2019年，青溪市柠檬总收成增长12.5%。\n").toUtf8());
    const Run run = runProgram(QStringList{QStringLiteral("extract"), text, QStringLiteral("--json")} + to);
    QCOMPARE(run.array().size(), 1);
    QCOMPARE(run.array().first().toObject()[u"indicator"].toString(), QStringLiteral("lemons"));
}

void TestCommands::search()
{
    const QString path = library();
    const auto run = [&](const QStringList &arguments) {
        return runProgram(QStringList{QStringLiteral("search"), QStringLiteral("--library"), path}
                          + arguments);
    };
    const Run found = run({QStringLiteral("--json"), QStringLiteral("青溪"), QStringLiteral("經濟")});
    QCOMPARE(found.code, 0);
    QCOMPARE(found.array().size(), 1);
    const QJsonObject hit = found.array().first().toObject();
    QCOMPARE(hit[u"title"].toString(), QStringLiteral("青溪市2019年经济运行情况"));
    const QString snippet = hit[u"snippet"].toString();
    QVERIFY(!hit[u"marks"].toArray().isEmpty());
    for (const QJsonValue &mark : hit[u"marks"].toArray()) {
        const int start = mark.toArray().at(0).toInt();
        const QString word = snippet.mid(start, mark.toArray().at(1).toInt() - start);
        QVERIFY(word == u"青溪" || word == u"经济");
    }
    for (const char *query : {"青溪 NOT 经济", "\"青溪 经济\"", "source:没有", "date:1999", "tag:没有"}) {
        const Run none = run({QStringLiteral("--json"), QString::fromUtf8(query)});
        QCOMPARE(none.code, 0);
        QVERIFY2(none.array().isEmpty(), query);
    }
    const Run ranked = run({QStringLiteral("--order"), QStringLiteral("relevance"), QStringLiteral("--limit"),
                            QStringLiteral("1"), QStringLiteral("青溪市 has:figures")});
    QCOMPARE(ranked.code, 0);
    QVERIFY(ranked.out.contains("青溪市2019年经济运行情况"));
    const Run figures
        = run({QStringLiteral("--figures"), QStringLiteral("--json"), QStringLiteral("indicator:gdp")});
    QCOMPARE(figures.code, 0);
    QVERIFY(!figures.array().isEmpty());
    for (const QJsonValue &figure : figures.array())
        QCOMPARE(figure[u"indicator"].toString(), QStringLiteral("gdp"));
    QVERIFY(!run({QStringLiteral("--figures"), QStringLiteral("GDP")}).out.isEmpty());
}

void TestCommands::theDemoIsSound()
{
    const QString path = file(QStringLiteral("demo.fangzhi"));
    const Run made = runProgram({QStringLiteral("demo"), path});
    QVERIFY2(made.code == 0, made.err.constData());
    const QStringList to{QStringLiteral("--library"), path, QStringLiteral("--json")};
    QVERIFY(runProgram(QStringList{QStringLiteral("list")} + to).array().size() >= 8);
    QVERIFY(runProgram(QStringList{QStringLiteral("figures")} + to).array().size() >= 40);
    QCOMPARE(runProgram(QStringList{QStringLiteral("check")} + to).code, 0);
}

QTEST_GUILESS_MAIN(TestCommands)
#include "tst_commands.moc"
