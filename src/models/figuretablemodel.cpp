// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/figuretablemodel.h"

#include <algorithm>

namespace fangzhi::models {

FigureTableModel::FigureTableModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

bool FigureTableModel::sameRows(const QList<core::Figure> &figures) const
{
    return std::equal(figures.begin(), figures.end(), m_figures.begin(), m_figures.end(),
                      [](const core::Figure &a, const core::Figure &b) { return a.id == b.id; });
}

void FigureTableModel::setFigures(const QList<core::Figure> &figures)
{
    if (!figures.isEmpty() && sameRows(figures)) {
        m_figures = figures;
        Q_EMIT dataChanged(index(0, 0), index(int(m_figures.size()) - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_figures = figures;
    endResetModel();
}

const core::Figure *FigureTableModel::byId(qint64 figure) const
{
    const QModelIndex row = indexOf(figure);
    return row.isValid() ? &m_figures.at(row.row()) : nullptr;
}

QModelIndex FigureTableModel::indexOf(qint64 figure) const
{
    const auto found = std::find_if(m_figures.begin(), m_figures.end(),
                                    [figure](const core::Figure &each) { return each.id == figure; });
    return found == m_figures.end() ? QModelIndex() : index(int(found - m_figures.begin()), 0);
}

int FigureTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_figures.size());
}

int FigureTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

namespace {

QVariant cell(const core::Figure &figure, int column)
{
    switch (column) {
    case FigureTableModel::Indicator:
        return figure.indicator == core::OtherIndicator ? figure.indicatorSurface : figure.indicator;
    case FigureTableModel::Value:
        return QString(figure.value.toString() + figure.unit);
    case FigureTableModel::Period:
        return figure.period.label();
    case FigureTableModel::Region:
        return figure.region.name;
    case FigureTableModel::State:
        return core::figureStateCode(figure.state);
    case FigureTableModel::Sureness:
        return int(core::surenessOf(figure.confidence));
    default:
        return {};
    }
}

} // namespace

QVariant FigureTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const core::Figure &figure = m_figures.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return cell(figure, index.column());
    case IdRole:
        return figure.id;
    case FigureRole:
        return QVariant::fromValue(figure);
    case IndicatorRole:
        return figure.indicator;
    case StateRole:
        return int(figure.state);
    case SurenessRole:
        return int(core::surenessOf(figure.confidence));
    case ComparisonRole:
        return figure.isComparison;
    default:
        return {};
    }
}

QHash<int, QByteArray> FigureTableModel::roleNames() const
{
    return {{Qt::DisplayRole, "display"},  {IdRole, "id"},       {FigureRole, "figure"},
            {IndicatorRole, "indicator"},  {StateRole, "state"}, {SurenessRole, "sureness"},
            {ComparisonRole, "comparison"}};
}

} // namespace fangzhi::models
