// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The documents speak of what is there: their links lead somewhere, and files they name exist.

#include "sourcetree.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QTest>

namespace {

// The name that a heading of a Markdown file is linked by.
QString anchorOf(const QString &heading)
{
    static const QRegularExpression dropped(QStringLiteral("[^\\w\\s-]"),
                                            QRegularExpression::UseUnicodePropertiesOption);
    QString anchor = heading.trimmed().toLower();
    return anchor.remove(dropped).replace(QLatin1Char(' '), QLatin1Char('-'));
}

QStringList anchors(const QString &markdown)
{
    QStringList found;
    for (const QString &line : markdown.split(QLatin1Char('\n'))) {
        if (line.startsWith(QLatin1Char('#')))
            found.append(anchorOf(line.mid(line.indexOf(QLatin1Char(' ')) + 1)));
    }
    return found;
}

QString withoutCode(QString markdown)
{
    static const QRegularExpression fence(QStringLiteral("```.*?```"),
                                          QRegularExpression::DotMatchesEverythingOption);
    return markdown.remove(fence);
}

// Links of `source` that lead nowhere; `path` is where it lies.
QStringList deadLinks(const QString &path, const QString &source)
{
    static const QRegularExpression link(QStringLiteral("\\]\\(([^)\\s]+)\\)"));
    const QDir folder = QFileInfo(sourcetree::root().filePath(path)).dir();
    QStringList dead;
    for (const QRegularExpressionMatch &match : link.globalMatch(withoutCode(source))) {
        const QString target = match.captured(1);
        if (target.contains(QLatin1String("://")))
            continue;
        const QString file = target.section(QLatin1Char('#'), 0, 0);
        const QString anchor = target.section(QLatin1Char('#'), 1);
        const QString text
            = file.isEmpty() ? source
                             : sourcetree::read(sourcetree::root().relativeFilePath(folder.filePath(file)));
        const bool there = file.isEmpty() || folder.exists(file);
        if (!there || (!anchor.isEmpty() && !anchors(text).contains(anchor)))
            dead.append(path + QLatin1String(": ") + target);
    }
    return dead;
}

// Names in `code` of files and folders of ours that do not exist; NNNN, NAME, * and … stand for many.
QStringList missingFiles(const QString &path, const QString &source)
{
    static const QRegularExpression name(
        QStringLiteral("`((?:src|tests|resources|packaging|cmake|docs|ui|core|text|extract|readers|storage|"
                       "charts|tasks|models|widgets|"
                       "cli|app)/[\\w./-]*\\w)/?`"));
    static const QRegularExpression pattern(QStringLiteral("NNNN|NAME|LAYER"));
    QStringList missing;
    for (const QRegularExpressionMatch &match : name.globalMatch(source)) {
        const QString file = match.captured(1);
        if (!file.contains(pattern) && !sourcetree::root().exists(file)
            && !sourcetree::root().exists(QStringLiteral("src/") + file))
            missing.append(path + QLatin1String(": ") + file);
    }
    return missing;
}

} // namespace

class TestDocuments : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void linksLeadSomewhere();
    void namedFilesExist();
    void findsPlantedFaults();
};

void TestDocuments::linksLeadSomewhere()
{
    QStringList dead;
    for (const QString &path : sourcetree::files()) {
        if (path.endsWith(QLatin1String(".md")))
            dead += deadLinks(path, sourcetree::read(path));
    }
    QVERIFY2(dead.isEmpty(), qPrintable(QLatin1Char('\n') + dead.join(QLatin1Char('\n'))));
}

void TestDocuments::namedFilesExist()
{
    QStringList missing;
    for (const QString &path : sourcetree::files()) {
        if (path.endsWith(QLatin1String(".md")))
            missing += missingFiles(path, sourcetree::read(path));
    }
    QVERIFY2(missing.isEmpty(), qPrintable(QLatin1Char('\n') + missing.join(QLatin1Char('\n'))));
}

void TestDocuments::findsPlantedFaults()
{
    const QString path = QStringLiteral("README.md");
    QCOMPARE(deadLinks(path, QStringLiteral("[a](docs/none.md)")).size(), 1);
    QCOMPARE(deadLinks(path, QStringLiteral("[a](LICENSE) [b](https://example.org/x)")).size(), 0);
    QCOMPARE(deadLinks(path, QStringLiteral("## 最初 五分钟\n[a](#最初-五分钟) [b](#x)")).size(), 1);
    QCOMPARE(missingFiles(path, QStringLiteral("`src/core/result.h` and `core/none.h`")).size(), 1);
}

QTEST_GUILESS_MAIN(TestDocuments)
#include "tst_documents.moc"
