### The update notice, for readers: banner, page, mail, feed.
###
### `$effective` is the day from which it applies and `$published` that of publication, in words;
### `$kind` what the document is, `$title` its title (used only where the kind has no name);
### `$brand` the site's name, `$entity` the publisher's, `$contact` an e-mail address.
### Never “by continuing to use the site you accept”, never “check this page regularly”, never “in N
### days”: a notice read again tomorrow must still be true.

## The documents, never the subject of a sentence

notice-our-doc = { $kind ->
    [privacy-policy] our privacy policy
    [legal-notice] our legal notice
    [cookies] our cookie policy
    [terms] our terms and conditions
   *[other] the document “{ $title }”
}

## The banner

notice-up-banner = We are changing { notice-our-doc }. The new version applies from { $effective }.
notice-now-banner = We have changed { notice-our-doc }. The new version has applied since { $effective }.
notice-ask-banner = We have changed { notice-our-doc }, so we are asking for your choice again.
notice-banner-link = See what changes
notice-banner-close = Hide this message

## The page

notice-up-lead = We published a new version on { $published }. It applies from { $effective }. Until then the current version still applies.
notice-up-lead-other = We published a new version on { $published }. It applies from { $effective }.
notice-now-lead = This version has applied since { $effective }. It replaces the previous one, which you can still read.
notice-was-lead = This version applied from { $from } to { $last }. Another version has replaced it; you can still read all of them.
notice-rights-data = You can withdraw consent you have given, object to a use of your data, or exercise your other rights at any time by writing to { $contact }. If you are happy with these changes, you do not need to do anything.
notice-rights-data-text = You can withdraw consent you have given, object to a use of your data, or exercise your other rights at any time: the text says whom to write to. If you are happy with these changes, you do not need to do anything.
notice-rights-ask = If you are not happy with these changes, write to { $contact }. If you are, you do not need to do anything.
notice-rights-ask-text = If you are not happy with these changes, write to us. If you are, you do not need to do anything.
notice-rights-none = You do not need to do anything.
