view-sessions = Sesiones
sessions = Sesiones
sessions-none = Todavía no hay sesiones. Empieza una arriba: reúne las grabaciones, los momentos marcados y tus notas.
sessions-private = Lo que anotas se queda en este navegador y va al servidor solo con los jugadores que también se guardan allí.
sessions-may-go = Cuando a este dispositivo le falte sitio, el navegador puede borrar lo que guarda para esta página. Un jugador que se guarda en el servidor tiene allí también sus sesiones.
sessions-filter = Encontrar sesiones
sessions-search = Buscar
sessions-tag = Etiqueta
sessions-tag-any = Cualquiera
sessions-archived = Mostrar el archivo
sessions-found = { $count ->
    [one] { $count } sesión
   *[other] { $count } sesiones
}
sessions-more = { $count ->
    [one] { $count } más: búscala.
   *[other] { $count } más: búscalas.
}
sessions-deleted = Sesiones eliminadas ({ $count })
sessions-deleted-about = Cada una se puede recuperar durante 30 días.
session-new = Una sesión nueva
session-for = Con { $name }
session-code = Apodo o código
session-code-about = Nunca hace falta un nombre real. Para guardar también los ajustes, elige un jugador arriba.
session-code-first = Jugador 1
session-more = Lugar y objetivo
session-place = Lugar
session-goal = Objetivo, con tus palabras
session-begin = Empezar
session-end = Terminar
session-since = Desde las { $time }
session-goes-on = En marcha ahora
session-movement = Guardar cómo se mueve el puntero
session-movement-about = Desde la próxima toma: lugares dentro del alcance, 20 por segundo, y si se veía a quien toca; nunca una imagen. Es parte de la toma, se guarda el mismo tiempo y con la misma seguridad, y se borra con ella.
session-help = ¿Ayuda alguien a quien toca?
session-help-about = Los informes cuentan aparte las notas a solas y con ayuda, en las tomas de las que se dijo. Dígalo de nuevo cada vez que cambie, también en medio de una toma.
session-help-unsaid = Sin decir
session-mark-words = Palabras para el momento de las { $time }
session-mark-delete = Eliminar esta marca
session-mark-deleted = La marca se ha eliminado.
session-notes = Notas
session-open-whole = Abrirla entera
session-open = Abrir
session-close = Todas las sesiones
session-resume = Continuar
session-delete = Eliminar
session-delete-question = ¿Eliminar «{ $name }»?
session-delete-about = Las notas y las marcas se van; las grabaciones se quedan. Se puede recuperar durante 30 días.
session-was-deleted = «{ $name }» se ha eliminado.
session-archive = Guardar en el archivo
session-unarchive = Sacar del archivo
session-was-archived = «{ $name }» está en el archivo.
session-was-unarchived = «{ $name }» está fuera del archivo.
session-undo = Deshacer
session-put-back = Recuperar
session-name = Nombre
session-tags = Etiquetas
session-tag-add = Añadir una etiqueta
session-tag-remove = Quitar { $tag }
session-ratings = Escalas, anotadas a mano
session-ratings-about = Lo que anota aquí lo juzga solo usted. No se calcula nada con ello. En el informe, la escala está junto a las cifras.
session-rate = Anotar un grado de una escala
session-rate-scale = Escala
session-rate-enter = Anotar
session-rating-delete = Quitar
session-rating-deleted = Se quitó la anotación.
rating-reactive = Sounds of Intent, reactivo
rating-proactive = Sounds of Intent, proactivo
rating-interactive = Sounds of Intent, interactivo
rating-level = Nivel { $number }
rating-goal = Hasta dónde se logró un objetivo
rating-goal-is = Objetivo: { $goal }
rating-goal-words = El objetivo, con sus propias palabras
rating-attained = { $value }: { $words }
rating-much-less = mucho menos de lo esperado
rating-less = menos de lo esperado
rating-expected = lo esperado
rating-more = más de lo esperado
rating-much-more = mucho más de lo esperado
rating-new-scale = Una nueva escala propia
rating-new-about = De { $least } a { $most } grados, del primero al último. Deje vacíos los demás.
rating-new-name = Nombre de la escala
rating-new-step = Grado { $number }
rating-new-use = Usar esta escala
rating-step = Grado
rating-note = Nota, si quiere
session-moments = Grabaciones y momentos marcados
session-moments-none = Todavía no se ha grabado ni marcado nada.
session-take-stop = Parar la reproducción
session-takes-gone = { $count ->
    [one] { $count } grabación ya no está aquí.
   *[other] { $count } grabaciones ya no están aquí.
}
session-do = Esta sesión
session-minutes = { $count ->
    [one] { $count } minuto
   *[other] { $count } minutos
}
session-takes-count = { $count ->
    [one] { $count } grabación
   *[other] { $count } grabaciones
}
session-marks-count = { $count ->
    [one] { $count } marca
   *[other] { $count } marcas
}
session-merge = Juntar con otra sesión
session-merge-about = Para dos sesiones que fueron una. Todo se queda; la otra se elimina y se puede recuperar.
session-merge-with = La otra sesión
session-merge-do = Juntar
session-was-merged = «{ $name }» es ahora parte de esta sesión.
session-kept-here = Guardada solo en este navegador.
session-kept-there = Guardada en este navegador y en el servidor.
session-kept-on-its-way = A salvo en este navegador; lo que has cambiado se está enviando al servidor.
session-refused-about = A salvo en este navegador. El servidor no la ha aceptado: acorta lo que hay escrito en ella.
session-gone-about = A salvo en este navegador. En el servidor se eliminó; vuelve allí con tu próximo cambio.
session-not-yours-about = A salvo en este navegador. En el servidor pertenece a otro navegador.
session-report = Informe
session-trend = Evolución de { $name }
session-player-data = Todo lo de { $name }
session-midi = Un solo archivo MIDI
session-zip = ZIP de todo
session-file-cancel = Cancelar el archivo
session-file-making = Se está haciendo el archivo: contiene { $done } de { $count } grabaciones.
report = Informe
report-do = Este informe
report-close = Volver a las sesiones
report-again = Probar otra vez
report-making = Se está haciendo el informe …
report-failed = Todavía no hay informe. Tus sesiones están a salvo en este navegador.
report-left = { $count ->
    [one] { $count } sesión más antigua no cabe aquí. Elige meses para verla.
   *[other] { $count } sesiones más antiguas no caben aquí. Elige meses para verlas.
}
report-text = Como texto, para copiar
report-text-about = Texto para un expediente
report-print = Imprimir
report-save-page = Guardar como página
report-save-table = Guardar como tabla (CSV)
report-save-text = Guardar como texto
report-save-json = Guardar como JSON
report-saving = Se está haciendo el archivo: { $percent } %
report-trend = Evolución a lo largo de las sesiones
report-trend-about = Cómo cambian las cifras de quien toca de una sesión a otra.
report-of = Quien toca
report-since = Desde
report-until = Hasta
report-any-month = Cualquier mes
report-trend-show = Mostrar la evolución
overview = Resumen de todo lo guardado
overview-about = Tomas, su duración y sus notas, y sesiones, en cada mes o semana y de cada persona: todas las tomas que guarda el servidor y las sesiones de las personas que también están guardadas allí.
overview-by = Sumado por
overview-month = Mes
overview-week = Semana
overview-show = Mostrar el resumen
overview-making = Se está haciendo el resumen: { $percent } %
overview-cancel = Cancelar el resumen
