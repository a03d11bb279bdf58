view-sessions = Sitzungen
sessions = Sitzungen
sessions-none = Noch keine Sitzung. Beginne oben eine: Sie hält Aufnahmen, gemerkte Momente und Notizen zusammen.
sessions-private = Was du notierst, bleibt in diesem Browser und kommt nur bei Spielern, die auch auf dem Server aufbewahrt werden, dorthin.
sessions-may-go = Wenn auf diesem Gerät der Platz ausgeht, löscht der Browser vielleicht, was er für diese Seite aufbewahrt. Von Spielern, die auch auf dem Server aufbewahrt werden, sind die Sitzungen auch dort.
sessions-filter = Sitzungen finden
sessions-search = Suchen
sessions-tag = Stichwort
sessions-tag-any = Alle
sessions-archived = Archiv zeigen
sessions-found = { $count ->
    [one] { $count } Sitzung
   *[other] { $count } Sitzungen
}
sessions-more = { $count ->
    [one] { $count } weitere: Die Suche findet sie.
   *[other] { $count } weitere: Die Suche findet sie.
}
sessions-deleted = Gelöschte Sitzungen ({ $count })
sessions-deleted-about = Jede lässt sich 30 Tage lang zurückholen.
session-new = Eine neue Sitzung
session-for = Mit { $name }
session-code = Spitzname oder Kürzel
session-code-about = Ein echter Name ist nie nötig. Sollen auch die Einstellungen bleiben, wähle oben einen Spieler.
session-code-first = Spieler 1
session-more = Ort und Ziel
session-place = Ort
session-goal = Ziel, in eigenen Worten
session-begin = Beginnen
session-end = Beenden
session-since = Seit { $time }
session-goes-on = Läuft gerade
session-movement = Aufheben, wie sich der Zeiger bewegt
session-movement-about = Ab der nächsten Aufnahme: Orte innerhalb der Reichweite, 20 in der Sekunde, und ob die Person zu sehen war; nie ein Bild. Das gehört zur Aufnahme, bleibt so lange und so sicher wie sie und geht, wenn sie gelöscht wird.
session-help = Hilft jemand beim Spielen?
session-help-about = Berichte zählen Töne allein und mit Hilfe getrennt, in Aufnahmen, für die das gesagt ist. Bei jedem Wechsel neu sagen, auch mitten in einer Aufnahme.
session-help-unsaid = Nicht gesagt
session-mark-words = Worte zum Moment um { $time }
session-mark-delete = Diesen Moment löschen
session-mark-deleted = Der gemerkte Moment wurde gelöscht.
session-notes = Notizen
session-open-whole = Alles öffnen
session-open = Öffnen
session-close = Alle Sitzungen
session-resume = Fortsetzen
session-delete = Löschen
session-delete-question = „{ $name }“ löschen?
session-delete-about = Notizen und gemerkte Momente gehen, die Aufnahmen bleiben. 30 Tage lang lässt sich das zurückholen.
session-was-deleted = „{ $name }“ wurde gelöscht.
session-archive = Ins Archiv legen
session-unarchive = Aus dem Archiv holen
session-was-archived = „{ $name }“ ist im Archiv.
session-was-unarchived = „{ $name }“ ist nicht mehr im Archiv.
session-undo = Zurücknehmen
session-put-back = Zurückholen
session-name = Name
session-tags = Stichworte
session-tag-add = Stichwort hinzufügen
session-tag-remove = { $tag } entfernen
session-ratings = Skalen, von Hand eingetragen
session-ratings-about = Was Sie hier eintragen, beurteilen Sie allein. Nichts wird daraus berechnet. Eine Skala steht im Bericht neben den Kennzahlen.
session-rate = Eine Stufe eintragen
session-rate-scale = Skala
session-rate-enter = Eintragen
session-rating-delete = Wegnehmen
session-rating-deleted = Der Eintrag wurde weggenommen.
rating-reactive = Sounds of Intent, reaktiv
rating-proactive = Sounds of Intent, proaktiv
rating-interactive = Sounds of Intent, interaktiv
rating-level = Stufe { $number }
rating-goal = Wie weit ein Ziel erreicht wurde
rating-goal-is = Ziel: { $goal }
rating-goal-words = Das Ziel, in Ihren eigenen Worten
rating-attained = { $value }: { $words }
rating-much-less = viel weniger als erwartet
rating-less = weniger als erwartet
rating-expected = wie erwartet
rating-more = mehr als erwartet
rating-much-more = viel mehr als erwartet
rating-new-scale = Eine neue eigene Skala
rating-new-about = { $least } bis { $most } Stufen, von der ersten bis zur letzten. Die übrigen bleiben leer.
rating-new-name = Name der Skala
rating-new-step = { $number }. Stufe
rating-new-use = Diese Skala verwenden
rating-step = Stufe
rating-note = Notiz, wenn Sie möchten
session-moments = Aufnahmen und gemerkte Momente
session-moments-none = Noch nichts aufgenommen oder gemerkt.
session-take-stop = Wiedergabe stoppen
session-takes-gone = { $count ->
    [one] { $count } Aufnahme ist nicht mehr da.
   *[other] { $count } Aufnahmen sind nicht mehr da.
}
session-do = Diese Sitzung
session-minutes = { $count ->
    [one] { $count } Minute
   *[other] { $count } Minuten
}
session-takes-count = { $count ->
    [one] { $count } Aufnahme
   *[other] { $count } Aufnahmen
}
session-marks-count = { $count ->
    [one] { $count } gemerkter Moment
   *[other] { $count } gemerkte Momente
}
session-merge = Mit einer anderen Sitzung zusammenlegen
session-merge-about = Für zwei Sitzungen, die eine waren. Alles bleibt; die andere wird gelöscht und lässt sich zurückholen.
session-merge-with = Die andere Sitzung
session-merge-do = Zusammenlegen
session-was-merged = „{ $name }“ ist jetzt Teil dieser Sitzung.
session-kept-here = Nur in diesem Browser aufbewahrt.
session-kept-there = In diesem Browser und auf dem Server aufbewahrt.
session-kept-on-its-way = In diesem Browser sicher; deine Änderungen werden an den Server gesendet.
session-refused-about = In diesem Browser sicher. Der Server hat sie nicht angenommen: Kürze, was darin steht.
session-gone-about = In diesem Browser sicher. Auf dem Server wurde sie gelöscht; mit deiner nächsten Änderung kommt sie dorthin zurück.
session-not-yours-about = In diesem Browser sicher. Auf dem Server gehört sie einem anderen Browser.
session-report = Bericht
session-trend = Verlauf von { $name }
session-player-data = Alles von { $name }
session-midi = Eine MIDI-Datei
session-zip = ZIP von allem
session-file-cancel = Datei abbrechen
session-file-making = Die Datei wird gemacht: { $done } von { $count } Aufnahmen sind darin.
report = Bericht
report-do = Dieser Bericht
report-close = Zurück zu den Sitzungen
report-again = Noch einmal versuchen
report-making = Der Bericht wird gemacht …
report-failed = Es gibt noch keinen Bericht. Deine Sitzungen sind in diesem Browser sicher.
report-left = { $count ->
    [one] { $count } ältere Sitzung hat hier keinen Platz. Wähle Monate, um sie zu sehen.
   *[other] { $count } ältere Sitzungen haben hier keinen Platz. Wähle Monate, um sie zu sehen.
}
report-text = Als Text zum Kopieren
report-text-about = Text für eine Akte
report-print = Drucken
report-save-page = Als Seite speichern
report-save-table = Als Tabelle speichern (CSV)
report-save-text = Als Text speichern
report-save-json = Als JSON speichern
report-saving = Die Datei wird gemacht: { $percent } %
report-trend = Verlauf über Sitzungen
report-trend-about = Wie sich die Zahlen einer Person von Sitzung zu Sitzung ändern.
report-of = Wer spielt
report-since = Von
report-until = Bis
report-any-month = Jeder Monat
report-trend-show = Verlauf zeigen
overview = Überblick über alles, was aufgehoben ist
overview-about = Aufnahmen, ihre Länge und Töne, und Sitzungen, in jedem Monat oder jeder Woche und von jeder Person: alle Aufnahmen auf dem Server und die Sitzungen der Personen, die auch dort aufgehoben sind.
overview-by = Zusammengezählt nach
overview-month = Monat
overview-week = Woche
overview-show = Überblick zeigen
overview-making = Der Überblick wird gemacht: { $percent } %
overview-cancel = Überblick abbrechen
