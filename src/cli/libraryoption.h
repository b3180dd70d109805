// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/command.h"
#include "tasks/librarysession.h"

#include <QCommandLineParser>

namespace fangzhi::cli {

// --library FILE, which every command that needs one shares.
void addLibraryOption(QCommandLineParser &parser);
QString libraryPath(const QCommandLineParser &parser);

// Opens it; prints the sentence and gives the exit code where that fails.
struct Opened {
    std::unique_ptr<tasks::LibrarySession> session;
    int code = Done;
};
Opened openLibrary(const QCommandLineParser &parser, Streams &streams, tasks::LibrarySession::Mode mode);

// The id of --article or of a positional argument; empty when it is no number.
std::optional<qint64> parseId(const QString &text);

} // namespace fangzhi::cli
