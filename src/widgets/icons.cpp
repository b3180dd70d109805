// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/icons.h"

#include "widgets/appearance.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace fangzhi::widgets {

namespace {

class TintedIcon : public QIconEngine {
public:
    explicit TintedIcon(const QString &name)
        : m_name(name)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const int size = std::min(rect.width(), rect.height());
        const qreal ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1;
        const QPixmap pixmap = iconPixmap(m_name, color(mode, state), size, ratio);
        painter->drawPixmap(rect.center() - QPoint(size / 2, size / 2) + QPoint(1 - size % 2, 1 - size % 2),
                            pixmap);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return iconPixmap(m_name, color(mode, state), std::min(size.width(), size.height()), 1);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        const int least = int(std::min(size.width(), size.height()) / scale);
        return iconPixmap(m_name, color(mode, state), least, scale);
    }

    QIconEngine *clone() const override { return new TintedIcon(m_name); }

private:
    static QColor color(QIcon::Mode mode, QIcon::State state)
    {
        const Colors &colors = colorsOf(QGuiApplication::palette());
        if (mode == QIcon::Disabled)
            return colors.line.darker(110);
        if (state == QIcon::On)
            return colors.accent;
        return mode == QIcon::Active ? colors.text : colors.textSecond;
    }

    QString m_name;
};

} // namespace

QIcon icon(const QString &name)
{
    return QIcon(new TintedIcon(name));
}

QPixmap iconPixmap(const QString &name, const QColor &color, int size, qreal ratio)
{
    const QString key = QStringLiteral("icon/%1/%2/%3/%4").arg(name, color.name()).arg(size).arg(ratio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray svg = file.readAll();
    svg.replace("currentColor", color.name().toLatin1());
    QSvgRenderer renderer(svg);
    pixmap = QPixmap(QSize(size, size) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter, QRectF(0, 0, size, size));
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

} // namespace fangzhi::widgets
