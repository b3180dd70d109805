// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commandlist.h"
#include "cli/json.h"
#include "cli/libraryoption.h"

#include <QCoreApplication>

namespace fangzhi::cli {

namespace {

class ShowCommand : public Command {
    Q_DECLARE_TR_FUNCTIONS(cli)

public:
    QString name() const override { return QStringLiteral("show"); }
    QString summary() const override { return tr("Prints articles: what is known of them and their text."); }
    QString arguments() const override { return QStringLiteral("ID…"); }

    void describe(QCommandLineParser &parser) const override
    {
        addLibraryOption(parser);
        parser.addPositionalArgument(QStringLiteral("ID"), tr("Numbers of articles, as list prints them."));
    }

    int run(const QCommandLineParser &parser, Streams &streams) const override
    {
        QList<qint64> ids;
        for (const QString &argument : parser.positionalArguments()) {
            const auto id = parseId(argument);
            if (!id)
                return misuse(streams, *this, tr("\"%1\" is not the number of an article.").arg(argument));
            ids.append(*id);
        }
        if (ids.isEmpty())
            return misuse(streams, *this, tr("Which article? Give its number."));
        const Opened opened = openLibrary(parser, streams, tasks::LibrarySession::Mode::ReadOnly);
        if (!opened.session)
            return opened.code;
        const bool json = parser.isSet(QStringLiteral("json"));
        QJsonArray array;
        int code = Done;
        for (const qint64 id : ids) {
            const auto view = opened.session->article(id).result();
            if (!view) {
                fail(streams, view.error());
                code = SomeFailed;
            } else if (json) {
                array.append(articleJson(view->article));
            } else {
                print(view->article, streams.out);
            }
        }
        if (json)
            printJson(streams.out, array);
        return code;
    }

private:
    static void print(const core::Article &article, QTextStream &out)
    {
        out << article.title << '\n';
        const QList<std::pair<QString, QString>> facts{
            {tr("Source"), article.source},
            {tr("Author"), article.author},
            {tr("Published"), article.published.label()},
            {tr("Written"), article.written.label()},
            {tr("Region"), article.region.name},
            {tr("Address"), article.url},
        };
        for (const auto &[name, value] : facts) {
            if (!value.isEmpty())
                out << name << ": " << value << '\n';
        }
        out << '\n' << article.text << '\n' << '\n';
    }
};

} // namespace

std::unique_ptr<Command> makeShowCommand()
{
    return std::make_unique<ShowCommand>();
}

} // namespace fangzhi::cli
