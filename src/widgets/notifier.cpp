// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/notifier.h"

#include <QLoggingCategory>

namespace fangzhi::widgets {

namespace {
Q_LOGGING_CATEGORY(lcWindow, "fangzhi.window")
}

void Notifier::problem(const core::Error &error, const QString &actionText, std::function<void()> action)
{
    if (error.code == core::ErrorCode::Cancelled)
        return;
    qCWarning(lcWindow).noquote() << error.message << error.detail;
    tell({Notice::Kind::Problem, error.message, actionText, std::move(action)});
}

} // namespace fangzhi::widgets
