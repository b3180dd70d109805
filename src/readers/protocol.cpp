// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readers/protocol.h"

#include "readers/packing.h"
#include "readers/streams.h"

#include <QtEndian>

namespace fangzhi::readers {

namespace {

constexpr qsizetype HeaderBytes = 5; // the kind, and the length of what follows
constexpr qint64 Magic = 0x315257485A47464E; // of the greeting
constexpr qsizetype MaxPath = 100'000;
constexpr qsizetype MaxName = 1000;
constexpr qint64 MaxItems = 1'000'000'000;

QByteArray withHeader(FrameKind kind, QByteArrayView payload)
{
    QByteArray frame(HeaderBytes, Qt::Uninitialized);
    frame[0] = char(kind);
    qToLittleEndian(quint32(payload.size()), frame.data() + 1);
    return frame.append(payload);
}

void pack(Packer &packer, const ItemPlace &place)
{
    packer.text(place.name.left(MaxName / 4));
    packer.number(place.position);
}

ItemPlace unpackPlace(Unpacker &unpacker)
{
    // No file grows over its limit while it is read, but for its encoding.
    return {unpacker.text(MaxName), unpacker.number(0, 4 * MaxFileSize)};
}

struct AnswerPacker {
    Packer packer;

    FrameKind operator()(const Hello &)
    {
        packer.number(Magic);
        packer.number(ProtocolVersion);
        packer.text(QStringLiteral(FANGZHI_VERSION));
        return FrameKind::Hello;
    }
    FrameKind operator()(const Opened &opened)
    {
        packer.number(opened.many ? 1 : 0);
        packer.number(opened.totalBytes);
        return FrameKind::Opened;
    }
    FrameKind operator()(const Skipped &skipped)
    {
        pack(packer, skipped.last);
        return FrameKind::Skipped;
    }
    FrameKind operator()(const ReadDocument &read)
    {
        pack(packer, read.place);
        readers::pack(packer, read.document);
        return FrameKind::Document;
    }
    FrameKind operator()(const Fault &fault)
    {
        pack(packer, fault.place);
        readers::pack(packer, fault.error);
        return FrameKind::Fault;
    }
    FrameKind operator()(const Head &head)
    {
        packer.number(head.table.columns.size());
        for (const core::TableHead::Column &column : head.table.columns) {
            packer.text(column.name);
            packer.text(column.field);
            packer.number(column.examples.size());
            for (const QString &example : column.examples)
                packer.text(example);
        }
        return FrameKind::TableHead;
    }
    FrameKind operator()(const End &) { return FrameKind::End; }
};

Answer unpackHello(Unpacker &unpacker)
{
    unpacker.number(Magic, Magic);
    unpacker.number(ProtocolVersion, ProtocolVersion);
    if (unpacker.text(MaxName) != QLatin1String(FANGZHI_VERSION))
        unpacker.refuse();
    return Hello{};
}

core::TableHead unpackHead(Unpacker &unpacker)
{
    constexpr qsizetype LeastBytes = 24; // two texts and a number
    core::TableHead head;
    const qsizetype columns = unpacker.count(MaxHeadColumns, LeastBytes);
    for (qsizetype i = 0; i < columns && unpacker.ok(); ++i) {
        core::TableHead::Column column{unpacker.text(MaxName), unpacker.text(MaxName), {}};
        if (!column.field.isEmpty() && !core::ArticleFields.contains(column.field))
            unpacker.refuse();
        const qsizetype examples = unpacker.count(MaxExamples, 8);
        for (qsizetype j = 0; j < examples; ++j)
            column.examples.append(unpacker.text(MaxName));
        head.columns.append(column);
    }
    return head;
}

Answer unpackAnswer(FrameKind kind, Unpacker &unpacker)
{
    switch (kind) {
    case FrameKind::Hello:
        return unpackHello(unpacker);
    case FrameKind::Opened: {
        const bool many = unpacker.number(0, 1) == 1;
        return Opened{many, unpacker.number(0, 4 * MaxFileSize)};
    }
    case FrameKind::Skipped:
        return Skipped{unpackPlace(unpacker)};
    case FrameKind::Document: {
        ItemPlace place = unpackPlace(unpacker);
        return ReadDocument{std::move(place), unpackDocument(unpacker)};
    }
    case FrameKind::Fault: {
        ItemPlace place = unpackPlace(unpacker);
        return Fault{std::move(place), unpackError(unpacker)};
    }
    case FrameKind::TableHead:
        return Head{unpackHead(unpacker)};
    case FrameKind::End:
        return End{};
    case FrameKind::Request:
        break;
    }
    unpacker.refuse();
    return End{};
}

} // namespace

QByteArray framed(const ReadRequest &request)
{
    Packer packer;
    packer.text(request.path);
    packer.text(request.options.encoding);
    packer.text(request.options.name);
    packer.text(request.options.language);
    packer.number(request.options.columns.size());
    for (auto it = request.options.columns.begin(); it != request.options.columns.end(); ++it) {
        packer.text(it.key());
        packer.text(it.value());
    }
    packer.number(request.headOnly ? 1 : 0);
    packer.number(request.skip);
    return withHeader(FrameKind::Request, packer.take());
}

QByteArray framed(const Answer &answer)
{
    AnswerPacker packing;
    const FrameKind kind = std::visit(packing, answer);
    return withHeader(kind, packing.packer.take());
}

std::optional<ReadRequest> requestOf(const Frame &frame)
{
    Unpacker unpacker(frame.payload);
    ReadRequest request;
    request.path = unpacker.text(MaxPath);
    request.options.encoding = unpacker.text(MaxName);
    request.options.name = unpacker.text(MaxPath);
    request.options.language = unpacker.text(MaxName);
    for (qsizetype count = unpacker.count(MaxItems, 16); count > 0 && unpacker.ok(); --count) {
        const QString name = unpacker.text(MaxPath);
        request.options.columns.insert(name, unpacker.text(MaxName));
    }
    request.headOnly = unpacker.number(0, 1) == 1;
    request.skip = unpacker.number(0, MaxItems);
    if (frame.kind != FrameKind::Request || !unpacker.isDone())
        return {};
    return request;
}

std::optional<Answer> answerOf(const Frame &frame)
{
    Unpacker unpacker(frame.payload);
    Answer answer = unpackAnswer(frame.kind, unpacker);
    if (!unpacker.isDone())
        return {};
    return answer;
}

void FrameReader::add(QByteArrayView bytes)
{
    // What was taken goes when it is the greater part, so that each byte is moved a few times at most.
    if (m_at > m_bytes.size() / 2) {
        m_bytes.remove(0, m_at);
        m_at = 0;
    }
    m_bytes.append(bytes);
}

std::optional<Frame> FrameReader::next()
{
    if (m_broken || waiting() < HeaderBytes)
        return {};
    const char *header = m_bytes.constData() + m_at;
    const quint8 kind = quint8(header[0]);
    const qint64 length = qFromLittleEndian<quint32>(header + 1);
    if (kind > quint8(FrameKind::End) || length > MaxFrame) {
        m_broken = true;
        m_bytes.clear();
        m_at = 0;
        return {};
    }
    if (waiting() - HeaderBytes < length)
        return {};
    Frame frame{FrameKind(kind), m_bytes.sliced(m_at + HeaderBytes, length)};
    m_at += HeaderBytes + length;
    if (m_at == m_bytes.size()) {
        // A large frame's room is not kept.
        m_bytes.clear();
        m_at = 0;
    }
    return frame;
}

} // namespace fangzhi::readers
