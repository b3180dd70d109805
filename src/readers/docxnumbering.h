// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

namespace fangzhi::readers {

// The numbers that a word processor puts before paragraphs and that do not stand in their text: 一、,
// （二）, 3.1.
class DocxNumbering {
public:
    static constexpr int Levels = 9;

    // `xml` is word/numbering.xml; what of it cannot be read gives no numbers.
    explicit DocxNumbering(const QByteArray &xml = {});

    // The number of the next paragraph of list `id` at `level`, counted on; empty for bullets and unknown
    // lists.
    QString next(const QString &id, int level);

private:
    struct Level {
        QString format;
        QString text; // "%1、", "（%2）"
        int start = 1;
    };
    struct List {
        QList<Level> levels = QList<Level>(Levels);
        QList<int> counts = QList<int>(Levels, -1); // the last number given; -1: none yet
    };

    QHash<QString, List> m_lists; // abstract ones by their ids
    QHash<QString, QString> m_abstract; // list -> its abstract one
};

// 23 as 二十三; as Arabic digits where it is none of 0 to 9999.
QString hanNumber(int number);

} // namespace fangzhi::readers
