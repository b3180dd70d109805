// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QStringView>

namespace fangzhi::core {

// Maps between Unicode code points, in which all kept offsets count, and the UTF-16 units of QString.
// Text without characters beyond the BMP, which is nearly all of it, costs nothing.
class CodePointIndex {
public:
    CodePointIndex() = default;
    explicit CodePointIndex(QStringView text);

    // Both clamp to the text's end.
    qsizetype toUtf16(qsizetype codePoint) const;
    qsizetype toCodePoint(qsizetype utf16) const;
    qsizetype codePoints() const { return m_size - m_highSurrogates.size(); }

private:
    QList<qsizetype> m_highSurrogates; // UTF-16 positions, ascending
    qsizetype m_size = 0;
};

} // namespace fangzhi::core
