# SPDX-FileCopyrightText: 2026 The Fangzhi authors
# SPDX-License-Identifier: GPL-3.0-or-later

# A command for working on the rules; not a test.
add_executable(extract_file EXCLUDE_FROM_ALL ${CMAKE_CURRENT_SOURCE_DIR}/extract/support/extract_file.cpp)
target_link_libraries(extract_file PRIVATE fangzhi_extract)
