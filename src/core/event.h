// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/evidence.h"
#include "core/period.h"
#include "core/region.h"

#include <QList>
#include <QString>

namespace fangzhi::core {

// How exactly the day of an event is known. It is drawn as a span of that size.
enum class EventPrecision { Day, TenDays, Month, Quarter, Year, Span, Unknown };

// Something that happened in a region, with the sentences that say so.
struct Event {
    qint64 id = 0;
    QString title;
    QString kind; // decision, meeting, founding, agreement, opening …
    RegionRef region;
    Period period; // year unknown as in figures
    EventPrecision precision = EventPrecision::Unknown;
    QList<Evidence> evidence;
};

} // namespace fangzhi::core
