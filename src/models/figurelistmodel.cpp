// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/figurelistmodel.h"

#include <limits>

namespace fangzhi::models {

namespace {

QVariant cell(const core::FigureRow &row, int column)
{
    const core::Figure &figure = row.figure;
    switch (column) {
    case FigureListModel::Indicator:
        return figure.indicator == core::OtherIndicator ? figure.indicatorSurface : figure.indicator;
    case FigureListModel::Region:
        return figure.region.name;
    case FigureListModel::Period:
        return figure.period.label();
    case FigureListModel::Measure:
        return core::measureCode(figure.measure);
    case FigureListModel::Value:
        return figure.value.toString();
    case FigureListModel::Unit:
        return figure.unit;
    case FigureListModel::Origin:
        return figure.evidence.isEmpty() || figure.article() != 0 ? row.articleTitle
                                                                  : figure.evidence.first().dataSet;
    case FigureListModel::State:
        return core::figureStateCode(figure.state);
    default:
        return {};
    }
}

} // namespace

FigureListModel::FigureListModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

FigureListModel::~FigureListModel() = default;

void FigureListModel::setSource(std::unique_ptr<Source> source)
{
    beginResetModel();
    ++m_generation;
    m_source = std::move(source);
    m_count = 0;
    m_counted = false;
    m_pages.clear();
    m_recent.clear();
    m_asked.clear();
    endResetModel();
    if (!m_source)
        return;
    m_source->changed = [this] { askCount(); };
    askCount();
}

void FigureListModel::askCount()
{
    const int generation = m_generation;
    m_source->count([this, generation](qint64 count) {
        if (generation != m_generation)
            return;
        beginResetModel();
        ++m_generation; // what was asked before is of the library as it was
        m_count = int(std::min<qint64>(count, std::numeric_limits<int>::max()));
        m_counted = true;
        m_pages.clear();
        m_recent.clear();
        m_asked.clear();
        endResetModel();
        Q_EMIT counted();
    });
}

void FigureListModel::askPage(int page) const
{
    if (m_asked.contains(page) || !m_source)
        return;
    m_asked.insert(page);
    auto *self = const_cast<FigureListModel *>(this);
    const int generation = m_generation;
    m_source->page(qint64(page) * PageLength, PageLength,
                   [self, page, generation](qint64, const QList<core::FigureRow> &rows) {
                       if (generation == self->m_generation)
                           self->takePage(page, rows);
                   });
}

void FigureListModel::takePage(int page, const QList<core::FigureRow> &rows)
{
    m_asked.remove(page);
    m_pages.insert(page, rows);
    m_recent.remove(page);
    m_recent.push_front(page);
    while (m_recent.size() > PagesKept) {
        m_pages.remove(m_recent.back());
        m_recent.pop_back();
    }
    const int first = page * PageLength;
    const int last = std::min(first + int(rows.size()), m_count) - 1;
    if (last >= first)
        Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1));
}

const core::FigureRow *FigureListModel::row(int row) const
{
    const int page = row / PageLength;
    const auto it = m_pages.constFind(page);
    if (it == m_pages.constEnd()) {
        askPage(page);
        return nullptr;
    }
    if (m_recent.front() != page) {
        m_recent.remove(page);
        m_recent.push_front(page);
    }
    const int at = row - page * PageLength;
    return at < it->size() ? &(*it)[at] : nullptr;
}

int FigureListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_count;
}

int FigureListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FigureListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment((index.column() == Value ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    if (role != Qt::DisplayRole && role != IdRole && role != RowRole && role != ArticleRole)
        return {};
    const core::FigureRow *found = row(index.row());
    if (!found)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return cell(*found, index.column());
    case IdRole:
        return found->figure.id;
    case ArticleRole:
        return found->figure.article();
    default:
        return QVariant::fromValue(*found);
    }
}

QHash<int, QByteArray> FigureListModel::roleNames() const
{
    return {{IdRole, "id"}, {RowRole, "row"}, {ArticleRole, "article"}};
}

} // namespace fangzhi::models
