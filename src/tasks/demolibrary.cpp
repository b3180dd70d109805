// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tasks/demolibrary.h"

#include "readers/reader.h"
#include "tasks/importwork.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace fangzhi::tasks {

namespace {

QList<core::Document> demoDocuments()
{
    QList<core::Document> documents;
    const QDir folder(QStringLiteral(":/demo/articles"));
    for (const QString &name : folder.entryList({QStringLiteral("*.txt")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray bytes = file.readAll();
        core::Document document = readers::readPlainText(QString::fromUtf8(bytes));
        document.original = bytes;
        document.mediaType = QStringLiteral("text/plain");
        documents.append(std::move(document));
    }
    return documents;
}

} // namespace

core::Result<void> makeDemoLibrary(const QString &path)
{
    auto writer = std::make_shared<LibraryWorker>([path] { return storage::Library::create(path); });
    const ImportMeans means{writer, std::make_shared<const extract::Extractor>(), core::HighConfidence,
                            QCoreApplication::translate("tasks", "Import")};
    TaskControl control;
    const auto report = importDocuments(demoDocuments(), {}, means, control);
    if (!report)
        return report.error();
    return {};
}

QString demoLibraryPath()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation))
        .filePath(QStringLiteral("demo.fangzhi"));
}

core::Result<QString> ensureDemoLibrary()
{
    const QString path = demoLibraryPath();
    const QString folder = QFileInfo(path).path();
    if (QFileInfo::exists(path))
        return path;
    if (!QDir().mkpath(folder))
        return core::Error{core::ErrorCode::Io,
                           QCoreApplication::translate("tasks", "The folder %1 cannot be made.")
                               .arg(QDir::toNativeSeparators(folder)),
                           {}};
    // Made under another name first, so that a stop halfway leaves no half library behind.
    const QString half = path + QStringLiteral(".new");
    QFile::remove(half);
    if (auto made = makeDemoLibrary(half); !made)
        return made.error();
    if (!QFile::rename(half, path))
        return core::Error{core::ErrorCode::Io,
                           QCoreApplication::translate("tasks", "%1 could not be written.")
                               .arg(QDir::toNativeSeparators(path)),
                           {}};
    return path;
}

} // namespace fangzhi::tasks
