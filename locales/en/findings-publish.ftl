### Findings when publishing.

publish-date-taken = “{ $document }” already has a version of { $effective }; there can be only one a day.
    .help = Choose another day for it to take effect. What is published is not replaced.
publish-date-past = { $which ->
    [effective] The day it takes effect, { $effective }, is past.
   *[published] The day of publication, { $published }, is past.
}
    .help = Choose a date from { $today } on. If this text really was online at that date, add --late: every page will say when it entered this archive.
publish-clock = Today is { $today } by this computer, but the last line of the ledger was sealed on { $last }.
    .help = Set the computer's date and the site's time zone right, then publish again: the days of the ledger never go back.
publish-order = “{ $document }” would take effect on { $effective }, before readers are shown it on { $published }.
    .help = Publish earlier or let it take effect later.
publish-before-scheduled = “{ $document }” would take effect on { $effective }, before the version already announced for { $scheduled }: that one would replace it without having been compared with it.
    .help = Choose an effective date from { $earliest } on.
publish-notice = { $law ->
    [p2b] “{ $document }” would take effect on { $effective }, but readers see this version only from { $shown } on, and Regulation (EU) 2019/1150, article 3(2), asks for 15 whole days in between.
    [psd2] “{ $document }” would take effect on { $effective }, but readers see this version only from { $shown } on, and Directive (EU) 2015/2366, article 54(1), asks for two whole months in between.
    [eecc] “{ $document }” would take effect on { $effective }, but readers see this version only from { $shown } on, and Directive (EU) 2018/1972, article 105(4), asks for a whole month in between.
   *[none] “{ $document }” would take effect on { $effective }, but readers see this version only from { $shown } on, and the notice that this document sets is { $days ->
        [one] { $days } day
       *[other] { $days } days
    }.
}
    .help = The first possible day is { $earliest }. If this version changes words only and no rights, publish it with --level editorial. If this text really was published elsewhere before, say so with origin = "imported" below [next]. The notice is set in document.toml (notice_days, notice).
publish-translation-late = The translation of “{ $document }” into “{ $language }” is required, and { $count ->
    [one] one section still translates
   *[other] { $count } sections still translate
} an earlier text: { $sections }
    .help = Bring these sections up to date, then record in translations.toml which text they were made from; “avenant check” gives the lines. To publish without waiting for the translation, take this language out of “required” in document.toml: its page will say which of its sections are late.
publish-nothing = There is no working text of “{ $document }” to publish.
    .help = Check the document's name: it is that of its folder in content/, which holds the text of each language.
erratum-refused = { $fault ->
    [version] “{ $document }” has no version of { $version }.
    [language] The version of { $version } of “{ $document }” has no text in “{ $language }”.
    [absent] “{ $words }” does not stand in the text.
    [several] “{ $words }” stands in the text more than once.
   *[nothing] Nothing in the text would change.
}
    .help = { $fault ->
        [version] Its versions are: { $words }.
        [language] Its texts are in: { $words }.
        [absent] Copy the words from the published page's text.md, as they stand there.
        [several] Give some words before or after it too, so that one place only is meant.
       *[nothing] Say with --replace which words are wrong and what is to stand there, or give the corrected text with --file.
    }
erratum-meaning = { $touch ->
    [figure] The correction touches a figure or a date: “{ $words }”.
    [guarded] The correction touches a word that can turn the sentence around: “{ $words }”.
    [name] The correction touches what may be a name: “{ $words }”.
    [link] The correction changes where a link leads.
    [structure] The correction changes what stands where: paragraphs, items, sections or rows.
    [invisible] The correction changes characters that cannot be seen.
   *[slips] The correction changes { $words } words: more than a slip of the pen.
}
    .help = An erratum may not change what “{ $document }” of { $version } says: that is a new version (avenant publish). If the meaning is the same, say why with --reason "…": readers will see it.
publish-changes-missing = The summary of changes is missing in “{ $language }”: readers must know what changes.
    .help = In the header, between the two lines “---”, write “changes:” and then one to seven sentences, each on its line after a hyphen: “- We name our new host.”
publish-changes-stale = The summary of changes in “{ $language }” is still that of the version of { $version }.
    .help = Say in the header, under “changes:”, what this new version changes.
changes-count = The summary of changes in “{ $language }” has { $count } sentences; beyond { $most } nobody reads it.
    .help = Keep what matters: the published comparison shows every changed word.
publish-not-exact = { $fault ->
    [unreadable] Once sealed, the text would contain this, which would not be read as you wrote it: “{ $sealed }”.
   *[differs] Once sealed, the text would not read as you wrote it: “{ $meant }” would become “{ $sealed }”.
}
    .help = A mark next to a value or a reference most likely changes the meaning of what follows: put a space around it, or write the words yourself. Nothing was published.
publish-blocked = { $count ->
    [one] One finding must be settled before publishing.
   *[other] { $count } findings must be settled before publishing.
}
    .help = Mend the errors and answer the questions listed; “avenant check” shows them at any time. Nothing was published.
reference-not-in-force = { $fault ->
    [document] On { $date } no version of “{ $document }” will apply: the reference would have nowhere to lead.
    [section] The version of { $date } of “{ $title }”, to which this reference will lead, has no section “{ $id }”.
   *[number] In the version of { $date } of “{ $title }”, the section “{ $id }” has no number.
}
    .help = { $fault ->
        [document] Publish “{ $document }” together with this document, in one command, or write the reference out in words.
        [section] Refer to a section of that version, or publish “{ $document }” together with this document, in one command.
       *[number] Give the reference words: [words]({ $document }#{ $id }).
    }
