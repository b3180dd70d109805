// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "readers/officetext.h"
#include "readers/ole.h"

namespace fangzhi::readers {

// The main text of a .doc of Word 6 to 2003, or of a .wps of WPS Office, which is the same: without headers,
// footers, notes and the instructions of fields. Errors: InvalidInput, Unsupported when encrypted.
core::Result<OfficeText> docText(const OleFile &file);

} // namespace fangzhi::readers
