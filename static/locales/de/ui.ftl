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
