### Constats à la reprise de textes publiés ailleurs.

import-unreadable = { $fault ->
    [too-large] « { $file } » contient plus qu'aucun texte juridique.
    [git] git ne connaît aucun fichier « { $file } ».
    [nothing] Rien n'a été trouvé à reprendre dans « { $file } ».
    [several] Un seul fichier peut prendre la place d'un texte de travail.
   *[damaged] « { $file } » ne peut pas être lu comme le genre de fichier que son nom indique.
}
    .help = { $fault ->
        [too-large] Enregistrez-le sans ses images, ou coupez-le en deux.
        [git] Nommez un fichier d'un dépôt git, tel qu'il s'appelle aujourd'hui ; « {"{lang}"} » dans le chemin vaut pour chaque langue du site.
        [nothing] Nommez un dossier qui contient des fichiers .md, .html, .txt ou .docx, ou un tel fichier.
        [several] Nommez un seul fichier Word ou HTML après --as-draft et la langue.
       *[damaged] Ouvrez-le dans le programme qui l'a fait et enregistrez-le de nouveau ; un ancien fichier .doc doit être enregistré en .docx.
    }
import-no-date = Rien ne dit à partir de quel jour « { $file } » s'appliquait.
    .help = Commencez son nom par le jour, par exemple 2021-10-15, donnez le jour par --date s'il s'agit d'un seul fichier, ou dites par --date-pattern ce qui précède le jour dans le texte, par exemple "Dernière mise à jour : {"{date}"}".
import-bad-date = « { $typed } » n'est pas un jour du calendrier.
    .help = Corrigez le nom du fichier : année, mois et jour, par exemple 2018-05-25.
import-language = { $fault ->
    [unknown] Rien ne dit dans quelle langue est ce fichier.
    [slug] Ce fichier est en « { $language } », langue pour laquelle le document n'a pas de mot dans son adresse.
    [draft] Il n'y a pas de texte en « { $language } » auquel ce fichier pourrait être rapporté.
   *[site] Ce fichier est en « { $language } », langue que le site n'offre pas.
}
    .help = { $fault ->
        [unknown] Nommez la langue par --lang, ou dans le nom du fichier, par exemple 2021-10-15.fr.md.
        [slug] Ajoutez la langue à [slugs] dans document.toml.
        [draft] Reprenez plutôt le fichier avec --date, ou écrivez d'abord le texte de travail.
       *[site] Ajoutez-la à « languages » dans avenant.toml, ou retirez le fichier du dossier.
    }
import-same-date = « { $left } » et « { $kept } » sont du même jour, { $date }, et de la même langue, mais ne disent pas la même chose ({ $count ->
    [one] une différence
   *[other] { $count } différences
} ; la première à « { $first } »).
    .help = Un seul texte par jour a pu s'appliquer. Retirez l'autre fichier du dossier, ou corrigez son jour.
import-reworded = Le texte du { $date } a été modifié ensuite sans changer de jour ; « { $kept } » en est la dernière rédaction, et c'est elle qui est reprise.
    .help = Si les mots d'abord montrés aux lecteurs importent, reprenez cette rédaction sous son propre jour.
import-backwards = Cet état est venu plus tard, mais nomme un jour antérieur : { $date } après { $before }.
    .help = Voyez si le jour du texte est juste ; les versions sont mises dans l'ordre de leurs jours.
import-other-date = Le texte dit lui-même { $said }, mais il est repris comme version du { $date }.
    .help = Voyez quel jour est juste. Les mots restent tels quels ; le jour est celui du nom du fichier, de --date ou du dépôt.
import-language-missing = La version du { $date } n'a pas de texte en « { $language } », alors que d'autres en ont un.
    .help = Si la traduction existait, ajoutez son fichier ; sinon, il n'y a rien à faire : ses pages diront qu'il n'y en avait pas.
import-no-authentic = La version du { $date } n'a pas de texte en « { $language } », dont les mots font foi.
    .help = Ajoutez le fichier, ou retirez de la reprise les autres textes de ce jour : une traduction seule ne dit rien qui engage.
import-words = { $lost ->
    [none] Le texte repris a des mots que le fichier n'a pas : « { $added } ».
   *[other] { $added ->
        [none] Des mots du fichier ne sont pas dans le texte repris : « { $lost } ».
       *[other] Le fichier dit « { $lost } », le texte repris « { $added } ».
    }
}
    .help = Comparez les deux. Avec --yes, le texte est pris tel qu'il est montré ici.
import-unmatched = { $kind ->
    [section-new] Cette section est nouvelle : « { $typed } ». Son identifiant est { $words }.
    [section-gone] La section « { $typed } » ({ $words }) n'est pas dans ce fichier.
    [value] La valeur { $typed } tenait lieu de « { $words } », que ce fichier ne dit plus à cet endroit.
    [comment] Votre commentaire n'est pas dans ce fichier : { $typed }
   *[reference] Le renvoi { $typed } tenait lieu de « { $words } », que ce fichier ne dit plus à cet endroit.
}
    .help = { $kind ->
        [section-new] S'il s'agit d'une ancienne section sous un nouveau titre, donnez-lui l'ancien identifiant.
        [section-gone] Si elle a seulement été renommée, donnez son identifiant à la nouvelle ; si elle a été retirée, il n'y a rien à faire.
        [value] Voyez si le conseil a changé un fait du registre : alors corrigez-le là, et tapez de nouveau la valeur.
        [comment] Tapez-le de nouveau s'il vous sert encore.
       *[reference] Tapez-le de nouveau là où il doit être, s'il le doit encore.
    }
