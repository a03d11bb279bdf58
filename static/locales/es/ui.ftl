mirror-camera = Tú, como te ve la cámara
mirror-silhouette = Tu figura, como se detecta
mirror-none = Sin imagen

done = Listo
cancel = Cancelar

seconds = { $seconds } s

delete-yes = Borrar
rename-yes = Cambiar el nombre

switched-on = sí
switched-off = no
kept-may-go = Cuando a este dispositivo le falte espacio, el navegador puede borrar lo que guarda para esta página. Lo que te importa está seguro en un archivo.
kept-days = { $count ->
    [one] Este servidor borra tomas y sesiones para siempre un día después de tocarse. Este navegador conserva sus propias tomas; lo que te importa está a salvo en un archivo.
   *[other] Este servidor borra tomas y sesiones para siempre { $count } días después de tocarse. Este navegador conserva sus propias tomas; lo que te importa está a salvo en un archivo.
}
