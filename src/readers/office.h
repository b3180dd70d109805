// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "readers/officetext.h"
#include "readers/zip.h"

namespace fangzhi::readers {

// The text of office documents that are zip files of XML, without headers, footers, notes, comments and what
// was deleted or is hidden; numbers that the program puts before paragraphs are written out.
// Errors: those of ZipArchive and XmlReader.

// Of a DOCX (Office Open XML).
core::Result<OfficeText> docxText(ZipArchive &zip);
// Of an ODT (OpenDocument).
core::Result<OfficeText> odtText(ZipArchive &zip);
// Of an OFD (GB/T 33190), put together from the places of its words.
core::Result<OfficeText> ofdText(ZipArchive &zip);

} // namespace fangzhi::readers
