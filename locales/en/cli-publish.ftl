# The words of `avenant publish --dry-run`.

cli-publish-dry-run = Show what would be sealed, and write nothing

publish-plan = { $version } would be sealed, line { $line } of the ledger
publish-plan-dates = { $days ->
    [0] Shown from { $published } on, it would take effect on the same day.
    [1] Shown from { $published } on, it would take effect on { $effective }, a day later.
   *[other] Shown from { $published } on, it would take effect on { $effective }, { $days } days later.
}
publish-plan-dates-past = Shown from { $published } on, it took effect on { $effective }.
publish-plan-late = A late entry: every page will say that it was added later.
publish-plan-level = { $level ->
    [editorial] An editorial change.
   *[material] A material change.
}
publish-plan-consent = Consent would be asked for again.
publish-plan-replaces = It would replace the version of { $version }; changes are counted against that one.
publish-plan-first = It would be the first version.
publish-plan-continues = It continues { $sections }.
publish-plan-proposed = { $level ->
    [editorial] These changes speak for no more than an editorial change.
   *[material] These changes speak for a material change.
}
publish-deeds-list = To do when it is published, none of which keeps it from being published:
publish-deed-sections = Called for by what changed in { $sections }.
