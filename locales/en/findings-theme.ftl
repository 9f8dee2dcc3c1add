### Findings on themes.

theme-missing = The theme “{ $name }” has no folder themes/{ $name }/, and Avenant brings none of that name.
    .help = Write theme = "default" in avenant.toml, or make the folder themes/{ $name }/ with the files that differ from the built-in theme.
template-syntax = The template “{ $template }” cannot be read, line { $line }: { $words }.
    .help = Each {"{% if %}"}, {"{% for %}"} and {"{% block %}"} is closed by {"{% endif %}"}, {"{% endfor %}"} or {"{% endblock %}"}; a value stands between {"{{ and }}"}.
template-failed = { $reason ->
    [undefined] On line { $line }, the template “{ $template }” uses a value that does not exist on this page.
    [not-found] On line { $line }, the template “{ $template }” asks for a file that neither the site nor the built-in theme has.
    [fuel] The template “{ $template }” does not end: it was stopped on line { $line }.
   *[other] The template “{ $template }” cannot be filled, line { $line }: { $words }.
}
    .help = { $reason ->
        [undefined] Compare the name with those that templates are given, or put it inside {"{% if … %}"} if it exists on some pages only.
        [not-found] Correct the name of the file. “@default/base.html” always names the built-in theme's.
        [fuel] Look for a loop that is too long, or loops inside one another.
       *[other] Compare the line with the same file of the built-in theme.
    }
article-not-once = { $times ->
    [0] The template “{ $template }” does not show { $piece ->
        [heading] the text's title
        [status] the text's status bar
       *[article] the text's sealed words
    } as they are.
   *[other] The template “{ $template }” shows { $piece ->
        [heading] the text's title
        [status] the text's status bar
       *[article] the text's sealed words
    } { $times } times.
}
    .help = Write {"{{ "}{ $piece }{" }}"} once, and only once, in this template, without a filter and outside any comment.
