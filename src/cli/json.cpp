// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/json.h"

#include <QJsonDocument>

namespace fangzhi::cli {

namespace {

QString isoDate(const QDate &date)
{
    return date.toString(Qt::ISODate);
}

// Null rather than "" where nothing is known.
QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

void addPlace(QJsonObject &object, const core::Figure &figure)
{
    if (figure.evidence.isEmpty())
        return;
    const core::Evidence &evidence = figure.evidence.first();
    if (!evidence.dataSet.isEmpty()) {
        object[u"file"] = evidence.dataSet;
        object[u"sheet"] = orNull(evidence.sheet);
        object[u"row"] = evidence.row;
        object[u"column"] = evidence.column;
        object[u"text"] = evidence.anchor.exact;
        return;
    }
    if (evidence.article != 0)
        object[u"article"] = evidence.article;
    object[u"start"] = evidence.anchor.start;
    object[u"end"] = evidence.anchor.end;
    object[u"text"] = evidence.anchor.exact;
    object[u"sentence"] = evidence.sentence.exact;
}

void addQualifiers(QJsonObject &object, const core::Figure &figure)
{
    if (!figure.comparedWith.isEmpty()) {
        object[u"compared_with"] = QJsonObject{
            {QStringLiteral("period"),
             figure.comparedWith.period ? QJsonValue(figure.comparedWith.period->label()) : QJsonValue()},
            {QStringLiteral("region"), orNull(figure.comparedWith.region.name)},
            {QStringLiteral("words"), orNull(figure.comparedWith.words)}};
    }
    if (figure.ofMeasure)
        object[u"of_measure"] = core::measureCode(*figure.ofMeasure);
    if (!figure.rankGroup.isEmpty())
        object[u"rank_group"] = figure.rankGroup;
    if (figure.rankOf != 0)
        object[u"rank_of"] = figure.rankOf;
    if (figure.bound != core::Bound::None)
        object[u"bound"] = core::boundCode(figure.bound);
    if (!figure.variant.isEmpty())
        object[u"variant"] = figure.variant;
    if (!figure.parentIndicator.isEmpty())
        object[u"parent_indicator"] = figure.parentIndicator;
    if (!figure.explanation.isEmpty())
        object[u"explanation"] = figure.explanation;
}

} // namespace

QJsonObject figureJson(const core::Figure &figure)
{
    QJsonObject object;
    if (figure.id != 0) {
        object[u"id"] = figure.id;
        object[u"state"] = core::figureStateCode(figure.state);
        object[u"decided_by"] = orNull(figure.decidedBy);
    }
    addPlace(object, figure);
    object[u"indicator"] = figure.indicator;
    object[u"indicator_surface"] = figure.indicatorSurface;
    object[u"measure"] = core::measureCode(figure.measure);
    object[u"value"] = figure.value.toDouble();
    object[u"unit"] = figure.unit;
    object[u"region"] = figure.region.name;
    object[u"region_code"] = orNull(figure.region.code);
    object[u"period"] = figure.period.label();
    object[u"period_start"] = orNull(isoDate(figure.period.start()));
    object[u"period_end"] = orNull(isoDate(figure.period.end()));
    object[u"period_guessed"] = figure.periodGuessed;
    object[u"is_comparison"] = figure.isComparison;
    object[u"confidence"] = figure.confidence;
    object[u"rule"] = figure.rule;
    object[u"price_basis"] = core::priceBasisCode(figure.priceBasis);
    object[u"status"] = core::observationStatusCode(figure.status);
    addQualifiers(object, figure);
    return object;
}

QJsonObject articleRowJson(const core::ArticleRow &row)
{
    return {{QStringLiteral("id"), row.id},
            {QStringLiteral("title"), row.title},
            {QStringLiteral("source"), orNull(row.source)},
            {QStringLiteral("published"), orNull(row.published.label())},
            {QStringLiteral("figures"), row.figures},
            {QStringLiteral("proposed"), row.proposed},
            {QStringLiteral("events"), row.events},
            {QStringLiteral("starred"), row.starred}};
}

QJsonObject articleJson(const core::Article &article)
{
    QJsonArray blocks;
    for (const core::Block &block : article.blocks)
        blocks.append(QJsonObject{{QStringLiteral("kind"), core::blockKindCode(block.kind)},
                                  {QStringLiteral("level"), block.level},
                                  {QStringLiteral("start"), block.start},
                                  {QStringLiteral("end"), block.end}});
    return {{QStringLiteral("id"), article.id},
            {QStringLiteral("title"), article.title},
            {QStringLiteral("author"), orNull(article.author)},
            {QStringLiteral("source"), orNull(article.source)},
            {QStringLiteral("url"), orNull(article.url)},
            {QStringLiteral("published"), orNull(article.published.label())},
            {QStringLiteral("written"), orNull(article.written.label())},
            {QStringLiteral("language"), article.language},
            {QStringLiteral("kind"), orNull(article.kind)},
            {QStringLiteral("region"), orNull(article.region.name)},
            {QStringLiteral("sha256"), QString::fromLatin1(article.sha256.toHex())},
            {QStringLiteral("tags"), QJsonArray::fromStringList(article.tags)},
            {QStringLiteral("text"), article.text},
            {QStringLiteral("blocks"), blocks}};
}

void printJson(QTextStream &out, const QJsonArray &array)
{
    out << QString::fromUtf8(QJsonDocument(array).toJson());
    out.flush();
}

} // namespace fangzhi::cli
