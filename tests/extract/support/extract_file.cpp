// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Prints the figures of text files as JSON, as the program's own `extract --json` does, without the rest of
// the program: for working on the rules. Offsets are code points of the file.

#include "core/figure.h"
#include "core/region.h"
#include "extract/extractor.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

using namespace fangzhi;

namespace {

core::RegionRef regionOf(const QString &name)
{
    if (name.isEmpty())
        return {};
    const auto found = core::RegionCatalogue::official().byName(name);
    return found.isEmpty() ? core::RegionRef{{}, name, {}} : found.first()->ref();
}

QJsonObject json(const core::Figure &f)
{
    return {{QStringLiteral("start"), f.evidence.first().anchor.start},
            {QStringLiteral("end"), f.evidence.first().anchor.end},
            {QStringLiteral("text"), f.evidence.first().anchor.exact},
            {QStringLiteral("indicator"), f.indicator},
            {QStringLiteral("indicator_surface"), f.indicatorSurface},
            {QStringLiteral("parent"), f.parentIndicator},
            {QStringLiteral("measure"), core::measureCode(f.measure)},
            {QStringLiteral("value"), f.value.toDouble()},
            {QStringLiteral("unit"), f.unit},
            {QStringLiteral("region"), f.region.name},
            {QStringLiteral("period"), f.period.label()},
            {QStringLiteral("period_start"), f.period.start().toString(Qt::ISODate)},
            {QStringLiteral("period_end"), f.period.end().toString(Qt::ISODate)},
            {QStringLiteral("is_comparison"), f.isComparison},
            {QStringLiteral("confidence"), f.confidence},
            {QStringLiteral("rule"), f.rule},
            {QStringLiteral("explanation"), f.explanation}};
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addOption({QStringLiteral("region"), QString(), QStringLiteral("r")});
    parser.addOption({QStringLiteral("date"), QString(), QStringLiteral("d")});
    parser.addOption({QStringLiteral("written"), QString(), QStringLiteral("d")});
    parser.addOption({QStringLiteral("title"), QString(), QStringLiteral("t")});
    parser.process(app);
    extract::DocumentContext context;
    context.title = parser.value(QStringLiteral("title"));
    context.region = regionOf(parser.value(QStringLiteral("region")));
    context.published
        = core::PartialDate::fromLabel(parser.value(QStringLiteral("date"))).value_or(core::PartialDate());
    context.written
        = core::PartialDate::fromLabel(parser.value(QStringLiteral("written"))).value_or(core::PartialDate());
    const extract::Extractor extractor;
    QJsonArray rows;
    for (const QString &path : parser.positionalArguments()) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return 1;
        const QString text = QString::fromUtf8(file.readAll());
        const extract::Extraction found = extractor.extract(text, context, {true});
        for (const core::Figure &figure : found.figures)
            rows.append(json(figure));
        for (const auto &[begin, end] : found.coverage.left)
            qWarning().noquote() << "left" << QStringView(text).mid(begin, end - begin);
    }
    QTextStream(stdout) << QString::fromUtf8(QJsonDocument(rows).toJson());
    return 0;
}
