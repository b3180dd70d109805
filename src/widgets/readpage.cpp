// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/readpage.h"

#include "models/articlelistmodel.h"
#include "ui_readpage.h"
#include "widgets/appearance.h"
#include "widgets/readerview.h"

#include <QPainter>

#include <utility>

namespace fangzhi::widgets {

ReadPage::ReadPage(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::ReadPage>())
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_OpaquePaintEvent); // paintEvent() fills all of it
    m_ui->splitter->setSizes({288, 470, 440});
    m_ui->splitter->setStretchFactor(0, 2);
    m_ui->splitter->setStretchFactor(1, 4);
    m_ui->splitter->setStretchFactor(2, 3);
    m_ui->cards->setSizes({330, 220, 240});
    m_ui->cards->setHandleWidth(12);
    connectPanels();
}

ReadPage::~ReadPage() = default;

void ReadPage::connectPanels()
{
    connect(m_ui->articleList, &ArticleListPanel::articleChosen, this, &ReadPage::openArticle);
    connect(m_ui->articleList, &ArticleListPanel::importWanted, this, &ReadPage::importWanted);
    connect(m_ui->articleList, &ArticleListPanel::filterCleared, this, &ReadPage::filterCleared);
    connect(m_ui->articleList, &ArticleListPanel::removeWanted, this, &ReadPage::removeWanted);
    connect(m_ui->articleList->model(), &models::ArticleListModel::counted, this, [this] {
        if (article() == 0 && m_wanted == 0)
            showNone();
    });
    connect(m_ui->readerPanel, &ReaderPanel::figureActivated, this, &ReadPage::selectFigure);
    connect(m_ui->readerPanel, &ReaderPanel::articleStepped, this, &ReadPage::stepArticle);
    connect(m_ui->readerPanel, &ReaderPanel::figureStepped, this, &ReadPage::stepFigure);
    connect(m_ui->readerPanel, &ReaderPanel::textScaleStepped, this, &ReadPage::textScaleStepped);
    connect(m_ui->readerPanel, &ReaderPanel::starToggled, this, &ReadPage::setStarred);
    connect(m_ui->readerPanel, &ReaderPanel::headerEdited, this, [this](const tasks::ArticleHeader &header) {
        if (m_session)
            follow(m_session->editArticle(article(), header));
    });
    connect(m_ui->chartCard, &ChartCard::figureActivated, this, &ReadPage::selectFigure);
    connect(m_ui->chartCard, &ChartCard::exportWanted, this, &ReadPage::exportWanted);
    connect(m_ui->chartCard, &ChartCard::copyWanted, this, &ReadPage::copyChartWanted);
    connect(m_ui->contextCard, &ContextCard::figureActivated, this, &ReadPage::openFigure);
    connect(m_ui->figureCard, &FigureCard::figureActivated, this, &ReadPage::selectFigure);
    connect(m_ui->figureCard, &FigureCard::chosenChanged, this, &ReadPage::decisionsChanged);
    connect(m_ui->figureCard, &FigureCard::stateWanted, this,
            [this](const QList<qint64> &figures, core::FigureState state) {
                if (m_session)
                    follow(m_session->setFigureState(figures, state));
            });
}

void ReadPage::setSession(tasks::LibrarySession *session, qint64 article)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_wanted = 0;
    m_view = {};
    m_ui->contextCard->setSession(session);
    showNone();
    m_ui->articleList->setSession(session);
    if (!session)
        return;
    connect(session, &tasks::LibrarySession::changed, this, &ReadPage::reload);
    m_ui->readerPanel->setEditable(!session->isReadOnly());
    m_ui->figureCard->setEditable(!session->isReadOnly());
    if (article != 0)
        openArticle(article);
    else
        m_ui->articleList->chooseFirst();
}

void ReadPage::setFilter(const core::ArticleFilter &filter, const QString &words)
{
    m_ui->articleList->setFilter(filter, words);
}

const core::ArticleFilter &ReadPage::filter() const
{
    return m_ui->articleList->filter();
}

void ReadPage::setTextScale(double scale)
{
    m_ui->readerPanel->setTextScale(scale);
}

void ReadPage::openArticle(qint64 article)
{
    if (!m_session)
        return;
    m_wanted = article;
    m_ui->articleList->showArticle(article);
    m_session->article(article).then(this, [this, article](const core::Result<tasks::ArticleView> &answer) {
        if (article != m_wanted)
            return;
        if (answer.ok())
            return show(*answer);
        // Removed, here or by taking an import back.
        m_wanted = 0;
        showNone();
        if (answer.error().code == core::ErrorCode::NotFound)
            m_ui->articleList->chooseFirst();
        else if (m_notifier)
            m_notifier->problem(answer.error());
    });
}

void ReadPage::openFigure(qint64 figure, qint64 article)
{
    if (article == 0 || article == this->article())
        return selectFigure(figure);
    m_wantedFigure = figure;
    openArticle(article);
}

void ReadPage::reload()
{
    if (m_wanted != 0)
        openArticle(m_wanted);
    else
        m_ui->articleList->chooseFirst();
}

void ReadPage::show(const tasks::ArticleView &view)
{
    const bool same = view.article.id == m_view.article.id;
    m_view = view;
    const core::IndicatorCatalogue catalogue = m_session->catalogue();
    if (!same)
        m_figure = 0;
    m_ui->readerPanel->showArticle(view, catalogue, same);
    m_ui->chartCard->setArticle(view, catalogue, same);
    m_ui->figureCard->setFigures(view.figures, catalogue, true);
    if (m_figure != 0)
        showContextOf(m_figure);
    else
        showAnyContext();
    if (m_figure != 0)
        m_ui->figureCard->showFigure(m_figure);
    Q_EMIT articleShown(view.article.id);
    Q_EMIT decisionsChanged();
    if (const qint64 wanted = std::exchange(m_wantedFigure, 0))
        selectFigure(wanted);
}

void ReadPage::showNone()
{
    m_view = {};
    m_figure = 0;
    const auto *list = m_ui->articleList->model();
    m_ui->readerPanel->showNone(m_session && list->isCounted() && list->rowCount() == 0
                                && filter() == core::ArticleFilter());
    m_ui->chartCard->clear();
    m_ui->contextCard->clear();
    m_ui->figureCard->setFigures({}, core::IndicatorCatalogue::standard(), false);
    Q_EMIT articleShown(0);
    Q_EMIT decisionsChanged();
}

void ReadPage::showContextOf(qint64 figure)
{
    for (const core::Figure &each : m_view.figures) {
        if (each.id == figure)
            return m_ui->contextCard->setFigure(each);
    }
    m_ui->contextCard->clear();
}

// Before a figure is chosen: the chart's first, or another one of the article that the library knows more of.
void ReadPage::showAnyContext()
{
    constexpr qsizetype Tried = 6;
    const qint64 first = m_ui->chartCard->firstFigure();
    QList<core::Figure> others;
    for (const core::Figure &each : m_view.figures) {
        const bool seen = std::any_of(others.begin(), others.end(), [&each](const core::Figure &other) {
            return other.indicator == each.indicator && other.measure == each.measure
                   && other.region == each.region;
        });
        if (each.state == core::FigureState::Rejected || seen)
            continue;
        if (each.id == first)
            others.prepend(each);
        else if (others.size() < Tried)
            others.append(each);
    }
    if (others.isEmpty())
        return m_ui->contextCard->clear();
    m_ui->contextCard->setFigure(others.first(), others.mid(1));
}

void ReadPage::selectFigure(qint64 figure)
{
    const bool here = std::any_of(m_view.figures.begin(), m_view.figures.end(),
                                  [figure](const core::Figure &each) { return each.id == figure; });
    if (!here)
        return;
    m_figure = figure;
    m_ui->readerPanel->showFigure(figure);
    m_ui->chartCard->showFigure(figure);
    m_ui->figureCard->showFigure(figure);
    showContextOf(figure);
}

void ReadPage::stepArticle(int direction)
{
    m_ui->articleList->step(direction);
}

void ReadPage::stepFigure(int direction)
{
    // Rejected figures are not marked any more, but one goes on from where they were.
    const QList<core::Figure> &all = m_view.figures;
    const QList<qint64> &marked = m_ui->readerPanel->reader()->document().figures();
    qsizetype at = direction > 0 ? -1 : all.size();
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (all.at(i).id == m_figure)
            at = i;
    }
    for (at += direction; at >= 0 && at < all.size(); at += direction) {
        if (marked.contains(all.at(at).id))
            return selectFigure(all.at(at).id);
    }
}

void ReadPage::stepGroup(int direction)
{
    m_ui->chartCard->stepGroup(direction);
}

void ReadPage::setFigureState(core::FigureState state)
{
    const QList<qint64> chosen = m_ui->figureCard->chosen();
    if (m_session && !chosen.isEmpty())
        follow(m_session->setFigureState(chosen, state));
}

bool ReadPage::canDecide() const
{
    return m_session && !m_session->isReadOnly() && !m_ui->figureCard->chosen().isEmpty();
}

void ReadPage::setStarred(bool starred)
{
    if (m_session && article() != 0)
        follow(m_session->setStarred(article(), starred));
}

void ReadPage::extractAgain()
{
    if (m_session && article() != 0)
        follow(m_session->extractAgain({article()}));
}

void ReadPage::follow(const tasks::Answer<void> &edit)
{
    edit.then(this, [this](const core::Result<void> &answer) {
        if (!answer.ok() && m_notifier)
            m_notifier->problem(answer.error());
    });
}

void ReadPage::openFind()
{
    m_ui->readerPanel->openFind();
}

void ReadPage::openSearch()
{
    m_ui->articleList->focusSearch();
}

void ReadPage::toggleDetails()
{
    m_ui->readerPanel->toggleDetails();
}

void ReadPage::copy()
{
    m_ui->readerPanel->reader()->copy();
}

void ReadPage::selectAll()
{
    m_ui->readerPanel->reader()->selectAll();
}

std::optional<charts::ChartTable> ReadPage::chart() const
{
    return m_ui->chartCard->table();
}

void ReadPage::setChartsVisible(bool visible)
{
    m_ui->sideColumn->setVisible(visible);
}

void ReadPage::saveState(Settings &settings) const
{
    settings.setState(QStringLiteral("readColumns"), m_ui->splitter->saveState());
    settings.setState(QStringLiteral("readCards"), m_ui->cards->saveState());
}

void ReadPage::restoreState(const Settings &settings)
{
    m_ui->splitter->restoreState(settings.state(QStringLiteral("readColumns")));
    m_ui->cards->restoreState(settings.state(QStringLiteral("readCards")));
}

void ReadPage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), colorsOf(palette()).page);
}

} // namespace fangzhi::widgets
