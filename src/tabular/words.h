// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/tablemapping.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringView>

#include <optional>

namespace fangzhi::tabular {

using Role = core::ColumnRole;

// The vocabulary of resources/lexicon/tables.tsv. Words are compared in the form of plain().
class Words {
public:
    static const Words &standard();

    std::optional<Role> role(const QString &plainHeading) const;
    // What a line above the table says: "indicator", "unit" …; empty for words that are no key.
    QString key(const QString &plain) const;
    // The argument of a word of this kind that is exactly `plain`; empty without one, " " where it has none.
    QString exact(const QString &kind, const QString &plain) const;
    bool is(const QString &kind, const QString &plain) const { return !exact(kind, plain).isEmpty(); }
    // The longest word of this kind in `plain`: where, how long, its argument.
    struct Found {
        qsizetype at = -1;
        qsizetype length = 0;
        QString arg;
        explicit operator bool() const { return at >= 0; }
    };
    Found find(const QString &kind, QStringView plain) const;
    bool begins(const QString &kind, QStringView plain, qsizetype *length = nullptr) const;

private:
    Words();
    QHash<QString, QHash<QString, QString>> m_exact; // kind -> word -> argument
    QHash<QString, QList<std::pair<QString, QString>>> m_byLength; // kind -> words, the longest first
};

// One form for all ways to write a heading: folded, lower case, without white space.
QString plain(QStringView text);

} // namespace fangzhi::tabular
