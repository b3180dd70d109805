// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QIODevice>
#include <QString>
#include <QStringDecoder>

#include <memory>
#include <optional>

namespace fangzhi::readers {

// A file byte by byte from a small buffer, in an encoding in which line ends, quotation marks and
// separators are single bytes of their own: UTF-16 and UTF-32 come out as UTF-8, all others (UTF-8,
// GB18030, Big5 …) as they are. The byte order mark is left out.
class ByteSource {
public:
    // `device` is open for reading, at its beginning. `encoding` is used instead of one that is told from
    // the bytes, unless these begin with a byte order mark.
    explicit ByteSource(std::unique_ptr<QIODevice> device, const QString &encoding = {});

    // The next byte; -1 at the end.
    int next() { return m_at < m_buffer.size() || fill() ? static_cast<uchar>(m_buffer[m_at++]) : -1; }
    int peek() { return m_at < m_buffer.size() || fill() ? static_cast<uchar>(m_buffer[m_at]) : -1; }
    bool atEnd() { return peek() < 0; }

    // Appends what comes before the next \n, the \n itself taken too, or all to the end. False: at the end
    // already. What goes over `limit` is taken and not appended, and `cut` set.
    bool readLine(QByteArray &line, qsizetype limit, bool &cut);

    qint64 position() const; // in the file, about
    qint64 size() const { return m_size; }
    // The encoding of the bytes that come out, told from the file's beginning.
    const QString &encoding() const { return m_encoding; }

    // An item of the file as text: in the file's encoding or, where that fails, in one of its own.
    QString decoded(const QByteArray &bytes) const;

private:
    bool fill();

    std::unique_ptr<QIODevice> m_device;
    std::optional<QStringDecoder> m_transcoder;
    QByteArray m_buffer;
    qsizetype m_at = 0;
    qint64 m_size = 0;
    QString m_encoding;
    bool m_isSaid = false; // by somebody who knows
};

} // namespace fangzhi::readers
