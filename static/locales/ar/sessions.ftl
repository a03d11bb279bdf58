view-sessions = الجلسات
sessions = الجلسات
sessions-none = لا توجد جلسات بعد. ابدأ جلسة في الأعلى: تجمع التسجيلات واللحظات المعلَّمة وملاحظاتك معًا.
sessions-private = ما تدوّنه يبقى في هذا المتصفح، ولا يذهب إلى الخادم إلا مع العازفين المحفوظين هناك أيضًا.
sessions-may-go = حين تضيق المساحة في هذا الجهاز قد يمسح المتصفح ما يحفظه لهذه الصفحة. جلسات العازف المحفوظ على الخادم محفوظة هناك أيضًا.
sessions-filter = البحث عن الجلسات
sessions-search = بحث
sessions-tag = وسم
sessions-tag-any = الكل
sessions-archived = عرض الأرشيف
sessions-found = { $count ->
    [zero] لا توجد جلسات
    [one] جلسة واحدة
    [two] جلستان
    [few] { $count } جلسات
    [many] { $count } جلسة
   *[other] { $count } جلسة
}
sessions-more = { $count ->
    [zero] لا جلسات أخرى.
    [one] جلسة أخرى: ابحث لتجدها.
    [two] جلستان أخريان: ابحث لتجدهما.
    [few] { $count } جلسات أخرى: ابحث لتجدها.
    [many] { $count } جلسة أخرى: ابحث لتجدها.
   *[other] { $count } جلسة أخرى: ابحث لتجدها.
}
sessions-deleted = الجلسات المحذوفة ({ $count })
sessions-deleted-about = يمكن استعادة كل منها خلال 30 يومًا.
session-new = جلسة جديدة
session-for = مع { $name }
session-code = لقب أو رمز
session-code-about = لا حاجة أبدًا إلى اسم حقيقي. لحفظ الإعدادات أيضًا اختر عازفًا في الأعلى.
session-code-first = العازف 1
session-more = المكان والهدف
session-place = المكان
session-goal = الهدف، بكلماتك
session-begin = ابدأ
session-end = أنهِ
session-since = منذ { $time }
session-goes-on = جارية الآن
session-movement = احفظ كيف يتحرك المؤشر
session-movement-about = من التسجيل التالي: مواضع داخل المدى، 20 في الثانية، وهل كان العازف مرئيًا؛ دون أي صورة أبدًا. هي جزء من التسجيل، وتُحفظ بقدر ما يُحفظ وبالأمان نفسه، وتُحذف معه.
session-help = هل يساعد أحدٌ العازف؟
session-help-about = تعدّ التقارير النغمات وحده وبمساعدة كلًّا على حدة، في التسجيلات التي ذُكر فيها ذلك. قُله من جديد كلما تغيّر، حتى في وسط تسجيل.
session-help-unsaid = لم يُذكر
session-mark-words = كلمات للحظة { $time }
session-mark-delete = احذف هذه العلامة
session-mark-deleted = حُذفت العلامة.
session-notes = ملاحظات
session-open-whole = افتحها كاملة
session-open = افتح
session-close = كل الجلسات
session-resume = متابعة
session-delete = احذف
session-delete-question = هل تُحذف «{"\u2068"}{ $name }{"\u2069"}»؟
session-delete-about = تذهب الملاحظات والعلامات وتبقى التسجيلات. يمكن استعادتها خلال 30 يومًا.
session-was-deleted = حُذفت «{"\u2068"}{ $name }{"\u2069"}».
session-archive = ضعها في الأرشيف
session-unarchive = أخرجها من الأرشيف
session-was-archived = «{"\u2068"}{ $name }{"\u2069"}» في الأرشيف.
session-was-unarchived = خرجت «{"\u2068"}{ $name }{"\u2069"}» من الأرشيف.
session-undo = تراجع
session-put-back = استعد
session-name = الاسم
session-tags = الوسوم
session-tag-add = أضف وسمًا
session-tag-remove = أزل { $tag }
session-ratings = مقاييس مدخلة باليد
session-ratings-about = ما تدخله هنا تحكم عليه أنت وحدك. لا يُحسب منه شيء. يقف المقياس في التقرير بجانب الأرقام.
session-rate = أدخل درجة على مقياس
session-rate-scale = المقياس
session-rate-enter = أدخل
session-rating-delete = أزل
session-rating-deleted = أُزيل المُدخل.
rating-reactive = الاستجابة (Sounds of Intent)
rating-proactive = المبادرة (Sounds of Intent)
rating-interactive = التفاعل (Sounds of Intent)
rating-level = المستوى { $number }
rating-goal = إلى أي مدى تحقق هدف
rating-goal-is = الهدف: { $goal }
rating-goal-words = الهدف بكلماتك
rating-attained = {"\u2066"}{ $value }{"\u2069"}: { $words }
rating-much-less = أقل بكثير من المتوقع
rating-less = أقل من المتوقع
rating-expected = كما هو متوقع
rating-more = أكثر من المتوقع
rating-much-more = أكثر بكثير من المتوقع
rating-new-scale = مقياس جديد خاص بك
rating-new-about = من { $least } إلى { $most } درجات، من الأولى إلى الأخيرة. اترك الباقي فارغًا.
rating-new-name = اسم المقياس
rating-new-step = الدرجة { $number }
rating-new-use = استخدم هذا المقياس
rating-step = الدرجة
rating-note = ملاحظة إن شئت
session-moments = التسجيلات واللحظات المعلَّمة
session-moments-none = لم يُسجَّل أو يُعلَّم شيء بعد.
session-take-stop = أوقف التشغيل
session-takes-gone = { $count ->
    [zero] كل التسجيلات هنا.
    [one] تسجيل واحد لم يعد هنا.
    [two] تسجيلان لم يعودا هنا.
    [few] { $count } تسجيلات لم تعد هنا.
    [many] { $count } تسجيلًا لم تعد هنا.
   *[other] { $count } تسجيلًا لم تعد هنا.
}
session-do = هذه الجلسة
session-minutes = { $count ->
    [zero] أقل من دقيقة
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $count } دقائق
    [many] { $count } دقيقة
   *[other] { $count } دقيقة
}
session-takes-count = { $count ->
    [zero] بلا تسجيلات
    [one] تسجيل واحد
    [two] تسجيلان
    [few] { $count } تسجيلات
    [many] { $count } تسجيلًا
   *[other] { $count } تسجيلًا
}
session-marks-count = { $count ->
    [zero] بلا علامات
    [one] علامة واحدة
    [two] علامتان
    [few] { $count } علامات
    [many] { $count } علامة
   *[other] { $count } علامة
}
session-merge = اجمعها مع جلسة أخرى
session-merge-about = لجلستين كانتا جلسة واحدة. يبقى كل شيء؛ تُحذف الأخرى ويمكن استعادتها.
session-merge-with = الجلسة الأخرى
session-merge-do = اجمع
session-was-merged = أصبحت «{"\u2068"}{ $name }{"\u2069"}» جزءًا من هذه الجلسة.
session-kept-here = محفوظة في هذا المتصفح وحده.
session-kept-there = محفوظة في هذا المتصفح وعلى الخادم.
session-kept-on-its-way = محفوظة في هذا المتصفح؛ ما غيّرته يُرسل إلى الخادم.
session-refused-about = محفوظة في هذا المتصفح. لم يقبلها الخادم: اختصر ما كُتب فيها.
session-gone-about = محفوظة في هذا المتصفح. حُذفت من الخادم، وتعود إليه مع تغييرك التالي.
session-not-yours-about = محفوظة في هذا المتصفح. على الخادم تخص متصفحًا آخر.
session-report = تقرير
session-trend = التغيّر لدى { $name }
session-player-data = كل ما يخص {"\u2068"}{ $name }{"\u2069"}
session-midi = ملف MIDI واحد
session-zip = ملف ZIP لكل شيء
session-file-cancel = إلغاء الملف
session-file-making = يُصنع الملف: فيه { $done } من { $count } من التسجيلات.
report = تقرير
report-do = هذا التقرير
report-close = العودة إلى الجلسات
report-again = حاول مرة أخرى
report-making = يجري إعداد التقرير …
report-failed = لا يوجد تقرير بعد. جلساتك محفوظة في هذا المتصفح.
report-left = { $count ->
    [zero] كل الجلسات هنا.
    [one] جلسة أقدم لا مكان لها هنا. اختر أشهرًا لتراها.
    [two] جلستان أقدم لا مكان لهما هنا. اختر أشهرًا لتراهما.
    [few] { $count } جلسات أقدم لا مكان لها هنا. اختر أشهرًا لتراها.
    [many] { $count } جلسة أقدم لا مكان لها هنا. اختر أشهرًا لتراها.
   *[other] { $count } جلسة أقدم لا مكان لها هنا. اختر أشهرًا لتراها.
}
report-text = كنص للنسخ
report-text-about = نص لملف السجلات
report-print = اطبع
report-save-page = احفظ كصفحة
report-save-table = احفظ كجدول (CSV)
report-save-text = احفظ كنص
report-save-json = احفظ بصيغة JSON
report-saving = يُعدّ الملف: { $percent } %
report-trend = التغيّر عبر الجلسات
report-trend-about = كيف تتغيّر أرقام عازف من جلسة إلى أخرى.
report-of = العازف
report-since = من
report-until = إلى
report-any-month = أي شهر
report-trend-show = اعرض التغيّر
overview = نظرة على كل ما هو محفوظ
overview-about = التسجيلات ومدتها ونغماتها والجلسات، في كل شهر أو أسبوع ولكل عازف: كل التسجيلات التي يحفظها الخادم، وجلسات العازفين المحفوظين هناك أيضًا.
overview-by = مجموع حسب
overview-month = شهر
overview-week = أسبوع
overview-show = اعرض النظرة
overview-making = تُعدّ النظرة: { $percent } %
overview-cancel = ألغِ النظرة
