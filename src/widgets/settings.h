// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/appearance.h"

#include <QByteArray>
#include <QSettings>
#include <QStringList>

namespace fangzhi::widgets {

enum class LanguageChoice { Desktop, Chinese, English };

// What a person chose and where the last session was, kept outside of any library.
class Settings {
public:
    // An INI file; empty for the user's own place.
    explicit Settings(const QString &file = {});

    LanguageChoice language() const;
    void setLanguage(LanguageChoice language);
    ThemeChoice theme() const;
    void setTheme(ThemeChoice theme);
    // Of the reading text, 1 is 16 pixels; 0.75 … 2.
    double textScale() const;
    void setTextScale(double scale);

    // The newest first.
    QStringList recentLibraries() const;
    void addRecentLibrary(const QString &path);
    void clearRecentLibraries();
    // Empty at the very first start.
    QString lastLibrary() const;
    void setLastLibrary(const QString &path);
    qint64 lastArticle() const;
    void setLastArticle(qint64 article);

    QByteArray state(const QString &name) const;
    void setState(const QString &name, const QByteArray &state);

private:
    QSettings m_settings;
};

constexpr double SmallestTextScale = 0.75;
constexpr double LargestTextScale = 2.0;

} // namespace fangzhi::widgets
