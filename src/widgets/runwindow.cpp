// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/runwindow.h"

#include "widgets/appearance.h"
#include "widgets/dialogquestions.h"
#include "widgets/languages.h"
#include "widgets/mainwindow.h"
#include "widgets/settings.h"

#include <QApplication>

namespace fangzhi::widgets {

int runWindow(QApplication &application, const WindowOptions &options)
{
    Settings settings(options.settingsFile);
    Appearance appearance;
    appearance.setChoice(settings.theme());
    Languages languages;
    languages.setChoice(settings.language());
    DialogQuestions questions;
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/fangzhi.svg")));

    MainWindow window({settings, appearance, languages, questions});
    QObject::connect(&window, &MainWindow::painted, &window, [&window, options] {
        if (options.demo)
            window.library().openDemo();
        else if (!options.library.isEmpty())
            window.library().open(options.library);
        else
            window.library().openLast();
    });
    window.show();
    return application.exec();
}

} // namespace fangzhi::widgets
