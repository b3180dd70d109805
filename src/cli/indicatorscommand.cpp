// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commandlist.h"
#include "cli/libraryoption.h"
#include "cli/texttable.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace fangzhi::cli {

namespace {

class IndicatorsCommand : public Command {
    Q_DECLARE_TR_FUNCTIONS(cli)

public:
    QString name() const override { return QStringLiteral("indicators"); }
    QString summary() const override
    {
        return tr("Lists the indicators of a library, or adds one or an alias.");
    }
    QString arguments() const override { return QStringLiteral("[add CODE]"); }

    void describe(QCommandLineParser &parser) const override
    {
        addLibraryOption(parser);
        parser.addPositionalArgument(QStringLiteral("add"),
                                     tr("Adds the indicator CODE, or to the one of that code."),
                                     QStringLiteral("[add CODE]"));
        parser.addOption({QStringLiteral("zh"), tr("Its Chinese name."), QStringLiteral("NAME")});
        parser.addOption({QStringLiteral("en"), tr("Its English name."), QStringLiteral("NAME")});
        parser.addOption({QStringLiteral("alias"), tr("Another name that texts use; may be repeated."),
                          QStringLiteral("NAME")});
    }

    int run(const QCommandLineParser &parser, Streams &streams) const override
    {
        const QStringList words = parser.positionalArguments();
        if (words.isEmpty())
            return list(parser, streams);
        if (words.size() == 2 && words[0] == u"add")
            return add(words[1], parser, streams);
        return misuse(streams, *this, tr("Only \"add CODE\" is known here."));
    }

private:
    static int list(const QCommandLineParser &parser, Streams &streams)
    {
        core::IndicatorCatalogue catalogue = core::IndicatorCatalogue::standard();
        if (!libraryPath(parser).isEmpty()) {
            const Opened opened = openLibrary(parser, streams, tasks::LibrarySession::Mode::ReadOnly);
            if (!opened.session)
                return opened.code;
            catalogue = opened.session->catalogue();
        }
        QJsonArray array;
        QList<QStringList> table;
        for (const core::Indicator &indicator : catalogue.all()) {
            table.append({indicator.code, indicator.zh, indicator.en, indicator.aliases.join(u'、')});
            array.append(
                QJsonObject{{QStringLiteral("id"), indicator.code},
                            {QStringLiteral("zh"), indicator.zh},
                            {QStringLiteral("en"), indicator.en},
                            {QStringLiteral("aliases"), QJsonArray::fromStringList(indicator.aliases)}});
        }
        if (parser.isSet(QStringLiteral("json")))
            streams.out << QString::fromUtf8(QJsonDocument(array).toJson());
        else
            printTable(streams.out, table);
        return Done;
    }

    int add(const QString &code, const QCommandLineParser &parser, Streams &streams) const
    {
        static const QRegularExpression valid(QStringLiteral("^[a-z][a-z0-9_]{0,39}$"));
        if (!valid.match(code).hasMatch() || code == core::OtherIndicator)
            return misuse(streams, *this, tr("A code has small letters, digits and _, at most 40 of them."));
        const Opened opened = openLibrary(parser, streams, tasks::LibrarySession::Mode::ReadWrite);
        if (!opened.session)
            return opened.code;
        core::Indicator indicator;
        indicator.code = code;
        indicator.zh = parser.value(QStringLiteral("zh")).trimmed();
        indicator.en = parser.value(QStringLiteral("en")).trimmed();
        indicator.aliases = parser.values(QStringLiteral("alias"));
        const bool known = opened.session->catalogue().byCode(code) != nullptr;
        if (!known && indicator.zh.isEmpty())
            return misuse(streams, *this, tr("A new indicator needs its Chinese name: --zh NAME."));
        if (known && indicator.aliases.isEmpty())
            return misuse(streams, *this,
                          tr("This indicator is there already; add a name to it with --alias NAME."));
        const auto added = opened.session->addIndicator(indicator).result();
        return added ? int(Done) : fail(streams, added.error());
    }
};

} // namespace

std::unique_ptr<Command> makeIndicatorsCommand()
{
    return std::make_unique<IndicatorsCommand>();
}

} // namespace fangzhi::cli
