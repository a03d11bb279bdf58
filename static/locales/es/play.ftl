view-play = Tocar

stage = Escenario
stage-rest = Descansa aquí
stage-keys = Teclas
stage-keys-help = Las flechas van de tecla en tecla. La barra espaciadora o Intro la toca.

controls = Tocar
record = Grabar
record-stop = Terminar
camera-start = Encender la cámara
camera-stop = Apagar la cámara
recentre = Centrar
pause = Pausa
pause-all = Pausar todo
resume = Seguir
sustain = Pedal
instrument = Instrumento
instrument-choose = Elige un instrumento
sound = Sonido
volume = Volumen

sound-size = { $name } ({ $size } MB)
setting-players = Cuántas personas tocan ante la cámara (la primera, a la izquierda)
players-1 = Una
players-2 = Dos
setting-secondSound = Sonido de la segunda persona
setting-secondInstrument = Instrumento de la segunda persona
second-same = El mismo, en las mismas teclas

song-none = Ninguna
setting-waitingSong = Una canción que me espera
setting-beat = Un compás con el que tocar
beat = Compás
beat-start = Empezar el compás
beat-stop = Parar el compás
beat-tap = Marcar
beat-tempo = { $tempo } pulsos por minuto
beat-bars = Pulsos en un compás
beat-count-in = Contar un compás antes de grabar
status-counting-in = Se cuenta un compás: la grabación empieza con el siguiente.
song-at = { $at } de { $count } notas
song-over = Las { $count } notas, { $atFirst } de ellas a la primera. La primera tecla vuelve a empezar.
song-moved = Notas que estas teclas no tienen y que están en otro sitio: { $count }
song-next = Ahora: { $key }
song-coming = Lo que viene
song-restart = Desde el principio
