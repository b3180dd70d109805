// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tasks/searchwords.h"

#include "text/searchquery.h"

namespace fangzhi::tasks {

namespace {

using text::SearchField;

SearchField::Kind kindOf(SearchFilter filter)
{
    switch (filter) {
    case SearchFilter::Source:
        return SearchField::Source;
    case SearchFilter::Region:
        return SearchField::Region;
    case SearchFilter::Tag:
        return SearchField::Tag;
    case SearchFilter::Date:
        return SearchField::Date;
    case SearchFilter::Has:
        return SearchField::Has;
    case SearchFilter::Indicator:
        return SearchField::Indicator;
    case SearchFilter::Period:
        break;
    }
    return SearchField::Period;
}

} // namespace

SearchWords::SearchWords()
    : m_query(std::make_shared<text::SearchQuery>())
{
}

SearchWords SearchWords::ofQuery(const QString &query)
{
    SearchWords words;
    words.m_query = std::make_shared<text::SearchQuery>(query);
    return words;
}

SearchWords SearchWords::ofPhrase(const QString &phrase)
{
    SearchWords words;
    words.m_query = std::make_shared<text::SearchQuery>(text::SearchQuery::phrase(phrase));
    return words;
}

bool SearchWords::isEmpty() const
{
    return m_query->wordsTyped().isEmpty();
}

QStringList SearchWords::words() const
{
    return m_query->wordsTyped();
}

QList<std::pair<qsizetype, qsizetype>> SearchWords::marks(QStringView text, qsizetype limit) const
{
    const QByteArray utf8 = text.toUtf8();
    return m_query->marks({utf8.constData(), size_t(utf8.size())}, limit);
}

QString searchFilter(const QString &query, SearchFilter filter)
{
    const text::SearchQuery parsed(query);
    for (const SearchField &field : parsed.fields()) {
        if (field.kind == kindOf(filter) && !field.negated)
            return field.value;
    }
    return {};
}

QString withSearchFilter(const QString &query, SearchFilter filter, const QString &value, bool chinese)
{
    QString changed = query;
    const QList<SearchField> fields = text::SearchQuery(query).fields();
    // The last first, so that the places of the others stay.
    for (auto field = fields.crbegin(); field != fields.crend(); ++field) {
        if (field->kind == kindOf(filter) && !field->negated)
            changed.remove(field->start, field->length);
    }
    changed = changed.trimmed();
    if (!value.isEmpty())
        changed += (changed.isEmpty() ? QString() : QStringLiteral(" "))
                   + text::searchFieldText(kindOf(filter), value, chinese);
    return changed;
}

} // namespace fangzhi::tasks
