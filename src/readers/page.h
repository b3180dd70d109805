// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article.h"
#include "core/result.h"

#include <QByteArray>
#include <QString>

#include <functional>

namespace fangzhi::readers {

// What a page needs besides itself.
struct PageSurroundings {
    QString url; // where it was saved from; may be empty
    QString fallbackTitle; // the file's name
    // The bytes of a picture or frame that the page names; empty where they are not at hand. May be null.
    std::function<QByteArray(const QString &address)> part;
};

// The bytes of a page as text: in the encoding `said` if somebody knows it, else by byte order mark, strict
// UTF-8, the character set that it declares if all of it is valid in that, and else as text::decode() does
// it. A declaration that lies does no harm.
QString pageText(const QByteArray &bytes, const QString &said = {});

// The article of a saved web page, found among menus, advertisements, links and comments; its pictures where
// they are at hand. `original` and `mediaType` are left to the caller.
// Errors: InvalidInput where the page holds no article, a list of articles, or only frames; TooLarge.
core::Result<core::Document> readPage(const QString &html, const PageSurroundings &around);

} // namespace fangzhi::readers
