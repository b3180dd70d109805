// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readers/doc.h"
#include "readers/office.h"
#include "readers/rtf.h"
#include "readers/singledocument.h"
#include "readers/streams.h"

#include <QCoreApplication>

namespace fangzhi::readers {

namespace {

using namespace Qt::StringLiterals;
using core::Error;
using core::ErrorCode;

QString said(const char *text)
{
    return QCoreApplication::translate("Readers", text);
}

Error noArticle()
{
    return {ErrorCode::Unsupported,
            said(QT_TRANSLATE_NOOP(
                "Readers", "This is a spreadsheet or a presentation and no article. Tables of figures are "
                           "imported as tables.")),
            {}};
}

core::Result<OfficeText> textOf(ZipArchive &zip)
{
    if (zip.contains(u"word/document.xml"_s))
        return docxText(zip);
    if (zip.contains(u"OFD.xml"_s))
        return ofdText(zip);
    if (zip.contains(u"content.xml"_s)) {
        const auto type = zip.contains(u"mimetype"_s) ? zip.read(u"mimetype"_s) : QByteArray();
        if (!type || type->contains("opendocument.text") || type->isEmpty())
            return odtText(zip);
    }
    if (zip.contains(u"xl/workbook.xml"_s) || zip.contains(u"content.xml"_s)
        || zip.contains(u"ppt/presentation.xml"_s))
        return noArticle();
    return Error{
        ErrorCode::Unsupported,
        said(QT_TRANSLATE_NOOP(
            "Readers", "This kind of office document is not read; save it as DOCX or as text (UTF-8).")),
        {}};
}

core::Result<OfficeText> textOf(const OleFile &file)
{
    if (file.contains(u"WordDocument"_s))
        return docText(file);
    if (file.contains(u"EncryptedPackage"_s)) {
        return Error{ErrorCode::Unsupported,
                     said(QT_TRANSLATE_NOOP(
                         "Readers", "The file is protected with a password. Save it without the password "
                                    "and import it again.")),
                     {}};
    }
    if (file.contains(u"Workbook"_s) || file.contains(u"Book"_s) || file.contains(u"PowerPoint Document"_s))
        return noArticle();
    return Error{ErrorCode::Unsupported,
                 said(QT_TRANSLATE_NOOP(
                     "Readers", "This is a document of an old office program, such as WPS or Works, whose "
                                "format is not read. Save it as DOCX there, or copy its text and paste it.")),
                 {}};
}

} // namespace

core::Result<std::unique_ptr<DocumentStream>> openOldOffice(std::unique_ptr<QIODevice> device,
                                                            const ReadOptions &options)
{
    return openSingle(std::move(device), u"application/msword"_s,
                      [options](const QByteArray &bytes) -> core::Result<core::Document> {
                          const auto file = OleFile::open(bytes);
                          if (!file)
                              return file.error();
                          const auto text = textOf(*file);
                          if (!text)
                              return text.error();
                          return documentOf(*text, options.name);
                      });
}

core::Result<std::unique_ptr<DocumentStream>> openRtf(std::unique_ptr<QIODevice> device,
                                                      const ReadOptions &options)
{
    return openSingle(std::move(device), u"application/rtf"_s,
                      [options](const QByteArray &bytes) -> core::Result<core::Document> {
                          const auto text = rtfText(bytes);
                          if (!text)
                              return text.error();
                          return documentOf(*text, options.name);
                      });
}

core::Result<std::unique_ptr<DocumentStream>> openOffice(std::unique_ptr<QIODevice> device,
                                                         const ReadOptions &options)
{
    return openSingle(std::move(device), u"application/zip"_s,
                      [options](const QByteArray &bytes) -> core::Result<core::Document> {
                          auto zip = ZipArchive::open(bytes);
                          if (!zip)
                              return zip.error();
                          const auto text = textOf(*zip);
                          if (!text)
                              return text.error();
                          return documentOf(*text, options.name);
                      });
}

} // namespace fangzhi::readers
