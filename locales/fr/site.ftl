### Mots des pages, pour les lecteurs.
###
### Les jours arrivent écrits en toutes lettres ; `$from` est le premier jour d'application d'une
### version, `$last` le dernier. Les comptes sont des nombres, le reste du texte. Aucun message ne
### contient de balise : les mots d'un lien sont un message à eux seuls.

language-name = Français

## Autour de chaque page

skip-to-content = Aller au contenu
languages-label = Langues
not-translated = (non traduit)
contents-heading = Sommaire
contents-count = { $count } sections
permalink-label = Lien vers « { $heading } »
notes-heading = Notes
note-label = Note { $number }
note-back = Retour au texte
print-source = Imprimé depuis { $url }

## Ce qu'est un texte aujourd'hui

status-heading = État de ce texte :
state-in-force = En vigueur
state-scheduled = Pas encore en vigueur
state-superseded = Plus en vigueur
state-none = Aucune version en vigueur
state-untranslated = Non traduit
status-in-force = Ce texte s'applique depuis le { $from }.
status-in-force-until = Ce texte s'applique du { $from } au { $last }.
status-scheduled = Ce texte s'appliquera à partir du { $from }.
status-scheduled-until = Ce texte s'appliquera du { $from } au { $last }.
status-superseded = Ce texte s'est appliqué du { $from } au { $last }.
status-next = Une nouvelle version s'appliquera à partir du { $date }.
late-entry = Ajouté à cette archive le { $date }.
origin-imported-sentence = Texte d'abord publié ailleurs ; il figure ici tel qu'il a été publié.
consent-again-sentence = Avec cette version, nous vous demandons de nouveau votre choix.
siblings-sentence = Les liens vers nos autres documents mènent à leur version en vigueur le { $date }.

level-material = Modification de fond
level-editorial = Modification de forme
origin-avenant = Publié dans cette archive
origin-imported = Publié ailleurs, puis ajouté à cette archive

## Liens entre versions

link-in-force = Lire la version en vigueur ({ $date })
link-next = Lire la nouvelle version
in-language = (en { $language })
link-versions = Toutes les versions
link-feed = Être informé des nouvelles versions (Atom)
link-version = Version du { $date }
version-name = { $title }, version du { $date }

## Quel texte fait foi

authentic-sole = Ce texte fait foi ; ses traductions sont fournies pour information.
authentic-equal = Les textes dans les langues suivantes font également foi : { $languages }.
translation-courtesy = Traduction fournie pour information. Texte faisant foi : { $languages }.
translation-read-authentic = Lire le texte en { $language }
courtesy-label = (traduction fournie pour information)
translation-late = { $count ->
    [one] Une section de cette traduction n'est pas à jour : elle a été faite à partir d'un texte antérieur.
   *[other] { $count } sections de cette traduction ne sont pas à jour : elles ont été faites à partir d'un texte antérieur.
}
translation-missing = Ce texte n'existe pas en { $language }.
translation-other-language = Ce texte n'existe que dans les langues suivantes : { $languages }.

## L'enregistrement

record-heading = Enregistrement de cette version
fact-version = Cette version
fact-previous = Version précédente
fact-next = Version suivante
fact-history = Historique
fact-published = Publiée le
fact-effective = S'applique à partir du
fact-sealed = Scellée le
fact-level = Nature de la modification
fact-origin = Origine
fact-text-id = Identifiant du texte
fact-text-digest = Empreinte du texte (SHA-256)
fact-ledger-entry = Entrée du registre
fact-ledger-digest = Empreinte de l'entrée (SHA-256)
fact-ledger-head = Tête du registre (SHA-256)
ledger-entry-number = N° { $number }
download-text = Texte en Markdown
download-data = Texte en données (JSON)
download-ledger = Registre de toutes les versions
record-explanation = Le registre fixe chaque version, mot pour mot : qui en conserve la tête peut montrer plus tard que rien n'a été changé.

## Toutes les versions d'un document

versions-title = Toutes les versions : { $title }
changes-heading = Ce qui a changé
changes-coming-heading = Ce qui va changer
gap-none-now = Aucune version ne s'applique aujourd'hui.
gap-before = Avant le { $date } : aucune version dans cette archive.
gap-continues = Avant le { $date }, ces informations figuraient dans un autre document : { $version }.

## Accueil d'une langue

documents-heading = Documents juridiques
documents-none = Aucun document n'est encore publié.

## Page introuvable

not-found-title = Page introuvable
not-found-text = Il n'y a pas de page à cette adresse. Aucune version publiée n'est jamais supprimée : vous la trouverez depuis l'accueil.
moved-text = Cette page a changé d'adresse.

## Titres des onglets et des résultats de recherche

title-home = Documents juridiques – { $site }
title-current = { $title } – { $site }
title-version = { $title }, version du { $date } – { $site }
title-version-scheduled = { $title }, version du { $date } (pas encore en vigueur) – { $site }
title-version-superseded = { $title }, version du { $date } (plus en vigueur) – { $site }
title-versions = Toutes les versions : { $title } – { $site }
title-chooser = { $site }
title-not-found = Page introuvable – { $site }

description-home = Documents juridiques de { $site }, avec toutes leurs versions depuis la première.
description-current = { $title } de { $site }, version en vigueur depuis le { $date }.
description-version-scheduled = { $title } de { $site }, version qui s'applique à partir du { $date }.
description-version-superseded = { $title } de { $site }, version en vigueur du { $from } au { $last }.
description-versions = Toutes les versions du document « { $title } » de { $site }, avec leurs dates et leurs modifications.
