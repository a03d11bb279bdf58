mirror-camera = أنت كما تراك الكاميرا
mirror-silhouette = شكلك كما يُتابَع
mirror-none = بلا صورة

done = تم
cancel = إلغاء

seconds = { $seconds } ث

delete-yes = حذف
rename-yes = إعادة التسمية

switched-on = مفعّل
switched-off = متوقف
kept-may-go = حين تضيق المساحة في هذا الجهاز قد يمسح المتصفح ما يحفظه لهذه الصفحة. ما يهمك آمن في ملف.
kept-days = يحذف هذا الخادم التسجيلات والجلسات نهائيًا بعد عزفها بعدد من الأيام: { $count }. يحتفظ هذا المتصفح بتسجيلاته؛ وما يهمك يكون آمنًا في ملف.
