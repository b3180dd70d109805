// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commandlist.h"

namespace fangzhi::cli {

const std::vector<std::unique_ptr<Command>> &commands()
{
    static const std::vector<std::unique_ptr<Command>> all = [] {
        std::vector<std::unique_ptr<Command>> list;
        list.push_back(makeNewCommand());
        list.push_back(makeImportCommand());
        list.push_back(makeImportTableCommand());
        list.push_back(makeListCommand());
        list.push_back(makeSearchCommand());
        list.push_back(makeShowCommand());
        list.push_back(makeFiguresCommand());
        list.push_back(makeExtractCommand());
        list.push_back(makeEncodingCommand());
        list.push_back(makeChartCommand());
        list.push_back(makeIndicatorsCommand());
        list.push_back(makeCheckCommand());
        list.push_back(makeDemoCommand());
        return list;
    }();
    return all;
}

} // namespace fangzhi::cli
