// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "storage/connection.h"

#include <QByteArray>
#include <QList>

struct sqlite3_session;

namespace fangzhi::storage {

// Notes what a transaction changes in the library's own tables (not in the search index, which follows
// from them), from its construction on.
class ChangeRecorder {
public:
    explicit ChangeRecorder(Connection &connection);
    ~ChangeRecorder();
    ChangeRecorder(const ChangeRecorder &) = delete;
    ChangeRecorder &operator=(const ChangeRecorder &) = delete;

    // To be asked before the transaction ends. Empty when nothing changed.
    core::Result<QByteArray> changeset();

private:
    Connection &m_connection;
    sqlite3_session *m_session = nullptr;
};

core::Result<QByteArray> inverted(const QByteArray &changeset);

// Carries the changes out and keeps the search index in step. Internal when the library has changed so
// that they do not fit any more; then the transaction must be rolled back.
core::Result<void> applyChangeset(Transaction &transaction, const QByteArray &changeset);

} // namespace fangzhi::storage
