"""What the benchmarks measured: rows of times, each beside its peers.

Rows are those of Google Benchmark. Of two names that differ in one part, and have "ours" there, the other is a peer's.
Times are of CPU. A ratio is the median over repetitions of the peer's time over ours: above 1, ours is faster.
"""

import glob
import json
import os
import re
import statistics

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


def geometric(numbers):
    return statistics.geometric_mean(numbers) if numbers else float("nan")
