# SPDX-FileCopyrightText: 2026 The Fangzhi authors
# SPDX-License-Identifier: GPL-3.0-or-later

# The translations as :/i18n/…, inside the program. Chinese is complete; English holds plural forms only,
# because its words are those of the sources. `update_translations` brings both up to the sources.
qt_add_lrelease(fangzhi_widgets
  TS_FILES ${PROJECT_SOURCE_DIR}/resources/translations/fangzhi_zh_CN.ts
           ${PROJECT_SOURCE_DIR}/resources/translations/fangzhi_en.ts
  QM_FILES_OUTPUT_VARIABLE qm_files)
qt_add_resources(fangzhi_widgets i18n PREFIX /i18n BASE ${PROJECT_BINARY_DIR} FILES ${qm_files})

add_custom_target(update_translations
  COMMAND Qt6::lupdate -no-obsolete -locations none src ui -ts resources/translations/fangzhi_zh_CN.ts
  COMMAND Qt6::lupdate -no-obsolete -locations none -pluralonly src ui -ts resources/translations/fangzhi_en.ts
  WORKING_DIRECTORY ${PROJECT_SOURCE_DIR} VERBATIM)
