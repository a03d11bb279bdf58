setting-dwell = اضغط ما تستقر عليه النقطة
setting-dwellMs = مدة الاستقرار
dwell-bar = مساعدة النقطة
dwell-rest = راحة
scroll-up = إلى الأعلى
scroll-down = إلى الأسفل
status-resting = النقطة في راحة. ما زالت المفاتيح والفأرة واللمس تعزف. أعد النقطة إلى «راحة» لتتابع.
status-rest-over = عادت النقطة.
status-recentre-soon = انظر إلى وسط النافذة ولا تتحرك لحظة.
choice-less = أقل
choice-more = أكثر
choice-steps = { $name }: أقل أو أكثر
choice-back = عودة إلى القائمة
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
setting-scan = المسح
setting-scanMs = زمن كل خطوة
setting-scanFirstPauseMs = وقت إضافي للأولى
setting-scanLoops = عدد الدورات قبل الراحة
setting-scanWrap = بعد الأخير يأتي الأول
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

status-playing = جاهز. { $how }
play-with-head = حرّك رأسك لتعزف.
play-with-parts = تعزف بـ: { $parts }.
status-paused = كل شيء متوقف مؤقتًا. ما زالت المفاتيح والفأرة واللمس تعزف. اضغط «متابعة» أو مفتاح End، أو أبقِ النقطة على «متابعة».
status-resumed = عاد كل شيء إلى العمل.
status-recentred = تم التوسيط.

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
setting-calibrationTime = مدة كل خطوة من «ضبط مداي»
setting-speakCalibration = قراءة خطوات «ضبط مداي» بصوت عالٍ
calibrate = ضبط مداي
calibrate-second = ضبط مدى العازف الثاني
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

switch-gesture = إيماءة
