// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/indicator.h"

#include <QStringView>

#include <algorithm>
#include <initializer_list>

// What the parts of TextReader ask of words.

namespace fangzhi::extract {

inline bool containsAny(QStringView text, std::initializer_list<QStringView> words)
{
    return std::any_of(words.begin(), words.end(), [text](QStringView w) { return text.contains(w); });
}

// What stands at a time, so that 新增 is its change.
inline bool isStock(const QString &code)
{
    return code == u"loans" || code == u"deposits" || code.startsWith(u"population_");
}

// What is always of the whole stretch of years that is spoken of.
inline bool isFlowOfYears(const QString &code)
{
    return code == u"employment_new";
}

} // namespace fangzhi::extract
