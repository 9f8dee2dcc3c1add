# The words of `avenant check`, and of how findings are shown.

cli-check-name = NAME
cli-check-as-of = The day the site is checked as of (default: today)
cli-check-format = How findings are written: for people, as JSON, as SARIF 2.1.0, or as commands to a runner of GitHub (default: text)
cli-check-deny = Count these findings as errors: the name of a finding or of a rule, all rules that begin so (gdpr.13.*), or warnings, questions, advice
cli-check-allow = Pass over these findings; what guards words, seals and addresses cannot be passed over
cli-check-all = Print all findings, however many there are of a kind
cli-check-external = Look whether the addresses outside still answer: one question at a time, at most one a second to a host, and not again for seven days
cli-check-wait = How long to wait for each address outside (default: 20)
cli-check-wait-name = SECONDS
check-external-asked = { $at } of { $count }: { $address }
check-external-done = { $count ->
    [0] The texts lead to no address outside.
    [one] The texts lead to one address outside; { $asked ->
        [0] it was looked at within the last seven days.
       *[other] it was looked at.
    }
   *[other] The texts lead to { $count } addresses outside; { $asked ->
        [0] all were looked at within the last seven days.
       *[other] { $asked } were looked at now.
    }
}
misuse-finding = No finding is called “{ $typed }”.
misuse-finding-help = { $near ->
    [none] Write the name that stands in brackets before a finding, the id of a rule such as gdpr.13.1.b, or warnings, questions or advice.
   *[other] Did you mean “{ $near }”?
}
misuse-firm = “{ $typed }” cannot be passed over: words, seals or addresses hang on it.
misuse-firm-help = Mend what it finds; “avenant explain { $typed }” says how.
findings-left-out = { $count ->
    [one] 1 more finding [{ $name }] is counted and not printed.
   *[other] { $count } more findings [{ $name }] are counted and not printed.
} “avenant check --all” prints all of them.
findings-explained = “avenant explain NAME” says what a finding means; the name stands in brackets.
findings-by-document = By document:
findings-of-document = { $document }: { $weights }
findings-of-the-site = the site itself
sarif-help = “avenant explain { $name }” says what this means and shows an example.
