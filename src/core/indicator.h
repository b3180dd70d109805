// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace fangzhi::core {

// How value added, incomes or trade are priced when their growth is stated.
enum class PriceBasis { Unknown, Current, Constant, Comparable };

// A family of indicators; families share a hue in charts.
enum class IndicatorFamily { ValueAdded, Investment, Trade, PublicMoney, Incomes, Prices, People, Rest };

struct Indicator {
    QString code; // of the catalogue, e.g. "gdp"; "other" is never an entry
    QString zh;
    QString en;
    QStringList aliases;
    IndicatorFamily family = IndicatorFamily::Rest;
    PriceBasis growthBasis = PriceBasis::Unknown; // of its growth, where a text does not say
    QStringList
        units; // what its amounts are counted in, without the scale (元); "-": it has none; empty: anything

    const QString &name(bool chinese) const { return chinese ? zh : en; }
};

// The code of a real statistic outside the catalogue.
inline const QString OtherIndicator = QStringLiteral("other");

// The indicators that the program knows, in the catalogue's order. A value: copies are cheap.
class IndicatorCatalogue {
public:
    // resources/lexicon/indicators.tsv, loaded once, on first use.
    static const IndicatorCatalogue &standard();

    const QList<Indicator> &all() const { return m_indicators; }
    const Indicator *byCode(const QString &code) const;
    // Position in the catalogue, for sorting; a large number for codes outside it.
    int order(const QString &code) const;

    // The catalogue with indicators or aliases of the user's own; an entry with a known code adds its
    // aliases to it.
    IndicatorCatalogue with(const QList<Indicator> &additions) const;

private:
    void add(const Indicator &indicator);

    QList<Indicator> m_indicators;
    QHash<QString, qsizetype> m_byCode;
};

QString indicatorFamilyCode(IndicatorFamily family);
IndicatorFamily indicatorFamilyFromCode(QStringView code);
QString priceBasisCode(PriceBasis basis);
PriceBasis priceBasisFromCode(QStringView code);

} // namespace fangzhi::core
