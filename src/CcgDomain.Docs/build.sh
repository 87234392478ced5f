#!/usr/bin/env bash
# Builds the documentation site into artifacts/site/www: the API from the assemblies and their XML, the articles from the files of this repository.
# A warning of docfx fails it, and so does a link that leads nowhere.
#   src/CcgDomain.Docs/build.sh [--no-build: use what was built for Release]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

docs=src/CcgDomain.Docs
site=artifacts/site
rm -rf "$site"
mkdir -p "$site/in"

# The articles keep their places, so that their links hold.
cp --parents CHANGELOG.md LICENSE .github/*.md benchmarks/README.md tests/CcgDomain.Tests/README.md "$site/in"
cp --parents src/CcgDomain/*.md src/CcgDomain/icon.png src/CcgDomain/schemas/*.json src/CcgDomain/Register/Data/README.md "$site/in"
cp --parents src/CcgDomain.FsCheck/README.md src/CcgDomain.Tool/README.md src/CcgDomain.Tool/Cases/README.md src/CcgDomain.Tool/Committees/README.md src/CcgDomain.Tool/Reports/figures.svg "$site/in"
cp --parents "$docs"/*.md "$docs"/regimes/*.md "$docs"/recipes/*.md "$site/in"
cp README.md "$site/in/index.md"
cp "$docs/site/docfx.json" "$docs/site/filter.yml" "$docs/site/toc.yml" "$site/in"
install -D "$docs/site/main.css" "$site/in/template/public/main.css"
cp "$docs/site/toc.guide.yml" "$site/in/$docs/toc.yml"
cp "$docs/site/toc.recipes.yml" "$site/in/$docs/recipes/toc.yml"

# A page about a regime shows the rules of its family, as RULES.md has them.
for page in "$site/in/$docs"/*.md "$site/in/$docs"/regimes/*.md; do
    awk -v rules=src/CcgDomain/RULES.md '
        /^<!-- rules [A-Z]+ -->$/ {
            family = $3
            while ((getline line < rules) > 0) {
                if (line ~ /^\| code \| rule/ || (heading && line ~ /^\|-/)) { print line; heading = line !~ /^\|-/ }
                if (line ~ "^\\| " family "-") { print line; found++ }
            }
            close(rules)
            if (!found) { print FILENAME ": no rule of " family > "/dev/stderr"; exit 1 }
            next
        }
        { print }' "$page" > "$page.new"
    mv "$page.new" "$page"
done

dotnet publish src/CcgDomain.FsCheck -c Release -f net8.0 -o "$site/in/lib" -p:RunAnalyzers=false -v quiet -nologo "$@"
dotnet tool restore >/dev/null
dotnet docfx metadata "$site/in/docfx.json" --warningsAsErrors
dotnet docfx build "$site/in/docfx.json" --warningsAsErrors
dotnet run "$docs/site/CheckLinks.cs" -- "$site/www"
