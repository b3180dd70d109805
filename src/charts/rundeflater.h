// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <array>
#include <cstdint>
#include <vector>

namespace fangzhi::charts {

// Deflate for bytes that come in long runs, as a flat drawing's do after PNG's filter Up: literals and
// repetitions of the last byte only, Huffman-coded. A run of zeros costs the same however long it is to
// read, as it is never laid out in memory; general compressors walk through every byte of it.
class RunDeflater {
public:
    RunDeflater();

    void add(QByteArrayView bytes);
    void addZeros(size_t count);
    // The whole zlib stream. Call once.
    QByteArray finish();

private:
    static constexpr size_t LengthSymbols = 286; // literals, end of block, lengths
    static constexpr size_t BlockTokens = 60000;

    void run(uint8_t byte, size_t count);
    void token(uint16_t token);
    void flushBlock(bool last);
    void putTables(const std::array<uint8_t, LengthSymbols> &lengths);
    void putBits(uint32_t bits, int count);

    std::vector<uint16_t> m_tokens; // below 256 a literal, else 256 + length of a repetition
    std::array<uint32_t, LengthSymbols> m_uses{};
    int m_lastByte = -1;
    uint32_t m_adler = 1;
    uint64_t m_bits = 0;
    int m_bitCount = 0;
    QByteArray m_out;
};

} // namespace fangzhi::charts
