#!/bin/bash
# run_case.sh ENTENTE FIXTURE NAME [update]: runs one case of cases.txt in a folder of its own, which holds a copy of
# inputs/ and the database news.db, and compares standard output and standard error with expected/NAME.out and .err (an
# absent file is an empty one) and the exit code with the one that the case names. `update` writes them instead.
set -u
entente=$(realpath "$1") fixture=$(realpath "$2") name=$3 update=${4:-}
here=$(dirname "$(realpath "$0")")
line=$(grep -E "^$name +[0-9]" "$here/cases.txt") || { echo "no such case: $name"; exit 1; }
read -r _ code command <<<"$line"

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/bin" "$folder/work"
ln -s "$entente" "$folder/bin/entente"
ln -s "$fixture" "$folder/bin/news_fixture"
cp -r "$here/inputs/." "$folder/work"
cd "$folder/work" || exit 1
export PATH="$folder/bin:$PATH" ENTENTE_DB=news.db LC_ALL=C.UTF-8 SOURCE_DATE_EPOCH=1446638400 USER=tester
unset NO_COLOR ENTENTE_CODER
news_fixture make news.db || exit 1

bash -c "$command" >../out 2>../err </dev/null
actual=$?
if [ "$update" = update ]; then
  for kind in out err; do
    rm -f "$here/expected/$name.$kind"
    [ -s "../$kind" ] && cp "../$kind" "$here/expected/$name.$kind"
  done
  [ "$actual" = "$code" ] || echo "$name: exit code $actual, the case says $code"
  exit 0
fi
failed=0
for kind in out err; do
  expected="$here/expected/$name.$kind"
  [ -e "$expected" ] || expected=/dev/null
  diff -u --label "expected $name.$kind" --label "actual $name.$kind" "$expected" "../$kind" || failed=1
done
[ "$actual" = "$code" ] || { echo "exit code $actual, not $code"; failed=1; }
exit $failed
