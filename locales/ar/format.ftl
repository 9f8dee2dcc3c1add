### المبالغ والمدد والنسب المئوية.
###
### تصل `$amount` و`$number` مكتوبة بأرقام اللغة وفواصلها.

money = { $amount }{ "\u00A0" }{ $code ->
    [EUR] €
    [GBP] UK£
    [USD] US$
   *[other] { $code }
}
percent = { $number }%

duration-years = { PLURAL($count) ->
    [one] سنة واحدة
    [two] سنتان
    [few] { $count } سنوات
   *[other] { $count } سنة
}
duration-months = { PLURAL($count) ->
    [one] شهر واحد
    [two] شهران
    [few] { $count } أشهر
    [many] { $count } شهرًا
   *[other] { $count } شهر
}
duration-weeks = { PLURAL($count) ->
    [one] أسبوع واحد
    [two] أسبوعان
    [few] { $count } أسابيع
    [many] { $count } أسبوعًا
   *[other] { $count } أسبوع
}
duration-days = { PLURAL($count) ->
    [one] يوم واحد
    [two] يومان
    [few] { $count } أيام
    [many] { $count } يومًا
   *[other] { $count } يوم
}
duration-hours = { PLURAL($count) ->
    [one] ساعة واحدة
    [two] ساعتان
    [few] { $count } ساعات
   *[other] { $count } ساعة
}
duration-minutes = { PLURAL($count) ->
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $count } دقائق
   *[other] { $count } دقيقة
}
duration-seconds = { PLURAL($count) ->
    [one] ثانية واحدة
    [two] ثانيتان
    [few] { $count } ثوانٍ
   *[other] { $count } ثانية
}
