// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QIcon>
#include <QPixmap>
#include <QString>

namespace fangzhi::widgets {

// An icon of resources/icons by name, drawn when it is painted in the colours of the theme of that time.
QIcon icon(const QString &name);

// The icon in one colour and size, in logical pixels.
QPixmap iconPixmap(const QString &name, const QColor &color, int size, qreal ratio);

} // namespace fangzhi::widgets
