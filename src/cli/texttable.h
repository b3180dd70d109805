// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QStringList>
#include <QTextStream>

namespace fangzhi::cli {

// Rows in aligned columns for a terminal; a Chinese character counts as two columns. The columns of
// `right` are set flush right.
void printTable(QTextStream &out, const QList<QStringList> &rows, const QList<int> &right = {});

} // namespace fangzhi::cli
