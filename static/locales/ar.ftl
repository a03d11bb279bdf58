# كل الكلمات الظاهرة في Creatable بالعربية.
# تقول الرسالة ماذا حدث، وما الذي ما زال يعمل، وماذا تفعل.
# أسماء المستخدم معزولة بعلامتين (U+2068 و U+2069) كي لا يختلط اتجاه الكتابة.

page-title = Creatable: اعزف الموسيقى برأسك
page-title-view = { $view } · Creatable
views = طرق العرض
view-play = اعزف
view-teach = علّم الإيماءات
view-see = شاهد الصوت
skip-to-keys = إلى المفاتيح
skip-to-takes = إلى تسجيلاتي

## Start

start-title = اعزف على البيانو بأنفك
start-button = العزف بالأنف
start-dwell = العزف وضغط الأزرار بالأنف
start-download = في المرة الأولى يُنزَّل { $size } ميغابايت على الأكثر. بعدها يعمل بلا شبكة.
start-loading = لحظة من فضلك: { $loaded } من { $total } ميغابايت
start-private = لا تخرج أي صورة من هذا الجهاز أبدًا.
start-without-camera = لا توجد كاميرا؟ يمكن عزف المفاتيح أيضًا بالفأرة أو اللمس أو لوحة المفاتيح.
guide-sit = اجلس بحيث ترى الكاميرا وجهك.
guide-move = حرّك رأسك: يصدر المفتاح صوتًا عندما تدخله النقطة.
guide-rest = انظر إلى الأعلى، فوق المفاتيح، لتستريح.
guide-skip = إخفاء النصائح
guide-show = إظهار النصائح

## Stage

stage = المسرح
stage-rest = استرح هنا
stage-keys = المفاتيح
stage-keys-help = تنقلك الأسهم من مفتاح إلى مفتاح. ويعزفه مفتاح المسافة أو الإدخال.
mirror-camera = أنت كما تراك الكاميرا
mirror-silhouette = شكلك كما يُتابَع
mirror-none = بلا صورة

## Controls

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
settings = الإعدادات
done = تم
cancel = إلغاء
dismiss = إغلاق هذه الرسالة
try-again = إعادة المحاولة

sound-size = { $name } ({ $size } ميغابايت)
sound-piano = بيانو
sound-marimba = ماريمبا
sound-strings = وتريات
sound-flute = فلوت
sound-choir = كورال
sound-organ = أرغن
sound-guitar = غيتار
sound-drums = طبول

## Settings

settings-playing = العزف
settings-look = الكاميرا والمظهر
settings-reset = العودة إلى البداية
setting-keys = عدد المفاتيح
setting-instrument = الآلة
setting-scale = السلّم
setting-root = النغمة الأولى
setting-octave = الأوكتاف
setting-velocityMode = شدة الصوت
setting-fixedVelocity = شدة كل نغمة
setting-staccato = نغمات قصيرة
setting-deadZone = الفراغ بين المفاتيح
setting-part = العزف بـ
setting-picture = المرآة
setting-theme = الألوان
setting-camera = الكاميرا
setting-letterKeysEverywhere = الحروف تعزف في كل الصفحة
setting-letterKeys = الحروف تعزف (A S D F …)
camera-number = كاميرا { $number }
scale-major = كبير (ماجور)
scale-minor = صغير (مينور)
scale-pentatonic = خماسي
scale-blues = بلوز
scale-white = المفاتيح البيضاء
scale-chromatic = النغمات الاثنتا عشرة
velocityMode-speed = الأسرع أعلى
velocityMode-fixed = نفسها دائمًا
picture-camera = صورة الكاميرا
picture-silhouette = الشكل فقط
picture-none = لا شيء
theme-auto = مثل الجهاز
theme-light = فاتح
theme-dark = داكن
part-nose = الأنف
part-leftEye = العين اليسرى
part-rightEye = العين اليمنى
part-leftEar = الأذن اليسرى
part-rightEar = الأذن اليمنى
part-leftShoulder = الكتف الأيسر
part-rightShoulder = الكتف الأيمن
part-leftElbow = المرفق الأيسر
part-rightElbow = المرفق الأيمن
part-leftWrist = المعصم الأيسر
part-rightWrist = المعصم الأيمن
part-leftHip = الورك الأيسر
part-rightHip = الورك الأيمن
part-leftKnee = الركبة اليسرى
part-rightKnee = الركبة اليمنى
part-leftAnkle = الكاحل الأيسر
part-rightAnkle = الكاحل الأيمن

## Dwell: pressing by resting the dot

action-dwell = استقرار
action-scan = المسح
settings-dwell = ضغط الأزرار بالنقطة
setting-dwell = اضغط ما تستقر عليه النقطة
setting-dwellMs = مدة الاستقرار
dwell-seconds = { $seconds } ث
dwell-bar = مساعدة النقطة
dwell-rest = راحة
scroll-up = إلى الأعلى
scroll-down = إلى الأسفل
status-resting = النقطة في راحة. ما زالت المفاتيح والفأرة واللمس تعزف. أعد النقطة إلى «راحة» لتتابع.
status-rest-over = عادت النقطة.
status-recentre-soon = انظر إلى وسط النافذة ولا تتحرك لحظة.
choice-less = أقل
choice-more = أكثر
board-letters-group = الحروف
board-keys = مفاتيح أخرى
board-suggestions = اقتراحات
board-space = مسافة
board-delete = مسح
board-capital = حرف كبير
board-digits = 1 2 3
# The letters of the alphabet, in their order, small.
board-letters = ابتثجحخدذرزسشصضطظعغفقكلمنهويءأإآىةئؤ
# Words that names of takes often have, the most common first.
board-words = أغنية, لحني, لحن, الأول, فرح, بطيء, سريع, هادئ, قوي, رقصة, صباح, مساء, حلم, مطر, شمس, بحر, نجمة, مدرسة, صف, درس, إلى, و, في, جديد, قديم, أجمل, مضحك, بيانو, موسيقى

## Switches and scanning

switches = مفاتيح التحكم
switch-scanning = المسح
switch-which = زر التحكم
switch-pressing = كيف يُضغط
switch-address = من ليس لديه إلا زر تحكم واحد يستطيع أن يبدأ بدون كل هذا: أضف ?input=one-switch أو ?input=two-switches إلى عنوان هذه الصفحة. يصبح أول مفتاح أو زر يد تحكم يُضغط هو زر التحكم.
switch-set-one = تعيين زر التحكم
switch-set-two = تعيين زر التحكم الثاني
switch-by-hand = مفتاح أو زر يد تحكم أو زر فأرة
switch-by-midi = مفتاح على آلة MIDI
switch-by-sound = صوت عالٍ
switch-press-now = اضغط زر التحكم الآن
switch-first-press = اضغط زر التحكم
switch-first-press-step = اضغط زر التحكم الذي ينتقل
switch-first-press-choose = اضغط زر التحكم الذي يختار
switch-key = { $key ->
    [Space] مفتاح المسافة
    [Enter] مفتاح الإدخال
    [ArrowLeft] السهم الأيسر
    [ArrowRight] السهم الأيمن
    [ArrowUp] السهم الأعلى
    [ArrowDown] السهم الأسفل
   *[other] المفتاح { $key }
}
switch-gamepad = زر يد التحكم { $number }
switch-mouse-left = زر الفأرة الأيسر أو لمسة
switch-mouse-middle = زر الفأرة الأوسط
switch-mouse-right = زر الفأرة الأيمن
switch-mouse = زر الفأرة { $number }
switch-midi = نغمة MIDI { $note }
switch-sound = صوت عالٍ
seconds = { $seconds } ث
setting-scan = المسح
setting-scanMs = زمن كل خطوة
setting-scanFirstPauseMs = وقت إضافي للأولى
setting-scanLoops = عدد الدورات قبل الراحة
setting-scanWrap = بعد الأخير يأتي الأول
setting-scanSpeech = نطق ما يصل إليه المسح
setting-scanNoteMs = أقل مدة للنغمة
setting-switchAcceptMs = تُحسب الضغطة بعد
setting-switchRepeatMs = لا ضغطة ثانية خلال
setting-switchHoldMs = الضغط المستمر لإيقاف كل شيء مؤقتًا
setting-switchLevel = متى يكون الصوت عاليًا
scan-off = متوقف
scan-on = مفعّل
scan-one-switch = زر واحد، وينتقل وحده
scan-two-switches = زران: واحد ينتقل وواحد يختار
scanLoops-1 = 1
scanLoops-2 = 2
scanLoops-3 = 3
scanLoops-5 = 5
scanLoops-10 = 10
scanLoops-0 = بلا نهاية
scan-up = رجوع، مستوى إلى الأعلى
scan-begin = اضغط زر التحكم لتبدأ
scan-paused = متوقف مؤقتًا. اضغط زر التحكم مطولًا لتتابع
scan-value = { $name }: { $value }
reaction-measure = قياس السرعة المناسبة
reaction-help = اضغط زر التحكم فور أن يضيء المربع.
reaction-early = كان ذلك قبل الضوء. انتظر الضوء ثم اضغط.
reaction-wait = انتظر …
reaction-press = اضغط الآن
reaction-count = { $done } من { $trials }
reaction-result = تحتاج إلى { $reaction } لتضغط. تناسب ذلك خطوات مدتها { $step }.
reaction-use = استخدام { $step }
reaction-keep = إبقاء { $step }
reaction-none = لم تُلاحظ أي ضغطة، فلم يتغير شيء. تأكد من توصيل زر التحكم ثم حاول مرة أخرى.
status-switch-set = تم تعيين زر التحكم.
status-switch-not-heard = لم يُضغط شيء، فبقي زر التحكم كما كان.
status-switch-taken = هذا هو زر التحكم الآخر. اضغط زرًا مختلفًا.
status-switch-stuck = زر التحكم مضغوط منذ نصف دقيقة، فلا يُحسب حتى يُترك. المفاتيح والفأرة واللمس ما زالت تعمل. انظر هل هو عالق أو عليه شيء.
status-switch-freed = تُرك زر التحكم وعاد يعمل.
status-switch-gamepad-gone = اختفت يد التحكم. حتى تعود، مفتاح المسافة هو زر التحكم، ومفتاح الإدخال هو الثاني. صِلها من جديد واضغط زرًا عليها.
status-switch-gamepad-back = عادت يد التحكم.
status-switch-midi-none = لا يعرف هذا المتصفح MIDI. في هذه الأثناء مفتاح المسافة هو زر التحكم، ومفتاح الإدخال هو الثاني. استخدم متصفحًا آخر أو عيّن زر تحكم آخر.
status-switch-midi-refused = لا يُسمح للصفحة باستخدام آلات MIDI. في هذه الأثناء مفتاح المسافة هو زر التحكم، ومفتاح الإدخال هو الثاني. اسمح بـ MIDI بجانب العنوان أعلى المتصفح، ثم عيّن زر التحكم من جديد.
status-switch-midi-empty = لا توجد آلة MIDI موصولة. في هذه الأثناء مفتاح المسافة هو زر التحكم، ومفتاح الإدخال هو الثاني. صِل الآلة وشغّلها.
status-switch-midi-gone = اختفت آلة MIDI. حتى تعود، مفتاح المسافة هو زر التحكم، ومفتاح الإدخال هو الثاني. صِلها من جديد.
status-switch-midi-ready = آلة MIDI جاهزة.
status-switch-microphone-none = لا يوجد ميكروفون. في هذه الأثناء مفتاح المسافة هو زر التحكم، ومفتاح الإدخال هو الثاني. صِل ميكروفونًا ثم عيّن زر التحكم من جديد.
status-switch-microphone-refused = لا يُسمح للصفحة باستخدام الميكروفون. في هذه الأثناء مفتاح المسافة هو زر التحكم، ومفتاح الإدخال هو الثاني. اسمح بالميكروفون بجانب العنوان أعلى المتصفح، ثم عيّن زر التحكم من جديد.
status-switch-microphone-failed = تعذّر تشغيل الميكروفون. في هذه الأثناء مفتاح المسافة هو زر التحكم، ومفتاح الإدخال هو الثاني. أغلق البرامج الأخرى التي تستخدمه، ثم عيّن زر التحكم من جديد.
status-switch-microphone-gone = اختفى الميكروفون. في هذه الأثناء مفتاح المسافة هو زر التحكم، ومفتاح الإدخال هو الثاني. صِله من جديد ثم عيّن زر التحكم مرة أخرى.
status-switch-microphone-waiting = لا يسمح المتصفح للصفحة بالاستماع إلا بعد أول ضغطة أو نقرة. كل شيء آخر يعمل. اضغط أي مفتاح أو انقر أو المس مرة واحدة.
status-speech-none = ليس في هذا الجهاز صوت ينطق. كل شيء آخر يعمل، والكلمات على الشاشة. ثبّت صوتًا في إعدادات الجهاز.

## Keys and shortcuts

shortcuts-title = المفاتيح والاختصارات
shortcuts-reset = العودة إلى المفاتيح المعتادة
setting-shortcuts = مفاتيح الاختصار تعمل
setting-announceNotes = يقول قارئ الشاشة أسماء النغمات
shortcut-recentre = توسيط النقطة
shortcut-pause-toggle = إيقاف كل شيء مؤقتًا، والمتابعة
shortcut-shortcuts-show = إظهار هذه القائمة
shortcut-tab = إلى الزر أو الحقل التالي؛ ومع Shift إلى السابق
shortcut-arrows = على الآلة، من مفتاح إلى مفتاح
shortcut-press = ضغط زر؛ وعلى الآلة عزف المفتاح ما دام مضغوطًا
shortcut-escape = إغلاق النافذة المفتوحة
shortcut-letters = العزف ما دام التركيز على الآلة
shortcut-change = تغيير المفتاح
shortcut-press-now = اضغط المفتاح الجديد. يتركه Escape كما هو.
shortcut-reserved = هذا المفتاح لازم للتنقل. اضغط مفتاحًا آخر.
shortcut-plays = هذا المفتاح يعزف نغمة. اضغط مفتاحًا آخر.
shortcut-taken = لهذا المفتاح معنى من قبل. اضغط مفتاحًا آخر.

## Takes

takes = تسجيلاتي
takes-none = لا تسجيلات بعد. اضغط «تسجيل»، واعزف، ثم اضغط «إنهاء التسجيل».
take-name = تسجيل { $number }
take-about = المدة { $minutes }، { $notes ->
    [zero] بلا نغمات
    [one] نغمة واحدة
    [two] نغمتان
    [few] { $notes } نغمات
    [many] { $notes } نغمة
   *[other] { $notes } نغمة
}
take-recording = يُسجَّل الآن
take-stored = محفوظ في هذا المتصفح
take-sent = تم الحفظ
take-refused = تعذّر الحفظ، بقي في هذا المتصفح
take-deleting = يُحذف
take-play = استماع
take-stop = إيقاف
take-download = تنزيل { $label }
take-file = حفظ نسخة
take-rename = إعادة التسمية
take-delete = حذف
delete-question = هل تحذف «{"\u2068"}{ $name }{"\u2069"}» نهائيًا؟
delete-yes = حذف
rename-question = اسم جديد لـ «{"\u2068"}{ $name }{"\u2069"}»
rename-yes = إعادة التسمية

## Status

status-problem = هناك ما يعيق.
status-warning = تنبيه.
status-playing = جاهز. حرّك رأسك لتعزف.
status-paused = كل شيء متوقف مؤقتًا. ما زالت المفاتيح والفأرة واللمس تعزف. اضغط «متابعة» أو مفتاح End، أو أبقِ النقطة على «متابعة».
status-resumed = عاد كل شيء إلى العمل.
status-recentred = تم التوسيط.
status-recording = جارٍ التسجيل.
status-take-kept = تسجيلك في القائمة بالأسفل.

## Status: camera

status-camera-none = لا توجد كاميرا. يمكنك متابعة العزف بالفأرة أو اللمس أو لوحة المفاتيح. صِل كاميرا ثم اضغط «إعادة المحاولة».
status-camera-refused = لا يُسمح للصفحة باستخدام الكاميرا. يمكنك متابعة العزف بالفأرة أو اللمس أو لوحة المفاتيح. اسمح بالكاميرا بجانب العنوان أعلى المتصفح، ثم اضغط «إعادة المحاولة».
status-camera-busy = يستخدم برنامج آخر الكاميرا. يمكنك متابعة العزف بالفأرة أو اللمس أو لوحة المفاتيح. أغلق البرنامج الآخر ثم اضغط «إعادة المحاولة».
status-camera-insecure = لا تعطي المتصفحات الكاميرا إلا لعنوان آمن. يمكنك متابعة العزف بالفأرة أو اللمس أو لوحة المفاتيح. افتح Creatable على هذا الحاسوب نفسه، على 127.0.0.1، أو عبر https.
status-camera-unplugged = اختفت الكاميرا. يمكنك متابعة العزف بالفأرة أو اللمس أو لوحة المفاتيح. صِلها من جديد ثم اضغط «إعادة المحاولة».
status-camera-failed = تعذّر تشغيل الكاميرا. يمكنك متابعة العزف بالفأرة أو اللمس أو لوحة المفاتيح. افصلها، ثم صِلها من جديد واضغط «إعادة المحاولة».
status-camera-stalled = توقفت الكاميرا عن إرسال الصور. ما زالت المفاتيح والفأرة واللمس تعزف. إن لم تعد، فافصلها وصِلها من جديد.
status-camera-resumed = عادت الكاميرا.

## Status: tracking

status-player-lost = لا أراك. ما زالت المفاتيح والفأرة واللمس تعزف. عُد إلى صورة الكاميرا فيستمر العزف وحده.
status-player-found = ها أنت ذا. نتابع العزف.
status-tracker-no-simd = هذا المتصفح قديم، لذلك يتابع رأسك ببطء. كل شيء يعمل؛ والمتصفح الأحدث أسرع.
status-tracker-slow-fallback = لا يستطيع هذا المتصفح متابعة رأسك إلا ببطء شديد. الفأرة واللمس ولوحة المفاتيح تعزف بسرعتها الكاملة. يفيدك متصفح أحدث.
status-tracker-crashed = توقفت متابعة رأسك لحظة وتبدأ من جديد. ما زالت المفاتيح والفأرة واللمس تعزف.
status-tracker-hung = توقفت متابعة رأسك لحظة وتبدأ من جديد. ما زالت المفاتيح والفأرة واللمس تعزف.
status-tracker-graphics-lost = لم تعد شريحة الرسوميات متاحة؛ بعد لحظة نتابع بدونها. ما زالت المفاتيح والفأرة واللمس تعزف.
status-tracker-restarted = عادت متابعة رأسك.
status-tracker-stopped = تفشل متابعة رأسك على هذا الحاسوب مرة بعد مرة. ما زالت الفأرة واللمس ولوحة المفاتيح تعزف. أغلق البرامج الأخرى ثم اضغط «إعادة المحاولة».
status-tracker-failed = تعذّر بدء متابعة رأسك. ما زالت الفأرة واللمس ولوحة المفاتيح تعزف. اضغط «إعادة المحاولة»؛ وإن فشلت مرة أخرى فأعد تحميل الصفحة.
status-tracker-backend-failed = تعذّر بدء متابعة رأسك في هذا المتصفح. ما زالت الفأرة واللمس ولوحة المفاتيح تعزف. جرّب متصفحًا أحدث.
status-tracker-backend-unavailable = تعذّر بدء متابعة رأسك في هذا المتصفح. ما زالت الفأرة واللمس ولوحة المفاتيح تعزف. جرّب متصفحًا أحدث.

## Status: downloads and sound

status-download-unreachable = تعذّر تنزيل جزء من Creatable لأن الخادم لا يجيب. ما هو موجود هنا ما زال يعمل. شغّل Creatable من جديد بالأمر make run، ثم اضغط «إعادة المحاولة».
status-download-missing = ينقص الخادمَ جزء من Creatable. كل شيء آخر يعمل. شغّل creatable doctor: يسمّي الملف الناقص ويقول كيف تصلح ذلك.
status-download-damaged = جزء من Creatable تالف ولم يُستخدم. كل شيء آخر يعمل. شغّل creatable doctor: يسمّي الملف التالف ويقول كيف تصلح ذلك.
status-sound-suspended = الصوت في انتظارك. المفاتيح والتسجيل يعملان الآن. انقر في أي مكان أو اضغط «إعادة المحاولة» لتسمعه.
status-sound-back = عاد الصوت.
status-sound-unavailable = لا يعطي هذا المتصفح الصفحة صوتًا هنا. المفاتيح والصور والتسجيل ما زالت تعمل. افتح الصفحة على 127.0.0.1 أو عبر https، أو استخدم متصفحًا أحدث.
status-sound-unreachable = تعذّر تنزيل هذا الصوت لأن الخادم لا يجيب. المفاتيح والتسجيل ما زالا يعملان، وكذلك الأصوات الموجودة هنا. شغّل Creatable من جديد بالأمر make run، ثم اضغط «إعادة المحاولة».
status-sound-missing = هذا الصوت ناقص على الخادم. المفاتيح والتسجيل ما زالا يعملان، وكذلك الأصوات الأخرى. شغّل creatable doctor: يسمّي الملف الناقص ويقول كيف تصلح ذلك. ثم اضغط «إعادة المحاولة».
status-sound-damaged = هذا الصوت تالف ولم يُستخدم. المفاتيح والتسجيل ما زالا يعملان، وكذلك الأصوات الأخرى. شغّل creatable doctor: يسمّي الملف التالف ويقول كيف تصلح ذلك. ثم اضغط «إعادة المحاولة».
status-sound-unreadable = تعذّر تجهيز هذا الصوت. الأصوات الأخرى ما زالت تعزف. اختره مرة أخرى أو أعد تحميل الصفحة.

## Status: takes

status-take-sent = حُفظ «{"\u2068"}{ $name }{"\u2069"}».
status-take-recovered = كان «{"\u2068"}{ $name }{"\u2069"}» ما زال يُسجَّل عندما أُغلقت الصفحة. هو في القائمة بالأسفل.
status-take-refused = لم يقبل الخادم «{"\u2068"}{ $name }{"\u2069"}». بقي في هذا المتصفح؛ اضغط «حفظ نسخة» ليكون لك ملفًا.
status-take-gone = لم يعد هذا التسجيل على الخادم. التسجيلات الأخرى ما زالت هناك.
status-take-unreachable = هذا التسجيل على الخادم، والخادم لا يجيب. التسجيلات التي سُجّلت في هذا المتصفح ما زالت تُسمع. شغّل Creatable من جديد بالأمر make run، ثم حاول مرة أخرى.
status-delete-refused = لم يحذف الخادم «{"\u2068"}{ $name }{"\u2069"}». لم يعد في هذه القائمة؛ أعد تحميل الصفحة لتراه من جديد.
status-storage-full = لم يبقَ في هذا الحاسوب مكان للتسجيلات. يمكنك متابعة العزف والتسجيل، لكن التسجيل يضيع عند إغلاق الصفحة: اضغط «حفظ نسخة» أو احذف تسجيلات قديمة.
status-page-outdated = تم تحديث Creatable في نافذة أخرى. يبقى تسجيلك ما دامت هذه الصفحة مفتوحة. اضغط «حفظ نسخة» ثم أعد تحميل الصفحة.
status-storage-unavailable = لا يحفظ هذا المتصفح شيئًا، ربما لأن النافذة خاصة. يمكنك العزف والتسجيل، لكن التسجيل لا يكون بأمان إلا عندما تقول القائمة «تم الحفظ» أو بعد «حفظ نسخة».
status-server-gone = الخادم لا يجيب. يمكنك متابعة العزف والتسجيل: كل تسجيل بأمان في هذا المتصفح ويُرسل عندما يعود الخادم.
status-server-back = عاد الخادم؛ تُرسل تسجيلاتك الآن.
status-view-unreachable = تعذّر تنزيل هذا العرض لأن الخادم لا يجيب. ما هو موجود هنا ما زال يعمل. شغّل Creatable من جديد بالأمر make run، ثم اضغط «إعادة المحاولة».
status-view-back = العرض موجود الآن.
status-server-full = لم يبقَ مكان على الخادم. تسجيلاتك بأمان في هذا المتصفح وتُرسل لاحقًا. أفرغ مكانًا على قرص الخادم أو احذف تسجيلات قديمة.
status-server-trouble = لم يستطع الخادم حفظ تسجيل الآن. هو بأمان في هذا المتصفح ويُرسل لاحقًا.
status-export-offline = يصنع الخادم ملف MIDI، والخادم لا يجيب. التسجيل بأمان في هذا المتصفح: اضغط «حفظ نسخة» الآن، أو شغّل Creatable من جديد بالأمر make run واضغط «تنزيل MIDI» مرة أخرى.
status-export-unsent = لم يصل هذا التسجيل إلى الخادم بعد، لذلك لا يوجد ملف MIDI. هو بأمان في هذا المتصفح. انتظر حتى تقول القائمة «تم الحفظ»، ثم اضغط «تنزيل MIDI» مرة أخرى.
status-export-empty = ليس في هذا التسجيل أي نغمة، فلا شيء لملف MIDI. التسجيلات الأخرى تعمل. سجّل من جديد واعزف مفتاحًا.
status-export-failed = لم يستطع الخادم صنع ملف MIDI. التسجيل بأمان: اضغط «حفظ نسخة» أو حاول لاحقًا.

## Languages

settings-language = اللغة (Language)
setting-language = اللغة (Language)
language-auto = مثل المتصفح
skip-links = انتقال
status-language-unreachable = تعذّر تنزيل كلمات هذه اللغة لأن الخادم لا يجيب. كل شيء آخر يعمل باللغة السابقة. اخترها مرة أخرى عندما يعود الخادم.
# A note by its letter: C, D, E, F, G, A or B. The octave's number follows.
note-natural = { $letter ->
    [C] دو
    [D] ري
    [E] مي
    [F] فا
    [G] صول
    [A] لا
   *[B] سي
}
note-sharp = { $letter ->
    [C] دو♯
    [D] ري♯
    [E] مي♯
    [F] فا♯
    [G] صول♯
    [A] لا♯
   *[B] سي♯
}
note-flat = { $letter ->
    [C] دو♭
    [D] ري♭
    [E] مي♭
    [F] فا♭
    [G] صول♭
    [A] لا♭
   *[B] سي♭
}

## Look

theme-contrast = تباين عالٍ
setting-palette = ألوان المفاتيح
palette-rainbow = قوس قزح
palette-okabe-ito = دافئة وواضحة (Okabe-Ito)
palette-tol = ساطعة (Tol)
palette-ibm = زاهية (IBM)
palette-greys = درجات الرمادي
setting-textScale = حجم النص والأزرار
setting-pointerShape = شكل النقطة
pointerShape-dot = نقطة
pointerShape-ring = حلقة
pointerShape-cross = صليب
pointerShape-square = مربع
setting-pointerColour = لون النقطة
pointerColour-blue = أزرق
pointerColour-yellow = أصفر
pointerColour-pink = وردي
pointerColour-black = أسود
pointerColour-white = أبيض
setting-pointerSize = حجم النقطة
setting-motion = الحركة في الصفحة
motion-auto = مثل الجهاز
motion-reduced = قليلة
motion-full = كاملة
setting-hand = الأزرار
hand-both = تحت المفاتيح
hand-left = على اليسار
hand-right = على اليمين

## Movement and reach

settings-movement = الحركة
setting-gain = التكبير: كلما زاد كفت حركة أصغر
setting-smoothing = التنعيم: كلما زاد كان أهدأ وأبطأ
setting-pointerMode = النقطة
pointerMode-position = حيث أشير
pointerMode-joystick = تسير حيث أميل، مثل عصا التحكم
setting-joystickRest = عصا التحكم: مجال الراحة
setting-joystickSpeed = عصا التحكم: السرعة
setting-axes = الاتجاهات
axes-both = كلها
axes-horizontal = اليسار واليمين فقط
axes-vertical = الأعلى والأسفل فقط
setting-invertX = تبديل اليسار واليمين
setting-invertY = تبديل الأعلى والأسفل
setting-driftCorrection = متابعتي إذا انزلقت في الكرسي
setting-speakCalibration = قراءة خطوات «ضبط مداي» بصوت عالٍ
calibrate = ضبط مداي
calibration-about = تحرّك بقدر ما يريحك؛ القليل جدًا يكفي. كل شيء يستمر وحده.
calibration-ready = اجلس مرتاحًا داخل صورة الكاميرا.
calibration-centre = انظر إلى الوسط ولا تتحرك.
calibration-left = تحرّك إلى اليسار بقدر ما يريحك، ثم عُد.
calibration-right = تحرّك إلى اليمين بقدر ما يريحك، ثم عُد.
calibration-up = تحرّك إلى الأعلى بقدر ما يريحك، ثم عُد.
calibration-down = تحرّك إلى الأسفل بقدر ما يريحك، ثم عُد.
calibration-result = تم. حرّك النقطة وجرّب.
calibration-waiting = لا أراك بعد.
calibration-goes-on = يستمر وحده: { $seconds } ث
calibration-keeps = يُعتمد وحده: { $seconds } ث
calibration-closes = يُغلق وحده ولا يتغير شيء: { $seconds } ث
calibration-choose = ابقَ على «اعتماد» أو على «مرة أخرى» لتختاره.
calibration-moved = حركتك
calibration-unseen = لم تُلاحظ حركة: { $directions }.
calibration-learnt = بالمئة من الصورة: يسار { $left }، يمين { $right }، أعلى { $up }، أسفل { $down }.
calibration-start = ابدأ الآن
calibration-skip = تخطّي هذا الاتجاه
calibration-again = مرة أخرى
calibration-keep = اعتماد
calibration-close = إغلاق
direction-left = اليسار
direction-right = اليمين
direction-up = الأعلى
direction-down = الأسفل
status-calibrated = تم ضبط مداك. هيا اعزف.
status-calibration-no-movement = لم تُلاحظ أي حركة، فلم يتغير شيء. يستمر العزف كما كان. أعد المحاولة وحرّك ما تعزف به بقدر ما يريحك.
status-calibration-no-reach = لم تُلاحظ حركة إلى أحد الجانبين، فلا يتغير شيء من نفسه. اعتمده فيصل جانبك الآخر وحده إلى كل المفاتيح؛ أو أعد المحاولة.
status-calibration-face-lost = كنت خارج الصورة، فلم يتغير شيء. يستمر العزف كما كان. اجلس حيث تراك الكاميرا وأعد المحاولة.

## Camera check

check-list = فحص الكاميرا
check-good = جيد
check-name-dark = الضوء
check-name-backlit = الضوء من الأمام
check-name-two-faces = شخص واحد
check-name-close = ليس قريبًا جدًا
check-name-cut-off = الوجه كله
check-name-far = ليس بعيدًا جدًا
check-name-slow = صور سريعة
check-dark = المكان مظلم: أشعل مصباحًا أمامك.
check-backlit = الضوء خلفك: ابتعد بوجهك عن النافذة أو ضع مصباحًا أمامك.
check-two-faces = في الصورة شخصان: الأول وحده يعزف.
check-close = أنت قريب جدًا: ارجع قليلًا إلى الخلف.
check-cut-off = جزء من وجهك خارج الصورة: تعال إلى وسطها.
check-far = أنت بعيد: اقترب من الكاميرا.
check-slow = تصل صور قليلة في الثانية: يفيد مزيد من الضوء أو إغلاق البرامج الأخرى.

## Pointing test

pointing-title = اختبار التصويب
pointing-about = ما مدى سرعة النقطة ودقتها في الوصول إلى ما تصوّب إليه؟ المس الدائرة الممتلئة، ثم التالية في الجهة المقابلة من الحلقة. يدوم الاختبار نحو دقيقة؛ ويمكنك التوقف متى شئت.
pointing-select = اختيار الدائرة عن طريق
pointing-select-press = الضغط
pointing-select-dwell = الاستقرار عليها
pointing-select-enter = الوصول إليها
pointing-size = الدوائر
pointing-size-large = كبيرة
pointing-size-small = صغيرة
pointing-count = عدد الدوائر في الحلقة
pointing-start = ابدأ
pointing-again = مرة أخرى
pointing-stop = توقّف
pointing-close = إغلاق
pointing-progress = { $done } من { $all }
pointing-ring = حلقة من الدوائر؛ الممتلئة هي التالية
pointing-explained = كلما زادت البتات في الثانية كان أفضل: تُحسب المسافة والدقة والسرعة. قارن فقط بين اختبارات اختيرت فيها الدوائر بالطريقة نفسها.
pointing-lost = { $count ->
    [zero] لم تُستبعد أي حركة.
    [one] استُبعدت حركة واحدة لأنني لم أكن أراك.
    [two] استُبعدت حركتان لأنني لم أكن أراك.
    [few] استُبعدت { $count } حركات لأنني لم أكن أراك.
    [many] استُبعدت { $count } حركة لأنني لم أكن أراك.
   *[other] استُبعدت { $count } حركة لأنني لم أكن أراك.
}
pointing-bits = { $bits } بت/ث
pointing-seconds = { $seconds } ث
pointing-results = اختبارات سابقة
pointing-column-when = متى
pointing-column-how = بماذا
pointing-column-throughput = الإنتاجية
pointing-column-errors = الأخطاء
pointing-column-time = الوقت لكل دائرة
pointing-column-changed = الإعدادات التي تغيّرت
pointing-source-mouse = الفأرة
pointing-source-touch = الإصبع
pointing-source-pen = القلم
pointing-export = حفظ كجدول (CSV)
pointing-delete = حذف الاختبارات السابقة
pointing-delete-question = هل تحذف كل الاختبارات السابقة نهائيًا؟
switched-on = مفعّل
switched-off = متوقف

## Players

players = العازفون
players-more = مزيد من العازفين
players-elsewhere = على الخادم
player-nobody = بلا عازف محدد
player-new = عازف جديد
player-form = العازف
player-edit = تعديل
player-share = مشاركة
player-share-title = مشاركة عازف
player-earlier = إعدادات سابقة
player-delete = حذف العازف
player-read = قراءة رمز QR
player-import = فتح ملف
player-export = حفظ كملف
player-save = حفظ
player-back = رجوع
player-nickname = اللقب
player-nickname-help = حتى 40 حرفًا. يكفي لقب؛ لا حاجة إلى أن يُعرف أحد به.
player-new-help = حتى 40 حرفًا. يكفي لقب؛ لا حاجة إلى أن يُعرف أحد به. يبدأ العازف الجديد بالإعدادات المستخدمة الآن.
player-symbol = الصورة
player-symbol-star = نجمة
player-symbol-sun = شمس
player-symbol-moon = قمر
player-symbol-heart = قلب
player-symbol-leaf = ورقة شجر
player-symbol-flower = زهرة
player-symbol-fish = سمكة
player-symbol-bird = طائر
player-symbol-boat = قارب
player-symbol-house = بيت
player-symbol-drum = طبل
player-symbol-note = نغمة
player-colour = اللون
player-colour-blue = أزرق
player-colour-teal = فيروزي
player-colour-green = أخضر
player-colour-yellow = أصفر
player-colour-orange = برتقالي
player-colour-red = أحمر
player-colour-purple = بنفسجي
player-colour-grey = رمادي
player-on-server = الحفظ على الخادم أيضًا
player-on-server-help = تستطيع حينئذ حواسيب أخرى على هذا الخادم اختيار هذا العازف. من يصل إلى الخادم يرى اللقب والإعدادات.
player-sent = على الخادم أيضًا
player-unsent = في انتظار الخادم
player-delete-question = هل تحذف {"\u2068"}{ $name }{"\u2069"} وهذه الإعدادات نهائيًا؟
player-delete-both-question = هل تحذف {"\u2068"}{ $name }{"\u2069"} وهذه الإعدادات نهائيًا، هنا وعلى الخادم؟
player-add-question = هل تضيف العازف {"\u2068"}{ $name }{"\u2069"} وتعزف بهذه الإعدادات؟
player-replace-question = {"\u2068"}{ $name }{"\u2069"} موجود هنا. هل تستخدم هذه الإعدادات بدلًا من إعداداته؟ تبقى السابقة تحت «إعدادات سابقة».
player-add-yes = نعم، لنعزف
player-code = رمز QR فيه إعدادات {"\u2068"}{ $name }{"\u2069"}
player-code-help = وجّه كاميرا جهاز آخر نحو هذا الرمز. كل شيء في الرمز نفسه؛ ولا يشارك أي خادم.
player-code-only-here = عنوان هذه الصفحة يعمل على هذا الحاسوب فقط. على الجهاز الآخر افتح Creatable هناك، واضغط «العازفون» ثم «قراءة رمز QR».
player-code-too-much = هذه الإعدادات كثيرة على رمز QR واحد. احفظها كملف؛ فالملف يسع كل شيء.
player-read-help = ضع الرمز أمام الكاميرا، مسطحًا وليس قريبًا جدًا. تبقى الصورة على هذا الجهاز.
player-read-video = ما تراه الكاميرا
player-earlier-help = إعدادات {"\u2068"}{ $name }{"\u2069"} التي استُبدلت. اضغط واحدة لتعزف بها من جديد؛ وتُحفظ الحالية هنا.
player-earlier-none = لم يُستبدل شيء من إعدادات {"\u2068"}{ $name }{"\u2069"} بعد.
player-restore = إعدادات { $date }
profile-value = {"\u2068"}{ $name }{"\u2069"}: { $value } (الممكن: { $expected })
profile-value-unknown = {"\u2068"}{ $name }{"\u2069"} غير معروف هنا
settings-undo = التراجع عن آخر تغيير
shortcut-safe-defaults = العودة إلى إعدادات آمنة
shortcut-settings-undo = التراجع عن آخر تغيير

## Lock

lock = قفل
lock-leave = فتح القفل
lock-title = قفل للتلاميذ
lock-help = تُخفى كل الإعدادات حتى يُفتح القفل؛ وتبقى المفاتيح والكاميرا والتسجيل تعمل. يبقى القفل بعد إعادة تحميل الصفحة. هو يمنع الخطأ غير المقصود، لا من يصرّ على فتحه.
lock-way-hold = بالضغط المستمر على مفاتيح
lock-way-hold-help = لفتح القفل يُضغط Shift وBackspace معًا ثلاث ثوانٍ، أو يُضغط الزر «فتح القفل» ثم يُضغط زر آخر مطولًا.
lock-with-hold = قفل؛ والفتح بالضغط المستمر
lock-way-pin = برقم سري
lock-pin = رقم سري من 4 إلى 8 أرقام
lock-pad = الأرقام
lock-pin-back = مسح الرقم الأخير
lock-with-pin = قفل بهذا الرقم السري
lock-open = فتح القفل بهذا الرقم السري
lock-pin-help = اكتب الرقم السري عندك: يُحفظ في هذا المتصفح فقط، بصيغة لا يقرؤها أحد. وبدونه لا يفتح القفل إلا مسح بيانات هذه الصفحة من المتصفح.
lock-no-pin = يحتاج الرقم السري إلى عنوان يبدأ بـ https أو إلى هذا الحاسوب نفسه. القفل بالضغط المستمر يعمل.
lock-pin-form = الرقم السري من 4 إلى 8 أرقام.
lock-pin-wrong = ليس هذا الرقم السري. حاول مرة أخرى.
lock-leave-help = اضغط Shift وBackspace معًا ثلاث ثوانٍ، أو اضغط هذا الزر ثلاث ثوانٍ.
lock-hold-here = اضغط هنا مطولًا
lock-holding = استمر في الضغط …

## Status: players and lock

status-player-chosen = يعزف الآن {"\u2068"}{ $name }{"\u2069"} بإعداداته.
status-player-nobody = لم يُختر عازف. تُحفظ الإعدادات لمن يجلس هنا.
status-undone = تم التراجع عن آخر تغيير.
status-safe-defaults = عادت كل الإعدادات آمنة. يعيد «التراجع عن آخر تغيير» إعداداتك.
status-profile-nameless = يحتاج العازف إلى لقب يُقرأ. لم يتغير شيء. اكتب حرفًا أو علامة على الأقل.
status-profile-not-ours = ليس في هذا عازف من Creatable. لم يتغير شيء. اختر ملفًا حُفظ عن طريق «مشاركة»، أو اقرأ الرمز من جديد.
status-profile-newer = هذا العازف من إصدار أحدث من Creatable. لم يتغير شيء. حدّث Creatable هنا ثم حاول مرة أخرى.
status-profile-too-large = هذا أكبر بكثير من أن يكون عازفًا. لم يتغير شيء. اختر ملفًا حُفظ عن طريق «مشاركة».
status-profile-invalid = بعض القيم غير ممكنة: { $problems }. لم يتغير شيء. احفظ العازف من جديد حيث جاء منه، أو أصلح هذه القيم.
status-profile-locked = الصفحة مقفلة، فلم يُضَف العازف الذي في هذا الرابط. افتح القفل أولًا ثم افتح الرابط من جديد.
status-profile-storage-full = لم يبقَ في هذا المتصفح مكان للعازفين. يمكنك متابعة العزف، لكن التغييرات تضيع عند إغلاق الصفحة: احفظ العازف كملف أو احذف تسجيلات قديمة.
status-profile-storage-unavailable = لا يحفظ هذا المتصفح شيئًا، ربما لأن النافذة خاصة. يمكنك متابعة العزف، لكن العازفين يضيعون عند إغلاق الصفحة: احفظهم كملفات.
status-profile-updated = تغيّرت إعدادات {"\u2068"}{ $name }{"\u2069"} على جهاز آخر، وهي مستخدمة هنا الآن أيضًا.
status-profile-conflict = تغيّرت إعدادات {"\u2068"}{ $name }{"\u2069"} على جهاز آخر أيضًا. المستخدمة هي الأحدث، إعداداتك؛ وتبقى الأخرى تحت «العازفون»، «إعدادات سابقة».
status-profile-superseded = تغيّرت إعدادات {"\u2068"}{ $name }{"\u2069"} على جهاز آخر أيضًا. المستخدمة هي الأحدث، إعدادات الجهاز الآخر؛ وتبقى إعداداتك تحت «العازفون»، «إعدادات سابقة».
status-profile-gone = حُذف {"\u2068"}{ $name }{"\u2069"} من الخادم وبقي في هذا المتصفح فقط. لتكون له نسخة هناك من جديد اضغط «العازفون» ثم «تعديل».
status-profile-refused = لم يقبل الخادم {"\u2068"}{ $name }{"\u2069"}، فبقي في هذا المتصفح فقط. كل شيء يعمل؛ ولتأخذ الإعدادات معك اضغط «العازفون» ثم «مشاركة».
status-profile-unreachable = الخادم لا يجيب، فتعذّر التنزيل. عازفو هذا المتصفح ما زالوا هنا. حاول مرة أخرى عندما يعود الخادم.
status-profile-delete-offline = {"\u2068"}{ $name }{"\u2069"} على الخادم أيضًا، والخادم لا يجيب. لم يُحذف شيء ولم يتغير. حاول مرة أخرى عندما يعود الخادم.
status-locked = مقفل. لفتح القفل اضغط «فتح القفل».
status-unlocked = فُتح القفل.
status-lock-not-kept = لا يحفظ هذا المتصفح شيئًا، فلا يدوم القفل إلا حتى إعادة تحميل الصفحة. وهو يعمل حتى ذلك الحين.

## Instruments

instrument-piano = بيانو
instrument-drum-kit = طقم طبول
drum-kick = طبل كبير
drum-snare = طبل صغير
drum-hihat-closed = صنج مغلق
drum-hihat-open = صنج مفتوح
drum-tom-low = توم غليظ
drum-tom-high = توم حاد
drum-ride = صنج رايد
drum-crash = صنج كراش
drum-clap = تصفيق
drum-tambourine = رِق
drum-cowbell = جرس البقر
drum-sidestick = حافة الطبل
drum-claves = عصي خشبية
drum-maracas = ماراكاس
drum-triangle = مثلث

## Listening

settings-listening = رؤية الصوت والإحساس به
setting-noteNaming = أسماء النغمات
noteNaming-auto = كما في اللغة
noteNaming-english = إنجليزية: C D E … A B
noteNaming-german = ألمانية: C D E … A H
noteNaming-solfege = Do Re Mi
noteNaming-numbers = أرقام: 1 2 3
setting-announceCaptions = قارئ الشاشة يقرأ ما يُسمع
setting-feelVibrate = الاهتزاز مع الصوت (هاتف أو لوحي)
setting-feelGamepad = اهتزاز أذرع التحكم مع الصوت
setting-feelLow = نغمة منخفضة للإحساس (محوّل اهتزاز أو مكبر صوت كبير)
setting-feelStrength = قوة الإحساس
source-instrument = ما أعزفه
source-microphone = الميكروفون
source-file = ملف صوتي
source-take = أحد تسجيلاتي
source-tab = علامة تبويب أخرى أو الحاسوب
caption-silence = صمت
caption-note = { $notes }
caption-held = { $notes }، ممتدة
caption-chord = عدد النغمات { $count }: { $notes }
caption-rising = صعودًا: { $notes }
caption-falling = هبوطًا: { $notes }
caption-melody = نغمات: { $notes }
caption-beat = إيقاع، { $bpm } في الدقيقة
caption-stroke = صوت قصير كتصفيقة أو طبلة
caption-strokes = أصوات قصيرة كتصفيق أو طبول
caption-noise = ضجيج
caption-sound = صوت بلا نغمة واضحة
caption-between = { "، " }
register-low = منخفض
register-middle = متوسط
register-high = مرتفع
loudness-soft = خافت
loudness-medium = متوسط الشدة
loudness-loud = عالٍ
status-listening-microphone-none = لم يُعثر على ميكروفون. ما زال يمكنك رؤية عزفك والملفات والتسجيلات. وصّل ميكروفونًا واختره من جديد.
status-listening-microphone-refused = لا يُسمح لهذه الصفحة باستعمال الميكروفون. ما زال يمكنك رؤية عزفك والملفات والتسجيلات. اسمح بالميكروفون في شريط العنوان ثم اختره من جديد.
status-listening-microphone-busy = برنامج آخر يستعمل الميكروفون. ما زال يمكنك رؤية عزفك والملفات والتسجيلات. أغلق البرنامج الآخر واختر الميكروفون من جديد.
status-listening-microphone-failed = تعذّر فتح الميكروفون. ما زال يمكنك رؤية عزفك والملفات والتسجيلات. افصله ثم وصّله واختره من جديد، أو اختر غيره.
status-listening-microphone-gone = فُصل الميكروفون. ما زال يمكنك رؤية عزفك والملفات والتسجيلات. وصّله واختره من جديد.
status-listening-file-unreadable = لا يحتوي هذا الملف على صوت يستطيع المتصفح تشغيله. كل شيء آخر يعمل. اختر ملفًا آخر: wav أو mp3 أو ogg أو flac.
status-listening-file-broken = بقية هذا الملف تالفة ولا يمكن تشغيلها. كل شيء آخر يعمل. اختر ملفًا آخر.
status-listening-take-unreachable = تعذّر جلب هذا التسجيل. المصادر الأخرى تعمل. اختره من جديد عندما يعود الخادم، أو اختر غيره.
status-listening-tab-refused = لم تتم مشاركة شيء، فلا شيء للاستماع إليه. المصادر الأخرى تعمل. اختر هذا المصدر من جديد لمشاركة علامة تبويب مع صوتها.
status-listening-tab-silent = تمت مشاركة علامة التبويب بلا صوتها. المصادر الأخرى تعمل. اخترها من جديد وفعّل «مشاركة الصوت» في نافذة المتصفح.
status-listening-tab-ended = لم تعد علامة التبويب الأخرى مشتركة. المصادر الأخرى تعمل. اخترها من جديد للمتابعة.
status-listening-suspended = ينتظر المتصفح قبل أن يسمح للصفحة بالاستماع. اضغط أي مفتاح أو انقر في أي مكان.
status-listening-clipping = صوت الميكروفون عالٍ جدًا، فقد تخطئ النغمات والصور. اخفضه أو ابتعد عنه.
status-listening-unavailable = لا صوت في هذا المتصفح هنا، فلا شيء للاستماع إليه. العزف والتسجيل يعملان. استعمل متصفحًا حديثًا وعنوانًا يبدأ بـ https أو localhost.
status-listening-failed = توقف الاستماع بسبب خلل. العزف والتسجيل يعملان. اختر المصدر من جديد.
status-feel-missing = هذا الجهاز أو المتصفح لا يستطيع ذلك. الصور والتعليقات تعمل. جرّب طريقة أخرى للإحساس بالصوت.

## Seeing

see-source = إلى ماذا تستمع
see-stop = أوقف الاستماع
see-level = المستوى
see-microphone = أي ميكروفون
see-microphone-number = الميكروفون { $number }
see-take = أي تسجيل
see-play = شغّل
see-hold = أمسك
see-position = الموضع في الموسيقى
see-stage = الصوت صورةً
see-begin = اختر ما تستمع إليه وشاهده هنا.
see-none = لم تُختر صورة
see-what = ماذا تُظهر الصور
see-tools = الصورة
see-pause = أوقف الصورة
see-go-on = دع الصورة تستمر
see-full = املأ الشاشة
see-small = أعدها صغيرة
see-projector = نافذة لجهاز العرض
see-save-png = احفظ الصورة
see-save-svg = احفظ اللوحة بصيغة SVG
see-clear = لوحة جديدة
see-pictures = الصور
see-look = كيف تبدو
setting-seeBeside = جنبًا إلى جنب
setting-seeBrightness = السطوع
setting-backgroundPicture = صورة خلف المفاتيح
picture-sound-painting = لوحة الصوت
picture-sound-painting-alt = صورة تنمو. ما دام هناك صوت ترسم فرشاة: ارتفاعها حدّة الصوت، وعرضها شدّته، ولونها النغمة؛ والطبول رذاذ. أشِر برأسك لتقود الفرشاة.
picture-spectrogram = النغمات عبر الزمن
picture-spectrogram-alt = كل ما يُسمع، من الغليظ في الأسفل إلى الحاد في الأعلى، يتحرك إلى اليسار. الناي خط متموّج فوقه خطوط أخفت، والطبل شريط عمودي، والسلّم الصاعد درج. كلما زاد السطوع زادت الشدّة.
picture-waveform = الشدّة عبر الزمن
picture-waveform-alt = إطار الصوت. الطبل صف من القطرات المدبّبة، والنغمة الممدودة شريط عريض، والنغمة المنقورة إسفين. البرتقالي صوت معتم والأزرق صوت حاد.
picture-particles = جسيمات
picture-particles-alt = الأصوات الغليظة كبيرة وبطيئة وتبقى في الأسفل، والحادة صغيرة وسريعة في الأعلى. الأصوات القوية كثيرة. الأصوات الناعمة مستديرة وتطفو، والضجيج شظايا تتناثر.
picture-pitch-wheel = عجلة النغمات
picture-pitch-wheel-alt = النغمات الاثنتا عشرة في دائرة، لكل منها اسم ولون وشكل. كلما طالت البتلة زاد نصيب تلك النغمة في الصوت. للنغمة القائدة إطار أبيض واسمها في الوسط.
picture-rhythm-rings = حلقات الإيقاع
picture-rhythm-rings-alt = مع كل ضربة تخرج حلقة من الوسط وتبقى نقطة على الدائرة، دورة لكل أربع ضربات. الرقم في الوسط هو عدد الضربات في الدقيقة.
picture-phase-scope = شكل الصوت
picture-phase-scope-alt = الصوت مرسومًا مقابل نفسه. النغمة الصافية حلقة، والغنية وردة، والضجيج كبّة خيوط. الأكبر أقوى.
picture-oscilloscope = الموجة
picture-oscilloscope-alt = كيف يتحرك الهواء. الناي موجة ملساء، والطبل موجة متكسّرة، والصمت خط مستقيم.
picture-piano-roll = النغمات أعمدةً
picture-piano-roll-alt = كل نغمة عمود بطول صوتها وعلى ارتفاعها، ومعه اسمها. ضربة الطبل معيّن.
picture-melody-line = خط اللحن
picture-melody-line-alt = اللحن خطًّا واحدًا. ارتفاعه حدّة الصوت، وسُمكه الشدّة، ولونه النغمة. السلّم درج؛ والطبل لا يرسم شيئًا.
status-see-picture-lost = أخذ المتصفح ذاكرة الصورة. الصوت والتعليقات مستمرة. تعود الصورة من تلقاء نفسها أو عند إعادة تحميل الصفحة.
status-see-projector-blocked = لم يفتح المتصفح النافذة الثانية. كل شيء مستمر هنا. اسمح بالنوافذ المنبثقة لهذه الصفحة ثم اضغط الزر مرة أخرى.
draw-title = ارسم الصوت
draw-help = ارسم على الورقة بالفأرة أو بالإصبع أو بالأنف: الأعلى أحدّ. مفاتيح الأسهم تحرّك المؤشر، والمسافة تضع نغمة أو ترفعها، وEnter يعزف العمود، وShift مع الأسهم يحدّد عدة أعمدة.
draw-pad = ورقة للرسم
draw-listen = ارسم واستمع
draw-play = اعزف الرسم
draw-stop = أوقف الرسم
draw-pen = ارسم بأنفي
draw-undo = تراجع
draw-clear = أفرغ الورقة
draw-cursor = المؤشر
draw-left = يسار
draw-right = يمين
draw-up = أحدّ
draw-down = أغلظ
draw-toggle = ضع نغمة أو ارفعها
draw-mark = حدّد من هنا
draw-column = استمع إلى هذا العمود
draw-region = استمع إلى المحدّد
draw-how = كيف يُسمع الرسم
setting-drawSound = صوت الرسم
setting-drawScale = نغمات الرسم
setting-drawMode = من اليسار إلى اليمين
setting-drawSeconds = مرة من طرف إلى طرف
drawMode-time = زمن
drawMode-pan = من أذن إلى أذن
draw-cell-full = العمود { $column } من { $columns }، { $note }: نغمة.
draw-cell-empty = العمود { $column } من { $columns }، { $note }: فارغ.
draw-marked = المحدّد: الأعمدة من { $from } إلى { $to }.
draw-mark-set = حُدّد من العمود { $column }. تحرّك يسارًا أو يمينًا لتحدّد المزيد.
draw-mark-gone = لا شيء محدّد.
draw-holds = هنا: { $notes }.
draw-holds-nothing = لا شيء مرسوم هنا.
## تعليم الإيماءات

teach-about = أرِ الكاميرا إيماءة بضع مرات، وقل ماذا تفعل، ثم اعزف بها. صورك تبقى في هذا المتصفح.
teach-camera = الكاميرا
teach-camera-off = الكاميرا مطفأة. شغّلها لالتقاط الصور ولاستعمال إيماءاتك.
teach-gestures = إيماءاتك
teach-begin = أضف إيماءتين أو أكثر، والتقط نحو عشر صور لكل منها. يبدأ التعلّم وحده.
teach-learnt = { $count ->
    [zero] تم التعلّم من { $count } صورة.
    [one] تم التعلّم من صورة واحدة.
    [two] تم التعلّم من صورتين.
    [few] تم التعلّم من { $count } صور.
    [many] تم التعلّم من { $count } صورة.
   *[other] تم التعلّم من { $count } صورة.
  }
teach-tested = في الاختبارات مُيّز { $share } تمييزًا صحيحًا.
teach-untested = التقط صورتين لكل إيماءة ليمكن اختبارها.
teach-undo = تراجع
teach-how = كيف تُلتقط الصور
teach-kind = ما الذي يُنظر إليه
teach-kind-about = الجسم يعمل فورًا ولا يلتفت إلى الغرفة. الصورة كلها تعرف الأيدي والأشياء أيضًا، مثل بطاقة حمراء، وتحتاج إلى تنزيل { $size } ميغابايت مرة واحدة.
teach-kind-question = صور الملفات تصلح فقط إذا نُظر إلى الصورة كلها. يُنزَّل { $size } ميغابايت مرة واحدة. الصور السابقة تُحسب للجسم فقط. أتريد التغيير؟
teach-kind-yes = النظر إلى الصورة كلها
teach-snapshots = الصور
teach-elsewhere = إيماءات هذا اللاعب ليست في هذا المتصفح. افتح ملفها، أو اجلبها من الخادم إن حُفظت نسخة هناك.
teach-project = مشروع Teachable Machine قيد الاستعمال: { $name }. قل أدناه ماذا تفعل أصنافه. لتعليم إيماءاتك اضغط البدء من جديد.
embedding-body = جسمك
embedding-picture = الصورة كلها
setting-captureRate = صور في الثانية
setting-captureCountdown = ثواني العد التنازلي
setting-captureBurst = صور بعد العد التنازلي
setting-gestureSpeech = انطق كل إيماءة
setting-gestureSounds = أسمع صوتًا لكل إيماءة

gesture-nothing = لا شيء خاص
gesture-nothing-why = التقط صورًا لكل ما ليس إيماءة: الجلوس بهدوء، النظر حولك، الكلام. من دونها يُحسب كل شيء إحدى إيماءاتك.
gesture-elsewhere = إيماءة ليست هنا
gesture-count = { $count ->
    [zero] لا صور
    [one] صورة واحدة
    [two] صورتان
    [few] { $count } صور
    [many] { $count } صورة
   *[other] { $count } صورة
  }
gesture-add = إضافة إيماءة
gesture-add-question = ما اسم الإيماءة؟ مثلًا: الميل يسارًا، رفع اليد
gesture-add-yes = إضافة
gesture-rename = تغيير الاسم
gesture-rename-name = تغيير الاسم: { $name }
gesture-rename-question = ماذا تسمى { $name }؟
gesture-delete = حذف
gesture-delete-name = حذف: { $name }
gesture-delete-question = أتريد حذف { $name } مع صورها؟
gesture-samples = { $count ->
    [zero] عرض { $count } من صور { $name }
    [one] عرض صورة { $name }
    [two] عرض صورتَي { $name }
    [few] عرض { $count } من صور { $name }
    [many] عرض { $count } من صور { $name }
   *[other] عرض { $count } من صور { $name }
  }
sample-number = الصورة { $number }
samples-delete = { $count ->
    [zero] حذف المختار
    [one] حذف صورة واحدة
    [two] حذف صورتين
    [few] حذف { $count } صور
    [many] حذف { $count } صورة
   *[other] حذف { $count } صورة
  }
samples-move = نقل المختار إلى
samples-move-where = اختر إيماءة
capture-hold = اضغط باستمرار لالتقاط الصور
capture-hold-name = اضغط باستمرار لالتقاط الصور: { $name }
capture-count = عد تنازلي
capture-count-name = عد تنازلي ثم التقاط الصور: { $name }
capture-files = صور من ملفات
capture-files-name = صور من ملفات: { $name }
capture-title = قم بالإيماءة: { $name }
capture-of = { $taken } من { $of }
capture-soon = تُلتقط الصور بعد لحظة. قم بالإيماءة.
capture-now = تُلتقط الصور الآن. تحرك قليلًا.
capture-stop = توقف

bars-title = ما يُرى الآن
bars-empty = حين تُتعلّم إيماءتان تُظهر الأشرطة هنا أيهما تُرى.

actions-title = ماذا تفعل إيماءاتك
actions-about = اختر إيماءة وما تفعله. جرّبه فورًا من دون القيام بالإيماءة.
actions-first = أضف إيماءة أولًا، ثم اختر هنا ما تفعله.
mapping-add = إضافة فعل
mapping-number = { $number }. { $name }: { $action }
mapping-gesture = الإيماءة
mapping-command = الفعل
mapping-try = تجربة
mapping-remove = إزالة
conflict-same = { $a } تفعل الشيء نفسه مرتين.
conflict-opposite = { $a } تفعل شيئًا وتلغيه في الوقت نفسه.
conflict-shared = { $a } و{ $b } تشدّان التحكم نفسه.
conflict-mixed-up = كثيرًا ما يُخلط بين { $a } و{ $b }، فقد تفعل إحداهما ما على الأخرى. التقط صورًا أكثر لكلتيهما، أو اختر إيماءات أكثر اختلافًا.
command-play-note = عزف نغمة
command-play-chord = عزف تآلف
command-play-drum = قرع طبل
command-change-setting = الصوت أو السلم أو الأوكتاف التالي أو السابق
command-sustain = إطالة الصوت
command-record = تسجيل
command-press-pointed = الضغط على ما تحت النقطة
command-scan-switch = أن تكون مفتاح المسح
command-recentre = هنا الوسط
command-pause = إيقاف كل شيء مؤقتًا
command-control-change = التحكم في الصوت بقدر وضوح الإيماءة
command-pitch-bend = ثني طبقة الصوت بقدر وضوح الإيماءة
command-custom-event = إرسال حدث إلى البرامج
command-note = النغمة
command-velocity = الشدة
command-root = أخفض نغمة
command-chord = التآلف
command-chord-major = كبير
command-chord-minor = صغير
command-chord-seventh = سباعي
command-chord-majorSeventh = سباعي كبير
command-chord-minorSeventh = سباعي صغير
command-chord-fourth = مع الرابعة
command-chord-fifth = خامسة
command-drum = الطبل
command-what = ماذا
command-what-sound = الصوت
command-what-scale = السلم
command-what-octave = الأوكتاف
command-what-instrument = الآلة
command-direction = أيها
command-direction-next = التالي
command-direction-previous = السابق
command-sustain-how = كيف
command-sustain-how-hold = ما دامت الإيماءة قائمة
command-sustain-how-toggle = تشغيل، وفي المرة التالية إيقاف
command-record-what = ماذا
command-record-what-toggle = بدء، وفي المرة التالية توقف
command-record-what-start = بدء
command-record-what-stop = توقف
command-record-what-loop = تسجيل، ثم تكراره مرة بعد مرة، ثم توقف
command-switch-number = أي مفتاح
command-switch-number-1 = المفتاح، أو الذي ينتقل
command-switch-number-2 = الذي يختار
command-controller = التحكم
command-low = عند الأدنى
command-high = عند الأعلى
command-bend = الاتجاه
command-bend-up = إلى أعلى
command-bend-down = إلى أسفل
command-event-name = اسم الحدث
controller-74 = سطوع الصوت
controller-7 = مستوى الصوت
controller-11 = التعبير
controller-1 = اهتزاز
controller-71 = رنين
controller-10 = يسار ويمين
controller-91 = صدى الغرفة
controller-number = تحكم MIDI رقم { $number }

trigger-title = متى تُحسب الإيماءة
trigger-about = أدناه الثواني العشر الأخيرة. حيث يمتلئ الرسم كانت الإيماءة ستُحسب.
trigger-signal = مدى وضوح الإيماءة في الثواني العشر الأخيرة
trigger-made = { $count ->
    [zero] لم تُؤدَّ في الثواني العشر الأخيرة.
    [one] أُدّيت مرة في الثواني العشر الأخيرة.
    [two] أُدّيت مرتين في الثواني العشر الأخيرة.
    [few] أُدّيت { $count } مرات في الثواني العشر الأخيرة.
    [many] أُدّيت { $count } مرة في الثواني العشر الأخيرة.
   *[other] أُدّيت { $count } مرة في الثواني العشر الأخيرة.
  }
trigger-threshold = واضحة بما يكفي من
trigger-hysteresis = تنتهي تحت ذلك بقدر
trigger-holdMs = يجب أن تدوم
trigger-cooldownMs = راحة بعدها
trigger-smoothingMs = تنعيم
trigger-holdsPointer = تقف النقطة ما دامت الإيماءة قائمة
trigger-reset = كما في البداية

training-title = ما وراء الستار
training-about = كيف جرى التدريب الأخير. لا حاجة إلى فهم شيء منه أو تغييره.
training-options = التدريب
training-epochs = الدورات
training-batchSize = صور في كل مرة
training-learningRate = معدل التعلّم
training-automatic = تلقائي
training-all = الكل
training-empty = لم يُتعلّم شيء بعد.
training-curves = منحنيات الخطأ والدقة أثناء التدريب
training-loss = الخطأ
training-accuracy = الدقة
training-epoch = دورة
training-trained-on = التدريب
training-held-out = المحجوز
training-confusion = ما يُحسب على أنه ماذا
training-confusion-about = كل صف إيماءة، والأرقام تقول ماذا حُسبت صورها حين لم تكن قد تُعلّمت.
training-was = الإيماءة
training-right = صحيح
training-mixed = يُخلط بين { $a } و{ $b } في { $share } من الصور.
training-not-mixed = لم يُخلط بين أي إيماءتين.

keeping-title = الحفظ والمشاركة
keeping-about = تُحفظ إيماءاتك في هذا المتصفح. الملف يأخذها إلى مكان آخر مع الصور، ولا يأخذها الخادم إلا إذا أردت، ومن دون أي صورة.
keeping-files = ملفات
set-save = حفظ في ملف
set-open = فتح ملف
set-new = البدء من جديد
set-new-question = أتريد البدء من جديد؟ ستذهب الإيماءات الحالية. احفظها في ملف أولًا إن أردت استعادتها.
set-replace-question = أتريد فتح هذا بدل الإيماءات الحالية؟ احفظها في ملف أولًا إن أردت استعادتها.
set-replace-yes = متابعة
set-on-server = حفظ نسخة على الخادم من دون صور
set-fetch = جلب من الخادم
set-file-name = إيماءات
pictures-drop = رمي الصور
pictures-drop-question = أتريد رمي كل الصور؟ تبقى الإيماءات تعمل ويمكن تدريبها بعد ذلك.
pictures-drop-yes = رمي
machine-title = Teachable Machine
machine-about = افتح مشروع صور أو أوضاع (ملف zip أو الملفات الثلاثة التي فيه) واستعمله فورًا. يمكن حفظ إيماءاتك مشروعًا لـ Scratch أو p5.js: مشروعَ صور إن كانت تنظر إلى الصورة كلها، ومشروعَ أوضاع إن كانت تنظر إلى الجسم. يُتعلَّم مشروع الأوضاع من جديد من صور اللقطات، وهذا يستغرق لحظة، وهو يرى وسط الصورة فقط وليس فيه «لا شيء من هذه».
machine-open = فتح مشروع
machine-save = حفظ مشروعًا
machine-label = الصنف { $number }
card-title = عن هذا النموذج
card-empty = يُكتب حين يُتعلّم شيء.
card-snapshots = الصور
card-count = { $name }: { $count }
card-accuracy = صحيح في الاختبارات
card-mixed = ما يُخلط بينه
card-mixed-none = لا شيء
card-pair = { $a } و{ $b }
card-light = الضوء
card-light-range = من { $low } إلى { $high } من كامل السطوع
card-unknown = غير معروف
card-kind = ينظر إلى
card-date = وقت التعلّم
card-project = مشروع Teachable Machine

advice-gesture-has-none = ليس لدى { $name } صور بعد. التقط نحو عشر.
advice-gesture-has-few = لدى { $name } صور قليلة ({ $count }). التقط { $wanted } على الأقل.
advice-nothing-has-few = لدى لا شيء خاص صور قليلة ({ $count }). التقط { $wanted } على الأقل: اجلس بهدوء، انظر حولك، تكلم.
advice-nothing-elsewhere = التُقط لا شيء خاص في يوم آخر. التقط { $wanted } أخرى وأنت جالس الآن: فغرفة أخرى أو ضوء آخر قد يشبه إيماءة.
advice-nothing-still = التُقط لا شيء خاص وأنت ساكن فقط. اضغط زره مطوّلًا ربع دقيقة وتمايل وانظر حولك كما تفعل وأنت تعزف ({ $wanted } أخرى): عندئذ تقل الإيماءات التي تأتي من تلقاء نفسها.
advice-one-distance = التُقطت { $name } من مسافة واحدة فقط. اقترب ثم ابتعد والتقط خمسًا أخرى.
advice-one-light = التُقطت { $name } في ضوء واحد فقط. التقط خمسًا أخرى في ضوء آخر.
advice-unbalanced = لدى { $name } عدد { $count } من الصور، ولدى إيماءة أخرى { $most }. التقط المزيد من { $name }.
advice-mixed-up = يُخلط بين { $name } و{ $other } ({ $percent } %). التقط المزيد لكلتيهما، أو اجعلهما أكثر اختلافًا.

switch-gesture = إيماءة
status-switch-gesture-waiting = الإيماءة التي هي مفتاحك لا يمكن رؤيتها الآن. حتى ذلك الحين مفتاح المسافة هو المفتاح. شغّل الكاميرا تحت تعليم الإيماءات.
status-switch-gesture-ready = الإيماءة هي المفتاح من جديد.
status-capture-needs-camera = الكاميرا مطفأة فلم تُلتقط صورة. اضغط تشغيل الكاميرا ثم حاول من جديد.
status-capture-done = الصور الملتقطة: { $count }.
status-capture-none = لم تُلتقط صورة جديدة: لم يُرَ أحد، أو أشبهت كلها ما قبلها. اضغط الزر باستمرار وأنت تقوم بالإيماءة، وتحرك قليلًا.
status-capture-camera-lost = فُقدت الكاميرا. الصور حتى ذلك الحين ({ $count }) محفوظة. شغّل الكاميرا من جديد والتقط الباقي.
status-gestures-too-few = إيماءة واحدة لا تُميَّز عن شيء. التقط صورًا لأخرى، أو للا شيء خاص.
status-gestures-many = لا مكان لإيماءات أخرى، أو كان الاسم فارغًا. البقية تعمل. أعط اسمًا، أو احذف إيماءة أولًا.
status-gestures-full = هناك مكان لعدد { $count } من الصور. تُرك الباقي. احذف بعضها لتلتقط غيرها.
status-learning-failed = تعذّر تعلّم الإيماءات. صورك محفوظة وكل شيء آخر يعمل. غيّر شيئًا، أو حمّل الصفحة من جديد.
status-gestures-opened = الملف مفتوح. الإيماءات فيه: { $count }.
status-gestures-storage-full = لم يبقَ في هذا المتصفح مكان للإيماءات. تعمل حتى تُغلق الصفحة: احفظها في ملف، أو احذف تسجيلات قديمة.
status-gestures-storage-unavailable = هذا المتصفح لا يحفظ الإيماءات، ربما لأن النافذة خاصة. تعمل حتى تُغلق الصفحة: احفظها في ملف.
status-gestures-not-sent = لم يأخذ الخادم الإيماءات. هي في هذا المتصفح. حاول من جديد حين يعود الخادم.
status-gestures-not-deleted = الخادم لا يجيب، فما زالت نسخته هناك. حاول من جديد حين يعود.
status-gestures-not-fetched = تعذّر جلب الإيماءات: الخادم لا يجيب أو ليست لديه نسخة. افتح ملفها، أو حاول لاحقًا.
status-mappings-full = لا مكان لأفعال أخرى. البقية تعمل. أزل واحدًا أولًا.
status-gesture-file-newer = هذا الملف من إصدار أحدث من Creatable. لم يتغير شيء. حدّث Creatable هنا ثم افتحه من جديد.
status-picture-not-an-image = تعذّرت قراءة { $name } كصورة. أُخذت الملفات الأخرى. اختر صورًا أو رسومًا، مثل PNG أو JPEG.
status-gesture-export-pictures = لم يُحفظ: في إيماءة واحدة على الأقل لا توجد صورة يظهر فيها جسم، ومن هذه الصور يُتعلَّم مشروع الأوضاع. أظهر صورة الكاميرا والتقط صورًا جديدة لتلك الإيماءة.
status-gestures-exporting = يُتعلَّم مشروع الأوضاع من الصور، ثم يُحفظ عند الانتهاء. يمكنك المتابعة.
status-gestures-exported = حُفظ المشروع. الصور التي تُعلِّم منها: { $count }. الصواب في الاختبارات: { $share }.
status-gestures-empty = ليس لإيماءة صور، فلم يُتعلّم شيء. التقط لها صورًا، أو احذفها.
status-gestures-same = لإيماءتين الصور نفسها، فلا يمكن التمييز بينهما. احذف صور إحداهما والتقط غيرها.
status-gestures-too-many = الإيماءات أو الصور أكثر مما يمكن تعلّمه. احذف بعضها، والباقي محفوظ.
status-gestures-damaged = بعض الصور تالفة، فلم يُتعلّم شيء. تراجع عن آخر تغيير، أو احذف أحدث الصور.
status-gesture-file-damaged = هذا الملف تالف. لم يتغير شيء. احفظه من جديد حيث صُنع ثم افتحه.
status-gesture-file-foreign = هذا ليس ملف إيماءات. لم يتغير شيء. اختر ملفًا حُفظ هنا، أو مشروع Teachable Machine تحت فتح مشروع.
status-gesture-file-too-large = هذا الملف كبير جدًا. لم يتغير شيء. اختر ملفًا بصور أقل.
status-gesture-file-mismatch = أجزاء هذا المشروع لا يناسب بعضها بعضًا. لم يتغير شيء. صدّره من جديد من Teachable Machine ثم افتحه.
