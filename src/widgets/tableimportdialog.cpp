// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tableimportdialog.h"

#include "ui_tableimportdialog.h"
#include "widgets/languages.h"
#include "widgets/words.h"

#include <QCoreApplication>
#include <QEvent>
#include <QFutureWatcher>
#include <QHeaderView>
#include <QtConcurrentRun>

#include <array>

namespace fangzhi::widgets {

namespace {

using core::ColumnRole;

constexpr auto Roles = std::to_array<ColumnRole>(
    {ColumnRole::Value, ColumnRole::Region, ColumnRole::Code, ColumnRole::Indicator, ColumnRole::Period,
     ColumnRole::Year, ColumnRole::Month, ColumnRole::Quarter, ColumnRole::Unit, ColumnRole::Measure,
     ColumnRole::Number, ColumnRole::Note, ColumnRole::Ignore});
constexpr auto Measures = std::to_array<core::Measure>(
    {core::Measure::Level, core::Measure::YoyGrowth, core::Measure::AvgGrowth, core::Measure::GrowthOther,
     core::Measure::ChangePoints, core::Measure::ChangeAbs, core::Measure::Share, core::Measure::Contribution,
     core::Measure::Pull, core::Measure::Ratio, core::Measure::Rank, core::Measure::Target});
constexpr qsizetype SamplesShown = 100;
constexpr int TypingPause = 350; // ms

} // namespace

QString roleWords(ColumnRole role)
{
    const auto said = [](const char *text) { return QCoreApplication::translate("TableImportDialog", text); };
    switch (role) {
    case ColumnRole::Value:
        return said(QT_TRANSLATE_NOOP("TableImportDialog", "Figures"));
    case ColumnRole::Region:
        return said(QT_TRANSLATE_NOOP("TableImportDialog", "Regions"));
    case ColumnRole::Code:
        return said(QT_TRANSLATE_NOOP("TableImportDialog", "Codes of regions"));
    case ColumnRole::Indicator:
        return said(QT_TRANSLATE_NOOP("TableImportDialog", "Names of indicators"));
    case ColumnRole::Period:
        return said(QT_TRANSLATE_NOOP("TableImportDialog", "Periods"));
    case ColumnRole::Year:
        return said(QT_TRANSLATE_NOOP("TableImportDialog", "Years"));
    case ColumnRole::Month:
        return said(QT_TRANSLATE_NOOP("TableImportDialog", "Months"));
    case ColumnRole::Quarter:
        return said(QT_TRANSLATE_NOOP("TableImportDialog", "Quarters"));
    case ColumnRole::Unit:
        return said(QT_TRANSLATE_NOOP("TableImportDialog", "Units"));
    case ColumnRole::Measure:
        return said(QT_TRANSLATE_NOOP("TableImportDialog", "Kinds of figures"));
    case ColumnRole::Number:
        return said(QT_TRANSLATE_NOOP("TableImportDialog", "Numbers of rows"));
    case ColumnRole::Note:
        return said(QT_TRANSLATE_NOOP("TableImportDialog", "Notes"));
    default:
        return said(QT_TRANSLATE_NOOP("TableImportDialog", "Nothing to read"));
    }
}

QVariant GridWords::data(const QModelIndex &index, int role) const
{
    if (role != Qt::ForegroundRole && role != Qt::FontRole)
        return QIdentityProxyModel::data(index, role);
    const int kind = QIdentityProxyModel::data(index, models::GridModel::RowKindRole).toInt();
    const QVariant column = QIdentityProxyModel::data(index, models::GridModel::ColumnRole);
    const bool value = column.isValid() && column.value<core::TableColumn>().role == ColumnRole::Value;
    if (role == Qt::FontRole && kind == models::GridModel::Heading) {
        QFont font;
        font.setBold(true);
        return font;
    }
    if (role == Qt::ForegroundRole && kind == models::GridModel::Body && value)
        return QPalette().color(QPalette::Link);
    if (role == Qt::ForegroundRole && (kind == models::GridModel::Above || kind == models::GridModel::Below))
        return QPalette().color(QPalette::Disabled, QPalette::Text);
    return {};
}

QVariant GridWords::headerData(int section, Qt::Orientation orientation, int role) const
{
    const QVariant name = QIdentityProxyModel::headerData(section, orientation, role);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || rowCount() == 0)
        return name;
    const QVariant column = index(0, section).data(models::GridModel::ColumnRole);
    if (!column.isValid())
        return name;
    return QStringLiteral("%1\n%2").arg(name.toString(), roleWords(column.value<core::TableColumn>().role));
}

TableImportDialog::TableImportDialog(const std::shared_ptr<const tasks::TableFile> &file,
                                     const tasks::TableOptions &options,
                                     const core::IndicatorCatalogue &catalogue, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::TableImportDialog>())
    , m_file(file)
    , m_options(options)
    , m_catalogue(catalogue)
    , m_model(new models::GridModel(this))
    , m_words(new GridWords(this))
{
    m_ui->setupUi(this);
    m_words->setSourceModel(m_model);
    m_ui->gridView->setModel(m_words);
    m_ui->gridView->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_ui->questions->header()->setStretchLastSection(true);
    m_ui->splitter->setStretchFactor(0, 3);
    m_ui->splitter->setStretchFactor(1, 1);
    fillChoices();
    m_later.setSingleShot(true);
    m_later.setInterval(TypingPause);
    connect(&m_later, &QTimer::timeout, this, &TableImportDialog::understand);
    connect(m_ui->tableBox, &QComboBox::currentIndexChanged, this, &TableImportDialog::showTable);
    connect(m_ui->gridView->horizontalHeader(), &QHeaderView::sectionClicked, this,
            &TableImportDialog::chooseColumn);
    connect(m_ui->gridView->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &index) { chooseColumn(index.column()); });
    for (QComboBox *box : {m_ui->roleBox, m_ui->indicatorBox, m_ui->measureBox})
        connect(box, &QComboBox::currentTextChanged, this, &TableImportDialog::changeColumn);
    for (QLineEdit *line : {m_ui->unitEdit, m_ui->periodEdit})
        connect(line, &QLineEdit::textEdited, this, &TableImportDialog::changeColumn);
    for (QLineEdit *line : {m_ui->tableRegionEdit, m_ui->tablePeriodEdit, m_ui->tableUnitEdit})
        connect(line, &QLineEdit::textEdited, this, &TableImportDialog::changeTable);
    connect(m_ui->skipBox, &QCheckBox::clicked, this, &TableImportDialog::changeTable);
    connect(m_ui->importButton, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    understand();
}

TableImportDialog::~TableImportDialog() = default;

void TableImportDialog::fillChoices()
{
    m_filling = true;
    m_ui->roleBox->clear();
    for (const ColumnRole role : Roles)
        m_ui->roleBox->addItem(roleWords(role), core::columnRoleCode(role));
    m_ui->indicatorBox->clear();
    m_ui->indicatorBox->addItem(tr("As the table says"), QString());
    for (const core::Indicator &indicator : m_catalogue.all())
        m_ui->indicatorBox->addItem(indicator.name(interfaceLanguage() == core::Language::Chinese),
                                    indicator.code);
    m_ui->measureBox->clear();
    m_ui->measureBox->addItem(tr("As the table says"), QString());
    for (const core::Measure measure : Measures)
        m_ui->measureBox->addItem(core::measureWords(measure, interfaceLanguage()),
                                  core::measureCode(measure));
    m_filling = false;
}

tasks::TableOptions TableImportDialog::options() const
{
    tasks::TableOptions options = m_options;
    for (auto it = m_mappings.begin(); it != m_mappings.end(); ++it) {
        core::TableMapping mapping = it.value();
        mapping.sheet = it.key();
        options.mappings.append(mapping);
    }
    return options;
}

const core::TableReading *TableImportDialog::table() const
{
    const int at = std::max(0, m_ui->tableBox->currentIndex());
    return at < m_reading.tables.size() ? &m_reading.tables[at] : nullptr;
}

core::TableMapping &TableImportDialog::mapping()
{
    const core::TableReading *shown = table();
    const QString sheet = shown ? shown->sheet : QString();
    // What an earlier table of this shape was told holds on.
    if (!m_mappings.contains(sheet))
        m_mappings.insert(sheet, shown && shown->remembered ? shown->mapping : core::TableMapping());
    return m_mappings[sheet];
}

core::ColumnMapping &TableImportDialog::mappingOfColumn()
{
    core::TableMapping &whole = mapping();
    const QString heading
        = table() && m_column < table()->columns.size() ? table()->columns[m_column].heading : QString();
    for (core::ColumnMapping &column : whole.columns) {
        if (column.column == m_column || (column.column < 0 && column.heading == heading))
            return column;
    }
    core::ColumnMapping column;
    column.column = m_column;
    column.heading = heading;
    whole.columns.append(column);
    return whole.columns.last();
}

void TableImportDialog::understandLater()
{
    m_ui->importButton->setEnabled(false);
    m_later.start();
}

void TableImportDialog::understand()
{
    const int generation = ++m_generation;
    auto *watcher = new QFutureWatcher<core::FileReading>(this);
    connect(watcher, &QFutureWatcher<core::FileReading>::finished, this, [this, watcher, generation] {
        watcher->deleteLater();
        if (generation == m_generation)
            take(watcher->result());
    });
    watcher->setFuture(
        QtConcurrent::run([file = m_file, options = options()] { return file->understand(options); }));
}

void TableImportDialog::take(const core::FileReading &reading)
{
    const int shown = std::max(0, m_ui->tableBox->currentIndex());
    m_reading = reading;
    m_filling = true;
    m_ui->tableBox->clear();
    for (const core::TableReading &each : reading.tables) {
        const QString name = !each.sheet.isEmpty()   ? each.sheet
                             : !each.title.isEmpty() ? each.title
                                                     : reading.name;
        m_ui->tableBox->addItem(tr("%1 (%n figure(s))", nullptr, int(each.counts.figures)).arg(name));
    }
    m_ui->tableBox->setCurrentIndex(std::min(shown, m_ui->tableBox->count() - 1));
    m_ui->tableBox->setVisible(reading.tables.size() > 1);
    m_filling = false;
    showTable();
    showSummary();
    Q_EMIT understood();
}

void TableImportDialog::showTable()
{
    if (m_filling)
        return;
    const core::TableReading *shown = table();
    if (!shown)
        return;
    m_model->setTable(m_file->grids().sheets.value(shown->sheetIndex), *shown);
    m_ui->gridView->resizeColumnsToContents();
    constexpr int WidestColumn = 220;
    for (int c = 0; c < m_model->columnCount(); ++c)
        m_ui->gridView->setColumnWidth(c, std::clamp(m_ui->gridView->columnWidth(c), 90, WidestColumn));
    m_filling = true;
    m_ui->tableRegionEdit->setPlaceholderText(shown->region.name.isEmpty() ? tr("not said")
                                                                           : shown->region.name);
    m_ui->tablePeriodEdit->setPlaceholderText(shown->period.isEmpty() ? tr("not said") : shown->period);
    m_ui->tableUnitEdit->setPlaceholderText(shown->unit.isEmpty() ? tr("not said") : shown->unit);
    if (const auto it = m_mappings.constFind(shown->sheet); it == m_mappings.constEnd()) {
        m_ui->tableRegionEdit->setText(shown->mapping.region);
        m_ui->tablePeriodEdit->setText(shown->mapping.period);
        m_ui->tableUnitEdit->setText(shown->mapping.unit);
    }
    m_ui->skipBox->setChecked(shown->mapping.skip);
    m_filling = false;
    if (m_column < 0 || m_column >= shown->columns.size()) {
        const auto value
            = std::find_if(shown->columns.begin(), shown->columns.end(),
                           [](const core::TableColumn &c) { return c.role == ColumnRole::Value; });
        m_column = value == shown->columns.end() ? 0 : value->column;
    }
    showColumn();
    showQuestions();
    showSamples();
}

void TableImportDialog::chooseColumn(int column)
{
    if (column < 0 || column == m_column || !table() || column >= table()->columns.size())
        return;
    m_column = column;
    showColumn();
}

void TableImportDialog::showColumn()
{
    const core::TableReading *shown = table();
    if (!shown || m_column < 0 || m_column >= shown->columns.size())
        return;
    const core::TableColumn &column = shown->columns[m_column];
    const core::ColumnMapping *said = shown->mapping.ofColumn(m_column, column.heading);
    m_filling = true;
    m_ui->columnLabel->setText(column.heading.isEmpty()
                                   ? tr("Column %1").arg(core::columnName(m_column))
                                   : tr("Column %1: %2").arg(core::columnName(m_column), column.heading));
    m_ui->roleBox->setCurrentIndex(std::max(0, m_ui->roleBox->findData(core::columnRoleCode(column.role))));
    const int indicator = column.indicator.isEmpty() || column.indicator == core::OtherIndicator
                              ? 0
                              : m_ui->indicatorBox->findData(column.indicator);
    m_ui->indicatorBox->setCurrentIndex(std::max(0, indicator));
    const int measure = column.measure ? m_ui->measureBox->findData(core::measureCode(*column.measure)) : 0;
    m_ui->measureBox->setCurrentIndex(std::max(0, measure));
    if (!m_ui->unitEdit->hasFocus())
        m_ui->unitEdit->setText(said ? said->unit : QString());
    m_ui->unitEdit->setPlaceholderText(column.unit.isEmpty() ? tr("as the table says") : column.unit);
    if (!m_ui->periodEdit->hasFocus())
        m_ui->periodEdit->setText(said ? said->period : QString());
    m_ui->periodEdit->setPlaceholderText(column.period.isEmpty() ? tr("as the table says") : column.period);
    const bool value = column.role == ColumnRole::Value;
    for (QWidget *widget : std::initializer_list<QWidget *>{m_ui->indicatorBox, m_ui->measureBox,
                                                            m_ui->unitEdit, m_ui->periodEdit})
        widget->setEnabled(value);
    m_filling = false;
}

void TableImportDialog::changeColumn()
{
    const core::TableReading *shown = table();
    if (m_filling || !shown || m_column < 0 || m_column >= shown->columns.size())
        return;
    const core::TableColumn &column = shown->columns[m_column];
    core::ColumnMapping &said = mappingOfColumn();
    const auto role = core::columnRoleFromCode(m_ui->roleBox->currentData().toString());
    if (role != column.role)
        said.role = role;
    const QString indicator = m_ui->indicatorBox->currentData().toString();
    if (indicator != column.indicator)
        said.indicator = indicator;
    const QString measure = m_ui->measureBox->currentData().toString();
    if (measure != (column.measure ? core::measureCode(*column.measure) : QString()))
        said.measure = measure;
    said.unit = m_ui->unitEdit->text().trimmed();
    const QString period = m_ui->periodEdit->text().trimmed();
    said.period = core::Period::fromLabel(period) ? period : QString();
    understandLater();
}

void TableImportDialog::changeTable()
{
    if (m_filling || !table())
        return;
    core::TableMapping &said = mapping();
    said.region = m_ui->tableRegionEdit->text().trimmed();
    const QString period = m_ui->tablePeriodEdit->text().trimmed();
    said.period = core::Period::fromLabel(period) ? period : QString();
    said.unit = m_ui->tableUnitEdit->text().trimmed();
    said.skip = m_ui->skipBox->isChecked();
    understandLater();
}

void TableImportDialog::answer(const QString &name, const QString &code)
{
    if (code.isEmpty())
        mapping().names.remove(name);
    else
        mapping().names.insert(name, code);
    understandLater();
}

void TableImportDialog::showQuestions()
{
    const core::TableReading *shown = table();
    m_ui->questions->clear();
    for (const core::TableQuestion &question : shown->questions) {
        auto *item = new QTreeWidgetItem(m_ui->questions,
                                         {core::tableQuestionWords(question), numberWords(question.figures)});
        item->setToolTip(0, toolTipOf(core::tableQuestionWords(question)));
        if (question.kind != core::TableQuestion::Kind::Region || question.regions.isEmpty())
            continue;
        auto *box = new QComboBox;
        box->setObjectName(QStringLiteral("answer"));
        box->setAccessibleName(core::tableQuestionWords(question));
        box->addItem(tr("leave out"), QString());
        for (const core::RegionRef &region : question.regions)
            box->addItem(core::RegionCatalogue::official().path(region.code), region.code);
        connect(box, &QComboBox::activated, this,
                [this, box, name = question.words] { answer(name, box->currentData().toString()); });
        m_ui->questions->setItemWidget(item, 2, box);
    }
    m_ui->questions->setVisible(!shown->questions.isEmpty());
    for (int c = 0; c < 2; ++c)
        m_ui->questions->resizeColumnToContents(c);
}

void TableImportDialog::showSamples()
{
    const core::TableReading *shown = table();
    m_ui->samples->clear();
    for (qsizetype i = 0; i < std::min(SamplesShown, shown->samples.size()); ++i) {
        const core::TableFigure &cell = shown->samples[i];
        const core::Figure &figure = cell.figure;
        auto *item = new QTreeWidgetItem(
            m_ui->samples,
            {core::cellName(cell.row, cell.column), core::regionName(figure.region, interfaceLanguage()),
             core::indicatorWords(figure, m_catalogue, interfaceLanguage()), periodWords(figure.period),
             core::measureWords(figure.measure, interfaceLanguage()), valueWords(figure)});
        item->setTextAlignment(5, Qt::AlignRight | Qt::AlignVCenter);
    }
    for (int c = 0; c < m_ui->samples->columnCount(); ++c)
        m_ui->samples->resizeColumnToContents(c);
}

void TableImportDialog::showSummary()
{
    qint64 waiting = 0;
    qint64 missing = 0;
    bool remembered = false;
    for (const core::TableReading &each : m_reading.tables) {
        for (const core::TableQuestion &question : each.questions)
            waiting += question.regions.isEmpty() ? 0 : question.figures;
        missing += each.counts.missing + each.counts.errors;
        remembered = remembered || each.remembered;
    }
    const qint64 figures = m_reading.figures();
    QStringList parts{
        tr("%1: %2 figure(s) understood", nullptr, int(figures)).arg(m_reading.name, numberWords(figures))};
    if (waiting > 0)
        parts.append(tr("%1 wait for an answer", nullptr, int(waiting)).arg(numberWords(waiting)));
    if (missing > 0)
        parts.append(tr("%1 cell(s) without a value", nullptr, int(missing)).arg(numberWords(missing)));
    if (remembered)
        parts.append(tr("read as an earlier table of this form"));
    m_ui->summaryLabel->setText(parts.join(QStringLiteral(" · ")));
    m_ui->importButton->setEnabled(figures > waiting);
}

void TableImportDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        fillChoices();
        take(core::FileReading(m_reading));
    }
    QDialog::changeEvent(event);
}

} // namespace fangzhi::widgets
