// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readers/mime.h"

#include "text/encoding.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace fangzhi::readers {

namespace {

using core::Error;
using core::ErrorCode;

constexpr qsizetype MaxHeaders = 200;
constexpr qsizetype MaxHeader = 20'000;

// The end of the line that begins at `at`: its length without \r\n, and where the next one begins.
struct LineEnd {
    qsizetype end = 0;
    qsizetype next = 0;
};
LineEnd lineEnd(QByteArrayView bytes, qsizetype at)
{
    const qsizetype newline = bytes.indexOf('\n', at);
    if (newline < 0)
        return {bytes.size(), bytes.size()};
    return {newline > at && bytes[newline - 1] == '\r' ? newline - 1 : newline, newline + 1};
}

// Reads headers up to the empty line; gives where the content begins.
qsizetype readHeaders(QByteArrayView bytes, MimePart &part)
{
    QByteArray name;
    qsizetype at = 0;
    while (at < bytes.size()) {
        const LineEnd line = lineEnd(bytes, at);
        const QByteArrayView text = bytes.sliced(at, line.end - at);
        at = line.next;
        if (text.isEmpty())
            break;
        if (text.front() == ' ' || text.front() == '\t') {
            if (!name.isEmpty() && part.headers[name].size() < MaxHeader)
                part.headers[name] += ' ' + text.trimmed().toByteArray();
            continue;
        }
        const qsizetype colon = text.indexOf(':');
        if (colon <= 0 || part.headers.size() >= MaxHeaders)
            continue;
        name = text.first(colon).trimmed().toByteArray().toLower();
        part.headers.insert(name, text.sliced(colon + 1).trimmed().toByteArray().left(MaxHeader));
    }
    return at;
}

// `boundary="----=x"; charset=gb2312`: the value of one parameter.
QByteArray parameter(const QByteArray &header, const char *name)
{
    const QRegularExpression pattern(
        QStringLiteral("[;\\s]%1\\s*=\\s*(?:\"([^\"]*)\"|([^;\\s]+))").arg(QLatin1String(name)),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(QLatin1Char(';') + QString::fromLatin1(header));
    return (match.captured(1).isEmpty() ? match.captured(2) : match.captured(1)).toLatin1();
}

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

QByteArray fromQuotedPrintable(QByteArrayView text)
{
    QByteArray result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != '=') {
            result += text[i];
            continue;
        }
        qsizetype rest = i + 1; // white space after a soft break counts for nothing
        while (rest < text.size() && (text[rest] == ' ' || text[rest] == '\t' || text[rest] == '\r'))
            ++rest;
        if (rest >= text.size() || text[rest] == '\n') {
            i = rest;
        } else if (i + 2 < text.size() && hexDigit(text[i + 1]) >= 0 && hexDigit(text[i + 2]) >= 0) {
            result += char(hexDigit(text[i + 1]) * 16 + hexDigit(text[i + 2]));
            i += 2;
        } else {
            result += '=';
        }
    }
    return result;
}

QByteArray decoded(QByteArrayView content, const QByteArray &encoding)
{
    const QByteArray name = encoding.toLower().trimmed();
    if (name == "quoted-printable")
        return fromQuotedPrintable(content);
    if (name == "base64")
        return QByteArray::fromBase64(content.toByteArray());
    return content.toByteArray();
}

// The stretches between boundary lines.
QList<QByteArrayView> splitAt(QByteArrayView content, const QByteArray &boundary)
{
    QList<QByteArrayView> parts;
    const QByteArray mark = "--" + boundary;
    qsizetype begin = -1;
    for (qsizetype at = 0; at < content.size();) {
        const LineEnd line = lineEnd(content, at);
        if (content.sliced(at).startsWith(mark)) {
            if (begin >= 0)
                parts.append(content.sliced(begin, at - begin));
            if (parts.size() > MaxMimeParts || content.sliced(at + mark.size()).startsWith("--"))
                return parts;
            begin = line.next;
        }
        at = line.next;
    }
    if (begin >= 0 && begin < content.size())
        parts.append(content.sliced(begin)); // the last boundary was cut off
    return parts;
}

struct Pending {
    QByteArrayView bytes;
    int depth = 0;
};

} // namespace

core::Result<QList<MimePart>> mimeParts(const QByteArray &bytes)
{
    QList<MimePart> parts;
    QList<Pending> waiting{{bytes, 0}};
    while (!waiting.isEmpty()) {
        const Pending pending = waiting.takeLast();
        MimePart part;
        const qsizetype begin = readHeaders(pending.bytes, part);
        const QByteArrayView content = pending.bytes.sliced(begin);
        const QByteArray type = part.header("content-type");
        part.type = type.left(type.indexOf(';') < 0 ? type.size() : type.indexOf(';')).trimmed().toLower();
        const QByteArray boundary = parameter(type, "boundary");
        if (part.type.startsWith("multipart/") && !boundary.isEmpty() && pending.depth < MaxMimeDepth) {
            const QList<QByteArrayView> inner = splitAt(content, boundary);
            for (qsizetype i = inner.size() - 1; i >= 0; --i)
                waiting.append({inner[i], pending.depth + 1});
        } else if (!part.type.startsWith("multipart/")) {
            part.charset = QString::fromLatin1(parameter(type, "charset"));
            part.content = decoded(content, part.header("content-transfer-encoding"));
            parts.append(std::move(part));
        }
        if (parts.size() + waiting.size() > MaxMimeParts) {
            return Error{ErrorCode::TooLarge,
                         QCoreApplication::translate("Readers", "The file holds more than %1 packed parts.")
                             .arg(MaxMimeParts),
                         {}};
        }
    }
    return parts;
}

QString decodedHeader(const QByteArray &value)
{
    static const QRegularExpression word(
        QStringLiteral("=\\?([^?]+)\\?([bBqQ])\\?([^?]*)\\?=(?:\\s+(?==\\?))?"));
    const QString text = QString::fromUtf8(value);
    QString result;
    qsizetype at = 0;
    for (auto match : word.globalMatch(text)) {
        result += text.mid(at, match.capturedStart() - at);
        at = match.capturedEnd();
        const bool base64 = match.captured(2).compare(QLatin1String("b"), Qt::CaseInsensitive) == 0;
        QByteArray bytes = match.captured(3).toLatin1();
        bytes = base64 ? QByteArray::fromBase64(bytes) : fromQuotedPrintable(bytes.replace('_', ' '));
        result += text::decode(bytes, match.captured(1)).text;
    }
    return result + text.mid(at);
}

} // namespace fangzhi::readers
