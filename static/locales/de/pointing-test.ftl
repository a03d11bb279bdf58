pointing-title = Zeigetest
pointing-about = Wie schnell und wie sicher erreicht der Punkt, was du anvisierst? Tippe den gefüllten Kreis an, dann den nächsten, quer über den Ring. Der Test dauert etwa eine Minute; du kannst jederzeit aufhören.
pointing-select = Einen Kreis wählen durch
pointing-select-press = Drücken
pointing-select-dwell = Ruhen darauf
pointing-select-enter = Erreichen
pointing-size = Kreise
pointing-size-large = Groß
pointing-size-small = Klein
pointing-count = Kreise im Ring
pointing-start = Los
pointing-again = Noch einmal
pointing-stop = Aufhören
pointing-close = Schließen
pointing-progress = { $done } von { $all }
pointing-ring = Ein Ring aus Kreisen; der gefüllte ist der nächste
pointing-explained = Mehr Bit je Sekunde ist besser: Es zählt, wie weit, wie genau und wie schnell. Vergleiche nur Tests, in denen auf dieselbe Art gewählt wurde.
pointing-lost = { $count ->
    [one] Eine Bewegung zählt nicht, weil ich dich nicht sehen konnte.
   *[other] { $count } Bewegungen zählen nicht, weil ich dich nicht sehen konnte.
}
pointing-bits = { $bits } Bit/s
pointing-results = Frühere Tests
pointing-column-when = Wann
pointing-column-how = Womit
pointing-column-throughput = Durchsatz
pointing-column-errors = Daneben
pointing-column-time = Zeit je Kreis
pointing-column-changed = Was anders eingestellt war
pointing-source-mouse = Maus
pointing-source-touch = Finger
pointing-source-pen = Stift
pointing-export = Als Tabelle sichern (CSV)
pointing-delete = Frühere Tests löschen
pointing-delete-question = Alle früheren Tests für immer löschen?
