#!/usr/bin/env bash
# The first hour of somebody who has the SDK and nothing else: from an empty folder, with an empty cache, installs the command from the folder where tests/pack.sh has
# left it, looks a code up, adds the library, pastes the README's first example, adds the generators, and runs the first property of their README.
#   tests/first-hour.sh [--packed: use the packages that tests/pack.sh has just made]
# Fails if that takes more than three minutes.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

[ "${1:-}" = --packed ] || tests/pack.sh
repository=$PWD
feed=$PWD/artifacts/packages
version=$(cat "$feed/version.txt")
HOME=$(mktemp -d)
trap 'rm -rf "$HOME"' EXIT
export HOME DOTNET_CLI_HOME=$HOME NUGET_PACKAGES=$HOME/cache NUGET_HTTP_CACHE_PATH=$HOME/http DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_GENERATE_ASPNET_CERTIFICATE=false DOTNET_ADD_GLOBAL_TOOLS_TO_PATH=false
unset NUGET_FALLBACK_PACKAGES
mkdir "$HOME/First"
cd "$HOME/First"
SECONDS=0

done_after() { printf '%4d s  %s\n' "$SECONDS" "$1"; }
# An example prints what the comments of its lines say.
example() { sed -nE 's#^.*; // ##p' Program.cs > ../expected.txt; dotnet run > ../printed.txt; cat ../printed.txt; diff ../expected.txt ../printed.txt; }

dotnet nuget add source "$feed" --name packed >/dev/null
dotnet tool install --global CcgDomain.Tool --version "$version" >/dev/null
done_after 'dotnet tool install --global CcgDomain.Tool'
"$HOME/.dotnet/tools/ccg" lookup 00F | head -n 2 | tee ../looked-up.txt
grep -q '^00F NHS Gateshead CCG$' ../looked-up.txt
done_after 'ccg lookup 00F'

dotnet new console --no-restore >/dev/null
dotnet add package CcgDomain --version "$version" >/dev/null
done_after 'dotnet add package CcgDomain'
awk '/^```csharp/ { inside = 1; next } /^```/ && inside { exit } inside' "$repository/README.md" > Program.cs
example
done_after 'the first example of the README'

dotnet add package CcgDomain.FsCheck --version "$version" >/dev/null
cat > Program.cs <<END
using CcgDomain;
using CcgDomain.FsCheck;
using CcgDomain.Json;
using FsCheck;
using FsCheck.Fluent;

$(grep -m 1 'Prop.ForAll(CcgArbitraries' "$repository/src/CcgDomain.FsCheck/README.md")

internal static class MyStore
{
    internal static byte[] Save(Ccg ccg) => CcgJson.Write(ccg);

    internal static Ccg Load(byte[] stored) => CcgJson.Read(stored).OrThrow();
}
END
dotnet run | tee ../property.txt
grep -q '^Ok, passed 100 tests' ../property.txt
done_after 'the first property of the generators'
[ "$SECONDS" -le 180 ] || { echo "That was more than three minutes."; exit 1; }
