#!/usr/bin/env bash
# Installs what is missing, builds everything and runs every test but the benchmarks. Ends with ctest's summary and
# its exit code. Further arguments go to ctest:
#
#   packaging/test.sh -R unit_
#
# GATEHOUSE_SKIP_INSTALL=1 leaves the system's packages alone.
set -euo pipefail
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)

if [ "${GATEHOUSE_SKIP_INSTALL:-0}" != 1 ]; then
    "$here/install-dependencies.sh" build run test
fi
"$here/build.sh"

exec ctest --test-dir "$here/../build/release" --label-exclude '^bench$' --output-on-failure --no-tests=error \
    --parallel "$(nproc)" "$@" </dev/null
