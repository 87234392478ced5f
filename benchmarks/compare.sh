#!/usr/bin/env bash
# Runs the benchmarks of two commits in turns and prints for each row the least time of both and their ratio: what a change has cost, on a machine on which two runs never take the same.
# Usage: benchmarks/compare.sh BASE [FILTER [ROUNDS]], from the top of the repository. BASE is a commit; the other side is the tree as it is. FILTER is a group, such as '*Resolving*'.
set -euo pipefail
export LC_ALL=C
base=${1:?Usage: benchmarks/compare.sh BASE [FILTER [ROUNDS]]}
filter=${2:-*}
rounds=${3:-3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

mkdir "$work/base"
git archive "$base" | tar -x -C "$work/base"
for side in "$work/base" .; do
    (cd "$side" && dotnet build benchmarks/CcgDomain.Benchmarks -c Release -f net10.0 -v q -nologo -clp:NoSummary -p:RunAnalyzers=false)
done

program=benchmarks/CcgDomain.Benchmarks/bin/Release/net10.0/CcgDomain.Benchmarks
for ((round = 1; round <= rounds; round++)); do
    (cd "$work" && "$work/base/$program" --quick --filter "$filter") | sed -n 's/^| \(.*\) |$/base|\1/p' >> "$work/rows"
    (cd "$work" && "$OLDPWD/$program" --quick --filter "$filter") | sed -n 's/^| \(.*\) |$/here|\1/p' >> "$work/rows"
done

# The table that each run ends with: group, benchmark, least, median, bytes, times ours.
echo "| group | benchmark | $base, ns | here, ns | here / $base | bytes before | bytes now |"
echo "|---|---|---:|---:|---:|---:|---:|"
awk -F ' *[|] *' '
    NF == 7 && $4 ~ /^[0-9.]+$/ && $7 ~ /^[0-9.]+$/ {
        row = $2 " | " $3
        if (!(row in seen)) { seen[row] = 1; order[n++] = row }
        if (!(($1, row) in least) || $4 + 0 < least[$1, row]) { least[$1, row] = $4 + 0 }
        bytes[$1, row] = $6
    }
    END {
        for (i = 0; i < n; i++) {
            row = order[i]
            both = (("base", row) in least) && (("here", row) in least)
            ratio = both && least["base", row] + 0 != 0 ? sprintf("%.2f", least["here", row] / least["base", row]) : "-"
            printf "| %s | %s | %s | %s | %s | %s |\n", row, least["base", row], least["here", row], ratio, bytes["base", row], bytes["here", row]
        }
    }' "$work/rows"
