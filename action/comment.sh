#!/usr/bin/env bash
# Puts the report on the pull request, in one comment that later runs replace. COMMENT_FILE holds the report, whose first
# line is the marker; PR_NUMBER says where; gh takes GH_TOKEN. Never fails: the report is not the result.
# A second line says whose report it is: other jobs, and other uses with another working directory, have their own.
set -euo pipefail

marker='<!-- continuum-check -->'

skip() {
  printf '::notice title=continuum::%s\n' "$1"
  exit 0
}

could_not() {
  skip "The report could not be put on the pull request. A pull request from a fork has no leave to write; any other needs the permission pull-requests: write."
}

[[ ${PR_NUMBER:-} =~ ^[1-9][0-9]*$ ]] || skip 'There is no pull request to put the report on.'
[[ -s ${COMMENT_FILE:-} ]] || skip 'There is no report to put on the pull request.'

# A sum, as names can hold anything, the end of an HTML comment and quotation marks included.
sum=$(printf '%s\n' "${GITHUB_WORKFLOW:-}" "${GITHUB_JOB:-}" "${INPUT_WORKING_DIRECTORY:-}" | cksum)
owner="<!-- ${sum%% *} -->"
report=$(<"$COMMENT_FILE")
body=$marker$'\n'$owner${report#"$marker"}

# Only comments of programs: nobody is to lose their own words by beginning with the markers.
comments=repos/$GITHUB_REPOSITORY/issues
begins="gsub(\"\\r\"; \"\") | startswith(\"$marker\\n$owner\\n\")"
ours=".[] | select(.user.type == \"Bot\") | select(.body | $begins) | .id"
found=$(gh api --paginate "$comments/$PR_NUMBER/comments?per_page=100" --jq "$ours") || could_not
first=${found%%$'\n'*}

if [[ -n $first ]]; then
  gh api --silent --method PATCH "$comments/comments/$first" --field body=@- <<<"$body" || could_not
else
  gh api --silent --method POST "$comments/$PR_NUMBER/comments" --field body=@- <<<"$body" || could_not
fi
