#!/usr/bin/env bash
# shellcheck disable=SC2034  # the lists are read by name, see "declare -n"
# Installs the Debian 12 or Ubuntu 24.04 packages Gatehouse is built, run and tested with. This list is the only one.
#
#   packaging/install-dependencies.sh [--list] [build] [run] [test] [develop]     (no group named: build run test)
#
# Asks apt-get for nothing when nothing is missing, so it needs neither root nor a network the second time.
set -euo pipefail

build_packages=(
    build-essential g++ cmake ninja-build pkg-config
    mold                # links the many test programs in a fraction of the time
    qt6-base-dev qt6-charts-dev qt6-svg-dev
    qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools    # lupdate, lrelease and their CMake functions
    libqt6opengl6-dev libvulkan-dev libopengl-dev libgl-dev  # the CMake package of Qt Charts asks for these
    qtkeychain-qt6-dev
    libboost-dev libssl-dev libsqlite3-dev libsodium-dev libqrencode-dev
    libphonenumber-dev libprotobuf-dev                  # the headers of the former include those of the latter
)

run_packages=(
    libqt6svg6
    qt6-translations-l10n           # Qt's own texts (OK, Cancel, file dialogs) in Portuguese and Spanish
    qt6-wayland
    libegl1 libxkbcommon-x11-0 ca-certificates
    libsecret-1-0                   # loaded by QtKeychain where the desktop's keyring is GNOME's
    fonts-dejavu-core               # a bare machine has no font at all
    dbus
)

test_packages=(
    git shellcheck
    python3
    mount util-linux    # a read-only and a full disk are mounted in a namespace
    dpkg-dev fakeroot desktop-file-utils appstream
    clang-format-14     # the version .clang-format is written for
    xvfb openbox x11-utils x11-xserver-utils xdotool imagemagick
    at-spi2-core python3-pyatspi dbus-x11 gnome-keyring
)

# Comfort, and the presets asan, tsan and tidy.
develop_packages=(ccache clang clang-tidy lintian)

say() { printf '%s\n' "$*" >&2; }

usage() {
    sed -n '3,7s/^# \{0,1\}//p' -- "${BASH_SOURCE[0]}"
}

is_installed() {
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo -- "$@"
    else
        say "Packages are missing and neither root nor sudo is at hand. As root, run:  ${BASH_SOURCE[0]} ${groups[*]}"
        exit 1
    fi
}

# A mirror that is busy or half way through an update answers differently a little later.
with_patience() {
    local attempt pause=5
    for attempt in 1 2 3 4; do
        if "$@" </dev/null; then return 0; fi
        if [ "$attempt" -eq 4 ]; then return 1; fi
        say "… that failed; attempt $((attempt + 1)) of 4 in ${pause} s"
        sleep "$pause"
        pause=$((pause * 3))
    done
}

apt() {
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y \
        -o Acquire::Retries=3 -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 "$@"
}

# A foreign source that is out of order must not stop the build: what counts is whether the packages can be had.
refresh_lists() {
    say "Reading the package lists …"
    with_patience apt update -o APT::Update::Error-Mode=any >&2 || say "Some package lists could not be read; going on with the others."
}

only_list=no
groups=()
for argument in "$@"; do
    case "$argument" in
    --list) only_list=yes ;;
    -h | --help) usage && exit 0 ;;
    build | run | test | develop) groups+=("$argument") ;;
    *) say "unknown group: $argument" && usage >&2 && exit 2 ;;
    esac
done
if [ "${#groups[@]}" -eq 0 ]; then groups=(build run test); fi

wanted=()
for group in "${groups[@]}"; do
    declare -n packages="${group}_packages"
    wanted+=("${packages[@]}")
done

if [ "$only_list" = yes ]; then
    printf '%s\n' "${wanted[@]}"
    exit 0
fi

if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
    say "This system has no apt-get. Install what these Debian packages hold, then build with CMake (see README.md):"
    printf '  %s\n' "${wanted[@]}" >&2
    exit 1
fi

missing=()
for package in "${wanted[@]}"; do
    if ! is_installed "$package"; then missing+=("$package"); fi
done
if [ "${#missing[@]}" -eq 0 ]; then
    say "Every package for ${groups[*]} is installed."
    exit 0
fi

refresh_lists
say "Installing: ${missing[*]}"
if ! with_patience apt install --no-install-recommends "${missing[@]}" >&2; then
    say "The packages could not be installed; the lines above say why. Still missing: ${missing[*]}"
    exit 1
fi
