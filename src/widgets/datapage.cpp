// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/datapage.h"

#include "tasks/librarytables.h"
#include "ui_datapage.h"
#include "widgets/languages.h"
#include "widgets/words.h"

#include <QEvent>
#include <QHeaderView>

#include <array>

namespace fangzhi::widgets {

namespace {

using models::FigureListModel;

constexpr int FirstYear = 1949;
constexpr int LastYear = 2100;
constexpr int RowHeight = 28;

constexpr auto Measures = std::to_array<core::Measure>(
    {core::Measure::Level, core::Measure::YoyGrowth, core::Measure::AvgGrowth, core::Measure::GrowthOther,
     core::Measure::ChangePoints, core::Measure::ChangeAbs, core::Measure::Share, core::Measure::Contribution,
     core::Measure::Pull, core::Measure::Ratio, core::Measure::Rank, core::Measure::Target});
constexpr auto States
    = std::to_array<core::FigureState>({core::FigureState::Proposed, core::FigureState::Accepted,
                                        core::FigureState::Edited, core::FigureState::Rejected});

// The order that a click on a heading asks for; nothing where no index serves one.
std::optional<core::FigureOrder> orderOf(int column)
{
    switch (column) {
    case FigureListModel::Indicator:
        return core::FigureOrder::Series;
    case FigureListModel::Region:
        return core::FigureOrder::Region;
    case FigureListModel::Period:
        return core::FigureOrder::Period;
    case FigureListModel::Value:
        return core::FigureOrder::Value;
    default:
        return {};
    }
}

} // namespace

QVariant FigureListWords::data(const QModelIndex &index, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return QIdentityProxyModel::data(index, role);
    const QVariant loaded = QIdentityProxyModel::data(index, FigureListModel::RowRole);
    if (!loaded.isValid())
        return {};
    const auto row = loaded.value<core::FigureRow>();
    const core::Figure &figure = row.figure;
    switch (index.column()) {
    case FigureListModel::Indicator: {
        const QString name = core::indicatorWords(figure, m_catalogue, interfaceLanguage());
        return figure.variant.isEmpty() ? name : QStringLiteral("%1（%2）").arg(name, figure.variant);
    }
    case FigureListModel::Region:
        return core::regionName(figure.region, interfaceLanguage());
    case FigureListModel::Period:
        return periodWords(figure.period);
    case FigureListModel::Measure:
        return core::measureWords(figure.measure, interfaceLanguage());
    case FigureListModel::Value:
        return figure.value.toString().replace(u'-', QChar(0x2212));
    case FigureListModel::Unit:
        return core::unitWords(figure.unit, interfaceLanguage());
    case FigureListModel::State:
        return stateWords(figure.state);
    case FigureListModel::Origin: {
        if (figure.article() != 0 || figure.evidence.isEmpty())
            return row.articleTitle;
        const core::Evidence &evidence = figure.evidence.first();
        const QString cell = core::cellName(int(evidence.row) - 1, int(evidence.column) - 1);
        return evidence.sheet.isEmpty()
                   ? QStringLiteral("%1 · %2").arg(evidence.dataSet, cell)
                   : QStringLiteral("%1 · %2 · %3").arg(evidence.dataSet, evidence.sheet, cell);
    }
    default:
        return {};
    }
}

QVariant FigureListWords::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QIdentityProxyModel::headerData(section, orientation, role);
    switch (section) {
    case FigureListModel::Indicator:
        return tr("Indicator");
    case FigureListModel::Region:
        return tr("Region");
    case FigureListModel::Period:
        return tr("Period");
    case FigureListModel::Measure:
        return tr("Kind");
    case FigureListModel::Value:
        return tr("Value");
    case FigureListModel::Unit:
        return tr("Unit");
    case FigureListModel::Origin:
        return tr("Source");
    case FigureListModel::State:
        return tr("State");
    default:
        return {};
    }
}

DataPage::DataPage(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::DataPage>())
    , m_model(new FigureListModel(this))
    , m_words(new FigureListWords(this))
{
    m_ui->setupUi(this);
    m_words->setSourceModel(m_model);
    m_ui->allFigures->setModel(m_words);
    m_ui->allFigures->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_ui->allFigures->verticalHeader()->setDefaultSectionSize(RowHeight);
    m_ui->allFigures->verticalHeader()->hide();
    QHeaderView *header = m_ui->allFigures->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    header->setSortIndicator(FigureListModel::Indicator, Qt::AscendingOrder);
    constexpr std::array Widths{220, 130, 140, 110, 110, 90, 260, 80};
    for (int c = 0; c < FigureListModel::ColumnCount; ++c)
        m_ui->allFigures->setColumnWidth(c, Widths[size_t(c)]);
    header->setStretchLastSection(true);
    for (QSpinBox *box : {m_ui->firstYearBox, m_ui->lastYearBox}) {
        box->setRange(FirstYear, LastYear);
        box->setValue(FirstYear);
        connect(box, &QSpinBox::valueChanged, this, &DataPage::readChoices);
    }
    for (QComboBox *box : {m_ui->indicatorBox, m_ui->measureBox, m_ui->stateBox, m_ui->sourceBox})
        connect(box, &QComboBox::currentIndexChanged, this, &DataPage::readChoices);
    connect(header, &QHeaderView::sectionClicked, this, &DataPage::sortBy);
    connect(m_model, &FigureListModel::counted, this, &DataPage::showCount);
    connect(m_ui->allFigures, &QTableView::activated, this, [this](const QModelIndex &index) {
        if (const qint64 article = index.data(FigureListModel::ArticleRole).toLongLong(); article != 0)
            Q_EMIT articleWanted(article);
    });
    connect(m_ui->importButton, &QPushButton::clicked, this, &DataPage::importWanted);
    connect(m_ui->removeButton, &QPushButton::clicked, this, &DataPage::removeDataSet);
    fillFixedChoices();
    fillChoices({}, {});
}

DataPage::~DataPage() = default;

void DataPage::setSession(tasks::LibrarySession *session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_model->setSource(nullptr);
    m_stale = true;
    m_query = {};
    if (!session)
        return;
    m_words->setCatalogue(session->catalogue());
    connect(session, &tasks::LibrarySession::changed, this, &DataPage::askChoices);
    if (isVisible())
        apply();
}

void DataPage::setRegion(const QString &regionCode)
{
    if (m_query.filter.regionCode == regionCode)
        return;
    m_query.filter.regionCode = regionCode;
    m_stale = true;
    if (isVisible())
        apply();
}

// A page that nobody looks at asks nothing.
void DataPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        apply();
}

void DataPage::apply()
{
    if (!m_session)
        return;
    m_stale = false;
    m_model->setSource(m_session->tables().figures(m_query));
    askChoices();
}

void DataPage::askChoices()
{
    if (!m_session || !isVisible())
        return;
    m_session->tables().usedIndicators().then(this, [this](const core::Result<QStringList> &indicators) {
        if (!m_session || !indicators)
            return;
        m_session->tables().dataSets().then(
            this, [this, codes = *indicators](const core::Result<QList<core::DataSet>> &dataSets) {
                if (dataSets)
                    fillChoices(codes, *dataSets);
            });
    });
}

void DataPage::fillFixedChoices()
{
    m_filling = true;
    const int measure = m_ui->measureBox->currentIndex();
    const int state = m_ui->stateBox->currentIndex();
    m_ui->measureBox->clear();
    m_ui->measureBox->addItem(tr("All kinds"), QString());
    for (const core::Measure each : Measures)
        m_ui->measureBox->addItem(core::measureWords(each, interfaceLanguage()), core::measureCode(each));
    m_ui->stateBox->clear();
    m_ui->stateBox->addItem(tr("All but rejected"), QString());
    for (const core::FigureState each : States)
        m_ui->stateBox->addItem(stateWords(each), core::figureStateCode(each));
    m_ui->measureBox->setCurrentIndex(std::max(measure, 0));
    m_ui->stateBox->setCurrentIndex(std::max(state, 0));
    m_ui->firstYearBox->setSpecialValueText(tr("From the beginning"));
    m_ui->lastYearBox->setSpecialValueText(tr("To the end"));
    m_filling = false;
}

void DataPage::fillChoices(const QStringList &indicators, const QList<core::DataSet> &dataSets)
{
    m_filling = true;
    const QString indicator = m_ui->indicatorBox->currentData().toString();
    const qint64 source = m_ui->sourceBox->currentData().toLongLong();
    m_ui->indicatorBox->clear();
    m_ui->indicatorBox->addItem(tr("All indicators"), QString());
    const core::IndicatorCatalogue catalogue
        = m_session ? m_session->catalogue() : core::IndicatorCatalogue::standard();
    for (const QString &code : indicators) {
        const core::Indicator *known = catalogue.byCode(code);
        m_ui->indicatorBox->addItem(known ? known->name(interfaceLanguage() == core::Language::Chinese)
                                          : tr("Other indicators"),
                                    code);
    }
    m_ui->sourceBox->clear();
    m_ui->sourceBox->addItem(tr("All sources"), 0);
    m_ui->sourceBox->addItem(tr("Articles"), -1);
    for (const core::DataSet &dataSet : dataSets)
        m_ui->sourceBox->addItem(dataSet.name, dataSet.id);
    m_ui->indicatorBox->setCurrentIndex(std::max(0, m_ui->indicatorBox->findData(indicator)));
    m_ui->sourceBox->setCurrentIndex(std::max(0, m_ui->sourceBox->findData(source)));
    m_filling = false;
    readChoices();
}

void DataPage::readChoices()
{
    if (m_filling)
        return;
    core::FigureQuery query = m_query;
    const QString indicator = m_ui->indicatorBox->currentData().toString();
    query.filter.indicators = indicator.isEmpty() ? QStringList() : QStringList{indicator};
    const QString measure = m_ui->measureBox->currentData().toString();
    query.filter.measure = measure.isEmpty() ? std::nullopt : core::measureFromCode(measure);
    const QString state = m_ui->stateBox->currentData().toString();
    query.filter.states = state.isEmpty() ? QList<core::FigureState>()
                                          : QList<core::FigureState>{core::figureStateFromCode(state)};
    const qint64 source = m_ui->sourceBox->currentData().toLongLong();
    query.dataSet = std::max<qint64>(source, 0);
    query.articlesOnly = source < 0;
    const auto year = [](const QSpinBox *box) { return box->value() == FirstYear ? 0 : box->value(); };
    query.firstYear = year(m_ui->firstYearBox);
    query.lastYear = year(m_ui->lastYearBox);
    const bool writable = m_session && !m_session->isReadOnly();
    m_ui->removeButton->setVisible(query.dataSet != 0 && writable);
    m_ui->importButton->setEnabled(writable);
    if (query == m_query)
        return;
    m_query = query;
    apply();
}

void DataPage::sortBy(int column)
{
    const auto order = orderOf(column);
    QHeaderView *header = m_ui->allFigures->horizontalHeader();
    if (order) {
        m_query.descending = m_query.order == *order && !m_query.descending;
        m_query.order = *order;
        apply();
    }
    for (int c = 0; c < FigureListModel::ColumnCount; ++c) {
        if (orderOf(c) == m_query.order)
            header->setSortIndicator(c, m_query.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    }
}

void DataPage::showCount()
{
    const int count = m_model->rowCount();
    m_ui->countLabel->setText(
        count > 0
            ? tr("%1 figure(s)", nullptr, count).arg(numberWords(count))
            : tr(
                "No figures here yet. Import a table, or articles whose figures are found, or filter less."));
}

void DataPage::removeDataSet()
{
    if (!m_session || m_query.dataSet == 0)
        return;
    m_session->tables().removeDataSet(m_query.dataSet).then(this, [this](const core::Result<void> &answer) {
        if (!m_notifier)
            return;
        if (!answer)
            return m_notifier->problem(answer.error());
        m_notifier->done(tr("The table and its figures were removed; Undo brings them back."));
    });
}

void DataPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        fillFixedChoices();
        askChoices();
        showCount();
        Q_EMIT m_words->headerDataChanged(Qt::Horizontal, 0, FigureListModel::ColumnCount - 1);
    }
    QWidget::changeEvent(event);
}

} // namespace fangzhi::widgets
