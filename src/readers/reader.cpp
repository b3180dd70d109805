// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readers/reader.h"

#include "readers/filetype.h"
#include "readers/recognise.h"
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

// A file that is one article.
class PlainTextStream : public DocumentStream {
public:
    PlainTextStream(QByteArray bytes, const ReadOptions &options)
        : m_bytes(std::move(bytes))
        , m_options(options)
    {
    }

    core::Result<std::optional<core::Document>> next() override
    {
        if (m_done)
            return std::optional<core::Document>();
        m_done = true;
        core::Document document
            = recognisedText(text::decode(m_bytes, m_options.encoding).text, m_options.name);
        if (document.text.isEmpty())
            return Error{ErrorCode::InvalidInput,
                         said(QT_TRANSLATE_NOOP("Readers", "The file holds no text, only white space.")),
                         {}};
        document.original = m_bytes;
        return std::optional(std::move(document));
    }

    bool atEnd() const override { return m_done; }
    void skip() override { m_done = true; }
    QString itemName() const override { return {}; }
    qint64 position() const override { return m_done ? m_bytes.size() : 0; }
    qint64 totalBytes() const override { return m_bytes.size(); }

private:
    QByteArray m_bytes;
    ReadOptions m_options;
    bool m_done = false;
};

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

} // namespace

core::Result<std::unique_ptr<DocumentStream>> openPlainText(std::unique_ptr<QIODevice> device,
                                                            const ReadOptions &options)
{
    QByteArray bytes = device->read(MaxArticleText + 1);
    if (bytes.size() > MaxArticleText)
        return textTooLong();
    return std::unique_ptr<DocumentStream>(std::make_unique<PlainTextStream>(std::move(bytes), options));
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
    const FileType type = fileTypeOf(beginning);
    if (type != FileType::Text)
        return Error{type == FileType::Empty ? ErrorCode::InvalidInput : ErrorCode::Unsupported,
                     whyNotRead(type), path};
    const QString ending = info.suffix().toLower();
    if (looksLikeJsonLines(beginning))
        return openJsonLines(std::move(file), options);
    if (ending == u"json") {
        return Error{
            ErrorCode::Unsupported,
            said(QT_TRANSLATE_NOOP(
                "Readers",
                "This JSON file is not one object a line, which is the only form of JSON that is read.")),
            path};
    }
    if (ending == u"jsonl" || ending == u"ndjson")
        return openJsonLines(std::move(file), options);
    if (ending == u"csv" || ending == u"tsv" || looksLikeArticleTable(beginning, options.columns))
        return openCsv(std::move(file), options);
    ReadOptions named = options;
    if (named.name.isEmpty())
        named.name = info.completeBaseName();
    return openPlainText(std::move(file), named);
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
