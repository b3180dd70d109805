// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/figure.h"
#include "core/result.h"
#include "core/rows.h"
#include "storage/connection.h"

#include <QDateTime>
#include <QList>

namespace fangzhi::storage {

// Figures of an article in the order of its text, rejected ones too, with their evidence.
core::Result<QList<core::Figure>> figuresOfArticle(Connection &connection, qint64 article);
// NotFound when there is none.
core::Result<core::Figure> figure(Connection &connection, qint64 id);

// Figures with their evidence and what their article is called: newest article first, then by place in
// it; figures of data sets last. `limit` below 0: all.
core::Result<QList<core::FigureRow>> figureRows(Connection &connection, const core::FigureFilter &filter,
                                                qint64 first = 0, qint64 limit = -1);
core::Result<qint64> figureCount(Connection &connection, const core::FigureFilter &filter);

// Figures that come from data sets, or with evidence in articles that are there. Ids in their order.
core::Result<QList<qint64>> insertFigures(Transaction &transaction, const QList<core::Figure> &figures);

// `by` is "program" or a person's name. A person's rejection is remembered with the article's bytes.
core::Result<void> setFigureState(Transaction &transaction, const QList<qint64> &ids, core::FigureState state,
                                  const QString &by, const QDateTime &at);
// All fields but id, evidence and article; its state becomes Edited. NotFound.
core::Result<void> editFigure(Transaction &transaction, qint64 id, const core::Figure &figure,
                              const QString &by, const QDateTime &at);
// Which of several figures of one cell a chart draws: this one, until another is chosen.
core::Result<void> chooseFigure(Transaction &transaction, qint64 id);

// A new extraction: replaces all figures of the article that no person has decided. Each figure that a
// person decided stays, and holds back one new figure on the same passage: the one most like it.
core::Result<void> replaceFigures(Transaction &transaction, qint64 article,
                                  const QList<core::Figure> &figures, qsizetype numbers,
                                  qsizetype understood);

// The series `like` belongs to (its core::seriesKey), for a region of its own or another: one figure a
// period, ascending, none rejected and none without a year. Where several state one period: the one a
// person chose; else a direct statement before one quoted to compare; else a table or communiqué before
// a work report before news; else the latest known.
core::Result<QList<core::Figure>> series(Connection &connection, const core::Figure &like,
                                         const core::RegionRef &region);

} // namespace fangzhi::storage
