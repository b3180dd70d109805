// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/command.h"

namespace fangzhi::cli {

// What each file of a command offers to the list.
std::unique_ptr<Command> makeNewCommand();
std::unique_ptr<Command> makeImportCommand();
std::unique_ptr<Command> makeImportTableCommand();
std::unique_ptr<Command> makeExtractCommand();
std::unique_ptr<Command> makeEncodingCommand();
std::unique_ptr<Command> makeListCommand();
std::unique_ptr<Command> makeSearchCommand();
std::unique_ptr<Command> makeShowCommand();
std::unique_ptr<Command> makeFiguresCommand();
std::unique_ptr<Command> makeChartCommand();
std::unique_ptr<Command> makeIndicatorsCommand();
std::unique_ptr<Command> makeCheckCommand();
std::unique_ptr<Command> makeDemoCommand();

} // namespace fangzhi::cli
