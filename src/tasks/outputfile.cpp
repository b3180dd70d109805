// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tasks/outputfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QSaveFile>

namespace fangzhi::tasks {

core::Result<void> writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return core::Error{
        core::ErrorCode::Io,
        QCoreApplication::translate("tasks", "%1 could not be written.").arg(QDir::toNativeSeparators(path)),
        file.errorString()};
}

} // namespace fangzhi::tasks
