#!/usr/bin/env bash
# The shell scripts of the repository parse, and shellcheck finds nothing in them.
set -euo pipefail
cd "$(dirname -- "${BASH_SOURCE[0]}")/../.."

mapfile -d '' -t scripts < <(find .ci packaging tests -type f \( -name '*.sh' -o -path '.ci/*' \) -print0)
for script in "${scripts[@]}"; do
    bash -n "$script"
    if [ ! -x "$script" ]; then
        echo "$script cannot be executed: git update-index --chmod=+x"
        exit 1
    fi
done
if ! command -v shellcheck >/dev/null; then
    echo "skipped: shellcheck is not installed"
    exit 77
fi
shellcheck "${scripts[@]}"
echo "${#scripts[@]} scripts are fine"
