// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/nearness.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <limits>
#include <vector>

namespace fangzhi::text {

namespace {

constexpr int PieceLength = 5;
constexpr int RowsOfBand = 4;
constexpr int Minima = NearBands * RowsOfBand;
constexpr qsizetype FewestPieces = 60;

constexpr quint64 mixed(quint64 x)
{
    x ^= x >> 33;
    x *= 0xFF51AFD7ED558CCDULL;
    x ^= x >> 33;
    x *= 0xC4CEB9FE1A85EC53ULL;
    return x ^ (x >> 33);
}

// Letters and digits alone: how a text is set and pointed says nothing of what it is.
template <typename Take> qsizetype forEachPiece(QStringView text, Take take)
{
    std::array<quint64, PieceLength> last{};
    qsizetype letters = 0;
    for (const QChar c : text) {
        if (!c.isLetterOrNumber() && !c.isSurrogate())
            continue;
        last[size_t(letters % PieceLength)] = c.unicode();
        if (++letters < PieceLength)
            continue;
        quint64 piece = 0;
        for (qsizetype i = 0; i < PieceLength; ++i)
            piece = piece * 0x9E3779B97F4A7C15ULL + last[size_t((letters + i) % PieceLength)];
        take(mixed(piece));
    }
    return std::max<qsizetype>(0, letters - PieceLength + 1);
}

std::vector<quint64> pieces(QStringView text)
{
    std::vector<quint64> all;
    all.reserve(size_t(text.size()));
    forEachPiece(text, [&](quint64 piece) { all.push_back(piece); });
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

} // namespace

// One pass: each piece belongs to one of the minima (one-permutation hashing), and a minimum that got
// none takes over that of its neighbour.
QList<qint64> nearBands(QStringView text)
{
    constexpr quint64 None = std::numeric_limits<quint64>::max();
    std::array<quint64, Minima> minima{};
    minima.fill(None);
    const qsizetype count = forEachPiece(text, [&](quint64 piece) {
        quint64 &minimum = minima[size_t((piece >> 32) % Minima)];
        minimum = std::min<quint64>(minimum, piece & 0xFFFFFFFFU);
    });
    if (count < FewestPieces)
        return {};
    std::array<quint64, Minima> full = minima;
    for (size_t i = 0; i < Minima; ++i) {
        for (size_t step = 1; full[i] == None && step < Minima; ++step) {
            const quint64 other = minima[(i + step) % Minima];
            full[i] = other == None ? None : other + (quint64(step) << 32);
        }
    }
    QList<qint64> bands;
    for (size_t band = 0; band < NearBands; ++band) {
        quint64 hash = band + 1;
        for (size_t row = 0; row < RowsOfBand; ++row)
            hash = mixed(hash ^ full[band * RowsOfBand + row]);
        bands.append(qint64(hash >> 24)); // 40 bits: short in the file, and hardly ever the same by chance
    }
    return bands;
}

double likeness(QStringView a, QStringView b)
{
    const std::vector<quint64> first = pieces(a);
    const std::vector<quint64> second = pieces(b);
    size_t common = 0;
    for (auto i = first.begin(), j = second.begin(); i != first.end() && j != second.end();) {
        common += *i == *j ? 1 : 0;
        const bool stepFirst = *i <= *j;
        const bool stepSecond = *j <= *i;
        i += stepFirst ? 1 : 0;
        j += stepSecond ? 1 : 0;
    }
    const size_t all = first.size() + second.size() - common;
    return all == 0 ? 0 : double(common) / double(all);
}

} // namespace fangzhi::text
