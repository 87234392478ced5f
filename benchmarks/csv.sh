#!/usr/bin/env bash
# Resolves a column of a CSV with ccg, awk, gawk and sqlite3, checks that all write the same, and prints the seconds that each took.
# Usage: benchmarks/csv.sh [ROWS], from the top of the repository. Needs gawk, mawk and sqlite3. The peers are given a table of the answers for the day.
set -euo pipefail
export LC_ALL=C
rows=${1:-5000000}
day=2021-04-01
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT

dotnet build src/CcgDomain.Tool -c Release -f net10.0 -v q -clp:ErrorsOnly
ccg() { dotnet src/CcgDomain.Tool/bin/Release/net10.0/ccg.dll "$@"; }

ccg export --format csv --out "$work/export" > /dev/null
{ echo code; tail -n +2 "$work/export/ccg.csv" | cut -d, -f1; } > "$work/codes.csv"
ccg resolve --csv "$work/codes.csv" --column code --as-at $day --out "$work/answers.csv" 2> /dev/null
tail -n +2 "$work/answers.csv" | sed 's/,/|/' > "$work/answers" # code|what is added: names may hold a comma, and are quoted then
gawk -F, -v rows="$rows" 'NR > 1 { code[NR - 2] = $1 } END { print "id,code,amount"; for (i = 0; i < rows; i++) print i "," code[(i * 7919) % (NR - 1)] "," i % 1000 }' "$work/codes.csv" > "$work/in.csv"

join='BEGIN { FS = OFS = "," }
    NR == FNR { i = index($0, "|"); more[substr($0, 1, i - 1)] = substr($0, i + 1); next }
    FNR == 1 { print $0, "ccg_resolved", "ccg_resolved_name", "ccg_outcome"; next }
    { print $0, more[$2] }'
import=".bail on
create table answers (code text primary key, more text) without rowid;
create table rows (id text, code text, amount text);
.mode list
.separator |
.import $work/answers answers
.separator ,
.import --skip 1 $work/in.csv rows
.output $work/sqlite3.csv
select 'id,code,amount,ccg_resolved,ccg_resolved_name,ccg_outcome';
select rows.*, more from rows join answers using (code) order by rows.rowid;"

timed() { local start=$EPOCHREALTIME; "${@:2}"; gawk -v a="$start" -v b="$EPOCHREALTIME" -v n="$1" 'BEGIN { printf "%-8s %7.2f s\n", n, b - a }'; }
with_ccg() { ccg resolve --csv "$work/in.csv" --column code --as-at $day --out "$work/ccg.csv" 2> /dev/null; }
with_mawk() { mawk "$join" "$work/answers" "$work/in.csv" > "$work/mawk.csv"; }
with_gawk() { gawk "$join" "$work/answers" "$work/in.csv" > "$work/gawk.csv"; }
with_sqlite3() { sqlite3 :memory: <<< "$import"; }
count() { wc -l < "$work/in.csv" > /dev/null; }

ls -lh "$work/in.csv" | gawk '{ print $5 " of CSV" }'
timed wc count
timed ccg with_ccg
timed mawk with_mawk
timed gawk with_gawk
timed sqlite3 with_sqlite3
for peer in mawk gawk sqlite3; do
    cmp "$work/ccg.csv" "$work/$peer.csv"
done
