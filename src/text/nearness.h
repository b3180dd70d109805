// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QStringView>

#include <optional>

namespace fangzhi::text {

// Texts are alike as far as they share the pieces of five letters or digits that they are made of: the
// number of common pieces by that of all (Jaccard).
constexpr double NearlySame = 0.85;

// The same for any two texts with a likeness of NearlySame, but for two in a thousand, and for few
// others: numbers by which a text is found again. Empty for a text too short to be told by its pieces.
// Linear in time, the same memory for any text.
constexpr int NearBands = 6;
QList<qint64> nearBands(QStringView text);

// From 0 to 1. Sorts the pieces of both.
double likeness(QStringView a, QStringView b);

} // namespace fangzhi::text
