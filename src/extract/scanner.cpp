// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/scanner.h"

#include <algorithm>

namespace fangzhi::extract {

namespace {

constexpr qsizetype Piece = 1 << 16; // decoded at a time: stays in the cache, and memory stays small

} // namespace

Scanner::Scanner(const core::IndicatorCatalogue &catalogue)
    : m_first(0x10000, 0)
{
    const auto add = [this](const QString &name) {
        if (name.isEmpty())
            return;
        m_names.add(name, 0);
        m_first[name[0].unicode()] |= 1;
    };
    for (const core::Indicator &indicator : catalogue.all()) {
        add(indicator.zh);
        for (const QString &alias : indicator.aliases)
            add(alias);
    }
    for (char16_t c = u'0'; c <= u'9'; ++c)
        m_first[c] |= 2;
}

ScanCounts Scanner::count(QStringView view) const
{
    ScanCounts counts;
    const auto *text = reinterpret_cast<const char16_t *>(view.data());
    const qsizetype end = view.size();
    for (qsizetype i = 0; i < end;) {
        const quint8 kind = m_first[text[i]];
        if (kind == 0) {
            ++i;
            continue;
        }
        if (kind & 2) {
            ++counts.numbers;
            while (i < end && ((m_first[text[i]] & 2) != 0 || text[i] == u'.' || text[i] == u','))
                ++i;
            continue;
        }
        qsizetype length = 0;
        if (m_names.longest(text, i, end, &length) >= 0) {
            ++counts.names;
            i += length;
        } else {
            ++i;
        }
    }
    return counts;
}

ScanCounts Scanner::count(const QByteArray &utf8) const
{
    ScanCounts counts;
    qsizetype begin = 0;
    while (begin < utf8.size()) {
        // Cut where a line ends, so that no name is cut.
        qsizetype end = std::min(begin + Piece, utf8.size());
        if (end < utf8.size()) {
            const qsizetype line = utf8.lastIndexOf('\n', end - 1);
            const qsizetype next = utf8.indexOf('\n', end);
            end = line >= begin ? line + 1 : next < 0 ? utf8.size() : next + 1;
        }
        const QString piece = QString::fromUtf8(utf8.constData() + begin, end - begin);
        const ScanCounts found = count(QStringView(piece));
        counts.names += found.names;
        counts.numbers += found.numbers;
        begin = end;
    }
    return counts;
}

} // namespace fangzhi::extract
