// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/flatpicture.h"

#include "charts/rundeflater.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <numeric>

namespace fangzhi::charts {

namespace {

constexpr size_t MostColors = 4096;
constexpr size_t MostIndexed = 256;
constexpr int HashBits = 14;
constexpr size_t Slots = size_t(1) << HashBits;
constexpr int BlockPixels = 32;
// A colour in a long run is one that was meant; one of an edge is a mixture that may give a little.
constexpr int LongRun = 5;
constexpr uint64_t LongRunWeight = 1000;

int distance(QRgb a, QRgb b)
{
    return std::max({std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)),
                     std::abs(qBlue(a) - qBlue(b)), std::abs(qAlpha(a) - qAlpha(b))});
}

} // namespace

FlatPicture::FlatPicture(int width)
    : m_width(width)
    , m_above(size_t(width))
    , m_keys(Slots)
    , m_places(Slots, -1)
{
}

int FlatPicture::indexOf(QRgb color)
{
    size_t slot = (color * 2654435761u) >> (32 - HashBits);
    while (m_places[slot] >= 0 && m_keys[slot] != color)
        slot = (slot + 1) & (Slots - 1);
    if (m_places[slot] < 0) {
        if (m_colors.size() == MostColors)
            return -1;
        m_keys[slot] = color;
        m_places[slot] = int16_t(m_colors.size());
        m_colors.push_back(color);
        m_weights.push_back(0);
    }
    return m_places[slot];
}

bool FlatPicture::addSpan(const QRgb *pixels, int x, int count, QRgb opaque)
{
    m_spans.push_back({m_rows, x, count});
    const QRgb *end = pixels + x + count;
    for (const QRgb *p = pixels + x; p < end;) {
        const QRgb *first = p;
        while (p < end && *p == *first)
            ++p;
        const int index = indexOf(*first | opaque);
        if (index < 0)
            return false;
        const auto length = uint64_t(p - first);
        m_weights[size_t(index)] += length >= LongRun ? length * LongRunWeight : length;
        m_pixels.insert(m_pixels.end(), length, uint16_t(index));
    }
    return true;
}

bool FlatPicture::addRows(const QImage &rows)
{
    const QRgb opaque = rows.format() == QImage::Format_RGB32 ? 0xFF000000u : 0;
    for (int y = 0; y < rows.height(); ++y, ++m_rows) {
        const auto *pixels = reinterpret_cast<const QRgb *>(rows.constScanLine(y));
        const QRgb *above
            = y > 0 ? reinterpret_cast<const QRgb *>(rows.constScanLine(y - 1)) : m_above.data();
        int start = -1; // of the blocks that differ
        for (int x = 0; x < m_width; x += BlockPixels) {
            const int count = std::min(BlockPixels, m_width - x);
            const bool same
                = m_rows > 0 && std::memcmp(pixels + x, above + x, size_t(count) * sizeof(QRgb)) == 0;
            if (!same && start < 0)
                start = x;
            if (same && start >= 0) {
                if (!addSpan(pixels, start, x - start, opaque))
                    return false;
                start = -1;
            }
        }
        if (start >= 0 && !addSpan(pixels, start, m_width - start, opaque))
            return false;
    }
    if (rows.height() > 0)
        std::memcpy(m_above.data(), rows.constScanLine(rows.height() - 1), size_t(m_width) * sizeof(QRgb));
    return true;
}

bool FlatPicture::reduce(int tolerance)
{
    if (m_colors.size() <= MostIndexed)
        return true;
    std::vector<size_t> order(m_colors.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::stable_sort(order.begin(), order.end(),
                     [&](size_t a, size_t b) { return m_weights[a] > m_weights[b]; });
    std::vector<uint16_t> becomes(m_colors.size());
    std::vector<QRgb> kept;
    for (int allowed = 1; allowed <= tolerance; ++allowed) {
        kept.clear();
        for (const size_t color : order) {
            size_t nearest = kept.size();
            int least = allowed + 1;
            for (size_t k = 0; k < kept.size() && least > 0; ++k) {
                const int away = distance(kept[k], m_colors[color]);
                if (away < least) {
                    least = away;
                    nearest = k;
                }
            }
            if (nearest == kept.size())
                kept.push_back(m_colors[color]);
            if (kept.size() > MostIndexed)
                break;
            becomes[color] = uint16_t(nearest);
        }
        if (kept.size() <= MostIndexed)
            break;
    }
    if (kept.empty() || kept.size() > MostIndexed)
        return false;
    for (uint16_t &pixel : m_pixels)
        pixel = becomes[pixel];
    m_colors = kept;
    return true;
}

QByteArray FlatPicture::deflated() const
{
    constexpr char UpFilter = 2;
    RunDeflater out;
    QByteArray line(m_width, '\0');
    QByteArray difference(m_width, '\0');
    const uint16_t *pixels = m_pixels.data();
    size_t span = 0;
    for (int row = 0; row < m_rows; ++row) {
        out.add(QByteArrayView(&UpFilter, 1));
        int x = 0;
        for (; span < m_spans.size() && m_spans[span].row == row; ++span) {
            const Span &one = m_spans[span];
            out.addZeros(size_t(one.x - x));
            for (int i = 0; i < one.count; ++i, ++pixels) {
                const char now = char(*pixels);
                difference.data()[i] = char(now - line.data()[one.x + i]);
                line.data()[one.x + i] = now;
            }
            out.add(QByteArrayView(difference.constData(), one.count));
            x = one.x + one.count;
        }
        out.addZeros(size_t(m_width - x));
    }
    return out.finish();
}

} // namespace fangzhi::charts
