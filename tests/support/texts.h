// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace fangzhi::test {

// Invented articles about an invented city, in ordinary newspaper layout, for tests of the whole way.
QString bulletin(); // 2019: levels and growth, a target, a comparison
QString shortNews(int number); // one growth figure, different for each number

// The folder of real texts, from FANGZHI_CORPUS; empty where it is not there.
QString corpusFolder();

} // namespace fangzhi::test
