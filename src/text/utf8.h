// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QChar>

#include <string>
#include <string_view>

namespace fangzhi::text {

struct CodePoint {
    char32_t value = 0;
    int bytes = 1;
};

// The code point at a place, which must lie within. A byte that is no UTF-8 is taken for U+FFFD, so that
// every input gets through.
inline CodePoint decodeUtf8(std::string_view utf8, size_t at)
{
    const auto byte = [&](size_t i) { return at + i < utf8.size() ? uchar(utf8[at + i]) : uchar(0); };
    const auto tail = [&](size_t i) { return (byte(i) & 0xC0) == 0x80; };
    const uchar first = byte(0);
    if (first < 0x80)
        return {first, 1};
    if (first >= 0xE0 && first < 0xF0 && tail(1) && tail(2))
        return {char32_t((first & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F)), 3};
    if (first >= 0xC2 && first < 0xE0 && tail(1))
        return {char32_t((first & 0x1F) << 6 | (byte(1) & 0x3F)), 2};
    if (first >= 0xF0 && first < 0xF5 && tail(1) && tail(2) && tail(3)) {
        const auto high = char32_t(first & 0x07) << 18 | char32_t(byte(1) & 0x3F) << 12;
        const char32_t value = high | char32_t(byte(2) & 0x3F) << 6 | char32_t(byte(3) & 0x3F);
        if (value <= QChar::LastValidCodePoint)
            return {value, 4};
    }
    return {QChar::ReplacementCharacter, 1};
}

template <typename Bytes> void appendUtf8(Bytes &bytes, char32_t c)
{
    if (c < 0x80) {
        bytes += char(c);
    } else if (c < 0x800) {
        bytes += char(0xC0 | c >> 6);
        bytes += char(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        bytes += char(0xE0 | c >> 12);
        bytes += char(0x80 | (c >> 6 & 0x3F));
        bytes += char(0x80 | (c & 0x3F));
    } else {
        bytes += char(0xF0 | c >> 18);
        bytes += char(0x80 | (c >> 12 & 0x3F));
        bytes += char(0x80 | (c >> 6 & 0x3F));
        bytes += char(0x80 | (c & 0x3F));
    }
}

inline bool isContinuation(char byte)
{
    return (uchar(byte) & 0xC0) == 0x80;
}

} // namespace fangzhi::text
