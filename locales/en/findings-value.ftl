### Findings about values written between double braces.

value-syntax = { $slip ->
    [empty] Nothing stands between the braces.
    [unfinished] This value ends too early.
    [quotes-open] The quotes are not closed.
    [curly-quotes] These quotes cannot be read in a value.
    [statement] A value cannot hold an instruction such as “if”, “for” or “set”.
    [filter] A value cannot be transformed here.
   *[unexpected] This sign or word has no place here.
}
    .help = { $slip ->
        [empty] Write what is to be read, such as {"{{ publisher.name }}"}, or delete the braces.
        [quotes-open] Close them with a straight quote: {"{{ date(\"2021-10-15\") }}"}
        [curly-quotes] Write straight quotes: {"{{ date(\"2021-10-15\") }}"}
        [statement] Write the words themselves; a legal text says the same to all its readers.
        [filter] Write only the name of the value, such as {"{{ publisher.name }}"}
       *[other] Write a name such as {"{{ publisher.name }}"} or a date such as {"{{ date(\"2021-10-15\") }}"}
    }
value-unknown = There is no value “{ $name }”.
    .help = { $nearest ->
        [none] Values begin with “publisher.”, such as {"{{ publisher.name }}"}; dates are written {"{{ date(\"2021-10-15\") }}"}
       *[other] Did you mean “{ $nearest }”?
    }
value-missing = The value “{ $name }” is not filled in.
    .help = { $table ->
        [none] Add at the beginning of the file “{ $file }” the line: { $line }
       *[other] Add to the file “{ $file }”, right below the line [{ $table }], written at its end if need be, the line: { $line }
    }
value-failed = { $reason ->
    [date] “{ $value }” is not a date that can be read.
    [table] This value holds several others and cannot be written as it stands.
    [list] This value is a list and cannot be written as it stands.
    [yes-no] This value is yes or no, not words.
    [nothing] This value gives no words.
    [arguments] What stands between the brackets of “{ $value }” does not suit it.
    [too-long] This value is too long, or takes too long to work out.
   *[other] This value cannot be worked out.
}
    .help = { $reason ->
        [date] Write year, month and day: {"{{ date(\"2021-10-15\") }}"}
        [table] Name the value you mean, such as {"{{ publisher.host.name }}"}
        [arguments] Write {"{{ date(\"2021-10-15\") }}"} for a date, {"{{ t(\"message\", n=3) }}"} for a message, {"{{ cookies(site=\"www\") }}"} for a register.
       *[other] Write a name such as {"{{ publisher.name }}"}, or the words themselves.
    }
