// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Linking does not catch a wrong arrow between layers, because every layer is a static library of one
// program. This test reads every #include below src/ instead.

#include "sourcetree.h"

#include <QHash>
#include <QLibraryInfo>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

namespace {

struct Layer {
    QStringList layers; // whose headers it may include, besides its own
    QStringList qt; // modules of Qt
    QStringList foreign; // other libraries, as the beginnings of their headers' names
};

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

const QHash<QString, Layer> &layers()
{
    static const QHash<QString, Layer> table = [] {
        QHash<QString, Layer> t;
        const auto add = [&t](const char *name, const char *below, const char *qt, const char *foreign) {
            t.insert(QString::fromLatin1(name), {words(below), words(qt), words(foreign)});
        };
        add("core", "", "QtCore", "");
        add("text", "core", "QtCore", "unicode/ opencc/ uchardet");
        add("extract", "text core", "QtCore", "");
        add("tabular", "extract text core", "QtCore", "");
        add("readers", "text core", "QtCore", "libxml/ archive poppler freexl");
        add("storage", "text core", "QtCore QtSql", "sqlite3");
        add("charts", "core", "QtCore QtGui QtWidgets QtCharts QtSvg QtConcurrent", "libdeflate");
        add("tasks", "extract tabular readers storage charts text core",
            "QtCore QtGui QtConcurrent QtNetwork", "");
        add("models", "core", "QtCore", "");
        add("widgets", "tasks models charts core",
            "QtCore QtGui QtWidgets QtSvg QtSvgWidgets QtPrintSupport QtConcurrent", "");
        add("cli", "tasks charts core", "QtCore QtGui QtWidgets QtConcurrent", "");
        add("app", "widgets cli models tasks charts storage readers tabular extract text core",
            "QtCore QtGui QtWidgets QtConcurrent QtNetwork", "");
        return t;
    }();
    return table;
}

// The libraries that only one layer may know; a header of none of them belongs to the language.
const QStringList &guardedLibraries()
{
    static const QStringList all = [] {
        QStringList list = words("xlsxwriter cairo librsvg");
        for (const Layer &layer : layers())
            list += layer.foreign;
        return list;
    }();
    return all;
}

// Each header of Qt -> the modules that have one of that name.
const QHash<QString, QStringList> &qtHeaders()
{
    static const QHash<QString, QStringList> headers = [] {
        QHash<QString, QStringList> h;
        const QDir root(QLibraryInfo::path(QLibraryInfo::HeadersPath));
        for (const QString &module : root.entryList({QStringLiteral("Qt*")}, QDir::Dirs)) {
            for (const QString &header : QDir(root.filePath(module)).entryList(QDir::Files))
                h[header].append(module);
        }
        return h;
    }();
    return headers;
}

bool startsWithAny(const QString &header, const QStringList &beginnings)
{
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&header](const QString &beginning) { return header.startsWith(beginning); });
}

// The modules of Qt that `header` can come from; empty when it is none of Qt's.
QStringList modulesOf(const QString &header)
{
    const qsizetype slash = header.indexOf(QLatin1Char('/'));
    if (slash > 0 && header.startsWith(QLatin1String("Qt")))
        return {header.left(slash)};
    if (header.startsWith(QLatin1String("Qt")) && !header.contains(QLatin1Char('.'))
        && QDir(QLibraryInfo::path(QLibraryInfo::HeadersPath)).exists(header))
        return {header}; // <QtWidgets>: a whole module at once
    return qtHeaders().value(header);
}

struct Include {
    QString header;
    bool quoted = false;
    int line = 0;
};

QList<Include> includesOf(const QString &source)
{
    static const QRegularExpression pattern(QStringLiteral(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"])"));
    QList<Include> includes;
    int number = 0;
    for (const QString &line : source.split(QLatin1Char('\n'))) {
        ++number;
        const QRegularExpressionMatch match = pattern.match(line);
        if (match.hasMatch())
            includes.append({match.captured(2), match.captured(1) == QLatin1String("\""), number});
    }
    return includes;
}

// What is wrong with one include of a file in `layer`; empty when nothing is.
QString fault(const QString &layer, const Include &include)
{
    const Layer rules = layers().value(layer);
    if (include.quoted) {
        const QString target = include.header.section(QLatin1Char('/'), 0, 0);
        if (layers().contains(target))
            return target == layer || rules.layers.contains(target)
                       ? QString()
                       : QStringLiteral("%1 does not know %2").arg(layer, target);
        static const QRegularExpression generated(QStringLiteral(R"(^(ui_\w+\.h|moc_\w+\.cpp|\w+\.moc)$)"));
        return generated.match(include.header).hasMatch()
                   ? QString()
                   : QStringLiteral("headers of the project are included as \"layer/file.h\"");
    }
    const QStringList modules = modulesOf(include.header);
    const bool permitted = std::any_of(modules.begin(), modules.end(),
                                       [&rules](const QString &module) { return rules.qt.contains(module); });
    if (!modules.isEmpty() && !permitted)
        return QStringLiteral("%1 does not use %2").arg(layer, modules.join(QLatin1Char('/')));
    if (startsWithAny(include.header, guardedLibraries()) && !startsWithAny(include.header, rules.foreign))
        return QStringLiteral("%1 does not use this library").arg(layer);
    return {};
}

QStringList faults(const QString &layer, const QString &path, const QString &source)
{
    QStringList list;
    for (const Include &include : includesOf(source)) {
        const QString what = fault(layer, include);
        if (!what.isEmpty())
            list.append(
                QStringLiteral("%1:%2: %3: %4").arg(path).arg(include.line).arg(include.header, what));
    }
    return list;
}

// All headers of the project that `path` reaches, itself included.
void reach(const QString &path, QSet<QString> &seen)
{
    if (seen.contains(path))
        return;
    seen.insert(path);
    for (const Include &include : includesOf(sourcetree::read(path))) {
        const QString target = QStringLiteral("src/") + include.header;
        if (include.quoted && sourcetree::root().exists(target))
            reach(target, seen);
    }
}

QString layerOf(const QString &path)
{
    return path.section(QLatin1Char('/'), 1, 1);
}

} // namespace

class TestIncludes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tableIsDownwardOnly();
    void arrowsOfTheSources();
    void facesSeeOnlyTheSession();
    void findsAPlantedArrow_data();
    void findsAPlantedArrow();
    void leavesARightArrow_data();
    void leavesARightArrow();
};

// The table above must itself have no ring: from each layer only layers below it can be reached.
void TestIncludes::tableIsDownwardOnly()
{
    for (auto it = layers().begin(); it != layers().end(); ++it) {
        QStringList open = it->layers;
        QSet<QString> below;
        while (!open.isEmpty()) {
            const QString next = open.takeLast();
            QVERIFY2(layers().contains(next), qPrintable(next));
            if (!below.contains(next)) {
                below.insert(next);
                open += layers().value(next).layers;
            }
        }
        QVERIFY2(!below.contains(it.key()), qPrintable(it.key()));
    }
}

void TestIncludes::arrowsOfTheSources()
{
    QVERIFY2(qtHeaders().value(QStringLiteral("QWidget")).contains(QStringLiteral("QtWidgets")),
             "The headers of Qt were not found, so that nothing could be checked");
    QStringList wrong;
    int checked = 0;
    for (const QString &path : sourcetree::files(QStringLiteral("src"))) {
        if (!path.endsWith(QLatin1String(".h")) && !path.endsWith(QLatin1String(".cpp")))
            continue;
        if (!layers().contains(layerOf(path)))
            wrong.append(path + QLatin1String(": in no known layer"));
        wrong += faults(layerOf(path), path, sourcetree::read(path));
        ++checked;
    }
    QVERIFY2(checked > 20, "The sources were not found");
    QVERIFY2(wrong.isEmpty(), qPrintable(QLatin1Char('\n') + wrong.join(QLatin1Char('\n'))));
}

// Not even through a header of another layer does a window or a command get to see how a library is
// kept, a file read or a figure found.
void TestIncludes::facesSeeOnlyTheSession()
{
    QStringList wrong;
    for (const QString &path : sourcetree::files(QStringLiteral("src"))) {
        const QString layer = layerOf(path);
        if (layer != QLatin1String("widgets") && layer != QLatin1String("cli")
            && layer != QLatin1String("models"))
            continue;
        QSet<QString> seen;
        reach(path, seen);
        for (const QString &header : std::as_const(seen)) {
            static const QStringList hidden = words("storage extract readers");
            if (hidden.contains(layerOf(header)))
                wrong.append(QStringLiteral("%1 reaches %2").arg(path, header));
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(QLatin1Char('\n') + wrong.join(QLatin1Char('\n'))));
}

void TestIncludes::findsAPlantedArrow_data()
{
    QTest::addColumn<QString>("layer");
    QTest::addColumn<QString>("line");
    const auto row = [](const char *layer, const char *line) {
        QTest::addRow("%s %s", layer, line) << QString::fromLatin1(layer) << QString::fromLatin1(line);
    };
    row("core", "#include \"text/normalise.h\"");
    row("core", "#include <QImage>");
    row("text", "#include \"extract/extractor.h\"");
    row("extract", "#include \"readers/reader.h\"");
    row("readers", "#include \"storage/library.h\"");
    row("storage", "#include \"extract/extractor.h\"");
    row("storage", "#  include <QtWidgets/QMessageBox>");
    row("models", "#include \"tasks/librarysession.h\"");
    row("models", "#include <QSqlQuery>");
    row("models", "#include <QColor>");
    row("tasks", "#include <QChart>");
    row("tasks", "#include <QSqlDatabase>");
    row("tasks", "#include <QMessageBox>");
    row("tasks", "#include \"widgets/mainwindow.h\"");
    row("widgets", "#include \"storage/library.h\"");
    row("widgets", "#include <QtCharts/QChartView>");
    row("widgets", "#include <QtCharts>");
    row("widgets", "#include <sqlite3.h>");
    row("cli", "#include \"readers/reader.h\"");
    row("cli", "#include \"widgets/mainwindow.h\"");
    row("cli", "\t#include <libxml/parser.h>");
    row("extract", "#include <unicode/ucnv.h>");
    row("charts", "#include \"chartspec.h\"");
}

void TestIncludes::findsAPlantedArrow()
{
    QFETCH(QString, layer);
    QFETCH(QString, line);
    const QString source = QStringLiteral("// a file\n#include <memory>\n%1\n").arg(line);
    const QStringList found = faults(layer, QStringLiteral("planted.cpp"), source);
    QCOMPARE(found.size(), 1);
    QVERIFY2(found.first().startsWith(QLatin1String("planted.cpp:3: ")), qPrintable(found.first()));
}

void TestIncludes::leavesARightArrow_data()
{
    QTest::addColumn<QString>("layer");
    QTest::addColumn<QString>("line");
    const auto row = [](const char *layer, const char *line) {
        QTest::addRow("%s %s", layer, line) << QString::fromLatin1(layer) << QString::fromLatin1(line);
    };
    row("core", "#include \"core/result.h\"");
    row("storage", "#include <sqlite3.h>");
    row("storage", "#include <QSqlQuery>");
    row("charts", "#include <QChart>");
    row("charts", "#include <QGraphicsScene>");
    row("widgets", "#include \"ui_mainwindow.h\"");
    row("widgets", "#include <QMainWindow>");
    row("cli", "#include \"tasks/librarysession.h\"");
    row("text", "#include <unicode/ucnv.h>");
    row("extract", "#include <vector>");
    row("app", "#include \"storage/library.h\"");
}

void TestIncludes::leavesARightArrow()
{
    QFETCH(QString, layer);
    QFETCH(QString, line);
    QCOMPARE(faults(layer, QStringLiteral("right.cpp"), line), QStringList());
}

QTEST_GUILESS_MAIN(TestIncludes)
#include "tst_includes.moc"
