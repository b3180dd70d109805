// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "extract/grammar.h"

namespace fangzhi::extract {

// How often findings like this one were fully right in labelled texts.
double confidenceOf(const Finding &finding);

// Why a figure was read so, in a sentence for people.
QString explain(const Finding &finding, const core::Figure &figure, core::Language language);

} // namespace fangzhi::extract
