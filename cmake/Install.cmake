# SPDX-FileCopyrightText: 2026 The Fangzhi authors
# SPDX-License-Identifier: GPL-3.0-or-later

install(TARGETS fangzhi RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
