"""Data for bench/plots.gp."""

import os
import re

from measured import Row, ours_of


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
