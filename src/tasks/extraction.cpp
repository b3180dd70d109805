// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tasks/extraction.h"

#include "core/region.h"
#include "extract/extractor.h"
#include "readers/reader.h"
#include "text/encoding.h"
#include "text/years.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <algorithm>

namespace fangzhi::tasks {

namespace {

core::Result<QString> readText(const QString &path)
{
    const QString shown = QDir::toNativeSeparators(path);
    QFile file(path);
    if (!file.exists())
        return core::Error{core::ErrorCode::NotFound,
                           QCoreApplication::translate("tasks", "There is no file %1.").arg(shown),
                           {}};
    if (file.size() > readers::MaxFileSize)
        return core::Error{core::ErrorCode::TooLarge,
                           QCoreApplication::translate("tasks", "%1 is larger than 100 MB.").arg(shown),
                           {}};
    if (!file.open(QIODevice::ReadOnly))
        return core::Error{core::ErrorCode::Io,
                           QCoreApplication::translate("tasks", "%1 cannot be read.").arg(shown),
                           file.errorString()};
    QString text = text::decode(file.readAll()).text;
    if (text.contains(u'\r')) {
        text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
        text.replace(u'\r', u'\n');
    }
    return text;
}

} // namespace

core::RegionRef regionOfName(const QString &name, const QString &within)
{
    const QString trimmed = name.trimmed();
    if (trimmed.isEmpty())
        return {};
    const auto &catalogue = core::RegionCatalogue::official();
    const auto found = catalogue.byName(trimmed);
    if (found.isEmpty())
        return {{}, trimmed, within.isEmpty() ? QStringLiteral("000000") : within};
    const auto inside = std::find_if(found.begin(), found.end(), [&](const core::Region *region) {
        return !within.isEmpty() && catalogue.isWithin(region->code, within);
    });
    return (inside == found.end() ? found.first() : *inside)->ref();
}

core::Result<ExtractAnswer> extractFile(const ExtractRequest &request)
{
    const auto text = readText(request.path);
    if (!text)
        return text.error();
    extract::DocumentContext context;
    context.title = request.title;
    context.region = regionOfName(request.region);
    context.published = request.published;
    context.written = request.written;
    context.publishedIsWritten = !text::yearsTakenOut(*text);
    extract::Options options;
    options.explain = request.explain;
    options.language = request.language;
    const extract::Extractor extractor(request.catalogue);
    extract::Extraction found = extractor.extract(*text, context, options);
    return ExtractAnswer{std::move(found.figures), found.coverage.numbers, found.coverage.understood};
}

} // namespace fangzhi::tasks
