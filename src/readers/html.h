// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "readers/lines.h"

#include <QList>
#include <QString>

namespace fangzhi::readers {

// The deepest nesting of elements that is read.
constexpr int MaxHtmlDepth = 256;

// The lines of an HTML page or fragment: headings, list items, captions and table rows marked, cells
// parted by tabs, <br> as line breaks; scripts, styles, forms, navigation and what is hidden left out.
// The text comes back normalised. Nothing is fetched, no entity from outside is read. Any input ends,
// in linear time. Errors: TooLarge where elements are nested deeper than MaxHtmlDepth.
core::Result<QList<Line>> htmlLines(const QString &html);

} // namespace fangzhi::readers
