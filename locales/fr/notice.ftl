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

## Le bandeau

notice-up-banner = Nous modifions { notice-our-doc }. La nouvelle version s'appliquera à partir du { $effective }.
notice-now-banner = Nous avons modifié { notice-our-doc }. La nouvelle version s'applique depuis le { $effective }.
notice-ask-banner = Nous avons modifié { notice-our-doc } : nous vous demandons de nouveau votre choix.
notice-banner-link = Voir ce qui change
notice-banner-close = Masquer ce message

## La page

notice-up-lead = Nous avons publié une nouvelle version le { $published }. Elle s'appliquera à partir du { $effective }. D'ici là, la version actuelle reste applicable.
notice-up-lead-other = Nous avons publié une nouvelle version le { $published }. Elle s'appliquera à partir du { $effective }.
notice-now-lead = Cette version s'applique depuis le { $effective }. Elle remplace la précédente, qui reste consultable.
notice-was-lead = Cette version s'est appliquée du { $from } au { $last }. Une autre version l'a remplacée ; toutes restent consultables.
notice-rights-data = Vous pouvez à tout moment retirer un consentement que vous avez donné, vous opposer à une utilisation de vos données, ou exercer vos autres droits, en écrivant à { $contact }. Vous n'avez rien à faire si ces changements vous conviennent.
notice-rights-data-text = Vous pouvez à tout moment retirer un consentement que vous avez donné, vous opposer à une utilisation de vos données, ou exercer vos autres droits : le texte dit à qui écrire. Vous n'avez rien à faire si ces changements vous conviennent.
notice-rights-ask = Si ces changements ne vous conviennent pas, écrivez à { $contact }. Vous n'avez rien à faire s'ils vous conviennent.
notice-rights-ask-text = Si ces changements ne vous conviennent pas, écrivez-nous. Vous n'avez rien à faire s'ils vous conviennent.
notice-rights-none = Vous n'avez rien à faire.
