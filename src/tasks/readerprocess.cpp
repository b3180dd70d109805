// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tasks/readerprocess.h"

#include "readers/confinement.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QMutex>
#include <QProcess>

#include <algorithm>

namespace fangzhi::tasks {

namespace {

using core::Error;
using core::ErrorCode;
using namespace readers;

Q_LOGGING_CATEGORY(log, "fangzhi.reader")

constexpr int Glance = 100; // ms between two looks at whether to stop
constexpr int StartTime = 20'000; // ms for a worker to be there, on a machine that is busy
constexpr int MaxDeaths = 20; // of workers over one file
constexpr int MaxFilesOfWorker = 200; // so that what libraries leak does not add up

QString said(const char *text)
{
    return QCoreApplication::translate("ReaderProcess", text);
}

// In the language that this program speaks: the name of its own translation.
QString currentLanguage()
{
    return QCoreApplication::translate("ReaderProcess", "en", "code of this language: en or zh_CN");
}

QMutex programMutex;

QString &programPath()
{
    static QString path;
    return path;
}

} // namespace

QString readerProgram()
{
    const QMutexLocker lock(&programMutex);
    return programPath().isEmpty() ? qEnvironmentVariable("FANGZHI_PROGRAM") : programPath();
}

void setReaderProgram(const QString &path)
{
    const QMutexLocker lock(&programMutex);
    programPath() = path;
}

ReaderProcess::ReaderProcess(const TaskControl &control, const ReaderLimits &limits, const QString &program)
    : m_control(control)
    , m_limits(limits)
    , m_program(program)
{
}

ReaderProcess::~ReaderProcess()
{
    stop();
}

core::Result<void> ReaderProcess::start()
{
    m_process = std::make_unique<QProcess>();
    m_process->setStandardErrorFile(QProcess::nullDevice());
#ifdef Q_OS_UNIX
    const qint64 memory = m_limits.memory > 0 ? m_limits.memory : MaxWorkerMemory;
    m_process->setChildProcessModifier([memory] { limitResources(memory); });
#endif
    m_process->start(m_program, {QStringLiteral("--worker")}, QIODevice::ReadWrite | QIODevice::Unbuffered);
    m_frames = {};
    m_greeted = false;
    m_filesOfWorker = 0;
    if (m_process->waitForStarted(StartTime))
        return {};
    const QString detail = m_program + QStringLiteral(": ") + m_process->errorString();
    stop();
    return Error{
        ErrorCode::Internal,
        said(QT_TRANSLATE_NOOP("ReaderProcess", "Files cannot be read, because the "
                                                "part of the program that reads them does not start.")),
        detail};
}

void ReaderProcess::stop()
{
    if (!m_process)
        return;
    m_process->kill();
    m_process->waitForFinished(StartTime);
    m_process.reset();
}

void ReaderProcess::open(const ReadRequest &request)
{
    if (!m_ended || m_filesOfWorker >= MaxFilesOfWorker)
        stop();
    m_request = request;
    if (m_request.options.language.isEmpty())
        m_request.options.language = currentLanguage();
    m_asked = m_ended = m_opened = m_many = false;
    m_unnamed.reset();
    m_deaths = 0;
    m_waitedForItem = m_waitedForFile = m_output = m_position = 0;
}

core::Result<void> ReaderProcess::ask()
{
    if (!m_process) {
        if (auto started = start(); !started)
            return started;
    }
    m_asked = true;
    m_opened = false;
    m_waitedForItem = 0;
    ++m_filesOfWorker;
    const QByteArray frame = framed(m_request);
    m_process->write(frame);
    return {};
}

core::Result<std::optional<ReadItem>> ReaderProcess::next()
{
    while (!m_ended) {
        if (!m_asked) {
            if (auto asked = ask(); !asked)
                return asked.error();
        }
        auto frame = takeFrame();
        if (!frame) {
            stop();
            m_ended = true;
            return frame.error();
        }
        auto item = *frame ? handle(**frame) : afterDeath();
        if (!item || *item)
            return item;
    }
    return std::optional<ReadItem>();
}

core::Result<core::TableHead> ReaderProcess::tableHead(const QString &path, const ReadOptions &options)
{
    m_head.reset();
    open({path, options, true, 0});
    auto item = next();
    if (!item)
        return item.error();
    if (*item && !(*item)->document)
        return (*item)->document.error();
    if (!m_head)
        return sentence(Death::Lied);
    return *m_head;
}

// Nothing when the worker is gone, or had to go.
core::Result<std::optional<Frame>> ReaderProcess::takeFrame()
{
    for (;;) {
        if (auto frame = m_frames.next())
            return frame;
        if (m_frames.isBroken()) {
            m_death = Death::Lied;
            return std::optional<Frame>();
        }
        const QByteArray bytes = m_process->readAllStandardOutput();
        m_output += bytes.size();
        if (m_output > m_limits.output) {
            m_death = Death::Flooded;
            return std::optional<Frame>();
        }
        if (!bytes.isEmpty()) {
            m_frames.add(bytes);
            continue;
        }
        const auto more = waitForOutput();
        if (!more)
            return more.error();
        if (!*more)
            return std::optional<Frame>();
    }
}

// False when the worker is gone or took too long.
core::Result<bool> ReaderProcess::waitForOutput()
{
    if (m_control.isCancelled())
        return Error{ErrorCode::Cancelled, {}, {}};
    if (m_process->state() == QProcess::NotRunning) {
        m_death = howItEnded();
        return false;
    }
    QElapsedTimer timer;
    timer.start();
    m_process->waitForReadyRead(Glance);
    const qint64 waited = timer.elapsed();
    m_waitedForFile += waited;
    m_waitedForItem += waited;
    const bool late
        = (m_many && m_opened && m_waitedForItem > m_limits.itemTime) || m_waitedForFile > m_limits.fileTime;
    if (late)
        m_death = Death::TimedOut;
    return !late;
}

ReaderProcess::Death ReaderProcess::howItEnded()
{
    const bool exited = m_process->exitStatus() == QProcess::NormalExit;
    qCInfo(log) << "worker ended over" << m_request.path << "code" << m_process->exitCode();
    return exited && m_process->exitCode() == OutOfMemoryExit ? Death::OutOfMemory : Death::Crashed;
}

core::Result<std::optional<ReadItem>> ReaderProcess::handle(const Frame &frame)
{
    const auto answer = answerOf(frame);
    const bool greeting = answer && std::holds_alternative<Hello>(*answer);
    const bool opening = answer && std::holds_alternative<Opened>(*answer);
    const bool whole
        = answer && (std::holds_alternative<Fault>(*answer) || std::holds_alternative<End>(*answer));
    // First the greeting; then what was opened, or why it was not; then what is in it.
    const bool inOrder
        = answer && greeting != m_greeted && (greeting || (opening ? !m_opened : m_opened || whole));
    if (!inOrder) {
        m_death = Death::Lied;
        return afterDeath();
    }
    m_waitedForItem = 0;
    return take(*answer);
}

std::optional<ReadItem> ReaderProcess::take(const Answer &answer)
{
    if (std::holds_alternative<Hello>(answer)) {
        m_greeted = true;
    } else if (const auto *opened = std::get_if<Opened>(&answer)) {
        m_opened = true;
        m_many = opened->many;
    } else if (const auto *skipped = std::get_if<Skipped>(&answer)) {
        m_position = std::max(m_position, skipped->last.position);
        if (m_unnamed)
            return failed(skipped->last.name, *std::exchange(m_unnamed, {}));
    } else if (const auto *read = std::get_if<ReadDocument>(&answer)) {
        ++m_request.skip;
        m_position = std::max(m_position, read->place.position);
        return ReadItem{read->place.name, read->document, m_position};
    } else if (const auto *fault = std::get_if<Fault>(&answer)) {
        ++m_request.skip;
        m_position = std::max(m_position, fault->place.position);
        return ReadItem{fault->place.name, fault->error, m_position};
    } else if (const auto *head = std::get_if<Head>(&answer)) {
        m_head = head->table;
    } else {
        m_ended = true;
    }
    return {};
}

// Another worker goes on behind the item that the last one died of; where there is none behind it, or too
// many died, the file is at its end.
core::Result<std::optional<ReadItem>> ReaderProcess::afterDeath()
{
    stop();
    ++m_deaths;
    const bool goOn = m_opened && m_many && !m_unnamed && m_deaths < MaxDeaths
                      && m_waitedForFile <= m_limits.fileTime && m_output <= m_limits.output;
    if (!goOn) {
        m_ended = true;
        return std::optional(failed({}, m_unnamed.value_or(m_death)));
    }
    m_unnamed = m_death;
    ++m_request.skip;
    m_asked = false;
    return std::optional<ReadItem>();
}

ReadItem ReaderProcess::failed(const QString &name, Death death)
{
    return {name, sentence(death), m_position};
}

core::Error ReaderProcess::sentence(Death death) const
{
    const qint64 memory = (m_limits.memory > 0 ? m_limits.memory : MaxWorkerMemory) >> 20;
    switch (death) {
    case Death::OutOfMemory:
        return {ErrorCode::TooLarge,
                said(QT_TRANSLATE_NOOP("ReaderProcess",
                                       "Reading this takes more than the %1 MB of memory allowed."))
                    .arg(memory),
                {}};
    case Death::TimedOut:
        return {
            ErrorCode::TooLarge,
            said(QT_TRANSLATE_NOOP("ReaderProcess", "Reading this takes longer than the %1 seconds allowed."))
                .arg((m_many ? m_limits.itemTime : m_limits.fileTime) / 1000),
            {}};
    case Death::Flooded:
        return {ErrorCode::TooLarge,
                said(QT_TRANSLATE_NOOP("ReaderProcess",
                                       "This becomes more than the %1 MB allowed when it is read."))
                    .arg(m_limits.output / 1'000'000),
                {}};
    case Death::Lied:
        return {ErrorCode::InvalidInput,
                said(QT_TRANSLATE_NOOP("ReaderProcess",
                                       "What was read of this makes no sense, so it was left out.")),
                {}};
    case Death::Crashed:
        break;
    }
    return {ErrorCode::InvalidInput,
            said(QT_TRANSLATE_NOOP(
                "ReaderProcess",
                "This is damaged or made to do harm: reading it broke off, and it was left out.")),
            {}};
}

} // namespace fangzhi::tasks
