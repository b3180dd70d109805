// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/decimal.h"
#include "core/evidence.h"
#include "core/indicator.h"
#include "core/measure.h"
#include "core/period.h"
#include "core/region.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace fangzhi::core {

enum class FigureState { Proposed, Accepted, Edited, Rejected };

// SDMX OBS_STATUS, as far as the bureaus use it.
enum class ObservationStatus { Normal, Provisional, Revised, Estimated, Break };

// How a target, or a number with a mark of approximation, binds.
enum class Bound { None, About, AtLeast, AtMost, RangeLow, RangeHigh };

// Against what a change, a gap or a growth on another base is measured: 比一季度, 高于全国.
struct Comparison {
    std::optional<Period> period;
    RegionRef region;
    QString words;

    bool isEmpty() const { return !period && region.isEmpty() && words.isEmpty(); }
    friend bool operator==(const Comparison &, const Comparison &) = default;
};

// One statement of a statistic (SDMX: an observation), with what supports it.
struct Figure {
    qint64 id = 0;
    QString indicator; // code of the catalogue, or OtherIndicator
    QString indicatorSurface; // the words of the text that name it
    QString parentIndicator; // of a sub-breakdown: the code of the whole
    RegionRef region;
    Period period;
    bool periodGuessed = false; // inferred, not said
    Measure measure = Measure::Level;
    Decimal value; // as said: 2.9 of 2.9万亿元, signed
    QString unit; // as said: 万亿元
    Comparison comparedWith;
    std::optional<Measure> ofMeasure; // of a rank or a target: what is ranked or aimed at
    QString rankGroup; // of a rank: within what, 全省
    int rankOf = 0; // of a rank: of how many; 0 when not said
    Bound bound = Bound::None;
    QString variant; // what the words narrow the indicator to: 调查, 登记, 纯收入
    PriceBasis priceBasis = PriceBasis::Unknown;
    ObservationStatus status = ObservationStatus::Normal;
    QDateTime embargoedUntil; // null: public
    FigureState state = FigureState::Proposed;
    QString decidedBy; // who set the state: "program", or a person's name
    QDateTime decidedAt; // UTC
    bool isComparison = false; // quoted only to compare with
    double confidence = 0; // 0…1; at 0.9 and above at least 99 of 100 are right
    QString rule; // the extractor's rule, e.g. "growth.verb"
    int ruleVersion = 0;
    QString formula; // of a computed figure; operands by id. Then `evidence` may be empty.
    QString explanation; // why, in words, where it was asked for; not kept
    QDate knownSince; // the article's date
    QList<Evidence> evidence;

    // A person decided on it, so no extraction may replace it.
    bool decidedByPerson() const;
    qint64 article() const { return evidence.isEmpty() ? 0 : evidence.first().article; }
};

// How sure the program is, as people are told.
enum class Sureness { High, Middle, Low };
Sureness surenessOf(double confidence);
constexpr double HighConfidence = 0.9;
constexpr double MiddleConfidence = 0.6;

// "8.1%", "2.9万亿元", "第5位"; in English "2.9 trillion yuan", "5th". Growth carries no plus sign.
QString valueWords(const Figure &figure, Language language);

// The indicator's name for people: of the catalogue, else the words of the text.
QString indicatorWords(const Figure &figure, const IndicatorCatalogue &catalogue, Language language);

QString figureStateCode(FigureState state);
FigureState figureStateFromCode(QStringView code);
QString boundCode(Bound bound);
Bound boundFromCode(QStringView code);
QString observationStatusCode(ObservationStatus status);
ObservationStatus observationStatusFromCode(QStringView code);

// The growth grammar: figures of one series share all of this, and only such figures may stand on one
// axis as one line or one group of bars of the same indicator.
struct SeriesKey {
    QString indicator; // for "other" joined with its surface name
    QString region;
    Measure measure = Measure::Level;
    std::optional<Measure> ofMeasure;
    QString variant;
    QString unitMeasure;
    PriceBasis priceBasis = PriceBasis::Unknown;
    Comparison comparedWith;

    friend bool operator==(const SeriesKey &, const SeriesKey &) = default;
};
SeriesKey seriesKey(const Figure &figure);

// Figures that may be drawn side by side say one kind of thing about one time: period, measure, unit and
// base of comparison are the same. Comparison figures and rejected ones stand beside nothing.
struct GroupKey {
    QString period;
    Measure measure = Measure::Level;
    std::optional<Measure> ofMeasure;
    QString unitMeasure;
    Comparison comparedWith;

    friend bool operator==(const GroupKey &, const GroupKey &) = default;
};
GroupKey groupKey(const Figure &figure);

// The comparable groups among an article's figures, the largest first, then by place in the text: the
// indicators of one region, one indicator over several regions, or one series over three periods or more,
// whichever makes the larger group. Each figure is in one group.
QList<QList<Figure>> comparableGroups(const QList<Figure> &figures);

// True where a group is one indicator over several regions.
bool isAcrossRegions(const QList<Figure> &group);
// True where it is one series over time.
bool isOverTime(const QList<Figure> &group);

} // namespace fangzhi::core
