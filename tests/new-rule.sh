#!/usr/bin/env bash
# Follows the steps of .github/CONTRIBUTING.md for adding a rule, to the letter, in a copy of this checkout: makes the changes shown, runs the
# commands shown, and looks for the made-up rule in the table of rules. That it judges an event is what its own test says.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
git ls-files -z | xargs -0 cp --parents -t "$copy"
cd "$copy"

# The fences of one language in the section, without the indent of the list.
fences() {
    awk -v "begin=   \`\`\`$1" '/^## / { section = $0 == "## Adding a rule" } section && $0 == begin { inside = 1; next } /^   ```/ { inside = 0 } inside { print substr($0, 4) }' .github/CONTRIBUTING.md
}

# A change without line numbers is found by its text.
fences diff | sed -E 's#^--- (.*)#diff --git a/\1 b/\1\n--- a/\1\n+++ b/\1\n@@ -1 +1 @@#' > changes
git apply --recount --unidiff-zero --verbose changes

# One framework is enough here, and the style of a made-up rule does not matter.
echo '-p:TargetFrameworks=net10.0 -p:RunAnalyzers=false' > Directory.Build.rsp
fences sh > commands
bash -eux commands

grep -F '| AUT-47 | The reference of a direction has no semicolon. | Inferred | [A made-up source, page 1](https://example.org/made-up) | report |' src/CcgDomain/RULES.md
