// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readers/gridparts.h"

#include <QCoreApplication>
#include <QFile>

#include <freexl.h>

#include <memory>

namespace fangzhi::readers {

namespace {

using core::CellKind;
using core::GridCell;

struct Closer {
    void operator()(const void *handle) const { freexl_close(handle); }
};
using Handle = std::unique_ptr<const void, Closer>;

GridCell cellOf(const FreeXL_CellValue &value)
{
    switch (value.type) {
    case FREEXL_CELL_INT:
        return numberCell(double(value.value.int_value));
    case FREEXL_CELL_DOUBLE:
        return numberCell(value.value.double_value);
    case FREEXL_CELL_TEXT:
    case FREEXL_CELL_SST_TEXT: {
        const QString text = QString::fromUtf8(value.value.text_value);
        const bool error = text.startsWith(u'#') && (text.endsWith(u'!') || text == u"#N/A");
        return error ? GridCell{text, CellKind::Error, false} : textCell(text);
    }
    case FREEXL_CELL_DATE:
    case FREEXL_CELL_DATETIME:
        return {QString::fromUtf8(value.value.text_value).left(10), CellKind::Date, false};
    default:
        return {};
    }
}

core::Result<core::Grid> readSheet(const void *handle, unsigned short index)
{
    core::Grid grid;
    const char *name = nullptr;
    if (freexl_get_worksheet_name(handle, index, &name) == FREEXL_OK && name)
        grid.name = QString::fromUtf8(name);
    unsigned int rows = 0;
    unsigned short columns = 0;
    if (freexl_select_active_worksheet(handle, index) != FREEXL_OK
        || freexl_worksheet_dimensions(handle, &rows, &columns) != FREEXL_OK)
        return gridDamaged(grid.name);
    for (unsigned int row = 0; row < rows; ++row) {
        for (unsigned short column = 0; column < columns; ++column) {
            FreeXL_CellValue value;
            if (freexl_get_cell_value(handle, row, column, &value) != FREEXL_OK)
                continue;
            GridCell cell = cellOf(value);
            if (!cell.isBlank() && !grid.put(int(row), int(column), std::move(cell)))
                return gridTooLarge();
        }
    }
    return grid;
}

} // namespace

GridResult gridsOfXls(const QString &path)
{
    const void *opened = nullptr;
    const int status = freexl_open(QFile::encodeName(path).constData(), &opened);
    const Handle handle(opened);
    if (status != FREEXL_OK)
        return gridDamaged(QStringLiteral("freexl: %1").arg(status));
    unsigned int protectedBy = FREEXL_BIFF_PLAIN;
    if (freexl_get_info(opened, FREEXL_BIFF_PASSWORD, &protectedBy) == FREEXL_OK
        && protectedBy == FREEXL_BIFF_OBFUSCATED) {
        return core::Error{
            core::ErrorCode::Unsupported,
            QCoreApplication::translate(
                "Readers",
                "The file is protected with a password. Save it without the password and import it again."),
            {}};
    }
    unsigned int count = 0;
    if (freexl_get_info(opened, FREEXL_BIFF_SHEET_COUNT, &count) != FREEXL_OK)
        return gridDamaged(QStringLiteral("freexl: no sheets"));
    QList<core::Grid> grids;
    for (unsigned int i = 0; i < count; ++i) {
        auto grid = readSheet(opened, static_cast<unsigned short>(i));
        if (!grid)
            return grid.error();
        if (grid->cellCount() > 0)
            grids.append(std::move(*grid));
    }
    return grids;
}

} // namespace fangzhi::readers
