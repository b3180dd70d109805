// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QApplication;

namespace fangzhi::widgets {

struct WindowOptions {
    QString library; // opened at the start; empty: that of the last session, the demo at the very first start
    bool demo = false; // the demo library, whatever was open last
    QString settingsFile; // empty: the user's own
};

// Shows the window and runs until it is closed. Returns the exit code.
int runWindow(QApplication &application, const WindowOptions &options);

} // namespace fangzhi::widgets
