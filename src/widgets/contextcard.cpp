// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/contextcard.h"

#include "ui_contextcard.h"
#include "widgets/chartview.h"
#include "widgets/languages.h"

namespace fangzhi::widgets {

ContextCard::ContextCard(QWidget *parent)
    : Card(parent)
    , m_ui(std::make_unique<Ui::ContextCard>())
{
    m_ui->setupUi(this);
    m_ui->titleLabel->hide();
    setAsSecond(m_ui->subtitleLabel);
    setAsSecond(m_ui->emptyHint);
    connect(m_ui->view, &ChartView::figureActivated, this, &ContextCard::activate);
    showHint({});
}

ContextCard::~ContextCard() = default;

ChartView *ContextCard::view() const
{
    return m_ui->view;
}

void ContextCard::setSession(tasks::LibrarySession *session)
{
    m_session = session;
    clear();
}

void ContextCard::clear()
{
    m_figure = {};
    m_answered = false;
    setAsTitle(m_ui->titleLabel);
    m_ui->titleLabel->show();
    showHint(tr("Choose a figure to see it over time."));
}

void ContextCard::showHint(const QString &hint)
{
    m_ui->subtitleLabel->hide();
    m_ui->emptyHint->setText(hint);
    m_ui->stack->setCurrentWidget(m_ui->emptyPage);
}

void ContextCard::activate(qint64 figure)
{
    for (const core::Figure &each : m_context.own + m_context.parent) {
        if (each.id == figure)
            return Q_EMIT figureActivated(figure, each.article());
    }
}

void ContextCard::setFigure(const core::Figure &figure, const QList<core::Figure> &others)
{
    if (!m_session)
        return;
    m_figure = figure;
    m_session->context(figure).then(
        this, [this, asked = figure.id, others](const core::Result<tasks::FigureContext> &answer) {
            if (asked != m_figure.id)
                return;
            m_answered = answer.ok();
            if (!answer.ok())
                return showHint(answer.error().message);
            m_context = *answer;
            if (standsAlone() && !others.isEmpty())
                return setFigure(others.first(), others.mid(1));
            showContext();
        });
}

// A figure by itself is no background.
bool ContextCard::standsAlone() const
{
    return m_context.own.size() + m_context.parent.size() < 2;
}

void ContextCard::showContext()
{
    charts::ChartSpec spec;
    spec.kind = charts::ChartKind::Line;
    spec.highlight = m_figure.id;
    const charts::ChartTable table = charts::chartOfSeries(
        {m_context.own, m_context.parent, m_context.events}, m_context.sources, spec, interfaceLanguage(),
        m_session ? m_session->catalogue() : core::IndicatorCatalogue::standard());
    if (table.isEmpty() || standsAlone())
        return showHint(m_figure.period.hasYear()
                            ? tr("The library holds this indicator for no other period yet. Import more "
                                 "articles of this region.")
                            : tr("The text does not say of which year this figure is. Set the article's date "
                                 "of writing to place it in time."));
    // The years stand at the axis; what it is of has no other place here.
    m_ui->subtitleLabel->setFullText(table.unit.isEmpty() ? table.title
                                                          : table.title + QStringLiteral(" · ") + table.unit);
    m_ui->subtitleLabel->show();
    m_ui->stack->setCurrentWidget(m_ui->chartPage);
    m_ui->view->setChart(table, false);
    m_ui->view->setHighlighted(m_figure.id);
}

void ContextCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        setAsSecond(m_ui->subtitleLabel);
        setAsSecond(m_ui->emptyHint);
    }
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        if (m_answered)
            showContext();
        else
            clear();
    }
}

} // namespace fangzhi::widgets
