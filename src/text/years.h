// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

namespace fangzhi::text {

// Whether someone took the years out of a text, as sites do that put old articles online as if they
// were new: no year is left in it, and the places where years stood show (a sentence that begins with
// 以来 or 初, empty brackets around a dash, two commas in a row). The date of publication of such a text
// says nothing of when it was written.
bool yearsTakenOut(QStringView text);

} // namespace fangzhi::text
