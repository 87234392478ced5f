#!/usr/bin/env bash
# Builds and tests the hosts in tests/CcgDomain.Consumers against the packages in artifacts/packages, never against our projects.
#   tests/consumers.sh [folder for the results] [--packed: use the packages that tests/pack.sh has just made, and leave them in the cache]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

results=$PWD/artifacts/results
packed=
for argument in "$@"; do
    case $argument in
        --packed) packed=yes ;;
        *) results=$(realpath -m "$argument") ;;
    esac
done

if [ -z "$packed" ]; then
    tests/pack.sh
    trap tests/forget.sh EXIT
fi
CcgDomainVersion=$(cat artifacts/packages/version.txt)
export CcgDomainVersion

# Every file of a package has the same time, so what an earlier run copied would stay if it had the same length.
rm -rf tests/CcgDomain.Consumers/*/bin

dotnet test tests/CcgDomain.Consumers/Consumers.slnx --logger trx --results-directory "$results"
