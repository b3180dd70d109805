// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/appearance.h"

#include "widgets/fangzhistyle.h"

#include <QApplication>
#include <QEvent>
#include <QStyle>
#include <QToolTip>

namespace fangzhi::widgets {

namespace {

charts::Theme darkOrLight(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < 128 ? charts::Theme::Dark : charts::Theme::Light;
}

QPalette paletteOf(const Colors &colors)
{
    QPalette palette(colors.text, colors.card, colors.card, colors.line, colors.line, colors.text,
                     colors.text, colors.card, colors.page);
    palette.setColor(QPalette::AlternateBase, colors.page);
    palette.setColor(QPalette::Midlight, colors.line);
    palette.setColor(QPalette::Shadow, colors.line);
    palette.setColor(QPalette::Highlight, colors.accent);
    palette.setColor(QPalette::HighlightedText, colors.accentText);
    palette.setColor(QPalette::Link, colors.accent);
    palette.setColor(QPalette::LinkVisited, colors.accent);
    palette.setColor(QPalette::PlaceholderText, colors.textThird);
    palette.setColor(QPalette::ToolTipBase, colors.card);
    palette.setColor(QPalette::ToolTipText, colors.text);
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, colors.textThird);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, colors.line);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, colors.textSecond);
    return palette;
}

} // namespace

charts::Theme themeOf(const QPalette &palette)
{
    return darkOrLight(palette);
}

const Colors &colorsOf(const QPalette &palette)
{
    return charts::palette(themeOf(palette));
}

QColor indicatorColor(const QPalette &palette, const QString &code, const QString &surface)
{
    return charts::indicatorColor(code, core::IndicatorCatalogue::standard(), themeOf(palette), surface);
}

Appearance::Appearance(QObject *parent)
    : QObject(parent)
    , m_desktop(darkOrLight(QGuiApplication::palette()))
{
    QApplication::setStyle(new FangzhiStyle);
    QApplication::setFont(charts::chartFont(InterfaceTextSize));
    QCoreApplication::setAttribute(Qt::AA_DontShowIconsInMenus);
    qApp->installEventFilter(this);
}

Appearance::~Appearance() = default;

void Appearance::setChoice(ThemeChoice choice)
{
    m_choice = choice;
    apply();
}

void Appearance::apply()
{
    charts::Theme theme = m_desktop;
    if (m_choice != ThemeChoice::Desktop)
        theme = m_choice == ThemeChoice::Dark ? charts::Theme::Dark : charts::Theme::Light;
    if (m_applied && theme == m_theme)
        return;
    m_theme = theme;
    m_applied = true;
    const QPalette palette = paletteOf(charts::palette(theme));
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
    Q_EMIT themeChanged();
}

// Qt 6.4 has no colorScheme(): the desktop's theme is known by the palette that its style would have.
bool Appearance::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ThemeChange) {
        m_desktop = darkOrLight(QApplication::style()->standardPalette());
        apply();
    }
    return QObject::eventFilter(watched, event);
}

} // namespace fangzhi::widgets
