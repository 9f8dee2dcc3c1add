# Findings of recording that readers were told of a version.

notice-sent-refused = { $fault ->
    [version] “{ $document }” has no version of { $version }.
    [none] Readers cannot see any version of “{ $document }” yet: they cannot have been told of one.
    [future] Readers are said to have been told of the version of { $version } of “{ $document }” on a day that is still to come.
    [before] Readers are said to have been told of the version of { $version } of “{ $document }” before it was published.
   *[language] The version of { $version } of “{ $document }” has no text in a language given.
}
    .help = { $fault ->
    [version] Its versions are: { $words }.
    [none] Publish it first: avenant publish { $document } --effective YYYY-MM-DD
    [future] Give with --on the day on which they were told, { $words } at the latest; record what is planned once it is done.
    [before] Give with --on the day on which they were told, { $words } at the earliest; or give another version with --version.
   *[language] Give with --lang one of: { $words }; or leave --lang out where readers were told in all of them.
}
