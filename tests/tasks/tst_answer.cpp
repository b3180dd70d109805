// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A question is answered once, whenever its work ends, and never to someone who is gone.

#include "tasks/answer.h"

#include <QTest>
#include <QThread>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <array>

using namespace fangzhi;
using namespace fangzhi::tasks;

class TestAnswer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void endsWhileItIsAsked();
    void whatIsThereAlready();
    void whoIsGoneHearsNothing();
    void whoHearsMayGo();

private:
    Answer<int> ask(int number)
    {
        return QtConcurrent::run(&m_pool, [number]() -> core::Result<int> { return number; });
    }

    QThreadPool m_pool;
};

// With QFuture::then() this crashes, in every second run or so. Onlookers make the end of the work, in which
// it is asked, take longer.
void TestAnswer::endsWhileItIsAsked()
{
    constexpr int Questions = 8000;
    constexpr int Onlookers = 8;
    QObject context;
    int answers = 0;
    for (int i = 0; i < Questions; ++i) {
        const Answer<int> answer = QtConcurrent::run(&m_pool, []() -> core::Result<int> {
            QThread::usleep(50);
            return 1;
        });
        std::array<QFutureWatcher<core::Result<int>>, Onlookers> onlookers;
        for (auto &onlooker : onlookers)
            onlooker.setFuture(answer);
        while (!answer.isFinished()) { }
        answer.then(&context, [&answers](const core::Result<int> &) { ++answers; });
        QCoreApplication::processEvents();
    }
    QTRY_COMPARE(answers, Questions);
}

void TestAnswer::whatIsThereAlready()
{
    const Answer<int> answer = QtFuture::makeReadyFuture(core::Result<int>(3));
    int said = 0;
    answer.then(this, [&said](const core::Result<int> &number) { said = *number; });
    QTRY_COMPARE(said, 3);
}

void TestAnswer::whoIsGoneHearsNothing()
{
    bool heard = false;
    {
        QObject context;
        ask(1).then(&context, [&heard](const core::Result<int> &) { heard = true; });
        m_pool.waitForDone();
    }
    QCoreApplication::processEvents();
    QVERIFY(!heard);
}

void TestAnswer::whoHearsMayGo()
{
    auto *context = new QObject;
    bool gone = false;
    ask(1).then(context, [context, &gone](const core::Result<int> &) {
        delete context;
        gone = true;
    });
    QTRY_VERIFY(gone);
}

QTEST_GUILESS_MAIN(TestAnswer)
#include "tst_answer.moc"
