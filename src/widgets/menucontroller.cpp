// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/menucontroller.h"

#include "ui_mainwindow.h"
#include "widgets/aboutdialog.h"
#include "widgets/helpdialog.h"
#include "widgets/importdialogs.h"
#include "widgets/languages.h"
#include "widgets/mainwindow.h"
#include "widgets/questions.h"
#include "widgets/settings.h"
#include "widgets/settingsdialog.h"

#include <QActionGroup>
#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>

namespace fangzhi::widgets {

MenuController::MenuController(Ui::MainWindow &ui, MainWindow &window)
    : m_ui(ui)
    , m_window(window)
{
    connectFile();
    connectEdit();
    connectView();
    connectChoices();
    connectArticle();
    connectRest();
    connect(&window, &MainWindow::placeChanged, this, &MenuController::showPossible);
    connect(window.readPage(), &ReadPage::decisionsChanged, this, &MenuController::showPossible);
    showUndo();
    showPossible();
}

// The analyzer takes the operator delete of QPointer's counter, which Qt declares itself, for a use of what
// it frees.
MenuController::~MenuController() = default; // NOLINT(clang-analyzer-cplusplus.NewDelete)

void MenuController::setSession(tasks::LibrarySession *session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (session)
        connect(session, &tasks::LibrarySession::undoChanged, this, &MenuController::showUndo);
    showUndo();
    showPossible();
}

void MenuController::connectFile()
{
    connect(m_ui.newAction, &QAction::triggered, this, [this] {
        const QString path = m_window.questions().libraryToMake(&m_window);
        if (!path.isEmpty() && m_window.mayLeaveLibrary())
            m_window.library().makeLater(path);
    });
    connect(m_ui.openAction, &QAction::triggered, this,
            [this] { m_window.openLibrary(m_window.questions().libraryToOpen(&m_window)); });
    connect(m_ui.recentMenu, &QMenu::aboutToShow, this, &MenuController::fillRecent);
    connect(m_ui.demoAction, &QAction::triggered, this, [this] {
        if (m_window.mayLeaveLibrary())
            m_window.library().openDemo();
    });
    connect(m_ui.importAction, &QAction::triggered, this,
            [this] { m_window.bringIn(m_window.questions().filesToImport(&m_window)); });
    connect(m_ui.importFolderAction, &QAction::triggered, this, [this] {
        const QString folder = m_window.questions().folderToImport(&m_window);
        if (!folder.isEmpty())
            m_window.importer().importFiles({folder});
    });
    connect(m_ui.addressAction, &QAction::triggered, this,
            [this] { m_window.importDialogs().askForAddress(); });
    connect(m_ui.importsAction, &QAction::triggered, this,
            [this] { m_window.importDialogs().showImports(); });
    connect(m_ui.nearAction, &QAction::triggered, this, [this] { m_window.importDialogs().showNear(); });
    // Text fields take Ctrl+V for themselves; everywhere else it brings an article in.
    m_ui.pasteArticleAction->setShortcuts(
        {QKeySequence(QStringLiteral("Ctrl+Shift+V")), QKeySequence::Paste});
    connect(m_ui.pasteArticleAction, &QAction::triggered, this,
            [this] { m_window.bringIn(QGuiApplication::clipboard()->mimeData()); });
    connect(m_ui.importTableAction, &QAction::triggered, this,
            [this] { m_window.tableImporter().importFile(m_window.questions().tableToImport(&m_window)); });
    connect(m_ui.quitAction, &QAction::triggered, &m_window, &QWidget::close);
}

void MenuController::fillRecent()
{
    m_ui.recentMenu->clear();
    const QStringList recent = m_window.parts().settings.recentLibraries();
    for (const QString &path : recent) {
        // An ampersand in a name is no mnemonic.
        QString words = QFileInfo(path).completeBaseName().replace(u'&', QStringLiteral("&&"));
        QAction *action
            = m_ui.recentMenu->addAction(words, this, [this, path] { m_window.openLibrary(path); });
        action->setToolTip(path.toHtmlEscaped());
        action->setEnabled(QFileInfo::exists(path));
    }
    if (recent.isEmpty()) {
        m_ui.recentMenu->addAction(tr("None yet"))->setEnabled(false);
        return;
    }
    m_ui.recentMenu->addSeparator();
    m_ui.recentMenu->addAction(tr("Forget These"), this,
                               [this] { m_window.parts().settings.clearRecentLibraries(); });
}

void MenuController::connectEdit()
{
    ReadPage *page = m_window.readPage();
    connect(m_ui.undoAction, &QAction::triggered, this, &MenuController::undo);
    connect(m_ui.redoAction, &QAction::triggered, this, &MenuController::redo);
    m_ui.redoAction->setShortcuts(
        {QKeySequence(QStringLiteral("Ctrl+Shift+Z")), QKeySequence(QStringLiteral("Ctrl+Y"))});
    connect(m_ui.copyAction, &QAction::triggered, page, &ReadPage::copy);
    connect(m_ui.selectAllAction, &QAction::triggered, page, &ReadPage::selectAll);
    connect(m_ui.findAction, &QAction::triggered, page, &ReadPage::openFind);
    connect(m_ui.searchAction, &QAction::triggered, page, &ReadPage::openSearch);
    connect(m_ui.settingsAction, &QAction::triggered, this, &MenuController::openSettings);
}

void MenuController::connectView()
{
    const auto scaleBy = [this](int direction) {
        constexpr double Step = 0.125;
        m_window.setTextScale(direction == 0 ? 1.0
                                             : m_window.parts().settings.textScale() + direction * Step);
    };
    connect(m_ui.backAction, &QAction::triggered, &m_window, &MainWindow::goBack);
    connect(m_ui.forwardAction, &QAction::triggered, &m_window, &MainWindow::goForward);
    m_ui.largerAction->setShortcuts(
        {QKeySequence(QStringLiteral("Ctrl++")), QKeySequence(QStringLiteral("Ctrl+="))});
    connect(m_ui.largerAction, &QAction::triggered, this, [scaleBy] { scaleBy(1); });
    connect(m_ui.smallerAction, &QAction::triggered, this, [scaleBy] { scaleBy(-1); });
    connect(m_ui.normalAction, &QAction::triggered, this, [scaleBy] { scaleBy(0); });
    connect(m_window.readPage(), &ReadPage::textScaleStepped, this, scaleBy);
    connect(m_ui.navigationAction, &QAction::toggled, &m_window, &MainWindow::setNavigationVisible);
    connect(m_ui.chartsAction, &QAction::toggled, m_window.readPage(), &ReadPage::setChartsVisible);
    auto *pages = new QActionGroup(this);
    for (const auto &[action, page] : {std::pair(m_ui.readPageAction, models::Page::Read),
                                       std::pair(m_ui.dataPageAction, models::Page::Data)}) {
        pages->addAction(action);
        connect(action, &QAction::triggered, &m_window, [this, page = page] { m_window.showPage(page); });
    }
}

void MenuController::connectChoices()
{
    const WindowParts &parts = m_window.parts();
    auto *themes = new QActionGroup(this);
    const std::pair<QAction *, ThemeChoice> themeActions[] = {{m_ui.themeDesktopAction, ThemeChoice::Desktop},
                                                              {m_ui.themeLightAction, ThemeChoice::Light},
                                                              {m_ui.themeDarkAction, ThemeChoice::Dark}};
    for (const auto &[action, choice] : themeActions) {
        themes->addAction(action);
        action->setChecked(parts.settings.theme() == choice);
        connect(action, &QAction::triggered, this, [this, choice = choice] {
            m_window.parts().settings.setTheme(choice);
            m_window.parts().appearance.setChoice(choice);
        });
    }
    auto *languages = new QActionGroup(this);
    const std::pair<QAction *, LanguageChoice> languageActions[]
        = {{m_ui.languageDesktopAction, LanguageChoice::Desktop},
           {m_ui.languageChineseAction, LanguageChoice::Chinese},
           {m_ui.languageEnglishAction, LanguageChoice::English}};
    for (const auto &[action, choice] : languageActions) {
        languages->addAction(action);
        action->setChecked(parts.settings.language() == choice);
        connect(action, &QAction::triggered, this, [this, choice = choice] {
            m_window.parts().settings.setLanguage(choice);
            m_window.parts().languages.setChoice(choice);
        });
    }
}

void MenuController::connectArticle()
{
    ReadPage *page = m_window.readPage();
    connect(m_ui.nextArticleAction, &QAction::triggered, page, [page] { page->stepArticle(1); });
    connect(m_ui.previousArticleAction, &QAction::triggered, page, [page] { page->stepArticle(-1); });
    m_ui.nextFigureAction->setShortcuts({QKeySequence(Qt::Key_F8), QKeySequence(Qt::Key_N)});
    m_ui.previousFigureAction->setShortcuts(
        {QKeySequence(QStringLiteral("Shift+F8")), QKeySequence(Qt::Key_P)});
    connect(m_ui.nextFigureAction, &QAction::triggered, page, [page] { page->stepFigure(1); });
    connect(m_ui.previousFigureAction, &QAction::triggered, page, [page] { page->stepFigure(-1); });
    connect(m_ui.acceptAction, &QAction::triggered, page,
            [page] { page->setFigureState(core::FigureState::Accepted); });
    connect(m_ui.rejectAction, &QAction::triggered, page,
            [page] { page->setFigureState(core::FigureState::Rejected); });
    connect(m_ui.starAction, &QAction::triggered, page, &ReadPage::setStarred);
    connect(m_ui.detailsAction, &QAction::triggered, page, &ReadPage::toggleDetails);
    connect(m_ui.extractAction, &QAction::triggered, page, &ReadPage::extractAgain);
    connect(m_ui.encodingAction, &QAction::triggered, this,
            [this, page] { m_window.importDialogs().chooseEncoding(page->article()); });
    connect(m_ui.removeAction, &QAction::triggered, &m_window,
            [this, page] { m_window.removeArticle(page->article()); });
}

void MenuController::connectRest()
{
    ReadPage *page = m_window.readPage();
    connect(m_ui.exportAction, &QAction::triggered, &m_window, &MainWindow::exportChart);
    connect(m_ui.copyChartAction, &QAction::triggered, &m_window, &MainWindow::copyChart);
    connect(m_ui.nextGroupAction, &QAction::triggered, page, [page] { page->stepGroup(1); });
    connect(m_ui.previousGroupAction, &QAction::triggered, page, [page] { page->stepGroup(-1); });
    connect(m_ui.checkAction, &QAction::triggered, this, &MenuController::checkLibrary);
    connect(m_ui.aboutAction, &QAction::triggered, this, &MenuController::openAbout);
    connect(m_ui.guideAction, &QAction::triggered, this, &MenuController::openHelp);
}

void MenuController::follow(const tasks::Answer<void> &edit)
{
    edit.then(this, [this](const core::Result<void> &answer) {
        if (!answer.ok())
            m_window.notifier().problem(answer.error());
    });
}

void MenuController::undo()
{
    if (m_session)
        follow(m_session->undo());
}

void MenuController::redo()
{
    if (m_session)
        follow(m_session->redo());
}

void MenuController::showUndo()
{
    const QString undo = m_session ? m_session->undoName() : QString();
    const QString redo = m_session ? m_session->redoName() : QString();
    m_ui.undoAction->setEnabled(!undo.isEmpty());
    m_ui.redoAction->setEnabled(!redo.isEmpty());
    m_ui.undoAction->setText(undo.isEmpty() ? tr("&Undo") : tr("&Undo “%1”").arg(undo));
    m_ui.redoAction->setText(redo.isEmpty() ? tr("&Redo") : tr("&Redo “%1”").arg(redo));
}

void MenuController::showPossible()
{
    const ReadPage *page = m_window.readPage();
    const bool article = page->article() != 0;
    const bool writable = m_session && !m_session->isReadOnly();
    for (QAction *action : {m_ui.importAction, m_ui.importFolderAction, m_ui.importTableAction,
                            m_ui.pasteArticleAction, m_ui.addressAction})
        action->setEnabled(writable);
    m_ui.nearAction->setEnabled(writable);
    for (QAction *action : {m_ui.nextArticleAction, m_ui.previousArticleAction, m_ui.searchAction,
                            m_ui.checkAction, m_ui.importsAction})
        action->setEnabled(m_session != nullptr);
    for (QAction *action : {m_ui.nextFigureAction, m_ui.previousFigureAction, m_ui.findAction,
                            m_ui.copyAction, m_ui.selectAllAction})
        action->setEnabled(article);
    for (QAction *action :
         {m_ui.starAction, m_ui.detailsAction, m_ui.extractAction, m_ui.encodingAction, m_ui.removeAction})
        action->setEnabled(article && writable);
    const bool chart = article && page->chart().has_value();
    for (QAction *action :
         {m_ui.exportAction, m_ui.copyChartAction, m_ui.nextGroupAction, m_ui.previousGroupAction})
        action->setEnabled(chart);
    m_ui.acceptAction->setEnabled(page->canDecide());
    m_ui.rejectAction->setEnabled(page->canDecide());
    m_ui.starAction->setChecked(page->view().article.starred);
    m_ui.dataPageAction->setEnabled(m_session != nullptr);
    (m_window.page() == models::Page::Data ? m_ui.dataPageAction : m_ui.readPageAction)->setChecked(true);
    m_ui.backAction->setEnabled(m_window.canGoBack());
    m_ui.forwardAction->setEnabled(m_window.canGoForward());
}

void MenuController::openSettings()
{
    const WindowParts &parts = m_window.parts();
    auto *dialog = new SettingsDialog(parts.settings, m_session, m_window.notifier(), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SettingsDialog::languageChosen, this, [this](LanguageChoice choice) {
        QAction *actions[]
            = {m_ui.languageDesktopAction, m_ui.languageChineseAction, m_ui.languageEnglishAction};
        actions[int(choice)]->trigger();
    });
    connect(dialog, &SettingsDialog::themeChosen, this, [this](ThemeChoice choice) {
        QAction *actions[] = {m_ui.themeDesktopAction, m_ui.themeLightAction, m_ui.themeDarkAction};
        actions[int(choice)]->trigger();
    });
    connect(dialog, &SettingsDialog::textScaleChosen, &m_window, &MainWindow::setTextScale);
    dialog->show();
}

void MenuController::openHelp()
{
    auto *dialog = new HelpDialog(*m_ui.menuBar, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void MenuController::openAbout()
{
    auto *dialog = new AboutDialog(&m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void MenuController::checkLibrary()
{
    if (!m_session)
        return;
    m_window.notifier().information(tr("Checking the library…"));
    m_session->check().then(this, [this](const core::Result<QStringList> &answer) {
        if (!answer.ok())
            return m_window.notifier().problem(answer.error());
        if (answer->isEmpty())
            return m_window.notifier().done(tr("The library is sound."));
        m_window.notifier().problem({core::ErrorCode::Damaged,
                                     tr("The check found: %1").arg(answer->join(QStringLiteral("; "))),
                                     {}});
    });
}

void MenuController::retranslate()
{
    showUndo();
    showPossible();
}

} // namespace fangzhi::widgets
