// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tasks/foreignbytes.h"

#include "tasks/articleimporter.h"
#include "tasks/readerprocess.h"
#include "text/encoding.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <array>

namespace fangzhi::tasks {

namespace {

using namespace Qt::StringLiterals;

// What Chinese texts come in, and what they are taken for wrongly.
const std::array Encodings{u"UTF-8"_s,    u"GB18030"_s,  u"Big5"_s,   u"Big5-HKSCS"_s,
                           u"UTF-16LE"_s, u"UTF-16BE"_s, u"EUC-JP"_s, u"windows-1252"_s};

constexpr qsizetype PreviewLength = 200; // characters
constexpr qsizetype PreviewBytes = 20'000;

// A file of a folder that nobody else can look into, and that is gone with this object.
class PrivateFile {
public:
    core::Result<QString> write(const QByteArray &bytes, const QString &name)
    {
        QString plain = name.isEmpty() ? u"file"_s : name;
        plain.replace(u'/', u'_');
        plain.replace(QChar(0), u'_');
        QFile file(m_folder.filePath(plain.right(100)));
        if (!m_folder.isValid() || !file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()
            || !file.flush())
            return core::Error{core::ErrorCode::Io,
                               QCoreApplication::translate("tasks", "There is no room for a temporary file."),
                               file.errorString()};
        return file.fileName();
    }

private:
    QTemporaryDir m_folder;
};

readers::ReadOptions optionsFor(const ForeignBytes &bytes)
{
    readers::ReadOptions options;
    options.encoding = bytes.encoding;
    options.name = QFileInfo(bytes.name).completeBaseName();
    return options;
}

// Endings tell readers apart only what the bytes do not.
QString endingFor(const QString &mediaType)
{
    if (mediaType == u"application/jsonl")
        return u".jsonl"_s;
    return mediaType == u"text/html" ? u".html"_s : u".txt"_s;
}

core::Error notAlone()
{
    return {core::ErrorCode::Unsupported,
            QCoreApplication::translate("tasks", "This article is a row of a table, which cannot be read "
                                                 "without the rest; import the table again, with its "
                                                 "encoding."),
            {}};
}

QString beginningOf(const QString &text)
{
    QString beginning = text.left(PreviewLength);
    beginning.replace(u'\n', u' ');
    return beginning;
}

} // namespace

core::Result<ImportReport> importBytes(const ForeignBytes &bytes, const ImportOptions &options,
                                       const ImportMeans &means, TaskControl &control)
{
    PrivateFile file;
    const auto path = file.write(bytes.bytes, bytes.name);
    if (!path)
        return path.error();
    const auto run = noteImport({}, options, means, 0);
    if (!run)
        return run.error();
    ArticleImporter importer(options, means, *run);
    ReaderProcess reader(control);
    reader.open({*path, optionsFor(bytes), false, 0});
    for (;;) {
        auto item = reader.next();
        if (!item)
            return item.error();
        if (!*item)
            return importer.finish();
        auto &document = (*item)->document;
        if (document && document->url.isEmpty())
            document->url = bytes.url;
        const ImportOrigin origin{-1, 0, bytes.url.isEmpty() ? bytes.name : bytes.url, (*item)->name};
        auto taken = document ? importer.add(std::move(document).value(), origin)
                              : importer.fail(origin, document.error());
        if (!taken)
            return taken.error();
    }
}

core::Result<core::Document> readBytes(const ForeignBytes &bytes, TaskControl &control)
{
    PrivateFile file;
    const auto path = file.write(bytes.bytes, bytes.name);
    if (!path)
        return path.error();
    ReaderProcess reader(control);
    reader.open({*path, optionsFor(bytes), false, 0});
    auto item = reader.next();
    if (!item)
        return item.error();
    if (*item)
        return std::move(**item).document;
    return core::Error{core::ErrorCode::InvalidInput,
                       QCoreApplication::translate("tasks", "There is no article in this."),
                       {}};
}

core::Result<core::Document> readInEncoding(const core::Article &article, const QString &encoding,
                                            TaskControl &control)
{
    if (article.mediaType == u"text/csv")
        return notAlone();
    if (!text::isEncoding(encoding))
        return core::Error{core::ErrorCode::InvalidInput,
                           QCoreApplication::translate("tasks", "There is no encoding “%1”.").arg(encoding),
                           {}};
    ForeignBytes bytes;
    bytes.bytes = article.original;
    bytes.name = u"article"_s + endingFor(article.mediaType);
    bytes.encoding = encoding;
    auto document = readBytes(bytes, control);
    if (document) {
        document->original = article.original;
        document->mediaType = article.mediaType;
        if (document->url.isEmpty())
            document->url = article.url;
    }
    return document;
}

core::Result<QList<EncodingPreview>> previewEncodings(const core::Article &article, TaskControl &control)
{
    if (article.mediaType == u"text/csv")
        return notAlone();
    core::Article part = article;
    // The beginning of a text shows what all of it looks like.
    if (article.mediaType == u"text/plain")
        part.original.truncate(PreviewBytes);
    QList<EncodingPreview> previews;
    for (const QString &encoding : Encodings) {
        const auto document = readInEncoding(part, encoding, control);
        if (!document && document.error().code == core::ErrorCode::Cancelled)
            return document.error();
        EncodingPreview preview{encoding, {}, {}, false, false};
        if (document) {
            preview.title = document->title;
            preview.beginning = beginningOf(document->text);
            preview.readable = !document->text.contains(QChar::ReplacementCharacter);
            preview.current = document->text.left(PreviewLength) == article.text.left(PreviewLength);
        }
        previews.append(preview);
    }
    return previews;
}

} // namespace fangzhi::tasks
