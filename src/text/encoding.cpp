// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/encoding.h"

#include <QStringDecoder>

#include <uchardet/uchardet.h>
#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <memory>

namespace fangzhi::text {

namespace {

using namespace Qt::StringLiterals;

// More of a file tells uchardet nothing new.
constexpr qsizetype DetectorSample = 1 << 20;

struct ByteOrderMark {
    QByteArrayView bytes;
    const char *encoding;
};

// UTF-32LE before UTF-16LE, whose mark it begins with.
constexpr auto Marks = std::to_array<ByteOrderMark>({
    {QByteArrayView("\xEF\xBB\xBF", 3), "UTF-8"},
    {QByteArrayView("\xFF\xFE\x00\x00", 4), "UTF-32LE"},
    {QByteArrayView("\x00\x00\xFE\xFF", 4), "UTF-32BE"},
    {QByteArrayView("\xFF\xFE", 2), "UTF-16LE"},
    {QByteArrayView("\xFE\xFF", 2), "UTF-16BE"},
    {QByteArrayView("\x84\x31\x95\x33", 4), "GB18030"},
});

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

Converter openConverter(const QString &encoding)
{
    UErrorCode error = U_ZERO_ERROR;
    Converter converter(ucnv_open(encoding.toLatin1().constData(), &error), &ucnv_close);
    if (U_FAILURE(error))
        return Converter(nullptr, &ucnv_close);
    return converter;
}

// `strict`: nothing where a byte is invalid; else such bytes become U+FFFD.
std::optional<QString> convert(QByteArrayView bytes, const QString &encoding, bool strict)
{
    const Converter converter = openConverter(encoding);
    if (!converter)
        return {};
    UErrorCode error = U_ZERO_ERROR;
    if (strict)
        ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &error);
    // No encoding of ours makes more UTF-16 units than it has bytes, but for a mark at the end.
    QString text(bytes.size() + 2, Qt::Uninitialized);
    UChar *const first = reinterpret_cast<UChar *>(text.data());
    UChar *target = first;
    const char *source = bytes.data();
    error = U_ZERO_ERROR;
    ucnv_toUnicode(converter.get(), &target, first + text.size(), &source, bytes.data() + bytes.size(),
                   nullptr, true, &error);
    if (U_FAILURE(error))
        return {};
    text.truncate(target - first);
    if (text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1);
    return text;
}

std::optional<QString> strictUtf8(QByteArrayView bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    QString text = decoder(bytes);
    // The decoder says nothing of a sequence that the end cuts off: it waits for the rest of it.
    const qsizetype last = std::min<qsizetype>(bytes.size(), 3);
    for (qsizetype back = 1; back <= last; ++back) {
        const uchar byte = static_cast<uchar>(bytes[bytes.size() - back]);
        if (byte < 0x80)
            break;
        if (byte >= 0xC0) {
            const qsizetype length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2;
            if (length > back)
                return {};
            break;
        }
    }
    if (decoder.hasError())
        return {};
    return text;
}

// Whether nearly all bytes over 0x7F stand in well-formed UTF-8 sequences of their own. Text in GBK,
// whose second bytes are as often under 0xC0 as over it, hardly ever looks so for long.
bool isNearlyUtf8(QByteArrayView bytes)
{
    qsizetype sequences = 0;
    qsizetype astray = 0;
    for (qsizetype i = 0; i < bytes.size();) {
        const uchar byte = static_cast<uchar>(bytes[i]);
        if (byte < 0x80) {
            ++i;
            continue;
        }
        const qsizetype length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC2 ? 2 : 0;
        qsizetype seen = length == 0 ? 0 : 1;
        while (seen > 0 && seen < length && i + seen < bytes.size()
               && (uchar(bytes[i + seen]) & 0xC0) == 0x80)
            ++seen;
        const bool cutOff = seen > 0 && i + seen == bytes.size(); // by the end: no fault of its own
        if (length > 0 && seen == length)
            ++sequences;
        else if (!cutOff)
            ++astray;
        i += std::max<qsizetype>(seen, 1);
    }
    return sequences >= 4 && astray * 20 <= sequences;
}

QString guessedEncoding(QByteArrayView bytes)
{
    const std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector(uchardet_new(), &uchardet_delete);
    uchardet_handle_data(detector.get(), bytes.data(), size_t(std::min(bytes.size(), DetectorSample)));
    uchardet_data_end(detector.get());
    const QString name = QString::fromLatin1(uchardet_get_charset(detector.get()));
    if (name.isEmpty() || name == "ASCII"_L1 || name == "UTF-8"_L1)
        return u"UTF-8"_s;
    // GB18030 contains both and reads more.
    if (name == "GB2312"_L1 || name == "GBK"_L1)
        return u"GB18030"_s;
    return openConverter(name) ? name : u"UTF-8"_s;
}

Decoded lenient(QByteArrayView bytes, const QString &encoding)
{
    std::optional<QString> text;
    if (encoding != "UTF-8"_L1)
        text = convert(bytes, encoding, false);
    if (!text)
        return {QString::fromUtf8(bytes), u"UTF-8"_s, true};
    return {*text, encoding, text->contains(QChar::ReplacementCharacter)};
}

const ByteOrderMark *markOf(QByteArrayView bytes)
{
    const auto it = std::find_if(Marks.begin(), Marks.end(),
                                 [&](const ByteOrderMark &mark) { return bytes.startsWith(mark.bytes); });
    return it == Marks.end() ? nullptr : it;
}

} // namespace

std::optional<QString> decodeStrictly(QByteArrayView bytes, const QString &encoding)
{
    if (bytes.isEmpty())
        return QString();
    if (encoding == "UTF-8"_L1) {
        const bool marked = bytes.startsWith(Marks[0].bytes);
        return strictUtf8(marked ? bytes.sliced(3) : bytes);
    }
    return convert(bytes, encoding, true);
}

Decoded decode(QByteArrayView bytes, const QString &said)
{
    if (bytes.isEmpty())
        return {QString(), u"UTF-8"_s, false};
    if (const ByteOrderMark *mark = markOf(bytes)) {
        const QString encoding = QString::fromLatin1(mark->encoding);
        const QByteArrayView rest = bytes.sliced(mark->bytes.size());
        if (auto text = decodeStrictly(rest, encoding))
            return {*text, encoding, false};
        return lenient(rest, encoding);
    }
    if (isEncoding(said))
        return lenient(bytes, said);
    if (auto text = strictUtf8(bytes))
        return {*text, u"UTF-8"_s, false};
    if (isNearlyUtf8(bytes))
        return {QString::fromUtf8(bytes), u"UTF-8"_s, true};
    if (auto text = convert(bytes, u"GB18030"_s, true))
        return {*text, u"GB18030"_s, false};
    return lenient(bytes, guessedEncoding(bytes));
}

bool isEncoding(const QString &name)
{
    return !name.isEmpty() && openConverter(name);
}

QString detectEncoding(QByteArrayView beginning, const QString &said)
{
    if (isEncoding(said) && !markOf(beginning))
        return said;
    // The sample may end inside a character: at a line break it does not.
    const qsizetype end = beginning.lastIndexOf('\n');
    const QByteArrayView whole = end > 0 ? beginning.first(end) : beginning;
    return decode(whole).encoding;
}

} // namespace fangzhi::text
