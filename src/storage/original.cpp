// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/original.h"

#include <QtEndian>

#include <limits>

namespace fangzhi::storage {

namespace {

// Qt puts the length before zlib's stream; the file keeps it in a column of its own.
constexpr qsizetype LengthBytes = 4;
// Fast: originals are many, and short.
constexpr int CompressionLevel = 3;

} // namespace

void storeOriginal(Transaction &transaction, qint64 article, const QByteArray &bytes)
{
    Statement insert = transaction.connection().prepare(
        "INSERT INTO article_original (article_id, encoding, size, bytes) VALUES (?1, ?2, ?3, ?4)");
    const QByteArray packed = qCompress(bytes, CompressionLevel);
    const bool shorter = !bytes.isEmpty() && packed.size() - LengthBytes < bytes.size();
    insert.bindAll(article, shorter ? QStringLiteral("deflate") : QStringLiteral("identity"), bytes.size(),
                   shorter ? packed.mid(LengthBytes) : bytes);
    insert.run();
}

std::optional<QByteArray> readOriginal(Connection &connection, qint64 article)
{
    Statement select
        = connection.prepare("SELECT encoding, size, bytes FROM article_original WHERE article_id = ?1");
    select.bind(1, article);
    if (!select.step())
        return std::nullopt;
    const qint64 size = select.integer(1);
    const QByteArray bytes = select.blob(2);
    if (select.utf8(0) == "identity")
        return bytes.size() == size ? std::optional(bytes) : std::nullopt;
    // Qt trusts the length for its first buffer: one that cannot be is not handed on. Deflate gives at
    // most 1032 times its input.
    if (size < 0 || size > std::numeric_limits<qint32>::max() || size > bytes.size() * 1032 + 64)
        return std::nullopt;
    QByteArray packed(LengthBytes, Qt::Uninitialized);
    qToBigEndian(quint32(size), packed.data());
    const QByteArray unpacked = qUncompress(packed + bytes);
    return unpacked.size() == size ? std::optional(unpacked) : std::nullopt;
}

} // namespace fangzhi::storage
