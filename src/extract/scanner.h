// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "extract/lexicon.h"

#include <QByteArray>

namespace fangzhi::extract {

struct ScanCounts {
    qsizetype names = 0;
    qsizetype numbers = 0;
};

// The bare scanner: where the catalogue's names and the numbers of a text are, longest name first, without
// understanding any of it. It tells at once whether a text can hold figures.
class Scanner {
public:
    explicit Scanner(const core::IndicatorCatalogue &catalogue);

    ScanCounts count(const QByteArray &utf8) const;
    ScanCounts count(QStringView text) const;

private:
    WordTrie m_names;
    std::vector<quint8> m_first; // by character: 1 a name may begin, 2 a digit
};

} // namespace fangzhi::extract
