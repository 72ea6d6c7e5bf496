"""The tables of docs/benchmarks.md."""

import re
import statistics

from measured import geometric, number, ours_of, ratios


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


def percent_below(value, best):
    return f"{100 * (best - value) / best:.2f}" if best else "0"


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
    for kind in ("loose", "cap80", "absent10", "all"):
        found = [(rows[name[:-4] + "lemon_boost"].median() / row.median(),
                  rows[name[:-4] + "lemon_boost"].median() / row.counters["until_as_good_ms"])
                 for name, row in rows.items() if re.fullmatch(rf"plan/.*/{'.*' if kind == 'all' else kind}/ours", name)]
        if found:
            yield [kind, f"{geometric([whole for whole, _ in found]):.2f}",
                   f"{geometric([until for _, until in found]):.2f}"]


def selection_means(rows):
    """How many times as long the faster of LEMON's two takes: geometric mean, least and most."""
    best = {}  # of each problem: by which factor the faster peer is slower than ours
    for name, row in rows.items():
        ours, peer = ours_of(name, rows)
        if ours and peer.startswith("lemon") and name.startswith("selection/"):
            pairs = ratios(rows[ours], row)
            found = pairs if "random problems" in name else [statistics.median(pairs)]
            best[ours] = [min(both) for both in zip(found, best.get(ours, found))]
    for title, pattern in (("ladder, loose and 80 %", "/(loose|80 %)/"), ("ladder, 99 %", "/99 %/"),
                           ("random problems", "/random problems")):
        of_kind = [ratio for name, found in best.items() if re.search(pattern, name) for ratio in found]
        if of_kind:
            yield [title, f"{len(of_kind)}", f"{geometric(of_kind):.2f}", f"{min(of_kind):.2f}", f"{max(of_kind):.2f}"]


def write_page(path, about, rows, lines):
    with open("bench/page.md", encoding="utf-8") as file:
        page = file.read()
    for key, value in about.items():
        page = page.replace("{" + key + "}", value)
    page = page.replace("{plan}", markdown(PLAN_HEAD, list(plan_lines(rows))))
    page = page.replace("{means}", markdown(["events", "ratio", "ratio until as good"], list(means(rows))))
    page = page.replace("{selection}", markdown(["problems", "number", "geometric mean", "least", "most"],
                                                list(selection_means(rows))))
    page = page.replace("{all}", markdown(HEAD, [entry for entry in lines if not entry[0].startswith("plan/")]))
    with open(path, "w", encoding="utf-8") as file:
        file.write(page)
