// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "extract/grammar.h"

namespace fangzhi::extract {

// Fills what a figure says beside its value: the group of a rank and its size, the variant of the
// indicator, the price basis, whether it is provisional. `text` is folded; the sentence is the finding's.
void noteDetails(Finding &finding, const TokenizedSentence &sentence, QStringView text);

} // namespace fangzhi::extract
