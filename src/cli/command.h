// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QCommandLineParser>
#include <QString>
#include <QStringList>
#include <QTextStream>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace fangzhi::cli {

enum ExitCode {
    Done = 0,
    SomeFailed = 1, // some inputs failed; the rest was done
    WrongUse = 2,
    LibraryRefused = 3, // not a library, newer, locked, damaged …
};

// Where a command writes and reads; handed in, so that tests need no process.
struct Streams {
    QTextStream &out;
    QTextStream &err;
    bool showProgress = false; // stderr is a terminal
};

// One command of `fangzhi`. Stateless: arguments in, exit code out.
class Command {
public:
    virtual ~Command() = default;

    virtual QString name() const = 0;
    virtual QString summary() const = 0; // one line of the overview
    virtual QString arguments() const = 0; // "FILES…", for the usage line
    // Adds its options and positional arguments to those that all commands have.
    virtual void describe(QCommandLineParser &parser) const = 0;
    virtual int run(const QCommandLineParser &parser, Streams &streams) const = 0;
    // Draws, so it needs a QApplication.
    virtual bool draws() const { return false; }
};

// All commands, in the order of the overview.
const std::vector<std::unique_ptr<Command>> &commands();
const Command *findCommand(const QString &name);

// Runs `fangzhi ARGUMENTS…` (without the program's name). Never exits the process.
int run(const QStringList &arguments, Streams &streams);

// Writes an error for people to stderr, with its detail on a second line, and gives its exit code.
int fail(Streams &streams, const core::Error &error);
// A sentence on wrong use, and where the help is.
int misuse(Streams &streams, const Command &command, const QString &sentence);

} // namespace fangzhi::cli
