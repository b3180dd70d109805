// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/figurecard.h"

#include "models/figuretablemodel.h"
#include "ui_figurecard.h"
#include "widgets/appearance.h"
#include "widgets/figuredelegate.h"
#include "widgets/figurewords.h"
#include "widgets/words.h"

#include <QHeaderView>
#include <QMenu>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QSet>

#include <algorithm>

namespace fangzhi::widgets {

using models::FigureTableModel;

FigureCard::FigureCard(QWidget *parent)
    : Card(parent)
    , m_ui(std::make_unique<Ui::FigureCard>())
    , m_model(new FigureTableModel(this))
    , m_words(new FigureWords(this))
{
    m_ui->setupUi(this);
    setAsSecond(m_ui->emptyHint);
    setAsSecond(m_ui->waitingLabel);
    m_words->setSourceModel(m_model);
    connect(m_ui->acceptButton, &QPushButton::clicked, this, [this] { want(core::FigureState::Accepted); });
    connect(m_ui->rejectButton, &QPushButton::clicked, this, [this] { want(core::FigureState::Rejected); });
    m_ui->stack->setCurrentWidget(m_ui->emptyPage);
    m_ui->decisionBar->hide();
    showButtons();
}

FigureCard::~FigureCard() = default;

void FigureCard::setUpTable()
{
    QTableView *table = m_ui->table;
    if (table->model() == m_words)
        return;
    table->setModel(m_words);
    table->setItemDelegate(new FigureDelegate(this));
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->horizontalHeader()->setMinimumSectionSize(30);
    connect(table, &QWidget::customContextMenuRequested, this, &FigureCard::openMenu);
    connect(table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        showButtons();
        Q_EMIT chosenChanged();
    });
    connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                const qint64 figure = current.data(FigureTableModel::IdRole).toLongLong();
                if (figure != 0 && !m_showing)
                    Q_EMIT figureActivated(figure);
            });
}

void FigureCard::setFigures(const QList<core::Figure> &figures, const core::IndicatorCatalogue &catalogue,
                            bool hasArticle)
{
    const QScopedValueRollback showing(m_showing, true);
    m_hasArticle = hasArticle;
    setUpTable();
    m_words->setCatalogue(catalogue);
    m_model->setFigures(figures);
    m_ui->stack->setCurrentWidget(figures.isEmpty() ? m_ui->emptyPage : m_ui->tablePage);
    m_ui->decisionBar->setVisible(!figures.isEmpty());
    fitColumns();
    showWords();
    showButtons();
}

void FigureCard::setEditable(bool editable)
{
    m_editable = editable;
    showButtons();
}

void FigureCard::showFigure(qint64 figure)
{
    const QScopedValueRollback showing(m_showing, true);
    const QModelIndex at = m_words->mapFromSource(m_model->indexOf(figure));
    QItemSelectionModel *selection = m_ui->table->selectionModel();
    if (!at.isValid()) {
        selection->clear();
        return;
    }
    if (!selection->isRowSelected(at.row()))
        selection->setCurrentIndex(at, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_ui->table->scrollTo(at);
}

QList<qint64> FigureCard::chosen() const
{
    QList<qint64> figures;
    if (!m_ui->table->selectionModel())
        return figures;
    for (const QModelIndex &row : m_ui->table->selectionModel()->selectedRows())
        figures.append(row.data(FigureTableModel::IdRole).toLongLong());
    return figures;
}

void FigureCard::want(core::FigureState state)
{
    const QList<qint64> figures = chosen();
    if (!figures.isEmpty() && m_editable)
        Q_EMIT stateWanted(figures, state);
}

void FigureCard::openMenu(const QPoint &at)
{
    if (chosen().isEmpty() || !m_editable)
        return;
    QMenu menu(this);
    menu.addAction(tr("Accept"), this, [this] { want(core::FigureState::Accepted); });
    menu.addAction(tr("Reject"), this, [this] { want(core::FigureState::Rejected); });
    menu.addSeparator();
    menu.addAction(tr("Back to Review"), this, [this] { want(core::FigureState::Proposed); });
    menu.exec(m_ui->table->viewport()->mapToGlobal(at));
}

// Columns are as wide as their words; the indicator gets the rest, and what does not fit beside a
// readable name stays away (the tool tip says it).
void FigureCard::fitColumns()
{
    QTableView *table = m_ui->table;
    if (!table->model())
        return;
    // The bar may come and go with the rows; the columns stay.
    const int room = table->width() - table->verticalScrollBar()->sizeHint().width();
    QSet<QString> regions;
    for (const core::Figure &figure : m_model->figures())
        regions.insert(figure.region.name);
    constexpr int Padding = 16;
    constexpr int LeastName = 112;
    int left = room;
    const auto headerOf = [&](int column) {
        return table->fontMetrics().horizontalAdvance(
            m_words->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    };
    const auto give = [&](int column, bool wanted, int most) {
        table->setColumnHidden(column, false);
        const int header = headerOf(column);
        table->resizeColumnToContents(column);
        const int width = std::min(most, std::max(table->columnWidth(column), header + Padding));
        const bool fits = wanted && left - width >= LeastName;
        table->setColumnHidden(column, !fits);
        if (!fits)
            return;
        table->setColumnWidth(column, width);
        left -= width;
    };
    constexpr int Widest = 150;
    constexpr int Narrow = 360;
    constexpr int Wide = 460;
    constexpr int LongName = 170;
    constexpr int RowsMeasured = 50;
    const int signOnly = headerOf(FigureTableModel::State) + Padding;
    int longestName = 0;
    for (int row = 0; row < std::min(m_words->rowCount(), int(RowsMeasured)); ++row)
        longestName = std::max(longestName, table->sizeHintForIndex(m_words->index(row, 0)).width());
    give(FigureTableModel::Value, true, Widest);
    // The state's sign says it too: its word gives way to a longer name.
    const bool longNames = longestName > LongName && room < Wide;
    give(FigureTableModel::State, true, room < Narrow || longNames ? signOnly : Widest);
    give(FigureTableModel::Period, true, Widest);
    give(FigureTableModel::Region, regions.size() > 1, Widest);
    give(FigureTableModel::Sureness, true, Widest);
    table->setColumnWidth(FigureTableModel::Indicator, std::max(LeastName / 2, left));
}

void FigureCard::showWords()
{
    m_ui->emptyHint->setText(m_hasArticle ? tr("No figures were found in this article.")
                                          : tr("The figures of the chosen article are listed here."));
    const auto &figures = m_model->figures();
    const auto waiting = std::count_if(figures.begin(), figures.end(), [](const core::Figure &figure) {
        return figure.state == core::FigureState::Proposed;
    });
    m_ui->waitingLabel->setFullText(waiting > 0 ? tr("%n to review", nullptr, int(waiting))
                                                : tr("All reviewed"));
}

void FigureCard::showButtons()
{
    const bool any = m_editable && !chosen().isEmpty();
    m_ui->acceptButton->setEnabled(any);
    m_ui->rejectButton->setEnabled(any);
}

void FigureCard::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    fitColumns();
}

void FigureCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        setAsSecond(m_ui->emptyHint);
        setAsSecond(m_ui->waitingLabel);
    }
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        m_words->retranslate();
        fitColumns();
        showWords();
    }
}

} // namespace fangzhi::widgets
