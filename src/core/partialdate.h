// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QString>
#include <QStringView>

#include <optional>

namespace fangzhi::core {

// A date known only in part, as EDTF writes it: 2021-04-18, 2021-04, 2021, XXXX-03-18 (year unknown).
// Nothing known is an empty label. A part may be known only if the larger ones are, save the year.
class PartialDate {
public:
    enum class Precision { Unknown, Year, Month, Day };

    PartialDate() = default;
    // Zero stands for unknown.
    PartialDate(int year, int month = 0, int day = 0);
    PartialDate(const QDate &date);

    // Reads labels as above, and a time after the day ("2019-01-01 19:05:03") is ignored.
    static std::optional<PartialDate> fromLabel(QStringView label);
    // Finds the first date written in ordinary Chinese or ISO form: 2021年4月18日, 2021-04-18, 2021/4/18.
    static std::optional<PartialDate> find(QStringView text);

    bool isUnknown() const { return precision() == Precision::Unknown && m_month == 0; }
    bool hasYear() const { return m_year != 0; }
    Precision precision() const;
    int year() const { return m_year; }
    int month() const { return m_month; }
    int day() const { return m_day; }

    // First and last day it may mean; null where the year is unknown.
    QDate first() const;
    QDate last() const;
    QString label() const;

    friend bool operator==(const PartialDate &, const PartialDate &) = default;

private:
    int m_year = 0;
    int m_month = 0;
    int m_day = 0;
};

} // namespace fangzhi::core
