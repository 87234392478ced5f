#!/usr/bin/env bash
# Packs what is in src into artifacts/packages, under a version that was never used before: a package of yesterday, kept in somebody's
# cache, cannot be mistaken for it. The version is left in artifacts/packages/version.txt.
#   tests/pack.sh [option of dotnet pack …]
# The command becomes several packages: CcgDomain.Tool says which of the others a system gets, machine code (…linux-x64) or the assemblies (…any).
# CCG_VERSION sets another version. CCG_SYSTEMS sets the systems that get machine code, of which that of this machine is packed here; empty, the command is one
# package of assemblies, as it is where the system is not known here or has no linker. CCG_MACHINE_CODE=no leaves the package of machine code out, and makes the others
# as they are beside it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

packages=$PWD/artifacts/packages
version=${CCG_VERSION:-$(sed -nE 's/.*<Version>(.*)<\/Version>.*/\1/p' Directory.Build.props)-local.$(date +%s)}
rm -rf "$packages"
mkdir -p "$packages"
options=(-c Release -o "$packages" -p:Version="$version" -p:RunAnalyzers=false -v quiet -nologo "$@") # the analysers see it in the build

linker() {
    command -v clang || command -v gcc ||
        { apt-get install -y -qq --no-install-recommends gcc libc6-dev && command -v gcc; }
} >/dev/null 2>&1

case $(uname -sm) in
    'Linux x86_64') here=linux-x64 ;;
    'Linux aarch64') here=linux-arm64 ;;
    'Darwin arm64') here=osx-arm64 ;;
    *) here= ;;
esac
if [ -z "${CCG_SYSTEMS+set}" ]; then
    CCG_SYSTEMS=
    if [ -n "$here" ] && linker; then
        CCG_SYSTEMS=$here
    else
        echo "$(uname -sm) is not known here or has no linker, neither clang nor gcc: the command is packed as assemblies only."
    fi
fi

if [ -n "$CCG_SYSTEMS" ]; then
    # In quotes, a semicolon does not end the value.
    options+=("-p:ToolPackageRuntimeIdentifiers=\"${CCG_SYSTEMS// /;};any\"")
    dotnet pack CcgDomain.sln "${options[@]}"
    [ "${CCG_MACHINE_CODE:-}" != no ] || CCG_SYSTEMS=
    for system in $CCG_SYSTEMS any; do
        # Machine code is made for the system that it is made on.
        [ "$system" = "$here" ] || [ "$system" = any ] || continue
        dotnet pack src/CcgDomain.Tool -r "$system" "${options[@]}"
    done
else
    dotnet pack CcgDomain.sln "${options[@]}"
fi

echo "$version" > "$packages/version.txt"
ls -l "$packages"
