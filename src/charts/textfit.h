// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFont>
#include <QString>
#include <QStringList>

// How wide text is and where it may be broken: what a layout asks often, so it is answered from advances
// kept per character (hinting is off, so that widths grow evenly with size). GUI thread only.
namespace fangzhi::charts {

struct TextStyle {
    double pixels = 12;
    QFont::Weight weight = QFont::Normal;

    double lineHeight() const { return pixels * 1.3; }
    double baseline() const { return pixels * 1.02; } // from the line's top
};

double textWidth(QStringView text, const TextStyle &style);
double textWidth(const QStringList &lines, const TextStyle &style); // the widest

// Few lines no wider than `width`, of even length, broken where a reader would: between words, not inside
// 增加值 or before a comma. Empty where more than `most` lines were needed or a word does not fit.
QStringList wrapped(const QString &text, double width, int most, const TextStyle &style);

// Running text: as many lines as needed, filled from the first. Never fails: what does not fit a line even
// alone is broken anywhere.
QStringList flowed(const QString &text, double width, const TextStyle &style);

} // namespace fangzhi::charts
