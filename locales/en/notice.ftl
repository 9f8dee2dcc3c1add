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
notice-in-our-doc = { $kind ->
    [privacy-policy] in our privacy policy
    [legal-notice] in our legal notice
    [cookies] in our cookie policy
    [terms] in our terms and conditions
   *[other] in the document “{ $title }”
}

## The banner

notice-up-banner = We are changing { notice-our-doc }. The new version applies from { $effective }.
notice-now-banner = We have changed { notice-our-doc }. The new version has applied since { $effective }.
notice-ask-banner = We have changed { notice-our-doc }, so we are asking for your choice again.
notice-banner-link = See what changes
notice-banner-close = Hide this message

## The page

notice-page-title = What changes { notice-in-our-doc }
title-notice = What changes { notice-in-our-doc } from { $effective } – { $site }
description-notice = What changes { notice-in-our-doc } from { $effective }, and what you can do.
notice-up-lead = We published a new version on { $published }. It applies from { $effective }. Until then the current version still applies.
notice-up-lead-other = We published a new version on { $published }. It applies from { $effective }.
notice-now-lead = This version has applied since { $effective }. It replaces the previous one, which you can still read.
notice-now-lead-first = This version has applied since { $effective }.
notice-was-lead = This version applied from { $from } to { $last }. Another version has replaced it; you can still read all of them.
notice-changes-heading = { $count ->
    [0] The changes
    [one] The change
   *[other] The { $count } changes
}
notice-sections-heading = Where the text changes
notice-figures-heading = Figures, periods and recipients: before and after
notice-table-section = Section
notice-section-added = (new section)
notice-section-removed = (section removed)
notice-section-continued = (now in another document)
notice-section-moved = (section moved)
notice-section-read = Read the new wording
notice-rights-heading = What you can do
notice-rights-data = You can withdraw consent you have given, object to a use of your data, or exercise your other rights at any time by writing to { $contact }. If you are happy with these changes, you do not need to do anything.
notice-rights-data-text = You can withdraw consent you have given, object to a use of your data, or exercise your other rights at any time: the text says whom to write to. If you are happy with these changes, you do not need to do anything.
notice-rights-ask = If you are not happy with these changes, write to { $contact }. If you are, you do not need to do anything.
notice-rights-ask-text = If you are not happy with these changes, write to us. If you are, you do not need to do anything.
notice-rights-none = You do not need to do anything.
notice-question = Any questions? Write to { $contact }.
notice-authentic = { $count ->
    [one] The text that prevails: { $languages }. Translations are provided for information.
   *[other] The texts in the following languages prevail equally: { $languages }.
}
notice-fix-line = Correction of { $date }. The meaning of the text is unchanged.
notice-sent-channel = { $channel ->
    [email] by e-mail
    [post] by post
    [app] in our application
    [banner] by a banner
   *[other] in another way
}
notice-sent = The publisher declares that readers were told { notice-sent-channel } on { $date }.
notice-sent-count = { $count ->
    [one] The publisher declares that { $count } reader was told { notice-sent-channel } on { $date }.
   *[other] The publisher declares that { $count } readers were told { notice-sent-channel } on { $date }.
}
notice-sent-languages = Languages of this notice: { $languages }.

## Links

link-notice = What changes, and what you can do
link-notice-compare = Compare the two versions word by word
link-notice-new = Read the new version
link-notice-old = Read the previous version
link-notice-all = Read all previous versions
link-notice-calendar = Add the day to your calendar

## The mail

notice-up-subject = { $brand }: we are changing { notice-our-doc } on { $effective }
notice-now-subject = { $brand }: we have changed { notice-our-doc }
notice-preheader = What changes, from when, and what you can do.
notice-greeting = Hello,
notice-up-mail-lead = We are changing { notice-our-doc }. The new version applies from { $effective }. Here is what changes:
notice-now-mail-lead = We have changed { notice-our-doc }. The new version has applied since { $effective }. Here is what has changed:
notice-mail-text-heading = The new text in full
notice-mail-text-link = The new text, as it is published and kept
notice-mail-why = You are receiving this message because you have an account with { $brand } or because we use your data. It contains no advertising, which is why there is no unsubscribe link.
notice-mail-proof = To be able to check later that this text has not changed, keep this message.
notice-signature = { $entity }
