// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/articlelistpanel.h"

#include "models/articlelistmodel.h"
#include "ui_articlelistpanel.h"
#include "widgets/appearance.h"
#include "widgets/articledelegate.h"
#include "widgets/icons.h"

#include <QEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

namespace fangzhi::widgets {

using models::ArticleListModel;

ArticleListPanel::ArticleListPanel(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::ArticleListPanel>())
    , m_model(new ArticleListModel(this))
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_OpaquePaintEvent); // paintEvent() fills all of it
    m_ui->searchField->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_ui->searchField->installEventFilter(this);
    m_ui->clearFilterButton->setIcon(icon(QStringLiteral("x")));
    m_ui->filterBar->hide();
    m_ui->list->setModel(m_model);
    m_ui->list->setItemDelegate(new ArticleDelegate(this));
    applyColors();

    constexpr int TypingPause = 180;
    m_typing.setSingleShot(true);
    m_typing.setInterval(TypingPause);
    connect(&m_typing, &QTimer::timeout, this, &ArticleListPanel::search);
    connect(m_ui->searchField, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_ui->clearFilterButton, &QToolButton::clicked, this, &ArticleListPanel::filterCleared);
    connect(m_ui->emptyButton, &QPushButton::clicked, this, &ArticleListPanel::nextStep);
    connect(m_model, &ArticleListModel::counted, this, &ArticleListPanel::showState);
    connect(m_model, &ArticleListModel::dataChanged, this, &ArticleListPanel::markCurrent);
    connect(m_model, &ArticleListModel::placed, this, [this](qint64 article, const QModelIndex &at) {
        if (article != m_article || m_ui->list->currentIndex() == at)
            return;
        m_ui->list->setCurrentIndex(at);
        m_ui->list->scrollTo(at, QAbstractItemView::PositionAtCenter);
    });
    connect(m_ui->list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) {
                const qint64 article = current.data(ArticleListModel::IdRole).toLongLong();
                if (article == 0 || article == m_article)
                    return;
                m_article = article;
                Q_EMIT articleChosen(article);
            });
    connect(m_ui->list, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        const qint64 article = m_ui->list->indexAt(at).data(ArticleListModel::IdRole).toLongLong();
        if (article == 0)
            return;
        QMenu menu(this);
        menu.addAction(tr("Remove Article"), this, [this, article] { Q_EMIT removeWanted(article); });
        menu.exec(m_ui->list->viewport()->mapToGlobal(at));
    });
}

ArticleListPanel::~ArticleListPanel() = default;

void ArticleListPanel::setSession(tasks::LibrarySession *session)
{
    m_session = session;
    m_article = 0;
    m_ui->searchField->clear();
    m_typing.stop();
    m_filter = {};
    m_ui->filterBar->hide();
    ask();
}

void ArticleListPanel::setFilter(const core::ArticleFilter &filter, const QString &words)
{
    const QString text = m_filter.text;
    m_filter = filter;
    m_filter.text = text;
    m_ui->filterLabel->setText(words);
    m_ui->filterBar->setVisible(!words.isEmpty());
    ask();
}

void ArticleListPanel::search()
{
    const QString text = m_ui->searchField->text().trimmed();
    if (text == m_filter.text)
        return;
    m_filter.text = text;
    ask();
}

void ArticleListPanel::ask()
{
    m_model->setSource(m_session ? m_session->articles(m_filter) : nullptr);
}

void ArticleListPanel::showState()
{
    const bool empty = m_model->rowCount() == 0;
    m_ui->stack->setCurrentWidget(empty ? m_ui->emptyPage : m_ui->listPage);
    if (empty) {
        QFont bold = font();
        bold.setWeight(QFont::Bold);
        m_ui->emptyTitle->setFont(bold);
        const bool filtered = m_filter != core::ArticleFilter();
        const bool searched = !m_filter.text.isEmpty();
        m_ui->emptyTitle->setText(filtered ? tr("Nothing found") : tr("No articles yet"));
        m_ui->emptyHint->setText(
            searched   ? tr("No article holds these words. Fewer or shorter words find more.")
            : filtered ? tr("No article speaks of this.")
                       : tr("Drop files or a folder on the window, or paste a text (Ctrl+Shift+V)."));
        m_ui->emptyButton->setText(searched   ? tr("Clear the Search")
                                   : filtered ? tr("Show All Articles")
                                              : tr("Import Files…"));
    }
    m_ui->emptyButton->setVisible(m_session
                                  && (m_filter != core::ArticleFilter() || !m_session->isReadOnly()));
    markCurrent();
    seekCurrent();
}

void ArticleListPanel::nextStep()
{
    if (!m_filter.text.isEmpty())
        m_ui->searchField->clear();
    else if (m_filter != core::ArticleFilter())
        Q_EMIT filterCleared();
    else
        Q_EMIT importWanted();
}

void ArticleListPanel::markCurrent()
{
    if (m_model->rowCount() == 0)
        return;
    if (m_chooseFirst && m_article == 0) {
        const QModelIndex first = m_model->index(0);
        if (!first.data(ArticleListModel::LoadedRole).toBool())
            return;
        m_chooseFirst = false;
        m_ui->list->setCurrentIndex(first);
        return;
    }
    const QModelIndex at = m_model->indexOf(m_article);
    const QModelIndex current = m_ui->list->currentIndex();
    if (at.isValid()) {
        if (at != current || !m_ui->list->selectionModel()->isSelected(at))
            m_ui->list->setCurrentIndex(at);
    } else if (current.data(ArticleListModel::LoadedRole).toBool()) {
        // It is of another article; one that is not loaded yet was sought.
        m_ui->list->clearSelection();
    }
}

// Far down a long list the row has to be asked for. What a search found is read from its beginning.
void ArticleListPanel::seekCurrent()
{
    if (m_article != 0 && m_filter.text.isEmpty() && !m_model->indexOf(m_article).isValid())
        m_model->seek(m_article);
}

void ArticleListPanel::showArticle(qint64 article)
{
    const bool other = article != m_article;
    m_article = article;
    m_chooseFirst = false;
    markCurrent();
    if (other)
        seekCurrent();
}

void ArticleListPanel::chooseFirst()
{
    m_article = 0;
    m_chooseFirst = true;
    markCurrent();
}

void ArticleListPanel::step(int rows)
{
    const int row = m_ui->list->currentIndex().isValid() ? m_ui->list->currentIndex().row() + rows : 0;
    if (row >= 0 && row < m_model->rowCount())
        m_ui->list->setCurrentIndex(m_model->index(row));
}

void ArticleListPanel::focusSearch()
{
    m_ui->searchField->setFocus(Qt::ShortcutFocusReason);
    m_ui->searchField->selectAll();
}

// Down goes from the search field into the list, Escape empties it.
bool ArticleListPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_ui->searchField && event->type() == QEvent::ShortcutOverride) {
        // Here a field would take Ctrl+E, its end of line, away from the export.
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_E && key->modifiers() == Qt::ControlModifier) {
            event->ignore();
            return true;
        }
    }
    if (watched == m_ui->searchField && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down) {
            m_ui->list->setFocus(Qt::ShortcutFocusReason);
            return true;
        }
        if (key == Qt::Key_Escape) {
            m_ui->searchField->clear();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ArticleListPanel::applyColors()
{
    const Colors &colors = colorsOf(palette());
    QPalette list = palette();
    list.setColor(QPalette::Base, colors.page);
    m_ui->list->setPalette(list);
    QPalette second = palette();
    second.setColor(QPalette::WindowText, colors.textSecond);
    m_ui->emptyHint->setPalette(second);
    m_ui->filterLabel->setPalette(second);
}

void ArticleListPanel::paintEvent(QPaintEvent *)
{
    const Colors &colors = colorsOf(palette());
    QPainter painter(this);
    painter.fillRect(rect(), colors.page);
    painter.fillRect(QRect(0, m_ui->stack->y() - 1, width(), 1), colors.line);
}

void ArticleListPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        showState();
    }
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationFontChange)
        applyColors();
}

} // namespace fangzhi::widgets
