// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The data that the program is built with holds together: regions, successors, indicators,
// migrations, translations.

#include "sourcetree.h"

#include "core/indicator.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QXmlStreamReader>

using namespace fangzhi;

namespace {

using Row = QHash<QString, QString>;

const QString ChineseFile = QStringLiteral("resources/translations/fangzhi_zh_CN.ts");

// A table without quoting: no value of these files holds its separator.
QList<Row> table(const QString &path, QChar separator)
{
    QStringList lines = sourcetree::read(path).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    if (lines.isEmpty())
        return {};
    const QStringList names = lines.takeFirst().split(separator);
    QList<Row> rows;
    for (const QString &line : lines) {
        const QStringList values = line.split(separator);
        Row row;
        if (values.size() == names.size()) {
            for (qsizetype i = 0; i < names.size(); ++i)
                row.insert(names[i], values[i]);
        }
        rows.append(row); // an empty row is one of a wrong length
    }
    return rows;
}

QList<Row> regions()
{
    static const QList<Row> rows = table(QStringLiteral("resources/regions/regions.csv"), QLatin1Char(','));
    return rows;
}

// The day of a list of regions, as far as it is known: a month, or a year.
bool isListDate(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("^\\d{4}(-(0[1-9]|1[0-2]))?$"));
    return pattern.match(text).hasMatch();
}

// The places of a text that values are put in, sorted: %1, %L2, %n.
QStringList placeholders(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("%L?(\\d{1,2}|n)"));
    QSet<QString> found;
    for (const QRegularExpressionMatch &match : pattern.globalMatch(text))
        found.insert(match.captured(1));
    QStringList list(found.begin(), found.end());
    list.sort();
    return list;
}

struct Message {
    QString context;
    QString source;
    QString translation;
    QString type; // "unfinished", "vanished", "obsolete" or empty
    bool numerus = false;
};

QList<Message> messages(const QString &ts)
{
    QList<Message> list;
    QString context;
    QXmlStreamReader xml(ts);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (xml.name() == QLatin1String("message")) {
            list.append(Message{});
            list.last().context = context;
            list.last().numerus = xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes");
        } else if (xml.name() == QLatin1String("source")) {
            list.last().source = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            list.last().type = xml.attributes().value(QLatin1String("type")).toString();
            if (!list.last().numerus)
                list.last().translation = xml.readElementText();
        } else if (xml.name() == QLatin1String("numerusform")) {
            list.last().translation = xml.readElementText();
        }
    }
    return xml.hasError() ? QList<Message>() : list;
}

QStringList filesIn(const QString &folder, const QString &pattern)
{
    return QDir(sourcetree::root().filePath(folder)).entryList({pattern}, QDir::Files, QDir::Name);
}

} // namespace

class TestResources : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void regionsHaveParents();
    void regionsOfOneCodeFollowEachOther();
    void successorsExist();
    void indicatorsAreWellFormed();
    void indicatorNamesAreUnambiguous();
    void indicatorsAreLoadedAsWritten();
    void migrationsAreNumbered();
    void translationsAreComplete();
    void sentencesHaveTheirTranslations();
    void translationsAreAskedFor();
};

void TestResources::regionsHaveParents()
{
    QHash<QString, QString> levels;
    for (const Row &row : regions())
        levels.insert(row[QStringLiteral("code")], row[QStringLiteral("level")]);
    QVERIFY(levels.size() > 3000);
    const QStringList order{QStringLiteral("nation"), QStringLiteral("province"),
                            QStringLiteral("prefecture"), QStringLiteral("county")};
    for (const Row &row : regions()) {
        const QString code = row[QStringLiteral("code")];
        const QString parent = row[QStringLiteral("parent")];
        QVERIFY2(code.size() == 6 && !row[QStringLiteral("name")].isEmpty(), qPrintable(code));
        QVERIFY2(order.contains(row[QStringLiteral("level")]), qPrintable(code));
        if (code == QLatin1String("000000")) {
            QVERIFY(parent.isEmpty());
            continue;
        }
        QVERIFY2(levels.contains(parent), qPrintable(code));
        QVERIFY2(order.indexOf(levels.value(parent)) < order.indexOf(row[QStringLiteral("level")]),
                 qPrintable(code));
    }
}

// A code that was given twice names one region at a time.
void TestResources::regionsOfOneCodeFollowEachOther()
{
    QHash<QString, QList<Row>> byCode;
    for (const Row &row : regions())
        byCode[row[QStringLiteral("code")]].append(row);
    for (QList<Row> &rows : byCode) {
        std::sort(rows.begin(), rows.end(), [](const Row &a, const Row &b) {
            return a[QStringLiteral("first_seen")] < b[QStringLiteral("first_seen")];
        });
        for (qsizetype i = 0; i < rows.size(); ++i) {
            const QString code = rows[i][QStringLiteral("code")];
            const QString last = rows[i][QStringLiteral("last_seen")];
            QVERIFY2(isListDate(rows[i][QStringLiteral("first_seen")]), qPrintable(code));
            QVERIFY2(last.isEmpty() ? i + 1 == rows.size() : isListDate(last), qPrintable(code));
            if (i > 0)
                QVERIFY2(rows[i - 1][QStringLiteral("last_seen")] < rows[i][QStringLiteral("first_seen")],
                         qPrintable(code));
        }
    }
}

void TestResources::successorsExist()
{
    QSet<std::pair<QString, QString>> known;
    for (const Row &row : regions())
        known.insert({row[QStringLiteral("code")], row[QStringLiteral("name")]});
    const QList<Row> rows = table(QStringLiteral("resources/regions/successors.csv"), QLatin1Char(','));
    QVERIFY(!rows.isEmpty());
    for (const Row &row : rows) {
        const QString name = row[QStringLiteral("name")];
        QVERIFY2(known.contains({row[QStringLiteral("code")], name}), qPrintable(name));
        QVERIFY2(
            known.contains({row[QStringLiteral("successor_code")], row[QStringLiteral("successor_name")]}),
            qPrintable(name));
        QVERIFY2(row[QStringLiteral("last_seen")] < row[QStringLiteral("first_seen")], qPrintable(name));
    }
}

void TestResources::indicatorsAreWellFormed()
{
    static const QRegularExpression code(QStringLiteral("^[a-z][a-z0-9_]*$"));
    static const QStringList families{QStringLiteral("value_added"), QStringLiteral("investment"),
                                      QStringLiteral("trade"),       QStringLiteral("public_money"),
                                      QStringLiteral("incomes"),     QStringLiteral("prices"),
                                      QStringLiteral("people"),      QStringLiteral("rest")};
    const QList<Row> rows = table(QStringLiteral("resources/lexicon/indicators.tsv"), QLatin1Char('\t'));
    QVERIFY(!rows.isEmpty());
    QSet<QString> codes;
    for (const Row &row : rows) {
        const QString name = row.value(QStringLiteral("code"));
        QVERIFY2(code.match(name).hasMatch() && name != core::OtherIndicator, qPrintable(name));
        QVERIFY2(!codes.contains(name), qPrintable(name));
        codes.insert(name);
        QVERIFY2(!row[QStringLiteral("zh")].isEmpty() && !row[QStringLiteral("en")].isEmpty(),
                 qPrintable(name));
        QVERIFY2(families.contains(row[QStringLiteral("family")]), qPrintable(name));
        const QString basis = row[QStringLiteral("growth_basis")];
        QVERIFY2(core::priceBasisCode(core::priceBasisFromCode(basis)) == basis, qPrintable(name));
    }
}

// A name in a text must lead to one indicator.
void TestResources::indicatorNamesAreUnambiguous()
{
    QHash<QString, QString> owner;
    for (const core::Indicator &indicator : core::IndicatorCatalogue::standard().all()) {
        const QStringList names = indicator.aliases + QStringList{indicator.zh};
        for (const QString &name : names) {
            QVERIFY2(!name.isEmpty() && name == name.trimmed(), qPrintable(indicator.code));
            QVERIFY2(!owner.contains(name), qPrintable(name));
            owner.insert(name, indicator.code);
        }
    }
}

void TestResources::indicatorsAreLoadedAsWritten()
{
    const QList<Row> rows = table(QStringLiteral("resources/lexicon/indicators.tsv"), QLatin1Char('\t'));
    const QList<core::Indicator> &loaded = core::IndicatorCatalogue::standard().all();
    QCOMPARE(loaded.size(), rows.size());
    for (qsizetype i = 0; i < rows.size(); ++i) {
        QCOMPARE(loaded[i].code, rows[i][QStringLiteral("code")]);
        QCOMPARE(loaded[i].zh, rows[i][QStringLiteral("zh")]);
        QCOMPARE(core::priceBasisCode(loaded[i].growthBasis), rows[i][QStringLiteral("growth_basis")]);
    }
}

// NNNN_name.sql, from the first on without a gap: the number is the version of the schema it makes.
void TestResources::migrationsAreNumbered()
{
    const QStringList files = filesIn(QStringLiteral("resources/migrations"), QStringLiteral("*.sql"));
    QVERIFY(!files.isEmpty());
    int expected = files.first().left(4).toInt();
    QVERIFY(expected <= 1);
    for (const QString &file : files) {
        QCOMPARE(file.left(5), QStringLiteral("%1_").arg(expected, 4, 10, QLatin1Char('0')));
        ++expected;
    }
}

void TestResources::translationsAreComplete()
{
    const QStringList files = filesIn(QStringLiteral("resources/translations"), QStringLiteral("*.ts"));
    QVERIFY2(files.join(QLatin1Char(' ')).contains(QLatin1String("zh_CN")),
             "There is no Chinese translation");
    for (const QString &file : files) {
        const QList<Message> list
            = messages(sourcetree::read(QStringLiteral("resources/translations/") + file));
        QVERIFY2(!list.isEmpty(), qPrintable(file));
        QStringList wrong;
        for (const Message &message : list) {
            if (message.type == QLatin1String("vanished") || message.type == QLatin1String("obsolete"))
                continue;
            // A plural form may do without its number ("one file").
            const bool places
                = message.numerus || placeholders(message.source) == placeholders(message.translation);
            if (!message.type.isEmpty() || message.translation.isEmpty() || !places)
                wrong.append(message.source);
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(file + QLatin1String(":\n") + wrong.join(QLatin1Char('\n'))));
    }
}

// What a source asks for by name of its context is in the Chinese translation under this very context.
void TestResources::sentencesHaveTheirTranslations()
{
    QSet<QString> known;
    for (const Message &message : messages(sourcetree::read(ChineseFile)))
        known.insert(message.context + QLatin1Char('\n') + message.source);
    static const QRegularExpression asked(QStringLiteral(
        "(?:translate|QT_TRANSLATE_(?:N_)?NOOP)\\(\\s*\"([\\w:]+)\",((?:\\s*\"(?:[^\"\\\\]|\\\\.)*\")+)"));
    static const QRegularExpression seam(QStringLiteral("\"\\s+\""));
    int count = 0;
    QStringList missing;
    for (const QString &file : sourcetree::files(QStringLiteral("src"))) {
        const QString text = sourcetree::read(file);
        for (auto at = asked.globalMatch(text); at.hasNext(); ++count) {
            const QRegularExpressionMatch match = at.next();
            QString sentence = match.captured(2).trimmed().remove(seam);
            sentence = sentence.mid(1, sentence.size() - 2);
            sentence.replace(QLatin1String("\\\""), QLatin1String("\""))
                .replace(QLatin1String("\\n"), QLatin1String("\n"));
            if (!known.contains(match.captured(1) + QLatin1Char('\n') + sentence))
                missing.append(file + QLatin1String(": ") + sentence);
        }
    }
    QVERIFY2(count > 100, "The sources are not read as they are written");
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(QLatin1Char('\n'))));
}

// lupdate names a context after what stands around a tr(): a namespace or a half-named class is never asked
// for.
void TestResources::translationsAreAskedFor()
{
    QSet<QString> contexts;
    static const QRegularExpression named(
        QStringLiteral("(?:translate|QT_TRANSLATE_(?:N_)?NOOP)\\(\\s*\"([\\w:]+)\""));
    static const QRegularExpression spaces(QStringLiteral("^namespace (fangzhi[\\w:]*) \\{"),
                                           QRegularExpression::MultilineOption);
    static const QRegularExpression classes(
        QStringLiteral("\\bclass (\\w+)[^;{]*\\{\\s*(?:Q_OBJECT|Q_DECLARE_TR_FUNCTIONS)"));
    for (const QString &file : sourcetree::files(QStringLiteral("src"))) {
        const QString text = sourcetree::read(file);
        for (auto at = named.globalMatch(text); at.hasNext();)
            contexts.insert(at.next().captured(1));
        QString space; // the last one: those before it are of other layers, whose classes are only named
        for (auto at = spaces.globalMatch(text); at.hasNext();)
            space = at.next().captured(1);
        for (auto at = classes.globalMatch(text); at.hasNext();)
            contexts.insert(space + QLatin1String("::") + at.next().captured(1));
    }
    for (const QString &form : filesIn(QStringLiteral("ui"), QStringLiteral("*.ui"))) {
        static const QRegularExpression name(QStringLiteral("<class>(\\w+)</class>"));
        contexts.insert(name.match(sourcetree::read(QStringLiteral("ui/") + form)).captured(1));
    }
    QStringList unasked;
    for (const Message &message : messages(sourcetree::read(ChineseFile))) {
        if (!contexts.contains(message.context))
            unasked.append(message.context + QLatin1String(": ") + message.source);
    }
    QVERIFY2(unasked.isEmpty(), qPrintable(unasked.join(QLatin1Char('\n'))));
}

QTEST_GUILESS_MAIN(TestResources)
#include "tst_resources.moc"
