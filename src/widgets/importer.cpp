// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/importer.h"

#include "widgets/importreportdialog.h"

#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

#include <algorithm>

namespace fangzhi::widgets {

namespace {

// HTML that says more than its text does: with paragraphs or a table. Editors put plain text there in
// a single element too.
bool isPage(const QMimeData &data)
{
    if (!data.hasHtml())
        return false;
    const QString html = data.html();
    const QStringList tags{QStringLiteral("<p"), QStringLiteral("<table"), QStringLiteral("<h1"),
                           QStringLiteral("<h2"), QStringLiteral("<br")};
    return std::any_of(tags.begin(), tags.end(),
                       [&html](const QString &tag) { return html.contains(tag, Qt::CaseInsensitive); });
}

} // namespace

Importer::Importer(Notifier &notifier, QObject *parent)
    : QObject(parent)
    , m_notifier(notifier)
{
}

Importer::~Importer() = default;

void Importer::setSession(tasks::LibrarySession *session)
{
    m_waiting.clear();
    m_task.reset();
    m_server.reset();
    m_session = session;
    if (!session || session->isReadOnly())
        return;
    m_server = std::make_unique<tasks::HandoverServer>(*session);
    connect(m_server.get(), &tasks::HandoverServer::taskStarted, this, &Importer::started);
    if (const auto listening = m_server->listen(); !listening)
        m_notifier.problem(listening.error());
    resumeCutOff();
}

// What the last time did not come to its end goes on by itself; it can be stopped like any other.
void Importer::resumeCutOff()
{
    m_session->cutOffImport().then(
        this, [this, session = m_session](const core::Result<std::optional<qint64>> &run) {
            if (!run || !run->has_value() || !m_session || m_session != session || m_task)
                return;
            m_notifier.information(tr("An import that was cut off goes on where it stopped."));
            this->run(m_session->resumeImport(**run));
        });
}

QString Importer::refusal(const tasks::LibrarySession *session)
{
    if (!session)
        return tr("Open or make a library first: that is where articles are kept.");
    return session->isReadOnly() ? session->readOnlyReason() : QString();
}

bool Importer::isReady()
{
    const QString reason = refusal(m_session);
    if (!reason.isEmpty())
        m_notifier.information(reason);
    return reason.isEmpty();
}

void Importer::importFiles(const QStringList &paths)
{
    if (!paths.isEmpty() && isReady())
        run(m_session->importFiles(paths));
}

void Importer::importText(const QString &text)
{
    if (text.trimmed().isEmpty())
        m_notifier.information(tr("There is no text on the clipboard."));
    else if (isReady())
        run(m_session->importText(text));
}

void Importer::importBytes(const tasks::ForeignBytes &bytes)
{
    if (isReady())
        run(m_session->importBytes(bytes));
}

void Importer::retry(qint64 run)
{
    if (isReady())
        this->run(m_session->retryImport(run));
}

QStringList Importer::filesIn(const QMimeData &data)
{
    QStringList paths;
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile())
            paths << url.toLocalFile();
    }
    return paths;
}

QString Importer::libraryIn(const QMimeData &data)
{
    const QStringList files = filesIn(data);
    const bool library
        = files.size() == 1 && files.first().endsWith(QLatin1String(".fangzhi"), Qt::CaseInsensitive);
    return library ? files.first() : QString();
}

bool Importer::canImport(const QMimeData *data)
{
    return data->hasUrls() ? !filesIn(*data).isEmpty() : data->hasText();
}

void Importer::importMime(const QMimeData *data)
{
    const QStringList paths = filesIn(*data);
    if (!paths.isEmpty())
        importFiles(paths);
    else if (isPage(*data))
        importBytes(
            {data->html().toUtf8(), tr("clipboard") + QStringLiteral(".html"), QStringLiteral("UTF-8"), {}});
    else
        importText(data->text());
}

void Importer::run(std::unique_ptr<Task> task)
{
    if (m_task) {
        m_waiting.push_back(std::move(task));
        return;
    }
    m_task = std::move(task);
    connect(m_task.get(), &tasks::TaskBase::finished, this, &Importer::finish);
    Q_EMIT started(m_task.get());
    m_task->start();
}

void Importer::finish()
{
    // Its signal is still being delivered, so it goes later.
    Task *task = m_task.release();
    task->deleteLater();
    const core::Result<tasks::ImportReport> result = task->result();
    if (result)
        tell(*result);
    else if (result.error().code == core::ErrorCode::Cancelled)
        m_notifier.information(
            tr("The import was cancelled. What had come in by then stays, and can be undone."));
    else
        m_notifier.problem(result.error());
    if (m_waiting.empty())
        return;
    std::unique_ptr<Task> next = std::move(m_waiting.front());
    m_waiting.erase(m_waiting.begin());
    run(std::move(next));
}

void Importer::tell(const tasks::ImportReport &report)
{
    const bool failed = !report.failures.isEmpty();
    const bool more = failed || !report.near.isEmpty() || report.filesLeft > 0;
    QString words = reportWords(report);
    if (report.failures.size() == 1) {
        const core::ImportFailure &only = report.failures.first();
        words = tr("%1: %2 (%3)").arg(words, only.message, QFileInfo(only.file).fileName());
    }
    m_notifier.tell({failed ? Notice::Kind::Problem : Notice::Kind::Done, words,
                     more ? tr("Details") : QString(), [this, report] { Q_EMIT detailsWanted(report); }});
    if (report.toRead != 0)
        Q_EMIT imported(report.toRead);
}

} // namespace fangzhi::widgets
