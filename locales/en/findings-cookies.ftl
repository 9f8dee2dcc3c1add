### Findings of the register of trackers: what is written for consent tools, and files that tell of trackers.

cookies-refused = { $fault ->
    [none] There is no register of trackers.
    [empty] The register holds no tracker of that kind.
    [site] No site of the register is called “{ $name }”.
    [words] “{ $name }” has no { $key } in the language “{ $language }”.
   *[message] The message “{ $name }” has no words in the language “{ $language }”.
}
    .help = { $fault ->
        [none] Write content/registers/cookies.toml: docs/cookies.md shows how it begins.
        [empty] Name another site with --site, or none.
        [site] { $nearest ->
            [none] Its sites are { $known }.
           *[other] Did you mean “{ $nearest }”?
        }
        [words] Add them to the register, or leave the language out.
       *[message] Write it in locales/{ $language }, or leave the language out.
    }
trackers-unreadable = { $fault ->
    [too-large] “{ $file }” is larger than any file that is read.
    [encoding] { $words ->
        [none] “{ $file }” is not UTF-8: line { $line }.
       *[other] “{ $file }” is not UTF-8: line { $line } reads “{ $words }” as Windows-1252 has it.
    }
    [csv] “{ $file }” is no table of values: line { $line } has other columns than the first, or it has one only.
    [columns] “{ $file }” has no column “{ $words }”.
    [json] “{ $file }” is no JSON: line { $line } breaks off.
    [har] “{ $file }” holds no log of a browser.
    [edpb] “{ $file }” holds no knowledge and no cookies.
   *[empty] “{ $file }” tells of no tracker.
}
    .help = { $fault ->
        [too-large] Record fewer pages, or keep only the rows that your site needs.
        [encoding] Save the file as UTF-8: in a spreadsheet, choose “CSV UTF-8”.
        [csv] Save the table with commas between its columns, as the Open Cookie Database is.
        [columns] The columns are called as in the Open Cookie Database; this one holds the names of the trackers.
        [json] Save the file again from the program that made it.
        [har] In the browser's tools, open “Network” and save all as HAR; or say with --format what the file is.
        [edpb] Export it from the EDPB Website Auditing Tool; or say with --format what the file is.
       *[empty] Record the site again, with its cookies.
    }
