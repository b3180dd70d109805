// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/palette.h"
#include "core/result.h"
#include "core/unit.h"

#include <QList>
#include <QSize>
#include <QString>
#include <QStringList>

namespace fangzhi::widgets {

struct ScreenOptions {
    QString library; // shown on the pages
    QList<QSize> sizes{{1440, 900}, {1100, 700}};
    QList<core::Language> languages{core::Language::Chinese, core::Language::English};
    QList<charts::Theme> themes{charts::Theme::Light, charts::Theme::Dark};
};

// Draws every page and dialog of the window into pictures of a folder, which is made if it is missing.
// Needs a QApplication, but no display: the offscreen platform will do. Gives the files written.
core::Result<QStringList> writeScreens(const QString &folder, const ScreenOptions &options);

} // namespace fangzhi::widgets
