view-sessions = Sessions
sessions = Sessions
sessions-none = No session yet. Begin one above: it keeps the takes, the moments you mark and your notes together.
sessions-private = What you note stays in this browser, and goes to the server only with players who are kept there as well.
sessions-may-go = When this device runs out of room, the browser may clear what it keeps for this page. A player who is kept on the server has the sessions there as well.
sessions-filter = Find sessions
sessions-search = Search
sessions-tag = Tag
sessions-tag-any = Any
sessions-archived = Show the archive
sessions-found = { $count ->
    [one] { $count } session
   *[other] { $count } sessions
}
sessions-more = { $count ->
    [one] { $count } more: search to find it.
   *[other] { $count } more: search to find them.
}
sessions-deleted = Deleted sessions ({ $count })
sessions-deleted-about = Each can be put back for 30 days.
session-new = A new session
session-for = With { $name }
session-code = Nickname or code
session-code-about = A real name is never needed. To keep settings as well, choose a player above.
session-code-first = Player 1
session-more = Place and goal
session-place = Place
session-goal = Goal, in your own words
session-begin = Begin
session-end = End
session-since = Since { $time }
session-goes-on = Goes on now
session-movement = Keep how the pointer moves
session-movement-about = From the next take on: places within the reach, 20 a second, and whether the player was seen; never a picture. It is a part of the take, is kept as long and as safely, and goes when the take is deleted.
session-help = Does somebody help the player?
session-help-about = Reports count notes alone and with help apart, in takes of which this was said. Say it anew whenever it changes, also in the midst of a take.
session-help-unsaid = Not said
session-mark-words = Words for the moment at { $time }
session-mark-delete = Delete this mark
session-mark-deleted = The mark was deleted.
session-notes = Notes
session-open-whole = Open all of it
session-open = Open
session-close = All sessions
session-resume = Continue
session-delete = Delete
session-delete-question = Delete “{ $name }”?
session-delete-about = Notes and marks go; the takes stay. It can be put back for 30 days.
session-was-deleted = “{ $name }” was deleted.
session-archive = Put into the archive
session-unarchive = Take out of the archive
session-was-archived = “{ $name }” is in the archive.
session-was-unarchived = “{ $name }” is out of the archive.
session-undo = Undo
session-put-back = Put back
session-name = Name
session-tags = Tags
session-tag-add = Add a tag
session-tag-remove = Remove { $tag }
session-ratings = Scales, entered by hand
session-ratings-about = What you enter here is yours alone to judge. Nothing is computed of it. A scale stands beside the figures of the report.
session-rate = Enter a step of a scale
session-rate-scale = Scale
session-rate-enter = Enter
session-rating-delete = Take away
session-rating-deleted = The entry was taken away.
rating-reactive = Sounds of Intent, reactive
rating-proactive = Sounds of Intent, proactive
rating-interactive = Sounds of Intent, interactive
rating-level = Level { $number }
rating-goal = How far a goal was attained
rating-goal-is = Goal: { $goal }
rating-goal-words = The goal, in your own words
rating-attained = { $value }: { $words }
rating-much-less = much less than expected
rating-less = less than expected
rating-expected = as expected
rating-more = more than expected
rating-much-more = much more than expected
rating-new-scale = A new scale of your own
rating-new-about = From { $least } to { $most } steps, from the first to the last. Leave the others empty.
rating-new-name = Name of the scale
rating-new-step = Step { $number }
rating-new-use = Use this scale
rating-step = Step
rating-note = Note, if you like
session-moments = Takes and marked moments
session-moments-none = Nothing was recorded or marked yet.
session-take-stop = Stop playing
session-takes-gone = { $count ->
    [one] { $count } take is not here any more.
   *[other] { $count } takes are not here any more.
}
session-do = This session
session-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
session-takes-count = { $count ->
    [one] { $count } take
   *[other] { $count } takes
}
session-marks-count = { $count ->
    [one] { $count } mark
   *[other] { $count } marks
}
session-merge = Put together with another session
session-merge-about = For two sessions that were one. Everything stays; the other one is deleted and can be put back.
session-merge-with = The other session
session-merge-do = Put together
session-was-merged = “{ $name }” is part of this session now.
session-kept-here = Kept in this browser alone.
session-kept-there = Kept in this browser and on the server.
session-kept-on-its-way = Safe in this browser; what you changed is being sent to the server.
session-refused-about = Safe in this browser. The server would not take it: shorten what is written in it.
session-gone-about = Safe in this browser. On the server it was deleted; it goes back there with your next change.
session-not-yours-about = Safe in this browser. On the server it belongs to another browser.
session-report = Report
session-trend = Trend of { $name }
session-player-data = Everything of { $name }
session-midi = One MIDI file
session-zip = ZIP of everything
session-file-cancel = Cancel the file
session-file-making = The file is being made: { $done } of { $count } takes are in it.
report = Report
report-do = This report
report-close = Back to the sessions
report-again = Try again
report-making = The report is being made …
report-failed = There is no report yet. Your sessions are safe in this browser.
report-left = { $count ->
    [one] { $count } older session has no room here. Choose months to see it.
   *[other] { $count } older sessions have no room here. Choose months to see them.
}
report-text = As text, to copy
report-text-about = Text for a record
report-print = Print
report-save-page = Save as a page
report-save-table = Save as a table (CSV)
report-save-text = Save as text
report-save-json = Save as JSON
report-saving = The file is being made: { $percent } %
report-trend = Trend over sessions
report-trend-about = How the figures of one player change from session to session.
report-of = Player
report-since = From
report-until = To
report-any-month = Any month
report-trend-show = Show the trend
overview = Overview of all that is kept
overview-about = Takes, their length and notes, and sessions, in each month or week and of each player: all takes that the server keeps, and the sessions of players who are kept there as well.
overview-by = Added up by
overview-month = Month
overview-week = Week
overview-show = Show the overview
overview-making = The overview is being made: { $percent } %
overview-cancel = Cancel the overview
