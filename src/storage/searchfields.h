// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rows.h"
#include "storage/connection.h"
#include "text/searchquery.h"

#include <QDate>
#include <QList>
#include <QString>

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace fangzhi::storage {

using SqlValue = std::variant<qint64, QString>;

// A condition that is put together with the values for its parameters.
class SqlCondition {
public:
    std::string sql;

    // The name of a parameter that stands for the value.
    std::string parameter(SqlValue value);
    // "(?1, ?2)"; "()", in which nothing is, for no values.
    std::string list(const QList<qint64> &values);
    // Binds the values; gives the number of the next parameter.
    int bind(Statement &statement) const;
    int nextParameter() const { return int(m_values.size()) + 1; }

private:
    std::vector<SqlValue> m_values;
};

// Ids of what is called so: by code, name, short name or alias. None: nothing is.
QList<qint64> regionsCalled(Connection &connection, const QString &name);
QList<qint64> indicatorsCalled(Connection &connection, const QString &name);

using DayRange = std::pair<QDate, QDate>;
// Days as people type them: 2019, 2019-05, 2019年5月, 2019-03..2019-05, 2019-03—2019-05.
std::optional<DayRange> daysOf(const QString &typed);
// Periods too: 2019-Q3, 2019年上半年, 2019年1—5月.
std::optional<DayRange> periodOf(const QString &typed);

// What `key` is in the SQL that conditions are added to.
enum class ArticleKey { Id, SortKey };

// Adds what the fields of a query ask of an article, each part with AND before it. A value that nothing is
// called by lets nothing through. Of dates the last day counts that an article may be of.
void addFieldConditions(Connection &connection, const QList<text::SearchField> &fields, ArticleKey key,
                        SqlCondition &condition);
// The same of a figure f: indicator, region and period.
void addFigureConditions(Connection &connection, const QList<text::SearchField> &fields,
                         SqlCondition &condition);

} // namespace fangzhi::storage
