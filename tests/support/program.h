// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStringList>

namespace fangzhi::test {

struct Run {
    int code = -1;
    QByteArray out;
    QByteArray err;

    QJsonArray array() const;
    QJsonObject object() const;
};

// Runs the program itself (FANGZHI_PROGRAM) with a neutral locale and no display.
Run runProgram(const QStringList &arguments);
QProcessEnvironment programEnvironment();
QString programPath();

} // namespace fangzhi::test
