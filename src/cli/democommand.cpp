// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commandlist.h"
#include "tasks/demolibrary.h"

#include <QCoreApplication>

namespace fangzhi::cli {

namespace {

class DemoCommand : public Command {
    Q_DECLARE_TR_FUNCTIONS(cli)

public:
    QString name() const override { return QStringLiteral("demo"); }
    QString summary() const override { return tr("Makes the demo library."); }
    QString arguments() const override { return QStringLiteral("FILE"); }

    void describe(QCommandLineParser &parser) const override
    {
        parser.addPositionalArgument(QStringLiteral("FILE"), tr("The library to make."));
    }

    int run(const QCommandLineParser &parser, Streams &streams) const override
    {
        if (parser.positionalArguments().size() != 1)
            return misuse(streams, *this, tr("One file name is needed."));
        const auto made = tasks::makeDemoLibrary(parser.positionalArguments().constFirst());
        return made ? int(Done) : fail(streams, made.error());
    }
};

} // namespace

std::unique_ptr<Command> makeDemoCommand()
{
    return std::make_unique<DemoCommand>();
}

} // namespace fangzhi::cli
