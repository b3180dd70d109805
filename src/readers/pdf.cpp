// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readers/ordinary.h"
#include "readers/pagelayout.h"
#include "readers/singledocument.h"
#include "readers/streams.h"
#include "text/normalize.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <poppler-document.h>
#include <poppler-page.h>

#include <algorithm>
#include <memory>

namespace fangzhi::readers {

namespace {

using namespace Qt::StringLiterals;
using core::Error;
using core::ErrorCode;

constexpr int MaxPages = 2'000;
constexpr qsizetype MaxBoxes = 2'000'000; // of all pages
constexpr qsizetype FewLetters = 8; // a page: stamps and page numbers of a scanned document

QString said(const char *text)
{
    return QCoreApplication::translate("Readers", text);
}

QString fromPoppler(const poppler::ustring &text)
{
    const auto utf8 = text.to_utf8();
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

core::Result<std::unique_ptr<poppler::document>> opened(const QByteArray &bytes)
{
    // Its own complaints go nowhere: what matters is said by what comes back.
    poppler::set_debug_error_function([](const std::string &, void *) {}, nullptr);
    std::unique_ptr<poppler::document> document(
        poppler::document::load_from_raw_data(bytes.constData(), int(bytes.size())));
    if (!document) {
        return Error{ErrorCode::InvalidInput,
                     said(QT_TRANSLATE_NOOP("Readers", "This PDF is damaged or was cut off.")),
                     {}};
    }
    if (document->is_locked()) {
        return Error{ErrorCode::Unsupported,
                     said(QT_TRANSLATE_NOOP(
                         "Readers", "This PDF is protected with a password. Save it without the password "
                                    "and import it again.")),
                     {}};
    }
    if (document->pages() > MaxPages) {
        return Error{ErrorCode::TooLarge,
                     said(QT_TRANSLATE_NOOP("Readers", "This PDF has more than %1 pages.")).arg(MaxPages),
                     {}};
    }
    return document;
}

// Words as poppler finds them. Text that stands on its side is not the article's. The heights of boxes are
// those that fonts claim, twice the letters' own in some: the letters stand in their middle.
TextPage pageOf(const poppler::page &page)
{
    const poppler::rectf area = page.page_rect();
    TextPage result{area.width(), area.height(), {}};
    for (const poppler::text_box &box : page.text_list(poppler::page::text_list_include_font)) {
        const poppler::rectf place = box.bbox();
        const double size = box.has_font_info() && box.get_font_size() > 1
                                ? std::min(box.get_font_size(), place.height())
                                : place.height();
        if (box.rotation() == 0)
            result.boxes.append({place.x(), place.y() + (place.height() - size) / 2, place.width(), size,
                                 fromPoppler(box.text())});
    }
    return result;
}

core::Result<QList<TextPage>> pagesOf(const poppler::document &document)
{
    QList<TextPage> pages;
    qsizetype boxes = 0;
    for (int i = 0; i < document.pages(); ++i) {
        const std::unique_ptr<poppler::page> page(document.create_page(i));
        if (!page)
            continue;
        pages.append(pageOf(*page));
        boxes += pages.last().boxes.size();
        if (boxes > MaxBoxes) {
            return Error{ErrorCode::TooLarge,
                         said(QT_TRANSLATE_NOOP("Readers", "This PDF has more than %1 words.")).arg(MaxBoxes),
                         {}};
        }
    }
    return pages;
}

std::optional<Error> whyUnreadable(const QList<TextPage> &pages)
{
    QString sample;
    qsizetype letters = 0;
    for (const TextPage &page : pages) {
        for (const TextBox &box : page.boxes) {
            letters += box.text.size();
            if (sample.size() < 20'000)
                sample += text::normalized(box.text) + u' ';
        }
    }
    if (letters <= FewLetters * pages.size()) {
        return Error{ErrorCode::Unsupported,
                     said(QT_TRANSLATE_NOOP(
                         "Readers", "This PDF holds no text, only pictures of pages, as scanners make them. "
                                    "Have its text recognised (OCR) by another program first.")),
                     {}};
    }
    if (isGarbled(sample)) {
        return Error{ErrorCode::Unsupported,
                     said(QT_TRANSLATE_NOOP(
                         "Readers", "The text of this PDF cannot be read: its letters stand for others than "
                                    "they show. Have its pages recognised (OCR) by another program.")),
                     {}};
    }
    return {};
}

// "中华某某杂志2018年1月第53卷第1期": what a journal prints over its pages.
void readJournalHeader(core::Document &document, const QStringList &headers)
{
    static const QRegularExpression pattern(
        u"^[\\d\\s·]*([\\p{Han}]{2,20}?)\\s*((?:19|20)\\d{2})\\s*年\\s*(?:(\\d{1,2})\\s*月)?.{0,6}?第\\s*\\d+\\s*[卷期]"_s);
    for (const QString &header : headers) {
        const auto match = pattern.match(header);
        if (!match.hasMatch())
            continue;
        if (document.source.isEmpty())
            document.source = match.captured(1);
        if (document.published.isUnknown())
            document.published = core::PartialDate(match.captured(2).toInt(), match.captured(3).toInt());
        return;
    }
}

core::Result<core::Document> readPdf(const QByteArray &bytes, const ReadOptions &options)
{
    const auto document = opened(bytes);
    if (!document)
        return document.error();
    const auto pages = pagesOf(**document);
    if (!pages)
        return pages.error();
    if (const auto error = whyUnreadable(*pages))
        return *error;
    const PageText text = textOfPages(*pages);
    auto result = documentOf({text.lines, {}}, options.name);
    if (result)
        readJournalHeader(*result, text.furniture);
    return result;
}

} // namespace

core::Result<std::unique_ptr<DocumentStream>> openPdf(std::unique_ptr<QIODevice> device,
                                                      const ReadOptions &options)
{
    return openSingle(std::move(device), u"application/pdf"_s,
                      [options](const QByteArray &bytes) { return readPdf(bytes, options); });
}

} // namespace fangzhi::readers
