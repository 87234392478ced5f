#!/usr/bin/env bash
# How long `ccg lookup 00F` takes from its start to its end: as machine code and, in turns with it, as assemblies that `dotnet` runs.
#   benchmarks/start.sh COMMAND COMMAND [ROUNDS]     such as tests/tool.sh installs, which runs this with them
set -euo pipefail
export LC_ALL=C
commands=("$1" "$2")
rounds=${3:-21}
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT
TIMEFORMAT='%R %U %S'

for round in $(seq 0 "$rounds"); do
    for i in 0 1; do
        { time "${commands[i]}" lookup 00F > /dev/null; } 2> "$work/time"
        # The first round only brings the files into memory.
        [ "$round" = 0 ] || awk '{ print $1 * 1000, ($2 + $3) * 1000 }' "$work/time" >> "$work/$i"
    done
done

column() { cut -d ' ' -f "$2" "$work/$1" | sort -n | awk '{ value[NR] = $1 } END { printf "least %4d ms, median %4d ms", value[1], value[int((NR + 1) / 2)] }'; }
echo "ccg lookup 00F, $rounds starts each, in turns:"
for i in 0 1; do
    printf '  %-10s %s; of the processors: %s\n' "$([ $i = 0 ] && echo native || echo assemblies)" "$(column $i 1)" "$(column $i 2)"
done
