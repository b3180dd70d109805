// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/chartwords.h"

#include <algorithm>

namespace fangzhi::charts::words {

namespace {

using core::Language;

constexpr qsizetype MostSources = 6;

QString count(qsizetype n, Language language)
{
    static const QString digits = QStringLiteral("零一二三四五六七八九");
    if (language != Language::Chinese || n > 99)
        return QString::number(n);
    if (n == 2)
        return QStringLiteral("两"); // so many, not the second one
    if (n < 10)
        return QString(digits[n]);
    const QString tens = n < 20 ? QString() : QString(digits[n / 10]);
    return tens + u'十' + (n % 10 == 0 ? QString() : QString(digits[n % 10]));
}

QString joined(const QStringList &parts, const Pair &separator, Language language)
{
    return parts.join(separator.in(language));
}

} // namespace

QString region(const core::RegionRef &region, Language language)
{
    return region.isEmpty() ? Pair{u"地区不详", u"region not given"}.in(language)
                            : core::regionName(region, language);
}

QString measure(const core::Figure &figure, Language language)
{
    const QString own = core::measureWords(figure.measure, language);
    if (!figure.ofMeasure)
        return own;
    return Pair{u"%1（%2）", u"%1 (%2)"}.in(language).arg(own,
                                                          core::measureWords(*figure.ofMeasure, language));
}

QString title(const QList<ChartRow> &rows, const core::Figure &first, Language language)
{
    const QString place = core::regionName(first.region, language);
    const QString kind = measure(first, language);
    QStringList names;
    for (const ChartRow &row : rows) {
        if (!names.contains(row.label))
            names.append(row.label);
    }
    const bool chinese = language == Language::Chinese;
    QString what;
    if (names.size() == 1)
        what = chinese ? names.first() + kind : QStringLiteral("%1, %2").arg(names.first(), kind);
    else if (chinese)
        what = QStringLiteral("%1项指标%2").arg(count(names.size(), language), kind);
    else
        what = QStringLiteral("%1 indicators, %2").arg(count(names.size(), language), kind);
    if (place.isEmpty())
        return what;
    return chinese ? place + what : QStringLiteral("%1: %2").arg(place, what);
}

QString titleAcross(const ChartRow &row, const core::Figure &first, Language language)
{
    const QString kind = measure(first, language);
    return language == Language::Chinese ? row.label + kind : QStringLiteral("%1, %2").arg(row.label, kind);
}

QString regions(const QList<core::Figure> &figures, Language language)
{
    QStringList names;
    for (const core::Figure &figure : figures) {
        const QString name = core::regionName(figure.region, language);
        if (!names.contains(name))
            names.append(name);
    }
    constexpr qsizetype Listed = 3;
    if (names.size() <= Listed)
        return names.join(Pair{u"、", u", "}.in(language));
    return Pair{u"%1等%2个地区", u"%1 and others, %2 regions"}
        .in(language)
        .arg(names.first())
        .arg(names.size());
}

QString subtitle(const QStringList &parts)
{
    QStringList said;
    for (const QString &part : parts) {
        if (!part.isEmpty())
            said.append(part);
    }
    return said.join(QStringLiteral(" · "));
}

QString source(const ChartSource &source, Language language)
{
    const QString name = source.source.isEmpty() && !source.title.isEmpty()
                             ? Pair{u"《%1》", u"“%1”"}.in(language).arg(source.title)
                             : source.source;
    QStringList parts;
    for (const QString &part : {name, source.published.label()}) {
        if (!part.isEmpty())
            parts.append(part);
    }
    return joined(parts, {u"，", u", "}, language);
}

QString sourceLine(const QList<ChartSource> &sources, const QStringList &dataSets, Language language)
{
    QStringList names;
    QHash<QString, QStringList> dates;
    for (const ChartSource &one : sources) {
        ChartSource undated = one;
        undated.published = {};
        const QString name = source(undated, language);
        if (name.isEmpty())
            continue;
        if (!names.contains(name))
            names.append(name);
        const QString date = one.published.label();
        if (!date.isEmpty() && !dates[name].contains(date))
            dates[name].append(date);
    }
    QStringList parts;
    for (const QString &name : names) {
        QStringList &days = dates[name];
        std::sort(days.begin(), days.end());
        parts.append(days.isEmpty()
                         ? name
                         : name + Pair{u"，", u", "}.in(language) + joined(days, {u"、", u", "}, language));
    }
    parts += dataSets;
    if (parts.isEmpty())
        return {};
    const qsizetype rest = parts.size() - MostSources;
    QString said = joined(parts.mid(0, MostSources), {u"；", u"; "}, language);
    if (rest > 0)
        said += Pair{u"；另有%1处来源", u"; and %1 more sources"}.in(language).arg(rest);
    return Pair{u"来源：", u"Source: "}.in(language) + said;
}

QString noteLine(const QStringList &notes, Language language)
{
    if (notes.isEmpty())
        return {};
    return Pair{u"注：", u"Note: "}.in(language) + joined(notes, {u"；", u"; "}, language)
           + Pair{u"。", u"."}.in(language);
}

QString number(const core::Decimal &value)
{
    QString digits = value.toString();
    const qsizetype start = digits.startsWith(u'-') ? 1 : 0;
    const qsizetype point = digits.indexOf(u'.');
    qsizetype at = point < 0 ? digits.size() : point;
    for (at -= 3; at > start; at -= 3)
        digits.insert(at, u',');
    if (start == 1)
        digits[0] = QChar(0x2212); // a real minus: as wide as a digit
    return digits;
}

QString value(const core::Figure &figure, const core::Decimal &inUnit, Language language)
{
    if (figure.measure == core::Measure::Rank)
        return core::valueWords(figure, language);
    QString said = number(inUnit);
    if (core::isPercent(core::parseUnit(figure.unit)))
        said += u'%';
    switch (figure.bound) {
    case core::Bound::About:
        return Pair{u"约", u"~"}.in(language) + said;
    case core::Bound::AtLeast:
        return u'\u2265' + said;
    case core::Bound::AtMost:
        return u'\u2264' + said;
    default:
        return said;
    }
}

} // namespace fangzhi::charts::words
