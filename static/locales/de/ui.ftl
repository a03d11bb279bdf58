mirror-camera = Du, wie die Kamera dich sieht
mirror-silhouette = Deine Gestalt, wie sie erkannt wird
mirror-none = Kein Bild

done = Fertig
cancel = Abbrechen

seconds = { $seconds } s

delete-yes = Löschen
rename-yes = Umbenennen

switched-on = an
switched-off = aus
kept-may-go = Wenn auf diesem Gerät der Platz knapp wird, darf der Browser löschen, was er für diese Seite aufhebt. Was dir wichtig ist, ist in einer Datei sicher.
kept-days = { $count ->
    [one] Dieser Server löscht Aufnahmen und Sitzungen endgültig, einen Tag nachdem sie gespielt wurden. Dieser Browser behält seine eigenen Aufnahmen; was dir wichtig ist, ist in einer Datei sicher.
   *[other] Dieser Server löscht Aufnahmen und Sitzungen endgültig, { $count } Tage nachdem sie gespielt wurden. Dieser Browser behält seine eigenen Aufnahmen; was dir wichtig ist, ist in einer Datei sicher.
}
