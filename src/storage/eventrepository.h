// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/event.h"
#include "core/result.h"
#include "storage/connection.h"

#include <QList>

namespace fangzhi::storage {

// By place in the text.
core::Result<QList<core::Event>> eventsOfArticle(Connection &connection, qint64 article);
// Of the region itself, by time; those without a year last.
core::Result<QList<core::Event>> eventsOfRegion(Connection &connection, const core::RegionRef &region);
core::Result<qint64> insertEvent(Transaction &transaction, const core::Event &event);

} // namespace fangzhi::storage
