### Findings on translations of published versions: those that are added, and those that are corrected.

translation-refused = { $fault ->
    [version] “{ $document }” has no version of { $version }.
    [rescheduled] The words of the version of { $version } of “{ $document }” take effect on another day: { $words }.
    [authentic] The text in “{ $language }” prevails in the version of { $version } of “{ $document }”: it is no translation.
    [present] The version of { $version } of “{ $document }” has its text in “{ $language }” already.
    [absent] There is no text of “{ $document }” in “{ $language }” to add to the version of { $version }.
    [slug] “{ $document }” has no address in “{ $language }” yet.
    [register] What was sealed with the version of { $version } does not say who “{ $words }” is, who published it.
    [corrected] What was corrected in { $words } is not found in the source it was sealed from: from which words this text was translated cannot be told.
    [no-summary] The header has a summary of changes, and the text that prevails in the version of { $version } has none.
    [summary] The summary of changes does not have as many sentences as that of the text that prevails in the version of { $version }.
   *[late] Sections of this text were not translated from the words that prevail in the version of { $version }, or nobody recorded from which.
}
    .help = { $fault ->
        [version] Its versions are: { $words }.
        [rescheduled] Add the translation to that version.
        [authentic] A text that prevails cannot come later: it is part of a new version (avenant publish).
        [present] A mistake in it is corrected by a dated erratum (avenant erratum). Another text is part of a new version.
        [absent] Write it in content/{ $document }/{ $language }.md, with the same sections as the text that prevails in that version.
        [slug] Add in document.toml, under [slugs], a line such as: { $language } = ["privacy"]
        [register] Bring the folder registers/ of the version back as it was sealed.
        [corrected] Publish the translation with the next version.
        [no-summary] Leave “changes:” out: what the next version changes belongs into its text.
        [summary] Translate all of its sentences below “changes:” (there: { $words }), or leave “changes:” out.
       *[late] Read them beside the text of that version; where they say the same, record it in content/{ $document }/translations.toml:
            { $words }
    }
erratum-apart = “{ $heading }” says in figures and addresses what the text that prevails says, and would no longer: { $surplus ->
    [none] { $lacking } stands there and would be missing here.
   *[other] { $lacking ->
        [none] { $surplus } does not stand there.
       *[other] { $surplus } would stand here, { $lacking } stands there.
    }
}
    .help = A translation follows the text that prevails. If that is wrong, correct it first; if it is to change, publish a new version of “{ $document }”.
