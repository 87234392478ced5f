#!/usr/bin/env bash
# Compares the public face of the packages with that of an earlier commit, which is packed anew: whatever a user would miss is an error.
#   tests/validate.sh [commit: without it, the one that bears the last version tag, v1.2.3]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

commit=${1:-$(git tag --list 'v[0-9]*' --sort=-version:refname | head -n 1)}
if [ -z "$commit" ]; then
    echo "No version was published yet, so there is none to compare with."
    exit
fi

before=$(mktemp -d)
trap 'rm -rf "$before"' EXIT
git clone -q --no-checkout . "$before/source"
git -C "$before/source" checkout -q "$commit"
version=0.0.0-before
for id in CcgDomain CcgDomain.FsCheck; do
    dotnet pack "$before/source/src/$id" -c Release -o "$before/packages" -p:Version=$version -p:RunAnalyzers=false -v quiet -nologo
    dotnet pack "src/$id" -c Release -o "$before/now" -p:RunAnalyzers=false -p:PackageValidationBaselinePath="$before/packages/$id.$version.nupkg" -v quiet -nologo
    echo "$id keeps what it promised at $commit."
done
