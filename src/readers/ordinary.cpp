// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readers/ordinary.h"

#include <QStringEncoder>

#include <vector>

namespace fangzhi::readers {

namespace {

constexpr qsizetype FewCharacters = 60;

// The ideographs in ordinary use: the first levels of GB 2312 and Big5, which order them by use.
class Ordinary {
public:
    Ordinary()
        : m_known(0x10000, false)
    {
        QStringEncoder simplified("GB18030");
        QStringEncoder traditional("Big5");
        for (char16_t c = 0x4E00; c < 0x9FA6; ++c) {
            m_known[c] = isFirstLevel(simplified, c, 0xB0, 0xD7) || isFirstLevel(traditional, c, 0xA4, 0xC6);
            m_any = m_any || m_known[c];
        }
    }

    bool holds(QChar c) const { return !m_any || m_known[c.unicode()]; }

private:
    static bool isFirstLevel(QStringEncoder &encoder, char16_t c, uchar first, uchar last)
    {
        if (!encoder.isValid())
            return false;
        const QByteArray bytes = encoder.encode(QStringView(&c, 1));
        if (bytes.size() != 2)
            return false;
        const auto lead = static_cast<uchar>(bytes[0]);
        const bool inSet = first == 0xA4 || static_cast<uchar>(bytes[1]) >= 0xA1;
        return lead >= first && lead <= last && inSet;
    }

    std::vector<bool> m_known;
    bool m_any = false; // without the codecs all count as ordinary
};

} // namespace

bool isGarbled(QStringView text)
{
    static const Ordinary ordinary;
    qsizetype characters = 0;
    qsizetype han = 0;
    qsizetype rare = 0;
    qsizetype letters = 0;
    qsizetype odd = 0; // private, unassigned, replaced, controls
    for (const QChar c : text) {
        if (c.isSpace())
            continue;
        ++characters;
        if (c.unicode() >= 0x4E00 && c.unicode() < 0x9FA6) {
            ++han;
            rare += ordinary.holds(c) ? 0 : 1;
        } else if (c.category() == QChar::Other_PrivateUse || c.category() == QChar::Other_NotAssigned
                   || c.unicode() == 0xFFFD || c.category() == QChar::Other_Control) {
            ++odd;
        } else if (c.isLetterOrNumber()) {
            ++letters;
        }
    }
    if (characters < FewCharacters)
        return false;
    const bool rareHan = han > 20 && rare * 5 > han * 2;
    const bool signs = (han + letters) * 2 < characters; // more than half are neither letters nor digits
    return odd * 5 > characters || rareHan || signs;
}

} // namespace fangzhi::readers
