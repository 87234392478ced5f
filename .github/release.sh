#!/usr/bin/env bash
# Makes a release: packs, validates, lists what is in it, signs if there is a certificate, and pushes only if it is told where to and has a key.
#   .github/release.sh [--with FOLDER] [--packed] [--to FOLDER | --push URL]
# --with FOLDER   packages of the command for other systems, made there; the release names them and holds them
# --packed        takes what is in artifacts/packages as it is, and packs nothing
# --to FOLDER     adds the packages to a feed that is a folder: a dry run, which works from any commit
# --push URL      pushes them to a feed, with the key in NUGET_API_KEY, from a clean checkout of the commit that bears the tag of the version
# CCG_CERTIFICATE is a file (PFX) with which the packages are signed, CCG_CERTIFICATE_PASSWORD its password, and CCG_TIMESTAMPER the address of a time stamping authority.
# Without --to and --push the packages are left in artifacts/packages, with their list (SPDX) beside them in artifacts/sbom.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

with='' packed='' to='' push=''
while (($#)); do
    case $1 in
        --with) with=$(realpath "$2"); shift 2 ;;
        --packed) packed=yes; shift ;;
        --to) to=$(realpath -m "$2"); shift 2 ;;
        --push) push=$2; shift 2 ;;
        *) sed -n '3s/^# *//p' "$0" >&2; exit 2 ;;
    esac
done

stop() { echo "Not released: $1" >&2; exit 1; }
packages=$PWD/artifacts/packages
version=$(sed -nE 's/.*<Version>(.*)<\/Version>.*/\1/p' Directory.Build.props)

if [ -n "$push" ]; then
    [ -n "${NUGET_API_KEY:-}" ] || stop "there is no key in NUGET_API_KEY."
    [ -z "$(git status --porcelain)" ] || stop "the checkout is not clean."
    [ "$(git tag --points-at HEAD --list "v$version")" = "v$version" ] || stop "this commit does not bear the tag v$version."
    grep -q "^## $version\b" CHANGELOG.md || stop "CHANGELOG.md has no section $version."
    [ -z "$packed" ] || stop "--packed is for dry runs."
fi

if [ -z "$packed" ]; then
    others=()
    if [ -n "$with" ]; then
        for package in "$with"/CcgDomain.Tool.*."$version".nupkg; do
            system=${package##*/CcgDomain.Tool.}
            others+=("${system%."$version".nupkg}")
        done
        export CCG_SYSTEMS="linux-x64 ${others[*]}"
    fi
    CI=true CCG_VERSION=$version tests/pack.sh
    [ -z "$with" ] || cp "$with"/CcgDomain.Tool.*."$version".nupkg "$packages"
    tests/validate.sh
fi

if [ -n "${CCG_CERTIFICATE:-}" ]; then
    dotnet nuget sign "$packages/*.nupkg" --certificate-path "$CCG_CERTIFICATE" --overwrite \
        ${CCG_CERTIFICATE_PASSWORD:+--certificate-password "$CCG_CERTIFICATE_PASSWORD"} ${CCG_TIMESTAMPER:+--timestamper "$CCG_TIMESTAMPER"}
else
    echo "There is no certificate in CCG_CERTIFICATE: the packages are not signed."
fi

# What the packages are made of, and the hash of each as it is signed. The tool asks for .NET 8, and runs on what is there.
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
rm -rf artifacts/sbom
mkdir artifacts/sbom
if dotnet tool install Microsoft.Sbom.DotNetTool --version 4.1.13 --tool-path "$work/sbom" >/dev/null 2>&1; then
    DOTNET_ROLL_FORWARD=Major "$work/sbom/sbom-tool" generate -b "$packages" -bc src -m artifacts/sbom -pn CcgDomain -pv "$version" -ps "The CcgDomain authors" -nsb https://example.org/ccgdomain \
        -V Error >"$work/sbom.txt" 2>&1 || { cat "$work/sbom.txt"; stop "the list of what is in the packages cannot be made."; }
    find artifacts/sbom -name manifest.spdx.json
else
    [ -z "$push" ] || stop "Microsoft.Sbom.DotNetTool cannot be installed."
    echo "Microsoft.Sbom.DotNetTool cannot be installed: there is no list of what is in the packages."
fi

# The package of a system is there before the one that names it.
deliver() {
    for package in "$packages"/CcgDomain.Tool.[!0-9]*.nupkg "$packages"/CcgDomain.[!T]*.nupkg "$packages"/CcgDomain.Tool.[0-9]*.nupkg; do
        [ ! -e "$package" ] || dotnet nuget push "$package" --source "$1" "${@:2}"
    done
}

if [ -n "$push" ]; then
    deliver "$push" --api-key "$NUGET_API_KEY" --skip-duplicate
elif [ -n "$to" ]; then
    mkdir -p "$to"
    deliver "$to"
    ls -l "$to"
else
    echo "Nothing is pushed. The packages are in $packages."
fi
