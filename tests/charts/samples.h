// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/charttable.h"
#include "core/figure.h"

#include <QCoreApplication>
#include <QString>

// Invented charts of every shape for tests, the gallery and the bench. No figure of them is a fact.
namespace fangzhi::charts::samples {

inline core::RegionRef region(const QString &name = QStringLiteral("云岭高新区"))
{
    return {{}, name, QStringLiteral("510900")};
}

inline core::Figure figure(qint64 id, const QString &indicator, const QString &value,
                           const QString &unit = QStringLiteral("%"),
                           core::Measure measure = core::Measure::YoyGrowth)
{
    core::Figure figure;
    figure.id = id;
    figure.indicator = indicator;
    figure.region = region();
    figure.period = core::Period::year(2023);
    figure.measure = measure;
    figure.value = core::Decimal::parse(value).value_or(core::Decimal());
    figure.unit = unit;
    figure.state = core::FigureState::Accepted;
    figure.knownSince = QDate(2024, 1, 18);
    core::Evidence evidence;
    evidence.article = 1;
    evidence.anchor.start = id * 10;
    evidence.sentence.exact = QStringLiteral("第%1句，增长%2%3。").arg(id).arg(value, unit);
    figure.evidence = {evidence};
    return figure;
}

// A statistic outside the catalogue, by any name.
inline core::Figure named(qint64 id, const QString &name, const QString &value,
                          const QString &unit = QStringLiteral("%"))
{
    core::Figure result = figure(id, core::OtherIndicator, value, unit);
    result.indicatorSurface = name;
    return result;
}

inline ChartSources sources()
{
    return {
        {1, {QStringLiteral("云岭这一年"), QStringLiteral("云岭日报"), core::PartialDate(2024, 1, 18)}},
        {2, {QStringLiteral("云岭统计公报"), QStringLiteral("云岭市统计局"), core::PartialDate(2024, 3, 5)}}};
}

inline ChartTable bars(const QList<core::Figure> &figures, ChartSpec spec = {},
                       core::Language language = core::Language::Chinese)
{
    return chartOfGroup(figures, sources(), spec, language, core::IndicatorCatalogue::standard());
}

// The four bars of the pictures of the design, one of them waiting.
inline QList<core::Figure> fourFigures()
{
    QList<core::Figure> figures{figure(1, QStringLiteral("gdp"), QStringLiteral("8.1")),
                                figure(2, QStringLiteral("fai"), QStringLiteral("11.8")),
                                figure(3, QStringLiteral("va_industry_scale"), QStringLiteral("9.7")),
                                figure(4, QStringLiteral("va_services"), QStringLiteral("9.9"))};
    figures[1].state = core::FigureState::Proposed;
    return figures;
}

// A name of so many characters, like those of statistics.
inline QString nameOf(int index, int characters)
{
    static const QString words = QStringLiteral(
        "规模以上高技术制造业增加值固定资产投资完成额社会消费品零售总额一般公共预算收入城镇居民人均可支配收入"
        "农林牧渔业总产值房地产开发企业商品房销售面积货物进出口总额实际利用外资金融机构本外币各项存款余额");
    QString name;
    for (int i = 0; i < characters; ++i)
        name += words[(index * 5 + i) % words.size()];
    return name;
}

inline QList<core::Figure> manyFigures(int count, int characters, bool negative = false)
{
    QList<core::Figure> figures;
    for (int i = 0; i < count; ++i) {
        const int tenths = 12 + (i * 37) % 131;
        const bool below = negative && i % 3 == 1;
        const QString value
            = QStringLiteral("%1%2.%3").arg(below ? u"-" : u"").arg(tenths / 10).arg(tenths % 10);
        figures.append(named(i + 1, nameOf(i, characters), value));
        if (i % 5 == 4)
            figures.last().state = core::FigureState::Proposed;
    }
    return figures;
}

// The indicators of the catalogue, as many as asked for.
inline QList<core::Figure> catalogueFigures(int count)
{
    QList<core::Figure> figures;
    const QList<core::Indicator> &all = core::IndicatorCatalogue::standard().all();
    for (int i = 0; i < count && i < all.size(); ++i) {
        const int tenths = 21 + (i * 53) % 118;
        figures.append(figure(i + 1, all[i].code, QStringLiteral("%1.%2").arg(tenths / 10).arg(tenths % 10)));
    }
    return figures;
}

inline core::Event event(qint64 id, const QString &title, const core::Period &period)
{
    core::Event event;
    event.id = id;
    event.title = title;
    event.period = period;
    return event;
}

// Growth over the years with the parent region, a gap, a waiting figure and two events.
inline SeriesInput yearsInput()
{
    SeriesInput input;
    const QList<std::pair<int, QString>> own{{2015, QStringLiteral("9.5")}, {2016, QStringLiteral("9.2")},
                                             {2017, QStringLiteral("9.5")}, {2018, QStringLiteral("8.9")},
                                             {2020, QStringLiteral("4.4")}, {2021, QStringLiteral("8.3")},
                                             {2022, QStringLiteral("5.1")}};
    const QList<std::pair<int, QString>> parent{{2015, QStringLiteral("7.9")}, {2016, QStringLiteral("7.8")},
                                                {2017, QStringLiteral("8.1")}, {2018, QStringLiteral("8.0")},
                                                {2019, QStringLiteral("7.5")}, {2020, QStringLiteral("3.8")},
                                                {2021, QStringLiteral("8.2")}, {2022, QStringLiteral("2.9")}};
    for (const auto &[year, value] : own) {
        input.own.append(figure(year, QStringLiteral("gdp"), value));
        input.own.last().region = region(QStringLiteral("云岭市"));
        input.own.last().period = core::Period::year(year);
    }
    input.own.last().state = core::FigureState::Proposed;
    for (const auto &[year, value] : parent) {
        input.parent.append(figure(10000 + year, QStringLiteral("gdp"), value));
        input.parent.last().region = region(QStringLiteral("南岭省"));
        input.parent.last().period = core::Period::year(year);
    }
    input.events = {event(1, QStringLiteral("高新区挂牌"), core::Period::day(QDate(2019, 3, 18))),
                    event(2, QStringLiteral("跨省合作协议签署"), core::Period::month(2020, 12))};
    return input;
}

// Cumulative months of two years.
inline SeriesInput monthsInput()
{
    SeriesInput input;
    qint64 id = 1;
    for (const int year : {2022, 2023}) {
        for (int month = 2; month <= 12; ++month) {
            const int tenths = 60 + (month * 13 + year) % 31;
            input.own.append(figure(id++, QStringLiteral("retail"),
                                    QStringLiteral("%1.%2").arg(tenths / 10).arg(tenths % 10)));
            input.own.last().period = core::Period::months(year, 1, month);
        }
    }
    return input;
}

inline ChartTable line(const SeriesInput &input, ChartSpec spec = {},
                       core::Language language = core::Language::Chinese)
{
    return chartOfSeries(input, sources(), spec, language, core::IndicatorCatalogue::standard());
}

} // namespace fangzhi::charts::samples
