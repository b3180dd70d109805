// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/tablereading.h"
#include "tabular/cells.h"
#include "tabular/labels.h"
#include "tabular/layout.h"

#include <QList>

#include <functional>
#include <memory>

namespace fangzhi::tabular {

// Understands one table. The grid and the labels must outlive it.
class TableReader {
public:
    TableReader(const CellView &view, const LabelReader &labels, const Layout &layout,
                const core::TableMapping &mapping, const QString &fileName, const core::RegionRef &home);
    ~TableReader();
    TableReader(TableReader &&) noexcept;
    TableReader &operator=(TableReader &&) noexcept;

    // Counts, questions and samples are those of the last readFigures().
    core::TableReading reading() const;
    const QString &shape() const;
    // Calls `take` for each figure, row by row; stops where it says false.
    void readFigures(const std::function<bool(core::TableFigure &&)> &take);

private:
    class Private;
    std::unique_ptr<Private> d;
};

struct ReadOptions {
    core::RegionRef home; // where a table does not say its region
    QList<core::TableMapping> mappings; // of a person, by sheet; one without a sheet is for all
    std::function<core::TableMapping(const QString &shape)> remembered; // of earlier tables; may be empty
    qsizetype samples = 200;
};
// What a file holds: its tables with their counts and questions, and the first figures of each.
core::FileReading understand(const core::GridFile &file, const extract::Lexicon &lexicon,
                             const ReadOptions &options);
// All figures of all tables that are not skipped, in order; stops where `take` says false.
void readFigures(const core::GridFile &file, const extract::Lexicon &lexicon, const ReadOptions &options,
                 const std::function<bool(core::TableFigure &&)> &take);

} // namespace fangzhi::tabular
