// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Puts the parts together: chooses the window, its pictures or a command, and the kind of application that
// each of them needs.

#include "cli/command.h"
#include "readers/worker.h"
#include "tasks/demolibrary.h"
#include "tasks/readerprocess.h"
#include "widgets/runwindow.h"
#include "widgets/screens.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QIcon>
#include <QLocale>
#include <QTemporaryDir>
#include <QTranslator>

#include <cstdio>
#include <dlfcn.h>
#include <thread>
#include <unistd.h>

namespace {

using namespace fangzhi;

void nameApplication()
{
    QCoreApplication::setApplicationName(QStringLiteral("fangzhi"));
    QCoreApplication::setOrganizationName(QStringLiteral("fangzhi"));
    QCoreApplication::setApplicationVersion(QStringLiteral(FANGZHI_VERSION));
}

// Charts and pictures of the window are drawn by the GUI's own machinery, also where there is no display.
void drawWithoutDisplay()
{
    const bool display = qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY");
    if (!display && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    // What Qt would take by itself, and complain on stderr; services and cron have no session.
    if (!qEnvironmentVariableIsSet("XDG_RUNTIME_DIR"))
        qputenv("XDG_RUNTIME_DIR",
                QFile::encodeName(QStringLiteral("%1/runtime-%2").arg(QDir::tempPath()).arg(getuid())));
}

// The offscreen platform complains of each window that it does not pass on its smallest size, and in Qt's
// default category, which cannot be switched off for this alone.
void passOverSizeHints()
{
    static QtMessageHandler next = nullptr;
    next = qInstallMessageHandler(
        [](QtMsgType type, const QMessageLogContext &context, const QString &message) {
            if (!message.contains(QLatin1String("propagateSizeHints()")))
                next(type, context, message);
        });
}

// Fontconfig reads some hundred small files when the first font is asked for. It does so here, while
// QApplication speaks with the display; what it read is kept for the whole process. Qt's own use of it needs
// no header of it, and so does this.
void readFontSettings()
{
    using Init = int (*)();
    if (const auto init = reinterpret_cast<Init>(dlsym(RTLD_DEFAULT, "FcInit")))
        init();
}

int complain(const core::Error &error)
{
    QTextStream err(stderr);
    err << error.message << Qt::endl;
    if (!error.detail.isEmpty())
        err << "  " << error.detail << Qt::endl;
    return cli::SomeFailed;
}

int runCommand()
{
    QTranslator translator;
    // The other locales, C among them, hear Chinese of any kind or English, whose plurals are translations
    // too.
    const bool chinese = QLocale().language() == QLocale::Chinese;
    if (translator.load(QLocale(), QStringLiteral("fangzhi"), QStringLiteral("_"), QStringLiteral(":/i18n"))
        || translator.load(chinese ? QStringLiteral(":/i18n/fangzhi_zh_CN.qm")
                                   : QStringLiteral(":/i18n/fangzhi_en.qm")))
        QCoreApplication::installTranslator(&translator);
    QTextStream out(stdout);
    QTextStream err(stderr);
    cli::Streams streams{out, err, isatty(STDERR_FILENO) != 0};
    return cli::run(QCoreApplication::arguments().mid(1), streams);
}

void describeWindow(QCommandLineParser &parser)
{
    parser.addPositionalArgument(QStringLiteral("LIBRARY"), QStringLiteral("The library to open."));
    parser.addOption({QStringLiteral("demo"), QStringLiteral("Opens the demo library.")});
    parser.addOption({QStringLiteral("screens"), QStringLiteral("Draws every page into a folder and ends."),
                      QStringLiteral("FOLDER")});
    parser.addOption({QStringLiteral("size"), QStringLiteral("Of the drawn pages; may be repeated."),
                      QStringLiteral("WIDTHxHEIGHT")});
}

int drawScreens(const QCommandLineParser &parser)
{
    passOverSizeHints();
    widgets::ScreenOptions options;
    options.library = parser.positionalArguments().value(0);
    QTemporaryDir folder;
    if (options.library.isEmpty()) {
        options.library = folder.filePath(QStringLiteral("demo.fangzhi"));
        if (const auto made = tasks::makeDemoLibrary(options.library); !made)
            return complain(made.error());
    }
    QList<QSize> sizes;
    for (const QString &size : parser.values(QStringLiteral("size"))) {
        const QStringList sides = size.split(u'x');
        sizes.append({sides.value(0).toInt(), sides.value(1).toInt()});
        if (sizes.last().isEmpty())
            return complain(
                {core::ErrorCode::InvalidInput, QStringLiteral("--size is written 1440x900."), {}});
    }
    if (!sizes.isEmpty())
        options.sizes = sizes;
    const auto written = widgets::writeScreens(parser.value(QStringLiteral("screens")), options);
    return written ? int(cli::Done) : complain(written.error());
}

int runWindow(QApplication &application)
{
    QGuiApplication::setDesktopFileName(QStringLiteral("org.fangzhi.fangzhi"));
    QCommandLineParser parser;
    describeWindow(parser);
    if (!parser.parse(QCoreApplication::arguments()))
        return complain({core::ErrorCode::InvalidInput, parser.errorText(), {}}), cli::WrongUse;
    if (parser.isSet(QStringLiteral("screens")))
        return drawScreens(parser);
    widgets::WindowOptions options;
    options.library = parser.positionalArguments().value(0);
    options.demo = parser.isSet(QStringLiteral("demo"));
    return widgets::runWindow(application, options);
}

// A command is the first word; so are the options that only the command line has. A word that names no
// command and no file is a misspelt command, not a library.
bool isForCommandLine(const QString &first)
{
    static const QStringList own{QStringLiteral("--help"), QStringLiteral("-h"), QStringLiteral("--version"),
                                 QStringLiteral("-v"), QStringLiteral("help")};
    if (own.contains(first) || cli::findCommand(first))
        return true;
    const bool word = !first.isEmpty() && !first.startsWith(u'-');
    return word && !first.contains(u'.') && !first.contains(u'/') && !QFile::exists(first);
}

} // namespace

int main(int argc, char *argv[])
{
    nameApplication();
    const QString first = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString();
    if (first == u"--worker") {
        const QCoreApplication application(argc, argv);
        return readers::runWorker();
    }
    const bool screens = first == u"--screens";
    const cli::Command *command = cli::findCommand(first);
    if (isForCommandLine(first) && !(command && command->draws())) {
        QCoreApplication application(argc, argv);
        tasks::setReaderProgram(QCoreApplication::applicationFilePath());
        return runCommand();
    }
    if (screens || command)
        drawWithoutDisplay();
    std::thread fonts(readFontSettings);
    QApplication application(argc, argv);
    fonts.join();
    tasks::setReaderProgram(QCoreApplication::applicationFilePath());
    return command ? runCommand() : runWindow(application);
}
