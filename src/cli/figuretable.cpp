// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/figuretable.h"

#include "cli/texttable.h"

#include <QCoreApplication>
#include <QLocale>

namespace fangzhi::cli {

namespace {

// In English these are the codes that --state takes.
QString stateWords(core::FigureState state)
{
    const char *word = nullptr;
    switch (state) {
    case core::FigureState::Proposed:
        word = QT_TRANSLATE_NOOP("FigureTable", "proposed");
        break;
    case core::FigureState::Accepted:
        word = QT_TRANSLATE_NOOP("FigureTable", "accepted");
        break;
    case core::FigureState::Edited:
        word = QT_TRANSLATE_NOOP("FigureTable", "edited");
        break;
    case core::FigureState::Rejected:
        word = QT_TRANSLATE_NOOP("FigureTable", "rejected");
        break;
    }
    return QCoreApplication::translate("FigureTable", word);
}

} // namespace

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
                     figure.id != 0 ? stateWords(figure.state) : QString::number(figure.confidence, 'f', 2)});
    }
    printTable(out, rows, {0, 3});
}

} // namespace fangzhi::cli
