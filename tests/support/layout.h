// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article.h"

#include <QString>
#include <QStringList>

namespace fangzhi::tests {

// The text of one block.
QString blockText(const core::Document &document, const core::Block &block);

// A document's blocks as lines: "h1 事件概况", "p 正文……", "li", "caption", "row1", "credit".
QStringList blockList(const core::Document &document);

// What is wrong with a document's blocks (gaps, overlaps, offsets outside the text); empty when nothing.
QString blockFault(const core::Document &document);

} // namespace fangzhi::tests
