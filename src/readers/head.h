// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/partialdate.h"
#include "readers/lines.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace fangzhi::readers {

// What stands above an article's first paragraph.
struct Head {
    QString title; // empty: there is none
    QString source;
    QString author;
    core::PartialDate published;
    core::PartialDate written;
    QString speech; // the line that says where and when a report was given
    QList<Line> kept; // speech and speaker, subtitles: part of the text, in their order
    QStringList credits; // "编辑：某某", of people without a field of their own
    qsizetype end = 0; // index of the first line after the head
};

// Reads title, date, source and author off the beginning of a page and leaves out its furniture.
// `knownTitle`: from the metadata; the page's own title is then looked for only to leave it out.
Head readHead(const QList<Line> &lines, const QString &knownTitle);

// The same title but for spaces, punctuation and what a site adds to it.
bool isSameTitle(QStringView a, QStringView b);

// Puts what labels say of an article into `head`; fields that are set already stay.
void applyLabels(Head &head, const QString &line);

} // namespace fangzhi::readers
