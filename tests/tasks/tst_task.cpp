// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tasks/task.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

using namespace fangzhi;
using namespace fangzhi::tasks;

class TestTask : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itFinishesOnceWithItsResult();
    void progressReachesTheAskingThread();
    void cancelledBeforeItBegins();
    void cancelledOnTheWay();
    void aLateAnswerIsDropped();
    void waitingNeedsNoEventLoop();
};

void TestTask::itFinishesOnceWithItsResult()
{
    Task<int> task(QStringLiteral("count"), [](TaskControl &) -> core::Result<int> { return 42; });
    QSignalSpy finished(&task, &TaskBase::finished);
    QVERIFY(!task.isRunning());
    task.start();
    QVERIFY(finished.wait());
    QCOMPARE(finished.size(), 1);
    QVERIFY(!task.isRunning());
    QCOMPARE(*task.result(), 42);
}

void TestTask::progressReachesTheAskingThread()
{
    Task<int> task(QStringLiteral("steps"), [](TaskControl &control) -> core::Result<int> {
        for (int i = 1; i <= 3; ++i)
            control.report({i, 3, QStringLiteral("step")});
        return 3;
    });
    QList<qint64> seen;
    connect(&task, &TaskBase::progressed, this, [&](const Progress &progress) {
        QCOMPARE(QThread::currentThread(), thread());
        seen.append(progress.done);
    });
    QSignalSpy finished(&task, &TaskBase::finished);
    task.start();
    QVERIFY(finished.wait());
    QTRY_COMPARE(seen, (QList<qint64>{1, 2, 3}));
}

void TestTask::cancelledBeforeItBegins()
{
    std::atomic_bool ran = false;
    Task<int> task(QStringLiteral("never"), [&](TaskControl &) -> core::Result<int> {
        ran = true;
        return 1;
    });
    task.cancel();
    task.start();
    QVERIFY(!task.waitForResult());
    QCOMPARE(task.result().error().code, core::ErrorCode::Cancelled);
    QVERIFY(!ran);
}

void TestTask::cancelledOnTheWay()
{
    QSemaphore began;
    Task<int> task(QStringLiteral("long"), [&](TaskControl &control) -> core::Result<int> {
        began.release();
        while (!control.isCancelled())
            QThread::msleep(1);
        return core::Error{core::ErrorCode::Cancelled, QStringLiteral("stopped"), {}};
    });
    task.start();
    began.acquire();
    task.cancel();
    QVERIFY(!task.waitForResult());
    QVERIFY(task.isCancelled());
    QCOMPARE(task.result().error().message, QStringLiteral("stopped"));
}

void TestTask::aLateAnswerIsDropped()
{
    QSemaphore began;
    QSemaphore goOn;
    bool told = false;
    bool wasCancelled = false;
    {
        Task<int> task(QStringLiteral("late"), [&](TaskControl &control) -> core::Result<int> {
            began.release();
            goOn.acquire();
            wasCancelled = control.isCancelled();
            return 1;
        });
        connect(&task, &TaskBase::finished, this, [&] { told = true; });
        task.start();
        began.acquire();
    }
    goOn.release();
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
    QVERIFY(wasCancelled);
    QVERIFY(!told);
}

void TestTask::waitingNeedsNoEventLoop()
{
    Task<QString> task(QStringLiteral("word"),
                       [](TaskControl &) -> core::Result<QString> { return QStringLiteral("done"); });
    task.start();
    QCOMPARE(*task.waitForResult(), QStringLiteral("done"));
}

QTEST_GUILESS_MAIN(TestTask)
#include "tst_task.moc"
