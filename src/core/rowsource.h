// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>

#include <functional>

namespace fangzhi::core {

// A long list somewhere else, read in pages: what a model over a million rows asks. Answers come later,
// on the thread that asked, and not at all once the source is gone. A source is a snapshot of one
// question (a filter, an order); when the library changes, changed() is called and the count is asked anew.
template <typename Row> class RowSource {
public:
    using CountAnswer = std::function<void(qint64 count)>;
    using PageAnswer = std::function<void(qint64 first, const QList<Row> &rows)>;
    using PlaceAnswer = std::function<void(qint64 row)>;

    virtual ~RowSource() = default;

    // Answers once, or, where it is still being counted, again each time that more is known: the rows told of
    // before stay where they are.
    virtual void count(CountAnswer answer) = 0;
    // Rows [first, first + length), fewer at the end.
    virtual void page(qint64 first, int length, PageAnswer answer) = 0;
    // Where the row of this id stands, -1 when it is not in the list.
    virtual void place(qint64 id, PlaceAnswer answer) = 0;
    // Called after a change that may have touched the rows.
    std::function<void()> changed;
};

} // namespace fangzhi::core
