// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readers/grids.h"

#include "readers/filetype.h"
#include "readers/gridparts.h"
#include "readers/reader.h"
#include "readers/zip.h"
#include "text/encoding.h"

#include <QCoreApplication>
#include <QCryptographicHash>
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

Error notATable()
{
    return {ErrorCode::Unsupported, said(QT_TRANSLATE_NOOP("Readers", "This file holds no table.")), {}};
}

bool isExcelXml(QByteArrayView beginning)
{
    return beginning.indexOf(QByteArrayView("urn:schemas-microsoft-com:office:spreadsheet")) >= 0;
}

// What Excel saves as a web page, and what its neighbours save as .xls, is HTML that names no DOCTYPE.
bool holdsHtmlTable(QByteArrayView bytes)
{
    return bytes.toByteArray().toLower().contains("<table");
}

GridResult gridsOfZip(const QByteArray &bytes)
{
    const auto zip = ZipArchive::open(bytes);
    if (!zip)
        return zip.error();
    if (zip->contains(QStringLiteral("xl/workbook.xml")))
        return gridsOfXlsx(bytes);
    if (zip->contains(QStringLiteral("content.xml")))
        return gridsOfOds(bytes);
    if (zip->contains(QStringLiteral("xl/workbook.bin")))
        return Error{ErrorCode::Unsupported,
                     said(QT_TRANSLATE_NOOP("Readers", "Excel's binary format (XLSB) is not read. Save the "
                                                       "file as XLSX and import it again.")),
                     {}};
    return notATable();
}

GridResult gridsOf(const QByteArray &bytes, const QString &path)
{
    const QByteArrayView beginning = QByteArrayView(bytes).first(std::min(bytes.size(), SampleSize));
    switch (fileTypeOf(beginning)) {
    case FileType::Empty:
        return Error{ErrorCode::InvalidInput, whyNotRead(FileType::Empty), {}};
    case FileType::OfficeZip:
    case FileType::Zip:
        return gridsOfZip(bytes);
    case FileType::OldOffice:
        return gridsOfXls(path);
    case FileType::Xml:
        if (isExcelXml(beginning))
            return gridsOfExcelXml(bytes);
        [[fallthrough]];
    case FileType::Html:
        return holdsHtmlTable(bytes) ? gridsOfHtml(text::decode(bytes).text) : notATable();
    case FileType::Text:
        return gridsOfText(text::decode(bytes).text);
    default:
        return notATable();
    }
}

} // namespace

core::Result<core::GridFile> readGridBytes(const QByteArray &bytes, const QString &name, const QString &path)
{
    auto grids = gridsOf(bytes, path);
    if (!grids)
        return grids.error();
    grids->removeIf([](const core::Grid &grid) { return grid.cellCount() == 0; });
    if (grids->isEmpty())
        return Error{ErrorCode::InvalidInput, said(QT_TRANSLATE_NOOP("Readers", "The table is empty.")),
                     name};
    return core::GridFile{name, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256),
                          std::move(*grids)};
}

core::Result<core::GridFile> readGrids(const QString &path)
{
    const QFileInfo info(path);
    if (info.isDir())
        return Error{ErrorCode::InvalidInput,
                     said(QT_TRANSLATE_NOOP("Readers", "“%1” is a folder.")).arg(info.fileName()), path};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        const bool missing = !info.exists();
        return Error{missing ? ErrorCode::NotFound : ErrorCode::Io,
                     (missing ? said(QT_TRANSLATE_NOOP("Readers", "There is no file “%1”."))
                              : said(QT_TRANSLATE_NOOP("Readers", "The file “%1” cannot be read.")))
                         .arg(info.fileName()),
                     path};
    }
    if (file.size() > MaxFileSize)
        return Error{
            ErrorCode::TooLarge,
            said(QT_TRANSLATE_NOOP("Readers", "The file is larger than %1 MB.")).arg(MaxFileSize / 1'000'000),
            path};
    return readGridBytes(file.readAll(), info.fileName(), path);
}

core::Result<core::GridFile> readPastedGrid(const QString &text, const QString &html)
{
    if (holdsHtmlTable(html.toUtf8())) {
        auto grids = gridsOfHtml(html);
        if (grids && !grids->isEmpty())
            return core::GridFile{
                {}, QCryptographicHash::hash(html.toUtf8(), QCryptographicHash::Sha256), std::move(*grids)};
    }
    return readGridBytes(text.toUtf8(), {});
}

bool mayHoldTable(const QByteArray &beginning, const QString &name)
{
    const QString ending = QFileInfo(name).suffix().toLower();
    switch (fileTypeOf(beginning)) {
    case FileType::OfficeZip:
    case FileType::Zip:
        return ending == u"xlsx" || ending == u"ods" || ending == u"xlsm" || ending == u"et";
    case FileType::OldOffice:
    case FileType::Html:
    case FileType::Xml:
        return ending == u"xls" || ending == u"et";
    case FileType::Text:
        return ending == u"csv" || ending == u"tsv" || ending == u"xls";
    default:
        return false;
    }
}

} // namespace fangzhi::readers
