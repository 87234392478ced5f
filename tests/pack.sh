#!/usr/bin/env bash
# Packs what is in src into artifacts/packages, under a version that was never used before: a package of yesterday, kept in somebody's
# cache, cannot be mistaken for it. The version is left in artifacts/packages/version.txt.
#   tests/pack.sh [option of dotnet pack …]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

packages=$PWD/artifacts/packages
version=$(sed -nE 's/.*<Version>(.*)<\/Version>.*/\1/p' Directory.Build.props)-local.$(date +%s)
rm -rf "$packages"
mkdir -p "$packages"
dotnet pack CcgDomain.sln -c Release -o "$packages" -p:Version="$version" -p:RunAnalyzers=false -v quiet -nologo "$@" # the analysers see it in the build
echo "$version" > "$packages/version.txt"
ls -l "$packages"
