// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/normalize.h"

#include "text/radicals.h"

#include <unicode/unorm2.h>

#include <algorithm>

namespace fangzhi::text {

namespace {

constexpr bool isRadical(char16_t c)
{
    return c >= FirstRadical && c < FirstRadical + UnifiedRadicals.size();
}

// What ordinary text is made of: nothing here ever changes, alone or beside each other.
constexpr bool isPlain(char16_t c)
{
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x20 && c < 0x7F) || c == u'\n' || c == u'\t'
           || (c >= 0x3000 && c <= 0x3029) || (c >= 0xFF01 && c <= 0xFF5E) || (c >= 0x2010 && c <= 0x2027)
           || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x2460 && c <= 0x24FF) || (c >= 0x25A0 && c <= 0x25FF)
           || (c >= 0x2160 && c <= 0x2188) || (c > 0xA0 && c < 0x300 && c != 0xAD)
           || (c >= 0x2030 && c <= 0x203E);
}

constexpr bool isInvisible(char16_t c)
{
    return (c < 0x20 && c != u'\n' && c != u'\t') || (c >= 0x7F && c < 0xA0) || c == 0xAD
           || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F)
           || c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFB) || c >= 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF)
           || c == 0x180E || c == 0x061C;
}

constexpr bool isLineEnd(char16_t c)
{
    return c == u'\r' || c == 0x85 || c == 0x2028 || c == 0x2029 || c == 0x0B || c == 0x0C;
}

constexpr bool isOddSpace(char16_t c)
{
    return c == 0xA0 || c == 0x2007 || c == 0x202F || (c >= 0x2000 && c <= 0x200A) || c == 0x205F;
}

// Everything but NFC, from `first` on, where the text ceases to be plain.
QString cleaned(const QString &text, qsizetype first, Radicals radicals)
{
    QString result;
    result.reserve(text.size());
    result.append(QStringView(text).first(first));
    for (qsizetype i = first; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (isLineEnd(c)) {
            if (c == u'\r' && i + 1 < text.size() && text[i + 1] == u'\n')
                ++i;
            result.append(u'\n');
        } else if (isOddSpace(c)) {
            result.append(u' ');
        } else if (isInvisible(c)) {
            continue;
        } else if (QChar::isHighSurrogate(c) && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            result.append(text[i]);
            result.append(text[++i]);
        } else if (QChar::isSurrogate(c)) {
            result.append(QChar::ReplacementCharacter);
        } else if (radicals == Radicals::Unify && isRadical(c) && UnifiedRadicals[c - FirstRadical] != 0) {
            result.append(QChar(UnifiedRadicals[c - FirstRadical]));
        } else {
            result.append(text[i]);
        }
    }
    return result;
}

QString composed(const QString &text)
{
    UErrorCode error = U_ZERO_ERROR;
    const UNormalizer2 *nfc = unorm2_getNFCInstance(&error);
    const UChar *source = reinterpret_cast<const UChar *>(text.utf16());
    const int32_t length = int32_t(text.size());
    if (U_FAILURE(error) || unorm2_isNormalized(nfc, source, length, &error))
        return text;
    error = U_ZERO_ERROR;
    // NFC of a UTF-16 text is at most three times as long.
    QString result(text.size() * 3 + 8, Qt::Uninitialized);
    const int32_t written = unorm2_normalize(nfc, source, length, reinterpret_cast<UChar *>(result.data()),
                                             int32_t(result.size()), &error);
    if (U_FAILURE(error))
        return text.normalized(QString::NormalizationForm_C);
    result.truncate(written);
    result.squeeze();
    return result;
}

} // namespace

QString normalized(const QString &text, Radicals radicals)
{
    const QStringView view(text);
    const auto odd = std::find_if_not(view.utf16(), view.utf16() + view.size(), isPlain);
    const qsizetype first = odd - view.utf16();
    if (first == text.size())
        return text;
    return composed(cleaned(text, first, radicals));
}

QString unifiedRadicals(const QString &text)
{
    QString result = text;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (isRadical(c) && UnifiedRadicals[c - FirstRadical] != 0)
            result[i] = QChar(UnifiedRadicals[c - FirstRadical]);
    }
    return result;
}

} // namespace fangzhi::text
