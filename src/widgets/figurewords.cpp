// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/figurewords.h"

#include "models/figuretablemodel.h"
#include "widgets/languages.h"
#include "widgets/words.h"

namespace fangzhi::widgets {

using models::FigureTableModel;

QVariant FigureWords::data(const QModelIndex &index, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter
                   | (index.column() == FigureTableModel::Value ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole)
        return QIdentityProxyModel::data(index, role);
    const auto figure = QIdentityProxyModel::data(index, FigureTableModel::FigureRole).value<core::Figure>();
    if (role == Qt::ToolTipRole) {
        const QString sentence
            = figure.evidence.isEmpty() ? QString() : figure.evidence.first().sentence.exact;
        return QString(toolTipOf(figureLine(figure, m_catalogue)) + toolTipOf(sentence));
    }
    switch (index.column()) {
    case FigureTableModel::Indicator:
        return core::indicatorWords(figure, m_catalogue, interfaceLanguage());
    case FigureTableModel::Value:
        return valueWords(figure);
    case FigureTableModel::Period:
        return periodWords(figure.period);
    case FigureTableModel::Region:
        return core::regionName(figure.region, interfaceLanguage());
    case FigureTableModel::State:
        return figure.isComparison ? tr("Reference") : stateWords(figure.state);
    case FigureTableModel::Sureness:
        return surenessWords(core::surenessOf(figure.confidence));
    default:
        return {};
    }
}

QVariant FigureWords::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (section == FigureTableModel::Value ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case FigureTableModel::Indicator:
        return tr("Indicator");
    case FigureTableModel::Value:
        return tr("Value");
    case FigureTableModel::Period:
        return tr("Period");
    case FigureTableModel::Region:
        return tr("Region");
    case FigureTableModel::State:
        return tr("State");
    case FigureTableModel::Sureness:
        return tr("Sureness");
    default:
        return {};
    }
}

void FigureWords::retranslate()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, FigureTableModel::ColumnCount - 1);
}

} // namespace fangzhi::widgets
