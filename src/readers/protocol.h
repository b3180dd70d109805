// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article.h"
#include "core/result.h"
#include "readers/pictures.h"
#include "readers/reader.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <variant>

// What the program and its worker say to each other over two pipes: frames of a kind, a length and that
// many bytes. The worker greets; then, for each request, it says what it opened, gives the items of the
// file one at a time and ends it. To add something that a file may hold (a grid of cells beside a
// document): a kind of frame, a struct, its pack and unpack. Raise Version with any change.
namespace fangzhi::readers {

constexpr qint64 ProtocolVersion = 2;

// A frame may hold an article's text, its pictures and the file it came from.
constexpr qint64 MaxFrame = MaxFileSize + 2 * MaxArticleText + MaxPicturesSize;

enum class FrameKind : quint8 { Hello, Request, Opened, Skipped, Document, Fault, TableHead, End };

struct Frame {
    FrameKind kind = FrameKind::End;
    QByteArray payload;
};

// A file to be read.
struct ReadRequest {
    QString path;
    ReadOptions options;
    bool headOnly = false; // of a table: what its columns are, and nothing of its rows
    qint64 skip = 0; // items at its beginning that are passed over
};

// Where an item stood in its file.
struct ItemPlace {
    QString name; // for people; empty in a file of one
    qint64 position = 0; // bytes read after it
};

struct Hello { };
struct Opened {
    bool many = false; // a file of several items
    qint64 totalBytes = 0;
};
struct Skipped { // all that was to be
    ItemPlace last;
};
struct ReadDocument {
    ItemPlace place;
    core::Document document;
};
struct Fault { // of one item; of the whole file where nothing was opened
    ItemPlace place;
    core::Error error;
};
struct Head {
    core::TableHead table;
};
struct End { };

using Answer = std::variant<Hello, Opened, Skipped, ReadDocument, Fault, Head, End>;

// Complete frames, as bytes.
QByteArray framed(const ReadRequest &request);
QByteArray framed(const Answer &answer);

// Nothing where the frame is not exactly what its kind holds.
std::optional<ReadRequest> requestOf(const Frame &frame);
std::optional<Answer> answerOf(const Frame &frame);

// Puts frames together from bytes as they arrive.
class FrameReader {
public:
    void add(QByteArrayView bytes);
    // The next frame that is complete.
    std::optional<Frame> next();
    // Bytes that can be no frame of ours: an unknown kind, or one over MaxFrame.
    bool isBroken() const { return m_broken; }
    // Bytes that have come for a frame that is not complete yet.
    qsizetype waiting() const { return m_bytes.size() - m_at; }

private:
    QByteArray m_bytes;
    qsizetype m_at = 0;
    bool m_broken = false;
};

} // namespace fangzhi::readers
