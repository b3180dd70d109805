// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>

#include <utility>

namespace fangzhi::tests {

// A zip file with these members (name, content), deflated, in this order.
QByteArray zipOf(const QList<std::pair<QByteArray, QByteArray>> &members);

} // namespace fangzhi::tests
