// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/articlelistmodel.h"

#include <limits>

namespace fangzhi::models {

ArticleListModel::ArticleListModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

ArticleListModel::~ArticleListModel() = default;

void ArticleListModel::setSource(std::unique_ptr<Source> source)
{
    beginResetModel();
    m_source = std::move(source);
    m_pages.clear();
    m_recent.clear();
    m_count = 0;
    m_counted = false;
    endResetModel();
    if (!m_source)
        return;
    m_source->changed = [this] { askCount(); };
    askCount();
}

void ArticleListModel::askCount()
{
    ++m_generation;
    m_asked.clear();
    m_source->count([this, generation = m_generation](qint64 count) {
        if (generation == m_generation)
            takeCount(count);
    });
}

void ArticleListModel::takeCount(qint64 count)
{
    const int rows = int(std::min<qint64>(count, std::numeric_limits<int>::max()));
    // More of the same count: a search went on.
    if (rows > m_count && m_countedGeneration == m_generation) {
        if (const auto last = m_pages.find(m_count / PageLength); last != m_pages.end())
            last->stale = true;
        beginInsertRows({}, m_count, rows - 1);
        m_count = rows;
        endInsertRows();
    } else if (rows != m_count) {
        beginResetModel();
        m_count = rows;
        m_pages.clear();
        m_recent.clear();
        endResetModel();
    } else if (m_count > 0) {
        for (Page &page : m_pages)
            page.stale = true;
        Q_EMIT dataChanged(index(0), index(m_count - 1));
    }
    m_counted = true;
    m_countedGeneration = m_generation;
    Q_EMIT counted();
}

int ArticleListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_count;
}

void ArticleListModel::askPage(int page) const
{
    if (!m_source || m_asked.contains(page))
        return;
    m_asked.insert(page);
    // A page arrives by the event loop, when nobody is reading the model any more.
    auto *self = const_cast<ArticleListModel *>(this);
    m_source->page(qint64(page) * PageLength, PageLength,
                   [self, page, generation = m_generation](qint64, const QList<core::ArticleRow> &rows) {
                       if (generation == self->m_generation)
                           self->takePage(page, rows);
                   });
}

void ArticleListModel::takePage(int page, const QList<core::ArticleRow> &rows)
{
    m_asked.remove(page);
    m_pages.insert(page, {rows, false});
    touch(page);
    while (m_pages.size() > PagesKept) {
        m_pages.remove(m_recent.back());
        m_recent.pop_back();
    }
    const int first = page * PageLength;
    const int last = std::min<int>(m_count, first + int(rows.size())) - 1;
    if (last >= first)
        Q_EMIT dataChanged(index(first), index(last));
}

void ArticleListModel::touch(int page) const
{
    if (!m_recent.empty() && m_recent.front() == page)
        return;
    m_recent.remove(page);
    m_recent.push_front(page);
}

const core::ArticleRow *ArticleListModel::row(int row) const
{
    const int page = row / PageLength;
    const auto found = m_pages.constFind(page);
    if (found == m_pages.cend()) {
        askPage(page);
        return nullptr;
    }
    touch(page);
    if (found->stale)
        askPage(page);
    const int inPage = row % PageLength;
    return inPage < found->rows.size() ? &found->rows.at(inPage) : nullptr;
}

QVariant ArticleListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const core::ArticleRow *article = row(index.row());
    if (role == LoadedRole)
        return article != nullptr;
    if (!article)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return article->title;
    case IdRole:
        return article->id;
    case SourceRole:
        return article->source;
    case PublishedRole:
        return article->published.label();
    case FiguresRole:
        return article->figures;
    case ProposedRole:
        return article->proposed;
    case EventsRole:
        return article->events;
    case ReadRole:
        return article->read;
    case StarredRole:
        return article->starred;
    case SnippetRole:
        return QVariant::fromValue(article->snippet);
    default:
        return {};
    }
}

QHash<int, QByteArray> ArticleListModel::roleNames() const
{
    return {{Qt::DisplayRole, "display"}, {IdRole, "id"},
            {LoadedRole, "loaded"},       {TitleRole, "title"},
            {SourceRole, "source"},       {PublishedRole, "published"},
            {FiguresRole, "figures"},     {ProposedRole, "proposed"},
            {EventsRole, "events"},       {ReadRole, "read"},
            {StarredRole, "starred"},     {SnippetRole, "snippet"}};
}

QModelIndex ArticleListModel::indexOf(qint64 article) const
{
    for (auto page = m_pages.cbegin(); page != m_pages.cend(); ++page) {
        for (qsizetype i = 0; i < page->rows.size(); ++i) {
            if (page->rows.at(i).id == article)
                return index(page.key() * PageLength + int(i));
        }
    }
    return {};
}

void ArticleListModel::seek(qint64 article)
{
    if (!m_source)
        return;
    m_source->place(article, [this, article, generation = m_generation](qint64 row) {
        if (generation == m_generation && row >= 0 && row < m_count)
            Q_EMIT placed(article, index(int(row)));
    });
}

} // namespace fangzhi::models
