// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/dataset.h"
#include "core/figure.h"
#include "core/result.h"
#include "core/tablemapping.h"
#include "storage/connection.h"

#include <QHash>
#include <QList>

#include <memory>

namespace fangzhi::storage {

// The data sets of a library, in the order they came.
core::Result<QList<core::DataSet>> dataSets(Connection &connection);
// The data set of the same bytes; empty without one.
core::Result<std::optional<core::DataSet>> dataSetOfBytes(Connection &connection, const QByteArray &sha256);

// Brings the figures of one table file in, a million of them within seconds. Nothing of the transaction may
// be written by others until finish().
class DataSetWriter {
public:
    // `name` is the file's; where it is taken, a number is put behind it.
    DataSetWriter(Transaction &transaction, const QString &name, const QByteArray &sha256);
    ~DataSetWriter();
    DataSetWriter(const DataSetWriter &) = delete;
    DataSetWriter &operator=(const DataSetWriter &) = delete;

    // The figure's first evidence says its sheet, row, column and the cell's text.
    core::Result<void> add(const core::Figure &figure);
    core::Result<core::DataSet> finish();

private:
    class Private;
    std::unique_ptr<Private> d;
};

// With all its figures.
core::Result<void> removeDataSet(Transaction &transaction, qint64 id);

// How many figures of a data set state what others state too, with another value: the same indicator,
// region, period, measure and variant.
core::Result<core::Disagreement> disagreements(Connection &connection, qint64 dataSet);

// What a person says of a data set against those that state other values for the same cells: it was made
// before or after a revision. The figures of the later ones become `revised`; both stay.
core::Result<void> setRevision(Transaction &transaction, qint64 dataSet, core::Revision revision);

// Mappings of earlier tables, by shape; the newest of them, if there are very many.
core::Result<QHash<QString, core::TableMapping>> tableMappings(Connection &connection);
core::Result<void> rememberMapping(Transaction &transaction, const QString &shape,
                                   const core::TableMapping &mapping);

} // namespace fangzhi::storage
