// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

namespace fangzhi::core {

// What an import could not bring in.
struct ImportFailure {
    QString file;
    QString item; // "row 12"; empty for the whole file
    QString message; // why, as a sentence
};

// Two articles with nearly the same text: one that came in, and one that was there.
struct NearPair {
    qint64 id = 0;
    qint64 added = 0; // articles
    qint64 known = 0;
    QString addedTitle;
    QString knownTitle;
    double likeness = 0; // share of what both have in common, 0 to 1
};

enum class NearDecision { KeepOld, Replace, KeepBoth };

// An import as a library remembers it.
struct ImportRun {
    qint64 id = 0;
    QString name;
    QDateTime started;
    QDateTime finished; // null when it was cut off
    qint64 files = 0; // 0 for one that read no files
    qint64 filesLeft = 0; // not read: it was stopped
    qint64 added = 0;
    qint64 known = 0;
    qint64 figures = 0;
    qint64 failures = 0;
    qint64 near = 0; // pairs that nobody has decided on
};

} // namespace fangzhi::core
