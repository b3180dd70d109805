// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

struct sqlite3;

namespace fangzhi::storage {

// Gives a connection what the file's schema needs: the tokenizer "fangzhi" of the search table and the
// function sha256(text). An SQLite result code.
int registerExtensions(sqlite3 *handle);

} // namespace fangzhi::storage
