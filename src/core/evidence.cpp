// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/evidence.h"

#include "core/codepoints.h"

#include <QCryptographicHash>

#include <algorithm>

namespace fangzhi::core {

namespace {

constexpr qsizetype ContextLength = 32;

qsizetype commonSuffix(QStringView a, QStringView b)
{
    qsizetype n = 0;
    while (n < a.size() && n < b.size() && a[a.size() - 1 - n] == b[b.size() - 1 - n])
        ++n;
    return n;
}

qsizetype commonPrefix(QStringView a, QStringView b)
{
    qsizetype n = 0;
    while (n < a.size() && n < b.size() && a[n] == b[n])
        ++n;
    return n;
}

// How well the surroundings of text[start, end) agree with the anchor's; UTF-16 offsets.
qsizetype contextScore(const TextAnchor &anchor, QStringView text, qsizetype start, qsizetype end)
{
    return commonSuffix(text.left(start), anchor.prefix) + commonPrefix(text.mid(end), anchor.suffix);
}

// A text folded by width and without white space, with the way back to where each character stood.
struct Folded {
    QString text;
    QList<qsizetype> origin;
};

Folded fold(QStringView text)
{
    Folded result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i].isSpace())
            continue;
        const QString wide = QString(text[i]).normalized(QString::NormalizationForm_KC);
        for (const QChar c : wide) {
            result.text.append(c);
            result.origin.append(i);
        }
    }
    return result;
}

// All places of `needle`, bounded so that a hostile text cannot make this quadratic.
QList<qsizetype> places(QStringView text, QStringView needle)
{
    constexpr qsizetype MaxPlaces = 10'000;
    QList<qsizetype> result;
    if (needle.isEmpty())
        return result;
    for (qsizetype at = text.indexOf(needle); at >= 0 && result.size() < MaxPlaces;
         at = text.indexOf(needle, at + 1))
        result.append(at);
    return result;
}

} // namespace

QByteArray hashOfText(QStringView text)
{
    return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
}

TextAnchor makeAnchor(QStringView text, qsizetype start, qsizetype end, const QByteArray &textHash)
{
    const CodePointIndex index(text);
    const auto slice = [&](qsizetype from, qsizetype to) {
        const qsizetype a = index.toUtf16(std::max<qsizetype>(0, from));
        return text.mid(a, index.toUtf16(to) - a).toString();
    };
    return {
        start,   end, slice(start, end), slice(start - ContextLength, start), slice(end, end + ContextLength),
        textHash};
}

Relocated relocate(const TextAnchor &anchor, QStringView newText)
{
    const CodePointIndex index(newText);
    const QByteArray hash = hashOfText(newText);
    const auto found = [&](Relocation how, qsizetype start, qsizetype end) {
        return Relocated{how, makeAnchor(newText, index.toCodePoint(start), index.toCodePoint(end), hash)};
    };

    const qsizetype samePlace = index.toUtf16(anchor.start);
    const qsizetype sameEnd = index.toUtf16(anchor.end);
    if (!anchor.exact.isEmpty() && newText.mid(samePlace, sameEnd - samePlace) == anchor.exact
        && contextScore(anchor, newText, samePlace, sameEnd) >= anchor.prefix.size() + anchor.suffix.size())
        return found(Relocation::Same, samePlace, sameEnd);

    qsizetype best = -1;
    qsizetype bestScore = -1;
    for (const qsizetype at : places(newText, anchor.exact)) {
        const qsizetype score = contextScore(anchor, newText, at, at + anchor.exact.size());
        const bool nearer = score == bestScore && std::abs(at - samePlace) < std::abs(best - samePlace);
        if (score > bestScore || nearer) {
            best = at;
            bestScore = score;
        }
    }
    // A number alone stands in many places: without any of its surroundings it is another one.
    const qsizetype required = std::min<qsizetype>(6, anchor.prefix.size() + anchor.suffix.size());
    if (best >= 0 && bestScore >= required)
        return found(best == samePlace ? Relocation::Same : Relocation::Moved, best,
                     best + anchor.exact.size());

    const Folded haystack = fold(newText);
    const QString before = fold(anchor.prefix).text.right(8);
    const QString needle = before + fold(anchor.exact).text;
    const auto fuzzy = places(haystack.text, needle);
    if (fuzzy.size() == 1 && needle.size() > before.size() && !before.isEmpty()) {
        const qsizetype start = haystack.origin[fuzzy.first() + before.size()];
        const qsizetype end = haystack.origin[fuzzy.first() + needle.size() - 1] + 1;
        return found(Relocation::Fuzzy, start, end);
    }
    return {Relocation::Lost, anchor};
}

} // namespace fangzhi::core
