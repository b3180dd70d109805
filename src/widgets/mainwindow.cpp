// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/mainwindow.h"

#include "charts/charttable.h"
#include "ui_mainwindow.h"
#include "widgets/drophint.h"
#include "widgets/exportdialog.h"
#include "widgets/importdialogs.h"
#include "widgets/languages.h"
#include "widgets/menucontroller.h"
#include "widgets/questions.h"
#include "widgets/settings.h"
#include "widgets/startpage.h"

#include <QClipboard>
#include <QDir>
#include <QDragEnterEvent>
#include <QGuiApplication>
#include <QMimeData>
#include <QScreen>
#include <QTimer>

namespace fangzhi::widgets {

namespace {

// What desktops put around a window; how much cannot be asked before it is shown.
constexpr QSize FrameOfAWindow(8, 40);

} // namespace

MainWindow::MainWindow(const WindowParts &parts, QWidget *parent)
    : QMainWindow(parent)
    , m_parts(parts)
    , m_ui(std::make_unique<Ui::MainWindow>())
    , m_library(parts.settings, m_notifier)
    , m_importer(m_notifier)
    , m_tableImporter(m_notifier, this)
    , m_dropHint(new DropHint(this))
{
    m_ui->setupUi(this);
    m_ui->messageStrip->setNotifier(&m_notifier);
    m_ui->readPage->setNotifier(&m_notifier);
    m_ui->dataPage->setNotifier(&m_notifier);
    m_ui->splitter->setSizes({212, 1228});
    m_ui->splitter->setStretchFactor(0, 0);
    m_ui->splitter->setStretchFactor(1, 1);
    connectParts();
    m_importDialogs = new ImportDialogs(m_importer, m_notifier, *this);
    m_menus = std::make_unique<MenuController>(*m_ui, *this);
    restoreState();
    setTextScale(parts.settings.textScale());
    showTitle();
}

MainWindow::~MainWindow()
{
    // Whatever looks at the library lets go of it first.
    m_importer.setSession(nullptr);
    m_menus->setSession(nullptr);
    m_ui->navigation->setSession(nullptr);
    m_ui->readPage->setSession(nullptr, 0);
    m_ui->dataPage->setSession(nullptr);
    m_tableImporter.setSession(nullptr);
}

ReadPage *MainWindow::readPage() const
{
    return m_ui->readPage;
}

void MainWindow::connectParts()
{
    ReadPage *page = m_ui->readPage;
    connect(&m_library, &LibraryHost::opened, this, &MainWindow::showLibrary);
    connect(&m_library, &LibraryHost::failed, this, [this] {
        if (!m_library.session())
            showStartPage();
    });
    connect(&m_library, &LibraryHost::fileChanged, this, &MainWindow::tellFile);
    connect(m_ui->navigation, &NavigationPanel::filterChosen, this, &MainWindow::applyFilter);
    connect(m_ui->navigation, &NavigationPanel::counted, m_ui->statusLine, &StatusLine::showCounts);
    connect(page, &ReadPage::filterCleared, this, [this] { applyFilter({}); });
    connect(page, &ReadPage::articleShown, this, [this](qint64 article) {
        if (article != 0) {
            m_parts.settings.setLastArticle(article);
            m_history.visit({m_ui->readPage->filter(), article});
        }
        Q_EMIT placeChanged();
    });
    connect(page, &ReadPage::importWanted, this, [this] { bringIn(m_parts.questions.filesToImport(this)); });
    connect(page, &ReadPage::exportWanted, this, &MainWindow::exportChart);
    connect(page, &ReadPage::copyChartWanted, this, &MainWindow::copyChart);
    connect(page, &ReadPage::removeWanted, this, &MainWindow::removeArticle);
    connect(&m_importer, &Importer::started, m_ui->statusLine, &StatusLine::watch);
    connect(&m_importer, &Importer::imported, page, &ReadPage::openArticle);
    connect(m_ui->navigation, &NavigationPanel::pageChosen, this, &MainWindow::showPage);
    connect(m_ui->dataPage, &DataPage::importWanted, this,
            [this] { m_tableImporter.importFile(m_parts.questions.tableToImport(this)); });
    connect(m_ui->dataPage, &DataPage::articleWanted, this, [this](qint64 article) {
        showPage(models::Page::Read);
        m_ui->readPage->openArticle(article);
    });
    connect(&m_tableImporter, &TableImporter::started, m_ui->statusLine, &StatusLine::watch);
    connect(&m_tableImporter, &TableImporter::imported, this, [this] { showPage(models::Page::Data); });
}

models::Page MainWindow::page() const
{
    return m_ui->pages->currentWidget() == m_ui->dataPage ? models::Page::Data : models::Page::Read;
}

void MainWindow::showPage(models::Page page)
{
    if (!m_library.session())
        return;
    m_ui->pages->setCurrentWidget(page == models::Page::Data ? static_cast<QWidget *>(m_ui->dataPage)
                                                             : m_ui->readPage);
    Q_EMIT placeChanged();
}

void MainWindow::bringIn(const QStringList &paths)
{
    if (TableImporter::isTable(paths))
        m_tableImporter.importFile(paths.first());
    else
        m_importer.importFiles(paths);
}

void MainWindow::bringIn(const QMimeData *data)
{
    if (TableImporter::holdsTable(*data))
        m_tableImporter.paste(*data);
    else if (data->hasUrls())
        bringIn(Importer::filesIn(*data));
    else
        m_importer.importMime(data);
}

void MainWindow::showStartPage()
{
    if (!m_startPage) {
        m_startPage = new StartPage;
        m_startPage->setObjectName(QStringLiteral("startPage"));
        connect(m_startPage, &StartPage::newWanted, m_ui->newAction, &QAction::trigger);
        connect(m_startPage, &StartPage::openWanted, m_ui->openAction, &QAction::trigger);
        connect(m_startPage, &StartPage::demoWanted, &m_library, &LibraryHost::openDemo);
        m_ui->pages->addWidget(m_startPage);
    }
    m_ui->pages->setCurrentWidget(m_startPage);
}

void MainWindow::showLibrary(qint64 article)
{
    tasks::LibrarySession *session = m_library.session();
    m_history.clear();
    if (session)
        showPage(models::Page::Read);
    else
        showStartPage();
    m_importer.setSession(session);
    m_importDialogs->setSession(session);
    m_menus->setSession(session);
    m_ui->navigation->setSession(session);
    m_ui->readPage->setSession(session, article);
    m_ui->dataPage->setSession(session);
    m_tableImporter.setSession(session);
    if (session)
        m_ui->statusLine->showLibrary(libraryName(), session->path(), session->readOnlyReason());
    else
        m_ui->statusLine->showNoLibrary();
    showTitle();
}

// What is open can still be read, and saved.
void MainWindow::tellFile(tasks::LibrarySession::File file)
{
    using File = tasks::LibrarySession::File;
    m_ui->statusLine->showFile(file);
    if (file == File::InPlace)
        return m_notifier.done(tr("The file of this library is in its place again."));
    const QString words
        = file == File::Gone
              ? tr("The file of this library was moved or deleted. Save a copy, or all of it is "
                   "lost when the window closes: %1")
              : tr("Another file was put in the place of this library: %1. What you see is the one "
                   "opened before, and nothing is changed any more in either. Save a copy to keep "
                   "it, or open the new one.");
    m_notifier.tell({Notice::Kind::Problem, words.arg(QDir::toNativeSeparators(m_library.session()->path())),
                     tr("Save a Copy…"), [this] {
                         const QString copy = m_parts.questions.libraryToMake(this);
                         if (!copy.isEmpty() && mayLeaveLibrary())
                             m_library.moveTo(copy);
                     }});
}

// The demo is no file of the user's own.
QString MainWindow::libraryName() const
{
    return m_library.isDemo() ? tr("Demo library") : m_library.session()->name();
}

void MainWindow::showTitle()
{
    setWindowTitle(m_library.session() ? tr("%1 — Fangzhi").arg(libraryName()) : tr("Fangzhi"));
}

bool MainWindow::mayLeaveLibrary()
{
    return !m_importer.isRunning()
           || m_parts.questions.confirm(this,
                                        tr("An import is still running. What has come in by now stays; the "
                                           "rest goes on when the library is "
                                           "opened again."),
                                        tr("Stop the Import"), tr("Go On Importing"));
}

void MainWindow::openLibrary(const QString &path)
{
    if (!path.isEmpty() && mayLeaveLibrary())
        m_library.openLater(path);
}

void MainWindow::applyFilter(const core::ArticleFilter &filter)
{
    m_ui->navigation->showFilter(filter);
    m_ui->readPage->setFilter(filter, filterWords(filter));
    m_ui->dataPage->setRegion(filter.regionCode);
    m_history.visit({m_ui->readPage->filter(), m_ui->readPage->article()});
    Q_EMIT placeChanged();
}

void MainWindow::goTo(const Place &place)
{
    m_ui->navigation->showFilter(place.filter);
    m_ui->readPage->setFilter(place.filter, filterWords(place.filter));
    m_ui->dataPage->setRegion(place.filter.regionCode);
    if (place.article != 0)
        m_ui->readPage->openArticle(place.article);
    Q_EMIT placeChanged();
}

void MainWindow::goBack()
{
    if (m_history.canGoBack())
        goTo(m_history.back());
}

void MainWindow::goForward()
{
    if (m_history.canGoForward())
        goTo(m_history.forward());
}

void MainWindow::setTextScale(double scale)
{
    m_parts.settings.setTextScale(scale);
    m_ui->readPage->setTextScale(m_parts.settings.textScale());
}

void MainWindow::setNavigationVisible(bool visible)
{
    m_ui->navigation->setVisible(visible);
}

void MainWindow::exportChart()
{
    const std::optional<charts::ChartTable> table = m_ui->readPage->chart();
    if (!table)
        return m_notifier.information(
            tr("Choose an article with figures first: its chart can be exported then."));
    auto *dialog = new ExportDialog(*table, m_parts.appearance.theme(), m_parts.questions, m_notifier, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::copyChart()
{
    const std::optional<charts::ChartTable> table = m_ui->readPage->chart();
    if (!table)
        return m_notifier.information(
            tr("Choose an article with figures first: its chart can be copied then."));
    charts::PngOptions options;
    options.theme = m_parts.appearance.theme();
    options.language = interfaceLanguage();
    const core::Result<QMimeData *> data = chartMimeData(*table, options);
    if (!data)
        return m_notifier.problem(data.error());
    QGuiApplication::clipboard()->setMimeData(*data);
    m_notifier.done(tr("The chart is on the clipboard, as a picture and as a table."));
}

void MainWindow::removeArticle(qint64 article)
{
    tasks::LibrarySession *session = m_library.session();
    if (!session || article == 0)
        return;
    session->removeArticles({article}).then(this, [this](const core::Result<void> &answer) {
        if (!answer.ok())
            return m_notifier.problem(answer.error());
        m_notifier.tell({Notice::Kind::Done, tr("The article and its figures were removed."), tr("Undo"),
                         [this] { m_menus->undo(); }});
    });
}

void MainWindow::showEvent(QShowEvent *event)
{
    if (!m_awaiting && !m_library.session())
        showStartPage();
    QMainWindow::showEvent(event);
}

void MainWindow::paintEvent(QPaintEvent *event)
{
    QMainWindow::paintEvent(event);
    if (std::exchange(m_painted, true))
        return;
    // After what is painted now has reached the screen.
    QTimer::singleShot(0, this, &MainWindow::painted);
}

void MainWindow::saveState()
{
    Settings &settings = m_parts.settings;
    settings.setState(QStringLiteral("geometry"), saveGeometry());
    settings.setState(QStringLiteral("columns"), m_ui->splitter->saveState());
    m_ui->readPage->saveState(settings);
}

void MainWindow::restoreState()
{
    const Settings &settings = m_parts.settings;
    if (!restoreGeometry(settings.state(QStringLiteral("geometry"))))
        resize(QSize(1440, 900).boundedTo(screen()->availableGeometry().size() - FrameOfAWindow));
    m_ui->splitter->restoreState(settings.state(QStringLiteral("columns")));
    m_ui->readPage->restoreState(settings);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!mayLeaveLibrary())
        return event->ignore();
    saveState();
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!Importer::canImport(event->mimeData()))
        return;
    tasks::LibrarySession *session = m_library.session();
    m_dropHint->tell(*event->mimeData(), session, session ? libraryName() : QString());
    answerDrag(*event);
}

// What is refused is not let go either, but the window stays the one that is told of its way.
void MainWindow::answerDrag(QDropEvent &event) const
{
    if (DropHint::deedOf(*event.mimeData(), m_library.session()) == DropHint::Deed::Refuse)
        event.setDropAction(Qt::IgnoreAction);
    else
        event.setDropAction(Qt::CopyAction);
    event.accept();
}

void MainWindow::dragMoveEvent(QDragMoveEvent *event)
{
    answerDrag(*event);
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent *)
{
    m_dropHint->hide();
}

// A library is opened, everything else comes in.
void MainWindow::dropEvent(QDropEvent *event)
{
    m_dropHint->hide();
    answerDrag(*event);
    const QString library = Importer::libraryIn(*event->mimeData());
    if (!library.isEmpty())
        openLibrary(library);
    else
        bringIn(event->mimeData());
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    m_ui->retranslateUi(this);
    m_ui->readPage->setFilter(m_ui->readPage->filter(), filterWords(m_ui->readPage->filter()));
    if (m_menus)
        m_menus->retranslate();
    if (m_library.session())
        m_ui->statusLine->showName(libraryName());
    showTitle();
}

} // namespace fangzhi::widgets
