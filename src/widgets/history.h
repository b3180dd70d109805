// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rows.h"

#include <QList>

namespace fangzhi::widgets {

// Where one has been: back and forward walk through it.
struct Place {
    core::ArticleFilter filter;
    qint64 article = 0;

    friend bool operator==(const Place &, const Place &) = default;
};

class History {
public:
    static constexpr qsizetype Kept = 200;

    // A new place; what lay forward is forgotten. The place one is at is not counted twice.
    void visit(const Place &place);
    void clear();
    bool canGoBack() const { return m_at > 0; }
    bool canGoForward() const { return m_at + 1 < m_places.size(); }
    // Only where it can.
    const Place &back() { return m_places.at(--m_at); }
    const Place &forward() { return m_places.at(++m_at); }

private:
    QList<Place> m_places;
    qsizetype m_at = -1;
};

} // namespace fangzhi::widgets
