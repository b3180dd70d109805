// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/texts.h"
#include "widgets/appearance.h"
#include "widgets/languages.h"
#include "widgets/mainwindow.h"
#include "widgets/questions.h"
#include "widgets/readpage.h"
#include "widgets/settings.h"

#include <QAction>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

namespace fangzhi::test {

// Answers what the window asks, without a hand.
class FakeQuestions : public widgets::Questions {
public:
    QStringList filesToImport(QWidget *) override { return files; }
    QString folderToImport(QWidget *) override { return folder; }
    QString tableToImport(QWidget *) override { return table; }
    QString libraryToOpen(QWidget *) override { return library; }
    QString libraryToMake(QWidget *) override { return library; }
    QString pictureToWrite(QWidget *, const QString &suggested) override
    {
        suggestedName = suggested;
        return picture;
    }
    bool confirm(QWidget *, const QString &question, const QString &, const QString &) override
    {
        asked.append(question);
        return agrees;
    }

    QStringList files;
    QString folder;
    QString table;
    QString library;
    QString picture;
    QString suggestedName;
    QStringList asked;
    bool agrees = true;
};

// A window with settings of its own in a folder of its own, in Chinese and light.
class WindowFixture {
public:
    WindowFixture()
        : settings(folder.filePath(QStringLiteral("settings.ini")))
    {
        appearance.setChoice(widgets::ThemeChoice::Light);
        languages.setChoice(widgets::LanguageChoice::Chinese);
        settings.setLanguage(widgets::LanguageChoice::Chinese);
        settings.setTheme(widgets::ThemeChoice::Light);
        openWindow();
    }

    void openWindow()
    {
        window.reset();
        window = std::make_unique<widgets::MainWindow>(
            widgets::WindowParts{settings, appearance, languages, questions});
        window->resize(1440, 900);
        window->show();
    }

    bool makeLibrary() { return window->library().make(folder.filePath(QStringLiteral("青溪.fangzhi"))); }

    // A library with one article of figures, which is shown.
    bool openBulletin()
    {
        questions.files = {writeFile(QStringLiteral("a.txt"), bulletin())};
        if (!makeLibrary())
            return false;
        trigger("importAction");
        return QTest::qWaitFor([this] { return page().article() != 0; }, 10000)
               && QTest::qWaitForWindowActive(window.get());
    }

    QString writeFile(const QString &name, const QString &text) const
    {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(text.toUtf8());
        return file.fileName();
    }

    template <typename T> T *child(const char *name) const
    {
        return window->findChild<T *>(QString::fromLatin1(name));
    }
    void trigger(const char *action) const { child<QAction>(action)->trigger(); }
    widgets::ReadPage &page() const { return *window->readPage(); }

    QTemporaryDir folder;
    widgets::Settings settings;
    widgets::Appearance appearance;
    widgets::Languages languages;
    FakeQuestions questions;
    std::unique_ptr<widgets::MainWindow> window;
};

} // namespace fangzhi::test
