// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The project builds and runs wherever it is put: no file names a folder of one machine or one person.

#include "sourcetree.h"

#include <QRegularExpression>
#include <QTest>

namespace {

// Folders that exist for one person or one machine only. A word or a slash before them makes them part
// of another path or of a URL.
const QRegularExpression &privatePath()
{
    static const QRegularExpression pattern(QStringLiteral(
        R"((?<![\w.~$}/-])/(home|Users|root|work|mnt|media)/[\w.-]+|\b[A-Z]:\\Users\\|\.\./shared\b)"));
    return pattern;
}

bool isText(const QByteArray &bytes)
{
    return !bytes.left(4096).contains('\0');
}

QStringList privatePaths(const QString &path, const QString &source)
{
    QStringList found;
    int number = 0;
    for (const QString &line : source.split(QLatin1Char('\n'))) {
        ++number;
        const QRegularExpressionMatch match = privatePath().match(line);
        if (match.hasMatch())
            found.append(QStringLiteral("%1:%2: %3").arg(path).arg(number).arg(match.captured()));
    }
    return found;
}

} // namespace

class TestPaths : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFile();
    void findsAPlantedPath_data();
    void findsAPlantedPath();
};

void TestPaths::everyFile()
{
    QStringList found;
    for (const QString &path : sourcetree::files()) {
        // This file shows what it looks for; `dev` looks for a corpus beside the project, if there is one.
        if (path == QLatin1String("tests/architecture/tst_paths.cpp") || path == QLatin1String("dev"))
            continue;
        QFile file(sourcetree::root().filePath(path));
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(path));
        const QByteArray bytes = file.readAll();
        if (isText(bytes))
            found += privatePaths(path, QString::fromUtf8(bytes));
    }
    QVERIFY2(found.isEmpty(), qPrintable(QLatin1Char('\n') + found.join(QLatin1Char('\n'))));
}

void TestPaths::findsAPlantedPath_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("isPrivate");
    QTest::newRow("home") << QStringLiteral("open(\"/home/li/texts\")") << true;
    QTest::newRow("work") << QStringLiteral("see /%1/texts/a.txt").arg(QStringLiteral("work")) << true;
    QTest::newRow("root") << QStringLiteral("cd /%1/x").arg(QStringLiteral("root")) << true;
    QTest::newRow("other system") << QStringLiteral("C:\\Users\\Li") << true;
    QTest::newRow("beside") << QStringLiteral("../shared/texts") << true;
    QTest::newRow("system") << QStringLiteral("/usr/share/fonts, /etc/passwd") << false;
    QTest::newRow("address") << QStringLiteral("https://example.org/%1/texts").arg(QStringLiteral("work"))
                             << false;
    QTest::newRow("word") << QStringLiteral("city/%1/report and home/office").arg(QStringLiteral("work"))
                          << false;
}

void TestPaths::findsAPlantedPath()
{
    QFETCH(QString, line);
    QFETCH(bool, isPrivate);
    QCOMPARE(!privatePaths(QStringLiteral("planted.txt"), line).isEmpty(), isPrivate);
}

QTEST_GUILESS_MAIN(TestPaths)
#include "tst_paths.moc"
