// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tasks/tableimport.h"

#include "extract/lexicon.h"
#include "readers/grids.h"
#include "readers/streams.h"
#include "tabular/tablereader.h"

#include <QCoreApplication>
#include <QFile>

namespace fangzhi::tasks {

namespace {

constexpr qint64 MaxMappingSize = 10'000'000;

tabular::ReadOptions readOptions(const TableOptions &options)
{
    return {options.region, options.mappings,
            [remembered = options.remembered](const QString &shape) { return remembered.value(shape); },
            options.samples};
}

} // namespace

class TableFile::Private {
public:
    Private(core::GridFile grids, const core::IndicatorCatalogue &catalogue)
        : file(std::move(grids))
        , lexicon(catalogue)
    {
    }

    core::GridFile file;
    extract::Lexicon lexicon;
};

TableFile::TableFile(std::unique_ptr<Private> data)
    : d(std::move(data))
{
}

TableFile::~TableFile() = default;

core::Result<std::shared_ptr<const TableFile>> TableFile::open(const QString &path,
                                                               const core::IndicatorCatalogue &catalogue)
{
    auto grids = readers::readGrids(path);
    if (!grids)
        return grids.error();
    return std::shared_ptr<const TableFile>(
        new TableFile(std::make_unique<Private>(std::move(*grids), catalogue)));
}

core::Result<std::shared_ptr<const TableFile>>
TableFile::ofClipboard(const QString &text, const QString &html, const QString &name,
                       const core::IndicatorCatalogue &catalogue)
{
    auto grids = readers::readPastedGrid(text, html);
    if (!grids)
        return grids.error();
    grids->name = name;
    return std::shared_ptr<const TableFile>(
        new TableFile(std::make_unique<Private>(std::move(*grids), catalogue)));
}

const core::GridFile &TableFile::grids() const
{
    return d->file;
}

core::FileReading TableFile::understand(const TableOptions &options) const
{
    return tabular::understand(d->file, d->lexicon, readOptions(options));
}

void TableFile::figures(const TableOptions &options,
                        const std::function<bool(core::TableFigure &&)> &take) const
{
    tabular::readFigures(d->file, d->lexicon, readOptions(options),
                         [&](core::TableFigure &&figure) { return figure.open || take(std::move(figure)); });
}

bool isTableFile(const QString &path)
{
    constexpr qint64 SampleSize = 1 << 16;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray beginning = file.read(SampleSize);
    return readers::mayHoldTable(beginning, path) && !readers::looksLikeArticleTable(beginning, {});
}

core::Result<QList<core::TableMapping>> readMappings(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return core::Error{
            core::ErrorCode::NotFound,
            QCoreApplication::translate("Tables", "The mapping “%1” cannot be read.").arg(path),
            file.errorString()};
    return core::mappingsFromJson(file.read(MaxMappingSize));
}

} // namespace fangzhi::tasks
