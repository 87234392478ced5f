#!/usr/bin/env bash
# What somebody does who has just read the README: from an empty folder, a new console application, the package from the folder where
# tests/pack.sh has left it, each example pasted and run. An example prints what its comments say it prints.
#   tests/newcomer.sh [--packed: use the packages that tests/pack.sh has just made, and leave them in the cache]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

repository=$PWD
home=$(mktemp -d)
packed=${1:-}
tidy() {
    rm -rf "$home"
    [ "$packed" = --packed ] || "$repository/tests/forget.sh"
}
trap tidy EXIT

[ "$packed" = --packed ] || tests/pack.sh
version=$(cat artifacts/packages/version.txt)

mkdir "$home/Newcomer"
cd "$home/Newcomer"
dotnet new console --no-restore >/dev/null
dotnet add package CcgDomain --version "$version" --source "$repository/artifacts/packages" >/dev/null

# Each example is pasted into an application of its own, and all are built in one go.
cd "$home"
names=()
for readme in README.md src/CcgDomain.Docs/examples.md src/CcgDomain/README.md src/CcgDomain/DOCUMENTS.md; do
    number=0
    rm -f ./*.fence
    awk '/^```csharp/ { n++; inside = 1; next } /^```/ { inside = 0 } inside { print > sprintf("%02d.fence", n) }' "$repository/$readme"
    for fence in ./*.fence; do
        example=examples/${#names[@]}
        names+=("$readme, example $((++number))")
        mkdir -p examples
        cp -r Newcomer "$example"
        mv "$fence" "$example/Program.cs"
    done
done

cat > All.proj <<'END'
<Project>
  <ItemGroup>
    <Example Include="examples/*/Newcomer.csproj" />
  </ItemGroup>
  <Target Name="Build">
    <MSBuild Projects="@(Example)" BuildInParallel="true" ContinueOnError="true" />
  </Target>
</Project>
END
dotnet build All.proj --no-restore -v quiet >built.txt 2>&1 || true

passed=0
failed=0
for number in "${!names[@]}"; do
    example=examples/$number
    # A line's comment after a statement says what the line prints.
    sed -nE 's#^.*; // ##p' "$example/Program.cs" > expected.txt
    if dotnet "$example/bin/Debug/net10.0/Newcomer.dll" >printed.txt 2>&1 && cmp -s expected.txt printed.txt; then
        passed=$((passed + 1))
        echo "ok      ${names[number]}"
    else
        failed=$((failed + 1))
        echo "FAILED  ${names[number]}"
        grep -F "/$example/" built.txt | sort -u || true
        diff expected.txt printed.txt || true
    fi
done

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
