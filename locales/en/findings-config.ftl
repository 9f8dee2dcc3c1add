### Findings about settings, registers and links between documents.

toml-syntax = { $slip ->
    [twice] “{ $shown }” stands here twice; only one of the two can count.
    [table-open] The bracket of this heading is not closed.
    [list-open] The bracket of this list is not closed.
    [brace-open] The brace is not closed.
    [comma-missing] A comma is missing between two items of the list.
    [comma-extra] There is a comma too many.
    [equals-missing] This line has no equals sign.
    [equals-twice] There is an equals sign too many.
    [value-missing] Nothing stands after the equals sign.
    [quotes-missing] These words are not between quotes.
    [curly-quotes] These quotes cannot be read here.
    [string-open] The quotes are not closed.
    [backslash] A backslash cannot be read here.
    [yes-no] “{ $shown }” is not a known answer.
    [words-after] Words follow the closing quotes.
    [key-characters] This name has a character that it may not have.
    [conflict] Two versions of this file were put together and nobody chose between them.
    [too-deep] Brackets are opened inside too many others.
   *[other] This line cannot be read. The reader says: “{ $words }”
}
    .help = { $slip ->
        [twice] Delete one of the two lines.
        [table-open] Write the heading between two brackets, alone on its line: [slugs].
        [list-open] Close it with a bracket: ["fr", "en"].
        [brace-open] Close it on the same line, or write a heading between brackets with one value per line below.
        [comma-missing] Write a comma between the items: ["fr", "en"].
        [comma-extra] Delete it.
        [equals-missing] Write name = "value", with an equals sign.
        [equals-twice] Keep one equals sign: name = "value".
        [value-missing] Write the value between straight quotes after the equals sign, or delete the line.
        [quotes-missing] Write them between straight quotes: "{ $shown }".
        [curly-quotes] Replace them by straight quotes: "…". Between them, “ ” and ’ are fine.
        [string-open] Close them on the same line with a straight quote.
        [backslash] Write it twice, or put the words between straight apostrophes: '…'.
        [yes-no] Write true for yes or false for no, without quotes.
        [words-after] Straight quotes inside a text end it: write “…” inside, or put the whole between straight apostrophes.
        [key-characters] A name has letters without accents, digits and hyphens; any other stands between straight quotes.
        [conflict] Keep the right version and delete the lines that begin with <<<<<<<, ======= and >>>>>>>.
        [too-deep] Close the brackets opened before.
       *[other] Compare the line with those of the site's other documents.
    }
unknown-key = The name “{ $key }” is not known here.
    .help = { $nearest ->
        [none] { $known ->
            [none] Delete it.
           *[other] The names known here are: { $known }
        }
       *[other] Did you mean “{ $nearest }”?
    }
missing-key = { $table ->
    [none] “{ $key }” is missing in this file.
   *[other] “{ $key }” is missing under “{ $table }”.
}
    .help = Add the line, with your own value: { $example }
wrong-type = “{ $key }” needs { $expected ->
    [text] a text
    [list] a list
    [table] several named values
    [entries] entries of a list, each below [[{ $key }]]
    [languages] a text for each language
    [yes-no] yes or no (true or false)
    [fact] yes or no (true or false), a word or a list of words
    [number] a number
   *[date] a date
} and not { $found ->
    [text] a text.
    [list] a list.
    [table] several named values.
    [yes-no] yes or no.
    [number] a number.
   *[date] a date.
}
    .help = { $suggestion ->
        [none] { $expected ->
            [text] Write it between straight quotes: "…".
            [list] Write it between brackets: ["…", "…"].
            [languages] Write: { "{ fr = \"…\", en = \"…\" }" }
            [table] Write “[{ $key }]” alone on a line, then one value per line.
            [yes-no] Write true for yes or false for no, without quotes.
            [fact] Write true for yes or false for no, without quotes; where several are meant, a list: ["FR", "BE"].
            [number] Write a number in digits, without quotes: 30.
           *[date] Write it as "2021-10-15".
        }
       *[other] Write: { $suggestion }
    }
bad-date = “{ $value }” is not a date that can be read.
    .help = { $nearest ->
        [none] Write year, month and day: "2021-10-15". Check that this day exists.
       *[other] Write "{ $nearest }".
    }
bad-language = “{ $tag }” is not the name of a language.
    .help = { $nearest ->
        [none] A language is named by two or three small letters, such as “fr”, followed by a country where needed, such as “pt-BR”.
       *[other] Write “{ $nearest }”.
    }
bad-name = “{ $value }” cannot be a name in an address or a folder.
    .help = { $nearest ->
        [none] Write small letters without accents and digits, the words joined by a hyphen. “versions”, “compare”, “changes” and “registers” are reserved.
       *[other] Write “{ $nearest }”.
    }
bad-value = “{ $value }” is not a possible value of “{ $key }”.
    .help = { $nearest ->
        [none] { $known ->
            [none] Nothing is there yet that it could name: add the entry first, or correct this.
           *[other] Write one of the possible values: { $known }
        }
       *[other] { $known ->
            [none] Write “{ $nearest }”.
           *[other] Did you mean “{ $nearest }”? The possible values are: { $known }
        }
    }
empty-value = “{ $key }” is empty.
    .help = Write a value, or delete the line if it is not needed.
value-twice = “{ $value }” stands twice in “{ $key }”.
    .help = Delete one of the two.
bad-base-url = { $fault ->
    [scheme] “{ $value }” is not a whole address: it must begin with https://.
    [host] The address “{ $value }” has no domain name that can be read.
    [query] The address “{ $value }” has a “?” or a “#”, which it may not have.
   *[path] The address “{ $value }” has a path that cannot be read.
}
    .help = { $nearest ->
        [none] Write the address at which the site will be read, such as "https://legal.example/".
       *[other] Write "{ $nearest }".
    }
bad-time-zone = “{ $value }” is not a known time zone.
    .help = { $nearest ->
        [none] Write the name of a continent and a city, such as "Europe/Paris".
       *[other] Write "{ $nearest }".
    }
bad-feed-authority = “{ $value }” is not a name under which feeds can name their entries: that is a domain name in small letters, a comma, then a year in which it was yours.
    .help = { $nearest ->
        [none] Write your domain name and the year of your first publication, such as "legal.example,2026". This name must never change afterwards.
       *[other] Write "{ $nearest }". This name must never change afterwards.
    }
bad-editor = { $fault ->
        [program] No program is named here.
        [file] The program is not told which file to open.
       *[unknown] “{ $value }” means nothing here.
    }
    .help = Write the program, then its arguments, each between quotes, with {"{file}"} where the file goes, {"{line}"} and {"{column}"} where the place goes: ["code", "--goto", "{"{file}"}:{"{line}"}:{"{column}"}"].
bad-numbering = “{ $value }” does not say how to number headings of level { $level }.
    .help = { $example ->
        [none] Only four levels of headings can have numbers. Delete this pattern.
       *[other] Write for example "{ $example }": {"{n}"} is the number of the first level, {"{m}"} of the second, {"{o}"} of the third, {"{p}"} of the fourth.
    }
missing-config = This folder is not a site: it has no file “avenant.toml”.
    .help = { $folder ->
        [none] Go to the folder of your site, the one that holds “avenant.toml”, or add it to the command: -C FOLDER
       *[other] There is a site in the folder “{ $folder }”: add “-C { $folder }” to the command.
    }
no-documents = This site has no documents.
    .help = Make a folder in “content”, then name it here: documents = ["privacy-policy"]
missing-document = The document “{ $document }” has no folder in “content”.
    .help = { $nearest ->
        [none] Make the folder “content/{ $document }” with its file “document.toml”, or delete this name from the list.
       *[other] Did you mean “{ $nearest }”?
    }
document-file-missing = The document “{ $document }” has no file “document.toml”.
    .help = Make “content/{ $document }/document.toml” with its kind, its publisher, the language that prevails (authentic) and its addresses (slugs).
unlisted-document = The document “{ $document }” is not in the site's list and will not be published.
    .help = Add "{ $document }" to the list “documents” of “avenant.toml”, or move this folder out of “content”.
unknown-publisher = The publisher “{ $publisher }” has no register.
    .help = { $nearest ->
        [none] Make “content/registers/publishers/{ $publisher }.toml”, which says its name, form and seat.
       *[other] Did you mean “{ $nearest }”?
    }
language-not-offered = The site is not offered in the language “{ $language }”.
    .help = If it should be, write in “avenant.toml”: languages = { $languages }
authentic-not-required = The text in “{ $language }” prevails, but it is not required.
    .help = Write: required = { $required }
slug-taken = The address “{ $slug }” belongs to a document in “{ $language }” already, in “{ $file }”.
    .help = Choose another word for one of the two. An address once used is never given to another document.
missing-slug = This document has a text in “{ $language }”, but no address in that language.
    .help = Add the word of its address under [slugs]: { $language } = ["…"]
missing-language = The text required in “{ $language }” is missing in the document “{ $document }”.
    .help = { $prevails ->
        [yes] Write it in “{ $file }”: it is the text that prevails.
       *[no] Write it in “{ $file }”, or delete "{ $language }" from the list “required”.
    }
bad-siren = { $fault ->
    [check-digit] “{ $value }” is not a SIREN number: its check digit does not fit.
   *[length] “{ $value }” is not a SIREN number: it needs nine digits.
}
    .help = Copy the nine digits from the company's Kbis extract or its INSEE record.
bad-email = “{ $value }” is not an e-mail address.
    .help = Write an address such as "contact@example.com".
bad-code = { $names ->
    [currency] “{ $value }” is not the code of a currency.
   *[country] “{ $value }” is not the code of a country.
}
    .help = { $nearest ->
        [none] { $names ->
            [currency] Write its three letters (ISO 4217), such as "EUR".
           *[country] Write its two letters (ISO 3166-1), such as "FR".
        }
       *[other] Write "{ $nearest }".
    }
bad-amount = “{ $value }” is not an amount that can be read.
    .help = { $nearest ->
        [none] Write the digits, a point and the cents: "209893.00".
       *[other] Write "{ $nearest }"; each language will write it in its own way.
    }
bad-continues = “{ $value }” does not name a version of a document.
    .help = Write the document, the date and where needed the section: "privacy-policy@2021-10-15#cookies".
bad-digest = “{ $value }” is not a digest: it needs sixty-four digits and letters from a to f.
    .help = Copy the digest as it was given. This file is usually kept by Avenant.
version-file-missing = This dated folder has no file “version.toml”.
    .help = Put the file back in its place. If this is a new text, write it outside the dated folders and publish it with “avenant publish”.
reference-unnumbered = This reference should become a number, but the section “{ $heading }” has none.
    .help = Write the words to be read: [{ $heading }]({ $target })
reference-unknown-document = No document is called “{ $document }”.
    .help = { $nearest ->
        [none] The documents of the site are: { $known }
       *[other] Did you mean “{ $nearest }”{ $title ->
            [none] {""}?
           *[other] {""} ({ $title })?
        }
    }
reference-unknown-section = The document “{ $document }” has no section “{ $id }”.
    .help = { $nearest ->
        [none] Open that document and copy what follows the “#” at the end of the heading you mean.
       *[other] Did you mean “{ $document }#{ $nearest }” ({ $heading })?
    }

note-slug-first = It is given here first.
note-section-here = The section stands here.
bad-colour = “{ $value }” is no colour that can be read here.
    .help = Write it with # and six hexadecimal digits, such as "#0a3f9c": the house's style guide or a graphics program gives them.
