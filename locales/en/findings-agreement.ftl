### Findings between languages: what a translation says otherwise than the text that prevails.

translation-shape = { $part ->
    [items] This list has { $own ->
        [one] one point
       *[other] { $own } points
    }, and { $model } in the text that prevails ({ $authentic }).
    [rows] This table has { $own ->
        [one] one row
       *[other] { $own } rows
    } below its head, and { $model } in the text that prevails ({ $authentic }).
    [columns] This table has { $own ->
        [one] one column
       *[other] { $own } columns
    }, and { $model } in the text that prevails ({ $authentic }).
    [lists] { $heading ->
        [none] The beginning, before the first section,
       *[other] The section “{ $heading }”
    } has { $own ->
        [0] no list
        [one] one list
       *[other] { $own } lists
    } here, and { $model } in the text that prevails ({ $authentic }).
    [tables] { $heading ->
        [none] The beginning, before the first section,
       *[other] The section “{ $heading }”
    } has { $own ->
        [0] no table
        [one] one table
       *[other] { $own } tables
    } here, and { $model } in the text that prevails ({ $authentic }).
    [quotes] { $heading ->
        [none] The beginning, before the first section,
       *[other] The section “{ $heading }”
    } has { $own ->
        [0] no quotation
        [one] one quotation
       *[other] { $own } quotations
    } here, and { $model } in the text that prevails ({ $authentic }).
    [codes] { $heading ->
        [none] The beginning, before the first section,
       *[other] The section “{ $heading }”
    } has { $own ->
        [0] no block of code
        [one] one block of code
       *[other] { $own } blocks of code
    } here, and { $model } in the text that prevails ({ $authentic }).
    [changes] The summary of changes has { $own ->
        [one] one sentence
       *[other] { $own } sentences
    } here, and { $model } in the text that prevails ({ $authentic }).
   *[paragraphs] { $heading ->
        [none] The beginning, before the first section,
       *[other] The section “{ $heading }”
    } has { $own ->
        [0] no paragraph
        [one] one paragraph
       *[other] { $own } paragraphs
    } here, and { $model } in the text that prevails ({ $authentic }).
}
    .help = Translate what is missing, or take out what is too much: readers of both languages must be told the same.
translation-figures = { $surplus ->
    [none] The text that prevails ({ $authentic }) has here what the translation lacks: { $lacking }
   *[other] { $lacking ->
        [none] The translation has here what the text that prevails ({ $authentic }) lacks: { $surplus }
       *[other] The translation says { $surplus } here, the text that prevails ({ $authentic }) says { $lacking }
    }
}
    .help = Compare the figures, days and amounts of both texts, and correct the one that is wrong.
translation-links = { $surplus ->
    [none] The text that prevails ({ $authentic }) has a link here that the translation lacks: { $lacking }
   *[other] { $lacking ->
        [none] The translation has a link here that the text that prevails ({ $authentic }) lacks: { $surplus }
       *[other] The translation leads here to { $surplus }, the text that prevails ({ $authentic }) to { $lacking }
    }
}
    .help = Give both texts links to the same places; the page of another site may be the one in the reader's language.
translation-values = { $surplus ->
    [none] The text that prevails ({ $authentic }) names here what the translation does not: { $lacking }
   *[other] { $lacking ->
        [none] The translation names here what the text that prevails ({ $authentic }) does not: { $surplus }
       *[other] The translation names { $surplus } here, the text that prevails ({ $authentic }) { $lacking }
    }
}
    .help = Name the same values in both texts, so that a change of the register reaches readers of every language.
translation-terms = { $surplus ->
    [none] The text that prevails ({ $authentic }) uses in this section what the translation does not: { $lacking }
   *[other] { $lacking ->
        [none] The translation uses in this section what the text that prevails ({ $authentic }) does not: { $surplus }
       *[other] The translation uses { $surplus } in this section, the text that prevails ({ $authentic }) { $lacking }
    }
}
    .help = Use in both texts the defined terms of content/registers/terms.toml, each as its language writes it there.
register-figures = { $surplus ->
    [none] The entry “{ $entry }” says in “{ $key }” in “{ $first }” what it does not in “{ $language }”: { $lacking }
   *[other] { $lacking ->
        [none] The entry “{ $entry }” says in “{ $key }” in “{ $language }” what it does not in “{ $first }”: { $surplus }
       *[other] The entry “{ $entry }” says in “{ $key }” { $surplus } in “{ $language }”, and { $lacking } in “{ $first }”
    }
}
    .help = Compare the figures, days and amounts of both languages, and correct the one that is wrong.
passage-other-language = This sentence seems to be in “{ $other }”, in a text in “{ $language }”: “{ $quote }”
    .help = Translate it, or mark it as what it is: [ … ]{"{"}lang={ $other }{"}"}
text-other-language = { $beside ->
    [none] This text is named “{ $language }” and seems to be written in “{ $other }”.
   *[other] This text is named “{ $language }” and seems to be written in “{ $other }”; “{ $beside }” seems to hold the one in “{ $language }”.
}
    .help = { $beside ->
        [none] Put the text in “{ $language }” here.
       *[other] Exchange the names of both files.
    }

note-authentic-passage = The text that prevails says it here.

sheet-refused = { $fault ->
    [processor] “{ $name }” is a word processor's own file.
    [too-large] “{ $name }” is larger than any file that is read.
    [text] “{ $name }” could not be read, and is therefore not changed.
    [unreadable] “{ $name }” is no sheet for translators of Avenant.
    [language] The sheet is for the language “{ $name }”, which the site does not offer.
    [broken] The row “{ $name }” of the sheet cannot be read.
    [stray] Words of the sheet stand where nothing is brought back from: “{ $words }”
    [section] The text that prevails has no “{ $name }”.
    [twice] “{ $name }” stands twice in the sheet.
    [answer] In the row “{ $name }” the answer “{ $words }” is not understood.
    [empty] The translation of “{ $name }” was emptied in the sheet.
    [source] “{ $name }” was translated from other words than the text that prevails has now.
    [elsewhere] In the row “{ $name }” words were changed that are not the new translation.
    [present] The translation of “{ $name }” was changed here since the sheet was made.
    [record] It cannot be recorded in “{ $name }” what a section was made from.
   *[ids] The new translation of “{ $name }” has other headings than its source.
}
    .help = { $fault ->
        [processor] In the word processor, save it as a web page (HTML), and bring back that file.
        [too-large] Export one document at a time.
        [text] Mend what “avenant check” says of this file, then bring the sheet back again.
        [unreadable] Bring back the file that “avenant translate export” wrote: Markdown, or a web page.
        [language] Add the language to “languages” in avenant.toml, or bring the sheet back to its own site.
        [broken] Put its cells or marks back as they were in the sheet that was sent, and keep the new words.
        [stray] Put them below a line that says “New translation”, or take them out.
        [section] Take the row out, or give the section of the text its id again.
        [twice] Keep the row with the new words, and take the other out.
        [answer] Write yes where the translation is right as it stands, else no.
        [empty] Put the words back; a section goes from all languages at once, in their files.
        [source] Write a new sheet with “avenant translate export”, and put the new words into it.
        [elsewhere] Put the new words in the place of the new translation, and the others back as they were.
        [present] Write a new sheet, and put the translator's words into it; or write them by hand.
        [record] Mend what “avenant check” says of this file, then bring the sheet back again.
       *[ids] { $words ->
            [none] Keep headings out of it.
           *[other] Keep one heading with its id: { $words }
        }
    }
