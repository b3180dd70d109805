// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readers/zip.h"

#include <QCoreApplication>

#include <archive.h>
#include <archive_entry.h>

#include <memory>

namespace fangzhi::readers {

namespace {

using core::Error;
using core::ErrorCode;
using Handle = std::unique_ptr<archive, decltype(&archive_read_free)>;

constexpr qsizetype PieceSize = 1 << 16;

QString said(const char *text)
{
    return QCoreApplication::translate("Readers", text);
}

Error damaged(archive *from)
{
    return {ErrorCode::InvalidInput,
            said(QT_TRANSLATE_NOOP("Readers", "The file is damaged or was cut off: it cannot be unpacked.")),
            QString::fromUtf8(archive_error_string(from))};
}

Error tooManyEntries()
{
    return {
        ErrorCode::TooLarge,
        said(QT_TRANSLATE_NOOP("Readers", "The file holds more than %1 packed parts.")).arg(MaxZipEntries),
        {}};
}

Error encrypted()
{
    return {ErrorCode::Unsupported,
            said(QT_TRANSLATE_NOOP(
                "Readers",
                "The file is protected with a password. Save it without the password and import it again.")),
            {}};
}

Error swells()
{
    return {ErrorCode::TooLarge,
            said(QT_TRANSLATE_NOOP("Readers",
                                   "Unpacked, the file is larger than %1 MB or %2 times its size, as files "
                                   "made to do harm are."))
                .arg(MaxUnpacked / 1'000'000)
                .arg(MaxZipRatio),
            {}};
}

Handle opened(const QByteArray &bytes)
{
    Handle handle(archive_read_new(), &archive_read_free);
    if (handle) {
        archive_read_support_format_zip(handle.get());
        // Where this fails, so does the first header.
        archive_read_open_memory(handle.get(), bytes.constData(), size_t(bytes.size()));
    }
    return handle;
}

// No format that is read names its parts in other than ASCII; libarchive cannot always convert those that
// are.
QString nameOf(archive_entry *entry)
{
    if (const char *utf8 = archive_entry_pathname_utf8(entry))
        return QString::fromUtf8(utf8);
    const char *raw = archive_entry_pathname(entry);
    return raw ? QString::fromLatin1(raw) : QString();
}

QString keyOf(QString name)
{
    name.replace(u'\\', u'/');
    while (name.startsWith(u'/'))
        name.remove(0, 1);
    return name.toLower();
}

} // namespace

core::Result<ZipArchive> ZipArchive::open(const QByteArray &bytes)
{
    ZipArchive zip;
    zip.m_bytes = bytes;
    const Handle handle = opened(bytes);
    if (!handle)
        return Error{ErrorCode::Internal, said(QT_TRANSLATE_NOOP("Readers", "Memory is short.")), {}};
    archive_entry *entry = nullptr;
    int status = ARCHIVE_OK;
    while ((status = archive_read_next_header(handle.get(), &entry)) == ARCHIVE_OK
           || status == ARCHIVE_WARN) {
        if (zip.m_names.size() >= MaxZipEntries)
            return tooManyEntries();
        if (archive_entry_is_encrypted(entry))
            return encrypted();
        const QString name = nameOf(entry);
        if (name.isEmpty() || zip.m_exact.contains(keyOf(name)))
            continue;
        zip.m_names.append(name);
        zip.m_exact.insert(keyOf(name), name);
    }
    if (status != ARCHIVE_EOF || zip.m_names.isEmpty())
        return damaged(handle.get());
    return zip;
}

core::Result<QByteArray> ZipArchive::read(const QString &name)
{
    const QString key = keyOf(name);
    const Error missing{
        ErrorCode::NotFound,
        said(QT_TRANSLATE_NOOP("Readers", "A part of the file is missing; it may be damaged.")), name};
    if (!m_exact.contains(key))
        return missing;
    const Handle handle = opened(m_bytes);
    archive_entry *entry = nullptr;
    int status = ARCHIVE_OK;
    do {
        status = archive_read_next_header(handle.get(), &entry);
        if (status != ARCHIVE_OK && status != ARCHIVE_WARN)
            return missing;
    } while (keyOf(nameOf(entry)) != key);

    const qint64 limit = std::max(RatioFreeSize, MaxZipRatio * m_bytes.size());
    QByteArray content;
    for (;;) {
        const qsizetype before = content.size();
        content.resize(before + PieceSize);
        const la_ssize_t got = archive_read_data(handle.get(), content.data() + before, size_t(PieceSize));
        if (got < 0)
            return damaged(handle.get());
        content.resize(before + got);
        m_unpacked += got;
        if (m_unpacked > MaxUnpacked || m_unpacked > limit)
            return swells();
        if (got == 0)
            return content;
    }
}

} // namespace fangzhi::readers
