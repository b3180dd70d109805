// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/figure.h"
#include "extract/places.h"
#include "extract/tokens.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace fangzhi::extract {

// What a number is said of.
struct Subject {
    QString code; // "other" outside the catalogue; empty: nothing found
    QString surface; // the words of the text
    QString canonical; // without times, places and filler
    QString parent; // of a sub-breakdown
    bool sector = false; // a bare industry: its value added, if the number is of that kind
    bool newly = false; // 新增 stands in front
    bool listed = false; // one of several names
    bool inherited = false; // from an earlier clause
    bool farInherited = false; // from an earlier sentence
    bool pulled = false; // 带动 stands in front
    bool part = false; // named whole, but only a part of it is meant (对欧盟出口)
    bool loose = false; // joined from parts
    core::RegionRef region; // of a list of places; empty otherwise

    bool isListed() const { return !code.isEmpty() && code != core::OtherIndicator; }
};

// A number that is a figure once its clause has been understood.
struct Finding {
    qsizetype begin = 0; // of number and unit in the folded text
    qsizetype end = 0;
    qsizetype sentenceBegin = 0;
    qsizetype sentenceEnd = 0;
    Subject subject;
    core::Measure measure = core::Measure::Level;
    std::optional<core::Measure> ofMeasure;
    core::Decimal value;
    QString unit;
    core::RegionRef region;
    Span span;
    core::Comparison comparedWith;
    QString rankGroup;
    int rankOf = 0;
    core::Bound bound = core::Bound::None;
    QString variant;
    core::PriceBasis priceBasis = core::PriceBasis::Unknown;
    bool provisional = false;
    bool comparison = false;
    bool regionSaid = false; // in the sentence
    bool regionCarried = false; // from an earlier sentence, and not the document's own
    bool spanCarried = false; // not said in the sentence …
    bool spanFar = false; // … nor in the paragraph or the title
    bool flowOfReview = false; // a yearly amount where several years are looked back on
    bool afterSameTime = false; // an earlier time was spoken of in the sentence, and perhaps still is
    bool ofPlan = false; // measured against a plan
    bool severalPlaces = false; // its sentence, or its paragraph, speaks of other places too
    bool goalTimeGuessed = false; // of a report that names plans for several years too
    bool ofIncrease = false; // 增量占…: said of the increase, not of the whole
    bool ofSomeone = false; // a village, a company … is spoken of, and may be whose it is
    bool milestone = false; // 突破万亿元大关: perhaps no more than a way to say that it is much
    bool oneMode = false; // 铁路货物发送量: of one mode of transport, which some take for a part
    bool withPartner = false; // of trade, where partners are spoken of
    bool flat = false; // 持平
    bool vague = false; // 左右 in a report that has named no time
    bool guessedShare = false; // percent without a word that says of what kind
    bool crowded = false; // numbers of its clause were not understood, or names compete
    QString rule;
};

} // namespace fangzhi::extract
