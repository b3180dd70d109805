// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace fangzhi::readers {

// The worker's side of readers/protocol.h: reads requests from stdin and answers on stdout, until stdin
// ends. Gives up network and other programs first. What libraries print goes to stderr. Gives the
// process's exit code. Needs a QCoreApplication, and no event loop.
int runWorker();

} // namespace fangzhi::readers
