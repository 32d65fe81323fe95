#!/usr/bin/env python3
"""Runs benchmarks one after the other and prints their figures as one table.

usage: table.py PROGRAM…

Each program is a Qt Test that prints lines "bench-row<TAB>what<TAB>figure<TAB>baseline<TAB>ratio<TAB>wanted<TAB>ok|short".
Its exit code is 0 when every row is ok.
"""

import os
import re
import subprocess
import sys

HEAD = ["what", "figure", "baseline", "ratio", "wanted", ""]
# The import benchmark says its ratio in words of its own.
IMPORT = re.compile(r"rows a second: (\d+) from the file, (\d+) plain; ratio ([\d.]+)")
IMPORT_END = re.compile(r"csv_to_queue_ratio ([\d.]+) \(at least ([\d.]+)\)")


def rows_of(output):
    rows = []
    runs = IMPORT.findall(output)
    end = IMPORT_END.search(output)
    if runs and end:
        ours, plain, _ = sorted(runs, key=lambda run: float(run[2]))[len(runs) // 2]
        reached = float(end[1]) >= float(end[2])
        rows.append(["50,000-row CSV to queued messages", f"{ours} rows/s", f"{plain} plain inserts/s",
                     end[1], f"at least {end[2]}", "ok" if reached else "short"])
    rows += [line.split("\t")[1:] for line in output.splitlines() if line.startswith("bench-row\t")]
    return rows


def main():
    rows = []
    for program in sys.argv[1:]:
        print(f"{os.path.basename(program)} …", file=sys.stderr, flush=True)
        environment = dict(os.environ, QT_QPA_PLATFORM="offscreen", LC_ALL="C.UTF-8")
        done = subprocess.run([program], env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        found = rows_of(done.stdout)
        if not found:
            print(done.stdout[-3000:], file=sys.stderr)
            found = [[os.path.basename(program), "no figure", "", "", "", "short"]]
        rows += found
    widths = [max(len(row[i]) for row in [HEAD] + rows) for i in range(len(HEAD))]
    for row in [HEAD] + rows:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip())
    return 0 if all(row[-1] == "ok" for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
