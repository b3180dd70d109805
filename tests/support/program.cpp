// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/program.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>

namespace fangzhi::test {

QJsonArray Run::array() const
{
    return QJsonDocument::fromJson(out).array();
}

QJsonObject Run::object() const
{
    return QJsonDocument::fromJson(out).object();
}

QString programPath()
{
    return qEnvironmentVariable("FANGZHI_PROGRAM");
}

QProcessEnvironment programEnvironment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    // Qt complains on stderr where there is no such folder of the user's alone.
    static const QTemporaryDir runtime;
    environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), runtime.path());
    environment.remove(QStringLiteral("DISPLAY"));
    environment.remove(QStringLiteral("WAYLAND_DISPLAY"));
    environment.remove(QStringLiteral("QT_QPA_PLATFORM"));
    return environment;
}

Run runProgram(const QStringList &arguments)
{
    QProcess process;
    process.setProcessEnvironment(programEnvironment());
    process.start(programPath(), arguments);
    if (!process.waitForFinished(60'000))
        return {-1, process.readAllStandardOutput(), process.errorString().toUtf8()};
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2,
            process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace fangzhi::test
