// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

namespace fangzhi::core {

// How a data set stands to others that state the same: most series of a bureau are revised after a census.
enum class Revision { Unsaid, Before, After };

// A table file whose figures are in a library.
struct DataSet {
    qint64 id = 0;
    QString name; // of its file
    QByteArray sha256;
    QDateTime added;
    qint64 firstFigure = 0; // its figures have ids from this …
    qint64 lastFigure = 0; // … to this one; some may be gone
    Revision revision = Revision::Unsaid;
};

// What a data set and the rest of a library state of the same cells.
struct Disagreement {
    qint64 shared = 0; // cells that both state …
    qint64 different = 0; // … with another value
    QList<qint64> dataSets; // whose values differ
};

// "before", "after", or nothing.
QString revisionCode(Revision revision);
Revision revisionFromCode(QStringView code);

} // namespace fangzhi::core
