// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readers/page.h"
#include "readers/pictures.h"
#include "readers/singledocument.h"
#include "readers/streams.h"

#include <QDir>
#include <QUrl>

namespace fangzhi::readers {

namespace {

// A file in the folder that browsers save beside a page (题目_files, page.files), by its relative address;
// what leads elsewhere, by .. or by a link of the file system, is not read.
QByteArray partBeside(const QFileInfo &page, const QString &address)
{
    const QString path = QUrl::fromPercentEncoding(address.section(u'?', 0, 0).section(u'#', 0, 0).toUtf8());
    const QString first = path.startsWith(u"./") ? path.section(u'/', 1, 1) : path.section(u'/', 0, 0);
    if ((!first.endsWith(u"_files") && !first.endsWith(u".files")) || path.contains(u':')
        || path.startsWith(u'/') || path.contains(u'\\') || path.contains(QStringLiteral("..")))
        return {};
    const QString folder = page.canonicalPath();
    const QFileInfo info(QDir(folder).filePath(path));
    if (!info.isFile() || info.size() > MaxPictureSize || !info.canonicalFilePath().startsWith(folder + u'/'))
        return {};
    QFile file(info.canonicalFilePath());
    return file.open(QIODevice::ReadOnly) ? file.read(MaxPictureSize) : QByteArray();
}

} // namespace

core::Result<std::unique_ptr<DocumentStream>> openHtml(std::unique_ptr<QIODevice> device,
                                                       const QFileInfo &file, const ReadOptions &options)
{
    return openSingle(
        std::move(device), QStringLiteral("text/html"), [file, options](const QByteArray &bytes) {
            return readPage(
                pageText(bytes, options.encoding),
                {{}, options.name, [file](const QString &address) { return partBeside(file, address); }});
        });
}

} // namespace fangzhi::readers
