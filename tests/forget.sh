#!/usr/bin/env bash
# Removes what tests/pack.sh has made from the cache that all of a user's projects share. The packages themselves stay in artifacts/packages.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

if [ -e artifacts/packages/version.txt ]; then
    rm -rf "${NUGET_PACKAGES:-$HOME/.nuget/packages}"/ccgdomain*/"$(cat artifacts/packages/version.txt)"
fi
