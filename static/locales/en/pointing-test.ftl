pointing-title = Pointing test
pointing-about = How quickly and how surely does the pointer reach what you aim at? Tap the filled circle, then the next one, right across the ring. The test takes about a minute; you can stop at any time.
pointing-select = Choose a circle by
pointing-select-press = pressing
pointing-select-dwell = resting on it
pointing-select-enter = reaching it
pointing-size = Circles
pointing-size-large = Large
pointing-size-small = Small
pointing-count = Circles in the ring
pointing-start = Start
pointing-again = Once more
pointing-stop = Stop
pointing-close = Close
pointing-progress = { $done } of { $all }
pointing-ring = A ring of circles; the filled one is the next
pointing-explained = More bits per second is better: it counts how far, how exactly and how fast. Compare only tests with the same way of choosing.
pointing-lost = { $count ->
    [one] One movement was left out, because I could not see you.
   *[other] { $count } movements were left out, because I could not see you.
}
pointing-bits = { $bits } bit/s
pointing-results = Earlier tests
pointing-column-when = When
pointing-column-how = With
pointing-column-throughput = Throughput
pointing-column-errors = Missed
pointing-column-time = Time for each
pointing-column-changed = What was set differently
pointing-source-mouse = Mouse
pointing-source-touch = Finger
pointing-source-pen = Pen
pointing-export = Save as a table (CSV)
pointing-delete = Delete earlier tests
pointing-delete-question = Delete all earlier tests for good?
