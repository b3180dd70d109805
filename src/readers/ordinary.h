// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

namespace fangzhi::readers {

// Whether a text is no writing but letters that a file maps wrongly: too many rare ideographs, signs,
// private characters. Short texts are given the benefit of the doubt. Linear.
bool isGarbled(QStringView text);

} // namespace fangzhi::readers
