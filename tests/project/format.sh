#!/usr/bin/env bash
# Every C++ file stands as .clang-format would write it. Run it with --fix to make it so.
set -euo pipefail
cd "$(dirname -- "${BASH_SOURCE[0]}")/../.."

# Other versions of the formatter break lines elsewhere: only the one .clang-format was written for can judge.
formatter=
for candidate in clang-format-14 clang-format; do
    if command -v "$candidate" >/dev/null && "$candidate" --version | grep -q 'version 14\.'; then
        formatter=$candidate
        break
    fi
done
if [ -z "$formatter" ]; then
    echo "skipped: clang-format 14 is not installed"
    exit 77
fi

# Files git knows, and new ones it would take; outside of a checkout (a source archive) whatever lies in the source folders.
list_files() {
    if git rev-parse --is-inside-work-tree >/dev/null 2>&1; then
        git ls-files -z --cached --others --exclude-standard -- '*.h' '*.cpp'
    else
        find app gateway ui tests \( -name '*.h' -o -name '*.cpp' \) -print0
    fi
}

mapfile -d '' -t files < <(list_files)
present=()
for file in "${files[@]}"; do
    if [ -f "$file" ]; then present+=("$file"); fi # removed, but not yet committed
done
if [ "${#present[@]}" -eq 0 ]; then
    echo "no C++ file found: the list of files is broken"
    exit 1
fi

if [ "${1:-}" = --fix ]; then
    exec "$formatter" -i -- "${present[@]}"
fi
if ! "$formatter" --dry-run -Werror --ferror-limit=3 -- "${present[@]}"; then
    echo "to mend: tests/project/format.sh --fix"
    exit 1
fi
echo "${#present[@]} files are formatted"
