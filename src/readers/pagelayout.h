// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "readers/officetext.h"

#include <QList>
#include <QString>

namespace fangzhi::readers {

// A word or a piece of a line where it stands on its page; the origin is the page's upper left corner.
struct TextBox {
    double x = 0;
    double y = 0; // of its upper edge
    double width = 0;
    double height = 0; // about the size of its letters
    QString text;
};

struct TextPage {
    double width = 0;
    double height = 0;
    QList<TextBox> boxes;
};

// What printed pages say, in the order of reading: two columns one after the other, headers, footers and page
// numbers left out, lines joined to paragraphs over columns and pages, words divided by hyphens mended,
// aligned lines of cells as rows of tables. About linear in the number of boxes.
struct PageText {
    QList<OfficeLine> lines;
    QStringList furniture; // headers and footers, each once
};
PageText textOfPages(const QList<TextPage> &pages);

} // namespace fangzhi::readers
