### What the comparison of texts says.
cli-diff = Show what changed between two versions of a document, or between any two files
cli-diff-old-name = OLD
cli-diff-new-name = NEW
cli-diff-document = The document, such as privacy-policy
cli-diff-old = The old text: the date of a version, or “working” for the working text (default: the version in force)
cli-diff-new = The new text, likewise (default: the working text where it differs, else the version in force)
cli-diff-files = Compare two Markdown files instead, inside or outside any site
cli-diff-lang = The language of the texts (default: the one that prevails; of files, that of these messages)
cli-diff-as-of = The day whose version in force is meant (default: today)
cli-diff-format = How the changes are written: in marks, as data, or in Markdown for an issue or a mail (default: text)
diff-working-word = working
diff-old = Old: { $text }
diff-new = New: { $text }
diff-version = the version of { $date } ({ $id })
diff-working = the working text ({ $file }{ $form ->
    [typed] {""}, as typed
   *[resolved] {""}
})
diff-as-typed = Not all values and references of { $file } can be put into words yet, so its text is compared as it is typed. “avenant check” says what is missing.
diff-same = No visible change: readers see the same in both texts.
diff-level = { $level ->
    [editorial] No words, figures or whole paragraphs changed: this speaks for an editorial change.
   *[material] Words, figures or whole paragraphs changed: this speaks for a material change.
}{ $rules ->
    [none] {""}
   *[other] {" "}Rules concerned: { $rules }.
}
diff-level-reworded = Nothing changed but the wording of what trackers are for: this speaks for an editorial change.
diff-renumbered = Renumbered: { $numbers }.
diff-degraded = The texts are very large or very different: { $count ->
    [one] at 1 place whole passages were
   *[other] at { $count } places whole passages were
} compared instead of words.
diff-typography = Typography (spaces, quotation marks, dashes) is counted, not marked.
diff-same-sections = { $count ->
    [one] 1 section unchanged
   *[other] { $count } sections unchanged
}
diff-same-blocks = { $count ->
    [one] 1 paragraph unchanged
   *[other] { $count } paragraphs unchanged
}
diff-same-rows = { $count ->
    [one] 1 row unchanged
   *[other] { $count } rows unchanged
}
diff-front = Before the first section
diff-note = Footnote { $label }
diff-section-came = Moved here; it stood { $after ->
    [none] first.
   *[other] after “{ $after }”.
}
diff-section-went = “{ $title }” moved; it now stands { $after ->
    [none] first.
   *[other] after “{ $after }”.
}
diff-section-continued = It is not removed: it is continued in { $new }.
diff-section-level = Level of the heading: { $old } → { $new }
diff-note-moved = The footnote has another place or label.
diff-block-came = Moved here { $section ->
    [none] from before the first section.
    [same] within this section.
   *[other] from “{ $section }”.
}
diff-block-went = “{ $words }” moved { $section ->
    [none] before the first section.
    [same] within this section.
   *[other] to “{ $section }”.
}
diff-block-level = It now stands in another list, quote or section; its words did not move.
diff-block-split = One paragraph was cut apart.
diff-block-merged = Paragraphs were put together.
diff-block-form = The list or table is set in another way.
diff-row-moved = The row moved.
diff-column-added = A column was added.
diff-column-removed = A column was removed.
diff-column-moved = A column moved.
diff-link = Address of “{ $words }”: { $old ->
    [none] no link
   *[other] { $old }
} → { $new ->
    [none] no link
   *[other] { $new }
}
diff-format = Emphasis of “{ $words }”: { $old ->
    [none] none
   *[other] { $old }
} → { $new ->
    [none] none
   *[other] { $new }
}
diff-text-language = Language{ $words ->
    [none] {""}
   *[other] {" "}of “{ $words }”
}: { $old ->
    [none] that of the text
   *[other] { $old }
} → { $new ->
    [none] that of the text
   *[other] { $new }
}
diff-style-emphasis = italics
diff-style-strong = bold
diff-style-strike = struck out
diff-style-code = code
diff-style-redacted = mark of words taken out
diff-note-label = Label of a footnote's mark: { $old } → { $new }
diff-no-version = { $document } has no version “{ $typed }”.
diff-no-version-help = { $near ->
    [none] { $days ->
        [none] It has no version yet: write “{ $working }” for its working text.
       *[other] Its versions are: { $days }. “{ $working }” stands for its working text.
    }
   *[other] Did you mean “{ $near }”?
}
diff-no-language = { $day ->
    [none] The working text of { $document } is not there{ $lang ->
        [none] {""} in a language of the other text
       *[other] {""} in the language { $lang }
    }.
   *[other] The version { $day } of { $document } is not there{ $lang ->
        [none] {""} in a language of the other text
       *[other] {""} in the language { $lang }
    }.
}
diff-no-language-help = { $known ->
    [none] It is there in no language at all.
   *[other] It is there in: { $known }.
}
diff-nothing-published = No version of { $document } has been published, so there is nothing to compare its working text with.
diff-nothing-published-help = Publish a version first, or compare two files with --files.
diff-language = “{ $typed }” is not the tag of a language.
diff-language-help = Write one such as fr, en or pt-BR.
diff-list = In the list “{ $list }”
diff-asks-consent = Consent given before does not cover all that the lists say now: ask for it again (consent_again = true).
