### Ce que dit la reprise de textes.
cli-lang-name = LANGUE
cli-import = Reprendre des textes publiés ailleurs, ou le fichier du conseil
cli-import-source-name = FICHIER|DOSSIER
cli-import-pattern-name = MOTS
cli-import-document = Le document auquel ils appartiennent, par exemple privacy-policy
cli-import-sources = Dossiers de fichiers datés, ou fichiers : .md, .html, .txt, .docx
cli-import-git = Lire chaque état du fichier dans son dépôt git ; {"{lang}"} dans le chemin vaut pour chaque langue
cli-import-lang = La langue des fichiers qui ne disent pas la leur
cli-import-date = Le jour à partir duquel le texte s'appliquait (par défaut : celui de son nom, sinon de ses mots)
cli-import-published = Le jour où il fut d'abord montré (par défaut : celui où il s'appliquait, ou fut enregistré par git)
cli-import-pattern = Ce qui précède le jour dans le texte, par exemple "Dernière mise à jour : {"{date}"}"
cli-import-base-url = L'adresse où se trouvaient les textes, pour compléter leurs liens relatifs
cli-import-level = Le genre de changement de chaque version (par défaut : material)
cli-import-as-draft = Faire du fichier le texte de travail de cette langue, au lieu de le sceller
cli-import-yes = Écrire ; sans cela rien n'est écrit
import-head = { $document } : { $versions ->
    [one] { $versions } version
   *[other] { $versions } versions
}, { $texts ->
    [one] { $texts } texte
   *[other] { $texts } textes
}, { $words ->
    [one] { $words } mot
   *[other] { $words } mots
}.
import-version = Version du { $effective }, publiée le { $published }
import-text = { $lang }  { $file } : { $words ->
    [one] { $words } mot
   *[other] { $words } mots
}, { $repairs ->
    [0] aucune réparation
    [one] 1 réparation
   *[other] { $repairs } réparations
}, { $differences ->
    [0] chaque mot comme dans le fichier
    [one] 1 endroit aux mots différents
   *[other] { $differences } endroits aux mots différents
}
import-repair = { $kind ->
    [front-matter] Ligne destinée à un programme, ôtée du haut : { $quote }
    [attributes] Marque d'un autre outil ôtée : { $quote }
    [raw-html] Balise lue et écrite en Markdown : { $quote }
    [template] Marque d'un gabarit : { $became ->
        [none] ôtée, { $quote }
       *[other] gardée en toutes lettres, { $quote }
    }
    [left-out] Mots autour du texte, ou cachés, laissés de côté : « { $quote } »
    [image] Image laissée de côté : { $quote }
    [title] Titre : « { $became } »
    [heading-level] Niveau du titre changé en { $became } : { $quote }
    [heading-empty] Titre sans mots laissé de côté ({ $quote })
    [heading-inside] Titre à l'intérieur d'une liste, d'une citation ou d'un tableau, devenu paragraphe : « { $quote } »
    [heading-found] Ligne lue comme un titre : « { $quote } »
    [number-generated] Numéro tapé, désormais produit, avec les mêmes mots : « { $quote } »
    [number-kept] Numéro tapé gardé en toutes lettres, car le numéro produit différerait : « { $quote } »
    [id] Identifiant de la section « { $quote } » : { $became }
    [list-made] Ligne qui commençait par « { $became } », devenue élément de liste : « { $quote } »
    [list-joined] Liste en morceaux, réunie à « { $quote } »
    [list-letters] Lettres ou chiffres devant les éléments gardés en toutes lettres : « { $quote } »
    [list-depth] Liste intérieure devenue de simples mots : « { $quote } »
    [table-head] Première ligne prise pour tête du tableau : « { $quote } »
    [table-unwrapped] Tableau qui ne servait qu'à placer des mots, devenu paragraphes : « { $quote } »
    [table-flattened] Cellules d'un tableau simplifiées ou séparées : « { $quote } »
    [link-dropped] Lien qui ne mène nulle part, ses mots gardés : « { $quote } » ({ $became })
    [link-completed] Adresse complétée à « { $quote } » : { $became }
    [raised] Lettres en exposant ou en indice, désormais sur la ligne : « { $quote } »
    [emphasis] Mise en relief impossible à écrire ici, laissée de côté : « { $quote } »
    [character] Caractère invisible ôté ({ $became } fois) : { $quote }
    [definitions] Termes et définitions devenus paragraphes : « { $quote } »
   *[footnote] Note { $quote }
}
import-aside = { $kind ->
    [comment] Commentaire de { $author ->
        [none] quelqu'un
       *[other] { $author }
    } à « { $about } », hors du texte : « { $words } »
    [inserted] Ajout suivi de { $author ->
        [none] quelqu'un
       *[other] { $author }
    }, accepté : « { $words } »
   *[deleted] Suppression suivie de { $author ->
        [none] quelqu'un
       *[other] { $author }
    }, acceptée : « { $words } » n'y est plus
}
import-ask = Pour sceller ces versions à jamais, lancez la même commande avec --yes.
import-done = { $versions ->
    [one] { $versions } version
   *[other] { $versions } versions
} de { $document } scellées comme reprises. Tête { $head }.
import-draft-head = { $file } : { $restored ->
    [0] aucun renvoi ni valeur rétabli
    [one] 1 renvoi ou valeur rétabli
   *[other] { $restored } renvois et valeurs rétablis
}, { $unmatched ->
    [0] plus rien à rapprocher.
    [one] 1 chose n'a pu être rapprochée.
   *[other] { $unmatched } choses n'ont pu être rapprochées.
}
import-ask-draft = Pour en faire le texte de travail, lancez la même commande avec --yes.
import-draft-done = { $path } contient désormais ce texte.
