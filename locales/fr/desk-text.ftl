# Les écrans d'un texte de travail : ce qui a changé, écrire, corriger, traduire.

desk-redline = Ce qui a changé
desk-write = Écrire
desk-fixes = Corrections sûres
desk-translate = Traduire
desk-text-screens = Écrans de ce texte
desk-text-languages = Langues de ce texte
desk-text-absent = Il n'y a pas encore de texte dans cette langue.
desk-text-unreadable = Le texte ne peut pas être lu tel quel : rien ne peut être comparé.
desk-text-no-text = Le fichier n'est pas du texte en UTF-8. Ouvrez-le dans le logiciel qui l'a écrit et enregistrez-le en UTF-8.

## Ce qui a changé
desk-redline-versions = Comparer avec la version du
desk-redline-first = Rien n'est encore publié dans cette langue : tout le texte est nouveau.
desk-redline-since = Le texte de travail tel qu'il serait scellé aujourd'hui, comparé à la version du { $day }.
desk-redline-next-material = La prochaine version est annoncée comme substantielle.
desk-redline-next-editorial = La prochaine version est annoncée comme rédactionnelle.
desk-redline-next-none = Rien n'est encore dit de la prochaine version : elle serait substantielle.
desk-redline-level-differs = Les changements appellent un autre niveau que celui annoncé pour la prochaine version. La décision vous appartient.
desk-redline-typed = Toutes les valeurs et tous les renvois ne peuvent pas encore être mis en mots : le texte est comparé tel qu'il est saisi.
desk-redline-sections = Écrire une section qui a changé
desk-redline-list = Les changements en mots
desk-redline-text = Le texte avec ses changements
desk-redline-entry = {" : "}{ $what }

## Écrire
desk-write-pieces = Sections
desk-write-front = Avant le premier intertitre
desk-write-all = Tout le fichier
desk-write-fields = Titre, description, résumé des changements
desk-write-changed = modifiée
desk-write-late = en retard
desk-write-found = { $count ->
    [one] { $count } constat
   *[other] { $count } constats
}
desk-write-help = Markdown. La ligne de l'intertitre se termine par son identifiant entre accolades, le même dans toutes les langues et versions. Seule cette section est écrite ; le reste du fichier ne bouge pas.
desk-write-save = Enregistrer
desk-write-look = Voir
desk-write-unsaved = Pas encore enregistré.
desk-write-saved = Enregistré.
desk-write-elsewhere = Les fichiers ont changé entre-temps. Votre saisie est conservée ; l'enregistrement montrera les deux.
desk-write-gone = Cette section n'est plus dans le fichier : quelqu'un l'a retirée ou a changé son identifiant. Votre saisie est conservée ici pour être copiée.
desk-write-since = Changements depuis la version du { $day }
desk-write-as-read = Tel que les lecteurs le voient
desk-write-title = Titre
desk-write-description = Description, pour les moteurs de recherche et les aperçus de liens
desk-write-summary = Résumé des changements
desk-write-summary-help = Une phrase par ligne : les lecteurs les voient dans l'avis et dans la liste des versions.

## Redemandé, ou refusé
desk-sure = Pas encore enregistré : cela change les sections du texte.
desk-sure-come = Section ajoutée :
desk-sure-go = Section supprimée :
desk-sure-order = L'ordre des sections change.
desk-sure-why = Les liens et les traductions retrouvent une section par son identifiant.
desk-sure-save = Oui, changer ainsi les sections en enregistrant
desk-stale-form = Rien n'est enregistré : le fichier a été modifié ailleurs depuis que vous avez commencé.
desk-stale-kept = Votre saisie est conservée ci-dessous. Enregistrer de nouveau la mettra à la place de ce qui est dans le fichier.
desk-stale-disk = Dans le fichier à présent
desk-stale-marked = Ce que votre saisie y changerait
desk-stale-gone = Cette section n'est plus dans le fichier.
desk-kept = Ce que vous avez écrit, qui n'est dans aucun fichier
desk-kept-nowhere = Rien n'a été enregistré : ce que vous écriviez n'est plus là, ou ne peut pas être lu pour le moment.
desk-kept-nowhere-help = Copiez vos mots avant de quitter cette page. Cherchez ensuite le texte sur le tableau de bord, et placez-les-y.

## Corrections sûres
desk-fixes-none = Rien dans ce texte ne peut être corrigé sans poser de question.
desk-fixes-what = Ceci peut être corrigé sans changer ce que voient les lecteurs. Décochez ce que vous préférez regarder vous-même.
desk-fixes-stale = Rien n'a été corrigé : le fichier a été modifié ailleurs depuis que vous avez commencé. Voici les corrections du fichier tel qu'il est à présent.
desk-fixes-line = ligne { $line }
desk-fixes-before = Avant
desk-fixes-after = Après
desk-fixes-mend = Corriger ce qui est coché

## Traduire
desk-translate-waiting = { $count ->
    [0] Toutes les sections sont à jour.
    [one] { $count } section vous attend.
   *[other] { $count } sections vous attendent.
}
desk-translate-rest = Titre et début du texte
desk-translate-sent = Pas enregistrée
desk-translate-late = En retard
desk-translate-unrecorded = Sans trace
desk-translate-missing = Manquante
desk-translate-extra = Absente de la source
desk-translate-current = À jour
desk-translate-was = La source dont elle a été tirée
desk-translate-was-unknown = On ne connaît pas les mots dont elle a été tirée : personne ne les a notés, ou aucune version publiée ne les contient.
desk-translate-now = La source à présent ({ $language })
desk-translate-not-in-source = La source n'a pas cette section.
desk-translate-own = La traduction ({ $language })
desk-translate-tick = Cette section est à jour avec la source
desk-translate-source-changed = Rien n'est enregistré : la source a changé depuis que vous avez commencé. La voici telle qu'elle est ; votre saisie est conservée.
desk-translate-unrecordable = Rien n'est enregistré : translations.toml est écrit d'une façon qui ne permet pas d'ajouter une ligne ici. Ajoutez la trace à la main, ou enregistrez sans cocher.
