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
        [undefined] Compare the name with those of “docs/themes.md”; a value that only some pages have stands inside {"{% if … %}"}.
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
theme-contrast = On { $scheme ->
    [light] light
   *[dark] dark
} pages, { $name } ({ $colour }) can hardly be read on { $ground } ({ $other }): the contrast is { $ratio-whole }.{ $ratio-part } to 1, and the theme wants { $least-whole }.{ $least-part }.
    .help = { $proposal ->
        [none] Choose a darker or lighter colour for { $ground }: on this one nothing can be read so well.
       *[other] Write { $name }: { $proposal } – the nearest colour that can be read, darker or lighter of the same hue.
    }
theme-colour-missing = The stylesheet sets no colour { $name } for { $scheme ->
    [light] light
   *[dark] dark
} pages.
    .help = Write it into a rule :root of a file static/*.css, in hexadecimal digits: { $name }: #0a3f9c; – or take out what asks for it.
brand-contrast = On { $scheme ->
    [light] light
   *[dark] dark
} pages, your colour { $colour } can hardly be read beside { $other }: the contrast is { $ratio-whole }.{ $ratio-part } to 1, and the theme wants { $least-whole }.{ $least-part }.
    .help = { $proposal ->
        [none] Write a colour for { $scheme ->
            [light] light pages, accent
           *[dark] dark pages, accent_dark
        }; nothing of the same hue can be read there.
       *[other] Write { $scheme ->
            [light] accent
           *[dark] accent_dark
        } = "{ $proposal }": the nearest colour that can be read, darker or lighter of the same hue.
    }
