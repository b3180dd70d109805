// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readers/reader.h"

#include "readers/filetype.h"
#include "readers/recognise.h"
#include "readers/singledocument.h"
#include "readers/streams.h"
#include "text/encoding.h"
#include "text/normalize.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace fangzhi::readers {

namespace {

using core::Error;
using core::ErrorCode;

constexpr qsizetype SampleSize = 1 << 16;

QString said(const char *text)
{
    return QCoreApplication::translate("Readers", text);
}

core::Document recognisedText(const QString &text, const QString &fallbackTitle)
{
    KnownFacts known;
    known.fallbackTitle = fallbackTitle;
    core::Document document = recognise(linesOf(text::normalized(text)), known);
    document.mediaType = QStringLiteral("text/plain");
    return document;
}

Error openError(const QFile &file)
{
    const QFileInfo info(file);
    if (!info.exists())
        return {ErrorCode::NotFound,
                said(QT_TRANSLATE_NOOP("Readers", "There is no file “%1”.")).arg(info.fileName()),
                file.fileName()};
    return {ErrorCode::Io,
            said(QT_TRANSLATE_NOOP("Readers", "The file “%1” cannot be read.")).arg(info.fileName()),
            file.errorString()};
}

core::Result<std::unique_ptr<DocumentStream>> openText(std::unique_ptr<QIODevice> file, const QFileInfo &info,
                                                       const QByteArray &beginning,
                                                       const ReadOptions &options)
{
    const QString ending = info.suffix().toLower();
    if (looksLikeJsonLines(beginning))
        return openJsonLines(std::move(file), options);
    if (ending == u"json") {
        return Error{
            ErrorCode::Unsupported,
            said(QT_TRANSLATE_NOOP(
                "Readers",
                "This JSON file is not one object a line, which is the only form of JSON that is read.")),
            info.filePath()};
    }
    if (ending == u"jsonl" || ending == u"ndjson")
        return openJsonLines(std::move(file), options);
    if (ending == u"csv" || ending == u"tsv" || looksLikeArticleTable(beginning, options.columns))
        return openCsv(std::move(file), options);
    if (ending == u"md" || ending == u"markdown")
        return openMarkdown(std::move(file), options);
    return openPlainText(std::move(file), options);
}

} // namespace

core::Result<std::unique_ptr<DocumentStream>> openPlainText(std::unique_ptr<QIODevice> device,
                                                            const ReadOptions &options)
{
    return openSingle(std::move(device), QStringLiteral("text/plain"), MaxArticleText, textTooLong(),
                      [options](const QByteArray &bytes) -> core::Result<core::Document> {
                          core::Document document
                              = recognisedText(text::decode(bytes, options.encoding).text, options.name);
                          if (!document.text.isEmpty())
                              return document;
                          return Error{
                              ErrorCode::InvalidInput,
                              said(QT_TRANSLATE_NOOP("Readers", "The file holds no text, only white space.")),
                              {}};
                      });
}

core::Error textTooLong()
{
    return {ErrorCode::TooLarge,
            said(QT_TRANSLATE_NOOP("Readers", "The text is longer than %1 MB, the most that one article can "
                                              "hold; cut the file into parts."))
                .arg(MaxArticleText / 1'000'000),
            {}};
}

core::Result<std::unique_ptr<DocumentStream>> openDocuments(const QString &path, const ReadOptions &options)
{
    const QFileInfo info(path);
    if (info.isDir())
        return Error{ErrorCode::InvalidInput,
                     said(QT_TRANSLATE_NOOP("Readers", "“%1” is a folder.")).arg(info.fileName()), path};
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly))
        return openError(*file);
    if (file->size() > MaxFileSize) {
        return Error{
            ErrorCode::TooLarge,
            said(QT_TRANSLATE_NOOP("Readers", "The file is larger than %1 MB.")).arg(MaxFileSize / 1'000'000),
            path};
    }
    const QByteArray beginning = file->peek(SampleSize);
    ReadOptions named = options;
    if (named.name.isEmpty())
        named.name = info.completeBaseName();
    switch (const FileType type = fileTypeOf(beginning)) {
    case FileType::Text:
        return openText(std::move(file), info, beginning, named);
    case FileType::Html:
        return openHtml(std::move(file), info, named);
    case FileType::OfficeZip:
        return openOffice(std::move(file), named);
    case FileType::OldOffice:
        return openOldOffice(std::move(file), named);
    case FileType::Rtf:
        return openRtf(std::move(file), named);
    case FileType::Mail:
        return openMhtml(std::move(file), named);
    case FileType::Xml:
        return openFeed(std::move(file), named);
    case FileType::Pdf:
        return openPdf(std::move(file), named);
    default:
        return Error{type == FileType::Empty ? ErrorCode::InvalidInput : ErrorCode::Unsupported,
                     whyNotRead(type), path};
    }
}

core::Result<core::TableHead> readTableHead(const QString &path, const ReadOptions &options)
{
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly))
        return openError(*file);
    const QByteArray beginning = file->peek(SampleSize);
    if (const FileType type = fileTypeOf(beginning); type != FileType::Text)
        return Error{ErrorCode::Unsupported, said(QT_TRANSLATE_NOOP("Readers", "This file is no table.")),
                     path};
    return looksLikeJsonLines(beginning) ? readJsonHead(std::move(file), options)
                                         : readCsvHead(std::move(file), options);
}

core::Document readPlainText(const QString &text, const QString &fallbackTitle)
{
    core::Document document = recognisedText(text, fallbackTitle);
    document.original = text.toUtf8();
    return document;
}

} // namespace fangzhi::readers
