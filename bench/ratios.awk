# One table from Google Benchmark's JSON. Of two names that differ in one part, and have "ours" there, the other is a
# contender: "select/ours/114x90" and "select/network_simplex/114x90". The ratio tells how many times as long it takes:
# above 1, ours is faster. Times are CPU times, and of repeated runs the median counts.

function text(line) {
    sub(/^[^:]*: *"/, "", line)
    sub(/",? *$/, "", line)
    return line
}

function milliseconds(time, unit) {
    return unit == "ns" ? time / 1e6 : unit == "us" ? time / 1e3 : unit == "s" ? time * 1e3 : time
}

function keep() {
    if (error != "") {
        errors = errors name ": " error "\n"
    } else if (name != "" && kind == "aggregate" && aggregate == "median") {
        sub(/_median$/, "", name)
        gsub(/\/(iterations|repeats|min_time|min_warmup_time|threads):[0-9.]+|\/(manual|real|process)_time/, "", name)
        if (!(name in median)) {
            names[++count] = name
        }
        median[name] = time
    }
    name = error = ""
}

# The name of our side for a contender's `name`, nothing where there is none; leaves the differing part in `contender`.
function ours_of(name,    parts, n, i, j, other) {
    n = split(name, parts, "/")
    for (i = 1; i <= n; ++i) {
        other = ""
        for (j = 1; j <= n; ++j) {
            other = other (j > 1 ? "/" : "") (j == i ? "ours" : parts[j])
        }
        if (other in median) {
            contender = parts[i]
            return other
        }
    }
    return ""
}

function work_of(name) {
    sub(/\/ours$|^ours\/|\/ours/, "", name)
    return name
}

/"name": / { name = text($0) }
/"run_type": / { kind = text($0) }
/"aggregate_name": / { aggregate = text($0) }
/"error_message": / { error = text($0) }
/"cpu_time": / { time = $2 + 0 }
/"time_unit": / { time = milliseconds(time, text($0)) }
/^ *},?$/ { keep() }

END {
    for (i = 1; i <= count; ++i) {
        ours = ours_of(names[i])
        if (ours != "" && ours != names[i]) {
            theirs[ours] = theirs[ours] sprintf("%-44s %-20s %12.4g %12.4g %8.2f\n", work_of(ours), contender,
                                                median[ours], median[names[i]], median[names[i]] / median[ours])
            names[i] = ""
        }
    }
    printf "%-44s %-20s %12s %12s %8s\n", "work", "contender", "ours ms", "theirs ms", "ratio"
    for (i = 1; i <= count; ++i) {
        if (names[i] in theirs) {
            printf "%s", theirs[names[i]]
        } else if (names[i] != "") {
            printf "%-44s %-20s %12.4g\n", work_of(names[i]), "-", median[names[i]]
        }
    }
    printf "%s", errors
    exit errors != ""
}
