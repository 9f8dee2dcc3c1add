### Findings about what a site says of findings.

check-name = No finding is called “{ $value }”.
    .help = { $nearest ->
        [none] Write the name that stands in brackets before a finding, the id of a rule such as gdpr.13.1.b, all rules that begin so as gdpr.13.*, or warnings, questions or advice; or delete it.
       *[other] Did you mean “{ $nearest }”?
    }
check-firm = “{ $value }” always weighs what it does: words, seals or addresses hang on it.
    .help = Delete it here, and mend what it finds; “avenant explain { $value }” says how. Only under error may it stand.
