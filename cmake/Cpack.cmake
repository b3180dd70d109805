# SPDX-FileCopyrightText: 2026 The Fangzhi authors
# SPDX-License-Identifier: GPL-3.0-or-later

# cpack -G DEB in a build of the preset "package"; ./dev package does it.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME fangzhi)
set(CPACK_PACKAGE_VENDOR "The Fangzhi authors")
# .invalid is reserved for addresses that do not exist: there is no mailbox yet.
set(CPACK_PACKAGE_CONTACT "The Fangzhi authors <authors@fangzhi.invalid>")
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)

# Debian's own changelog names the package's revision; it is in the package alone.
file(STRINGS ${packaging}/debian-changelog newest LIMIT_COUNT 1)
if(NOT newest MATCHES "^fangzhi \\(([0-9.]+)-([0-9]+)\\)" OR NOT CMAKE_MATCH_1 STREQUAL PROJECT_VERSION)
  message(FATAL_ERROR "packaging/debian-changelog begins with \"${newest}\", not with version ${PROJECT_VERSION}")
endif()
set(CPACK_DEBIAN_PACKAGE_RELEASE ${CMAKE_MATCH_2})
set(CPACK_INSTALL_CMAKE_PROJECTS
  "${PROJECT_BINARY_DIR};fangzhi;ALL;/" "${PROJECT_BINARY_DIR};fangzhi;debian;/")

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Qt loads its SQLite driver and its drawer of SVG icons at run time, where dpkg-shlibdeps does not see them.
# Poppler reads the character maps of Chinese PDF files from poppler-data.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6sql6-sqlite, libqt6svg6, poppler-data")
# Chinese glyphs, the words of Qt's own dialogs, Wayland, the desktop's dark mode.
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS
  "fonts-noto-cjk, qt6-translations-l10n, qt6-wayland, qt6-gtk-platformtheme")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "figures of regions: from articles to charts, each with its source")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"Fangzhi reads Chinese articles about a region - news, bulletins, communiques,
work reports -, finds the growth figures in them and shows them beside charts.
Every mark on a chart leads back to its sentence, and every figure in a
sentence to its mark. What the program is unsure of waits for a person. A
library is one SQLite file; there is a window and a command line.
.
方志阅读关于一个地区的文章（新闻、简报、统计公报、政府工作报告），找出其中的
增速等数据，在旁边绘成图表；图上的每个数据都可回到原文出处。")

include(CPack)
