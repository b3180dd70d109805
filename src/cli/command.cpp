// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/command.h"

#include "cli/commandlist.h"

#include <QCoreApplication>

#include <algorithm>

namespace fangzhi::cli {

namespace {

// What Qt's parser says itself and Qt's own Chinese does not know.
[[maybe_unused]] constexpr const char *ParserSentences[]
    = {QT_TRANSLATE_NOOP("QCommandLineParser", "Options:"),
       QT_TRANSLATE_NOOP("QCommandLineParser", "Arguments:"),
       QT_TRANSLATE_NOOP("QCommandLineParser", "Unknown option '%1'."),
       QT_TRANSLATE_NOOP("QCommandLineParser", "Unknown options: %1."),
       QT_TRANSLATE_NOOP("QCommandLineParser", "Missing value after '%1'."),
       QT_TRANSLATE_NOOP("QCommandLineParser", "Unexpected value after '%1'.")};

QString overview()
{
    QString text
        = QCoreApplication::translate(
              "cli", "Fangzhi reads articles about a region, finds the figures in them and charts them.")
          + QStringLiteral("\n\n")
          + QCoreApplication::translate("cli", "Usage: fangzhi [LIBRARY]            opens the window") + u'\n'
          + QCoreApplication::translate("cli",
                                        "       fangzhi COMMAND [OPTIONS] …  see fangzhi COMMAND --help")
          + QStringLiteral("\n\n") + QCoreApplication::translate("cli", "Commands:") + u'\n';
    for (const auto &command : commands())
        text += QStringLiteral("  %1  %2\n").arg(command->name(), -11).arg(command->summary());
    text += u'\n'
            + QCoreApplication::translate(
                "cli", "Exit codes: 0 done, 1 some inputs failed, 2 wrong use, 3 library refused.")
            + u'\n';
    return text;
}

// The parser of one command; --help and --json are everybody's.
void prepare(QCommandLineParser &parser, const Command &command)
{
    parser.setApplicationDescription(command.summary());
    parser.addOption({{QStringLiteral("h"), QStringLiteral("help")},
                      QCoreApplication::translate("cli", "Shows this help.")});
    parser.addOption(
        {QStringLiteral("json"), QCoreApplication::translate("cli", "Prints JSON instead of text.")});
    command.describe(parser);
}

QString helpOf(const QCommandLineParser &parser, const Command &command)
{
    QString text = parser.helpText();
    // Qt heads its help with the program's call; ours has the command between.
    const qsizetype lineEnd = text.indexOf(u'\n');
    return QCoreApplication::translate("cli", "Usage: fangzhi %1 [OPTIONS] %2")
               .arg(command.name(), command.arguments())
               .trimmed()
           + (lineEnd < 0 ? QString() : text.mid(lineEnd));
}

} // namespace

const Command *findCommand(const QString &name)
{
    const auto &all = commands();
    const auto it = std::find_if(all.begin(), all.end(), [&](const auto &c) { return c->name() == name; });
    return it == all.end() ? nullptr : it->get();
}

int run(const QStringList &arguments, Streams &streams)
{
    const QString first = arguments.value(0);
    if (first == u"--version" || first == u"-v") {
        streams.out << "fangzhi " << QCoreApplication::applicationVersion() << Qt::endl;
        return Done;
    }
    if (first.isEmpty() || first == u"help" || first == u"--help" || first == u"-h") {
        const Command *about = arguments.size() > 1 ? findCommand(arguments[1]) : nullptr;
        if (!about) {
            streams.out << overview() << Qt::flush;
            return Done;
        }
        return run({about->name(), QStringLiteral("--help")}, streams);
    }
    const Command *command = findCommand(first);
    if (!command) {
        streams.err << QCoreApplication::translate("cli",
                                                   "There is no command \"%1\". fangzhi --help lists them.")
                           .arg(first)
                    << Qt::endl;
        return WrongUse;
    }
    QCommandLineParser parser;
    prepare(parser, *command);
    // The parser takes its first argument for the program's name.
    if (!parser.parse(arguments))
        return misuse(streams, *command, parser.errorText());
    if (parser.isSet(QStringLiteral("help"))) {
        streams.out << helpOf(parser, *command) << Qt::flush;
        return Done;
    }
    const int code = command->run(parser, streams);
    streams.out.flush();
    streams.err.flush();
    return code;
}

int fail(Streams &streams, const core::Error &error)
{
    streams.err << error.message << Qt::endl;
    if (!error.detail.isEmpty())
        streams.err << "  " << error.detail << Qt::endl;
    switch (error.code) {
    case core::ErrorCode::NotALibrary:
    case core::ErrorCode::NewerSchema:
    case core::ErrorCode::ReadOnly:
    case core::ErrorCode::Locked:
    case core::ErrorCode::Damaged:
    case core::ErrorCode::DiskFull:
        return LibraryRefused;
    default:
        return SomeFailed;
    }
}

int misuse(Streams &streams, const Command &command, const QString &sentence)
{
    streams.err
        << sentence << Qt::endl
        << QCoreApplication::translate("cli", "fangzhi %1 --help tells how it is used.").arg(command.name())
        << Qt::endl;
    return WrongUse;
}

} // namespace fangzhi::cli
