# SPDX-FileCopyrightText: 2026 The Fangzhi authors
# SPDX-License-Identifier: GPL-3.0-or-later

# What an installed Fangzhi consists of, in the places that desktops and shells look into; packaging/contents.txt
# lists it.
set(app_id org.fangzhi.fangzhi)
set(packaging ${PROJECT_SOURCE_DIR}/packaging)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS
  ${packaging}/${app_id}.metainfo.xml ${packaging}/debian-changelog)

install(TARGETS fangzhi RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})

install(FILES ${packaging}/${app_id}.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES ${packaging}/${app_id}.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES ${packaging}/${app_id}.mime.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages RENAME ${app_id}.xml)

# The sizes are kept as pictures so that building needs no SVG renderer; packaging/icons/render makes them.
set(icons ${CMAKE_INSTALL_DATADIR}/icons/hicolor)
foreach(size 16 24 32 48 64 128 256 512)
  install(FILES ${packaging}/icons/${size}.png DESTINATION ${icons}/${size}x${size}/apps RENAME ${app_id}.png)
endforeach()
install(FILES ${PROJECT_SOURCE_DIR}/resources/icons/fangzhi.svg DESTINATION ${icons}/scalable/apps
  RENAME ${app_id}.svg)

# The date of the release, from the newest entry of the metainfo file, which names version and date once.
file(READ ${packaging}/${app_id}.metainfo.xml metainfo)
string(REGEX MATCH "<release version=\"([0-9.]+)\" date=\"([0-9-]+)\"" release "${metainfo}")
if(NOT CMAKE_MATCH_1 STREQUAL PROJECT_VERSION)
  message(FATAL_ERROR "packaging/${app_id}.metainfo.xml tells of version ${CMAKE_MATCH_1}, not ${PROJECT_VERSION}")
endif()
set(FANGZHI_RELEASE_DATE ${CMAKE_MATCH_2})
configure_file(${packaging}/fangzhi.1.in fangzhi.1 @ONLY)
configure_file(${packaging}/fangzhi.zh_CN.1.in fangzhi.zh_CN.1 @ONLY)

install(FILES ${packaging}/completions/fangzhi.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions
  RENAME fangzhi)
install(FILES ${packaging}/completions/_fangzhi DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions)

# Manual and changelog are compressed as distributions want them, without a time stamp.
find_program(GZIP gzip REQUIRED)
function(fangzhi_install_compressed source name destination)
  cmake_parse_arguments(arg "" "AS" "" ${ARGN})
  set(installed ${name})
  if(arg_AS)
    set(installed ${arg_AS})
  endif()
  add_custom_command(OUTPUT ${name}.gz
    COMMAND ${GZIP} -9nc ${source} > ${CMAKE_CURRENT_BINARY_DIR}/${name}.gz
    DEPENDS ${source} VERBATIM)
  set_property(GLOBAL APPEND PROPERTY FANGZHI_COMPRESSED ${CMAKE_CURRENT_BINARY_DIR}/${name}.gz)
  install(FILES ${CMAKE_CURRENT_BINARY_DIR}/${name}.gz DESTINATION ${destination} RENAME ${installed}.gz
    ${arg_UNPARSED_ARGUMENTS})
endfunction()
fangzhi_install_compressed(${CMAKE_CURRENT_BINARY_DIR}/fangzhi.1 fangzhi.1 ${CMAKE_INSTALL_MANDIR}/man1)
fangzhi_install_compressed(${CMAKE_CURRENT_BINARY_DIR}/fangzhi.zh_CN.1 fangzhi.zh_CN.1
  ${CMAKE_INSTALL_MANDIR}/zh_CN/man1 AS fangzhi.1)
fangzhi_install_compressed(${PROJECT_SOURCE_DIR}/CHANGELOG.md changelog ${CMAKE_INSTALL_DOCDIR})
fangzhi_install_compressed(${packaging}/debian-changelog changelog.Debian ${CMAKE_INSTALL_DOCDIR}
  COMPONENT debian EXCLUDE_FROM_ALL)
get_property(compressed GLOBAL PROPERTY FANGZHI_COMPRESSED)
add_custom_target(compressed ALL DEPENDS ${compressed})

# README.md is for those who have the sources; what it says to users, the guide says.
install(FILES ${packaging}/copyright LICENSES.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES docs/guide.md docs/guide.en.md DESTINATION ${CMAKE_INSTALL_DOCDIR}/docs)
install(DIRECTORY docs/images DESTINATION ${CMAKE_INSTALL_DOCDIR}/docs FILES_MATCHING PATTERN "*.png")

include(cmake/Cpack.cmake)
