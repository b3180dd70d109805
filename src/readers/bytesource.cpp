// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readers/bytesource.h"

#include "text/encoding.h"

#include <algorithm>
#include <cstring>

namespace fangzhi::readers {

namespace {

constexpr qsizetype BufferSize = 1 << 18;

qsizetype markLength(QByteArrayView bytes)
{
    if (bytes.startsWith(QByteArrayView("\xEF\xBB\xBF", 3)))
        return 3;
    return bytes.startsWith(QByteArrayView("\x84\x31\x95\x33", 4)) ? 4 : 0;
}

// It leaves the byte order mark out by itself.
QStringDecoder::Encoding decoderFor(const QString &encoding)
{
    const bool big = encoding.endsWith(QLatin1String("BE"));
    if (encoding.startsWith(QLatin1String("UTF-32")))
        return big ? QStringDecoder::Utf32BE : QStringDecoder::Utf32LE;
    return big ? QStringDecoder::Utf16BE : QStringDecoder::Utf16LE;
}

} // namespace

ByteSource::ByteSource(std::unique_ptr<QIODevice> device, const QString &encoding)
    : m_device(std::move(device))
    , m_size(m_device->size())
{
    const QByteArray beginning = m_device->peek(BufferSize);
    m_encoding = text::detectEncoding(beginning, encoding);
    if (m_encoding.startsWith(QLatin1String("UTF-16")) || m_encoding.startsWith(QLatin1String("UTF-32"))) {
        m_transcoder.emplace(decoderFor(m_encoding));
        m_encoding = QStringLiteral("UTF-8");
    } else {
        m_device->skip(markLength(beginning));
        m_isSaid = m_encoding == encoding;
    }
}

bool ByteSource::fill()
{
    m_at = 0;
    do {
        m_buffer = m_device->read(BufferSize);
        if (m_buffer.isEmpty())
            return false;
        if (m_transcoder)
            m_buffer = QString(m_transcoder->decode(m_buffer)).toUtf8();
    } while (m_buffer.isEmpty()); // half a character only
    return true;
}

bool ByteSource::readLine(QByteArray &line, qsizetype limit, bool &cut)
{
    if (atEnd())
        return false;
    do {
        const char *begin = m_buffer.constData() + m_at;
        const qsizetype rest = m_buffer.size() - m_at;
        const void *end = std::memchr(begin, '\n', size_t(rest));
        const qsizetype length = end ? static_cast<const char *>(end) - begin : rest;
        const qsizetype room = std::max<qsizetype>(0, limit - line.size());
        cut = cut || length > room;
        line.append(begin, std::min(length, room));
        m_at += end ? length + 1 : length;
        if (end)
            return true;
    } while (!atEnd());
    return true;
}

qint64 ByteSource::position() const
{
    return m_device->pos() - (m_transcoder ? 0 : m_buffer.size() - m_at);
}

QString ByteSource::decoded(const QByteArray &bytes) const
{
    if (const auto text = text::decodeStrictly(bytes, m_encoding))
        return *text;
    return text::decode(bytes, m_isSaid ? m_encoding : QString()).text;
}

} // namespace fangzhi::readers
