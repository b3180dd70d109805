// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tabular/tablereader.h"

namespace fangzhi::tabular {

namespace {

core::TableMapping mappingFor(const QString &sheet, const ReadOptions &options)
{
    const core::TableMapping *general = nullptr;
    for (const core::TableMapping &mapping : options.mappings) {
        if (mapping.sheet == sheet && !sheet.isEmpty())
            return mapping;
        if (mapping.sheet.isEmpty())
            general = &mapping;
    }
    return general ? *general : core::TableMapping();
}

// Each table of a file in turn, read as its mapping says.
void eachTable(const core::GridFile &file, const extract::Lexicon &lexicon, const ReadOptions &options,
               const std::function<bool(int sheet, TableReader &, bool remembered)> &take)
{
    const LabelReader labels(lexicon);
    for (int i = 0; i < file.sheets.size(); ++i) {
        const CellView view(file.sheets[i]);
        const core::TableMapping said = mappingFor(file.sheets[i].name, options);
        for (const Layout &layout : findLayouts(view, labels, said)) {
            TableReader reader(view, labels, layout, said, file.name, options.home);
            const core::TableMapping remembered = said.isEmpty() && options.remembered
                                                      ? options.remembered(reader.shape())
                                                      : core::TableMapping();
            if (!remembered.isEmpty())
                reader = TableReader(view, labels, layout, remembered, file.name, options.home);
            if (!take(i, reader, !remembered.isEmpty()))
                return;
        }
    }
}

} // namespace

core::FileReading understand(const core::GridFile &file, const extract::Lexicon &lexicon,
                             const ReadOptions &options)
{
    core::FileReading result{file.name, file.sha256, {}};
    eachTable(file, lexicon, options, [&](int sheet, TableReader &reader, bool remembered) {
        QList<core::TableFigure> samples;
        reader.readFigures([&](core::TableFigure &&figure) {
            if (samples.size() < options.samples)
                samples.append(std::move(figure));
            return true;
        });
        core::TableReading table = reader.reading();
        table.sheetIndex = sheet;
        table.samples = std::move(samples);
        table.remembered = remembered;
        result.tables.append(std::move(table));
        return true;
    });
    return result;
}

void readFigures(const core::GridFile &file, const extract::Lexicon &lexicon, const ReadOptions &options,
                 const std::function<bool(core::TableFigure &&)> &take)
{
    bool more = true;
    eachTable(file, lexicon, options, [&](int, TableReader &reader, bool) {
        reader.readFigures([&](core::TableFigure &&figure) {
            more = take(std::move(figure));
            return more;
        });
        return more;
    });
}

} // namespace fangzhi::tabular
