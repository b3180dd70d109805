// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rows.h"
#include "core/rowsource.h"

#include <QAbstractListModel>
#include <QHash>
#include <QSet>

#include <list>
#include <memory>

namespace fangzhi::models {

// The articles of a library as a list that holds only the pages that were looked at. Rows not yet
// answered for are placeholders (LoadedRole false). After a change of the library the old rows stay to
// be seen until the new ones have come; where their number changed the model is reset.
class ArticleListModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole + 1,
        LoadedRole,
        TitleRole, // the same as Qt::DisplayRole
        SourceRole,
        PublishedRole, // label of a core::PartialDate
        FiguresRole,
        ProposedRole,
        EventsRole,
        ReadRole,
        StarredRole,
        SnippetRole, // core::Snippet; empty in a list that was not searched for
    };

    static constexpr int PageLength = 128;
    static constexpr int PagesKept = 24;

    explicit ArticleListModel(QObject *parent = nullptr);
    ~ArticleListModel() override;

    using Source = core::RowSource<core::ArticleRow>;
    void setSource(std::unique_ptr<Source> source);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    // The row of an article among the pages in memory; invalid when it is not among them.
    QModelIndex indexOf(qint64 article) const;
    // Asks where an article stands, whatever pages are in memory; placed() answers.
    void seek(qint64 article);
    // False until the first count has been answered.
    bool isCounted() const { return m_counted; }
    int pagesInMemory() const { return int(m_pages.size()); }

Q_SIGNALS:
    // The number of rows is known, at first or anew.
    void counted();
    // The row that was sought; an article that is not in the list has none, and no answer.
    void placed(qint64 article, const QModelIndex &index);

private:
    struct Page {
        QList<core::ArticleRow> rows;
        bool stale = false;
    };

    void askCount();
    void takeCount(qint64 count);
    void askPage(int page) const;
    void takePage(int page, const QList<core::ArticleRow> &rows);
    void touch(int page) const;
    const core::ArticleRow *row(int row) const;

    std::unique_ptr<Source> m_source;
    int m_count = 0;
    bool m_counted = false;
    int m_countedGeneration = -1; // that the rows were counted for
    int m_generation = 0; // answers to questions of an older one are dropped
    mutable QHash<int, Page> m_pages;
    mutable std::list<int> m_recent; // pages, the last used first
    mutable QSet<int> m_asked;
};

} // namespace fangzhi::models
