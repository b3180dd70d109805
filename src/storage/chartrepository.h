// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "storage/connection.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

namespace fangzhi::storage {

// A chart that was kept: its ChartSpec as JSON.
struct SavedChart {
    qint64 id = 0;
    QString name;
    QByteArray spec;
    QDateTime created; // UTC
    QDateTime changed;
};

// By name.
core::Result<QList<SavedChart>> savedCharts(Connection &connection);
core::Result<SavedChart> savedChart(Connection &connection, qint64 id);
// InvalidInput when `spec` is no JSON object.
core::Result<qint64> insertChart(Transaction &transaction, const QString &name, const QByteArray &spec);
core::Result<void> updateChart(Transaction &transaction, qint64 id, const QString &name,
                               const QByteArray &spec);
core::Result<void> removeChart(Transaction &transaction, qint64 id);

} // namespace fangzhi::storage
