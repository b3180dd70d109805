// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/unit.h"

#include <QDate>
#include <QString>
#include <QStringView>

#include <optional>

namespace fangzhi::core {

// The time a figure speaks of, with a label in ISO 8601 and SDMX form:
//   2019   2019-S1   2019-Q3   2019-05   2019-05-12   2019-01/2019-05   2016/2020
// A year that the text does not give is XXXX, as in EDTF, and then there are no dates: XXXX,
// XXXX-S1, XXXX-01/XXXX-05. Nothing known at all is XXXX too.
// Spans of whole half-years, quarters and years take their short label: months 1 to 6 are S1.
class Period {
public:
    enum class Kind { Year, Half, Quarter, Month, Day, Months, Years };

    // The unknown year.
    Period() = default;

    // A year of 0 is unknown. Numbers out of their range give the unknown period.
    static Period year(int year);
    static Period half(int year, int half);
    static Period quarter(int year, int quarter);
    static Period month(int year, int month);
    static Period day(const QDate &date);
    static Period months(int year, int firstMonth, int lastMonth);
    static Period months(int firstYear, int firstMonth, int lastYear, int lastMonth);
    static Period years(int firstYear, int lastYear);

    static std::optional<Period> fromLabel(QStringView label);

    Kind kind() const { return m_kind; }
    bool hasYear() const { return m_firstYear != 0; }
    int firstYear() const { return m_firstYear; }
    int lastYear() const { return m_lastYear; }
    int firstMonth() const { return m_firstMonth; }
    int lastMonth() const { return m_lastMonth; }

    // Both inclusive; null when the year is unknown.
    QDate start() const;
    QDate end() const;
    QString label() const;

    // The same part of another year: how 去年同期 and a change of an article's date move a period.
    Period withYear(int year) const;
    // True where it starts a year and runs on: January to some month, the year itself.
    bool isCumulative() const;

    // Whether both belong on one line over time: years with years, quarters with quarters, cumulations from
    // January with each other.
    bool hasSameFrequency(const Period &other) const;

    friend bool operator==(const Period &, const Period &) = default;

private:
    Period(Kind kind, int firstYear, int firstMonth, int lastYear, int lastMonth, int day = 0);

    Kind m_kind = Kind::Year;
    int m_firstYear = 0;
    int m_lastYear = 0;
    int m_firstMonth = 1;
    int m_lastMonth = 12;
    int m_day = 0;
};

// As the bureaus write it: 2018年1—5月, 2019年上半年, 2019年前三季度, 2016—2020年; Jan–May 2018 in English.
QString periodWords(const Period &period, Language language);

} // namespace fangzhi::core
