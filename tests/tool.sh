#!/usr/bin/env bash
# Installs the command from the folder where tests/pack.sh has left it into an empty place, once as this system gets it and once as every other system does (…any),
# and holds what the one writes to the bytes of the other. Then it times how both start.
#   tests/tool.sh [--packed: use the packages that tests/pack.sh has just made]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

[ "${1:-}" = --packed ] || tests/pack.sh
repository=$PWD
packages=$PWD/artifacts/packages
version=$(cat "$packages/version.txt")
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

install() { dotnet tool install "$1" --version "$version" --tool-path "$place/$2" --source "$packages" >/dev/null; }
install CcgDomain.Tool native
if ! ls "$packages"/CcgDomain.Tool.any.* >/dev/null 2>&1; then
    "$place/native/ccg" lookup 00F
    echo "The command was packed as assemblies only, so there is nothing to compare it with."
    exit
fi
install CcgDomain.Tool.any any

# Machine code needs no .NET, neither on the path nor anywhere else.
env -i "$place/native/ccg" lookup 00F | grep -q '^00F NHS Gateshead CCG$'
if head -c 4 "$place/native/ccg" | grep -q ELF; then echo "ccg is machine code"; else echo "ccg is not machine code"; exit 1; fi

mkdir "$place/in"
cd "$place/in"
cp "$repository"/src/CcgDomain.Tool/Cases/*.json .
mkdir committees
cp "$repository"/src/CcgDomain.Tool/Committees/*.json committees
one=$(ls ./*.json | head -n 1)
printf 'area,note\n00F,a\n"vale of york, nhs",b\nE38000212,"c\nd"\nnobody,e\n' > keys.csv
printf '{"format":"ccg/1","ccg":' > broken.json

passed=0
failed=0
# Runs a command line as both, with the exit code and both streams in one file, and the files that it writes in a folder.
same() {
    for kind in native any; do
        rm -rf "$place/out"
        mkdir "$place/out"
        { "$place/$kind/ccg" "$@" > "$place/$kind.txt" 2> "$place/error.txt" || echo "exit code $?" >> "$place/$kind.txt"; } < /dev/null
        find "$place/out" -type f | sort | xargs cat "$place/error.txt" >> "$place/$kind.txt"
        sed -E -i 's|in [0-9.]+ s: [0-9]+ rows/s|in a time|' "$place/$kind.txt"
    done
    if [ -s "$place/any.txt" ] && cmp "$place/native.txt" "$place/any.txt"; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "FAILED  ccg $*"
        diff "$place/native.txt" "$place/any.txt" | head -n 10 || true
    fi
}

same
same --help
same --version
for command in check show committee functions rules schema lookup resolve open export report completion 'report figures' 'report mergers'; do
    same $command --help # shellcheck disable=SC2086
done
same help exit-codes
same lookup 00F
same lookup 00F --json
same lookup vale of york --as-at 2016-04-01
same lookup E38000212 QHM
same lookup nobody
same resolve 00F 'NHS Vale of York CCG' E38000055 --as-at 2021-04-01
same resolve 00F --as-at 2030-01-01 --json
same resolve --csv keys.csv --column area --as-at 2021-04-01 --add gss,region,system,subicb,boards
same resolve --csv keys.csv --column area --as-at 2021-04-01 --out "$place/out/out.csv" --report "$place/out/report.csv"
same resolve --csv none.csv --column area --as-at 2021-04-01
same open --as-at 2020-04-01
same check .
same check . --json --all
same check broken.json
same check no-such-file.json
same check --jsno
same show "$one" --as-at 2013-04-01
same show "$one" --as-at 2013-04-01 --json
same committee committees
same committee committees --json
same functions --model delegated --as-at 2016-04-01
same functions --model joint --as-at 2016-04-01 --json
same rules
same rules --json
same schema ccg/1
for format in csv json sql; do same export --format $format --out "$place/out"; done
same export --format sql --dialect tsql --out "$place/out"
for form in '' --json --csv --markdown; do
    same report figures $form # shellcheck disable=SC2086
    same report authorisation --as-at 2014-05-31 $form
    same report authorisation --as-at 2014-05-31 . $form
    same report review . --from 2013-04-01 --to 2014-05-31 $form
    same report cocommissioning . --as-at 2015-04-01 $form
    same report assurance --year 2015/16 $form
    same report mergers $form
done
same report authorisation --as-at 2014-05-31 . --svg "$place/out/chart.svg" --html "$place/out/report.html"
same report mergers --svg "$place/out/mergers.svg" --html "$place/out/mergers.html"
for shell in bash zsh pwsh; do same completion $shell; done

"$repository/benchmarks/start.sh" "$place/native/ccg" "$place/any/ccg" 7
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
