// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/chartcard.h"

#include "tasks/articlechart.h"
#include "ui_chartcard.h"
#include "widgets/appearance.h"
#include "widgets/icons.h"
#include "widgets/languages.h"

#include <QActionGroup>
#include <QMenu>
#include <QSet>

#include <algorithm>

namespace fangzhi::widgets {

ChartCard::ChartCard(QWidget *parent)
    : Card(parent)
    , m_ui(std::make_unique<Ui::ChartCard>())
    , m_kindMenu(new QMenu(this))
    , m_exportMenu(new QMenu(this))
    , m_kinds(new QActionGroup(this))
    , m_orders(new QActionGroup(this))
{
    m_ui->setupUi(this);
    m_ui->previousGroupButton->setIcon(icon(QStringLiteral("chevron-left")));
    m_ui->nextGroupButton->setIcon(icon(QStringLiteral("chevron-right")));
    m_ui->kindButton->setIcon(icon(QStringLiteral("chart-column")));
    m_ui->exportButton->setIcon(icon(QStringLiteral("upload")));
    setAsSecond(m_ui->subtitleLabel);
    setAsSecond(m_ui->groupLabel);
    setAsSecond(m_ui->emptyHint);
    setUpMenus();
    connect(m_ui->previousGroupButton, &QToolButton::clicked, this, [this] { stepGroup(-1); });
    connect(m_ui->nextGroupButton, &QToolButton::clicked, this, [this] { stepGroup(1); });
    connect(m_ui->view, &ChartView::figureActivated, this, &ChartCard::figureActivated);
    showGroup(0);
}

ChartCard::~ChartCard() = default;

ChartView *ChartCard::view() const
{
    return m_ui->view;
}

void ChartCard::setUpMenus()
{
    const auto addKind = [this](charts::ChartKind kind) {
        QAction *action = m_kinds->addAction(QString());
        action->setCheckable(true);
        action->setChecked(kind == m_kind);
        connect(action, &QAction::triggered, this, [this, kind] {
            m_kind = kind;
            showGroup(m_group);
        });
    };
    const auto addOrder = [this](charts::ChartOrder order) {
        QAction *action = m_orders->addAction(QString());
        action->setCheckable(true);
        action->setChecked(order == m_order);
        connect(action, &QAction::triggered, this, [this, order] {
            m_order = order;
            showGroup(m_group);
        });
    };
    addKind(charts::ChartKind::Bars);
    addKind(charts::ChartKind::HorizontalBars);
    addOrder(charts::ChartOrder::AsInText);
    addOrder(charts::ChartOrder::Largest);
    addOrder(charts::ChartOrder::Smallest);
    m_kindMenu->addActions(m_kinds->actions());
    m_kindMenu->addSeparator();
    m_kindMenu->addActions(m_orders->actions());
    m_exportMenu->addAction(QString(), this, &ChartCard::copyWanted);
    m_exportMenu->addAction(QString(), this, &ChartCard::exportWanted);
    m_ui->kindButton->setMenu(m_kindMenu);
    m_ui->exportButton->setMenu(m_exportMenu);
    showWords();
}

void ChartCard::showWords()
{
    const QStringList kinds{tr("Bars"), tr("Horizontal bars")};
    const QStringList orders{tr("As in the text"), tr("Largest first"), tr("Smallest first")};
    for (qsizetype i = 0; i < kinds.size(); ++i)
        m_kinds->actions().at(i)->setText(kinds.at(i));
    for (qsizetype i = 0; i < orders.size(); ++i)
        m_orders->actions().at(i)->setText(orders.at(i));
    m_exportMenu->actions().at(0)->setText(tr("Copy"));
    m_exportMenu->actions().at(1)->setText(tr("Export…"));
}

// The first letters of another weight take their time, so that a window which waits for its library has none.
void ChartCard::showEmpty()
{
    setAsTitle(m_ui->titleLabel);
    setAsTitle(m_ui->emptyTitle);
    m_ui->emptyTitle->setText(m_view.article.id == 0 ? tr("No chart yet") : tr("No figures to chart"));
    m_ui->emptyHint->setText(m_view.article.id == 0
                                 ? tr("The figures of the chosen article are charted here.")
                                 : tr("No growth figure was found in this text, or all were rejected."));
}

void ChartCard::setArticle(const tasks::ArticleView &view, const core::IndicatorCatalogue &catalogue,
                           bool sameArticle)
{
    QSet<qint64> shown;
    if (sameArticle && !m_groups.isEmpty()) {
        for (const core::Figure &figure : m_groups.at(m_group))
            shown.insert(figure.id);
    }
    m_view = view;
    m_catalogue = catalogue;
    m_groups = core::comparableGroups(view.figures);
    if (!sameArticle)
        m_figure = 0;
    showEmpty();
    // A decision may change how figures group: the one stays that shares most with what was shown.
    int group = 0;
    qsizetype most = 0;
    for (int i = 0; i < groupCount(); ++i) {
        const auto common
            = std::count_if(m_groups.at(i).begin(), m_groups.at(i).end(),
                            [&shown](const core::Figure &each) { return shown.contains(each.id); });
        if (common > most) {
            most = common;
            group = i;
        }
    }
    showGroup(group);
}

void ChartCard::clear()
{
    m_view = {};
    m_groups.clear();
    m_figure = 0;
    showEmpty();
    showGroup(0);
}

charts::ChartTable ChartCard::tableOf(int group) const
{
    charts::ChartSpec spec;
    spec.article = m_view.article.id;
    spec.kind = m_kind;
    spec.order = m_order;
    spec.highlight = m_figure;
    return charts::chartOfGroup(m_groups.at(group), tasks::sourcesOf(m_view.article), spec,
                                interfaceLanguage(), m_catalogue);
}

std::optional<charts::ChartTable> ChartCard::table() const
{
    if (m_groups.isEmpty())
        return std::nullopt;
    return tableOf(m_group);
}

qint64 ChartCard::firstFigure() const
{
    return m_groups.isEmpty() ? 0 : m_groups.first().first().id;
}

void ChartCard::showGroup(int group)
{
    const int count = int(m_groups.size());
    m_group = std::clamp(group, 0, std::max(0, count - 1));
    m_ui->stepper->setVisible(count > 1);
    m_ui->kindButton->setVisible(count > 0);
    m_ui->exportButton->setVisible(count > 0);
    m_ui->titleLabel->setVisible(count > 0);
    m_ui->subtitleLabel->setVisible(count > 0);
    m_ui->stack->setCurrentWidget(count > 0 ? m_ui->chartPage : m_ui->emptyPage);
    if (count == 0)
        return;
    const charts::ChartTable table = tableOf(m_group);
    m_ui->titleLabel->setFullText(table.title);
    m_ui->subtitleLabel->setFullText(table.subtitle);
    m_ui->groupLabel->setText(QStringLiteral("%1 / %2").arg(m_group + 1).arg(count));
    m_ui->groupLabel->setAccessibleName(tr("Group %1 of %2").arg(m_group + 1).arg(count));
    m_ui->previousGroupButton->setEnabled(m_group > 0);
    m_ui->nextGroupButton->setEnabled(m_group + 1 < count);
    m_ui->view->setChart(table, true);
    m_ui->view->setHighlighted(m_figure);
}

void ChartCard::stepGroup(int direction)
{
    const int next = m_group + direction;
    if (next >= 0 && next < m_groups.size())
        showGroup(next);
}

void ChartCard::showFigure(qint64 figure)
{
    m_figure = figure;
    const auto holds = [figure](const QList<core::Figure> &group) {
        return std::any_of(group.begin(), group.end(),
                           [figure](const auto &each) { return each.id == figure; });
    };
    const auto found = std::find_if(m_groups.begin(), m_groups.end(), holds);
    if (found != m_groups.end() && found - m_groups.begin() != m_group)
        showGroup(int(found - m_groups.begin()));
    m_ui->view->setHighlighted(figure);
}

// A narrow card keeps its room for the title.
void ChartCard::resizeEvent(QResizeEvent *event)
{
    constexpr int Narrow = 390;
    const Qt::ToolButtonStyle style = width() < Narrow ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextOnly;
    m_ui->kindButton->setToolButtonStyle(style);
    m_ui->exportButton->setToolButtonStyle(style);
    Card::resizeEvent(event);
}

void ChartCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_ui->subtitleLabel) {
        setAsSecond(m_ui->subtitleLabel);
        setAsSecond(m_ui->groupLabel);
        setAsSecond(m_ui->emptyHint);
    }
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        showWords();
        showEmpty();
        showGroup(m_group);
    }
}

} // namespace fangzhi::widgets
