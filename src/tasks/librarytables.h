// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/dataset.h"
#include "core/figuretable.h"
#include "core/rowsource.h"
#include "tasks/answer.h"
#include "tasks/tableimport.h"
#include "tasks/task.h"

#include <QHash>
#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>

namespace fangzhi::storage {
class Library;
}

namespace fangzhi::tasks {

class LibraryWorker;

// What came in with a table.
struct TableReport {
    core::DataSet dataSet;
    bool known = false; // the same bytes were in the library already: nothing was done
    qint64 figures = 0;
    qint64 left = 0; // figures that wait for an answer and were left out
    core::Disagreement disagreement; // with the data sets that were there before
};

// The tables of a library: data sets coming in, and the table of all figures. Belongs to a session, which
// hands in what it needs; as there, writes are transactions that can be undone.
class LibraryTables : public QObject {
    Q_OBJECT

public:
    struct Means {
        std::shared_ptr<LibraryWorker> writer; // null where read-only
        LibraryWorker *reader = nullptr;
        core::Error readOnly; // what a write is answered where there is no writer
        std::function<void(storage::Library &)> wrote; // in the writer's thread, after each write
        QString user; // who decides
    };
    explicit LibraryTables(Means means);
    ~LibraryTables() override;

    // Not started. `confirmed`: a person has seen what was understood, so its figures are accepted, and the
    // mappings are remembered for tables of the same shape. Else they wait in Review.
    std::unique_ptr<Task<TableReport>> importTable(const std::shared_ptr<const TableFile> &file,
                                                   const TableOptions &options, bool confirmed);
    Answer<QHash<QString, core::TableMapping>> mappings();
    Answer<QList<core::DataSet>> dataSets();
    // Once for a data set: it was made before or after a revision, against those that say otherwise.
    Answer<void> setRevision(qint64 dataSet, core::Revision revision);
    Answer<void> removeDataSet(qint64 dataSet);

    // The source lives as long as the caller keeps it, and stays valid when the library changes.
    std::unique_ptr<core::RowSource<core::FigureRow>> figures(const core::FigureQuery &query);
    Answer<qint64> figureCount(const core::FigureQuery &query);
    Answer<QList<core::FigureRow>> figurePage(const core::FigureQuery &query, qint64 first, int length);
    Answer<qint64> figurePlace(const core::FigureQuery &query, qint64 id);
    Answer<QStringList> usedIndicators();

Q_SIGNALS:
    // The library's content changed.
    void changed();

private:
    Answer<void> edit(const std::function<core::Result<void>(storage::Library &)> &work);

    Means m_means;
};

} // namespace fangzhi::tasks
