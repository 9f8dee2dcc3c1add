### Findings on rules: packs that cannot be read, and what documents lack by them.

rule-pattern = What “{ $key }” looks for cannot be used: { $reason }.
    .help = It is a regular expression without look-around, between single quotes: '(?i)lorem ipsum'. Correct it; a case with one text that has the words and one that has not shows that it works.
rule-twice = The id “{ $rule }” is that of a rule in the pack “{ $pack }” already.
    .help = Give this rule an id of its own. To change a rule of a built-in pack, copy the whole pack into packs/ under its name and change it there.
