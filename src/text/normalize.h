// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace fangzhi::text {

enum class Radicals { Keep, Unify };

// Text as it is kept in libraries; what is normal already comes back unchanged, without a copy. Linear.
// - Unicode NFC;
// - CR LF, CR, NEL, line and paragraph separators, vertical tab and form feed are \n;
// - no control characters but \n and tab, no invisible ones (zero-width space and joiners, direction
//   marks, soft hyphen, byte order mark, noncharacters); unpaired surrogates are U+FFFD;
// - no-break and figure spaces are ordinary spaces; the ideographic space stays: it says where
//   paragraphs begin, and readers remove it there;
// - with Unify, radicals (U+2E80–2FDF, which some PDFs give for whole characters) are the ideographs
//   that they stand for. CJK compatibility ideographs are unified by NFC itself.
QString normalized(const QString &text, Radicals radicals = Radicals::Unify);

// Radicals alone.
QString unifiedRadicals(const QString &text);

} // namespace fangzhi::text
