# The words of `avenant notice`.

cli-notice = Write the mails that tell readers of a version
cli-notice-document = The document, such as privacy-policy
cli-notice-version = The version, by the day from which it applies; else the last one that readers can see
cli-notice-lang = One language only; else each and all of them together
cli-notice-out = The folder to write to; else notice-DOCUMENT-DATE in the site's folder
cli-notice-as-of = The day the notice speaks for; else today

notice-done = The mails on { $version } are in { $folder }: { $languages }.
notice-untold = No mail in { $languages }: the version has no summary of what changes there.
