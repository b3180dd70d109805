// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QImage>

#include <cstdint>
#include <vector>

namespace fangzhi::charts {

// A drawing of few colours, taken row by row: its colours, and of each row only what differs from the row
// above. That is little for a chart, so that all further steps are short.
class FlatPicture {
public:
    explicit FlatPicture(int width);

    // The next rows, all of one 32-bit format. False as soon as there are over 4096 colours: then it is no
    // flat drawing, and nothing can be done with it here.
    bool addRows(const QImage &rows);

    int colorCount() const { return int(m_colors.size()); }
    QRgb color(int index) const { return m_colors[size_t(index)]; } // as in the image

    // Brings the colours down to 256: colours no further than `tolerance` away in any channel become the
    // nearest one that there is more of. False where that is not enough.
    bool reduce(int tolerance);

    // One byte a pixel under filter Up as a zlib stream, for at most 256 colours.
    QByteArray deflated() const;

private:
    struct Span {
        int row;
        int x;
        int count;
    };
    bool addSpan(const QRgb *pixels, int x, int count, QRgb opaque);
    int indexOf(QRgb color);

    int m_width;
    int m_rows = 0;
    std::vector<QRgb> m_above;
    std::vector<Span> m_spans;
    std::vector<uint16_t> m_pixels; // of the spans, one after the other
    std::vector<QRgb> m_colors;
    std::vector<uint64_t> m_weights;
    std::vector<QRgb> m_keys; // hash table of colours …
    std::vector<int16_t> m_places; // … and where they stand in m_colors
};

} // namespace fangzhi::charts
