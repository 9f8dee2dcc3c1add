### Findings about messages: files in locales/.

ftl-syntax = { $reason ->
    [brace] This message has a brace that is not closed, or not opened.
    [equals] This line is not a message: a message is a name, an equals sign and its words.
    [empty] This message has no words after its equals sign.
    [default] This choice needs exactly one form marked with an asterisk, the one for every other case.
    [quote] The quotation marks of this placeable are not closed, or hold a backslash that says nothing.
    [number] This number has more digits than a message can count by.
    [depth] Braces are opened here inside too many others.
   *[other] This message cannot be read.
}
    .help = { $reason ->
        [brace] Write every variable between two braces: {"{ $date }"}. A brace that readers are to see is written {"{ \"{\" }"}.
        [equals] Write it as “name = words”, the name in letters, digits and hyphens, from the start of the line. A second line of words begins with four spaces.
        [empty] Write the words after the equals sign, or take the line out to keep the built-in words.
        [default] Put an asterisk before the last form: “*[other] …”.
        [quote] Close the quotation marks on the same line. A backslash is written twice.
        [number] Write at most nine digits after the point.
        [depth] Close the braces that were opened before.
       *[other] Compare the line with a message of the same name in the built-in words, and write it the same way.
    }
ftl-duplicate = The message “{ $name }” stands twice in this language; readers would see the second only.
    .help = Take one of the two out.
ftl-unknown-reference = “{ $name }” is used here, and this language has nothing of that name.
    .help = { $known ->
        [none] Write the words themselves, or add a message of that name.
       *[other] Did you mean “{ $known }”?
    }
ftl-swallowed-line = “{ $line }” was read as words of the message above, because the line begins with spaces.
    .help = Move the line to the left edge to make it a message of its own. If its words do belong to the message above, begin them differently than with a name and an equals sign.
ftl-variable = “{ $name }” is used here, but this message is not given it.
    .help = { $count ->
        [0] This message is given nothing: write the words without “{ $name }”.
       *[other] It is given { $known }.
    }
ftl-unknown-message = No page uses a message called “{ $name }”.
    .help = Did you mean “{ $known }”? If it is a message of your own, give it a name that is less like a built-in one.
ftl-plural = { $reason ->
    [needs-function] The form “{ $category }” of this count is never chosen as it stands.
   *[never] The form “{ $category }” is never chosen: this language does not have it.
}
    .help = { $reason ->
        [needs-function] Write PLURAL around the count: {"{ PLURAL($count) -> … }"}.
       *[never] Take it out. The forms of this language are { $known }.
    }
message-missing = { $count ->
    [one] In the language “{ $language }” the words for “{ $messages }” are missing.
   *[other] In the language “{ $language }” the words of { $count } messages are missing, among them { $messages }.
}
    .help = { $count ->
        [one] Write them in a file of the folder “locales/{ $language }”, on a line of their own: { $message } = words
       *[other] Write each of them in a file of the folder “locales/{ $language }”, on a line such as: { $message } = words
    }
message-failed = { $reason ->
    [variable] The message “{ $message }” in the language “{ $language }” uses “{ $subject }”, which it is not given here.
    [reference] The message “{ $message }” in the language “{ $language }” uses “{ $subject }”, which does not exist.
    [not-a-number] The message “{ $message }” in the language “{ $language }” counts by “{ $subject }”, which holds words here.
    [cycle] The message “{ $message }” in the language “{ $language }” uses itself.
    [no-data] The dates and numbers of the language “{ $language }” are not known, so “{ $message }” cannot be written.
    [unreadable] “{ $subject }” cannot be read as what “{ $message }” needs.
   *[function] The message “{ $message }” in the language “{ $language }” gives a function something it cannot take.
}
    .help = { $reason ->
        [variable] Give “{ $subject }” a value where the message is asked for, or take it out of the message.
        [reference] Correct the name in “{ $message }”, or add a message “{ $subject }”.
        [not-a-number] Give “{ $subject }” as a number, without quotation marks.
        [cycle] Write the words of “{ $message }” in full.
        [no-data] Add a message “long-date” to the folder “locales/{ $language }” that writes a day from its $day, $month and $year.
        [unreadable] Write a number as 209893.00 and a length of time as P13M or P3Y.
       *[function] Compare the message with the built-in one of the same name.
    }
note-first-here = It stands here first.
