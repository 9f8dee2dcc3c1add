### Findings of the registers of trackers, recipients, purposes and terms.

bad-duration = “{ $value }” is not understood as a length of time.
    .help = { $nearest ->
        [none] { $expects ->
            [lifetime] Write "session", or years, months, days, hours and minutes in this order, such as "P2Y" (2 years), "P30D" (30 days) or "PT24H" (24 hours). "until-deleted" and "unpublished" (whoever makes it does not publish it) are possible too.
           *[length] Write years, months, days and hours in this order, such as "P3Y" (3 years), "P13M" (13 months) or "P30D" (30 days); or criteria in words: { "{ fr = \"…\", en = \"…\" }" }.
        }
       *[other] Write "{ $nearest }".
    }
bad-pattern = “{ $value }” is not a name of the kind “{ $kind }”.
    .help = { $kind ->
        [glob] Write a star where the name varies, such as "_ga_*", or delete the line “match” if the name is always the same.
        [template] Put what varies between braces, such as "_lang_{ "{hash}" }", or delete the line “match” if the name is always the same.
       *[regex] Write a regular expression, without looking ahead or back, or delete the line “match” if the name is always the same.
    }
register-twice = { $where ->
    [none] “{ $name }” is declared twice.
   *[other] “{ $name }” on { $where } is declared twice.
}
    .help = Delete one of the two, or give it the name, site or domain that it really has.
lifetime-unknown = { $name ->
    [none] Nobody has said yet how long this tracker stays.
   *[other] Nobody has said yet how long “{ $name }” stays.
}
    .help = Readers must be told (CJEU, C-673/17). Write duration = "session" or "P30D" (30 days); "unpublished" if you looked and whoever makes it does not publish it.
component-misplaced = { "{{ " }{ $component }(…){ " }}" } prints a whole table and does not stand alone in its paragraph.
    .help = Put it on a line of its own, with an empty line before and after it, in no list, quote, cell or footnote.
component-twice = This table would have the id “{ $id }”, which something else in this text has.
    .help = Print each part of a register once, and give no heading this id.
register-missing = The text prints the register “{ $file }”, which is not there.
    .help = Write it as content/registers/{ $file }, or delete the braces.
register-unknown = { $kind ->
    [site] The register holds no site “{ $name }”.
    [category] The register holds no category “{ $name }”.
    [service] The register holds no service “{ $name }”.
   *[role] There is no role “{ $name }”.
}
    .help = { $nearest ->
        [none] { $known ->
            [none] Add it to the register first.
           *[other] Possible here: { $known }
        }
       *[other] Did you mean “{ $nearest }”?
    }
register-empty = Nothing in “{ $file }” is what the text prints here.
    .help = Choose another site, category, service or role, or add the entries to the register.
register-untranslated = The entry “{ $name }” has no words for “{ $key }” in the language “{ $language }”, in which a text prints it.
    .help = Add them to this entry: { $key }.{ $language } = "…"
register-unprinted = { $entry ->
    [none] No working text prints the register “{ $file }”.
   *[other] No working text prints “{ $entry }” of the register “{ $file }”.
}
    .help = Readers are told of what a text prints, and of nothing else. Write { "{{ " }{ $component }(){ " }}" } on a line of its own in the text that should tell of it, or take out of the register what is so no longer.
note-printed-here = This text prints it.
