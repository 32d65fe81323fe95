#!/usr/bin/env bash
# From a fresh clone to the running console: installs what is missing, builds, opens Gatehouse on its practice set-up.
# Without a display it runs the practice set-up to its end and prints a report. Further arguments go to the program:
#
#   packaging/run.sh --language pt-BR
#
# GATEHOUSE_SKIP_INSTALL=1 leaves the system's packages alone.
set -euo pipefail
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)

if [ "${GATEHOUSE_SKIP_INSTALL:-0}" != 1 ]; then
    "$here/install-dependencies.sh" build run
fi
"$here/build.sh" gatehouse

program=$here/../build/release/app/gatehouse
if [ -n "${DISPLAY:-}" ] || [ -n "${WAYLAND_DISPLAY:-}" ]; then
    exec "$program" --demo "$@"
fi
echo "No display here: the practice set-up runs without a window and ends with a report."
exec "$program" --demo --headless --until-idle "$@"
