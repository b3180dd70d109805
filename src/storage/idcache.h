// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QList>
#include <QString>

namespace fangzhi::storage {

// Ids of codes and regions above regions, as a connection has met them. Regions and indicators are never
// taken away but by undoing, which empties this.
class IdCache {
public:
    struct KnownRegion {
        qint64 id = 0;
        QString name;
    };

    QHash<QString, qint64> indicators; // by code
    QHash<QString, KnownRegion> regions; // by code
    QHash<qint64, QList<qint64>> regionsAbove; // the region itself first, the nation last
    QHash<QString, qint64> sources; // by name
    QHash<QString, qint64> dataSets; // by name
};

} // namespace fangzhi::storage
