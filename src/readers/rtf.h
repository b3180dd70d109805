// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "readers/officetext.h"

#include <QByteArray>

namespace fangzhi::readers {

// The deepest nesting of groups that is read.
constexpr int MaxRtfDepth = 1'000;

// The text of an RTF: paragraphs and rows of tables, pictures in PNG and JPEG; fonts, styles, headers,
// footers, notes, hidden and deleted text left out. Characters come from \u and from bytes in the code page
// of the font or of the document. What is cut off comes as far as it goes. Linear, without recursion. Errors:
// TooLarge where groups are nested deeper than MaxRtfDepth.
core::Result<OfficeText> rtfText(const QByteArray &bytes);

} // namespace fangzhi::readers
