// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

namespace fangzhi::readers {

// How a line is numbered, the most general kind first: 第一章, 一、, （一）, 1., （1）.
struct Numbering {
    enum class Kind { None, Part, Han, HanInBrackets, Digit, DigitInBrackets };

    Kind kind = Kind::None;
    qsizetype length = 0; // of the marker, its punctuation included
};
Numbering numberingOf(QStringView line);

// A line that begins with a bullet or a dash of enumeration ("——经济保持平稳增长。").
bool hasBullet(QStringView line);

} // namespace fangzhi::readers
