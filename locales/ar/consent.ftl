# الكلمات التي تعرضها أدوات الموافقة، ورأس ما يُكتب لها.

consent-made = أنشأه Avenant من سجل أدوات التتبع: صحّح السجل لا هذا الملف.
consent-text = النص الساري: { $text }، SHA-256 { $digest }
consent-cannot-delete = لا يمكن حذف أدوات التتبع هذه من هنا: { $names }
consent-title = ملفات تعريف الارتباط وأدوات التتبع الأخرى
consent-question = هل توافق على أدوات التتبع التي تحتاج إلى موافقتك؟ يمكنك تغيير اختيارك في أي وقت.
consent-again = تغيّر ما تفعله أدوات التتبع لدينا منذ اختيارك الأخير.
consent-accept = قبول الكل
consent-refuse = رفض الكل
consent-choose = اختيار
consent-save = حفظ اختياري
consent-close = إغلاق
consent-more = نصّنا عن أدوات التتبع
consent-with = بموافقتك فقط.
consent-without = لا حاجة إلى موافقة.
consent-party = من الموقع أم من غيره
consent-party-of = { $party ->
    [first] الموقع نفسه ({ $domains })
   *[third] طرف ثالث ({ $domains })
}
