// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/rundeflater.h"

#include <QtEndian>

#include <libdeflate.h>

#include <algorithm>
#include <numeric>

namespace fangzhi::charts {

namespace {

constexpr int LongestCode = 15;
constexpr int LongestTableCode = 7;
constexpr size_t LongestRun = 258;
constexpr size_t ShortestRun = 3;
constexpr uint32_t AdlerBase = 65521;
constexpr size_t EndOfBlock = 256;
constexpr std::array<uint8_t, 19> TableOrder{16, 17, 18, 0, 8,  7, 9,  6, 10, 5,
                                             11, 4,  12, 3, 13, 2, 14, 1, 15};

struct LengthCode {
    uint16_t symbol = 0;
    uint8_t extraBits = 0;
    uint16_t extra = 0;
};

// RFC 1951, 3.2.5: the symbol of each length and the bits after it.
const std::array<LengthCode, LongestRun + 1> &lengthCodes()
{
    static const std::array<LengthCode, LongestRun + 1> codes = [] {
        std::array<LengthCode, LongestRun + 1> table{};
        size_t length = ShortestRun;
        for (uint16_t symbol = 257; symbol < 285; ++symbol) {
            const int extraBits = symbol < 265 ? 0 : (symbol - 261) / 4;
            for (uint16_t extra = 0; extra < (1 << extraBits) && length < LongestRun; ++extra)
                table[length++] = {symbol, uint8_t(extraBits), extra};
        }
        table[LongestRun] = {285, 0, 0};
        return table;
    }();
    return codes;
}

// Huffman code lengths no longer than `limit`. Lengths that are too long are cut, and the code is made
// whole again by lengthening the least used of the shorter ones.
template <size_t N> std::array<uint8_t, N> codeLengths(const std::array<uint32_t, N> &uses, int limit)
{
    std::array<uint8_t, N> lengths{};
    std::vector<size_t> used;
    for (size_t i = 0; i < N; ++i) {
        if (uses[i] > 0)
            used.push_back(i);
    }
    if (used.size() == 1)
        lengths[used[0]] = 1;
    if (used.size() < 2)
        return lengths;
    std::stable_sort(used.begin(), used.end(), [&](size_t a, size_t b) { return uses[a] < uses[b]; });

    // Two queues: leaves in order of use, and inner nodes, which come out in order by themselves.
    const size_t leaves = used.size();
    std::vector<uint64_t> weight(2 * leaves - 1);
    std::vector<size_t> parent(2 * leaves - 1, 0);
    for (size_t i = 0; i < leaves; ++i)
        weight[i] = uses[used[i]];
    size_t leaf = 0;
    size_t inner = leaves;
    for (size_t node = leaves; node < weight.size(); ++node) {
        for (int child = 0; child < 2; ++child) {
            const bool takeLeaf = leaf < leaves && (inner >= node || weight[leaf] <= weight[inner]);
            const size_t taken = takeLeaf ? leaf++ : inner++;
            weight[node] += weight[taken];
            parent[taken] = node;
        }
    }
    std::vector<int> depth(weight.size(), 0);
    std::vector<int> counts(size_t(limit) + 1, 0);
    for (size_t node = weight.size() - 1; node-- > 0;) {
        depth[node] = depth[parent[node]] + 1;
        if (node < leaves)
            ++counts[size_t(std::min(depth[node], limit))];
    }
    uint32_t room = 0;
    for (int length = 1; length <= limit; ++length)
        room += uint32_t(counts[size_t(length)]) << (limit - length);
    while (room > (1u << limit)) {
        --counts[size_t(limit)];
        for (int length = limit - 1; length > 0; --length) {
            if (counts[size_t(length)] > 0) {
                --counts[size_t(length)];
                counts[size_t(length) + 1] += 2;
                break;
            }
        }
        --room;
    }
    size_t next = 0;
    for (int length = limit; length > 0; --length) {
        for (int i = 0; i < counts[size_t(length)]; ++i)
            lengths[used[next++]] = uint8_t(length);
    }
    return lengths;
}

// Canonical codes, their bits in the order in which they are written.
template <size_t N> std::array<uint16_t, N> canonicalCodes(const std::array<uint8_t, N> &lengths)
{
    std::array<uint32_t, LongestCode + 1> counts{};
    for (const uint8_t length : lengths) {
        if (length > 0)
            ++counts[length];
    }
    std::array<uint32_t, LongestCode + 1> next{};
    for (size_t length = 1; length <= LongestCode; ++length)
        next[length] = (next[length - 1] + counts[length - 1]) << 1;
    std::array<uint16_t, N> codes{};
    for (size_t i = 0; i < N; ++i) {
        uint32_t code = lengths[i] > 0 ? next[lengths[i]]++ : 0;
        uint32_t reversed = 0;
        for (int bit = 0; bit < lengths[i]; ++bit, code >>= 1)
            reversed = reversed << 1 | (code & 1);
        codes[i] = uint16_t(reversed);
    }
    return codes;
}

struct TableSymbol {
    uint8_t symbol = 0;
    uint8_t extraBits = 0;
    uint8_t extra = 0;
};

// The code lengths as deflate writes them: repetitions packed.
std::vector<TableSymbol> packedLengths(const std::vector<uint8_t> &lengths)
{
    std::vector<TableSymbol> packed;
    for (size_t i = 0; i < lengths.size();) {
        size_t count = 1;
        while (i + count < lengths.size() && lengths[i + count] == lengths[i])
            ++count;
        i += count;
        const uint8_t value = lengths[i - 1];
        if (value != 0) {
            packed.push_back({value});
            --count;
        }
        while (count > 0) {
            if (value == 0 && count >= 11) {
                const size_t now = std::min<size_t>(count, 138);
                packed.push_back({18, 7, uint8_t(now - 11)});
                count -= now;
            } else if (value == 0 && count >= 3) {
                packed.push_back({17, 3, uint8_t(count - 3)});
                count = 0;
            } else if (value != 0 && count >= 3) {
                const size_t now = std::min<size_t>(count, 6);
                packed.push_back({16, 2, uint8_t(now - 3)});
                count -= now;
            } else {
                packed.push_back({value});
                --count;
            }
        }
    }
    return packed;
}

} // namespace

RunDeflater::RunDeflater()
{
    m_tokens.reserve(BlockTokens);
    m_out.reserve(1 << 17);
    m_out.append("\x78\x01", 2);
}

void RunDeflater::add(QByteArrayView bytes)
{
    m_adler = libdeflate_adler32(m_adler, bytes.data(), size_t(bytes.size()));
    const auto *data = reinterpret_cast<const uint8_t *>(bytes.data());
    const auto size = size_t(bytes.size());
    for (size_t i = 0; i < size;) {
        size_t end = i + 1;
        while (end < size && data[end] == data[i])
            ++end;
        run(data[i], end - i);
        i = end;
    }
}

void RunDeflater::addZeros(size_t count)
{
    if (count == 0)
        return;
    // Zeros leave the first sum of Adler-32 and add it to the second once each.
    const uint32_t low = m_adler & 0xFFFF;
    const uint64_t high = (m_adler >> 16) + uint64_t(count % AdlerBase) * low;
    m_adler = uint32_t(high % AdlerBase) << 16 | low;
    run(0, count);
}

void RunDeflater::run(uint8_t byte, size_t count)
{
    if (m_lastByte != byte) {
        token(byte);
        m_lastByte = byte;
        --count;
    }
    while (count >= ShortestRun) {
        const size_t length = std::min(count, LongestRun);
        token(uint16_t(256 + length));
        count -= length;
    }
    while (count-- > 0)
        token(byte);
}

void RunDeflater::token(uint16_t token)
{
    if (m_tokens.size() == BlockTokens)
        flushBlock(false);
    m_tokens.push_back(token);
    ++m_uses[token < 256 ? token : lengthCodes()[token - 256].symbol];
}

void RunDeflater::putBits(uint32_t bits, int count)
{
    m_bits |= uint64_t(bits) << m_bitCount;
    m_bitCount += count;
    if (m_bitCount >= 32) {
        const uint32_t word = qToLittleEndian(uint32_t(m_bits));
        m_out.append(reinterpret_cast<const char *>(&word), sizeof word);
        m_bits >>= 32;
        m_bitCount -= 32;
    }
}

// The lengths of both codes. Of distances there is one, of one bit: the byte before.
void RunDeflater::putTables(const std::array<uint8_t, LengthSymbols> &lengths)
{
    std::vector<uint8_t> both(lengths.begin(), lengths.end());
    both.push_back(1);
    const std::vector<TableSymbol> packed = packedLengths(both);
    std::array<uint32_t, 19> uses{};
    for (const TableSymbol &symbol : packed)
        ++uses[symbol.symbol];
    const std::array<uint8_t, 19> tableLengths = codeLengths(uses, LongestTableCode);
    const std::array<uint16_t, 19> tableCodes = canonicalCodes(tableLengths);
    putBits(uint32_t(LengthSymbols - 257), 5);
    putBits(0, 5);
    putBits(uint32_t(TableOrder.size() - 4), 4);
    for (const uint8_t symbol : TableOrder)
        putBits(tableLengths[symbol], 3);
    for (const TableSymbol &symbol : packed) {
        putBits(tableCodes[symbol.symbol], tableLengths[symbol.symbol]);
        putBits(symbol.extra, symbol.extraBits);
    }
}

void RunDeflater::flushBlock(bool last)
{
    m_uses[EndOfBlock] = 1;
    const std::array<uint8_t, LengthSymbols> lengths = codeLengths(m_uses, LongestCode);
    const std::array<uint16_t, LengthSymbols> codes = canonicalCodes(lengths);
    putBits(last ? 1 : 0, 1);
    putBits(2, 2);
    putTables(lengths);
    for (const uint16_t token : m_tokens) {
        if (token < 256) {
            putBits(codes[token], lengths[token]);
            continue;
        }
        const LengthCode &length = lengthCodes()[token - 256];
        putBits(codes[length.symbol], lengths[length.symbol]);
        putBits(length.extra, length.extraBits + 1); // and the distance, a zero bit
    }
    putBits(codes[EndOfBlock], lengths[EndOfBlock]);
    m_tokens.clear();
    m_uses.fill(0);
}

QByteArray RunDeflater::finish()
{
    flushBlock(true);
    for (; m_bitCount > 0; m_bitCount -= 8, m_bits >>= 8)
        m_out.append(char(m_bits & 0xFF));
    const uint32_t adler = qToBigEndian(m_adler);
    m_out.append(reinterpret_cast<const char *>(&adler), sizeof adler);
    return m_out;
}

} // namespace fangzhi::charts
