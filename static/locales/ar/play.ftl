view-play = اعزف

stage = المسرح
stage-rest = استرح هنا
stage-keys = المفاتيح
stage-keys-help = تنقلك الأسهم من مفتاح إلى مفتاح. ويعزفه مفتاح المسافة أو الإدخال.

controls = العزف
record = تسجيل
record-stop = إنهاء التسجيل
camera-start = تشغيل الكاميرا
camera-stop = إطفاء الكاميرا
recentre = توسيط
pause = استراحة
pause-all = إيقاف كل شيء مؤقتًا
resume = متابعة
sustain = إطالة
instrument = الآلة
instrument-choose = اختر آلة
sound = الصوت
volume = علو الصوت

sound-size = { $name } ({ $size } ميغابايت)
setting-players = عدد العازفين أمام الكاميرا (الأول إلى اليسار)
players-1 = واحد
players-2 = اثنان
setting-secondSound = صوت العازف الثاني
setting-secondInstrument = آلة العازف الثاني
second-same = نفسها وعلى المفاتيح نفسها

song-none = لا شيء
setting-waitingSong = أغنية تنتظرني
setting-beat = إيقاع أعزف معه
beat = الإيقاع
beat-start = ابدأ الإيقاع
beat-stop = أوقف الإيقاع
beat-tap = انقر
beat-tempo = { $tempo } نبضة في الدقيقة
beat-bars = النبضات في المازورة
beat-count-in = عُدّ مازورة قبل التسجيل
status-counting-in = تُعَدّ مازورة واحدة: يبدأ التسجيل مع التالية.
song-at = { $at } من { $count } نغمة
song-over = كل النغمات: { $count }، ومنها من أول محاولة: { $atFirst }. المفتاح الأول يبدأ من جديد.
song-moved = نغمات ليست في هذه المفاتيح وهي في مكان آخر: { $count }
song-next = التالي: {"\u2068"}{ $key }{"\u2069"}
song-coming = ما يأتي بعد ذلك
song-restart = من البداية
