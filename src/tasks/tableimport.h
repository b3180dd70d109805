// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/grid.h"
#include "core/indicator.h"
#include "core/result.h"
#include "core/tablereading.h"

#include <functional>
#include <memory>

namespace fangzhi::tasks {

struct TableOptions {
    core::RegionRef region; // where a table does not say its own
    QList<core::TableMapping> mappings; // of a person; one without a sheet is for all
    QHash<QString, core::TableMapping> remembered; // of earlier tables, by shape
    qsizetype samples = 200; // figures of each table to look at
};

// A table file in memory, to be understood again and again while a person corrects the mapping. Blocking;
// safe to use from several threads.
class TableFile {
public:
    // Errors as of readers::readGrids().
    static core::Result<std::shared_ptr<const TableFile>> open(const QString &path,
                                                               const core::IndicatorCatalogue &catalogue
                                                               = core::IndicatorCatalogue::standard());
    // What was copied from a spreadsheet or a page. `name` stands for the file.
    static core::Result<std::shared_ptr<const TableFile>>
    ofClipboard(const QString &text, const QString &html, const QString &name,
                const core::IndicatorCatalogue &catalogue = core::IndicatorCatalogue::standard());
    ~TableFile();

    const core::GridFile &grids() const;
    core::FileReading understand(const TableOptions &options) const;
    // All figures that no question holds back, in order; stops where `take` says false.
    void figures(const TableOptions &options, const std::function<bool(core::TableFigure &&)> &take) const;

private:
    class Private;
    explicit TableFile(std::unique_ptr<Private> data);
    std::unique_ptr<Private> d;
};

// Whether a file is a table of figures, as far as its name and its first bytes tell; a table of articles is
// none. Looks at the file.
bool isTableFile(const QString &path);

// The mappings of a JSON file: of one object, or of an array of them for several sheets.
core::Result<QList<core::TableMapping>> readMappings(const QString &path);

} // namespace fangzhi::tasks
