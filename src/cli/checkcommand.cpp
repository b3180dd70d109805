// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commandlist.h"
#include "cli/libraryoption.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace fangzhi::cli {

namespace {

class CheckCommand : public Command {
    Q_DECLARE_TR_FUNCTIONS(cli)

public:
    QString name() const override { return QStringLiteral("check"); }
    QString summary() const override { return tr("Examines a library: its file, its texts, its evidence."); }
    QString arguments() const override { return {}; }
    void describe(QCommandLineParser &parser) const override { addLibraryOption(parser); }

    int run(const QCommandLineParser &parser, Streams &streams) const override
    {
        const Opened opened = openLibrary(parser, streams, tasks::LibrarySession::Mode::ReadOnly);
        if (!opened.session)
            return opened.code;
        const auto findings = opened.session->check().result();
        if (!findings)
            return fail(streams, findings.error());
        if (parser.isSet(QStringLiteral("json"))) {
            streams.out << QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(*findings)).toJson());
        } else if (findings->isEmpty()) {
            streams.out << tr("The library is sound.") << '\n';
        } else {
            for (const QString &finding : *findings)
                streams.out << finding << '\n';
        }
        return findings->isEmpty() ? Done : SomeFailed;
    }
};

} // namespace

std::unique_ptr<Command> makeCheckCommand()
{
    return std::make_unique<CheckCommand>();
}

} // namespace fangzhi::cli
