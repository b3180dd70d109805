// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tasks/task.h"

#include <QPointer>

namespace fangzhi::tasks {

TaskBase::TaskBase(const QString &name, QObject *parent)
    : QObject(parent)
    , m_name(name)
    , m_control(std::make_shared<TaskControl>())
{
    // Reports come from the working thread; they are shown from this one, and not once it is gone.
    m_control->m_report = [self = QPointer(this)](const Progress &progress) {
        if (!self)
            return;
        QMetaObject::invokeMethod(
            self.data(),
            [self, progress] {
                if (!self)
                    return;
                self->m_progress = progress;
                Q_EMIT self->progressed(progress);
            },
            Qt::QueuedConnection);
    };
}

TaskBase::~TaskBase()
{
    if (!m_control->isCancelled())
        m_control->abandon();
}

void TaskBase::cancel()
{
    m_control->cancel();
}

} // namespace fangzhi::tasks
