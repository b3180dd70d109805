// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/article.h"

#include "core/codes.h"

#include <array>
#include <utility>

namespace fangzhi::core {

namespace {

constexpr Codes<BlockKind, 6> KindCodes{{
    {BlockKind::Heading, u"heading"},
    {BlockKind::Paragraph, u"paragraph"},
    {BlockKind::ListItem, u"list_item"},
    {BlockKind::Caption, u"caption"},
    {BlockKind::TableRow, u"table_row"},
    {BlockKind::Credit, u"credit"},
}};

} // namespace

QString blockKindCode(BlockKind kind)
{
    return codeOf(KindCodes, kind);
}

BlockKind blockKindFromCode(QStringView code)
{
    return valueOf(KindCodes, code).value_or(BlockKind::Paragraph);
}

} // namespace fangzhi::core
