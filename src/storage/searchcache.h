// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rows.h"

#include <QList>

#include <limits>

namespace fangzhi::storage {

// The hits found so far of the last searched-for list, so that its next page goes on where the one before
// ended. Valid for one state of the file.
class SearchCache {
public:
    core::ArticleFilter filter;
    qint64 state = -1; // of the file, when it was filled
    QList<qint64> sortKeys; // descending
    qint64 position = std::numeric_limits<qint64>::max(); // all articles above it were looked at
    bool complete = false;
};

} // namespace fangzhi::storage
