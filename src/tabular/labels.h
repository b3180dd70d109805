// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/indicator.h"
#include "core/measure.h"
#include "extract/lexicon.h"
#include "tabular/regions.h"
#include "tabular/times.h"

#include <QHash>
#include <QString>

#include <optional>

namespace fangzhi::tabular {

// What a heading, the name of a row or a line above a table says; each may say a part of it.
struct LabelFacts {
    QString words; // as it stands, white space in one form
    QString name; // what names something once time, measure and unit are taken out; may be empty
    QString indicator; // code; OtherIndicator for a name that the catalogue does not have; else empty
    bool sector = false; // a bare industry: its value added, unless its neighbours say otherwise
    RegionChoice region; // where all of it names one, or it begins with one
    TimeFacts time;
    std::optional<core::Measure> measure;
    QString unit;
    QString variant; // 不变价, 上年=100, what brackets narrow it to
    core::PriceBasis basis = core::PriceBasis::Unknown;
    QString rankGroup; // 全省 of 全省位次
    bool part = false; // 其中
    bool counts = false; // 数量, 人数: no money, whatever the table's unit
    bool money = false; // 金额, 投资额

    bool namesIndicator() const { return !indicator.isEmpty(); }
};

// Reads labels; remembers those it has read.
class LabelReader {
public:
    explicit LabelReader(const extract::Lexicon &lexicon);

    const LabelFacts &read(const QString &label) const;
    // A unit and nothing else: 亿元, %, 万人, 元/平方米.
    bool isUnit(const QString &words) const;
    // Known name of an indicator, or empty.
    QString codeOf(const QString &name) const;
    const extract::Lexicon &lexicon() const { return m_lexicon; }

private:
    LabelFacts readNow(const QString &label) const;
    void takeBrackets(QString &text, LabelFacts &facts) const;
    void takeBracket(const QString &inside, LabelFacts &facts) const;
    void takeMeasure(QString &text, LabelFacts &facts) const;
    void nameIndicator(const QString &whole, const QString &rest, LabelFacts &facts) const;

    const extract::Lexicon &m_lexicon;
    QHash<QString, QString> m_english; // names in the form of plain() -> codes
    mutable QHash<QString, LabelFacts> m_known;
};

} // namespace fangzhi::tabular
