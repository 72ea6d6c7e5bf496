# Tells what became of the mistakes: survivors, counts per file, the share that was killed.
# Reads survivors.txt (a mistake in a line, its judgement indented below it), the list of all mistakes, and the results.
BEGIN { FS = "\t" }

FNR == 1 { ++part }

part == 1 && /^[^# \t]/ { key = $0 }
part == 1 && /^ +[^ ]/ { judged[key] = 1 }

part == 2 {
    name[$1] = $2 ": " $4
    place[$1] = $2 ":" $3
    file[$1] = $2
    known[$2 ": " $4] = 1
}

part == 3 {
    split($0, result, " ")
    number = result[1]
    ++all[file[number]]
    ++tried
    if (result[2] == "killed") {
        ++killed
        ++killed_in[file[number]]
        next
    }
    lives[name[number]] = 1
    good = name[number] in judged
    unjudged += !good
    printf "survived %s  %s%s\n", place[number], name[number], good ? "" : "  NOT JUDGED"
}

END {
    for (key in judged) {
        if (!(key in known)) {
            print "judged, but no such mistake is made: " key
            ++stale
        } else if (whole && !(key in lives)) {
            print "judged as a survivor, but killed: " key
        }
    }
    for (f in all) {
        printf "%-20s %3d of %3d killed\n", f, killed_in[f], all[f] | "sort"
    }
    close("sort")
    share = tried ? killed / tried : 0
    printf "%d of %d killed (%.1f %%), %d survivors, %d of them not judged\n", killed, tried, 100 * share, tried - killed, unjudged
    exit share < 0.95 || unjudged > 0 || stale > 0
}
