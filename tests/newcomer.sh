#!/usr/bin/env bash
# What somebody does who has just read the README: from an empty folder, a new console application, the package from the folder where
# tests/pack.sh has left it, each example pasted and run. An example prints what its comments say it prints.
#   tests/newcomer.sh [--packed: use the packages that tests/pack.sh has just made]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

[ "${1:-}" = --packed ] || tests/pack.sh
repository=$PWD
version=$(cat artifacts/packages/version.txt)
home=$(mktemp -d)
tidy() {
    rm -rf "$home" "${NUGET_PACKAGES:-$HOME/.nuget/packages}"/ccgdomain*/"$version"
}
trap tidy EXIT

mkdir "$home/Newcomer"
cd "$home/Newcomer"
dotnet new console --no-restore >/dev/null
dotnet add package CcgDomain --version "$version" --source "$repository/artifacts/packages" >/dev/null

# What the examples of the README take for granted, as an editor would add it.
cat > Usings.cs <<'END'
global using CcgDomain;
global using CcgDomain.Authorisation;
global using CcgDomain.CoCommissioning;
global using CcgDomain.Governance;
global using CcgDomain.Json;
global using CcgDomain.Organisations;
global using CcgDomain.Register;
global using CcgDomain.Reporting;
global using CcgDomain.Rules;
global using CcgDomain.Timelines;
global using static CcgDomain.Authorisation.AuthorisationEvent;
global using static CcgDomain.CoCommissioning.CoCommissioningEvent;
END

passed=0
failed=0
for readme in README.md src/CcgDomain/README.md; do
    rm -f ./*.fence
    awk '/^```csharp/ { n++; inside = 1; next } /^```/ { inside = 0 } inside { print > sprintf("%02d.fence", n) }' "$repository/$readme"
    for fence in ./*.fence; do
        [ -e "$fence" ] || continue
        # A line's comment after a statement says what the line prints.
        sed -nE 's#^.*; // ##p' "$fence" > expected.txt
        cp "$fence" Program.cs
        name="$readme, example $(basename "$fence" .fence | sed 's/^0//')"
        if dotnet run --no-restore >printed.txt 2>&1 && cmp -s expected.txt printed.txt; then
            passed=$((passed + 1))
            echo "ok      $name"
        else
            failed=$((failed + 1))
            echo "FAILED  $name"
            diff expected.txt printed.txt || true
        fi
    done
done

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
