# SPDX-FileCopyrightText: 2026 The Fangzhi authors
# SPDX-License-Identifier: GPL-3.0-or-later

add_executable(fangzhi src/app/main.cpp)
target_link_libraries(fangzhi PRIVATE fangzhi_widgets fangzhi_cli)
set_target_properties(fangzhi PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR})

include(cmake/Translations.cmake)
