// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/searchfields.h"

#include "core/partialdate.h"
#include "core/period.h"
#include "storage/articlestore.h"
#include "storage/regionrepository.h"

#include <QRegularExpression>

#include <algorithm>
#include <functional>

namespace fangzhi::storage {

namespace {

using text::SearchField;

QList<qint64> idsOf(Statement &select)
{
    QList<qint64> ids;
    while (select.step())
        ids.append(select.integer(0));
    return ids;
}

core::PartialDate dateOf(QString typed)
{
    static const QRegularExpression separators(QStringLiteral("[年月./]"));
    typed.remove(u'日').replace(separators, QStringLiteral("-"));
    QList<int> parts;
    for (const QString &part : typed.split(u'-', Qt::SkipEmptyParts)) {
        bool ok = false;
        parts.append(part.trimmed().toInt(&ok));
        if (!ok || parts.last() <= 0)
            return {};
    }
    if (parts.isEmpty() || parts.size() > 3 || parts[0] < 1000 || parts[0] > 9999)
        return {};
    return {parts[0], parts.value(1), parts.value(2)};
}

// 上半年, 一季度, 3季度, 前三季度, 1—5月 of a year.
std::optional<core::Period> partOfYear(int year, const QString &words)
{
    static const QString numbers = QStringLiteral("一二三四");
    static const QRegularExpression quarter(QStringLiteral("^第?([一二三四1-4])季度$"));
    static const QRegularExpression months(QStringLiteral("^(\\d{1,2})[-—–~至](\\d{1,2})月$"));
    if (words == u"上半年" || words == u"下半年")
        return core::Period::half(year, words[0] == u'上' ? 1 : 2);
    if (words == u"前三季度")
        return core::Period::months(year, 1, 9);
    if (words == u"全年")
        return core::Period::year(year);
    if (const auto match = quarter.match(words); match.hasMatch()) {
        const QString number = match.captured(1);
        const int at = int(numbers.indexOf(number));
        return core::Period::quarter(year, at < 0 ? number.toInt() : at + 1);
    }
    if (const auto match = months.match(words); match.hasMatch())
        return core::Period::months(year, match.captured(1).toInt(), match.captured(2).toInt());
    return std::nullopt;
}

std::string likeParameter(SqlCondition &condition, const QString &value)
{
    QString escaped = value;
    for (const QChar c : {u'\\', u'%', u'_'})
        escaped.replace(c, QStringLiteral("\\") + c);
    return condition.parameter(u'%' + escaped + u'%') + " ESCAPE '\\'";
}

// Asked of the article itself.
std::string ofArticle(ArticleKey key, const std::string &what)
{
    return std::string("EXISTS (SELECT 1 FROM article AS x WHERE ")
           + (key == ArticleKey::Id ? "x.id" : "x.sort_key") + " = key AND " + what + ")";
}

// Asked of what belongs to an article.
std::string ofLink(ArticleKey key, const char *table, const std::string &what)
{
    return std::string("EXISTS (SELECT 1 FROM ") + table + " AS x WHERE "
           + (key == ArticleKey::Id ? "x.article_id" : "x.sort_key") + " = key AND " + what + ")";
}

std::string sourceCondition(const QString &value, ArticleKey key, SqlCondition &condition)
{
    return ofArticle(key, "x.source_id IN (SELECT id FROM source WHERE name LIKE "
                              + likeParameter(condition, value) + ")");
}

std::string tagCondition(const QString &value, ArticleKey key, SqlCondition &condition)
{
    return ofLink(key, "article_tag",
                  "x.tag_id IN (SELECT id FROM tag WHERE name LIKE " + likeParameter(condition, value) + ")");
}

std::string dateCondition(const SearchField &field, ArticleKey key, SqlCondition &condition)
{
    const auto days = daysOf(field.value);
    if (!days)
        return "0";
    const std::string column = key == ArticleKey::Id ? "x.sort_key" : "key";
    // Articles without a day come before all days.
    const QDate first = field.kind == SearchField::Before ? QDate(1, 1, 1) : days->first;
    std::string range = column + " >= " + condition.parameter(firstSortKey(first));
    if (field.kind != SearchField::After)
        range += " AND " + column + " < " + condition.parameter(firstSortKey(days->second.addDays(1)));
    return key == ArticleKey::Id ? ofArticle(key, range) : "(" + range + ")";
}

std::string hasCondition(const QString &value, ArticleKey key)
{
    static const struct {
        QStringView english;
        QStringView chinese;
        const char *what;
    } known[] = {{u"figures", u"指标", "x.figures > 0"},
                 {u"events", u"事件", "x.events > 0"},
                 {u"review", u"待审核", "x.proposed > 0"},
                 {u"star", u"收藏", "x.starred = 1"}};
    for (const auto &each : known) {
        if (value.compare(each.english, Qt::CaseInsensitive) == 0 || value == each.chinese)
            return ofArticle(key, each.what);
    }
    return "0";
}

// What one field asks of a figure f.
std::string figureCondition(Connection &connection, const SearchField &field, SqlCondition &condition)
{
    switch (field.kind) {
    case SearchField::Indicator:
        return "(f.indicator_id IN " + condition.list(indicatorsCalled(connection, field.value))
               + " OR f.indicator_surface LIKE " + likeParameter(condition, field.value) + ")";
    case SearchField::Region:
        return "f.region_id IN (WITH RECURSIVE below (id) AS (SELECT id FROM region WHERE id IN "
               + condition.list(regionsCalled(connection, field.value))
               + " UNION SELECT r.id FROM region AS r JOIN below ON r.parent_id = below.id) SELECT id FROM "
                 "below)";
    case SearchField::Period: {
        const auto days = periodOf(field.value);
        if (!days)
            return "0";
        return "(f.period_start >= " + condition.parameter(days->first.toString(Qt::ISODate))
               + " AND f.period_end <= " + condition.parameter(days->second.toString(Qt::ISODate)) + ")";
    }
    default:
        return {};
    }
}

std::string articleCondition(Connection &connection, const SearchField &field, ArticleKey key,
                             SqlCondition &condition)
{
    switch (field.kind) {
    case SearchField::Source:
        return sourceCondition(field.value, key, condition);
    case SearchField::Tag:
        return tagCondition(field.value, key, condition);
    case SearchField::Date:
    case SearchField::After:
    case SearchField::Before:
        return dateCondition(field, key, condition);
    case SearchField::Has:
        return hasCondition(field.value, key);
    case SearchField::Region:
        return ofLink(key, "article_region",
                      "x.region_id IN " + condition.list(regionsCalled(connection, field.value)));
    default:
        return {};
    }
}

// One of the fields of each kind, and none of those that are not wanted.
std::string combined(const QList<SearchField> &fields,
                     const std::function<std::string(const SearchField &)> &of)
{
    std::string sql;
    for (int kind = SearchField::Source; kind <= SearchField::Period; ++kind) {
        std::string any;
        for (const SearchField &field : fields) {
            if (field.kind != kind)
                continue;
            const std::string part = of(field);
            if (part.empty())
                continue;
            if (field.negated)
                sql += " AND NOT " + part;
            else
                any += (any.empty() ? "" : " OR ") + part;
        }
        if (!any.empty())
            sql += " AND (" + any + ")";
    }
    return sql;
}

bool isOfFigures(const SearchField &field)
{
    return field.kind == SearchField::Indicator || field.kind == SearchField::Period;
}

} // namespace

std::string SqlCondition::parameter(SqlValue value)
{
    m_values.push_back(std::move(value));
    return "?" + std::to_string(m_values.size());
}

std::string SqlCondition::list(const QList<qint64> &values)
{
    std::string names;
    for (const qint64 value : values)
        names += (names.empty() ? "" : ", ") + parameter(value);
    return "(" + names + ")";
}

int SqlCondition::bind(Statement &statement) const
{
    int at = 0;
    for (const SqlValue &value : m_values)
        std::visit([&](const auto &v) { statement.bind(++at, v); }, value);
    return at + 1;
}

QList<qint64> regionsCalled(Connection &connection, const QString &name)
{
    const auto &official = core::RegionCatalogue::official();
    QList<qint64> ids;
    const auto add = [&](const core::Region *region) {
        const auto id = findRegion(connection, region->ref());
        if (id && !ids.contains(*id))
            ids.append(*id);
    };
    if (const core::Region *region = official.byCode(name))
        add(region);
    for (const core::Region *region : official.byName(name))
        add(region);
    Statement own = connection.prepare("SELECT id FROM region WHERE code IS NULL AND name = ?1");
    own.bind(1, name);
    return ids + idsOf(own);
}

QList<qint64> indicatorsCalled(Connection &connection, const QString &name)
{
    Statement called = connection.prepare(
        "SELECT id FROM indicator WHERE code = ?1 COLLATE NOCASE OR zh = ?1 OR en = ?1 COLLATE NOCASE "
        "UNION SELECT indicator_id FROM indicator_alias WHERE alias = ?1 COLLATE NOCASE");
    called.bind(1, name);
    return idsOf(called);
}

std::optional<DayRange> daysOf(const QString &typed)
{
    static const QRegularExpression dash(QStringLiteral("\\.\\.|[—–~～至]+"));
    const QStringList ends = typed.split(dash);
    if (ends.size() > 2 || typed.isEmpty())
        return std::nullopt;
    const core::PartialDate first = dateOf(ends.first());
    const core::PartialDate last = dateOf(ends.last());
    // A range may be open at one end.
    const bool noFirst = ends.size() == 2 && ends.first().isEmpty();
    const bool noLast = ends.size() == 2 && ends.last().isEmpty();
    if ((!noFirst && !first.hasYear()) || (!noLast && !last.hasYear()) || (noFirst && noLast))
        return std::nullopt;
    const DayRange days{noFirst ? QDate(1, 1, 1) : first.first(), noLast ? QDate(9999, 12, 31) : last.last()};
    return days.first.isValid() && days.second.isValid() ? std::optional(days) : std::nullopt;
}

std::optional<DayRange> periodOf(const QString &typed)
{
    if (const auto period = core::Period::fromLabel(typed.toUpper()); period && period->hasYear())
        return DayRange{period->start(), period->end()};
    const qsizetype year = typed.indexOf(u'年');
    if (year == 4) {
        if (const auto part = partOfYear(typed.left(year).toInt(), typed.mid(year + 1));
            part && part->hasYear())
            return DayRange{part->start(), part->end()};
    }
    return daysOf(typed);
}

void addFieldConditions(Connection &connection, const QList<SearchField> &fields, ArticleKey key,
                        SqlCondition &condition)
{
    // Indicator, region and period are of one figure where a figure is asked for.
    QList<SearchField> figure;
    QList<SearchField> others;
    const bool asksForFigure = std::any_of(fields.begin(), fields.end(), [](const SearchField &field) {
        return isOfFigures(field) && !field.negated;
    });
    for (const SearchField &field : fields) {
        const bool ofOne
            = !field.negated && (isOfFigures(field) || (asksForFigure && field.kind == SearchField::Region));
        (ofOne ? figure : others).append(field);
    }
    const std::string article
        = key == ArticleKey::Id ? "key" : "(SELECT x.id FROM article AS x WHERE x.sort_key = key)";
    const std::string ofFigures
        = "EXISTS (SELECT 1 FROM figure AS f WHERE f.article_id = " + article + " AND f.state <> 'rejected'";
    if (!figure.isEmpty()) {
        condition.sql += " AND " + ofFigures;
        addFigureConditions(connection, figure, condition);
        condition.sql += ")";
    }
    condition.sql += combined(others, [&](const SearchField &field) {
        return isOfFigures(field) ? ofFigures + " AND " + figureCondition(connection, field, condition) + ")"
                                  : articleCondition(connection, field, key, condition);
    });
}

void addFigureConditions(Connection &connection, const QList<SearchField> &fields, SqlCondition &condition)
{
    condition.sql += combined(
        fields, [&](const SearchField &field) { return figureCondition(connection, field, condition); });
}

} // namespace fangzhi::storage
