// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringView>

#include <array>
#include <optional>
#include <utility>

namespace fangzhi::core {

// A closed vocabulary: the values of an enum and the words that libraries, JSON and commands keep them by.
template <typename Enum, size_t N> using Codes = std::array<std::pair<Enum, QStringView>, N>;

template <typename Enum, size_t N> QString codeOf(const Codes<Enum, N> &codes, Enum value)
{
    for (const auto &[known, code] : codes) {
        if (known == value)
            return code.toString();
    }
    return {};
}

// Empty for a word that is not of the vocabulary.
template <typename Enum, size_t N> std::optional<Enum> valueOf(const Codes<Enum, N> &codes, QStringView code)
{
    for (const auto &[value, known] : codes) {
        if (known == code)
            return value;
    }
    return {};
}

} // namespace fangzhi::core
