// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every file says whose it is and under which licence: in its own first lines, or, where its format has
// no comments, by a pattern in REUSE.toml.

#include "sourcetree.h"

#include <QRegularExpression>
#include <QTest>

namespace {

// Formats that can say it themselves and have to; a pattern in REUSE.toml does not excuse them.
bool hasComments(const QString &path)
{
    static const QStringList endings
        = QStringLiteral(".cpp .h .ui .cmake .sh .bash .py .sql .qrc .in .1 .toml "
                         ".desktop .metainfo.xml .clang-tidy .editorconfig")
              .split(QLatin1Char(' '));
    static const QStringList names
        = QStringLiteral("CMakeLists.txt dev run render _fangzhi").split(QLatin1Char(' '));
    return names.contains(path.section(QLatin1Char('/'), -1))
           || std::any_of(endings.begin(), endings.end(),
                          [&path](const QString &ending) { return path.endsWith(ending); });
}

bool saysIt(const QString &source)
{
    // Put together here, so that this file's own licence is not read out of its strings.
    const QString tag = QStringLiteral("SPDX-");
    const QString head = source.left(1200);
    return head.contains(tag + QLatin1String("FileCopyrightText: "))
           && head.contains(tag + QLatin1String("License-Identifier: "));
}

QStringList annotatedPatterns(const QString &toml)
{
    static const QRegularExpression quoted(QStringLiteral("\"([^\"]+)\""));
    static const QRegularExpression paths(QStringLiteral("^path\\s*=\\s*(\\[[^\\]]*\\]|\"[^\"]*\")"),
                                          QRegularExpression::MultilineOption);
    QStringList patterns;
    for (const QRegularExpressionMatch &list : paths.globalMatch(toml)) {
        for (const QRegularExpressionMatch &item : quoted.globalMatch(list.captured(1)))
            patterns.append(item.captured(1));
    }
    return patterns;
}

// As in REUSE.toml: * stays within a folder, ** does not.
bool matches(const QString &path, const QString &pattern)
{
    QString expression = QRegularExpression::escape(pattern);
    expression.replace(QLatin1String("\\*\\*"), QLatin1String("\x01"));
    expression.replace(QLatin1String("\\*"), QLatin1String("[^/]*"));
    expression.replace(QLatin1String("\x01"), QLatin1String(".*"));
    return QRegularExpression(QRegularExpression::anchoredPattern(expression)).match(path).hasMatch();
}

bool isAnnotated(const QString &path, const QStringList &patterns)
{
    return std::any_of(patterns.begin(), patterns.end(),
                       [&path](const QString &pattern) { return matches(path, pattern); });
}

} // namespace

class TestSpdx : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFile();
    void everyPatternIsUsed();
    void knowsTheDifference();
};

void TestSpdx::everyFile()
{
    const QStringList patterns = annotatedPatterns(sourcetree::read(QStringLiteral("REUSE.toml")));
    QVERIFY(!patterns.isEmpty());
    QStringList silent;
    for (const QString &path : sourcetree::files()) {
        if (path == QLatin1String("LICENSE") || path.startsWith(QLatin1String("LICENSES/")))
            continue;
        if (!saysIt(sourcetree::read(path)) && (hasComments(path) || !isAnnotated(path, patterns)))
            silent.append(path);
    }
    QVERIFY2(silent.isEmpty(), qPrintable(QLatin1Char('\n') + silent.join(QLatin1Char('\n'))));
}

// A pattern that covers nothing is a slip of the pen or a file long gone.
void TestSpdx::everyPatternIsUsed()
{
    const QStringList files = sourcetree::files();
    for (const QString &pattern : annotatedPatterns(sourcetree::read(QStringLiteral("REUSE.toml")))) {
        const bool used = std::any_of(files.begin(), files.end(),
                                      [&pattern](const QString &path) { return matches(path, pattern); });
        QVERIFY2(used, qPrintable(pattern));
    }
}

void TestSpdx::knowsTheDifference()
{
    QVERIFY(!saysIt(QStringLiteral("int main() { return 0; }\n")));
    QVERIFY(!hasComments(QStringLiteral("resources/regions/regions.csv")));
    QVERIFY(hasComments(QStringLiteral("src/core/region.cpp")));
    QVERIFY(hasComments(QStringLiteral("dev")));
    QVERIFY(matches(QStringLiteral("docs/images/read.png"), QStringLiteral("docs/**")));
    QVERIFY(!matches(QStringLiteral("docs/images/read.png"), QStringLiteral("docs/*.png")));
}

QTEST_GUILESS_MAIN(TestSpdx)
#include "tst_spdx.moc"
