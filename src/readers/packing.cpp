// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readers/packing.h"

#include "core/codepoints.h"
#include "core/region.h"
#include "readers/pictures.h"
#include "readers/reader.h"
#include "text/normalize.h"

#include <QtEndian>

#include <algorithm>

namespace fangzhi::readers {

namespace {

constexpr qsizetype NumberBytes = 8;
constexpr qsizetype MaxLine = 10'000; // bytes of a title, a name, an address
constexpr qsizetype BlockBytes = 4 * NumberBytes;

void pack(Packer &packer, const core::RegionRef &region)
{
    packer.text(region.code);
    packer.text(region.name);
    packer.text(region.parentCode);
}

bool isRegionCode(const QString &code)
{
    return code.isEmpty() || core::RegionCatalogue::official().byCode(code);
}

// One line of normal text.
QString unpackLine(Unpacker &unpacker)
{
    QString line = unpacker.text(MaxLine);
    if (line.contains(u'\n') || text::normalized(line, text::Radicals::Keep) != line)
        unpacker.refuse();
    return line;
}

core::RegionRef unpackRegion(Unpacker &unpacker)
{
    core::RegionRef region{unpackLine(unpacker), unpackLine(unpacker), unpackLine(unpacker)};
    if (!isRegionCode(region.code) || !isRegionCode(region.parentCode))
        unpacker.refuse();
    return region;
}

core::PartialDate unpackDate(Unpacker &unpacker)
{
    const QString label = unpackLine(unpacker);
    const auto date = core::PartialDate::fromLabel(label);
    if (!date || date->label() != label)
        unpacker.refuse();
    return date.value_or(core::PartialDate());
}

void packBlocks(Packer &packer, const QList<core::Block> &blocks)
{
    packer.number(blocks.size());
    for (const core::Block &block : blocks) {
        packer.number(int(block.kind));
        packer.number(block.level);
        packer.number(block.start);
        packer.number(block.end);
    }
}

QList<core::Block> unpackBlocks(Unpacker &unpacker, const QString &text)
{
    constexpr int MaxLevel = 100;
    const qsizetype length = core::CodePointIndex(text).codePoints();
    const qsizetype count = unpacker.count(length, BlockBytes);
    QList<core::Block> blocks;
    blocks.reserve(count);
    qsizetype from = 0;
    for (qsizetype i = 0; i < count && unpacker.ok(); ++i) {
        core::Block block;
        block.kind = core::BlockKind(unpacker.number(0, int(core::BlockKind::Credit)));
        block.level = int(unpacker.number(0, MaxLevel));
        block.start = unpacker.number(from, length);
        block.end = unpacker.number(block.start, length);
        from = block.end;
        blocks.append(block);
    }
    return blocks;
}

void packPictures(Packer &packer, const QList<core::Picture> &pictures)
{
    packer.number(pictures.size());
    for (const core::Picture &picture : pictures) {
        packer.bytes(picture.data);
        packer.text(picture.caption.left(MaxLine / 4));
        packer.number(picture.position);
    }
}

// Each is what it must be to be kept; what kind it is, its bytes say.
QList<core::Picture> unpackPictures(Unpacker &unpacker, const QString &text)
{
    const qsizetype length = core::CodePointIndex(text).codePoints();
    const qsizetype count = unpacker.count(MaxPictures, 3 * NumberBytes);
    QList<core::Picture> pictures;
    qsizetype from = 0;
    for (qsizetype i = 0; i < count && unpacker.ok(); ++i) {
        core::Picture picture;
        picture.data = unpacker.bytes(MaxPictureSize);
        picture.mediaType = pictureType(picture.data);
        picture.caption = unpackLine(unpacker);
        picture.position = unpacker.number(from, length);
        from = picture.position;
        if (picture.mediaType.isEmpty())
            unpacker.refuse();
        pictures.append(std::move(picture));
    }
    return pictures;
}

bool isNormal(const QString &text)
{
    return text::normalized(text, text::Radicals::Keep) == text;
}

} // namespace

void Packer::number(qint64 value)
{
    char buffer[NumberBytes];
    qToLittleEndian(value, buffer);
    m_bytes.append(buffer, NumberBytes);
}

void Packer::text(const QString &value)
{
    bytes(value.toUtf8());
}

void Packer::bytes(QByteArrayView value)
{
    number(value.size());
    m_bytes.append(value);
}

QByteArrayView Unpacker::take(qsizetype length)
{
    if (!m_ok || length > m_rest.size()) {
        m_ok = false;
        return {};
    }
    const QByteArrayView taken = m_rest.first(length);
    m_rest = m_rest.sliced(length);
    return taken;
}

qint64 Unpacker::number(qint64 least, qint64 most)
{
    const QByteArrayView taken = take(NumberBytes);
    const qint64 value = m_ok ? qFromLittleEndian<qint64>(taken.data()) : least;
    if (value >= least && value <= most)
        return value;
    m_ok = false;
    return least;
}

QByteArray Unpacker::bytes(qsizetype most)
{
    return take(number(0, most)).toByteArray();
}

QString Unpacker::text(qsizetype mostBytes)
{
    const QByteArrayView taken = take(number(0, mostBytes));
    if (!taken.isValidUtf8())
        m_ok = false;
    return m_ok ? QString::fromUtf8(taken) : QString();
}

qsizetype Unpacker::count(qsizetype most, qsizetype bytesEach)
{
    const qint64 value = number(0, most);
    if (value > m_rest.size() / bytesEach)
        m_ok = false;
    return m_ok ? value : 0;
}

void pack(Packer &packer, const core::Document &document)
{
    for (const QString &line :
         {document.title, document.author, document.source, document.url, document.language, document.kind,
          document.mediaType, document.published.label(), document.written.label()})
        packer.text(line);
    pack(packer, document.region);
    packer.text(document.text);
    packBlocks(packer, document.blocks);
    packPictures(packer, document.pictures);
    packer.bytes(document.original);
}

core::Document unpackDocument(Unpacker &unpacker)
{
    core::Document document;
    for (QString *line : {&document.title, &document.author, &document.source, &document.url,
                          &document.language, &document.kind, &document.mediaType})
        *line = unpackLine(unpacker);
    document.published = unpackDate(unpacker);
    document.written = unpackDate(unpacker);
    document.region = unpackRegion(unpacker);
    document.text = unpacker.text(MaxArticleText);
    if (document.text.isEmpty() || !isNormal(document.text))
        unpacker.refuse();
    document.blocks = unpackBlocks(unpacker, document.text);
    document.pictures = unpackPictures(unpacker, document.text);
    document.original = unpacker.bytes(MaxFileSize);
    return document;
}

void pack(Packer &packer, const core::Error &error)
{
    packer.number(int(error.code));
    packer.text(error.message.left(MaxLine / 4));
    packer.text(error.detail.left(MaxLine / 4));
}

core::Error unpackError(Unpacker &unpacker)
{
    core::Error error;
    error.code = core::ErrorCode(unpacker.number(0, int(core::ErrorCode::Internal)));
    error.message = unpacker.text(MaxLine);
    error.detail = unpacker.text(MaxLine);
    if (error.message.isEmpty())
        unpacker.refuse();
    return error;
}

} // namespace fangzhi::readers
