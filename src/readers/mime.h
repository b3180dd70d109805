// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

namespace fangzhi::readers {

// The most parts of a MIME file, and how deep they may lie inside of each other.
constexpr qsizetype MaxMimeParts = 2'000;
constexpr int MaxMimeDepth = 8;

// One part, its transfer encoding (quoted-printable, base64) undone.
struct MimePart {
    QHash<QByteArray, QByteArray> headers; // by their names in lower case, folded lines joined
    QByteArray type; // text/html; in lower case
    QString charset; // as declared; may be empty
    QByteArray content;

    QByteArray header(const QByteArray &name) const { return headers.value(name); }
};

// The parts that hold something, in their order. Linear in the length; what is cut off comes as far as it
// goes. Errors: TooLarge over MaxMimeParts.
core::Result<QList<MimePart>> mimeParts(const QByteArray &bytes);

// Words as they stand in headers (=?UTF-8?B?…?=) as text.
QString decodedHeader(const QByteArray &value);

} // namespace fangzhi::readers
