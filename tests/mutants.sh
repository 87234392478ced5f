#!/usr/bin/env bash
# Mutation testing, room by room: what the tests of a room, and the contracts that every type keeps, notice of the faults planted in it. Fails below
# 90 % in any room. About an hour and a half for all of them on two cores; the reports are left in artifacts/mutants.
#   tests/mutants.sh [room …]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

# The rooms whose tests run against a room besides its own: rules and timelines are tested in the rooms that have events too.
declare -A others=(
    [Organisations]='' [Rules]='Timelines' [Timelines]='Rules CcgTests' [Authorisation]='Timelines Rules CcgTests'
    [CoCommissioning]='Timelines CcgTests' [Governance]='' [Register]=''
)
rooms=("$@")
[ ${#rooms[@]} -gt 0 ] || rooms=(Organisations Rules Timelines Authorisation CoCommissioning Assurance Governance Register)

# Left out: what starts processes, measures memory, or reads the register as a whole. It costs most of the time and could only kill more.
slow=(allocates_nothing ImmutabilityTests InitialisationTests Contracts.JsonTests RegisterRuntimeTests RegisterSnapshotTests)

export RunAnalyzers=false # the build has seen them
reports=$PWD/../artifacts/mutants
mkdir -p "$reports"
dotnet tool restore > "$reports/restore.log"
failed=()
for room in "${rooms[@]}"; do
    seen="FullyQualifiedName~Tests.$room.|FullyQualifiedName~Tests.Contracts."
    for other in ${others[$room]}; do
        seen+="|FullyQualifiedName~Tests.$other."
    done

    but=
    for one in "${slow[@]}"; do
        but+="&FullyQualifiedName!~$one"
    done

    dotnet stryker -m "**/$room/**/*.cs" -m '!**/*Sources.cs' -m '!**/*.g.cs' --test-case-filter "($seen)$but" -c "$(nproc)" -O "$reports/$room" \
        > "$reports/$room.log" 2>&1 || failed+=("$room")
    echo "$room: $(grep -o 'final mutation score is .*\|Time Elapsed .*' "$reports/$room.log" | tr '\n' ' ')"
done

if [ ${#failed[@]} -gt 0 ]; then
    echo "Not enough, or not run to the end: ${failed[*]}. See $reports." >&2
    exit 1
fi
