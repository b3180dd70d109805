// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace fangzhi::tests {

// A line of a printed page: its left end and its baseline, in points from the page's upper left corner.
struct PrintedLine {
    double x = 0;
    double y = 0;
    double size = 10;
    QString text;
};

// A PDF of pages of 600 by 800 points in a Chinese font that is not embedded. `locked`: with a password.
QByteArray pdfOf(const QList<QList<PrintedLine>> &pages, bool locked = false);

// A column of lines, one under the other.
QList<PrintedLine> column(double x, double y, const QStringList &lines, double size = 10);

} // namespace fangzhi::tests
