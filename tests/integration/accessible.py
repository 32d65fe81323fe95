#!/usr/bin/env python3
"""What a screen reader finds in the console: every page is walked over the accessibility bus, and each control that
takes the keyboard must have a name.

    dbus-run-session -- accessible.py GATEHOUSE

Needs Xvfb, at-spi2-core and python3-pyatspi. Ends with 77 (skipped) where they are missing.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time

SKIPPED = 77
PAGES = ["inbox", "campaigns", "sessions", "contacts", "insights", "deadletters", "settings"]

# Containers that Qt reports as focusable though nobody stops there: what they hold is looked at itself.
UNNAMED_FINE = {"filler", "viewport", "scroll pane", "layered pane", "frame", "application", "window", "separator"}


def start_display():
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x800x24", "-nolisten", "tcp"],
        pass_fds=[write], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(write)
    with os.fdopen(read, encoding="ascii") as answer:
        number = answer.readline().strip()
    if not number:
        sys.exit("Xvfb did not start")
    os.environ["DISPLAY"] = ":" + number
    return server


def wait_for(what, seconds, found):
    """Polls: the bus tells of no single moment at which a page is whole."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        result = found()
        if result:
            return result
        time.sleep(0.2)
    sys.exit(f"{what}: not there after {seconds} s")


def walk(node, depth=0):
    """All that is shown below `node`. Objects may go while we look: those are left out."""
    if node is None or depth > 40:
        return
    yield node
    try:
        count = node.childCount
    except Exception:
        return
    for i in range(min(count, 400)):
        try:
            child = node.getChildAtIndex(i)
        except Exception:
            continue
        yield from walk(child, depth + 1)


def has(node, state):
    try:
        return node.getState().contains(state)
    except Exception:
        return False


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    if not shutil.which("Xvfb"):
        print("Xvfb is not installed")
        return SKIPPED
    display = start_display()
    try:
        import pyatspi  # looks for the display when it is loaded
    except ImportError:
        display.terminate()
        print("python3-pyatspi is not installed")
        return SKIPPED
    folder = tempfile.mkdtemp(prefix="gatehouse-accessible-")
    environment = dict(os.environ, QT_QPA_PLATFORM="xcb", QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", NO_AT_BRIDGE="0",
                       LANGUAGE="en", LC_ALL="C.UTF-8")
    log = open(os.path.join(folder, "log"), "wb")
    program = subprocess.Popen(
        [sys.argv[1], "--demo", "--data-dir", os.path.join(folder, "data"), "--api", "127.0.0.1:0", "--hooks",
         "127.0.0.1:0", "--language", "en", "--log-level", "warning"], env=environment, stdout=log, stderr=log)
    try:
        return look(pyatspi, program)
    except SystemExit:
        with open(log.name, encoding="utf-8", errors="replace") as text:
            print(text.read())
        raise
    finally:
        program.terminate()
        try:
            program.wait(20)
        except subprocess.TimeoutExpired:
            program.kill()
        display.terminate()
        display.wait()
        shutil.rmtree(folder, ignore_errors=True)


def look(pyatspi, program):
    def window():
        if program.poll() is not None:
            sys.exit(f"the program ended with {program.returncode}")
        for application in pyatspi.Registry.getDesktop(0):
            if application and application.name == "gatehouse":
                for child in application:
                    if child and child.getRoleName() in ("frame", "window") and has(child, pyatspi.STATE_SHOWING):
                        return child
        return None

    frame = wait_for("the window", 40, window)

    titles = {"inbox": "Inbox", "campaigns": "Campaigns", "sessions": "Sessions", "contacts": "Contacts",
              "insights": "Insights", "deadletters": "Dead letters", "settings": "Settings"}

    def rail(title):
        for node in walk(frame):
            try:
                if node.getRoleName() == "radio button" and node.name == title:
                    return node
            except Exception:
                continue
        return None

    missing = []
    looked = 0
    for name in PAGES:
        button = wait_for(f"the place “{titles[name]}”", 20, lambda title=titles[name]: rail(title))
        action = button.queryAction()
        action.doAction(0)
        wait_for(f"the page “{titles[name]}”", 20, lambda b=button: has(b, pyatspi.STATE_CHECKED))
        time.sleep(1.0)  # lists come from the engine a moment later
        for node in walk(frame):
            if not (has(node, pyatspi.STATE_FOCUSABLE) and has(node, pyatspi.STATE_SHOWING)):
                continue
            try:
                role, label = node.getRoleName(), node.name
                where = node.parent.name if node.parent else ""
            except Exception:
                continue
            if role in UNNAMED_FINE:
                continue
            looked += 1
            if not label.strip():
                missing.append(f"{name}: a {role} without a name, in “{where}”")
    print(f"{looked} controls looked at on {len(PAGES)} pages")
    for line in dict.fromkeys(missing):
        print(line)
    if looked < 60:
        sys.exit("too few controls: the bus does not show the console whole")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
