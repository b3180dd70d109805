// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/article.h"

#include <array>
#include <utility>

namespace fangzhi::core {

namespace {

constexpr std::array<std::pair<BlockKind, QStringView>, 6> Codes{{
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
    for (const auto &[value, code] : Codes) {
        if (value == kind)
            return code.toString();
    }
    return {};
}

BlockKind blockKindFromCode(QStringView code)
{
    for (const auto &[value, name] : Codes) {
        if (name == code)
            return value;
    }
    return BlockKind::Paragraph;
}

} // namespace fangzhi::core
