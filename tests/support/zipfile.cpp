// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/zipfile.h"

#include <QtEndian>

#include <array>

namespace fangzhi::tests {

namespace {

quint32 crc32(const QByteArray &bytes)
{
    static const auto table = [] {
        std::array<quint32, 256> t{};
        for (quint32 i = 0; i < 256; ++i) {
            quint32 c = i;
            for (int k = 0; k < 8; ++k)
                c = (c & 1) ? 0xEDB88320U ^ (c >> 1) : c >> 1;
            t[i] = c;
        }
        return t;
    }();
    quint32 crc = ~0U;
    for (const char c : bytes)
        crc = table[(crc ^ static_cast<uchar>(c)) & 0xFF] ^ (crc >> 8);
    return ~crc;
}

template <typename T> void put(QByteArray &out, T value)
{
    const T little = qToLittleEndian(value);
    out.append(reinterpret_cast<const char *>(&little), sizeof little);
}

// What local and central header share.
QByteArray commonHeader(const QByteArray &name, const QByteArray &content, const QByteArray &packed)
{
    QByteArray out;
    put<quint16>(out, 20); // version needed
    put<quint16>(out, 0x0800); // names are UTF-8
    put<quint16>(out, 8); // deflate
    put<quint32>(out, 0x58210000); // time and date
    put<quint32>(out, crc32(content));
    put<quint32>(out, quint32(packed.size()));
    put<quint32>(out, quint32(content.size()));
    put<quint16>(out, quint16(name.size()));
    put<quint16>(out, 0); // extra
    return out;
}

} // namespace

QByteArray zipOf(const QList<std::pair<QByteArray, QByteArray>> &members)
{
    QByteArray out;
    QByteArray directory;
    for (const auto &[name, content] : members) {
        // qCompress: four bytes of length, two of zlib's header, the deflated data, four of checksum.
        const QByteArray packed
            = content.isEmpty() ? QByteArray("\3\0", 2) : qCompress(content, 9).sliced(6).chopped(4);
        const QByteArray common = commonHeader(name, content, packed);
        put<quint32>(directory, 0x02014B50);
        put<quint16>(directory, 20); // made by
        directory += common;
        put<quint16>(directory, 0); // comment
        put<quint16>(directory, 0); // disk
        put<quint16>(directory, 0); // attributes
        put<quint32>(directory, 0);
        put<quint32>(directory, quint32(out.size()));
        directory += name;
        put<quint32>(out, 0x04034B50);
        out += common + name + packed;
    }
    const auto at = quint32(out.size());
    out += directory;
    put<quint32>(out, 0x06054B50);
    put<quint32>(out, 0); // disks
    put<quint16>(out, quint16(members.size()));
    put<quint16>(out, quint16(members.size()));
    put<quint32>(out, quint32(directory.size()));
    put<quint32>(out, at);
    put<quint16>(out, 0); // comment
    return out;
}

} // namespace fangzhi::tests
