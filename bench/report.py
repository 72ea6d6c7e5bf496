#!/usr/bin/env python3
"""Gathers what the benchmarks measured: one JSON file, one table, data for the plots, and a page for docs.

Ends with 1, and says where, if an answer was wrong.
"""

import argparse
import json
import os
import platform
import re
import subprocess
import sys
import time

from measured import read
from page import means, print_table, selection_means, table, write_page
from plots import Plots


def output(*command):
    try:
        return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()
    except OSError:
        return ""


def cached(key):
    """What CMake was told."""
    with open("build/release/CMakeCache.txt", encoding="utf-8") as cache:
        found = re.search(rf"^{key}:[A-Z]+=(.*)$", cache.read(), re.MULTILINE)
    return found.group(1) if found else ""


def surroundings(arguments):
    model = re.search(r"^model name\s*: (.*)$", open("/proc/cpuinfo", encoding="utf-8").read(), re.MULTILINE)
    release = platform.freedesktop_os_release()
    kib = re.search(r"MemTotal:\s*(\d+)", open("/proc/meminfo", encoding="utf-8").read())
    return {
        "machine": f"{model.group(1) if model else platform.machine()}, {os.cpu_count()} processors, "
                   f"{int(kib.group(1)) / 2**20:.0f} GiB",
        "system": f"{release.get('PRETTY_NAME', '')}, Linux {platform.release()}",
        "compiler": output(cached("CMAKE_CXX_COMPILER"), "--version").split("\n")[0],
        "flags": f"{cached('CMAKE_CXX_FLAGS')} {cached('CMAKE_CXX_FLAGS_RELEASE')}".strip(),
        "peers": output("dpkg-query", "-W", "-f", "${Package} ${Version}  ", "liblemon-dev", "libboost-dev",
                        "coinor-cbc"),
        "date": time.strftime("%Y-%m-%d"),
        "commit": arguments.commit,
        "command": arguments.command.strip(),
        "load": f"{arguments.load} at the start, {os.getloadavg()[0]:.2f} at the end",
    }


def write_json(folder, about, rows):
    found = [{"name": row.name, "unit": "ms", "median": row.median(), "least": min(row.times), "most": max(row.times),
              "runs": row.times, **({"error": row.error} if row.error else {}), "counters": row.counters}
             for row in rows.values() if row.times]
    with open(os.path.join(os.path.dirname(folder), "results.json"), "w", encoding="utf-8") as file:
        json.dump({**about, "rows": found}, file, indent=1)


def main():
    parser = argparse.ArgumentParser()
    for option in ("--results", "--command", "--load", "--commit", "--page"):
        parser.add_argument(option, default="")
    arguments = parser.parse_args()
    rows = read(arguments.results)
    if not rows:
        sys.exit("There are no benchmarks.")
    about = surroundings(arguments)
    write_json(arguments.results, about, rows)
    Plots(arguments.results, rows).all()
    lines = table(rows)
    print_table(lines)
    for kind, ratio, until in means(rows):
        print(f"plan, {kind}: LEMON and Boost take {ratio} times as long in the geometric mean; {until} until ours is as "
              "good as theirs")
    for title, count, mean, least, most in selection_means(rows):
        print(f"selection, {title}: LEMON's faster one takes {mean} times as long in the geometric mean of {count}, "
              f"{least} at least, {most} at most")
    wrong = [f"{row.name}: {row.error}" for row in rows.values() if row.error]
    if arguments.page and not wrong:
        write_page(arguments.page, about, rows, lines)
    for fault in wrong:
        print("WRONG " + fault, file=sys.stderr)
    sys.exit(1 if wrong else 0)


main()
