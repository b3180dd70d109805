// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/chartexport.h"
#include "charts/samples.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QTextStream>

// Draws invented charts of every shape into a folder, to be looked at.
using namespace fangzhi;
using namespace fangzhi::charts;

namespace {

struct Picture {
    QString name;
    ChartTable table;
    PngOptions options;
};

PngOptions size(int width, int height, int dpi = 96, Theme theme = Theme::Light)
{
    PngOptions options;
    options.pixels = QSize(width, height);
    options.dpi = dpi;
    options.theme = theme;
    return options;
}

ChartSpec withReference(ChartKind kind = ChartKind::Bars)
{
    ChartSpec spec;
    spec.kind = kind;
    spec.order = ChartOrder::Largest;
    spec.reference = ReferenceLine{core::Decimal(75, -1), QStringLiteral("全市平均 7.5%")};
    return spec;
}

QList<core::Figure> amounts()
{
    const QString yi = QStringLiteral("亿元");
    const auto level = core::Measure::Level;
    return {samples::figure(1, QStringLiteral("gdp"), QStringLiteral("1.2"), QStringLiteral("万亿元"), level),
            samples::figure(2, QStringLiteral("fai"), QStringLiteral("3860.55"), yi, level),
            samples::figure(3, QStringLiteral("retail"), QStringLiteral("2710.4"), yi, level),
            samples::figure(4, QStringLiteral("budget_revenue"), QStringLiteral("611"), yi, level)};
}

QList<core::Figure> onlyUndated()
{
    core::Figure figure = samples::figure(1, QStringLiteral("gdp"), QStringLiteral("8.1"));
    figure.period = core::Period();
    return {figure};
}

QList<Picture> barPictures()
{
    using namespace samples;
    const auto english = core::Language::English;
    ChartSpec highlighted;
    highlighted.highlight = 1;
    PngOptions see = size(640, 400);
    see.transparent = true;
    return {
        {QStringLiteral("01-four-slide"), bars(fourFigures()), size(1920, 1080, 144)},
        {QStringLiteral("02-four-card"), bars(fourFigures(), highlighted), size(420, 310)},
        {QStringLiteral("03-four-card-dark"), bars(fourFigures(), highlighted),
         size(420, 310, 96, Theme::Dark)},
        {QStringLiteral("04-four-smallest"), bars(fourFigures()), size(320, 240)},
        {QStringLiteral("05-four-english"), bars(fourFigures(), {}, english), size(640, 400)},
        {QStringLiteral("06-nine-negative"), bars(manyFigures(9, 7, true)), size(800, 450)},
        {QStringLiteral("07-twenty-catalogue"), bars(catalogueFigures(20)), size(1280, 720)},
        {QStringLiteral("08-twenty-card"), bars(catalogueFigures(20)), size(420, 560)},
        {QStringLiteral("09-forty-long"), bars(manyFigures(40, 24)), size(1000, 1000, 96, Theme::Dark)},
        {QStringLiteral("10-forty-short"), bars(manyFigures(40, 2)), size(800, 400)},
        {QStringLiteral("11-one"), bars({figure(1, QStringLiteral("gdp"), QStringLiteral("8.1"))}),
         size(420, 310)},
        {QStringLiteral("12-amounts"), bars(amounts()), size(640, 400)},
        {QStringLiteral("13-reference"), bars(manyFigures(7, 5), withReference()), size(640, 400)},
        {QStringLiteral("14-lying-reference"),
         bars(manyFigures(7, 9), withReference(ChartKind::HorizontalBars)), size(640, 420)},
        {QStringLiteral("15-lying-negative"), bars(manyFigures(12, 12, true)),
         size(560, 460, 96, Theme::Dark)},
        {QStringLiteral("16-turned"), bars(manyFigures(16, 8)), size(640, 400)},
        {QStringLiteral("17-transparent"), bars(fourFigures()), see},
        {QStringLiteral("18-column-84mm"), bars(manyFigures(6, 6)), size(992, 700, 300)},
        {QStringLiteral("19-wechat-cover"), bars(fourFigures()), size(900, 383)},
        {QStringLiteral("20-forty-smallest"), bars(manyFigures(40, 24)), size(320, 240)},
        {QStringLiteral("21-four-4k"), bars(catalogueFigures(20)), size(3840, 2160, 144)},
    };
}

QList<Picture> linePictures()
{
    using namespace samples;
    ChartSpec reference;
    reference.reference = ReferenceLine{core::Decimal(6, 0), QStringLiteral("预期目标 6%左右")};
    SeriesInput crowded = yearsInput();
    for (int i = 0; i < 7; ++i)
        crowded.events.append(event(10 + i, QStringLiteral("第%1次联席会议在云岭召开").arg(i + 1),
                                    core::Period::month(2016 + i / 2, 1 + i)));
    crowded.events.append(event(99, QStringLiteral("抗旱"), core::Period::quarter(2017, 3)));
    return {
        {QStringLiteral("31-years-card"), line(yearsInput()), size(420, 220)},
        {QStringLiteral("32-years-card-dark"), line(yearsInput()), size(420, 220, 96, Theme::Dark)},
        {QStringLiteral("33-years-slide"), line(yearsInput(), reference), size(1920, 1080, 144)},
        {QStringLiteral("34-months"), line(monthsInput()), size(800, 400)},
        {QStringLiteral("35-months-small"), line(monthsInput(), {}, core::Language::English), size(420, 240)},
        {QStringLiteral("36-crowded-events"), line(crowded), size(900, 480)},
        {QStringLiteral("37-smallest"), line(yearsInput()), size(320, 240)},
        {QStringLiteral("38-one-point"), line({{yearsInput().own.first()}, {}, {}}), size(420, 240)},
        {QStringLiteral("39-empty"), line({onlyUndated(), {}, {}}), size(420, 240)},
    };
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM") && qEnvironmentVariableIsEmpty("DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication app(argc, argv);
    QTextStream out(stdout);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 2 || !QDir().mkpath(arguments[1])) {
        out << "Usage: chart_gallery FOLDER\n";
        return 2;
    }
    for (const Picture &picture : barPictures() + linePictures()) {
        const core::Result<QByteArray> png = chartPng(picture.table, picture.options);
        QFile file(QDir(arguments[1]).filePath(picture.name + QStringLiteral(".png")));
        if (!png || !file.open(QIODevice::WriteOnly) || file.write(*png) != png->size()) {
            out << picture.name << ": failed\n";
            return 1;
        }
        out << picture.name << ": " << png->size() << " bytes\n";
    }
    return 0;
}
