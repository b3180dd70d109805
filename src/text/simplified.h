// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringView>

namespace fangzhi::text {

// Whether a text is written in Traditional characters, seen from the first of it. Cheap.
bool looksTraditional(QStringView text);

// The text in Simplified characters, by OpenCC's phrases where they keep the length, else character by
// character. It has the length of the source in UTF-16 units, so that offsets hold in both. Text that
// OpenCC cannot convert comes back as it is. Safe to use from several threads.
QString simplified(QStringView text);

} // namespace fangzhi::text
