// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/progressline.h"

#include <QEventLoop>

namespace fangzhi::cli {

void runToEnd(tasks::TaskBase &task, Streams &streams)
{
    // The command line's only loop: nothing else runs in it, so nothing can re-enter.
    QEventLoop loop;
    QObject::connect(&task, &tasks::TaskBase::finished, &loop, &QEventLoop::quit);
    if (streams.showProgress) {
        QObject::connect(&task, &tasks::TaskBase::progressed, &loop,
                         [&streams](const tasks::Progress &progress) {
                             streams.err << "\r\033[K" << progress.done;
                             if (progress.total > 0)
                                 streams.err << '/' << progress.total;
                             streams.err << "  " << progress.what.left(60) << Qt::flush;
                         });
    }
    task.start();
    loop.exec();
    if (streams.showProgress)
        streams.err << "\r\033[K" << Qt::flush;
}

} // namespace fangzhi::cli
