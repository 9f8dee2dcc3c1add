### The words of `avenant translate` and `avenant translated`, and of sheets for translators.

cli-translate = Give a translation to a translator as a file, and bring it back
cli-translate-export = Write a sheet: each section as it was translated, as it is, and its translation
cli-translate-import = Bring back a sheet: only what the translator changed
cli-translate-lang = The language of the translation
cli-translate-document = The document (default: all)
cli-translate-form = Markdown, or HTML for word processors (default: what the file is called)
cli-translate-out = Write the sheet to this file (default: standard output)
cli-translate-file-name = FILE
cli-translate-file = The sheet that came back: .md, or a web page saved by a word processor
cli-translate-yes = Write it; without this nothing is written

cli-translated = Say that a translation is up to date
cli-translated-lang = The language of the translation
cli-translated-section = The section, by its id (default: all that wait, listed first)
cli-translated-document = The document (default: all)
cli-translated-yes = Record all that are listed; a section named needs no yes

translate-no-language = The site does not offer the language “{ $typed }”.
translate-no-language-help = { $near ->
    [none] It offers { $known }; add others to “languages” in avenant.toml.
   *[other] Did you mean { $near }? It offers { $known }.
}
translate-nothing = There is nothing to translate into “{ $language }”.
translate-nothing-help = In these documents the text in this language prevails, or there is no text that does.
translate-exists = { $file } is there already.
translate-exists-help = It may hold a translator's work: bring it back first, or choose another name.
translate-processor = { $file } would be a word processor's own file.
translate-processor-help = Give it a name that ends in .html: word processors open that, and save it as a web page again.
translate-exported = { $count ->
    [one] One piece
   *[other] { $count } pieces
} to translate: { $late } late, { $missing } missing. Bring the file back with “avenant translate import FILE”.
translate-unchanged = Nothing was changed in this sheet: there is nothing to bring back.
translate-change = { "  " }{ $change }
translate-changed = { $count ->
    [one] New words in one piece: { $names }
   *[other] New words in { $count } pieces: { $names }
}
translate-recorded = { $is-written ->
    [yes] { $count ->
        [one] Recorded as up to date: { $names }
       *[other] Recorded as up to date, { $count } sections: { $names }
    }
   *[no] { $count ->
        [one] Would be recorded as up to date: { $names }
       *[other] Would be recorded as up to date, { $count } sections: { $names }
    }
}
translate-ask = To write it, run the same command with --yes.
translate-done = The translation is brought back.

translated-row = { "  " }{ $name }  “{ $heading }” ({ $is-late ->
    [yes] its source has changed since
   *[no] not recorded
})
translated-nothing = The translation is up to date: nothing is to be recorded.
translated-ask = If these translations say what the text that prevails says, run the same command with --yes, or name a section.
translated-done = { $count ->
    [one] One section is recorded as up to date.
   *[other] { $count } sections are recorded as up to date.
}
translated-no-section = No section is called “{ $typed }”.
translated-no-section-help = { $near ->
    [none] Name a section by the id behind its heading, such as rights of {"{"}#rights{"}"}.
   *[other] Did you mean { $near }?
}
translated-prevails = In “{ $document }” the text in “{ $language }” prevails: it is made from no other.
translated-prevails-help = Name the language of the translation that is up to date.
translated-missing = The section “{ $heading }” is not translated yet.
translated-missing-help = Write its translation first, under a heading with the id {"{"}#{ $typed }{"}"}.
translated-several = “{ $typed }” is a section of several documents: { $documents }.
translated-several-help = Say which with --document.

sheet-title = Sheet for translation
sheet-about = Translate from the source as it is into “{ $language }”, section by section; where the source has changed, what it was stands before.
sheet-about-markdown = Write only below the lines that say “New translation”, and leave the lines that begin with “<!-- avenant” as they are.
sheet-about-html = Write only in the column “New translation”; each line of it is a line of the text. When done, save the file as a web page (HTML).
sheet-about-marks = What stands in {"{{"} … {"}}"}, in {"{"}#…{"}"}, and behind ]( stays as it is: values, names of sections and addresses.
sheet-section = Section
sheet-was = Source as it was translated
sheet-was-unknown = The words it was translated from were not kept.
sheet-now = Source as it is
sheet-present = Translation as it is
sheet-new = New translation
sheet-done = Right as it stands? Write yes in the place of no.
sheet-header = Title, description and summary of changes
sheet-front = Title and beginning
sheet-missing = not translated yet
sheet-late = the source has changed
sheet-unrecorded = not known from which words it was translated
sheet-current = up to date
sheet-there = translated
