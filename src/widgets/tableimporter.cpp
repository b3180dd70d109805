// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tableimporter.h"

#include "widgets/importer.h"
#include "widgets/tableimportdialog.h"
#include "widgets/words.h"

#include <QDateTime>
#include <QFutureWatcher>
#include <QtConcurrentRun>

namespace fangzhi::widgets {

TableImporter::TableImporter(Notifier &notifier, QWidget *window)
    : m_notifier(notifier)
    , m_window(window)
{
}

TableImporter::~TableImporter() = default;

void TableImporter::setSession(tasks::LibrarySession *session)
{
    m_task.reset();
    m_session = session;
    m_remembered.clear();
}

bool TableImporter::isTable(const QStringList &paths)
{
    return paths.size() == 1 && tasks::isTableFile(paths.first());
}

bool TableImporter::holdsTable(const QMimeData &data)
{
    if (data.hasUrls())
        return false;
    if (data.html().contains(QLatin1String("<table"), Qt::CaseInsensitive))
        return true;
    const QStringList lines = data.text().split(u'\n', Qt::SkipEmptyParts);
    const qsizetype cells
        = std::count_if(lines.begin(), lines.end(), [](const QString &line) { return line.contains(u'\t'); });
    return cells > 1 && cells * 2 > lines.size();
}

void TableImporter::importFile(const QString &path)
{
    if (path.isEmpty())
        return;
    read([path, catalogue = m_session ? m_session->catalogue() : core::IndicatorCatalogue::standard()] {
        return tasks::TableFile::open(path, catalogue);
    });
}

void TableImporter::paste(const QMimeData &data)
{
    const QString name
        = tr("Clipboard %1")
              .arg(QDateTime::currentDateTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")));
    read([text = data.text(), html = data.html(), name,
          catalogue = m_session ? m_session->catalogue() : core::IndicatorCatalogue::standard()] {
        return tasks::TableFile::ofClipboard(text, html, name, catalogue);
    });
}

// In the background, with the mappings of earlier tables at hand when it is done.
void TableImporter::read(const std::function<core::Result<File>()> &reader)
{
    if (const QString reason = Importer::refusal(m_session); !reason.isEmpty())
        return m_notifier.information(reason);
    m_session->tables().mappings().then(
        this, [this, reader](const core::Result<QHash<QString, core::TableMapping>> &mappings) {
            if (mappings)
                m_remembered = *mappings;
            auto *watcher = new QFutureWatcher<core::Result<File>>(this);
            connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
                watcher->deleteLater();
                const core::Result<File> file = watcher->future().result();
                if (file)
                    show(*file);
                else
                    m_notifier.problem(file.error());
            });
            watcher->setFuture(QtConcurrent::run(reader));
        });
}

void TableImporter::show(const File &file)
{
    if (!m_session)
        return;
    tasks::TableOptions options;
    options.remembered = m_remembered;
    auto *dialog = new TableImportDialog(file, options, m_session->catalogue(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, file] { store(file, dialog->options()); });
    dialog->open();
    Q_EMIT dialogOpened(dialog);
}

void TableImporter::store(const File &file, const tasks::TableOptions &options)
{
    if (!m_session || m_task)
        return;
    m_task = m_session->tables().importTable(file, options, true);
    connect(m_task.get(), &tasks::TaskBase::finished, this, [this] {
        auto *task = m_task.release();
        task->deleteLater();
        if (task->result())
            tell(*task->result());
        else
            m_notifier.problem(task->result().error());
    });
    Q_EMIT started(m_task.get());
    m_task->start();
}

void TableImporter::tell(const tasks::TableReport &report)
{
    if (report.known)
        return m_notifier.information(
            tr("This table is in the library already: %1").arg(report.dataSet.name));
    QString words = tr("%1 figure(s) came in from %2", nullptr, int(report.figures))
                        .arg(numberWords(report.figures), report.dataSet.name);
    if (report.left > 0)
        words += tr("; %1 that wait for an answer were left out", nullptr, int(report.left))
                     .arg(numberWords(report.left));
    QString deed;
    if (report.disagreement.different > 0) {
        words += tr("; %1 differ from other tables, and both are kept. Was this one made after a revision?",
                    nullptr, int(report.disagreement.different))
                     .arg(numberWords(report.disagreement.different));
        deed = tr("It Is Revised");
    }
    m_notifier.tell({Notice::Kind::Done, words, deed, [this, id = report.dataSet.id] {
                         if (!m_session)
                             return;
                         m_session->tables()
                             .setRevision(id, core::Revision::After)
                             .then(this, [this](const core::Result<void> &said) {
                                 if (!said)
                                     m_notifier.problem(said.error());
                             });
                     }});
    Q_EMIT imported(report.dataSet.id);
}

} // namespace fangzhi::widgets
