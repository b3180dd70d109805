// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/region.h"
#include "extract/tokens.h"

#include <QHash>
#include <QStringView>

#include <optional>

namespace fangzhi::extract {

// Which region the words of a document mean.
class Places {
public:
    Places(const Lexicon &lexicon, const core::RegionRef &home);

    // The document's own region, or that of the section entered.
    const core::RegionRef &home() const { return m_home; }
    void setHome(const core::RegionRef &home);
    void enter(const core::RegionRef &section);
    // A place by its full name, or by a name that is built like one; empty otherwise.
    core::RegionRef byName(QStringView name) const;

    // The region of a token of kind Region, Group, Abroad or Zone, or of a word such as 全市; empty where
    // the word means none here (a county's short name far from home). `current` is the region spoken of.
    core::RegionRef resolve(const Token &token, QStringView text, const core::RegionRef &current) const;
    // 遂宁 + 高新区: a region of its own inside `parent`.
    static core::RegionRef zone(const core::RegionRef &parent, const QString &name);
    // Whether a word is built like the name of a place: 青溪市, 石桥镇, 临江新区; not 城市, 乡镇.
    static bool looksLikePlace(QStringView word);
    static core::RegionRef nation();
    bool isNation(const core::RegionRef &region) const { return region.code == u"000000"; }

private:
    core::RegionRef unlisted(const QString &name) const;
    core::RegionRef named(const Token &token, QStringView text) const;
    core::RegionRef word(const QString &level, const core::RegionRef &current) const;

    const Lexicon &m_lexicon;
    core::RegionRef m_home;
    QString m_homeCode; // of home or of the region it lies in
    mutable QHash<QString, core::RegionRef> m_known; // by name, of this document
};

} // namespace fangzhi::extract
