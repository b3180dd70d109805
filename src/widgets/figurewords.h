// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/indicator.h"

#include <QIdentityProxyModel>

namespace fangzhi::widgets {

// Gives the figures' table its words, in the language of the interface.
class FigureWords : public QIdentityProxyModel {
    Q_OBJECT

public:
    using QIdentityProxyModel::QIdentityProxyModel;

    void setCatalogue(const core::IndicatorCatalogue &catalogue) { m_catalogue = catalogue; }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    // The language changed.
    void retranslate();

private:
    core::IndicatorCatalogue m_catalogue = core::IndicatorCatalogue::standard();
};

} // namespace fangzhi::widgets
