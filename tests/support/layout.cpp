// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/layout.h"

#include "core/codepoints.h"

namespace fangzhi::tests {

namespace {

QString slice(const core::Document &document, const core::Block &block, const core::CodePointIndex &index)
{
    const qsizetype start = index.toUtf16(block.start);
    return document.text.mid(start, index.toUtf16(block.end) - start);
}

} // namespace

QString blockText(const core::Document &document, const core::Block &block)
{
    return slice(document, block, core::CodePointIndex(document.text));
}

QStringList blockList(const core::Document &document)
{
    const core::CodePointIndex index(document.text);
    QStringList result;
    for (const core::Block &block : document.blocks) {
        QString kind;
        switch (block.kind) {
        case core::BlockKind::Heading:
            kind = QStringLiteral("h%1").arg(block.level);
            break;
        case core::BlockKind::Paragraph:
            kind = QStringLiteral("p");
            break;
        case core::BlockKind::ListItem:
            kind = QStringLiteral("li");
            break;
        case core::BlockKind::Caption:
            kind = QStringLiteral("caption");
            break;
        case core::BlockKind::TableRow:
            kind = QStringLiteral("row%1").arg(block.level);
            break;
        case core::BlockKind::Credit:
            kind = QStringLiteral("credit");
            break;
        }
        result.append(kind + u' ' + slice(document, block, index));
    }
    return result;
}

QString blockFault(const core::Document &document)
{
    const core::CodePointIndex index(document.text);
    qsizetype at = 0;
    for (const core::Block &block : document.blocks) {
        if (block.start != at)
            return QStringLiteral("block starts at %1, not %2").arg(block.start).arg(at);
        if (block.end <= block.start || block.end > index.codePoints())
            return QStringLiteral("block ends at %1").arg(block.end);
        if (slice(document, block, index).contains(u'\n'))
            return QStringLiteral("line break in the block at %1").arg(block.start);
        at = block.end + 1;
    }
    if (!document.blocks.isEmpty() && at != index.codePoints() + 1)
        return QStringLiteral("text after the last block");
    return {};
}

} // namespace fangzhi::tests
