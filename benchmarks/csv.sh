#!/usr/bin/env bash
# Resolves a column of a CSV with ccg and with its peers, checks that all write the same bytes, and prints the seconds that each took, the least and the median of some rounds in turns, and
# how many times what it takes to copy the result. A peer that is not installed is named and left out. The peers are given a table of the answers for the day.
# Usage: benchmarks/csv.sh [ROWS [ROUNDS]], from the top of the repository. CCG=COMMAND measures another build of ccg than the one of this tree, such as a native one.
set -euo pipefail
export LC_ALL=C
rows=${1:-5000000}
rounds=${2:-3}
day=2021-04-01
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT

dotnet build src/CcgDomain.Tool -c Release -f net10.0 -v q -nologo -clp:NoSummary -p:RunAnalyzers=false
dotnet build benchmarks/CcgDomain.Benchmarks -c Release -f net10.0 -v q -nologo -clp:NoSummary -p:RunAnalyzers=false
ccg=${CCG:-src/CcgDomain.Tool/bin/Release/net10.0/ccg}
peers=benchmarks/CcgDomain.Benchmarks/bin/Release/net10.0/CcgDomain.Benchmarks

# The files: the codes, the GSS codes and the names of the register in mixed order; the codes with all fields in quotes; the codes with a day each.
"$ccg" export --format csv --out "$work/export" > /dev/null
awk -v rows="$rows" -v work="$work" -f - <(tail -n +2 "$work/export/name_period.csv" | grep -v '"') <(tail -n +2 "$work/export/ccg.csv") << 'AWK'
BEGIN { FS = ","; n = 0 }
FNR == NR { name[$1] = $2; next }
$1 in name { code[n] = $1; names[n] = name[$1]; gss[n++] = substr($0, match($0, /E38[0-9]+/), 9) }
END {
    for (i = 0; i < 3376; i++) {
        when = 15796 + i # days since 1970-01-01, from 2013-04-01
        era = when + 719468; doe = era % 146097; yoe = int((doe - int(doe / 1460) + int(doe / 36524) - int(doe / 146096)) / 365)
        doy = doe - (365 * yoe + int(yoe / 4) - int(yoe / 100)); mp = int((5 * doy + 2) / 153); month = mp < 10 ? mp + 3 : mp - 9
        day[i] = sprintf("%d-%02d-%02d", yoe + int(era / 146097) * 400 + (month <= 2), month, doy - int((153 * mp + 2) / 5) + 1)
    }
    header = "id,code,amount"
    print header > (work "/codes.csv"); print header > (work "/gss.csv"); print header > (work "/names.csv"); print header ",day" > (work "/days.csv"); print "\"id\",\"code\",\"amount\"" > (work "/quoted.csv")
    for (i = 0; i < rows; i++) {
        k = (i * 7919) % n
        print i "," code[k] "," i % 1000 > (work "/codes.csv")
        print i "," gss[k] "," i % 1000 > (work "/gss.csv")
        print i "," names[k] "," i % 1000 > (work "/names.csv")
        print i "," code[k] "," i % 1000 "," day[(i * 31) % 3376] > (work "/days.csv")
        print "\"" i "\",\"" code[k] "\",\"" i % 1000 "\"" > (work "/quoted.csv")
    }
}
AWK

# The answers of the day for what stands in a file: as a CSV, and as key|what is added, because names may hold a comma and are quoted then.
for file in codes gss names quoted; do
    { echo code; head -n 2000 "$work/$file.csv" | tail -n +2 | cut -d, -f2 | sort -u; } > "$work/keys"
    "$ccg" resolve --csv "$work/keys" --column code --key auto --as-at $day --out "$work/$file.answers.csv" 2> /dev/null
    tail -n +2 "$work/$file.answers.csv" | sed 's/,/|/' > "$work/$file.answers"
done

join='BEGIN { FS = OFS = "," }
    NR == FNR { i = index($0, "|"); more[substr($0, 1, i - 1)] = substr($0, i + 1); next }
    FNR == 1 { print $0, "ccg_resolved", "ccg_resolved_name", "ccg_outcome"; next }
    { print $0, more[$2] }'
import=".bail on
create table answers (code text primary key, more text) without rowid;
create table rows (id text, code text, amount text);
.mode list
.separator |
.import $work/codes.answers answers
.separator ,
.import --skip 1 $work/codes.csv rows
.output $work/codes.sqlite3.csv
select 'id,code,amount,ccg_resolved,ccg_resolved_name,ccg_outcome';
select rows.*, more from rows join answers using (code) order by rows.rowid;"

resolve() { "$ccg" resolve --csv "$1" --column code "${@:3}" --out "$2" 2> /dev/null; }
in_awk() { "$1" "$join" "$work/$2.answers" "$work/$2.csv" > "$work/$2.$1.csv"; }
pipe() { cat "$work/codes.csv" | "$ccg" resolve --csv - --column code --as-at $day 2> /dev/null | cat > "$work/codes.pipe.csv"; }
copy() { cp "$work/$1.ccg.csv" "$work/copy.csv"; }
sqlite() { sqlite3 :memory: <<< "$import"; }

# A name of a measurement, and what is run for it.
declare -A took
names=()
add() {
    local missing=${2#needs:}
    if [ "$missing" != "$2" ]; then
        command -v "$missing" > /dev/null || { echo "$missing is not installed: left out"; return; }
        set -- "$1" "${@:3}"
    fi
    names+=("$1")
    eval "run_$1() { $(printf '%q ' "${@:2}"); }"
}
add codes_ccg resolve "$work/codes.csv" "$work/codes.ccg.csv" --as-at $day
add codes_cp copy codes
add codes_pipe pipe
add codes_mawk needs:mawk in_awk mawk codes
add codes_gawk needs:gawk in_awk gawk codes
add codes_sqlite3 needs:sqlite3 sqlite
add codes_duckdb "$peers" csv-peer duckdb "$work/codes.csv" "$work/codes.answers.csv" "$work/codes.duckdb.csv"
add codes_sep "$peers" csv-peer sep "$work/codes.csv" "$work/codes.answers" "$work/codes.sep.csv"
add codes_sepparallel "$peers" csv-peer sep-parallel "$work/codes.csv" "$work/codes.answers" "$work/codes.sepparallel.csv"
add gss_ccg resolve "$work/gss.csv" "$work/gss.ccg.csv" --key auto --as-at $day
add gss_mawk needs:mawk in_awk mawk gss
add names_ccg resolve "$work/names.csv" "$work/names.ccg.csv" --key auto --as-at $day
add names_mawk needs:mawk in_awk mawk names
add quoted_ccg resolve "$work/quoted.csv" "$work/quoted.ccg.csv" --as-at $day
add quoted_mawk needs:mawk in_awk mawk quoted
add days_ccg resolve "$work/days.csv" "$work/days.ccg.csv" --date-column day
add days_duckdb "$peers" csv-peer duckdb-days "$work/days.csv" "$work/export" "$work/days.duckdb.csv"

for ((round = 0; round < rounds; round++)); do
    for name in "${names[@]}"; do
        start=${EPOCHREALTIME/./}
        "run_$name"
        took[$name]+=" $((${EPOCHREALTIME/./} - start))"
    done
done

# awk looks for the key of the header too, which is in quotes there and in no table; DuckDB does not keep the order of rows in a join, but each has its number.
for result in "$work"/*.*.csv; do
    file=$(basename "$result" .csv)
    case $file in
        *.answers | *.ccg) ;;
        quoted.*) cmp <(tail -n +2 "$work/quoted.ccg.csv") <(tail -n +2 "$result") ;;
        *.duckdb) "$peers" csv-same-rows "$work/${file%%.*}.ccg.csv" "$result" ;;
        *) cmp "$work/${file%%.*}.ccg.csv" "$result" ;;
    esac
done

ls -lh "$work/codes.csv" "$work/codes.ccg.csv" | awk '{ print $5, $9 ~ /ccg/ ? "written" : "read" }'
least_and_median() { tr ' ' '\n' <<< "$1" | grep . | sort -n | awk '{ took[NR] = $1 } END { print took[1], took[int((NR + 1) / 2)] }'; }
read -r least_copy median_copy <<< "$(least_and_median "${took[codes_cp]}")"
printf '%-18s %9s %9s %9s %9s\n' '' 'least, s' 'x cp' 'median, s' 'x cp'
for name in "${names[@]}"; do
    read -r least median <<< "$(least_and_median "${took[$name]}")"
    awk -v name="${name/_/ }" -v least="$least" -v median="$median" -v least_copy="$least_copy" -v median_copy="$median_copy" \
        'BEGIN { printf "%-18s %9.2f %9.1f %9.2f %9.1f\n", name, least / 1e6, least / least_copy, median / 1e6, median / median_copy }'
done
