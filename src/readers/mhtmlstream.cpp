// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readers/mime.h"
#include "readers/page.h"
#include "readers/singledocument.h"
#include "readers/streams.h"
#include "text/encoding.h"

#include <QCoreApplication>
#include <QUrl>

namespace fangzhi::readers {

namespace {

using namespace Qt::StringLiterals;
using core::Error;
using core::ErrorCode;

// The parts by the names that pages call them by: Content-Location and cid:Content-ID.
QHash<QString, qsizetype> partsByName(const QList<MimePart> &parts)
{
    QHash<QString, qsizetype> names;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const QString location = decodedHeader(parts[i].header("content-location"));
        if (!location.isEmpty())
            names.insert(location, i);
        QByteArray id = parts[i].header("content-id");
        if (id.startsWith('<') && id.endsWith('>'))
            id = id.sliced(1).chopped(1);
        if (!id.isEmpty())
            names.insert(u"cid:"_s + QString::fromLatin1(id), i);
    }
    return names;
}

// A part by the last piece of its address, where programs write the rest in several ways.
qsizetype partByFileName(const QList<MimePart> &parts, const QString &address)
{
    const auto fileName = [](const QString &path) {
        return QUrl::fromPercentEncoding(path.section(u'/', -1).section(u'?', 0, 0).toUtf8());
    };
    const QString wanted = fileName(address);
    for (qsizetype i = 0; i < parts.size() && !wanted.isEmpty(); ++i) {
        if (fileName(decodedHeader(parts[i].header("content-location"))) == wanted)
            return i;
    }
    return -1;
}

core::Result<core::Document> readMhtml(const QByteArray &bytes, const ReadOptions &options)
{
    auto parts = mimeParts(bytes);
    if (!parts)
        return parts.error();
    qsizetype page = 0;
    while (page < parts->size() && !(*parts)[page].type.contains("html"))
        ++page;
    if (page == parts->size()) {
        return Error{
            ErrorCode::Unsupported,
            QCoreApplication::translate(
                "Readers", "This saved web archive or letter holds no web page; copy its text and paste it."),
            {}};
    }
    const MimePart &main = (*parts)[page];
    const QHash<QString, qsizetype> names = partsByName(*parts);
    const QUrl base(decodedHeader(main.header("content-location")));
    const auto part = [&](const QString &address) {
        qsizetype found = names.value(address, -1);
        if (found < 0 && base.isValid())
            found = names.value(base.resolved(QUrl(address)).toString(), -1);
        if (found < 0)
            found = partByFileName(*parts, address);
        return found < 0 || found == page ? QByteArray() : (*parts)[found].content;
    };
    const QString said = options.encoding.isEmpty() && text::decodeStrictly(main.content, main.charset)
                             ? main.charset
                             : options.encoding;
    const bool web = base.scheme().startsWith(u"http");
    return readPage(pageText(main.content, said), {web ? base.toString() : QString(), options.name, part});
}

} // namespace

core::Result<std::unique_ptr<DocumentStream>> openMhtml(std::unique_ptr<QIODevice> device,
                                                        const ReadOptions &options)
{
    return openSingle(std::move(device), u"multipart/related"_s,
                      [options](const QByteArray &bytes) { return readMhtml(bytes, options); });
}

} // namespace fangzhi::readers
