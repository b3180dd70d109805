// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What goes with the program tells the truth about it: it is installed where it belongs, the file type is
// recognised, the manual and the completions know every command and option, and one version is named
// everywhere.

#include "sourcetree.h"

#include <QDirIterator>
#include <QMimeDatabase>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

namespace {

QString captured(const QString &text, const QString &pattern)
{
    return QRegularExpression(pattern).match(text).captured(1);
}

QStringList allCaptured(const QString &text, const QString &pattern)
{
    QStringList found;
    for (const QRegularExpressionMatch &match :
         QRegularExpression(pattern, QRegularExpression::MultilineOption).globalMatch(text))
        found.append(match.captured(1));
    return found;
}

// What `fangzhi ARGUMENTS` prints, in English.
QString helpOf(const QStringList &arguments)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    environment.insert(QStringLiteral("LANGUAGE"), QStringLiteral("en"));
    process.setProcessEnvironment(environment);
    process.start(qEnvironmentVariable("FANGZHI_PROGRAM"), arguments);
    process.waitForFinished();
    return process.exitCode() == 0 ? QString::fromUtf8(process.readAllStandardOutput()) : QString();
}

// Every command with its long options.
QHash<QString, QStringList> commands()
{
    QHash<QString, QStringList> all;
    const QString overview = helpOf({QStringLiteral("--help")});
    for (const QString &command : allCaptured(overview, QStringLiteral("^  ([a-z]+)  "))) {
        const QString help = helpOf({command, QStringLiteral("--help")});
        all.insert(command, allCaptured(help, QStringLiteral("^\\s+(?:-\\w, )?(--[a-z-]+)")));
    }
    return all;
}

// A file whose first bytes are those of an SQLite database with this application id.
QByteArray databaseHead(const char *applicationId)
{
    QByteArray head("SQLite format 3\0", 16);
    head += QByteArray(52, '\1');
    head += applicationId;
    return head + QByteArray(28, '\0');
}

// What packaging/check-contents says against an installation of these files.
QByteArray differences(const QByteArray &files)
{
    QProcess check;
    check.start(sourcetree::root().filePath(QStringLiteral("packaging/check-contents")),
                {QStringLiteral("all")});
    check.write(files);
    check.closeWriteChannel();
    check.waitForFinished();
    return check.readAllStandardOutput();
}

} // namespace

class TestPackaging : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void fileTypeIsRecognised();
    void oneVersionEverywhere();
    void oneIdEverywhere();
    void manualKnowsEveryOption();
    void completionsKnowEveryOption();
    void installsWhatIsListed();

private:
    QTemporaryDir m_data;
};

// The file types of a system on which Fangzhi is installed: ours beside that of SQLite files in general,
// which stands in the file that every system has. QMimeDatabase reads them once, when it is first asked.
void TestPackaging::initTestCase()
{
    const QString folder = m_data.filePath(QStringLiteral("mime/packages"));
    QVERIFY(QDir().mkpath(folder));
    QFile system(folder + QStringLiteral("/freedesktop.org.xml"));
    QVERIFY(system.open(QIODevice::WriteOnly));
    system.write(
        "<mime-info xmlns=\"http://www.freedesktop.org/standards/shared-mime-info\">"
        "<mime-type type=\"application/vnd.sqlite3\"><magic priority=\"50\">"
        "<match value=\"SQLite format 3\" type=\"string\" offset=\"0\"/></magic></mime-type></mime-info>");
    system.close();
    QVERIFY(QFile::copy(sourcetree::root().filePath(QStringLiteral("packaging/org.fangzhi.fangzhi.mime.xml")),
                        folder + QStringLiteral("/org.fangzhi.fangzhi.xml")));
    qputenv("XDG_DATA_HOME", QFile::encodeName(m_data.path()));
    qputenv("XDG_DATA_DIRS", QFile::encodeName(m_data.path()));
}

void TestPackaging::fileTypeIsRecognised()
{
    const QMimeDatabase types;
    const QString ours = QStringLiteral("application/x-fangzhi");
    QCOMPARE(types.mimeTypeForData(databaseHead("FZH1")).name(), ours);
    QCOMPARE(types.mimeTypeForData(databaseHead("XYZ1")).name(), QStringLiteral("application/vnd.sqlite3"));
    QCOMPARE(types.mimeTypeForFile(QStringLiteral("a.fangzhi"), QMimeDatabase::MatchExtension).name(), ours);
}

void TestPackaging::oneVersionEverywhere()
{
    const QString version = captured(sourcetree::read(QStringLiteral("CMakeLists.txt")),
                                     QStringLiteral("VERSION (\\d+\\.\\d+\\.\\d+)"));
    QVERIFY(!version.isEmpty());
    const QString release
        = captured(sourcetree::read(QStringLiteral("packaging/org.fangzhi.fangzhi.metainfo.xml")),
                   QStringLiteral("<release version=\"([^\"]+)\""));
    QCOMPARE(release, version);
    const QString changelog = sourcetree::read(QStringLiteral("CHANGELOG.md"));
    QVERIFY(changelog.contains(QStringLiteral("## [%1]").arg(version)));
    const QString debian = sourcetree::read(QStringLiteral("packaging/debian-changelog"));
    QVERIFY(debian.startsWith(QStringLiteral("fangzhi (%1-").arg(version)));
    QCOMPARE(helpOf({QStringLiteral("--version")}).trimmed(), QStringLiteral("fangzhi ") + version);
}

void TestPackaging::oneIdEverywhere()
{
    const QString desktop = sourcetree::read(QStringLiteral("packaging/org.fangzhi.fangzhi.desktop"));
    const QString metainfo = sourcetree::read(QStringLiteral("packaging/org.fangzhi.fangzhi.metainfo.xml"));
    const QString mime = sourcetree::read(QStringLiteral("packaging/org.fangzhi.fangzhi.mime.xml"));
    const QString type = captured(mime, QStringLiteral("mime-type type=\"([^\"]+)\""));
    QVERIFY(desktop.contains(QLatin1String("MimeType=") + type));
    QVERIFY(metainfo.contains(QStringLiteral("<mediatype>%1</mediatype>").arg(type)));
    const QString icon = captured(desktop, QStringLiteral("Icon=(.+)"));
    QCOMPARE(icon, captured(metainfo, QStringLiteral("<id>([^<]+)</id>")));
    QCOMPARE(icon, captured(mime, QStringLiteral("<icon name=\"([^\"]+)\"")));
}

void TestPackaging::manualKnowsEveryOption()
{
    const QHash<QString, QStringList> all = commands();
    QVERIFY2(all.size() >= 8, "The program does not tell its commands");
    for (const char *path : {"packaging/fangzhi.1.in", "packaging/fangzhi.zh_CN.1.in"}) {
        const QString manual
            = sourcetree::read(QString::fromLatin1(path)).replace(QLatin1String("\\-"), QLatin1String("-"));
        for (auto it = all.begin(); it != all.end(); ++it) {
            QVERIFY2(!captured(manual, QStringLiteral("(\\.BI \"%1 )").arg(it.key())).isEmpty(),
                     qPrintable(it.key()));
            for (const QString &option : it.value())
                QVERIFY2(manual.contains(option), qPrintable(it.key() + QLatin1Char(' ') + option));
        }
    }
}

void TestPackaging::completionsKnowEveryOption()
{
    const QHash<QString, QStringList> all = commands();
    QVERIFY2(all.size() >= 8, "The program does not tell its commands");
    for (const char *path : {"packaging/completions/fangzhi.bash", "packaging/completions/_fangzhi"}) {
        const QString completion = sourcetree::read(QString::fromLatin1(path));
        for (auto it = all.begin(); it != all.end(); ++it) {
            const QRegularExpression command(QStringLiteral("\\b%1\\b").arg(it.key()));
            QVERIFY2(completion.contains(command), qPrintable(it.key()));
            for (const QString &option : it.value())
                QVERIFY2(completion.contains(option), qPrintable(it.key() + QLatin1Char(' ') + option));
        }
    }
}

void TestPackaging::installsWhatIsListed()
{
    const QTemporaryDir prefix;
    QProcess install;
    install.start(QStringLiteral("cmake"),
                  {QStringLiteral("--install"), QFileInfo(qEnvironmentVariable("FANGZHI_PROGRAM")).path(),
                   QStringLiteral("--prefix"), prefix.path()});
    QVERIFY(install.waitForFinished());
    QVERIFY2(install.exitCode() == 0, install.readAllStandardError().constData());

    QByteArray files;
    QDirIterator there(prefix.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (there.hasNext())
        files += QFile::encodeName(QDir(prefix.path()).relativeFilePath(there.next())) + '\n';
    QVERIFY2(differences(files).isEmpty(), differences(files).constData());
    // What an installed document links to is installed too.
    static const QRegularExpression link(QStringLiteral("\\]\\(([^)\\s#]+)[^)]*\\)"));
    QDirIterator documents(prefix.path(), {QStringLiteral("*.md")}, QDir::Files,
                           QDirIterator::Subdirectories);
    int links = 0;
    while (documents.hasNext()) {
        QFile document(documents.next());
        QVERIFY(document.open(QIODevice::ReadOnly));
        for (const QRegularExpressionMatch &match : link.globalMatch(QString::fromUtf8(document.readAll()))) {
            const QString target = match.captured(1);
            ++links;
            QVERIFY2(target.contains(QLatin1String("://")) || QFileInfo(document).dir().exists(target),
                     qPrintable(document.fileName() + QLatin1String(": ") + target));
        }
    }
    QVERIFY(links > 4);
    QCOMPARE(differences(files + "bin/other\n"), QByteArray("not listed: bin/other\n"));
    QCOMPARE(differences(files.replace("bin/fangzhi\n", "")), QByteArray("missing: bin/fangzhi\n"));
}

QTEST_GUILESS_MAIN(TestPackaging)
#include "tst_packaging.moc"
