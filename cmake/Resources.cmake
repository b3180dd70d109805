# SPDX-FileCopyrightText: 2026 The Fangzhi authors
# SPDX-License-Identifier: GPL-3.0-or-later

# fangzhi_resources(LAYER FOLDER PATTERN): the files of resources/FOLDER as :/FOLDER/…, linked with the layer.
function(fangzhi_resources layer folder pattern)
  file(GLOB files CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/resources/${folder}/${pattern})
  if(files)
    qt_add_resources(fangzhi_${layer} "${folder}" PREFIX "/" BASE ${PROJECT_SOURCE_DIR}/resources FILES ${files})
  endif()
endfunction()

fangzhi_resources(core regions *.csv)
fangzhi_resources(core lexicon *.tsv)
fangzhi_resources(storage migrations *.sql)
fangzhi_resources(tasks demo articles/*.txt)
fangzhi_resources(widgets icons *.svg)
