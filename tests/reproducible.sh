#!/usr/bin/env bash
# Packs src/* twice, each time from a clean copy of what is committed and in a folder of another name and depth, and holds every package of the
# one to the bytes of the other. Where they differ it says in which entry. The command is packed as assemblies: machine code is what a linker of the system makes of them.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

export CI=true DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# All projects in one run: the library is built once for the three packages.
cat > "$work/packages.proj" <<'PROJECT'
<Project>
  <ItemGroup>
    <Packed Include="$(Copy)/src/*/*.csproj" />
  </ItemGroup>
  <Target Name="Restore">
    <MSBuild Projects="@(Packed)" Targets="Restore" RemoveProperties="Copy" />
  </Target>
  <Target Name="Pack">
    <MSBuild Projects="@(Packed)" Targets="Pack" RemoveProperties="Copy" />
  </Target>
</Project>
PROJECT

# The analysers and the comparison of the frameworks' public faces see it in the build, and leave no trace in a package.
pack() {
    dotnet msbuild "$work/packages.proj" -restore -t:Pack -v:quiet -nologo -p:Copy="$1" -p:PackageOutputPath="$2" \
        -p:Configuration=Release -p:Version=0.0.1-reproducible -p:RunAnalyzers=false -p:EnablePackageValidation=false
}

entries() {
    unzip -Z1 "$1" | sort
}

# [Content_Types].xml is a name here, not a pattern.
content() {
    unzip -p "$1" "${2//[/\\[}" 2>/dev/null
}

git clone -q . "$work/one"
git clone -q "$work/one" "$work/another/and/deeper"
pack "$work/one" "$work/packages"
pack "$work/another/and/deeper" "$work/others"

differ=0
diff <(ls "$work/packages") <(ls "$work/others") || differ=1
for package in "$work"/packages/*; do
    other=$work/others/${package##*/}
    cmp -s "$package" "$other" && continue
    differ=1
    echo "${package##*/} differs in"
    diff <(entries "$package") <(entries "$other") || true
    entries "$package" | while read -r entry; do
        cmp -s <(content "$package" "$entry") <(content "$other" "$entry") || echo "  $entry"
    done
done
[ "$differ" -ne 0 ] || echo "$(ls "$work/packages" | wc -l) packages, the same bytes twice"
exit "$differ"
