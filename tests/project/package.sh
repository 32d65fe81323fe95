#!/usr/bin/env bash
# Builds the Debian package and looks at it as a machine would that gets nothing else:
#   package.sh BUILD_DIR VERSION
set -euo pipefail
build_dir=$1
version=$2

for tool in cpack dpkg-deb dpkg-shlibdeps desktop-file-validate appstreamcli; do
    if ! command -v "$tool" >/dev/null; then
        echo "skipped: $tool is not installed"
        exit 77
    fi
done

work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT

fail() {
    echo "FAILED: $*"
    exit 1
}

cpack --config "$build_dir/CPackConfig.cmake" -B "$work/cpack" >"$work/cpack.log" 2>&1 || {
    cat "$work/cpack.log"
    fail "cpack"
}
packages=("$work"/cpack/*.deb)
[ "${#packages[@]}" -eq 1 ] || fail "one package was expected, not ${#packages[@]}"
package=${packages[0]}

# --- what it says of itself
field() { dpkg-deb --field "$package" "$1"; }
[ "$(field Package)" = gatehouse ] || fail "the package is called $(field Package)"
[ "$(field Version)" = "$version-1" ] || fail "version $(field Version), not $version-1"
[ "$(field Architecture)" = "$(dpkg --print-architecture)" ] || fail "architecture $(field Architecture)"
for library in libc6 libqt6core6 libsqlite3-0; do
    [[ ", $(field Depends)" == *", $library"* ]] || fail "does not depend on $library: $(field Depends)"
done

# --- what lies in it
root=$work/root
dpkg-deb --extract "$package" "$root"
for path in usr/bin/gatehouse usr/bin/gatehouse-sandbox usr/share/applications/gatehouse.desktop \
    usr/share/metainfo/example.gatehouse.gatehouse.metainfo.xml usr/share/icons/hicolor/scalable/apps/gatehouse.svg \
    usr/lib/systemd/user/gatehouse.service usr/share/doc/gatehouse/copyright usr/share/doc/gatehouse/changelog.gz; do
    [ -s "$root/$path" ] || fail "$path is missing or empty"
done
foreign=$(dpkg-deb --contents "$package" | awk '$2 != "root/root" || $6 !~ /^\.\/usr\// { print }')
[ -z "$foreign" ] || fail "files outside of /usr, or not root's: $foreign"
developer_files=$(find "$root" -name '*.h' -o -name '*.a' -o -name '*.cmake')
[ -z "$developer_files" ] || fail "files for developers: $developer_files"

# --- what the desktop reads
desktop-file-validate "$root/usr/share/applications/gatehouse.desktop"
appstreamcli validate --no-net --explain "$root"/usr/share/metainfo/*.metainfo.xml
grep -q "release version=\"$version\"" "$root"/usr/share/metainfo/*.metainfo.xml || fail "the metainfo names another version"
if command -v systemd-analyze >/dev/null; then
    # The unit's program is looked for on the machine that verifies: here it is the one just unpacked.
    unit=$work/gatehouse.service
    sed "s|^ExecStart=gatehouse|ExecStart=$root/usr/bin/gatehouse|" "$root/usr/lib/systemd/user/gatehouse.service" >"$unit"
    complaints=$(XDG_RUNTIME_DIR=$work systemd-analyze --user verify "$unit" 2>&1 || true)
    [ -z "$complaints" ] || fail "$complaints"
fi
if command -v lintian >/dev/null; then
    lintian --fail-on error --tag-display-limit 0 "$package"
fi

# --- whether it starts, with nothing of the build machine's environment
if ldd "$root/usr/bin/gatehouse" | grep 'not found'; then
    fail "a library is missing"
fi
home=$work/home
mkdir "$home"
bare() {
    local program=$root/usr/bin/$1
    shift
    (cd "$work" && env -i PATH=/usr/bin:/bin HOME="$home" LC_ALL=C.UTF-8 "$program" "$@" </dev/null)
}
for program in gatehouse gatehouse-sandbox; do
    printed=$(bare "$program" --version)
    [[ "$printed" == *"$version"* ]] || fail "$program --version prints '$printed', not $version"
done
bare gatehouse --headless --until-idle --data-dir "$work/data" --vault file --api 127.0.0.1:0 --hooks 127.0.0.1:0 >"$work/run.log" ||
    fail "gatehouse does not run: $(cat "$work/run.log")"
[ -z "$(ls -A "$home")" ] || fail "something was written into the home folder: $(ls -A "$home")"
echo "$(basename -- "$package") is fine"
