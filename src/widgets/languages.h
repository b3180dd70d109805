// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/unit.h"
#include "widgets/settings.h"

#include <QTranslator>

namespace fangzhi::widgets {

// The language of the interface now. Words of figures, periods and charts follow it.
core::Language interfaceLanguage();

// Puts a language in force: every widget gets a LanguageChange event. One for the program.
class Languages {
public:
    ~Languages();
    void setChoice(LanguageChoice choice);

private:
    QTranslator m_own;
    QTranslator m_qt;
};

} // namespace fangzhi::widgets
