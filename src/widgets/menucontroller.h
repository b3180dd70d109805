// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tasks/librarysession.h"

#include <QObject>
#include <QPointer>

namespace Ui {
class MainWindow;
}

namespace fangzhi::widgets {

class MainWindow;

// Connects the menus with what they do, and switches off what cannot be done now.
class MenuController : public QObject {
    Q_OBJECT

public:
    MenuController(Ui::MainWindow &ui, MainWindow &window);
    ~MenuController() override;

    void setSession(tasks::LibrarySession *session);
    void retranslate();
    void undo();

private:
    void connectFile();
    void connectEdit();
    void connectView();
    void connectChoices();
    void connectArticle();
    void connectRest();
    void fillRecent();
    void redo();
    void follow(const tasks::Answer<void> &edit);
    void showUndo();
    void showPossible();
    void openSettings();
    void openAbout();
    void openHelp();
    void checkLibrary();

    Ui::MainWindow &m_ui;
    MainWindow &m_window;
    QPointer<tasks::LibrarySession> m_session;
};

} // namespace fangzhi::widgets
