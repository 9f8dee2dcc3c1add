### ما تغيّر في القوائم التي تعرضها النصوص.

lists-heading = ما تغيّر في القوائم
lists-register = { $register ->
    [trackers] ملفات تعريف الارتباط وأدوات التتبع الأخرى
    [recipients] المستلمون
   *[purposes] الأغراض
}
lists-entry = { $name }: { $what }
lists-added = { $register ->
    [trackers] أداة تتبع جديدة
    [recipients] مستلم جديد
   *[purposes] غرض جديد
}
lists-removed = لم يعد في القائمة
lists-changed = { $fact }، سابقًا «{ $old }»، والآن «{ $new }»
lists-reworded = { $fact }، بصياغة أخرى
lists-both = { $these }؛ { $those }
lists-asks = تُطلب موافقتكم من جديد: فالموافقة التي منحتموها لا تشمل جميع هذه التغييرات.

lists-fact = { $key ->
    [domain] النطاق
    [party] من يضع أداة التتبع
    [duration] المدة
    [duration_note] توضيح بشأن المدة
    [refresh] المدة عند كل زيارة
    [description] الغرض
    [also_named] أسماء أخرى
    [service] الخدمة
    [provider] الشركة
    [category] الفئة
    [consent] الموافقة
    [name] الاسم
    [role] الصفة
    [countries] البلدان
    [safeguard] الضمانة
    [safeguard_url] عنوان الضمانة
    [purpose] لأي غرض
    [categories] البيانات
    [retention] مدة الحفظ
    [basis] الأساس القانوني
    [interest] المصلحة المشروعة
    [special] أساس الفئات الخاصة من البيانات
    [data] البيانات
    [recipients] المستلمون
   *[source] المصدر
}
lists-nothing = لا شيء مذكور
lists-consent = { $consent ->
    [required] بموافقتكم فقط
   *[exempt] لا تلزم موافقة
}
lists-party = { $party ->
    [first] الموقع نفسه
   *[third] طرف ثالث
}
lists-no-refresh = لا تبدأ من جديد مع كل زيارة
