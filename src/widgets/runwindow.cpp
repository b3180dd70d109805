// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/runwindow.h"

#include "widgets/appearance.h"
#include "widgets/dialogquestions.h"
#include "widgets/languages.h"
#include "widgets/mainwindow.h"
#include "widgets/readpage.h"
#include "widgets/settings.h"

#include <QApplication>

#include <cstdio>

namespace fangzhi::widgets {

namespace {

void say(const char *line)
{
    std::puts(line);
    std::fflush(stdout);
}

// For tests/bench/bench_start.cpp: says when the window has been painted, and when the library's article
// has, and ends.
void tellOfPainting(MainWindow &window)
{
    QObject::connect(&window, &MainWindow::painted, &window, [] { say("painted"); });
    QObject::connect(window.readPage(), &ReadPage::articleShown, &window, [&window](qint64 article) {
        if (article == 0)
            return;
        window.repaint();
        say("shown");
        QCoreApplication::quit();
    });
}

} // namespace

int runWindow(QApplication &application, const WindowOptions &options)
{
    Settings settings(options.settingsFile);
    Appearance appearance;
    appearance.setChoice(settings.theme());
    Languages languages;
    languages.setChoice(settings.language());
    DialogQuestions questions;
    MainWindow window({settings, appearance, languages, questions});
    if (qEnvironmentVariableIsSet("FANGZHI_BENCH_EXIT_AFTER_PAINT"))
        tellOfPainting(window);
    QObject::connect(&window, &MainWindow::painted, &window, [&window, options] {
        QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/fangzhi.svg")));
        if (options.demo)
            window.library().openDemo();
        else if (!options.library.isEmpty())
            window.library().openLater(options.library);
        else
            window.library().openLast();
    });
    window.awaitLibrary();
    window.show();
    return application.exec();
}

} // namespace fangzhi::widgets
