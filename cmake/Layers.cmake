# SPDX-FileCopyrightText: 2026 The Fangzhi authors
# SPDX-License-Identifier: GPL-3.0-or-later

# What every target of ours is compiled with.
add_library(fangzhi_options INTERFACE)
target_compile_options(fangzhi_options INTERFACE -Wall -Wextra -Werror)
if(CMAKE_CXX_COMPILER_ID STREQUAL GNU AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  # g++ 12 sees overlapping copies in std::string where there are none (its bug 105651).
  target_compile_options(fangzhi_options INTERFACE -Wno-restrict)
endif()
target_compile_definitions(fangzhi_options INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_KEYWORDS QT_DISABLE_DEPRECATED_BEFORE=0x060400
  FANGZHI_VERSION="${PROJECT_VERSION}")
target_include_directories(fangzhi_options INTERFACE ${PROJECT_SOURCE_DIR}/src)
if(FANGZHI_SANITIZE)
  target_compile_options(fangzhi_options INTERFACE -fsanitize=${FANGZHI_SANITIZE} -fno-omit-frame-pointer
    -fno-sanitize-recover=all)
  target_link_options(fangzhi_options INTERFACE -fsanitize=${FANGZHI_SANITIZE})
  # Where faults are looked for, asserts hold too, Qt's and the standard library's.
  target_compile_definitions(fangzhi_options INTERFACE QT_FORCE_ASSERTS _GLIBCXX_ASSERTIONS)
endif()

# fangzhi_layer(NAME …): src/NAME as the static library fangzhi_NAME; the rest goes to target_link_libraries.
function(fangzhi_layer name)
  file(GLOB sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/${name}/*.cpp ${PROJECT_SOURCE_DIR}/src/${name}/*.h)
  add_library(fangzhi_${name} STATIC ${sources})
  target_link_libraries(fangzhi_${name} ${ARGN})
  target_link_libraries(fangzhi_${name} PUBLIC fangzhi_options)
  set_target_properties(fangzhi_${name} PROPERTIES LINKER_LANGUAGE CXX)
endfunction()
