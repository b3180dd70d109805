// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/screens.h"

#include "charts/charttable.h"
#include "charts/png.h"
#include "tasks/outputfile.h"
#include "widgets/aboutdialog.h"
#include "widgets/appearance.h"
#include "widgets/dialogquestions.h"
#include "widgets/exportdialog.h"
#include "widgets/languages.h"
#include "widgets/mainwindow.h"
#include "widgets/readpage.h"
#include "widgets/settings.h"
#include "widgets/settingsdialog.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QThread>

#include <functional>

namespace fangzhi::widgets {

namespace {

// Lets the window work until it shows what it was asked for.
void wait(const std::function<bool()> &done)
{
    constexpr int Patience = 10000;
    constexpr int Settle = 250;
    QDeadlineTimer end(Patience);
    while (!done() && !end.hasExpired())
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    QDeadlineTimer calm(Settle);
    while (!calm.hasExpired()) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        QThread::msleep(5);
    }
}

core::Error cannotOpen(const QString &library)
{
    return {core::ErrorCode::NotFound,
            QCoreApplication::translate("Screens", "The library for the pictures cannot be opened."),
            library};
}

class Camera {
public:
    Camera(const QDir &folder, const QString &look)
        : m_folder(folder)
        , m_look(look)
    {
    }

    core::Result<void> take(QWidget &widget, const QString &page)
    {
        const QString name
            = QStringLiteral("%1-%2-%3x%4.png").arg(page, m_look).arg(widget.width()).arg(widget.height());
        const core::Result<QByteArray> png = charts::encodePng(widget.grab().toImage(), 0);
        if (!png)
            return png.error();
        const QString path = m_folder.filePath(name);
        m_files << path;
        return tasks::writeFile(path, *png);
    }

    const QStringList &files() const { return m_files; }

private:
    QDir m_folder;
    QString m_look;
    QStringList m_files;
};

core::Result<void> takePages(Camera &camera, MainWindow &window, const QList<QSize> &sizes)
{
    for (const QSize &size : sizes) {
        window.resize(size);
        wait([] { return true; });
        if (auto taken = camera.take(window, QStringLiteral("read")); !taken)
            return taken;
    }
    return {};
}

// The states that a page has besides the one of every day.
core::Result<void> takeStates(Camera &camera, MainWindow &window, const QList<QSize> &sizes)
{
    ReadPage *page = window.readPage();
    for (const QSize &size : sizes) {
        window.resize(size);
        page->toggleDetails();
        wait([] { return true; });
        if (auto taken = camera.take(window, QStringLiteral("details")); !taken)
            return taken;
        page->toggleDetails();
        core::ArticleFilter none;
        none.tag = QStringLiteral("2030"); // no article has it
        window.applyFilter(none);
        wait([] { return true; });
        if (auto taken = camera.take(window, QStringLiteral("nothing-found")); !taken)
            return taken;
        window.applyFilter({});
    }
    page->openFind();
    wait([] { return true; });
    return camera.take(window, QStringLiteral("find"));
}

core::Result<void> takeEmptyLibrary(Camera &camera, MainWindow &window, const QString &path,
                                    const QList<QSize> &sizes)
{
    const bool opened = QFileInfo::exists(path) ? window.library().open(path) : window.library().make(path);
    if (!opened)
        return cannotOpen(path);
    for (const QSize &size : sizes) {
        window.resize(size);
        wait([] { return true; });
        if (auto taken = camera.take(window, QStringLiteral("empty-library")); !taken)
            return taken;
    }
    return {};
}

core::Result<void> takeDialogs(Camera &camera, MainWindow &window, const Settings &settings)
{
    SettingsDialog settingsDialog(settings, window.library().session(), window.notifier(), &window);
    settingsDialog.show();
    wait([] { return true; });
    if (auto taken = camera.take(settingsDialog, QStringLiteral("settings")); !taken)
        return taken;
    AboutDialog about(&window);
    about.show();
    wait([] { return true; });
    if (auto taken = camera.take(about, QStringLiteral("about")); !taken)
        return taken;
    const auto table = window.readPage()->chart();
    if (!table)
        return {};
    ExportDialog exportDialog(*table, window.parts().appearance.theme(), window.questions(),
                              window.notifier(), &window);
    exportDialog.show();
    wait([] { return true; });
    return camera.take(exportDialog, QStringLiteral("export"));
}

} // namespace

core::Result<QStringList> writeScreens(const QString &folder, const ScreenOptions &options)
{
    QDir().mkpath(folder);
    const QTemporaryDir own;
    Appearance appearance;
    Languages languages;
    DialogQuestions questions;
    QStringList files;
    for (const core::Language language : options.languages) {
        const bool chinese = language == core::Language::Chinese;
        languages.setChoice(chinese ? LanguageChoice::Chinese : LanguageChoice::English);
        for (const charts::Theme theme : options.themes) {
            const bool dark = theme == charts::Theme::Dark;
            appearance.setChoice(dark ? ThemeChoice::Dark : ThemeChoice::Light);
            Settings settings(own.filePath(QStringLiteral("settings.ini")));
            MainWindow window({settings, appearance, languages, questions});
            window.resize(options.sizes.value(0, {1440, 900}));
            window.show();
            Camera camera(
                folder, QStringLiteral("%1-%2").arg(chinese ? QStringLiteral("zh") : QStringLiteral("en"),
                                                    dark ? QStringLiteral("dark") : QStringLiteral("light")));
            wait([] { return true; });
            core::Result<void> taken = camera.take(window, QStringLiteral("start"));
            if (!window.library().open(options.library))
                return cannotOpen(options.library);
            wait([&window] { return window.readPage()->article() != 0; });
            if (const auto table = window.readPage()->chart(); table && !table->marks().isEmpty())
                window.readPage()->selectFigure(table->marks().first()->figure);
            if (taken)
                taken = takePages(camera, window, options.sizes);
            if (taken)
                taken = takeStates(camera, window, options.sizes);
            if (taken)
                taken = takeDialogs(camera, window, settings);
            if (taken)
                taken = takeEmptyLibrary(camera, window, own.filePath(QStringLiteral("empty.fangzhi")),
                                         options.sizes);
            if (!taken)
                return taken.error();
            files << camera.files();
        }
    }
    return files;
}

} // namespace fangzhi::widgets
