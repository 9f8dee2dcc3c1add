# The words of the board, of the findings and of the text with its findings.

desk-beside = Text and findings
desk-all = Everything
desk-errors = Errors
desk-warnings = Warnings
desk-questions = Questions
desk-advice = Advice
desk-all-documents = All documents
desk-all-languages = All languages
desk-filter-weight = By weight
desk-filter-document = By document
desk-filter-language = By language
desk-findings-shown = { $shown ->
    [0] None of { $all } findings is of this kind.
    [one] 1 of { $all } findings is shown.
   *[other] { $shown } of { $all } findings are shown.
}
desk-no-place = The site as a whole
desk-in-text = See them beside the paragraphs
desk-copy = Copy place
desk-copied = Copied
desk-open-in = Open in { $program }
desk-code = Code:
desk-basis = Based on:
desk-no-editor = This site names no program in which the desk could open files.
desk-no-editor-help = Add to avenant.toml: [preview], and below it editor = ["code", "--goto", "{"{file}"}:{"{line}"}:{"{column}"}"], with the name of your own program.
desk-no-file = The site has no such file any more.
desk-no-file-help = Go back and load the screen again: what it shows may be old.
desk-beside-draft = Working text: nothing here is published or binding. Values and references stand as they are typed.
desk-beside-languages = Languages of this text
desk-beside-ways = Screens of this text
desk-beside-list = Beside their paragraphs:
desk-version = Version
desk-working = Working text
desk-level = { $level ->
    [material] Next version: material
    [editorial] Next version: editorial
   *[none] Level of the next version not said
}
desk-needs = What needs you first
desk-needs-nothing = Nothing waits for you.
desk-need-errors = { $count ->
    [one] 1 error keeps the site from being built.
   *[other] { $count } errors keep the site from being built.
}
desk-need-questions = { $count ->
    [one] 1 question is to be answered before publication.
   *[other] { $count } questions are to be answered before publication.
}
desk-need-advice = { $count ->
    [one] 1 piece of advice to think of.
   *[other] { $count } pieces of advice to think of.
}
desk-need-warnings = { $count ->
    [one] 1 warning: something is most likely not as it was meant.
   *[other] { $count } warnings: something is most likely not as it was meant.
}
desk-need-missing = { $document }: { $count ->
    [one] a required text is missing ({ $languages }).
   *[other] { $count } required texts are missing ({ $languages }).
}
desk-need-late = { $document }: { $count ->
    [one] 1 translation was made from older words.
   *[other] { $count } translations were made from older words.
}
desk-need-effect = { $document }: the version of { $day } takes effect { $days ->
    [0] today.
    [1] tomorrow.
   *[other] in { $days } days.
}
desk-need-telling = { $document }: nothing says that readers were told of the version of { $day }.
desk-in-days = { $days ->
    [1] tomorrow
   *[other] in { $days } days
}
desk-earlier = { $count ->
    [one] 1 earlier version
   *[other] { $count } earlier versions
}
desk-changes = Changes
desk-not-offered = not offered
desk-no-text = no text
desk-missing = missing
desk-missing-required = missing, and required
desk-unrecorded = { $count ->
    [one] origin of 1 section unknown
   *[other] origin of { $count } sections unknown
}
desk-corrected = { $count ->
    [one] corrected once
   *[other] corrected { $count } times
}
desk-first = first version
desk-unreadable = cannot be compared
desk-same = unchanged
desk-changed-since = changed since { $day }
desk-strip-text = Working text of this page: { $count ->
    [0] nothing to report
    [one] 1 finding
   *[other] { $count } findings
}
desk-nothing-published = Nothing is published yet.
desk-no-effect = No version is scheduled.
