takes = Meine Aufnahmen
takes-none = Noch nichts aufgenommen. Drück auf „Aufnehmen“, spiel etwas und drück dann auf „Aufnahme beenden“.
take-name = Aufnahme { $number }
take-about = { $minutes } lang, { $notes ->
    [one] { $notes } Ton
   *[other] { $notes } Töne
}
take-recording = Wird gerade aufgenommen
take-stored = Sicher in diesem Browser
take-sent = Gespeichert
take-refused = Konnte nicht gespeichert werden, bleibt in diesem Browser
take-deleting = Wird gelöscht
take-play = Abspielen
take-stop = Anhalten
take-download = { $label } herunterladen
take-file = Kopie sichern
take-line = Ton für Ton spielen
take-rename = Umbenennen
take-delete = Löschen
take-was-deleted = „{ $name }“ wurde gelöscht.
take-undo = Rückgängig
takes-deleted = Gelöschte Aufnahmen ({ $count })
takes-deleted-about = Jede lässt sich 30 Tage lang zurückholen.
take-put-back = Zurückholen
take-forget = Endgültig löschen
forget-question = „{ $name }“ endgültig löschen?
forget-question-about = Danach lässt sie sich hier nicht mehr zurückholen. Was der Server davon hat, verschwindet nach 30 Tagen von selbst.
delete-question = „{ $name }“ löschen?
delete-question-about = 30 Tage lang lässt sie sich zurückholen: mit „Rückgängig“ und später unter „Gelöschte Aufnahmen“.
rename-question = Ein neuer Name für „{ $name }“

status-recording = Aufnahme läuft.
status-take-kept = Deine Aufnahme steht unten in der Liste.

status-take-sent = „{ $name }“ ist gespeichert.
status-take-recovered = „{ $name }“ wurde noch aufgenommen, als die Seite geschlossen wurde. Die Aufnahme steht unten in der Liste.
status-take-deleted = „{ $name }“ ist gelöscht. An der Stelle in der Liste steht „Rückgängig“.
status-take-forgotten = „{ $name }“ ist endgültig gelöscht.
status-take-back = „{ $name }“ ist wieder in der Liste.
status-take-refused = Der Server wollte „{ $name }“ nicht annehmen. Die Aufnahme bleibt in diesem Browser; mit „Kopie sichern“ behältst du sie als Datei.
status-take-gone = Diese Aufnahme ist nicht mehr auf dem Server. Die anderen Aufnahmen sind noch da.
status-take-unreachable = Diese Aufnahme liegt auf dem Server, der nicht antwortet. Aufnahmen aus diesem Browser lassen sich abspielen. Starte Creatable mit make run neu und versuch es dann noch einmal.
status-delete-refused = Der Server wollte „{ $name }“ nicht löschen. In dieser Liste steht die Aufnahme nicht mehr; lade die Seite neu, um sie wieder zu sehen.
status-take-not-yours = „{ $name }“ auf dem Server gehört einem anderen Browser, oder dieser hat den Schlüssel verloren. Die Aufnahme wurde nicht gelöscht und steht wieder in der Liste. Lösche sie in dem Browser, der sie gemacht hat.
status-take-copied = „{ $name }“ auf dem Server gehört einem anderen Browser, oder dieser hat den Schlüssel verloren; dort bleibt die Aufnahme, wie sie war. Was du hier hast, steht als eigene Aufnahme daneben.
status-storage-full = Auf diesem Computer ist kein Platz mehr für Aufnahmen. Du kannst weiter spielen und aufnehmen, aber eine Aufnahme ist weg, sobald die Seite geschlossen wird: Drück auf „Kopie sichern“ oder lösch alte Aufnahmen.
status-storage-unavailable = Dieser Browser behält nichts, vielleicht weil das Fenster ein privates ist. Du kannst spielen und aufnehmen, aber sicher ist eine Aufnahme erst, wenn in der Liste „Gespeichert“ steht oder nach „Kopie sichern“.
status-server-gone = Der Server antwortet nicht. Du kannst weiter spielen und aufnehmen: Jede Aufnahme ist in diesem Browser sicher und wird geschickt, wenn der Server wieder da ist.
status-server-back = Der Server ist wieder da; deine Aufnahmen werden geschickt.
status-server-full = Der Server hat keinen Platz mehr. Deine Aufnahmen sind in diesem Browser sicher und werden später noch einmal geschickt. Schaff Platz auf der Festplatte des Servers oder lösch alte Aufnahmen.
status-server-trouble = Der Server konnte eine Aufnahme gerade nicht speichern. Sie ist in diesem Browser sicher und wird später noch einmal geschickt.
status-export-offline = Die MIDI-Datei macht der Server, und der antwortet nicht. Die Aufnahme ist in diesem Browser sicher: Drück jetzt auf „Kopie sichern“, oder starte Creatable mit make run neu und drück noch einmal auf „MIDI herunterladen“.
status-export-unsent = Diese Aufnahme ist noch nicht beim Server, deshalb gibt es keine MIDI-Datei. Sie ist in diesem Browser sicher. Warte, bis in der Liste „Gespeichert“ steht, und drück dann noch einmal auf „MIDI herunterladen“.
status-export-empty = In dieser Aufnahme ist kein Ton, also gibt es nichts für eine MIDI-Datei. Die anderen Aufnahmen gehen. Nimm noch einmal auf und spiel eine Taste.
status-take-no-line = In dieser Aufnahme ist kein Ton, der sich einzeln spielen ließe: Trommeln haben keine Tonhöhe. Nimm ein paar Töne auf oder wähle eigene in den Einstellungen.
status-export-failed = Der Server konnte die MIDI-Datei nicht machen. Die Aufnahme ist sicher: Drück auf „Kopie sichern“ oder versuch es später noch einmal.
