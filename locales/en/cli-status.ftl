# The words of `avenant status`.

cli-status = Show where each document stands: versions, languages, days, work under way
cli-status-document = A document, such as privacy-policy (default: all)
cli-status-as-of = The day spoken for (default: today)

overview-head = As of { $day }
overview-next-effect = { $days ->
    [1] next effect tomorrow, on { $day }
   *[other] next effect in { $days } days, on { $day }
}
overview-no-effect = nothing scheduled
overview-nothing-published = nothing is published yet
overview-scheduled = scheduled
overview-in-force = in force
overview-superseded = superseded
overview-withdrawn = withdrawn
overview-never-applied = never applied
overview-level = { $level ->
    [editorial] editorial
   *[material] material
}
overview-imported = imported
overview-published = published { $day }
overview-sealed = sealed { $day }
overview-until = until { $day } inclusive
overview-authentic = prevails
overview-courtesy = translation
overview-late = late: { $sections }
overview-unrecorded = origin unknown: { $sections }
overview-corrected = corrected { $day } ({ $revision })
overview-required = required
overview-absent = –
overview-absent-required = missing, and it is required
overview-working = working text { $level ->
    [material] (a material version)
    [editorial] (an editorial version)
   *[none] (level not said: it would be material)
}
overview-same = No change since { $version }.
overview-first = Nothing is published yet in this language.
overview-unreadable = Cannot be compared with the version { $version }.
overview-changed = Since { $version }: { $changes }
overview-findings = Findings are waiting: “avenant check” gives them.
