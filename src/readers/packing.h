// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article.h"
#include "core/result.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace fangzhi::readers {

// Values as bytes for another process, little-endian, texts and bytes with their length before them.
class Packer {
public:
    void number(qint64 value);
    void text(const QString &value);
    void bytes(QByteArrayView value);
    // Gives up what was packed.
    QByteArray take() { return std::exchange(m_bytes, {}); }

private:
    QByteArray m_bytes;
};

// The other side, which trusts nothing: whatever is cut off, out of its range, too long or no UTF-8 makes
// ok() false, and from then on all that is read is empty. Nothing is allocated for what is not there.
class Unpacker {
public:
    explicit Unpacker(QByteArrayView bytes)
        : m_rest(bytes)
    {
    }

    qint64 number(qint64 least, qint64 most);
    QString text(qsizetype mostBytes);
    QByteArray bytes(qsizetype most);
    // How many elements follow, of at least `bytesEach`.
    qsizetype count(qsizetype most, qsizetype bytesEach);

    void refuse() { m_ok = false; }
    bool ok() const { return m_ok; }
    // All was read, and nothing is left.
    bool isDone() const { return m_ok && m_rest.isEmpty(); }

private:
    QByteArrayView take(qsizetype length);

    QByteArrayView m_rest;
    bool m_ok = true;
};

void pack(Packer &packer, const core::Document &document);
// A document as `recognise` makes them: text in normal form within MaxArticleText, blocks in order and
// inside of it, known kinds, regions and dates only. Anything else refuses the unpacker.
core::Document unpackDocument(Unpacker &unpacker);

void pack(Packer &packer, const core::Error &error);
core::Error unpackError(Unpacker &unpacker);

} // namespace fangzhi::readers
