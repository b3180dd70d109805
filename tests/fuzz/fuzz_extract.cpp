// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

// libFuzzer target of the extractor. The first three bytes choose the document's date, region and blocks,
// the rest is the text. Beside not crashing, every figure must stand where it says.

#include "core/codepoints.h"
#include "extract/extractor.h"

#include <QString>

#include <cstdint>
#include <cstdlib>

using namespace fangzhi;

namespace {

const extract::Extractor &extractor()
{
    static const extract::Extractor made;
    return made;
}

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void checkAnchor(QStringView text, const core::CodePointIndex &index, const core::TextAnchor &anchor)
{
    require(anchor.start >= 0 && anchor.start < anchor.end && anchor.end <= index.codePoints());
    const qsizetype begin = index.toUtf16(anchor.start);
    const qsizetype end = index.toUtf16(anchor.end);
    require(text.mid(begin, end - begin) == anchor.exact);
}

extract::DocumentContext contextOf(const uint8_t *data)
{
    extract::DocumentContext context;
    if (data[0] & 1)
        context.published = core::PartialDate(2000 + data[0] % 30, data[0] & 2 ? 1 + data[0] % 12 : 0);
    if (data[1] & 1)
        context.region = {QStringLiteral("510900"), QStringLiteral("遂宁市"), {}};
    else if (data[1] & 2)
        context.region = {QStringLiteral("000000"), QStringLiteral("全国"), {}};
    if (data[1] & 4)
        context.title = QStringLiteral("2021年政府工作报告");
    return context;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 3)
        return 0;
    extract::DocumentContext context = contextOf(data);
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data + 3), qsizetype(size - 3));
    const core::CodePointIndex index(text);
    if (data[2] & 1) {
        const qsizetype half = index.codePoints() / 2;
        context.blocks = {{core::BlockKind::TableRow, 1, 0, half},
                          {core::BlockKind::TableRow, 0, half, index.codePoints()}};
    }
    const extract::Extraction found = extractor().extract(text, context, {true});
    for (const core::Figure &figure : found.figures) {
        require(figure.confidence >= 0 && figure.confidence <= 1 && !figure.evidence.isEmpty());
        checkAnchor(text, index, figure.evidence.first().anchor);
        checkAnchor(text, index, figure.evidence.first().sentence);
    }
    require(found.coverage.understood <= found.coverage.numbers);
    return 0;
}
