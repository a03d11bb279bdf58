pointing-title = Prueba de puntería
pointing-about = ¿Con qué rapidez y seguridad llega el punto adonde apuntas? Toca el círculo relleno y después el siguiente, al otro lado del anillo. La prueba dura más o menos un minuto; puedes parar cuando quieras.
pointing-select = Elegir un círculo
pointing-select-press = pulsando
pointing-select-dwell = quedándose en él
pointing-select-enter = llegando a él
pointing-size = Círculos
pointing-size-large = Grandes
pointing-size-small = Pequeños
pointing-count = Círculos en el anillo
pointing-start = Empezar
pointing-again = Otra vez
pointing-stop = Parar
pointing-close = Cerrar
pointing-progress = { $done } de { $all }
pointing-ring = Un anillo de círculos; el relleno es el siguiente
pointing-explained = Más bits por segundo es mejor: cuenta la distancia, la precisión y la rapidez. Compara solo pruebas en las que se eligió de la misma manera.
pointing-lost = { $count ->
    [one] Un movimiento no cuenta, porque no te veía.
   *[other] { $count } movimientos no cuentan, porque no te veía.
}
pointing-bits = { $bits } bit/s
pointing-results = Pruebas anteriores
pointing-column-when = Cuándo
pointing-column-how = Con
pointing-column-throughput = Rendimiento
pointing-column-errors = Fallos
pointing-column-time = Tiempo por círculo
pointing-column-changed = Ajustes que cambiaron
pointing-source-mouse = Ratón
pointing-source-touch = Dedo
pointing-source-pen = Lápiz
pointing-export = Guardar como tabla (CSV)
pointing-delete = Borrar las pruebas anteriores
pointing-delete-question = ¿Borrar todas las pruebas anteriores para siempre?
