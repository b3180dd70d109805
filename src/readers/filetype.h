// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace fangzhi::readers {

enum class FileType {
    Text, // may be text, CSV or JSON lines: see its content
    Empty,
    Html,
    Xml,
    Pdf,
    OfficeZip, // docx, xlsx, odt, ofd …
    Zip,
    OldOffice, // doc, xls, wps
    Rtf,
    Image,
    Archive, // gzip, 7z, rar …
    Library, // of this program
    Sqlite,
    Mail, // MHTML and saved letters
    Binary, // anything else that is no text
};

// Told by the first bytes (64 KiB are plenty) of a file, never by its name.
FileType fileTypeOf(QByteArrayView beginning);

// Why a file of this type is not read and what to do instead, as a sentence for people; empty for those that
// are.
QString whyNotRead(FileType type);

} // namespace fangzhi::readers
