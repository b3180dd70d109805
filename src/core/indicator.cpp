// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/indicator.h"

#include "core/codes.h"

#include <QFile>

#include <array>
#include <limits>

namespace fangzhi::core {

namespace {

constexpr Codes<PriceBasis, 4> BasisCodes{{
    {PriceBasis::Unknown, u"unknown"},
    {PriceBasis::Current, u"current"},
    {PriceBasis::Constant, u"constant"},
    {PriceBasis::Comparable, u"comparable"},
}};

constexpr Codes<IndicatorFamily, 8> FamilyCodes{{
    {IndicatorFamily::ValueAdded, u"value_added"},
    {IndicatorFamily::Investment, u"investment"},
    {IndicatorFamily::Trade, u"trade"},
    {IndicatorFamily::PublicMoney, u"public_money"},
    {IndicatorFamily::Incomes, u"incomes"},
    {IndicatorFamily::Prices, u"prices"},
    {IndicatorFamily::People, u"people"},
    {IndicatorFamily::Rest, u"rest"},
}};

} // namespace

QString indicatorFamilyCode(IndicatorFamily family)
{
    return codeOf(FamilyCodes, family);
}

IndicatorFamily indicatorFamilyFromCode(QStringView code)
{
    return valueOf(FamilyCodes, code).value_or(IndicatorFamily::Rest);
}

QString priceBasisCode(PriceBasis basis)
{
    return codeOf(BasisCodes, basis);
}

PriceBasis priceBasisFromCode(QStringView code)
{
    return valueOf(BasisCodes, code).value_or(PriceBasis::Unknown);
}

const IndicatorCatalogue &IndicatorCatalogue::standard()
{
    static const IndicatorCatalogue catalogue = [] {
        IndicatorCatalogue result;
        QFile file(QStringLiteral(":/lexicon/indicators.tsv"));
        if (!file.open(QIODevice::ReadOnly))
            return result;
        const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
        for (qsizetype i = 1; i < lines.size(); ++i) {
            const QStringList cells = QString(lines[i]).remove(u'\r').split(u'\t');
            if (cells.size() < 7)
                continue;
            result.add({cells[0], cells[1], cells[2], cells[3].split(u';', Qt::SkipEmptyParts),
                        indicatorFamilyFromCode(cells[4]), priceBasisFromCode(cells[5]),
                        cells[6].split(u';', Qt::SkipEmptyParts)});
        }
        return result;
    }();
    return catalogue;
}

const Indicator *IndicatorCatalogue::byCode(const QString &code) const
{
    const auto it = m_byCode.constFind(code);
    return it == m_byCode.constEnd() ? nullptr : &m_indicators[*it];
}

int IndicatorCatalogue::order(const QString &code) const
{
    const auto it = m_byCode.constFind(code);
    return it == m_byCode.constEnd() ? std::numeric_limits<int>::max() : int(*it);
}

IndicatorCatalogue IndicatorCatalogue::with(const QList<Indicator> &additions) const
{
    IndicatorCatalogue result = *this;
    for (const Indicator &addition : additions)
        result.add(addition);
    return result;
}

void IndicatorCatalogue::add(const Indicator &indicator)
{
    const auto it = m_byCode.constFind(indicator.code);
    if (it == m_byCode.constEnd()) {
        m_byCode.insert(indicator.code, m_indicators.size());
        m_indicators.append(indicator);
    } else {
        m_indicators[*it].aliases += indicator.aliases;
    }
}

} // namespace fangzhi::core
