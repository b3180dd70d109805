// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/settings.h"

#include <QStandardPaths>

#include <algorithm>

namespace fangzhi::widgets {

namespace {

constexpr qsizetype RecentKept = 8;

QString ownFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
           + QStringLiteral("/fangzhi/fangzhi.ini");
}

} // namespace

Settings::Settings(const QString &file)
    : m_settings(file.isEmpty() ? ownFile() : file, QSettings::IniFormat)
{
}

LanguageChoice Settings::language() const
{
    const QString code = m_settings.value(QStringLiteral("language")).toString();
    if (code == u"zh")
        return LanguageChoice::Chinese;
    return code == u"en" ? LanguageChoice::English : LanguageChoice::Desktop;
}

void Settings::setLanguage(LanguageChoice language)
{
    const QString code = language == LanguageChoice::Chinese   ? QStringLiteral("zh")
                         : language == LanguageChoice::English ? QStringLiteral("en")
                                                               : QString();
    m_settings.setValue(QStringLiteral("language"), code);
}

ThemeChoice Settings::theme() const
{
    const QString code = m_settings.value(QStringLiteral("theme")).toString();
    if (code == u"light")
        return ThemeChoice::Light;
    return code == u"dark" ? ThemeChoice::Dark : ThemeChoice::Desktop;
}

void Settings::setTheme(ThemeChoice theme)
{
    const QString code = theme == ThemeChoice::Light  ? QStringLiteral("light")
                         : theme == ThemeChoice::Dark ? QStringLiteral("dark")
                                                      : QString();
    m_settings.setValue(QStringLiteral("theme"), code);
}

double Settings::textScale() const
{
    const double scale = m_settings.value(QStringLiteral("textScale"), 1.0).toDouble();
    return std::clamp(scale, SmallestTextScale, LargestTextScale);
}

void Settings::setTextScale(double scale)
{
    m_settings.setValue(QStringLiteral("textScale"), std::clamp(scale, SmallestTextScale, LargestTextScale));
}

QStringList Settings::recentLibraries() const
{
    return m_settings.value(QStringLiteral("recentLibraries")).toStringList();
}

void Settings::addRecentLibrary(const QString &path)
{
    QStringList recent = recentLibraries();
    recent.removeAll(path);
    recent.prepend(path);
    m_settings.setValue(QStringLiteral("recentLibraries"), QStringList(recent.mid(0, RecentKept)));
}

void Settings::clearRecentLibraries()
{
    m_settings.remove(QStringLiteral("recentLibraries"));
}

QString Settings::lastLibrary() const
{
    return m_settings.value(QStringLiteral("lastLibrary")).toString();
}

void Settings::setLastLibrary(const QString &path)
{
    m_settings.setValue(QStringLiteral("lastLibrary"), path);
}

qint64 Settings::lastArticle() const
{
    return m_settings.value(QStringLiteral("lastArticle")).toLongLong();
}

void Settings::setLastArticle(qint64 article)
{
    m_settings.setValue(QStringLiteral("lastArticle"), article);
}

QByteArray Settings::state(const QString &name) const
{
    return m_settings.value(QStringLiteral("window/") + name).toByteArray();
}

void Settings::setState(const QString &name, const QByteArray &state)
{
    m_settings.setValue(QStringLiteral("window/") + name, state);
}

} // namespace fangzhi::widgets
