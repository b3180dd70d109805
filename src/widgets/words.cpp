// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/words.h"

#include "core/measure.h"
#include "widgets/languages.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace fangzhi::widgets {

namespace {

const QString Dot = QStringLiteral(" · ");

QString said(const char *text, int count = -1)
{
    return QCoreApplication::translate("Words", text, nullptr, count);
}

} // namespace

QString stateWords(core::FigureState state)
{
    switch (state) {
    case core::FigureState::Proposed:
        return said(QT_TRANSLATE_NOOP("Words", "Proposed"));
    case core::FigureState::Accepted:
        return said(QT_TRANSLATE_NOOP("Words", "Accepted"));
    case core::FigureState::Edited:
        return said(QT_TRANSLATE_NOOP("Words", "Edited"));
    case core::FigureState::Rejected:
        break;
    }
    return said(QT_TRANSLATE_NOOP("Words", "Rejected"));
}

QString surenessWords(core::Sureness sureness)
{
    switch (sureness) {
    case core::Sureness::High:
        return said(QT_TRANSLATE_NOOP("Words", "high"));
    case core::Sureness::Middle:
        return said(QT_TRANSLATE_NOOP("Words", "middle"));
    case core::Sureness::Low:
        break;
    }
    return said(QT_TRANSLATE_NOOP("Words", "low"));
}

QString periodWords(const core::Period &period)
{
    if (period == core::Period())
        return said(QT_TRANSLATE_NOOP("Words", "year not given"));
    return core::periodWords(period, interfaceLanguage());
}

QString numberWords(qint64 number)
{
    const bool chinese = interfaceLanguage() == core::Language::Chinese;
    return QLocale(chinese ? QLocale::Chinese : QLocale::English).toString(number);
}

QString toolTipOf(const QString &text)
{
    return text.isEmpty() ? QString() : QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped());
}

QString factsLine(const tasks::ArticleView &view)
{
    QStringList parts;
    if (!view.article.source.isEmpty())
        parts << view.article.source;
    if (!view.article.author.isEmpty() && view.article.author != view.article.source)
        parts << view.article.author;
    if (!view.article.published.isUnknown())
        parts << view.article.published.label();
    if (!view.article.written.isUnknown())
        parts << QCoreApplication::translate("Words", "written %1").arg(view.article.written.label());
    const auto kept = std::count_if(view.figures.begin(), view.figures.end(), [](const core::Figure &figure) {
        return figure.state != core::FigureState::Rejected;
    });
    parts << QCoreApplication::translate("Words", "%n figure(s)", nullptr, int(kept));
    if (!view.events.isEmpty())
        parts << QCoreApplication::translate("Words", "%n event(s)", nullptr, int(view.events.size()));
    if (view.numbers > 0)
        parts << QCoreApplication::translate("Words", "%1 of %2 numbers understood")
                     .arg(view.understood)
                     .arg(view.numbers);
    return parts.join(Dot);
}

QString valueWords(const core::Figure &figure)
{
    QString words = core::valueWords(figure, interfaceLanguage());
    if (words.startsWith(u'-'))
        words[0] = QChar(0x2212); // a real minus, as in the charts
    return words;
}

QString figureLine(const core::Figure &figure, const core::IndicatorCatalogue &catalogue)
{
    const core::Language language = interfaceLanguage();
    QStringList parts{core::indicatorWords(figure, catalogue, language) + u' ' + valueWords(figure)};
    if (!figure.region.isEmpty())
        parts << core::regionName(figure.region, language);
    parts << periodWords(figure.period) << core::measureWords(figure.measure, language)
          << stateWords(figure.state);
    if (figure.isComparison)
        parts << QCoreApplication::translate("Words", "reference figure");
    parts << QCoreApplication::translate("Words", "sureness %1")
                 .arg(surenessWords(core::surenessOf(figure.confidence)));
    return parts.join(Dot);
}

} // namespace fangzhi::widgets
