# The screens of one working text: what changed, writing, mending, translating.

desk-redline = What changed
desk-write = Write
desk-fixes = Safe fixes
desk-translate = Translate
desk-text-screens = Screens of this text
desk-text-languages = Languages of this text
desk-text-absent = There is no text in this language yet.
desk-text-unreadable = The text cannot be read as it stands, so that nothing can be compared.
desk-text-no-text = The file is no text in UTF-8. Open it in the program it was written with, and save it as UTF-8.

## What changed
desk-redline-versions = Compare with the version of
desk-redline-first = Nothing is published in this language yet: all of the text is new.
desk-redline-since = The working text as it would be sealed today, compared with the version of { $day }.
desk-redline-next-material = The next version is said to be material.
desk-redline-next-editorial = The next version is said to be editorial.
desk-redline-next-none = Nothing is said yet of the next version: it would be material.
desk-redline-level-differs = The changes speak for another level than the one said for the next version. The decision is yours.
desk-redline-typed = Not all values and references can be put into words yet: the text is compared as it is typed.
desk-redline-sections = Write a section that changed
desk-redline-list = Changes in words
desk-redline-text = The text with its changes
desk-redline-entry = {": "}{ $what }

## Writing
desk-write-pieces = Sections
desk-write-front = Before the first heading
desk-write-all = The whole file
desk-write-fields = Title, description, summary of changes
desk-write-changed = changed
desk-write-late = late
desk-write-found = { $count ->
    [one] 1 finding
   *[other] { $count } findings
}
desk-write-help = Markdown. The heading's line ends in its id in braces, which stays the same in all languages and versions. Only this section is written; the rest of the file stays as it is.
desk-write-save = Save
desk-write-look = Look
desk-write-unsaved = Not saved yet.
desk-write-saved = Saved.
desk-write-elsewhere = The files changed meanwhile. What you typed is kept; saving shows both.
desk-write-gone = This section is no longer in the file: somebody took it out or gave it another id. What you typed is kept here to copy.
desk-write-since = Changes since the version of { $day }
desk-write-as-read = As readers see it
desk-write-title = Title
desk-write-description = Description, for search engines and link previews
desk-write-summary = Summary of the changes
desk-write-summary-help = One sentence a line: readers see them in the notice and in the list of versions.

## Asked again, or refused
desk-sure = Not saved yet: this changes which sections the text has.
desk-sure-come = Comes:
desk-sure-go = Goes:
desk-sure-order = The order of the sections changes.
desk-sure-why = Links and translations find a section by its id.
desk-sure-save = Yes, change the sections so, when I save
desk-stale-form = Not saved: the file was changed elsewhere since you began.
desk-stale-kept = What you typed is kept below. Saving again puts it in the place of what is in the file now.
desk-stale-disk = In the file now
desk-stale-marked = What your words would change of it
desk-stale-gone = This section is no longer in the file.
desk-kept = What you typed, which is in no file
desk-kept-nowhere = This was not saved: what you wrote in is no longer there, or cannot be read at the moment.
desk-kept-nowhere-help = Copy your words before you leave this page. Then look on the board for the text, and put them in there.

## Safe fixes
desk-fixes-none = Nothing in this text can be mended without asking.
desk-fixes-what = These can be mended without changing what readers see. Untick what you would rather look at yourself.
desk-fixes-stale = Nothing was mended: the file was changed elsewhere since you began. These are the fixes of the file as it is now.
desk-fixes-line = line { $line }
desk-fixes-before = Before
desk-fixes-after = After
desk-fixes-mend = Mend what is ticked

## Translating
desk-translate-waiting = { $count ->
    [0] Every section is up to date.
    [one] 1 section waits for you.
   *[other] { $count } sections wait for you.
}
desk-translate-rest = Title and what stands before the first heading
desk-translate-sent = Not saved
desk-translate-late = Late
desk-translate-unrecorded = Not recorded
desk-translate-missing = Missing
desk-translate-extra = Not in the source
desk-translate-current = Up to date
desk-translate-was = The source it was made from
desk-translate-was-unknown = The words it was made from are not known: nobody recorded them, or no published version has them.
desk-translate-now = The source now ({ $language })
desk-translate-not-in-source = The source has no such section.
desk-translate-own = The translation ({ $language })
desk-translate-tick = This section is up to date with the source
desk-translate-source-changed = Not saved: the source was changed since you began. It is shown as it is now; what you typed is kept.
desk-translate-unrecordable = Not saved: translations.toml is written in a way to which nothing can be added here. Add the record by hand, or save without the tick.
