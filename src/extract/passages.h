// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article.h"
#include "core/codepoints.h"

#include <QStringView>

#include <functional>
#include <optional>

namespace fangzhi::extract {

// A paragraph or heading: a stretch of the text whose line breaks mean nothing.
struct Passage {
    qsizetype begin = 0; // UTF-16
    qsizetype end = 0;
    bool heading = false;
    bool row = false; // of a table, cells separated by tabs
};

// Cuts a text into passages: by its blocks where it has them, else by lines. A line that ends in the
// middle of a sentence goes on in the next.
class Passages {
public:
    Passages(QStringView text, const QList<core::Block> &blocks, const core::CodePointIndex &index);
    std::optional<Passage> next();

private:
    qsizetype lineEnd(qsizetype at) const;
    bool goesOn(qsizetype begin, qsizetype end, qsizetype nextBegin) const;

    QStringView m_text;
    const QList<core::Block> &m_blocks;
    const core::CodePointIndex &m_index;
    qsizetype m_at = 0;
    qsizetype m_block = 0;
};

// Calls `sentence` for each sentence of a folded passage, its full stop left out.
void forEachSentence(QStringView folded, const std::function<void(qsizetype begin, qsizetype end)> &sentence);

} // namespace fangzhi::extract
