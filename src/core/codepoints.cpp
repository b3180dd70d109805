// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/codepoints.h"

#include <algorithm>

namespace fangzhi::core {

CodePointIndex::CodePointIndex(QStringView text)
    : m_size(text.size())
{
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        if (text[i].isHighSurrogate() && text[i + 1].isLowSurrogate())
            m_highSurrogates.append(i++);
    }
}

qsizetype CodePointIndex::toUtf16(qsizetype codePoint) const
{
    // The k-th pair (from 0) begins at code point m_highSurrogates[k] - k; all pairs that begin before
    // `codePoint` add one unit each.
    qsizetype low = 0;
    qsizetype high = m_highSurrogates.size();
    while (low < high) {
        const qsizetype middle = (low + high) / 2;
        if (m_highSurrogates[middle] - middle < codePoint)
            low = middle + 1;
        else
            high = middle;
    }
    return std::min(codePoint + low, m_size);
}

qsizetype CodePointIndex::toCodePoint(qsizetype utf16) const
{
    const qsizetype position = std::min(utf16, m_size);
    const auto pairs = std::lower_bound(m_highSurrogates.begin(), m_highSurrogates.end(), position)
                       - m_highSurrogates.begin();
    return position - pairs;
}

} // namespace fangzhi::core
