// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rows.h"
#include "core/rowsource.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>

#include <list>
#include <memory>

namespace fangzhi::models {

// All figures of a library as a table that holds only the pages that were looked at, whatever their number.
// Rows not yet answered for are blank. It gives values: codes, labels and decimals; words are a proxy's.
class FigureListModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Indicator, Region, Period, Measure, Value, Unit, Origin, State, ColumnCount };
    enum Role {
        IdRole = Qt::UserRole + 1,
        RowRole, // core::FigureRow; invalid while it is not loaded
        ArticleRole, // id of the article that says it, 0 for a data set
    };

    static constexpr int PageLength = 128;
    static constexpr int PagesKept = 24;

    explicit FigureListModel(QObject *parent = nullptr);
    ~FigureListModel() override;

    using Source = core::RowSource<core::FigureRow>;
    void setSource(std::unique_ptr<Source> source);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    bool isCounted() const { return m_counted; }
    int pagesInMemory() const { return int(m_pages.size()); }

Q_SIGNALS:
    // The number of rows is known, at first or anew.
    void counted();

private:
    void askCount();
    void askPage(int page) const;
    void takePage(int page, const QList<core::FigureRow> &rows);
    const core::FigureRow *row(int row) const;

    std::unique_ptr<Source> m_source;
    int m_count = 0;
    bool m_counted = false;
    int m_generation = 0; // answers to questions of an older one are dropped
    mutable QHash<int, QList<core::FigureRow>> m_pages;
    mutable std::list<int> m_recent; // pages, the last used first
    mutable QSet<int> m_asked;
};

} // namespace fangzhi::models

Q_DECLARE_METATYPE(fangzhi::core::FigureRow)
