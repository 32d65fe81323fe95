#!/usr/bin/env bash
# Shows a program on a display of its own (Xvfb, openbox), drives it by keys and clicks, takes pictures of the screen.
#
#   packaging/screenshots.sh [OPTION…] [STEP…] -- PROGRAM [ARGUMENT…]
#
#   --out DIR          where the pictures go                                     (default: build/screenshots)
#   --size WxH         the screen; the window fills it                           (1440x900)
#   --scale N          device pixels per pixel: 2 for a dense display            (1)
#   --scheme WORD      light or dark, as a desktop would say it to Qt programs   (light)
#   --language TAG     the desktop's language, such as pt_BR or es               (en_US)
#   --font NAME        the desktop's font                                        (DejaVu Sans)
#   --home DIR         home folder of the program                                (an empty one, removed at the end)
#   --env NAME=VALUE   for the program; may be repeated
#   --wait SECONDS     how long the first window may take                        (30)
#   --settle SECONDS   pause between the window's arrival and the first step     (2)
#
# Steps, done in their order (none: one picture, called "window"):
#   --shot NAME        takes NAME.png
#   --key KEYS         presses keys, named as xdotool does: ctrl+2, Return, Tab
#   --type TEXT        types a text
#   --click X,Y        clicks at a place of the screen
#   --pause SECONDS    lets the program work
#
# Example, the inbox and the insights of the practice set-up in the dark:
#   packaging/screenshots.sh --scheme dark --pause 20 --shot inbox --key ctrl+5 --pause 2 --shot insights -- \
#       build/release/app/gatehouse --demo
set -euo pipefail

out=build/screenshots size=1440x900 scale=1 scheme=light language=en_US font='DejaVu Sans' home='' wait=30 settle=2
program_env=()
steps=()

die() {
    printf '%s\n' "$*" >&2
    exit 1
}

while [ "$#" -gt 0 ]; do
    case "$1" in
    --) shift && break ;;
    -h | --help) sed -n '2,/^set /s/^# \{0,1\}//p' -- "${BASH_SOURCE[0]}" && exit 0 ;;
    --out | --size | --scale | --scheme | --language | --font | --home | --wait | --settle | --env | \
        --shot | --key | --type | --click | --pause)
        [ "$#" -ge 2 ] || die "$1 needs a value"
        case "$1" in
        --out) out=$2 ;;
        --size) size=$2 ;;
        --scale) scale=$2 ;;
        --scheme) scheme=$2 ;;
        --language) language=${2/-/_} ;;
        --font) font=$2 ;;
        --home) home=$2 ;;
        --wait) wait=$2 ;;
        --settle) settle=$2 ;;
        --env) program_env+=("$2") ;;
        *) steps+=("$1" "$2") ;;
        esac
        shift 2
        ;;
    *) die "unknown option: $1 (see --help)" ;;
    esac
done
[ "$#" -gt 0 ] || die "no program named (see --help)"
[[ "$size" =~ ^[0-9]+x[0-9]+$ ]] || die "--size is WIDTHxHEIGHT, not $size"
[[ "$scale" =~ ^[1-4]$ ]] || die "--scale is 1 to 4, not $scale"
[[ "$scheme" =~ ^(light|dark)$ ]] || die "--scheme is light or dark, not $scheme"
if [ "${#steps[@]}" -eq 0 ]; then steps=(--shot window); fi
for tool in Xvfb openbox xdotool xprop import dbus-run-session; do
    command -v "$tool" >/dev/null || die "$tool is missing: packaging/install-dependencies.sh test"
done

work=$(mktemp -d)
started=()
clean_up() {
    local pid patience
    for pid in "${started[@]}"; do # the program first, its display last
        kill -TERM "$pid" 2>/dev/null || continue
        for patience in {1..100}; do
            kill -0 "$pid" 2>/dev/null || break
            sleep 0.1
            [ "$patience" -lt 100 ] || kill -KILL "$pid" 2>/dev/null || true
        done
        wait "$pid" 2>/dev/null || true
    done
    rm -rf -- "$work"
}
trap clean_up EXIT

write_openbox_rules() { # a window fills the screen, a dialog keeps its frame
    cat >"$work/openbox.xml" <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <theme><name>Clearlooks</name></theme>
  <desktops><number>1</number></desktops>
  <applications>
    <application type="normal"><decor>no</decor><maximized>yes</maximized></application>
  </applications>
</openbox_config>
XML
}

# Qt takes palette and font from the desktop; the simplest desktop to play is KDE, whose settings are one file.
write_desktop_settings() {
    local window text base button
    if [ "$scheme" = dark ]; then
        window=32,35,38 text=239,240,241 base=24,26,28 button=49,54,59
    else
        window=239,240,241 text=35,38,41 base=255,255,255 button=239,240,241
    fi
    mkdir -p "$work/config"
    {
        printf '[General]\nfont=%s,10,-1,5,50,0,0,0,0,0\nwidgetStyle=Fusion\n\n[KDE]\nwidgetStyle=Fusion\n' "$font"
        local group ground
        for group in Window View Button Tooltip Complementary; do
            case "$group" in View) ground=$base ;; Button) ground=$button ;; *) ground=$window ;; esac
            printf '\n[Colors:%s]\nBackgroundNormal=%s\nBackgroundAlternate=%s\nForegroundNormal=%s\nForegroundInactive=%s\n' \
                "$group" "$ground" "$window" "$text" "$text"
            printf 'ForegroundLink=61,174,233\nForegroundVisited=155,89,182\n'
        done
        printf '\n[Colors:Selection]\nBackgroundNormal=61,174,233\nForegroundNormal=252,252,252\n'
    } >"$work/config/kdeglobals"
}

start_display() {
    local width=$((${size%x*} * scale)) height=$((${size#*x} * scale)) fd_file=$work/display
    : >"$fd_file"
    Xvfb -displayfd 7 -screen 0 "${width}x${height}x24" -dpi $((96 * scale)) -nolisten tcp -noreset \
        7>"$fd_file" >"$work/xvfb.log" 2>&1 </dev/null &
    started=($!)
    for _ in {1..100}; do
        if [ -s "$fd_file" ]; then
            DISPLAY=:$(<"$fd_file")
            export DISPLAY
            break
        fi
        kill -0 "${started[0]}" 2>/dev/null || die "Xvfb ended: $(cat "$work/xvfb.log")"
        sleep 0.1
    done
    [ -s "$fd_file" ] || die "Xvfb gives no display"
    openbox --config-file "$work/openbox.xml" >"$work/openbox.log" 2>&1 </dev/null &
    started=($! "${started[@]}")
    for _ in {1..50}; do # a window that comes before its manager would stay small
        if xprop -root _NET_SUPPORTING_WM_CHECK 2>/dev/null | grep -q 'window id'; then return; fi
        sleep 0.1
    done
    die "openbox does not start: $(cat "$work/openbox.log")"
}

start_program() {
    local home_folder=${home:-$work/home}
    mkdir -p "$home_folder" "$work/run"
    chmod 700 "$work/run"
    env -u WAYLAND_DISPLAY -u LC_ALL -u QT_QPA_PLATFORM \
        HOME="$home_folder" XDG_RUNTIME_DIR="$work/run" XDG_CONFIG_HOME="$work/config" \
        XDG_CURRENT_DESKTOP=KDE KDE_FULL_SESSION=true KDE_SESSION_VERSION=5 QT_SCALE_FACTOR="$scale" QT_FONT_DPI=96 \
        LANG="$language.UTF-8" LANGUAGE="$language" LC_CTYPE=C.UTF-8 "${program_env[@]}" \
        dbus-run-session -- "$@" >"$work/program.log" 2>&1 </dev/null &
    program=$!
    started=("$program" "${started[@]}")
}

fail_with_log() {
    sed 's/^/  | /' "$work/program.log" >&2
    die "$1"
}

wait_for_window() {
    local tenths=$((wait * 10))
    while [ "$tenths" -gt 0 ]; do
        if xprop -root _NET_CLIENT_LIST 2>/dev/null | grep -q '# 0x'; then return; fi
        kill -0 "$program" 2>/dev/null || fail_with_log "the program ended before it showed a window"
        sleep 0.1
        tenths=$((tenths - 1))
    done
    fail_with_log "no window after $wait s"
}

take_step() {
    kill -0 "$program" 2>/dev/null || fail_with_log "the program ended before step $1 $2"
    case "$1" in
    --shot)
        import -silent -window root "$out/$2.png"
        printf '%s\n' "$out/$2.png"
        ;;
    --key) xdotool key --clearmodifiers -- "$2" ;;
    --type) xdotool type --clearmodifiers --delay 20 -- "$2" ;;
    --click) xdotool mousemove "$((${2%,*} * scale))" "$((${2#*,} * scale))" click 1 ;;
    --pause) sleep "$2" ;;
    esac
    sleep 0.3 # what a key or a click asked for is painted
}

mkdir -p -- "$out"
write_openbox_rules
write_desktop_settings
start_display
start_program "$@"
wait_for_window
sleep "$settle"
for ((i = 0; i < ${#steps[@]}; i += 2)); do
    take_step "${steps[i]}" "${steps[i + 1]}"
done
