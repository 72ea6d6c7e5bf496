#!/usr/bin/env python3
"""Gathers what the benchmarks measured: one JSON file, one table, data for the plots, and a page for docs.

Rows are those of Google Benchmark. Of two names that differ in one part, and have "ours" there, the other is a peer's.
Times are of CPU. A ratio is the median over repetitions of the peer's time over ours: above 1, ours is faster.
"""

import argparse
import glob
import json
import os
import platform
import re
import statistics
import subprocess
import sys
import time

MILLISECONDS = {"ns": 1e-6, "us": 1e-3, "ms": 1, "s": 1e3}
KNOWN = {"name", "run_name", "run_type", "repetitions", "repetition_index", "threads", "iterations", "real_time",
         "cpu_time", "time_unit", "family_index", "per_family_instance_index", "error_occurred", "error_message"}


class Row:
    """One name with all its repetitions, in milliseconds."""

    def __init__(self, name):
        self.name, self.times, self.counters, self.error = name, [], {}, ""

    def take(self, run):
        if run.get("error_occurred"):
            self.error = run["error_message"]
        clock = "real_time" if "/real_time" in run["name"] else "cpu_time"  # the clock's where threads work
        if clock in run:
            self.times.append(run[clock] * MILLISECONDS[run["time_unit"]])
        self.counters.update({key: value for key, value in run.items() if key not in KNOWN})

    def median(self):
        return statistics.median(self.times)

    def text(self):
        return f"{number(self.median())} ({number(min(self.times))}..{number(max(self.times))})"


def number(value):
    return f"{value:.3g}" if abs(value) < 1000 else f"{value:.0f}"


def short(name):
    return re.sub(r"/(iterations|repeats|min_time|min_warmup_time|threads):[0-9.]+|/(manual|real|process)_time", "", name)


def read(folder):
    rows = {}
    for file in sorted(glob.glob(os.path.join(folder, "*.json"))):
        with open(file, encoding="utf-8") as text:
            for run in json.load(text)["benchmarks"]:
                if run.get("run_type") == "iteration":
                    name = short(run["name"])
                    rows.setdefault(name, Row(name)).take(run)
    return rows


def ours_of(name, rows):
    """The name of our side for a peer's, and which part of it differs."""
    parts = name.split("/")
    for i, part in enumerate(parts):
        other = "/".join(parts[:i] + ["ours"] + parts[i + 1:])
        if part != "ours" and other in rows:
            return other, part
    return None, None


def ratios(ours, theirs):
    return [b / a for a, b in zip(ours.times, theirs.times) if a > 0]


def work_of(name):
    return "/".join(part for part in name.split("/") if part != "ours")


def table(rows):
    """Lines of (work, ours, peer, its times, ratio)."""
    lines = []
    peers = {}
    for name, row in rows.items():
        ours, peer = ours_of(name, rows)
        if ours and row.times:
            peers.setdefault(ours, []).append((peer, row))
    beside = {row.name for found in peers.values() for _, row in found}
    for name, row in rows.items():
        if name in beside or not row.times:
            continue
        lines += [line(row, peer, theirs) for peer, theirs in peers.get(name, [("", None)])]
    return lines


def line(ours, peer, theirs):
    if theirs is None:
        return [work_of(ours.name), ours.text(), "", "", ""]
    of_runs = ratios(ours, theirs)
    if not of_runs:
        return [work_of(ours.name), ours.text(), peer, theirs.text(), ""]
    return [work_of(ours.name), ours.text(), peer, theirs.text(),
            f"{statistics.median(of_runs):.2f} ({min(of_runs):.2f}..{max(of_runs):.2f})"]


HEAD = ["work", "ours, ms: median (least..most)", "peer", "peer's, ms", "ratio"]


def print_table(lines):
    widths = [max(len(entry[i]) for entry in [HEAD] + lines) for i in range(len(HEAD))]
    for entry in [HEAD] + lines:
        print("  ".join(cell.ljust(width) for cell, width in zip(entry, widths)).rstrip())


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
        "commit": output("git", "describe", "--always", "--dirty"),
        "command": arguments.command.strip(),
        "load": f"{arguments.load} at the start, {os.getloadavg()[0]:.2f} at the end",
    }


def write_json(folder, about, rows):
    found = [{"name": row.name, "unit": "ms", "median": row.median(), "least": min(row.times), "most": max(row.times),
              "runs": row.times, **({"error": row.error} if row.error else {}), "counters": row.counters}
             for row in rows.values() if row.times]
    with open(os.path.join(os.path.dirname(folder), "results.json"), "w", encoding="utf-8") as file:
        json.dump({**about, "rows": found}, file, indent=1)


class Plots:
    """Files of columns for gnuplot: a block a line of the plot, its first line the title."""

    def __init__(self, folder, rows):
        self.folder, self.rows = folder, rows

    def write(self, name, series):
        with open(os.path.join(self.folder, name + ".dat"), "w", encoding="utf-8") as file:
            for title, points in series:
                points = sorted(points) or [("NaN", "NaN")]
                file.write(f'"{title}"\n' + "".join(f"{x} {y}\n" for x, y in points) + "\n\n")

    def points(self, pattern, x, y):
        return [(x(row), y(row)) for name, row in self.rows.items() if re.fullmatch(pattern, name) and row.times]

    def all(self):
        # A peer's row has those of ours.
        pairs = lambda row: (row if "pairs" in row.counters else self.rows[ours_of(row.name, self.rows)[0]]).counters["pairs"]
        for kind in ("loose", "cap80", "absent10"):
            self.write("plan_" + kind, [
                ("plan", self.points(rf"plan/[^/]*/{kind}/ours", pairs, Row.median)),
                ("LEMON and Boost", self.points(rf"plan/[^/]*/{kind}/lemon_boost", pairs, Row.median)),
                ("best pair first", self.points(rf"plan/[^/]*/{kind}/greedy", pairs, Row.median)),
                ("verify", self.points(rf"verify/[^/]*/{kind}", pairs, Row.median)),
                ("plan, until it is as good", self.points(rf"plan/[^/]*/{kind}/ours", pairs,
                                                         lambda row: row.counters["until_as_good_ms"])),
            ])
        self.write("selection", [
            (title, self.points(rf"selection/[0-9x]*/80 %/{who}", lambda row: row.counters["pairs"], Row.median))
            for title, who in (("LEMON cost scaling", "lemon_scaling"), ("LEMON network simplex", "lemon_simplex"),
                               ("ours", "ours"))])
        nanoseconds = lambda row: row.median() * 1e6 / row.counters["edges"]
        edges = lambda row: row.counters["edges"]
        for kind in ("full", "95%"):
            self.write("coloring_" + kind.strip("%"), [
                (f"{who}, degree {degree}",
                 self.points(rf"matching/edge_coloring/{who.lower()}/{degree}/{kind}/\d*", edges, nanoseconds))
                for who in ("Boost", "ours") for degree in (64, 40, 16)])
        rate = lambda row: row.counters["pairs"] / row.median() * 1e3
        self.write("scoring", [
            ("all pairs of an event", self.points(r"score/all/.*", pairs, rate)),
            ("the best 100 of each company", self.points(r"score/best_100/.*", pairs, rate)),
            ("a catalogue's best 32, typical", self.points(
                r"best_matches/typical/best_32/[0-9x]*",
                lambda row: float(row.name.split("/")[-1].split("x")[0]) * float(row.name.split("/")[-1].split("x")[1]),
                lambda row: row.counters["pairs/s"])),
        ])


def percent_below(value, best):
    return f"{100 * (best - value) / best:.2f}" if best else "0"


def geometric(numbers):
    return statistics.geometric_mean(numbers) if numbers else float("nan")


def plan_lines(rows):
    for name, ours in rows.items():
        match = re.fullmatch(r"plan/(.*)/ours", name)
        if not match:
            continue
        event = match.group(1)
        verify, greedy, peer = (rows[key] for key in
                                (f"verify/{event}", f"plan/{event}/greedy", f"plan/{event}/lemon_boost"))
        cbc = rows.get(f"plan/{event}/cbc")
        found = ours.counters
        gap = (found["bound"] - found["value"]) / max(1, found["bound"]) * 1e6
        yield [event, f"{found['pairs']:.0f}", f"{found['meetings']:.0f}", ours.text(), number(verify.median()),
               f"{100 * verify.median() / ours.median():.0f}", "optimal" if gap == 0 else f"{gap:.1f} ppm",
               number(greedy.median()), percent_below(greedy.counters["value"], found["value"]), peer.text(),
               percent_below(peer.counters["value"], found["value"]), f"{peer.median() / ours.median():.2f}",
               f"{peer.median() / found['until_as_good_ms']:.2f}",
               number(cbc.median() / 1e3) if cbc else "", f"{found['bytes_per_pair']:.1f}"]


PLAN_HEAD = ["event", "pairs", "meetings", "plan, ms", "verify, ms", "% of plan", "proved", "best pair first, ms",
             "% below ours", "LEMON and Boost, ms", "% below ours", "ratio", "ratio until as good", "CBC, s",
             "bytes a pair"]


def markdown(head, lines):
    # A "|" ends a cell, and GitHub knows no other way round it than an escape.
    text = lambda cells: "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |\n"
    return text(head) + "|---" + "|--:" * (len(head) - 1) + "|\n" + "".join(text(entry) for entry in lines)


def means(rows):
    """Geometric means of the plan's ratios, by kind of event."""
    for kind in ("loose", "cap80", "absent10"):
        found = [(rows[name[:-4] + "lemon_boost"].median() / row.median(),
                  rows[name[:-4] + "lemon_boost"].median() / row.counters["until_as_good_ms"])
                 for name, row in rows.items() if re.fullmatch(rf"plan/.*/{kind}/ours", name)]
        if found:
            yield [kind, f"{geometric([whole for whole, _ in found]):.2f}",
                   f"{geometric([until for _, until in found]):.2f}"]


def write_page(path, about, rows, lines):
    with open("bench/page.md", encoding="utf-8") as file:
        page = file.read()
    for key, value in about.items():
        page = page.replace("{" + key + "}", value)
    page = page.replace("{plan}", markdown(PLAN_HEAD, list(plan_lines(rows))))
    page = page.replace("{means}", markdown(["events", "ratio", "ratio until as good"], list(means(rows))))
    page = page.replace("{all}", markdown(HEAD, [entry for entry in lines if not entry[0].startswith("plan/")]))
    with open(path, "w", encoding="utf-8") as file:
        file.write(page)


def main():
    parser = argparse.ArgumentParser()
    for option in ("--results", "--command", "--load", "--page"):
        parser.add_argument(option)
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
    wrong = [f"{row.name}: {row.error}" for row in rows.values() if row.error]
    if arguments.page and not wrong:
        write_page(arguments.page, about, rows, lines)
    for fault in wrong:
        print("WRONG " + fault, file=sys.stderr)
    sys.exit(1 if wrong else 0)


main()
