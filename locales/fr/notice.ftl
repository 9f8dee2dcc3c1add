### L'avis de nouvelle version, pour les lecteurs : bandeau, page, courriel, flux.
###
### `$effective` est le jour d'application et `$published` celui de la publication, en toutes lettres ;
### `$kind` la nature du document, `$title` son titre (il ne sert que là où la nature n'a pas de nom) ;
### `$brand` le nom du site, `$entity` celui de l'éditeur, `$contact` une adresse de courriel.
### Jamais « en poursuivant votre navigation, vous acceptez », jamais « consultez régulièrement cette
### page », jamais « dans N jours » : un avis qu'on relit demain doit encore dire vrai.

## Les documents, toujours compléments

notice-our-doc = { $kind ->
    [privacy-policy] notre politique de confidentialité
    [legal-notice] nos mentions légales
    [cookies] notre politique relative aux cookies
    [terms] nos conditions générales
   *[other] le document « { $title } »
}
notice-in-our-doc = { $kind ->
    [privacy-policy] dans notre politique de confidentialité
    [legal-notice] dans nos mentions légales
    [cookies] dans notre politique relative aux cookies
    [terms] dans nos conditions générales
   *[other] dans le document « { $title } »
}

## Le bandeau

notice-up-banner = Nous modifions { notice-our-doc }. La nouvelle version s'appliquera à partir du { $effective }.
notice-now-banner = Nous avons modifié { notice-our-doc }. La nouvelle version s'applique depuis le { $effective }.
notice-ask-banner = Nous avons modifié { notice-our-doc } : nous vous demandons de nouveau votre choix.
notice-banner-link = Voir ce qui change
notice-banner-close = Masquer ce message

## La page

notice-page-title = Ce qui change { notice-in-our-doc }
title-notice = Ce qui change { notice-in-our-doc } à partir du { $effective } – { $site }
description-notice = Ce qui change { notice-in-our-doc } à partir du { $effective }, et ce que vous pouvez faire.
notice-up-lead = Nous avons publié une nouvelle version le { $published }. Elle s'appliquera à partir du { $effective }. D'ici là, la version actuelle reste applicable.
notice-up-lead-other = Nous avons publié une nouvelle version le { $published }. Elle s'appliquera à partir du { $effective }.
notice-now-lead = Cette version s'applique depuis le { $effective }. Elle remplace la précédente, qui reste consultable.
notice-now-lead-first = Cette version s'applique depuis le { $effective }.
notice-was-lead = Cette version s'est appliquée du { $from } au { $last }. Une autre version l'a remplacée ; toutes restent consultables.
notice-changes-heading = { $count ->
    [0] Les changements
    [one] Le changement
   *[other] Les { $count } changements
}
notice-sections-heading = Où le texte change
notice-figures-heading = Chiffres, durées et destinataires : avant et après
notice-table-section = Section
notice-section-added = (nouvelle section)
notice-section-removed = (section supprimée)
notice-section-continued = (désormais dans un autre document)
notice-section-moved = (section déplacée)
notice-section-read = Lire la nouvelle rédaction
notice-rights-heading = Ce que vous pouvez faire
notice-rights-data = Vous pouvez à tout moment retirer un consentement que vous avez donné, vous opposer à une utilisation de vos données, ou exercer vos autres droits, en écrivant à { $contact }. Vous n'avez rien à faire si ces changements vous conviennent.
notice-rights-data-text = Vous pouvez à tout moment retirer un consentement que vous avez donné, vous opposer à une utilisation de vos données, ou exercer vos autres droits : le texte dit à qui écrire. Vous n'avez rien à faire si ces changements vous conviennent.
notice-rights-ask = Si ces changements ne vous conviennent pas, écrivez à { $contact }. Vous n'avez rien à faire s'ils vous conviennent.
notice-rights-ask-text = Si ces changements ne vous conviennent pas, écrivez-nous. Vous n'avez rien à faire s'ils vous conviennent.
notice-rights-none = Vous n'avez rien à faire.
notice-question = Une question ? Écrivez à { $contact }.
notice-authentic = { $count ->
    [one] Texte faisant foi : { $languages }. Les traductions sont fournies pour votre information.
   *[other] Les textes dans les langues suivantes font également foi : { $languages }.
}
notice-fix-line = Correction du { $date }. Le sens du texte n'est pas modifié.
notice-sent-channel = { $channel ->
    [email] par courriel
    [post] par courrier postal
    [app] dans notre application
    [banner] par un bandeau
   *[other] par un autre moyen
}
notice-sent = L'éditeur déclare que les lecteurs ont été informés { notice-sent-channel } le { $date }.
notice-sent-count = { PLURAL($count) ->
    [one] L'éditeur déclare que { $count } lecteur a été informé { notice-sent-channel } le { $date }.
    [many] L'éditeur déclare que { $count } de lecteurs ont été informés { notice-sent-channel } le { $date }.
   *[other] L'éditeur déclare que { $count } lecteurs ont été informés { notice-sent-channel } le { $date }.
}
notice-sent-languages = Langues de cette information : { $languages }.

## Les liens

link-notice = Ce qui change, et ce que vous pouvez faire
link-notice-compare = Comparer les deux versions, mot à mot
link-notice-new = Lire la nouvelle version
link-notice-old = Lire la version précédente
link-notice-all = Lire toutes les versions précédentes
link-notice-calendar = Ajouter la date à votre agenda

## Le courriel

notice-up-subject = { $brand } : nous modifions { notice-our-doc } le { $effective }
notice-now-subject = { $brand } : nous avons modifié { notice-our-doc }
notice-preheader = Ce qui change, à partir de quand, et ce que vous pouvez faire.
notice-greeting = Bonjour,
notice-up-mail-lead = Nous modifions { notice-our-doc }. La nouvelle version s'appliquera à partir du { $effective }. Voici ce qui change :
notice-now-mail-lead = Nous avons modifié { notice-our-doc }. La nouvelle version s'applique depuis le { $effective }. Voici ce qui a changé :
notice-mail-text-heading = Le nouveau texte, en entier
notice-mail-text-link = Le nouveau texte, tel qu'il est publié et conservé
notice-mail-why = Vous recevez ce message parce que vous avez un compte chez { $brand } ou que nous utilisons vos données. Il ne contient aucune publicité ; c'est pourquoi il n'y a pas de lien de désinscription.
notice-mail-proof = Pour vérifier plus tard que ce texte n'a pas changé, conservez ce message.
notice-signature = { $entity }
