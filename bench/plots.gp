# Draws what bench/report.py laid out: gnuplot -e "data='FOLDER'; plots='FOLDER'" bench/plots.gp

set style line 1 lc rgb "#0b6e4f" lw 2.5 pt 7 ps 0.6
set style line 2 lc rgb "#c1440e" lw 2 pt 5 ps 0.6
set style line 3 lc rgb "#e0a030" lw 2 pt 9 ps 0.7
set style line 4 lc rgb "#3a6ea5" lw 2 pt 13 ps 0.7
set style line 5 lc rgb "#9fd3b5" lw 2 pt 7 ps 0.6
set style line 6 lc rgb "#4ea27b" lw 2 pt 7 ps 0.6
set grid xtics ytics lc rgb "#dddddd" lw 0.5
set border 3
set tics nomirror
set datafile columnheaders
set logscale xy
set format x "10^{%L}"
set key top left Left reverse samplen 2 spacing 1.2

svg(width, height) = sprintf("set terminal svg size %d,%d font 'sans-serif,13' background 'white'", width, height)
file(name) = data . "/" . name . ".dat"

# Planning: three kinds of events side by side.
eval svg(1100, 400)
set output plots . "/plan.svg"
set multiplot layout 1,3 margins 0.07,0.99,0.15,0.90 spacing 0.05
set xlabel "pairs with points"
set ylabel "CPU time, ms"
set yrange [0.002:300000]
set format y "10^{%L}"
set title "tables do not bind"
plot file("plan_loose") index 1 with linespoints ls 2 title columnheader(1), \
     "" index 0 with linespoints ls 1 title columnheader(1), \
     "" index 2 with linespoints ls 3 title columnheader(1), \
     "" index 3 with linespoints ls 4 title columnheader(1)
unset key
unset ylabel
set title "tables for 80 % of the meetings"
plot file("plan_cap80") index 1 with linespoints ls 2 title columnheader(1), \
     "" index 0 with linespoints ls 1 title columnheader(1), \
     "" index 2 with linespoints ls 3 title columnheader(1), \
     "" index 3 with linespoints ls 4 title columnheader(1)
set title "10 % of all slots missed"
set key top left Left reverse
plot file("plan_absent10") index 4 with linespoints ls 6 dt 2 title columnheader(1), \
     "" index 1 with linespoints ls 2 notitle, \
     "" index 0 with linespoints ls 1 notitle, \
     "" index 2 with linespoints ls 3 notitle, \
     "" index 3 with linespoints ls 4 notitle
unset multiplot
set key

eval svg(640, 420)
unset title
set autoscale y

set output plots . "/selection.svg"
set xlabel "pairs with points"
set ylabel "CPU time, ms"
plot file("selection") index 0 with linespoints ls 3 title columnheader(1), \
     "" index 1 with linespoints ls 2 title columnheader(1), \
     "" index 2 with linespoints ls 1 title columnheader(1)

set output plots . "/scoring.svg"
set xlabel "pairs, sellers times buyers"
set ylabel "pairs scored in a second of CPU"
plot file("scoring") index 0 with linespoints ls 1 title columnheader(1), \
     "" index 1 with linespoints ls 2 title columnheader(1), \
     "" index 2 with linespoints ls 4 title columnheader(1)

# Colouring: saturated days and days with some air. The darker a line, the higher the degree.
eval svg(900, 420)
set output plots . "/coloring.svg"
set multiplot layout 1,2 margins 0.08,0.99,0.15,0.90 spacing 0.08
set key top right Right noreverse maxrows 3 width -2
set xlabel "meetings"
set ylabel "CPU time a meeting, ns"
set xrange [7e3:2e7]
set yrange [5:1e6]
set title "everybody meets in every slot"
plot file("coloring_full") index 0 with linespoints ls 2 lc rgb "#7a2505" title columnheader(1), \
     "" index 1 with linespoints ls 2 title columnheader(1), \
     "" index 2 with linespoints ls 2 lc rgb "#e8a17f" title columnheader(1), \
     "" index 3 with linespoints ls 1 title columnheader(1), \
     "" index 4 with linespoints ls 6 title columnheader(1), \
     "" index 5 with linespoints ls 5 title columnheader(1)
unset ylabel
set title "95 % of that"
plot file("coloring_95") index 0 with linespoints ls 2 lc rgb "#7a2505" title columnheader(1), \
     "" index 1 with linespoints ls 2 title columnheader(1), \
     "" index 2 with linespoints ls 2 lc rgb "#e8a17f" title columnheader(1), \
     "" index 3 with linespoints ls 1 title columnheader(1), \
     "" index 4 with linespoints ls 6 title columnheader(1), \
     "" index 5 with linespoints ls 5 title columnheader(1)
unset multiplot
