// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace fangzhi::text {

struct Decoded {
    QString text; // without byte order mark; line endings and all else as they stand
    QString encoding; // "UTF-8", "UTF-16LE", "GB18030", …: IANA names
    bool replaced = false; // some bytes meant nothing and became U+FFFD
};

// Bytes of unknown encoding as text, in this order: byte order mark, strict UTF-8, UTF-8 with little
// damage (a file cut in the middle of a character), strict GB18030, what uchardet takes it for. Never
// fails; linear in the length.
// `said` is an encoding that somebody who knows has named: it is used before all but the mark, and
// passed over when there is none of that name.
Decoded decode(QByteArrayView bytes, const QString &said = {});

// The encoding that decode() would find, from the beginning of a longer text.
QString detectEncoding(QByteArrayView beginning, const QString &said = {});

// Whether there is an encoding of this name.
bool isEncoding(const QString &name);

// Bytes of a known encoding; nothing where they are not valid in it.
std::optional<QString> decodeStrictly(QByteArrayView bytes, const QString &encoding);

} // namespace fangzhi::text
