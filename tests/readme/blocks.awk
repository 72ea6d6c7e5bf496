# Takes a Markdown file apart: its fenced blocks become the files DIR/<number>.<kind>, e.g. 03.cpp, in their order. Prints
# number, kind and first line of each. `kind` is the word behind the fence; a fence without one is a mistake.

/^```/ && !kind {
    kind = substr($0, 4)
    if (kind !~ /^[a-z]+$/) {
        print "README disagrees at line " NR ": the fence does not say what it holds" > "/dev/stderr"
        exit failed = 1
    }
    file = sprintf("%s/%02d.%s", DIR, ++number, kind)
    printf "%02d %s %d\n", number, kind, NR + 1
    printf "" > file
    next
}
/^```$/ {
    close(file)
    kind = ""
}
kind { print > file }
END { exit failed }
