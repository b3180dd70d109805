// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tasks/handover.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalServer>
#include <QLocalSocket>

namespace fangzhi::tasks {

namespace {

constexpr int ConnectTimeout = 2000; // ms
constexpr int AnswerTimeout = 200; // ms between two looks at whether to stop
constexpr qint64 MaxRequest = 1'000'000; // bytes

QString serverName(const QString &path)
{
    const QString canonical = QFileInfo(path).canonicalFilePath();
    const QByteArray hash = QCryptographicHash::hash(canonical.toUtf8(), QCryptographicHash::Sha1).toHex();
    return QStringLiteral("fangzhi-") + QString::fromLatin1(hash.left(20));
}

void send(QLocalSocket *socket, const QJsonObject &object)
{
    socket->write(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
    socket->flush();
}

QJsonObject toJson(const ImportReport &report)
{
    QJsonArray added;
    for (const qint64 id : report.added)
        added.append(id);
    QJsonArray failures;
    for (const core::ImportFailure &failure : report.failures)
        failures.append(QJsonArray{failure.file, failure.item, failure.message});
    QJsonArray near;
    for (const core::NearPair &pair : report.near)
        near.append(
            QJsonArray{pair.id, pair.added, pair.known, pair.addedTitle, pair.knownTitle, pair.likeness});
    return {{QStringLiteral("run"), report.run},
            {QStringLiteral("added"), added},
            {QStringLiteral("near"), near},
            {QStringLiteral("known"), report.known},
            {QStringLiteral("figures"), report.figures},
            {QStringLiteral("failures"), failures}};
}

ImportReport reportFromJson(const QJsonObject &object)
{
    ImportReport report;
    for (const QJsonArray added = object[u"added"].toArray(); const auto &id : added)
        report.added.append(id.toInteger());
    report.run = object[u"run"].toInteger();
    for (const QJsonArray near = object[u"near"].toArray(); const auto &value : near) {
        const QJsonArray pair = value.toArray();
        report.near.append({pair[0].toInteger(), pair[1].toInteger(), pair[2].toInteger(), pair[3].toString(),
                            pair[4].toString(), pair[5].toDouble()});
    }
    report.known = object[u"known"].toInteger();
    report.figures = object[u"figures"].toInteger();
    for (const QJsonArray failures = object[u"failures"].toArray(); const auto &value : failures) {
        const QJsonArray failure = value.toArray();
        report.failures.append({failure[0].toString(), failure[1].toString(), failure[2].toString()});
    }
    return report;
}

core::Error brokenOff()
{
    return {
        core::ErrorCode::Io,
        QCoreApplication::translate(
            "HandoverServer", "The program that has the library open went away before the import was done."),
        {}};
}

// One line of the other side; empty result while there is none yet.
std::optional<core::Result<ImportReport>> readAnswer(const QByteArray &line, TaskControl &control)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    if (object.contains(u"report"))
        return core::Result<ImportReport>(reportFromJson(object[u"report"].toObject()));
    if (object.contains(u"error"))
        return core::Result<ImportReport>(
            core::Error{core::ErrorCode::InvalidInput, object[u"error"].toString(), {}});
    const QJsonObject progress = object[u"progress"].toObject();
    control.report(
        {progress[u"done"].toInteger(), progress[u"total"].toInteger(), progress[u"what"].toString()});
    return {};
}

} // namespace

HandoverServer::HandoverServer(LibrarySession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_server(std::make_unique<QLocalServer>())
{
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server.get(), &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *socket = m_server->nextPendingConnection())
            serve(socket);
    });
}

HandoverServer::~HandoverServer() = default;

core::Result<void> HandoverServer::listen()
{
    const QString name = serverName(m_session.path());
    // A socket left behind by a process that was killed; the lock says that we are the writer.
    QLocalServer::removeServer(name);
    if (m_server->listen(name))
        return {};
    return core::Error{core::ErrorCode::Io, tr("Other programs cannot hand their imports to this window."),
                       m_server->errorString()};
}

void HandoverServer::serve(QLocalSocket *socket)
{
    connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
    const auto read = [this, socket] {
        if (socket->bytesAvailable() > MaxRequest) {
            socket->abort();
            return;
        }
        while (socket->canReadLine())
            answerRequest(socket, socket->readLine());
    };
    connect(socket, &QLocalSocket::readyRead, this, read);
    read(); // what came with the connection
}

void HandoverServer::answerRequest(QLocalSocket *socket, const QByteArray &line)
{
    const QJsonObject request = QJsonDocument::fromJson(line).object();
    if (request[u"op"].toString() != u"import") {
        send(socket, {{QStringLiteral("error"), tr("The open window does not know this request.")}});
        return;
    }
    QStringList paths;
    for (const QJsonArray list = request[u"paths"].toArray(); const auto &path : list)
        paths.append(path.toString());
    ImportOptions options;
    options.region = {request[u"region_code"].toString(), request[u"region"].toString(), {}};
    options.written
        = core::PartialDate::fromLabel(request[u"written"].toString()).value_or(core::PartialDate());
    options.encoding = request[u"encoding"].toString();

    auto *task = m_session.importFiles(paths, options).release();
    task->setParent(this);
    // The asking process may be gone before the work is done: the work goes on, nobody is told.
    connect(task, &TaskBase::progressed, socket, [socket](const Progress &progress) {
        send(socket, {{QStringLiteral("progress"), QJsonObject{{QStringLiteral("done"), progress.done},
                                                               {QStringLiteral("total"), progress.total},
                                                               {QStringLiteral("what"), progress.what}}}});
    });
    connect(task, &TaskBase::finished, socket, [socket, task] {
        const auto &result = task->result();
        if (result)
            send(socket, {{QStringLiteral("report"), toJson(*result)}});
        else
            send(socket, {{QStringLiteral("error"), result.error().message}});
        socket->disconnectFromServer();
    });
    connect(task, &TaskBase::finished, task, &QObject::deleteLater);
    task->start();
    Q_EMIT taskStarted(task);
}

core::Result<ImportReport> handOverImport(const QString &path, const QStringList &files,
                                          const ImportOptions &options, TaskControl &control)
{
    QLocalSocket socket;
    socket.connectToServer(serverName(path));
    if (!socket.waitForConnected(ConnectTimeout))
        return core::Error{core::ErrorCode::NotFound, {}, socket.errorString()};
    send(&socket, {{QStringLiteral("op"), QStringLiteral("import")},
                   {QStringLiteral("paths"), QJsonArray::fromStringList(files)},
                   {QStringLiteral("region"), options.region.name},
                   {QStringLiteral("region_code"), options.region.code},
                   {QStringLiteral("written"), options.written.label()},
                   {QStringLiteral("encoding"), options.encoding}});
    while (!control.isCancelled()) {
        while (socket.canReadLine()) {
            if (const auto answer = readAnswer(socket.readLine(), control))
                return *answer;
        }
        if (!socket.waitForReadyRead(AnswerTimeout) && socket.state() != QLocalSocket::ConnectedState
            && !socket.canReadLine())
            return brokenOff();
    }
    return core::Error{core::ErrorCode::Cancelled, {}, {}};
}

} // namespace fangzhi::tasks
