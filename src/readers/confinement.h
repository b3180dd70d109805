// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace fangzhi::readers {

// The memory that a worker may use for its data, in bytes; a build with AddressSanitizer, which reserves
// terabytes, is not limited.
constexpr qint64 MaxWorkerMemory = 512 << 20;

// How a worker ends that got no more memory.
constexpr int OutOfMemoryExit = 77;

// Limits of the system for a process that is about to become a worker: memory, no files written, no core
// dumps. Calls nothing that is not allowed between fork and exec.
void limitResources(qint64 memory = MaxWorkerMemory);

// From now on, and for good, this process cannot reach a network, start or trace another program, or
// signal one; such calls fail. Files can be read. False where the system cannot enforce it.
bool giveUpOutside();

// The next `seconds` of processor time are this process's last.
void limitProcessorTime(int seconds);

} // namespace fangzhi::readers
