mirror-camera = You, as the camera sees you
mirror-silhouette = Your figure, as it is tracked
mirror-none = No picture

done = Done
cancel = Cancel

seconds = { $seconds } s

delete-yes = Delete
rename-yes = Rename

switched-on = on
switched-off = off
kept-may-go = When this device runs out of room, the browser may clear what it keeps for this page. What matters to you is safe in a file.
kept-days = { $count ->
    [one] This server deletes takes and sessions for good a day after they were played. This browser keeps its own takes; what matters to you is safe in a file.
   *[other] This server deletes takes and sessions for good { $count } days after they were played. This browser keeps its own takes; what matters to you is safe in a file.
}
