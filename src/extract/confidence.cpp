// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/confidence.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace fangzhi::extract {

namespace {

// What takes a finding's certainty, in shares of one; calibrated on labelled texts so that 0.9 and more
// means 99 of 100.
constexpr double Base = 0.02;
constexpr double UnlistedName = 0.2;
constexpr double UnknownYear = 0.2;
constexpr double GuessedSpan = 0.04;
constexpr double LooseSpan = 0.15;
constexpr double FarSpan = 0.09;
constexpr double FarSubject = 0.2;
constexpr double NearSubject = 0.01;
constexpr double JoinedName = 0.1;
constexpr double FirstOfSeveral = 0.02;
constexpr double CarriedRegion = 0.1;
constexpr double UncodedRegion = 0.1;
constexpr double Compared = 0.13; // another time's or place's figure
constexpr double ReviewFlow = 0.05;
constexpr double UnclearColumn = 0.15;
constexpr double EarlierTime = 0.1;
constexpr double PartOfPlan = 0.1;
constexpr double BarePercent = 0.1;
constexpr double PerhapsGoal = 0.15;
constexpr double Flat = 0.1;
constexpr double OfSomeone = 0.1;
constexpr double Milestone = 0.1;
constexpr double WithPartner = 0.1;
constexpr double OneMode = 0.1;
constexpr double SeveralPlaces = 0.09;
constexpr double GuessedGoalTime = 0.09;
constexpr double OfIncrease = 0.15;
// Of what, and since when, is often said elsewhere.
constexpr double Share = 0.09;
constexpr double OtherGrowth = 0.09;
constexpr double Increase = 0.09;
constexpr double StartOfChange = 0.05;

QString translated(const char *text)
{
    return QCoreApplication::translate("extract", text);
}

} // namespace

double confidenceOf(const Finding &f)
{
    double doubt = Base;
    const auto add = [&doubt](bool holds, double share) { doubt += holds ? share : 0; };
    add(!f.subject.isListed(), UnlistedName);
    add(!f.span.known(), UnknownYear);
    add(f.span.guessed, GuessedSpan);
    add(f.span.loose, LooseSpan);
    add(f.spanFar, FarSpan);
    add(f.subject.inherited, f.subject.farInherited ? FarSubject : NearSubject);
    add(f.subject.loose, JoinedName);
    add(f.subject.listed, FirstOfSeveral);
    add(f.regionCarried, CarriedRegion);
    add(f.region.code.isEmpty(), UncodedRegion);
    add(f.comparison, Compared);
    add(f.flowOfReview, ReviewFlow);
    add(f.crowded, UnclearColumn);
    add(f.afterSameTime, EarlierTime);
    add(f.ofPlan && f.measure != core::Measure::Target, PartOfPlan);
    add(f.guessedShare, BarePercent);
    add(f.vague, PerhapsGoal);
    add(f.flat, Flat);
    add(f.ofSomeone, OfSomeone);
    add(f.milestone, Milestone);
    add(f.withPartner, WithPartner);
    add(f.oneMode, OneMode);
    add(f.severalPlaces, SeveralPlaces);
    add(f.goalTimeGuessed, GuessedGoalTime);
    add(f.ofIncrease, OfIncrease);
    add(f.measure == core::Measure::Share || f.ofMeasure == core::Measure::Share, Share);
    add(f.measure == core::Measure::GrowthOther, OtherGrowth);
    add(f.measure == core::Measure::ChangeAbs, Increase);
    add(f.comparison && f.span.guessed, StartOfChange);
    constexpr double Least = 0.05;
    return std::clamp(1.0 - doubt, Least, 1.0);
}

QString explain(const Finding &f, const core::Figure &figure, core::Language language)
{
    QStringList sentences;
    sentences += translated(f.subject.inherited
                                ? QT_TRANSLATE_NOOP("extract", "The name “%1” is carried over from before.")
                                : QT_TRANSLATE_NOOP("extract", "The name is “%1”."))
                     .arg(figure.indicatorSurface);
    if (!f.subject.parent.isEmpty())
        sentences
            += translated(QT_TRANSLATE_NOOP("extract", "It is a part of another indicator, not the whole."));
    sentences += translated(QT_TRANSLATE_NOOP("extract", "The number is “%1”, read by the rule %2."))
                     .arg(figure.evidence.first().anchor.exact, figure.rule);
    const char *region = f.regionSaid ? QT_TRANSLATE_NOOP("extract", "The region %1 stands in the sentence.")
                         : f.regionCarried
                             ? QT_TRANSLATE_NOOP("extract", "The region %1 is carried over from before.")
                             : QT_TRANSLATE_NOOP("extract", "The region %1 is the text's own.");
    sentences += figure.region.isEmpty()
                     ? translated(QT_TRANSLATE_NOOP("extract", "The text does not say which region."))
                     : translated(region).arg(figure.region.name);
    const char *period = !f.span.known()  ? QT_TRANSLATE_NOOP("extract", "The text does not say the year.")
                         : f.span.guessed ? QT_TRANSLATE_NOOP("extract", "The period %1 is inferred.")
                         : f.spanCarried
                             ? QT_TRANSLATE_NOOP("extract", "The period %1 is carried over from before.")
                             : QT_TRANSLATE_NOOP("extract", "The period %1 stands in the sentence.");
    const QString words = translated(period);
    sentences += words.contains(QLatin1String("%1")) ? words.arg(core::periodWords(figure.period, language))
                                                     : words;
    if (f.comparison)
        sentences += translated(QT_TRANSLATE_NOOP("extract", "It is quoted only to compare with."));
    return sentences.join(language == core::Language::Chinese ? QString() : QStringLiteral(" "));
}

} // namespace fangzhi::extract
