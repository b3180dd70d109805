// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tasks/librarysession.h"
#include "tasks/librarytables.h"
#include "widgets/notifier.h"

#include <QMimeData>
#include <QObject>
#include <QPointer>

#include <memory>

namespace fangzhi::widgets {

class TableImportDialog;

// Brings tables into the open library: reads a file, shows what was understood of it, stores what its user
// confirmed, and tells how it stands to the tables that were there.
class TableImporter : public QObject {
    Q_OBJECT

public:
    TableImporter(Notifier &notifier, QWidget *window);
    ~TableImporter() override;

    void setSession(tasks::LibrarySession *session);
    void importFile(const QString &path);
    void paste(const QMimeData &data);
    // A table file by its name and first bytes, and nothing else.
    static bool isTable(const QStringList &paths);
    // Cells of a spreadsheet, or a table of a page.
    static bool holdsTable(const QMimeData &data);

Q_SIGNALS:
    void dialogOpened(fangzhi::widgets::TableImportDialog *dialog);
    void started(fangzhi::tasks::TaskBase *task);
    // A table came in.
    void imported(qint64 dataSet);

private:
    using File = std::shared_ptr<const tasks::TableFile>;
    void read(const std::function<core::Result<File>()> &reader);
    void show(const File &file);
    void store(const File &file, const tasks::TableOptions &options);
    void tell(const tasks::TableReport &report);

    Notifier &m_notifier;
    QWidget *m_window;
    QPointer<tasks::LibrarySession> m_session;
    QHash<QString, core::TableMapping> m_remembered;
    std::unique_ptr<tasks::Task<tasks::TableReport>> m_task;
};

} // namespace fangzhi::widgets
