// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/palette.h"

#include <QObject>
#include <QPalette>

namespace fangzhi::widgets {

enum class ThemeChoice { Desktop, Light, Dark };

// The colours of the program for whom painting with a widget's palette is not enough.
using Colors = charts::Palette;
charts::Theme themeOf(const QPalette &palette);
const Colors &colorsOf(const QPalette &palette);
// Of the standard catalogue: an indicator of the user's own has a colour by its name.
QColor indicatorColor(const QPalette &palette, const QString &code, const QString &surface);

// Size of the interface's letters in pixels; spaces are told in steps of 4 of them at 100 %.
constexpr int InterfaceTextSize = 13;

// Gives the program its style, fonts and colours, and changes them while it runs. One for the program.
class Appearance : public QObject {
    Q_OBJECT

public:
    explicit Appearance(QObject *parent = nullptr);
    ~Appearance() override;

    void setChoice(ThemeChoice choice);
    ThemeChoice choice() const { return m_choice; }
    charts::Theme theme() const { return m_theme; }

Q_SIGNALS:
    void themeChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void apply();

    ThemeChoice m_choice = ThemeChoice::Desktop;
    charts::Theme m_theme = charts::Theme::Light;
    charts::Theme m_desktop = charts::Theme::Light;
    bool m_applied = false;
};

} // namespace fangzhi::widgets
