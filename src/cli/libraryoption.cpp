// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/libraryoption.h"

#include <QCoreApplication>

namespace fangzhi::cli {

void addLibraryOption(QCommandLineParser &parser)
{
    parser.addOption({{QStringLiteral("l"), QStringLiteral("library")},
                      QCoreApplication::translate("cli", "The library file."),
                      QStringLiteral("FILE")});
}

QString libraryPath(const QCommandLineParser &parser)
{
    return parser.value(QStringLiteral("library"));
}

Opened openLibrary(const QCommandLineParser &parser, Streams &streams, tasks::LibrarySession::Mode mode)
{
    const QString path = libraryPath(parser);
    if (path.isEmpty()) {
        streams.err << QCoreApplication::translate("cli", "Which library? Name it with --library FILE.")
                    << Qt::endl;
        return {nullptr, WrongUse};
    }
    auto session = tasks::LibrarySession::open(path, mode);
    if (!session) {
        fail(streams, session.error());
        return {nullptr, LibraryRefused};
    }
    return {std::move(*session), Done};
}

std::optional<qint64> parseId(const QString &text)
{
    bool ok = false;
    const qint64 id = text.toLongLong(&ok);
    return ok && id > 0 ? std::optional(id) : std::nullopt;
}

} // namespace fangzhi::cli
