// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commandlist.h"
#include "cli/json.h"
#include "cli/libraryoption.h"
#include "cli/progressline.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace fangzhi::cli {

namespace {

class EncodingCommand : public Command {
    Q_DECLARE_TR_FUNCTIONS(cli)

public:
    QString name() const override { return QStringLiteral("encoding"); }
    QString summary() const override
    {
        return tr("Reads an article again whose encoding was guessed wrongly.");
    }
    QString arguments() const override { return QStringLiteral("ID [ENCODING]"); }

    void describe(QCommandLineParser &parser) const override
    {
        addLibraryOption(parser);
        parser.addPositionalArgument(QStringLiteral("ID"), tr("Number of an article, as list prints it."));
        parser.addPositionalArgument(
            QStringLiteral("ENCODING"),
            tr("The encoding to read it in; without one, what it looks like in each is printed."));
    }

    int run(const QCommandLineParser &parser, Streams &streams) const override
    {
        const QStringList arguments = parser.positionalArguments();
        const auto id = parseId(arguments.value(0));
        if (!id || arguments.size() > 2)
            return misuse(streams, *this, tr("Which article? Give its number."));
        const bool look = arguments.size() == 1;
        const Opened opened = openLibrary(parser, streams,
                                          look ? tasks::LibrarySession::Mode::ReadOnly
                                               : tasks::LibrarySession::Mode::ReadWrite);
        if (!opened.session)
            return opened.code;
        if (look)
            return printPreviews(*opened.session, *id, parser.isSet(QStringLiteral("json")), streams);
        const auto task = opened.session->readAgain(*id, arguments[1]);
        runToEnd(*task, streams);
        return task->result() ? int(Done) : fail(streams, task->result().error());
    }

private:
    static int printPreviews(tasks::LibrarySession &session, qint64 id, bool json, Streams &streams)
    {
        const auto task = session.encodingPreviews(id);
        runToEnd(*task, streams);
        if (!task->result())
            return fail(streams, task->result().error());
        QJsonArray array;
        for (const tasks::EncodingPreview &preview : *task->result()) {
            array.append(QJsonObject{{QStringLiteral("encoding"), preview.encoding},
                                     {QStringLiteral("title"), preview.title},
                                     {QStringLiteral("beginning"), preview.beginning},
                                     {QStringLiteral("readable"), preview.readable},
                                     {QStringLiteral("current"), preview.current}});
            if (!json)
                streams.out << (preview.current ? "* " : "  ") << preview.encoding.leftJustified(14)
                            << preview.beginning.left(60) << '\n';
        }
        if (json)
            printJson(streams.out, array);
        return Done;
    }
};

} // namespace

std::unique_ptr<Command> makeEncodingCommand()
{
    return std::make_unique<EncodingCommand>();
}

} // namespace fangzhi::cli
