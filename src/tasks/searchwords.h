// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <QStringView>

#include <memory>
#include <utility>

namespace fangzhi::text {
class SearchQuery;
}

namespace fangzhi::tasks {

// What a search looks for, to be marked in a text: by the same rules as the search itself.
class SearchWords {
public:
    SearchWords();
    // The words of a query, but those after NOT.
    static SearchWords ofQuery(const QString &query);
    // All of it as it stands.
    static SearchWords ofPhrase(const QString &phrase);

    bool isEmpty() const;
    // As typed, without fields and operators.
    QStringList words() const;
    // Start and length in UTF-16 units, ascending, not overlapping; `limit` at most.
    QList<std::pair<qsizetype, qsizetype>> marks(QStringView text, qsizetype limit) const;

private:
    std::shared_ptr<const text::SearchQuery> m_query;
};

// The fields that a query can be narrowed by, in the order of a form.
enum class SearchFilter { Source, Region, Tag, Date, Has, Indicator, Period };

// The value of a field in a query as typed; empty where it has none. Of several the first.
QString searchFilter(const QString &query, SearchFilter filter);
// The query with this value for a field in place of all that it had; an empty one takes the field out.
QString withSearchFilter(const QString &query, SearchFilter filter, const QString &value, bool chinese);

} // namespace fangzhi::tasks
