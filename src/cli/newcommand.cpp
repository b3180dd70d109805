// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commandlist.h"
#include "tasks/librarysession.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace fangzhi::cli {

namespace {

class NewCommand : public Command {
    Q_DECLARE_TR_FUNCTIONS(cli)

public:
    QString name() const override { return QStringLiteral("new"); }
    QString summary() const override { return tr("Makes an empty library."); }
    QString arguments() const override { return QStringLiteral("FILE"); }

    void describe(QCommandLineParser &parser) const override
    {
        parser.addPositionalArgument(QStringLiteral("FILE"), tr("The library to make."));
    }

    int run(const QCommandLineParser &parser, Streams &streams) const override
    {
        if (parser.positionalArguments().size() != 1)
            return misuse(streams, *this, tr("One file name is needed."));
        const auto session = tasks::LibrarySession::create(parser.positionalArguments().constFirst());
        if (!session) {
            fail(streams, session.error());
            return LibraryRefused;
        }
        streams.out << (*session)->path() << Qt::endl;
        return Done;
    }
};

} // namespace

std::unique_ptr<Command> makeNewCommand()
{
    return std::make_unique<NewCommand>();
}

} // namespace fangzhi::cli
