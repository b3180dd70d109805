// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/eventrepository.h"

#include "storage/articlestore.h"
#include "storage/evidencestore.h"
#include "storage/regionrepository.h"

#include <QSet>

#include <array>

namespace fangzhi::storage {

namespace {

using core::EventPrecision;

constexpr std::array<std::pair<EventPrecision, QStringView>, 7> PrecisionCodes{{
    {EventPrecision::Day, u"day"},
    {EventPrecision::TenDays, u"ten_days"},
    {EventPrecision::Month, u"month"},
    {EventPrecision::Quarter, u"quarter"},
    {EventPrecision::Year, u"year"},
    {EventPrecision::Span, u"span"},
    {EventPrecision::Unknown, u"unknown"},
}};

QString codeOf(EventPrecision precision)
{
    for (const auto &[value, code] : PrecisionCodes) {
        if (value == precision)
            return code.toString();
    }
    return {};
}

EventPrecision precisionOf(QStringView code)
{
    for (const auto &[value, name] : PrecisionCodes) {
        if (name == code)
            return value;
    }
    return EventPrecision::Unknown;
}

#define EVENT_COLUMNS "v.id, v.title, v.kind, r.code, r.name, v.region_name, p.code, v.period, v.precision "
#define EVENT_REGIONS                                                                                        \
    "LEFT JOIN region AS r ON r.id = v.region_id LEFT JOIN region AS p ON p.id = r.parent_id "

QList<core::Event> readEvents(Connection &connection, Statement &select)
{
    QList<core::Event> events;
    while (select.step()) {
        core::Event event;
        event.id = select.integer(0);
        event.title = select.text(1);
        event.kind = select.text(2);
        event.region = regionFromColumns(select, 3);
        event.period = core::Period::fromLabel(select.text(7)).value_or(core::Period());
        event.precision = precisionOf(select.text(8));
        event.evidence = evidenceOf(connection, Supported::Event, event.id);
        events.append(event);
    }
    return events;
}

std::optional<QString> isoOf(const QDate &date)
{
    return date.isValid() ? std::optional(date.toString(Qt::ISODate)) : std::nullopt;
}

} // namespace

core::Result<QList<core::Event>> eventsOfArticle(Connection &connection, qint64 article)
{
    Statement select = connection.prepare(
        "SELECT " EVENT_COLUMNS
        "FROM (SELECT event_id, min(start) AS start FROM evidence WHERE article_id = ?1 "
        "AND event_id IS NOT NULL GROUP BY event_id) AS e JOIN event AS v ON v.id = e.event_id " EVENT_REGIONS
        "ORDER BY e.start, v.id");
    select.bind(1, article);
    return connection.checked(readEvents(connection, select));
}

core::Result<QList<core::Event>> eventsOfRegion(Connection &connection, const core::RegionRef &region)
{
    const auto id = findRegion(connection, region);
    if (!id)
        return connection.checked(QList<core::Event>());
    Statement select = connection.prepare("SELECT " EVENT_COLUMNS "FROM event AS v " EVENT_REGIONS
                                          "WHERE v.region_id = ?1 "
                                          "ORDER BY v.period_start IS NULL, v.period_start, v.id");
    select.bind(1, *id);
    return connection.checked(readEvents(connection, select));
}

core::Result<qint64> insertEvent(Transaction &transaction, const core::Event &event)
{
    Connection &connection = transaction.connection();
    const RegionColumns region = regionColumns(transaction, event.region);
    connection.run(
        "INSERT INTO event (title, kind, region_id, region_name, period, period_start, period_end, "
        "precision) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        event.title, event.kind, region.id, region.name, event.period.label(), isoOf(event.period.start()),
        isoOf(event.period.end()), codeOf(event.precision));
    const qint64 id = connection.lastInsertId();
    QSet<qint64> articles;
    for (const core::Evidence &evidence : event.evidence) {
        insertEvidence(transaction, Supported::Event, id, evidence, 0);
        if (evidence.article != 0)
            articles.insert(evidence.article);
    }
    for (const qint64 article : articles)
        refreshArticle(transaction, article);
    return connection.checked(id);
}

} // namespace fangzhi::storage
