// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

// libFuzzer target of the readers of documents. The first byte chooses the format, the rest is the file.

#include "readers/doc.h"
#include "readers/page.h"
#include "readers/rtf.h"
#include "readers/streams.h"
#include "readers/zip.h"

#include <QBuffer>

#include <cstdint>
#include <cstdlib>

using namespace fangzhi;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void check(const core::Result<core::Document> &document)
{
    if (!document) {
        require(!document.error().message.isEmpty());
        return;
    }
    qsizetype from = 0;
    for (const core::Block &block : document->blocks) {
        require(block.start >= from && block.start <= block.end);
        from = block.end;
    }
    require(!document->text.isEmpty());
}

void check(const core::Result<readers::OfficeText> &text)
{
    if (text)
        check(readers::documentOf(*text, {}));
    else
        require(!text.error().message.isEmpty());
}

using Opener = core::Result<std::unique_ptr<readers::DocumentStream>> (*)(std::unique_ptr<QIODevice>,
                                                                          const readers::ReadOptions &);

void checkStream(const QByteArray &bytes, Opener open)
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(bytes);
    require(buffer->open(QIODevice::ReadOnly));
    auto stream = open(std::move(buffer), {});
    while (stream && !(*stream)->atEnd()) {
        auto next = (*stream)->next();
        if (next && *next)
            check(core::Result<core::Document>(**next));
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 1)
        return 0;
    const QByteArray bytes(reinterpret_cast<const char *>(data + 1), qsizetype(size - 1));
    switch (data[0] % 7) {
    case 0:
        check(readers::readPage(readers::pageText(bytes), {}));
        break;
    case 1:
        checkStream(bytes, &readers::openOffice);
        break;
    case 2:
        check(readers::rtfText(bytes));
        break;
    case 3:
        if (const auto file = readers::OleFile::open(bytes); file)
            check(readers::docText(*file));
        break;
    case 4:
        checkStream(bytes, &readers::openMhtml);
        break;
    case 5:
        checkStream(bytes, &readers::openFeed);
        break;
    default:
        checkStream(bytes, &readers::openMarkdown);
        break;
    }
    return 0;
}
