// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readers/pictures.h"

#include "core/codepoints.h"

#include <QHash>
#include <QtEndian>

#include <algorithm>

namespace fangzhi::readers {

namespace {

constexpr qsizetype LinesToLookAt = 12; // for one that is a block, after a picture

struct Size {
    qint64 width = 0;
    qint64 height = 0;
};

Size pngSize(QByteArrayView bytes)
{
    if (bytes.size() < 24 || bytes.sliced(12, 4) != QByteArrayView("IHDR"))
        return {};
    return {qFromBigEndian<quint32>(bytes.data() + 16), qFromBigEndian<quint32>(bytes.data() + 20)};
}

// From the first frame header; the segments before it are passed over.
Size jpegSize(QByteArrayView bytes)
{
    qsizetype at = 2;
    while (at + 9 < bytes.size() && static_cast<uchar>(bytes[at]) == 0xFF) {
        const auto marker = static_cast<uchar>(bytes[at + 1]);
        if (marker == 0xFF || (marker >= 0xD0 && marker <= 0xD8)) {
            at += marker == 0xFF ? 1 : 2;
            continue;
        }
        const bool frame
            = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (frame)
            return {qFromBigEndian<quint16>(bytes.data() + at + 7),
                    qFromBigEndian<quint16>(bytes.data() + at + 5)};
        at += 2 + std::max<qsizetype>(2, qFromBigEndian<quint16>(bytes.data() + at + 2));
    }
    return {};
}

// The blocks by their text, each text's first.
QHash<QStringView, qsizetype> blocksByText(const core::Document &document)
{
    QHash<QStringView, qsizetype> found;
    const core::CodePointIndex index(document.text);
    for (qsizetype i = 0; i < document.blocks.size(); ++i) {
        const qsizetype start = index.toUtf16(document.blocks[i].start);
        const QStringView text
            = QStringView(document.text).sliced(start, index.toUtf16(document.blocks[i].end) - start);
        if (!found.contains(text))
            found.insert(text, i);
    }
    return found;
}

QString textOf(const core::Document &document, const core::Block &block)
{
    const core::CodePointIndex index(document.text);
    const qsizetype start = index.toUtf16(block.start);
    return document.text.mid(start, index.toUtf16(block.end) - start);
}

// The block before which a picture stands; the number of blocks where it stands at the end.
qsizetype blockAfter(const QHash<QStringView, qsizetype> &blocks, const QList<Line> &lines, qsizetype line,
                     qsizetype count)
{
    for (qsizetype i = line; i < std::min(lines.size(), line + LinesToLookAt); ++i) {
        if (const auto found = blocks.find(lines[i].text); found != blocks.end())
            return *found;
    }
    for (qsizetype i = std::min(line, lines.size()) - 1; i >= std::max<qsizetype>(0, line - LinesToLookAt);
         --i) {
        if (const auto found = blocks.find(lines[i].text); found != blocks.end())
            return *found + 1;
    }
    return line == 0 ? 0 : count;
}

bool isPictureName(const QString &words)
{
    const bool chinese
        = std::any_of(words.begin(), words.end(), [](QChar c) { return c.unicode() >= 0x2E80; });
    return !chinese || words.endsWith(QLatin1String(".png")) || words.endsWith(QLatin1String(".jpg"));
}

QString captionFor(const core::Document &document, qsizetype block, const QString &alternative)
{
    for (const qsizetype i : {block, block - 1}) {
        if (i >= 0 && i < document.blocks.size() && document.blocks[i].kind == core::BlockKind::Caption)
            return textOf(document, document.blocks[i]);
    }
    const QString words = alternative.simplified();
    return words.size() > 200 || isPictureName(words) ? QString() : words;
}

} // namespace

QString pictureType(QByteArrayView bytes)
{
    const bool png = bytes.startsWith(QByteArrayView("\x89PNG\r\n\x1A\n", 8));
    const bool jpeg = bytes.startsWith(QByteArrayView("\xFF\xD8\xFF", 3));
    if ((!png && !jpeg) || bytes.size() > MaxPictureSize)
        return {};
    const Size size = png ? pngSize(bytes) : jpegSize(bytes);
    if (size.width < SmallestPicture || size.height < SmallestPicture
        || size.width * size.height > MaxPicturePixels)
        return {};
    return png ? QStringLiteral("image/png") : QStringLiteral("image/jpeg");
}

QByteArray dataOfAddress(QByteArrayView address)
{
    if (!address.startsWith("data:image/") || address.size() > MaxPictureSize * 3 / 2)
        return {};
    const qsizetype comma = address.indexOf(',');
    if (comma < 0 || !address.first(comma).endsWith(";base64"))
        return {};
    return QByteArray::fromBase64(address.sliced(comma + 1).toByteArray());
}

void placePictures(core::Document &document, const QList<Line> &lines, const QList<PlacedPicture> &pictures)
{
    const auto blocks = blocksByText(document);
    const qsizetype end = core::CodePointIndex(document.text).codePoints();
    qsizetype total = 0;
    for (const PlacedPicture &picture : pictures) {
        const QString type = pictureType(picture.data);
        total += type.isEmpty() ? 0 : picture.data.size();
        if (document.pictures.size() >= MaxPictures || total > MaxPicturesSize)
            break;
        const bool known
            = std::any_of(document.pictures.begin(), document.pictures.end(),
                          [&](const core::Picture &other) { return other.data == picture.data; });
        if (type.isEmpty() || known)
            continue;
        const qsizetype block = blockAfter(blocks, lines, picture.line, document.blocks.size());
        const qsizetype position = block < document.blocks.size() ? document.blocks[block].start : end;
        document.pictures.append(
            {picture.data, type, captionFor(document, block, picture.alternative), position});
    }
    std::stable_sort(document.pictures.begin(), document.pictures.end(),
                     [](const core::Picture &a, const core::Picture &b) { return a.position < b.position; });
}

} // namespace fangzhi::readers
