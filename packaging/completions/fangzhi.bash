# SPDX-FileCopyrightText: 2026 The Fangzhi authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Completion of fangzhi for bash.

_fangzhi() {
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} command=${COMP_WORDS[1]} options=
  local measures="level yoy_growth avg_growth growth_other change_points change_abs share contribution pull ratio rank target"
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    mapfile -t COMPREPLY < <(compgen -W "new import encoding import-table list search show figures extract chart indicators check demo --demo --help --version" -- "$word"
      compgen -f -X '!*.fangzhi' -- "$word"
      compgen -d -- "$word")
    compopt -o filenames 2>/dev/null
    return
  fi
  case $before in
    --library | -l)
      mapfile -t COMPREPLY < <(compgen -f -X '!*.fangzhi' -- "$word"; compgen -d -- "$word")
      compopt -o filenames 2>/dev/null
      return
      ;;
    --measure) mapfile -t COMPREPLY < <(compgen -W "$measures" -- "$word"); return ;;
    --order) mapfile -t COMPREPLY < <(compgen -W "newest relevance" -- "$word"); return ;;
    --state) mapfile -t COMPREPLY < <(compgen -W "proposed accepted edited rejected" -- "$word"); return ;;
    --theme) mapfile -t COMPREPLY < <(compgen -W "light dark" -- "$word"); return ;;
    --revision) mapfile -t COMPREPLY < <(compgen -W "before after" -- "$word"); return ;;
    --language) mapfile -t COMPREPLY < <(compgen -W "zh en" -- "$word"); return ;;
    --size) mapfile -t COMPREPLY < <(compgen -W "1920x1080 3840x2160 900x383" -- "$word"); return ;;
    --dpi) mapfile -t COMPREPLY < <(compgen -W "96 144 300 600" -- "$word"); return ;;
    --near) mapfile -t COMPREPLY < <(compgen -W "both old new" -- "$word"); return ;;
    --encoding) mapfile -t COMPREPLY < <(compgen -W "UTF-8 GB18030 Big5" -- "$word"); return ;;
    --column | --limit | --text | --tag | --article | --indicator | --region | --date | --written | --title | --group | --zh | --en | --alias) return ;;
  esac
  case $command in
    import) options="--library --region --written --encoding --column --near --resume --retry --no-wait" ;;
    import-table) options="--library --mapping --region --revision" ;;
    list) options="--library --limit --text --tag" ;;
    search) options="--library --limit --order --figures" ;;
    encoding | show | check) options="--library" ;;
    figures) options="--library --article --indicator --region --measure --state" ;;
    extract) options="--region --date --written --title --explain" ;;
    chart) options="--library --article --spec --out --group --size --dpi --theme --language --transparent --no-title --no-source" ;;
    indicators) options="--library --zh --en --alias" ;;
  esac
  if [[ $word == -* ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$options --json --help" -- "$word")
  else
    mapfile -t COMPREPLY < <(compgen -f -- "$word")
    compopt -o filenames 2>/dev/null
  fi
}
complete -F _fangzhi fangzhi
