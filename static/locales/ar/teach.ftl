view-teach = علّم الإيماءات

teach-about = أرِ الكاميرا إيماءة بضع مرات، وقل ماذا تفعل، ثم اعزف بها. صورك تبقى في هذا المتصفح.
teach-locked = الصفحة مقفلة: تعمل الإيماءات كما هي، ولا يمكن تغيير شيء فيها.
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

training-title = تفاصيل التدريب
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
set-earlier = إيماءات سابقة
set-earlier-about = حلّت محلها إيماءات من جهاز آخر. اضغط إحداها لتُستعمل من جديد، وتُحفظ الحالية هنا عندئذ.
set-restore = إيماءات ما قبل { $date } ({ $count ->
    [zero] لا صور
    [one] صورة واحدة
    [two] صورتان
    [few] { $count } صور
    [many] { $count } صورة
   *[other] { $count } صورة
  })
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

status-capture-needs-camera = الكاميرا مطفأة فلم تُلتقط صورة. اضغط تشغيل الكاميرا ثم حاول من جديد.
status-capture-done = الصور الملتقطة: { $count }.
status-capture-none = لم تُلتقط صورة جديدة: لم يُرَ أحد، أو أشبهت كلها ما قبلها. اضغط الزر باستمرار وأنت تقوم بالإيماءة، وتحرك قليلًا.
status-capture-camera-lost = فُقدت الكاميرا. الصور حتى ذلك الحين ({ $count }) محفوظة. شغّل الكاميرا من جديد والتقط الباقي.
status-gestures-many = لا مكان لإيماءات أخرى، أو كان الاسم فارغًا. البقية تعمل. أعط اسمًا، أو احذف إيماءة أولًا.
status-gestures-full = هناك مكان لعدد { $count } من الصور. تُرك الباقي. احذف بعضها لتلتقط غيرها.
status-gestures-opened = الملف مفتوح. الإيماءات فيه: { $count }.
status-gestures-reading = يجري النظر في صور المشروع: { $count }. ستكون إيماءاته هنا عند الانتهاء. يمكنك المتابعة.
status-gestures-not-sent = لا يأخذ الخادم الإيماءات الآن. هي في هذا المتصفح، وتُرسل من تلقاء نفسها حين يعود.
status-gestures-not-deleted = الخادم لا يجيب، فما زالت نسخته هناك. حاول من جديد حين يعود.
status-gestures-not-fetched = تعذّر جلب الإيماءات: الخادم لا يجيب أو ليست لديه نسخة. افتح ملفها، أو حاول لاحقًا.
status-gestures-not-yours = الإيماءات على الخادم لجهاز آخر، أو فقد هذا المتصفح مفتاحها، فتبقى هناك كما كانت. إيماءاتك في هذا المتصفح؛ ولتعطيها غيرك احفظها كملف.
status-mappings-full = لا مكان لأفعال أخرى. البقية تعمل. أزل واحدًا أولًا.
status-picture-not-an-image = تعذّرت قراءة { $name } كصورة. أُخذت الملفات الأخرى. اختر صورًا أو رسومًا، مثل PNG أو JPEG.
status-gestures-exporting = يُتعلَّم مشروع الأوضاع من الصور، ثم يُحفظ عند الانتهاء. يمكنك المتابعة.
status-gestures-exported = حُفظ المشروع. الصور التي تُعلِّم منها: { $count }. الصواب في الاختبارات: { $share }.
status-gestures-not-added = لم يأخذ الخادم الإيماءات. هي في هذا المتصفح. حاول من جديد حين يعود الخادم.
status-gestures-refused = لم يقبل الخادم حفظ هذه الإيماءات، فهي تبقى في هذا المتصفح وحده. كل شيء يعمل، ولنقلها إلى مكان آخر احفظها ملفًا.
status-gestures-copy-gone = حُذفت نسخة هذه الإيماءات من الخادم، وهي باقية في هذا المتصفح. لحفظ نسخة هناك من جديد ضع علامة في المربع.
status-gestures-updated = غُيّرت هذه الإيماءات على جهاز آخر وصارت مستعملة هنا أيضًا. وما كان قبلها محفوظ في «إيماءات سابقة».
status-gestures-conflict = غُيّرت هذه الإيماءات على جهاز آخر أيضًا. المستعملة هي التي هنا، والأخرى محفوظة في «إيماءات سابقة».
status-gestures-restored = عادت الإيماءات السابقة إلى الاستعمال. وما كان قبلها الآن محفوظ في «إيماءات سابقة».
