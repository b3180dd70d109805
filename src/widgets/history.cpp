// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/history.h"

namespace fangzhi::widgets {

void History::visit(const Place &place)
{
    if (m_at >= 0 && m_places.at(m_at) == place)
        return;
    m_places.resize(m_at + 1);
    m_places.append(place);
    if (m_places.size() > Kept)
        m_places.removeFirst();
    m_at = m_places.size() - 1;
}

void History::clear()
{
    m_places.clear();
    m_at = -1;
}

} // namespace fangzhi::widgets
