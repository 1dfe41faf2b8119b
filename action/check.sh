#!/usr/bin/env bash
# What the GitHub Action runs (action.yml): continuum check with the inputs as options. Inputs come as INPUT_* variables and
# stay single words. The exit code of check goes into the outputs, so that reports can still be delivered.
# Works with bash 3.2, which macOS has: hence ${list[@]+"${list[@]}"} for a list that may be empty.
set -euo pipefail

annotate() {
  local kind=$1 text=$2
  text=${text//'%'/%25}
  text=${text//$'\r'/%0D}
  text=${text//$'\n'/%0A}
  printf '::%s title=continuum::%s\n' "$kind" "$text"
}

finish() {
  local code=$1 result=failed
  [[ $code != 0 ]] || result=passed
  {
    printf 'exit-code=%s\n' "$code"
    printf 'result=%s\n' "$result"
    report sarif-file continuum.sarif
    report json-file continuum.json
    report comment-file comment.md
  } >>"$GITHUB_OUTPUT"
  exit 0
}

# An output with the path of a report; empty where check did not get that far.
report() {
  local file=${reports:-}/$2
  [[ -s $file ]] || file=
  printf '%s=%s\n' "$1" "$file"
}

# The call is at fault, or the machine: exit code 2, as continuum has it.
stop() {
  annotate error "$1"
  finish 2
}

# The value of an input: min-stage is in INPUT_MIN_STAGE.
input() {
  local variable
  variable=INPUT_$(printf '%s' "$1" | tr 'a-z-' 'A-Z_')
  printf '%s' "${!variable:-}"
}

# Calls a function with each line of a text, without the blanks around it. Empty lines are left out.
each_line() {
  local line
  while IFS= read -r line || [[ -n $line ]]; do
    line=${line#"${line%%[![:space:]]*}"}
    line=${line%"${line##*[![:space:]]}"}
    [[ -z $line ]] || "$2" "$line"
  done <<<"$1"
}

# A path from the working directory, as seen from the top of the repository.
from_top() {
  case $1 in
    /*) printf '%s' "$1" ;;
    .) printf '%s' "${prefix:-.}" ;;
    *) printf '%s' "$prefix${1#./}" ;;
  esac
}

# The configuration that the working directory has: the nearest one upwards.
nearest_config() {
  local folder=$prefix
  until [[ -z $folder || -e ${folder}continuum.config.yaml ]]; do
    folder=${folder%/}
    folder=${folder%"${folder##*/}"}
  done
  [[ ! -e ${folder}continuum.config.yaml ]] || printf '%s' "${folder}continuum.config.yaml"
}

# Whether a configuration says which files. In doubt it does: then more is checked, not less.
names_files() {
  ! grep -Eqs "^[\"']?format[\"']?[[:blank:]]*:" -- "$1" ||
    grep -E "^[\"']?files[\"']?[[:blank:]]*:" -- "$1" | grep -Evq ':[[:blank:]]*\[[[:blank:]]*\]'
}

add_path() { paths+=("$(from_top "$1")"); }
add_minimum() { options+=("--min=$1"); }

add_value() {
  local value
  value=$(input "$1")
  [[ -z $value ]] || options+=("--$1=$value")
}

add_switch() {
  local value
  value=$(input "$1")
  case $value in
    true) options+=("--$1") ;;
    false | '') ;;
    *) stop "The input $1 can be true or false, not \"$value\"." ;;
  esac
}

has_commit() {
  git rev-parse --quiet --verify --end-of-options "$1^{commit}" >/dev/null 2>&1
}

# Fetches commits and folders; git fetches the files among them that are looked at.
fetch() {
  git fetch --quiet --no-tags --filter=blob:none "$@"
}

cannot_compare() {
  stop "The files cannot be compared with $1: it cannot be fetched. Give actions/checkout \"fetch-depth: 0\", or set the input baseline to none."
}

# Where a branch was left is known only from the history that both have.
fetch_branch() {
  local branch=$1 shallow deepen
  deepen=()
  shallow=$(git rev-parse --is-shallow-repository 2>/dev/null) || cannot_compare "$branch"
  [[ $shallow == false ]] || deepen=(--unshallow)
  if [[ $shallow == true ]] || ! has_commit "refs/remotes/origin/$branch"; then
    fetch ${deepen[@]+"${deepen[@]}"} origin "+refs/heads/$branch:refs/remotes/origin/$branch" ||
      cannot_compare "$branch"
    # Brings every changed file at once; otherwise git would fetch them one after the other.
    git diff --shortstat "refs/remotes/origin/$branch...HEAD" >/dev/null 2>&1 || true
  fi
}

fetch_commit() {
  if ! has_commit "$1"; then
    fetch --depth=1 origin "$1" || cannot_compare "$1"
    git diff --shortstat "$1" HEAD >/dev/null 2>&1 || true
  fi
}

# Adds what the files are compared with.
add_baseline() {
  local baseline
  baseline=$(input baseline)
  case $baseline in
    '') ;;
    none) options+=(--no-baseline) ;;
    auto)
      if [[ -n ${GITHUB_BASE_REF:-} ]]; then
        fetch_branch "$GITHUB_BASE_REF"
        # The whole name: a tag can be called origin/main too.
        options+=("--baseline=refs/remotes/origin/$GITHUB_BASE_REF")
      elif [[ ! ${BEFORE:-} =~ ^0*$ ]]; then
        fetch_commit "$BEFORE"
        options+=("--baseline=$BEFORE")
      else
        printf 'GitHub names no earlier version to compare with. A baseline in the configuration still applies.\n'
      fi
      ;;
    *)
      if [[ -n $prefix && $baseline != /* && -e $prefix$baseline ]]; then
        # As check has it, which sees the name from the top and so cannot tell.
        ! has_commit "$baseline" ||
          stop "\"$baseline\" can be a path or a git ref here. Write ./$baseline for the path, or the whole name of the ref, like refs/heads/$baseline."
        baseline=./$prefix${baseline#./}
      fi
      options+=("--baseline=$baseline")
      ;;
  esac
}

# Sets `continuum` to the program: the one in the checkout of the action, or a published version.
choose_program() {
  local version
  version=$(input version)
  case $version in
    '') continuum=(node "$GITHUB_ACTION_PATH/bin/continuum.js") ;;
    *[!0-9A-Za-z.+-]* | -*) stop "The input version cannot be \"$version\". Write one like 1.2.3." ;;
    *) continuum=(npx --yes "csp-continuum@$version") ;;
  esac
}

# Reports name files as the repository does, so everything is seen from its top.
go_to_top() {
  local folder top
  folder=$(input working-directory)
  cd -- "${folder:-.}" 2>/dev/null || stop "There is no folder \"$folder\". See the input working-directory."
  prefix=
  if top=$(git rev-parse --show-toplevel 2>/dev/null); then
    prefix=$(git rev-parse --show-prefix)
    cd -- "$top"
  fi
}

go_to_top
choose_program

paths=()
options=()
config=$(input config)
if [[ -n $config ]]; then
  config=$(from_top "$config")
elif [[ -n $prefix ]]; then
  config=$(nearest_config)
fi
[[ -z $config ]] || options+=("--config=$config")
add_value min-stage
each_line "$(input min)" add_minimum
add_switch at-target
add_switch complete
add_value max-na
add_value max-age
add_switch evidence
add_value evidence-max-age
add_value min-evidenced-stage
add_baseline
add_switch strict

each_line "$(input paths)" add_path
# Without paths, the configuration says which files; where it does not, they are those of the working directory.
if [[ ${#paths[@]} -eq 0 && -n $prefix ]]; then
  [[ -n $config ]] && names_files "$config" || paths=("$prefix")
fi

reports=$(mktemp -d "$RUNNER_TEMP/continuum.XXXXXX")
options+=(--format github)
options+=(--format "sarif=$reports/continuum.sarif")
options+=(--format "json=$reports/continuum.json")
options+=(--format "markdown=$reports/comment.md")
[[ ${#paths[@]} -eq 0 ]] || options+=(-- "${paths[@]}")

code=0
"${continuum[@]}" check "${options[@]}" || code=$?
finish "$code"
