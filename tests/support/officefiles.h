// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace fangzhi::tests {

// A DOCX with this XML inside of <w:body>, and with styles, numbering and a header.
QByteArray docxOf(const QString &body);
// One paragraph of it.
QString docxParagraph(const QString &text, const QString &properties = {});
// An ODT with this XML inside of <office:text>.
QByteArray odtOf(const QString &text);
// An OFD of one page with these text objects (XML).
QByteArray ofdOf(const QString &objects);
// A .doc (Word 97) whose main text this is; paragraphs end with \r, cells with \a.
QByteArray docOf(const QString &text, bool encrypted = false);
// An MHTML of a page (quoted-printable) and a picture (base64) that it calls a.png.
QByteArray mhtmlOf(const QByteArray &html, const QByteArray &charset, const QByteArray &picture);

} // namespace fangzhi::tests
