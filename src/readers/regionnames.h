// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/region.h"

#include <QStringView>

namespace fangzhi::readers {

// The one region that a title or a table's cell names: the most specific one where names lie within
// each other (四川省遂宁市), a development zone as a region without a code of its own (遂宁高新区). Empty
// where there is none, or several that do not lie within each other. Short names count for provinces
// and prefectures only, and not as the beginning of an institution's name (重庆大学).
core::RegionRef regionNamedIn(QStringView text);

} // namespace fangzhi::readers
