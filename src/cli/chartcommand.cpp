// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/chartexport.h"
#include "cli/commandlist.h"
#include "cli/figuretable.h"
#include "cli/libraryoption.h"
#include "tasks/articlechart.h"
#include "tasks/outputfile.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace fangzhi::cli {

namespace {

class ChartCommand : public Command {
    Q_DECLARE_TR_FUNCTIONS(cli)

public:
    QString name() const override { return QStringLiteral("chart"); }
    QString summary() const override
    {
        return tr("Draws the chart of an article's figures into a PNG file.");
    }
    QString arguments() const override { return {}; }
    bool draws() const override { return true; }

    void describe(QCommandLineParser &parser) const override
    {
        addLibraryOption(parser);
        parser.addOption({QStringLiteral("article"), tr("The article's number, as list prints it."),
                          QStringLiteral("ID")});
        parser.addOption({QStringLiteral("spec"), tr("What to draw, as JSON, instead of --article."),
                          QStringLiteral("FILE")});
        parser.addOption({{QStringLiteral("o"), QStringLiteral("out")},
                          tr("The PNG file to write."),
                          QStringLiteral("FILE")});
        parser.addOption({QStringLiteral("group"), tr("Which of the article's charts, the largest being 1."),
                          QStringLiteral("N"), QStringLiteral("1")});
        parser.addOption({QStringLiteral("size"), tr("In pixels."), QStringLiteral("WIDTHxHEIGHT"),
                          QStringLiteral("1920x1080")});
        parser.addOption({QStringLiteral("dpi"), tr("Pixels an inch; 96 to 600."), QStringLiteral("N"),
                          QStringLiteral("144")});
        parser.addOption({QStringLiteral("theme"), tr("light or dark."), QStringLiteral("THEME"),
                          QStringLiteral("light")});
        parser.addOption({QStringLiteral("language"), tr("zh or en."), QStringLiteral("LANGUAGE")});
        parser.addOption({QStringLiteral("transparent"), tr("Without a ground.")});
        parser.addOption({QStringLiteral("no-title"), tr("Without title and subtitle.")});
        parser.addOption({QStringLiteral("no-source"), tr("Without the source line.")});
    }

    int run(const QCommandLineParser &parser, Streams &streams) const override
    {
        charts::PngOptions options;
        if (const QString problem = readOptions(parser, options); !problem.isEmpty())
            return misuse(streams, *this, problem);
        const QString out = parser.value(QStringLiteral("out"));
        if (out.isEmpty())
            return misuse(streams, *this, tr("Where to? Name the picture with --out FILE."));
        const auto spec = readSpec(parser);
        if (!spec)
            return misuse(streams, *this, spec.error().message);
        const auto group = parseId(parser.value(QStringLiteral("group")));
        if (!group)
            return misuse(streams, *this, tr("--group takes a number above zero."));

        const Opened opened = openLibrary(parser, streams, tasks::LibrarySession::Mode::ReadOnly);
        if (!opened.session)
            return opened.code;
        const auto view = opened.session->article(spec->article).result();
        if (!view)
            return fail(streams, view.error());
        const auto tables = tasks::articleCharts(*view, *spec, options.language, opened.session->catalogue());
        if (*group > tables.size())
            return fail(streams, {core::ErrorCode::NotFound,
                                  tr("This article has %n chart(s) only.", nullptr, int(tables.size())),
                                  {}});
        return write(tables[*group - 1], options, out, parser.isSet(QStringLiteral("json")), streams);
    }

private:
    static int write(const charts::ChartTable &table, const charts::PngOptions &options, const QString &out,
                     bool json, Streams &streams)
    {
        const auto png = charts::chartPng(table, options);
        if (!png)
            return fail(streams, png.error());
        if (const auto written = tasks::writeFile(out, *png); !written)
            return fail(streams, written.error());
        if (json)
            streams.out << QString::fromUtf8(QJsonDocument(table.toJson()).toJson());
        else
            streams.out << charts::sentenceOf(table, options.language) << '\n';
        return Done;
    }

    // Gives a sentence on what is wrong; empty when nothing is.
    static QString readOptions(const QCommandLineParser &parser, charts::PngOptions &options)
    {
        static const QRegularExpression size(QStringLiteral("^(\\d{1,5})[xX×](\\d{1,5})$"));
        const auto match = size.match(parser.value(QStringLiteral("size")));
        if (!match.hasMatch())
            return tr("--size is written WIDTHxHEIGHT, e.g. 1920x1080.");
        options.pixels = {match.captured(1).toInt(), match.captured(2).toInt()};
        options.dpi = parser.value(QStringLiteral("dpi")).toInt();
        if (options.dpi < 96 || options.dpi > 600)
            return tr("--dpi takes a number from 96 to 600.");
        const auto theme = charts::themeFromCode(parser.value(QStringLiteral("theme")));
        if (!theme)
            return tr("--theme is light or dark.");
        options.theme = *theme;
        const QString language = parser.value(QStringLiteral("language"));
        if (!language.isEmpty() && language != u"zh" && language != u"en")
            return tr("--language is zh or en.");
        options.language = language.isEmpty()  ? userLanguage()
                           : language == u"zh" ? core::Language::Chinese
                                               : core::Language::English;
        options.transparent = parser.isSet(QStringLiteral("transparent"));
        options.title = !parser.isSet(QStringLiteral("no-title"));
        options.footer = !parser.isSet(QStringLiteral("no-source"));
        return {};
    }

    static core::Result<charts::ChartSpec> readSpec(const QCommandLineParser &parser)
    {
        charts::ChartSpec spec;
        if (parser.isSet(QStringLiteral("spec"))) {
            QFile file(parser.value(QStringLiteral("spec")));
            if (!file.open(QIODevice::ReadOnly))
                return core::Error{
                    core::ErrorCode::NotFound, tr("%1 cannot be read.").arg(file.fileName()), {}};
            const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
            if (!document.isObject())
                return core::Error{
                    core::ErrorCode::InvalidInput, tr("%1 is no JSON object.").arg(file.fileName()), {}};
            spec = charts::ChartSpec::fromJson(document.object());
        }
        if (parser.isSet(QStringLiteral("article"))) {
            const auto id = parseId(parser.value(QStringLiteral("article")));
            if (!id)
                return core::Error{
                    core::ErrorCode::InvalidInput, tr("--article takes the number of an article."), {}};
            spec.article = *id;
        }
        if (spec.article == 0)
            return core::Error{
                core::ErrorCode::InvalidInput, tr("Which article? Name it with --article ID."), {}};
        return spec;
    }
};

} // namespace

std::unique_ptr<Command> makeChartCommand()
{
    return std::make_unique<ChartCommand>();
}

} // namespace fangzhi::cli
