// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

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

// Which field of an article a column of a table, or a key of JSON lines, holds: by its name there, one of
// ArticleFields, or empty for none. A person's word, before what the program makes of names by itself.
using ColumnNames = QHash<QString, QString>;
inline const QStringList ArticleFields{
    QStringLiteral("title"),     QStringLiteral("text"),    QStringLiteral("html"),
    QStringLiteral("published"), QStringLiteral("written"), QStringLiteral("source"),
    QStringLiteral("url"),       QStringLiteral("region"),  QStringLiteral("author")};

// The beginning of a table with an article a row, for a person to say what its columns hold.
struct TableHead {
    struct Column {
        QString name;
        QString field; // what it is taken for; empty: for nothing
        QStringList examples; // the beginnings of its first cells
    };
    QList<Column> columns;
};

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
