#!/usr/bin/env bash
# Packs src/* once more, from a clean copy of what is committed and in a folder of another name and depth, and holds every package to the bytes of
# the one that tests/pack.sh has made. Where they differ it says in which entry. Machine code is not compared: it is what a linker of the system makes of the assemblies.
#   tests/reproducible.sh [--packed: use the packages that tests/pack.sh has just made]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

export CI=true DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

entries() {
    unzip -Z1 "$1" | sort
}

# [Content_Types].xml is a name here, not a pattern.
content() {
    unzip -p "$1" "${2//[/\\[}" 2>/dev/null
}

[ "${1:-}" = --packed ] || tests/pack.sh
copy=$work/another/and/deeper
git clone -q . "$copy"
CCG_VERSION=$(cat artifacts/packages/version.txt) CCG_MACHINE_CODE=no "$copy/tests/pack.sh" -p:EnablePackageValidation=false >"$work/packed.txt" 2>&1 || { cat "$work/packed.txt"; exit 1; }

differ=0
compared=0
for package in artifacts/packages/*nupkg; do
    other=$copy/$package
    [[ $package == *.linux-x64.* ]] && continue
    compared=$((compared + 1))
    cmp -s "$package" "$other" && continue
    differ=1
    echo "${package##*/} differs in"
    [ -e "$other" ] || { echo "  everything: it was not made again"; continue; }
    diff <(entries "$package") <(entries "$other") || true
    entries "$package" | while read -r entry; do
        cmp -s <(content "$package" "$entry") <(content "$other" "$entry") || echo "  $entry"
    done
done
[ "$differ" -ne 0 ] || echo "$compared packages, the same bytes twice"
exit "$differ"
