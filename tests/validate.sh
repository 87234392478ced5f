#!/usr/bin/env bash
# Compares the public face of the packages with that of an earlier version: whatever a user would miss is an error. Each dotnet pack compares with tests/baseline anyway.
#   tests/validate.sh            with the commit that bears the last version tag, v1.2.3, or as long as there is none, with what is kept in tests/baseline
#   tests/validate.sh COMMIT     with a commit, which is packed anew
#   tests/validate.sh --keep     keeps the public face as it is now in tests/baseline: the assemblies without their code, as packages
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

ids=(CcgDomain CcgDomain.FsCheck)
baseline=$PWD/tests/baseline
before=$(mktemp -d)
trap 'rm -rf "$before"' EXIT

pack() { # FOLDER ID OUTPUT [OPTION…]
    dotnet pack "$1/src/$2" -c Release -o "$3" -p:RunAnalyzers=false -v quiet -nologo "${@:4}"
}

if [ "${1:-}" = --keep ]; then
    rm -rf "$baseline"
    mkdir "$baseline"
    for id in "${ids[@]}"; do
        pack . "$id" "$before" -p:IncludeSymbols=false -p:EnablePackageValidation=false
        mkdir -p "$before/$id/lib/net8.0"
        cp "src/$id/obj/Release/net8.0/ref/$id.dll" "$before/$id/lib/net8.0"
        unzip -q "$before/$id".[0-9]*.nupkg "$id.nuspec" '\[Content_Types\].xml' '_rels/*' 'package/*' -d "$before/$id"
        # What the package names besides the assembly is left out.
        sed -i -E '/<(readme|icon)>/d' "$before/$id/$id.nuspec"
        find "$before/$id" -exec touch -d 2026-01-01T00:00:00Z {} +
        (cd "$before/$id" && find . -type f | sort | zip -q -9 -X "$baseline/$id.nupkg" -@)
    done
    ls -l "$baseline"
    exit
fi

commit=${1:-$(git tag --list 'v[0-9]*' --sort=-version:refname | head -n 1)}
if [ -n "$commit" ]; then
    git clone -q --no-checkout . "$before/source"
    git -C "$before/source" checkout -q "$commit"
fi
for id in "${ids[@]}"; do
    kept=$baseline/$id.nupkg
    if [ -n "$commit" ]; then
        kept=$before/packages/$id.0.0.0-before.nupkg
        pack "$before/source" "$id" "$before/packages" -p:Version=0.0.0-before
    fi
    pack . "$id" "$before/now" -p:PackageValidationBaselinePath="$kept"
    echo "$id keeps what it promised ${commit:-in tests/baseline}."
done
