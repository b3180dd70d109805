// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/navigationmodel.h"
#include "widgets/history.h"
#include "widgets/importer.h"
#include "widgets/libraryhost.h"
#include "widgets/notifier.h"
#include "widgets/tableimporter.h"

#include <QMainWindow>

#include <memory>

namespace Ui {
class MainWindow;
}

namespace fangzhi::widgets {

class Appearance;
class DropHint;
class ImportDialogs;
class Languages;
class MenuController;
class Questions;
class ReadPage;
class Settings;
class StartPage;

// What the window is given; all of it outlives the window.
struct WindowParts {
    Settings &settings;
    Appearance &appearance;
    Languages &languages;
    Questions &questions;
};

// Puts the parts of the program together and carries signals between them; it does no work of its own.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(const WindowParts &parts, QWidget *parent = nullptr);
    ~MainWindow() override;

    LibraryHost &library() { return m_library; }
    ImportDialogs &importDialogs() { return *m_importDialogs; }
    Importer &importer() { return m_importer; }
    Notifier &notifier() { return m_notifier; }
    ReadPage *readPage() const;
    Questions &questions() const { return m_parts.questions; }
    const WindowParts &parts() const { return m_parts; }

    void applyFilter(const core::ArticleFilter &filter);
    bool canGoBack() const { return m_history.canGoBack(); }
    bool canGoForward() const { return m_history.canGoForward(); }
    void goBack();
    void goForward();
    void setTextScale(double scale);

    // A library is about to be opened: the first that is seen is its page, still empty, and not the ways to
    // a library. To be said before the window is shown.
    void awaitLibrary() { m_awaiting = true; }

    // Opens this library, or says why not. Asks first where an import would be broken off.
    void openLibrary(const QString &path);
    // False when an import is running that the user would rather see through.
    bool mayLeaveLibrary();

    models::Page page() const;
    void showPage(models::Page page);
    TableImporter &tableImporter() { return m_tableImporter; }
    // What was dropped, pasted or chosen: a table file, or what holds articles.
    void bringIn(const QMimeData *data);
    void bringIn(const QStringList &paths);

    void exportChart();
    void copyChart();
    void removeArticle(qint64 article);
    void setNavigationVisible(bool visible);

Q_SIGNALS:
    // Once, when the window has been painted for the first time: what can wait starts then.
    void painted();
    void placeChanged();

protected:
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void connectParts();
    void showLibrary(qint64 article);
    void showStartPage();
    void goTo(const Place &place);
    void saveState();
    void restoreState();
    void showTitle();
    void tellFile(tasks::LibrarySession::File file);
    QString libraryName() const;
    void answerDrag(QDropEvent &event) const;

    WindowParts m_parts;
    std::unique_ptr<Ui::MainWindow> m_ui;
    Notifier m_notifier;
    LibraryHost m_library;
    Importer m_importer;
    TableImporter m_tableImporter;
    History m_history;
    std::unique_ptr<MenuController> m_menus;
    StartPage *m_startPage = nullptr; // made when it is first seen
    DropHint *m_dropHint;
    ImportDialogs *m_importDialogs = nullptr;
    bool m_awaiting = false;
    bool m_painted = false;
};

} // namespace fangzhi::widgets
