// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/languages.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace fangzhi::widgets {

namespace {

core::Language current = core::Language::English;

// What the file dialog says and Qt's own translation lacks, or says as nobody does.
[[maybe_unused]] const char *const FileDialogWords[] = {
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "File"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Folder"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Drive"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Shortcut"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Unknown"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "%1 File"),
    QT_TRANSLATE_NOOP("QFileSystemModel", "Size"),
};

core::Language desktopLanguage()
{
    return QLocale::system().language() == QLocale::Chinese ? core::Language::Chinese
                                                            : core::Language::English;
}

} // namespace

core::Language interfaceLanguage()
{
    return current;
}

Languages::~Languages()
{
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
}

void Languages::setChoice(LanguageChoice choice)
{
    current = choice == LanguageChoice::Desktop   ? desktopLanguage()
              : choice == LanguageChoice::Chinese ? core::Language::Chinese
                                                  : core::Language::English;
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
    if (current == core::Language::English) {
        // Source texts are English, but plural forms are not.
        if (m_own.load(QStringLiteral(":/i18n/fangzhi_en.qm")))
            QCoreApplication::installTranslator(&m_own);
        return;
    }
    // Qt's own words first: where both know a text, the one installed last is asked first.
    if (m_qt.load(QStringLiteral("qtbase_zh_CN"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    if (m_own.load(QStringLiteral(":/i18n/fangzhi_zh_CN.qm")))
        QCoreApplication::installTranslator(&m_own);
}

} // namespace fangzhi::widgets
