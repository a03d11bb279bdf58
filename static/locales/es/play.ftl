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
