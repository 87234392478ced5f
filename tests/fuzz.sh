#!/usr/bin/env bash
# Fuzzes the readers: tests/fuzz.sh [--minutes N] [TARGET…]. Each target runs N minutes (30 by default) in one process under AFL++ (Debian: apt install afl++), on the
# assemblies as SharpFuzz instruments them. The seeds are the bundled cases and the bodies and committees of the tests. A find stays in artifacts/fuzz/TARGET/out/default/crashes;
# dotnet artifacts/fuzz/bin/CcgDomain.Fuzz.dll TARGET FILE repeats it. Exit codes: 0 without a find, 1 with one, 2 if the arguments are wrong or something is missing.
set -euo pipefail
cd "$(dirname "$0")/.."

minutes=30
targets=()
while (($#)); do
  case $1 in
    --minutes) minutes=${2:?--minutes needs a number}; shift 2 ;;
    -*) echo "usage: tests/fuzz.sh [--minutes N] [TARGET…]" >&2; exit 2 ;;
    *) targets+=("$1"); shift ;;
  esac
done
((${#targets[@]})) || targets=(ccg committee body position text csv)
command -v afl-fuzz > /dev/null || { echo "afl-fuzz is missing: install AFL++." >&2; exit 2; }

root=$PWD/artifacts/fuzz
rm -rf "$root"
dotnet tool restore > /dev/null
dotnet build tests/CcgDomain.Fuzz -c Release -o "$root/bin" -v q
for target in "${targets[@]}"; do mkdir -p "$root/$target/in"; done
put() { # TARGET NAME: the input is a seed of the target, if the target runs
  if [[ -d $root/$1/in ]]; then cat > "$root/$1/in/$2"; else cat > /dev/null; fi
}
for file in src/CcgDomain.Tool/Cases/*.json; do put ccg "$(basename "$file")" < "$file"; done
for file in src/CcgDomain.Tool/Committees/*.json; do
  if grep -q '"body/1"' "$file"; then put body "$(basename "$file")" < "$file"; else put committee "$(basename "$file")" < "$file"; fi
done
echo '{"format":"body/1","asAt":"2016-09-01","ccg":"09W","members":{"list":[{"name":"A","roles":["chair","layMember"],"votes":true,"qualifications":["financeAndAudit"]}],"complete":false},"committees":["audit","remuneration"],"quorum":{"atLeast":1,"including":[{"atLeast":1,"anyOf":["layMember"]}]},"matters":[{"matter":"x","present":["A"],"conflicts":[{"member":"A","about":"b","handling":"leave"}]}]}' | put body small.json
echo '{"format":"committee/1","asAt":"2016-09-01","committees":[{"form":"delegated","ccgs":["09W"],"members":[{"name":"A","roles":["chair","layMember"],"votes":true}],"quorum":{"atLeast":1},"matters":[{"matter":"x","present":["A"]}]}]}' | put committee small.json
for kind in authorisation coCommissioning review; do
  dotnet "$root/bin/CcgDomain.Fuzz.dll" --seed "$kind" | put position "$kind.json"
done
printf '09W' | put text ods
printf 'E38000055' | put text gss
printf '3.1.1C IV' | put text condition
printf 'NHS Vale of York Clinical Commissioning Group' | put text name
printf '2013-02' | put text date
printf '12.5 %%' | put text share
printf 'code,n\r\n09W,"a ""b"", c"\r\n"x\ny",2\n' | put csv small.csv
printf '\xef\xbb\xbfa;b\n1;2' | put csv bom.csv

# What is instrumented runs only under the fuzzer, so the seeds are made first.
for assembly in CcgDomain ccg; do dotnet sharpfuzz "$root/bin/$assembly.dll"; done

# AFL++ asks for settings of the machine that a run of this size does without.
export AFL_SKIP_BIN_CHECK=1 AFL_SKIP_CPUFREQ=1 AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES=1 AFL_NO_UI=1 AFL_NO_AFFINITY=1
export DOTNET_TieredPGO=0
found=0
for target in "${targets[@]}"; do
  nice afl-fuzz -i "$root/$target/in" -o "$root/$target/out" -t 10000 -m none -V "$(awk "BEGIN { print int($minutes * 60) }")" -- dotnet "$root/bin/CcgDomain.Fuzz.dll" "$target" > "$root/$target/log.txt" 2>&1 ||
    { tail -20 "$root/$target/log.txt" >&2; exit 2; }
  stats=$root/$target/out/default/fuzzer_stats
  value() { sed -n "s/^$1 *: *//p" "$stats"; }
  echo "$target: $(value execs_done) executions, corpus $(value corpus_count), edges $(value edges_found), crashes $(value saved_crashes), hangs $(value saved_hangs)"
  (($(value saved_crashes) + $(value saved_hangs))) && found=1
done
exit $found
