// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Puts the parts together: chooses the window or a command, and the kind of application each needs.

#include "cli/command.h"

#include <QApplication>
#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <cstdio>
#include <memory>
#include <unistd.h>

namespace {

using namespace fangzhi;

void nameApplication()
{
    QCoreApplication::setApplicationName(QStringLiteral("fangzhi"));
    QCoreApplication::setOrganizationName(QStringLiteral("fangzhi"));
    QCoreApplication::setApplicationVersion(QStringLiteral(FANGZHI_VERSION));
}

bool hasDisplay()
{
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY");
}

int runCommand(const QStringList &arguments)
{
    QTranslator translator;
    if (translator.load(QLocale(), QStringLiteral("fangzhi"), QStringLiteral("_"), QStringLiteral(":/i18n")))
        QCoreApplication::installTranslator(&translator);
    QTextStream out(stdout);
    QTextStream err(stderr);
    cli::Streams streams{out, err, isatty(STDERR_FILENO) != 0};
    return cli::run(arguments, streams);
}

} // namespace

int main(int argc, char *argv[])
{
    nameApplication();
    const QString first = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString();
    const cli::Command *command = cli::findCommand(first);
    if (command && command->draws()) {
        // Charts are drawn by the GUI's own machinery, also where there is no display.
        if (!hasDisplay() && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
            qputenv("QT_QPA_PLATFORM", "offscreen");
        QApplication application(argc, argv);
        return runCommand(QCoreApplication::arguments().mid(1));
    }
    QCoreApplication application(argc, argv);
    return runCommand(QCoreApplication::arguments().mid(1));
}
