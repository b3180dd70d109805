// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article.h"
#include "core/result.h"
#include "readers/protocol.h"
#include "tasks/task.h"

#include <QString>

#include <memory>
#include <optional>

class QProcess;

namespace fangzhi::tasks {

// The program that is started with --worker to read files from outside: this one, as main() says. Without
// a word of main's, the environment's FANGZHI_PROGRAM, for the running program of a test is not fangzhi.
QString readerProgram();
void setReaderProgram(const QString &path);

// What a worker may take; over it, it is ended, and what it was reading has failed.
struct ReaderLimits {
    qint64 memory = 0; // bytes; 0: the workers' own limit
    int itemTime = 10'000; // ms that we wait for one item of a file of many …
    int fileTime = 60'000; // … and for a file in all
    qint64 output = 600'000'000; // bytes that a file may become
};

// One item of a file, read or not.
struct ReadItem {
    QString name; // "row 12"; empty for the whole file
    core::Result<core::Document> document;
    qint64 position = 0; // bytes of the file read after it
};

// Files from outside, read by a worker process whose answers are trusted as little as the files. What
// makes the worker crash, hang, flood or lie costs that item of the file, or the file where it has no
// items; another worker goes on after it. For one thread at a time, and needs no event loop.
class ReaderProcess {
public:
    explicit ReaderProcess(const TaskControl &control, const ReaderLimits &limits = {},
                           const QString &program = readerProgram());
    ~ReaderProcess();
    ReaderProcess(const ReaderProcess &) = delete;
    ReaderProcess &operator=(const ReaderProcess &) = delete;

    // Begins a file; what was left of the one before is dropped.
    void open(const readers::ReadRequest &request);
    // The next item of the file; nothing at its end. The error is none of the file's: Cancelled, or
    // Internal where no worker can be started.
    core::Result<std::optional<ReadItem>> next();
    // What the columns of a table are; like a file of its own.
    core::Result<core::TableHead> tableHead(const QString &path, const readers::ReadOptions &options);
    // Items of the file so far, those passed over at its beginning too.
    qint64 itemsRead() const { return m_request.skip; }

private:
    enum class Death { Crashed, OutOfMemory, TimedOut, Flooded, Lied };
    using Step = core::Result<std::optional<ReadItem>>;

    core::Result<void> start();
    void stop();
    core::Result<void> ask();
    core::Result<std::optional<readers::Frame>> takeFrame();
    core::Result<bool> waitForOutput();
    Death howItEnded();
    Step handle(const readers::Frame &frame);
    std::optional<ReadItem> take(const readers::Answer &answer);
    Step afterDeath();
    core::Error sentence(Death death) const;
    ReadItem failed(const QString &name, Death death);

    const TaskControl &m_control;
    ReaderLimits m_limits;
    QString m_program;
    std::unique_ptr<QProcess> m_process;
    readers::FrameReader m_frames;
    bool m_greeted = false;
    int m_filesOfWorker = 0;

    // The file that is being read.
    readers::ReadRequest m_request; // `skip`: items that are done
    bool m_asked = false;
    bool m_ended = true;
    bool m_opened = false;
    bool m_many = false;
    std::optional<Death> m_unnamed; // of the item whose name is not known yet
    Death m_death = Death::Crashed; // of the worker that ended last
    int m_deaths = 0;
    qint64 m_waitedForItem = 0; // ms
    qint64 m_waitedForFile = 0;
    qint64 m_output = 0; // bytes
    qint64 m_position = 0;
    std::optional<core::TableHead> m_head;
};

} // namespace fangzhi::tasks
