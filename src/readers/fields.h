// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article.h"
#include "core/imports.h"
#include "core/result.h"

#include <QHash>
#include <QString>

#include <optional>

namespace fangzhi::readers {

// What the columns of a table and the keys of a JSON object can hold of an article.
enum class Field { Title, Text, Html, Published, Written, Source, Url, Region, Author };

// As a person has said; else recognised by the name, in Chinese or English, whatever its case, spaces and
// underscores.
std::optional<Field> fieldNamed(const QString &name, const core::ColumnNames &said);
// One of core::ArticleFields.
QString fieldCode(Field field);

// The article that the fields hold, its text put through the same recognition as a pasted one, what
// the fields say first. Errors: InvalidInput where there is no text, TooLarge for HTML nested too deeply.
core::Result<core::Document> documentOf(const QHash<Field, QString> &fields);

} // namespace fangzhi::readers
