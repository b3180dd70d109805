// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/partialdate.h"
#include "core/region.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace fangzhi::core {

enum class BlockKind { Heading, Paragraph, ListItem, Caption, TableRow, Credit };

// A piece of an article's text: text[start, end) in code points, without the line break after it.
// Blocks are in order and do not overlap. The cells of a table row are separated by tabs.
struct Block {
    BlockKind kind = BlockKind::Paragraph;
    int level = 0; // of a heading, from 1; of a table row, 1 for a header row, else 0
    qsizetype start = 0;
    qsizetype end = 0;

    friend bool operator==(const Block &, const Block &) = default;
};

// A picture of an article, as it came: PNG or JPEG, checked to be one and not too large.
struct Picture {
    QByteArray data;
    QString mediaType; // image/png, image/jpeg
    QString caption; // may be empty; where it is one of the text's blocks it stands there too
    qsizetype position = 0; // in the text, in code points: it stands before the block that begins there

    friend bool operator==(const Picture &, const Picture &) = default;
};

// What was read from a file, before it is an article of a library.
struct Document {
    QString title;
    QString author;
    QString source; // who published it: a newspaper, a site, an office
    QString url;
    QString language = QStringLiteral("zh");
    QString kind; // news, communique, work-report …; empty when unknown
    PartialDate published;
    PartialDate written; // unknown unless the text itself or a person says so
    RegionRef region; // the region it is about, when its metadata say so
    QString text; // NFC, lines ended by \n
    QList<Block> blocks;
    QList<Picture> pictures; // in the order of their positions
    QByteArray original; // the bytes it was read from
    QString mediaType; // text/plain, text/csv, application/jsonl …
};

// An article of a library.
struct Article : Document {
    qint64 id = 0;
    QByteArray sha256; // of the original bytes
    QStringList tags;
    bool read = false;
    bool starred = false;
};

// "heading", "paragraph", …: the names kept in libraries and printed by the command line.
QString blockKindCode(BlockKind kind);
BlockKind blockKindFromCode(QStringView code);

} // namespace fangzhi::core
