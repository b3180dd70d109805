// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/command.h"
#include "tasks/task.h"

namespace fangzhi::cli {

// Starts a task and waits for it, drawing its progress on one line of stderr where that is a terminal.
void runToEnd(tasks::TaskBase &task, Streams &streams);

} // namespace fangzhi::cli
