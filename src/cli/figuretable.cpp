// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/figuretable.h"

#include "cli/texttable.h"

#include <QLocale>

namespace fangzhi::cli {

core::Language userLanguage()
{
    return QLocale().language() == QLocale::Chinese ? core::Language::Chinese : core::Language::English;
}

void printFigures(QTextStream &out, const QList<core::Figure> &figures,
                  const core::IndicatorCatalogue &catalogue)
{
    const core::Language language = userLanguage();
    QList<QStringList> rows;
    for (const core::Figure &figure : figures) {
        rows.append({figure.id != 0 ? QString::number(figure.id) : QString(),
                     core::indicatorWords(figure, catalogue, language),
                     core::measureWords(figure.measure, language), core::valueWords(figure, language),
                     figure.region.name, core::periodWords(figure.period, language),
                     figure.id != 0 ? core::figureStateCode(figure.state)
                                    : QString::number(figure.confidence, 'f', 2)});
    }
    printTable(out, rows, {0, 3});
}

} // namespace fangzhi::cli
