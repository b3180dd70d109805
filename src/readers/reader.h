// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article.h"
#include "core/imports.h"
#include "core/result.h"

#include <QByteArray>
#include <QIODevice>
#include <QString>

#include <memory>
#include <optional>

namespace fangzhi::readers {

// Reads the documents of one file, one at a time, in memory that does not grow with their number.
class DocumentStream {
public:
    virtual ~DocumentStream() = default;

    // The next document; empty at the end. An error concerns this one item: the next call goes on with
    // the next one, and atEnd() tells when there is none.
    virtual core::Result<std::optional<core::Document>> next() = 0;
    virtual bool atEnd() const = 0;
    // Passes over the next item, without looking into it where the format allows.
    virtual void skip() { static_cast<void>(next()); }
    // For people: "row 12", "line 3"; empty in a file of one document.
    virtual QString itemName() const = 0;
    // Bytes read so far, of totalBytes().
    virtual qint64 position() const = 0;
    virtual qint64 totalBytes() const = 0;
};

// The largest file that is read, in bytes.
constexpr qint64 MaxFileSize = 100'000'000;
// The longest text of one article, in bytes of UTF-8.
constexpr qint64 MaxArticleText = 20'000'000;

// What is known of a file beside its bytes.
struct ReadOptions {
    QString encoding; // said by a person, or by the server it came from; empty: to be found out
    QString name; // in place of the file's own, as its title where the text has none
    core::ColumnNames columns; // of tables with an article a row
    QString language; // of sentences about it: "zh_CN", else English
};

// Opens a file by its content first and its name second: text, CSV with one article a row, JSONL with
// one a line. Errors: NotFound, TooLarge, Unsupported, InvalidInput.
core::Result<std::unique_ptr<DocumentStream>> openDocuments(const QString &path,
                                                            const ReadOptions &options = {});

// What the columns of a CSV file or the keys of JSON lines are called, and what they seem to hold. Errors:
// as above; Unsupported for any other file.
core::Result<core::TableHead> readTableHead(const QString &path, const ReadOptions &options = {});

// The refusal of a text over MaxArticleText.
core::Error textTooLong();

// One text as a user would paste it: recognises title, date, source, credits, headings and captions.
core::Document readPlainText(const QString &text, const QString &fallbackTitle = {});

} // namespace fangzhi::readers
