#!/usr/bin/env bash
# Configures and builds the release preset, with its progress in sight: packaging/build.sh [target…]
# The result lies in build/release, shared by run.sh and test.sh.
set -euo pipefail
cd "$(dirname -- "${BASH_SOURCE[0]}")/.."

# One compiler takes up to 1.5 GB on the largest files: as many at once as cores and memory allow.
jobs=$(nproc)
memory_kib=$(awk '/^MemAvailable:/ { print $2 }' /proc/meminfo 2>/dev/null || true)
if [ -n "$memory_kib" ]; then
    fitting=$((memory_kib / 1572864))
    if [ "$fitting" -lt 1 ]; then fitting=1; fi
    if [ "$fitting" -lt "$jobs" ]; then jobs=$fitting; fi
fi

configure=(cmake --preset release)
if command -v ccache >/dev/null; then
    # Without these ccache does not store what was compiled with precompiled headers.
    export CCACHE_SLOPPINESS=${CCACHE_SLOPPINESS:-pch_defines,time_macros}
    configure+=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
fi
"${configure[@]}"

build=(cmake --build build/release --parallel "$jobs")
if [ "$#" -gt 0 ]; then build+=(--target "$@"); fi
NINJA_STATUS='[%f/%t %es] ' "${build[@]}"
