/** `error` stops the build; `doubt` is shown and lets it pass. */
export type Severity = 'error' | 'doubt'

/** What one rule of `verify` says when it is broken, unless the place allows a more precise sentence. */
export interface Rule {
  readonly severity: Severity
  readonly expected: string
  readonly remedy: string
}

/**
 * The rules that files of `data/` may break: the page that checks one in a browser carries these, and no other. A name
 * is also the heading of the rule in the editors' guide, to which messages lead, and its folder in `tests/cases/`.
 * Where each doubt is looked for, `doubts/find-doubts.ts` says.
 */
export const dataRules = {
  /** An address that names another year, programme or part than its row. */
  'adresse-d-un-autre-document': {
    severity: 'doubt',
    expected: 'l’adresse de ce document et de cette partie.',
    remedy: 'ouvrir l’adresse et vérifier que c’est bien ce document ; sinon, recopier la bonne.',
  },
  /** An address that is not http(s). */
  'adresse-invalide': {
    severity: 'error',
    expected: 'une adresse complète commençant par https:// ou http://, ou une cellule vide.',
    remedy: 'recopier l’adresse depuis la barre du navigateur.',
  },
  /** A year far from those of the documents. */
  'annee-hors-periode': {
    severity: 'doubt',
    expected: 'une année proche de celles des documents.',
    remedy: 'retaper l’année ; si elle est bien ainsi, ne rien changer.',
  },
  /** A document that was read, without a figure of its own year. */
  'annee-sans-chiffre': {
    severity: 'doubt',
    expected: 'les chiffres de l’année du document.',
    remedy:
      'relire le tableau : il manque une colonne, ou son contenu ; si le document ne l’imprime pas, ne rien changer.',
  },
  /** A verdict of the document that its own figures contradict. */
  'atteinte-contredite': {
    severity: 'doubt',
    expected: 'des chiffres qui vont avec l’atteinte de la cible que le document imprime.',
    remedy:
      'relire la cible, les deux résultats et l’atteinte de cette ligne ; s’ils y sont bien ainsi, ne rien changer.',
  },
  /** A character that cannot be seen: a control, a space of no width, a mark of direction. */
  'caractere-invisible': {
    severity: 'error',
    expected: 'un texte sans caractère invisible : ceux qui sont là sont montrés ci-dessus entre ⟨ et ⟩.',
    remedy:
      'effacer ce texte et le retaper au clavier : ces caractères viennent souvent d’une copie depuis un PDF.',
  },
  /** A cell that no table prints: a page pasted into it, or a quote that swallowed the rows below. */
  'cellule-trop-longue': {
    severity: 'error',
    expected: 'une cellule de 2 000 caractères au plus.',
    remedy:
      'ne garder que ce que le document imprime dans cette cellule ; si elle contient les lignes du dessous, c’est qu’il lui manque un guillemet fermant.',
  },
  /** An empty cell in a column that must be filled. */
  'cellule-vide': {
    severity: 'error',
    expected: 'une valeur : cette cellule ne peut pas rester vide.',
    remedy: 'remplir la cellule, ou supprimer la ligne.',
  },
  /** One figure that two documents print differently. */
  'chiffre-contredit': {
    severity: 'doubt',
    expected: 'la même valeur que dans l’autre document.',
    remedy:
      'relire les deux documents ; si chacun imprime bien sa valeur, ne rien changer : le site montre les deux.',
  },
  /** A figure on a row that says nobody has read its figures. */
  'chiffre-non-lu': {
    severity: 'error',
    expected: 'des cellules vides sur une ligne « repris » ou « libellé seul ».',
    remedy:
      'si les chiffres de cette ligne ont été lus dans le document, écrire « lu » dans la colonne « lecture » (« recopié » s’ils viennent d’une copie) ; sinon, vider leurs cellules.',
  },
  /** A code that a spreadsheet turned into a date, a time or a number. */
  'code-abime': {
    severity: 'error',
    expected: 'un code tel que 1.1, comme dans le document.',
    remedy:
      'retaper le code : le tableur l’a transformé en date, en heure ou en nombre. Mettre la colonne au format « Texte » avant de saisir.',
  },
  /** A code that named another indicator in the document before. */
  'code-deplace': {
    severity: 'doubt',
    expected: 'le même indicateur sous ce code que dans le document d’avant.',
    remedy:
      'relire le code et l’indicateur de la ligne ; si le code a vraiment changé de main, ajouter à la fiche une évolution « création » ou « renumérotation » de ce document.',
  },
  /** A code with a zero too many, or of two indicators of one table. */
  'code-improbable': {
    severity: 'doubt',
    expected: 'un code par indicateur, tel que le document l’imprime.',
    remedy:
      'relire le code : un tableur écrit 1.10 pour 1.1, ou 1.1 pour 1.10. Mettre la colonne au format « Texte » avant de saisir ; si le code est bien ainsi, ne rien changer.',
  },
  /** Two columns that mean the same. */
  'colonne-en-double': {
    severity: 'error',
    expected: 'une seule colonne par intitulé.',
    remedy: 'supprimer ou renommer l’une des deux colonnes.',
  },
  /** A heading whose year or measure no such document prints. */
  'colonne-hors-presentation': {
    severity: 'doubt',
    expected: 'une colonne de la présentation officielle de ce document.',
    remedy:
      'relire l’année et la mesure dans l’intitulé ; si le document imprime vraiment cette colonne, ne rien changer.',
  },
  /** A heading that is neither a fixed column nor a year and a measure. */
  'colonne-inconnue': {
    severity: 'error',
    expected:
      'une colonne fixe (code, indicateur, sous_indicateur, libelle, unite, lecture) ou une année suivie de Réalisation, Prévision, Prévision actualisée, Cible ou Atteinte de la cible, par exemple « 2021 Réalisation » ou « 2021 Prévision PAP 2021 ».',
    remedy: 'corriger l’intitulé de la colonne.',
  },
  /** A column of an official file whose heading no pattern explains. */
  'colonne-non-comprise': {
    severity: 'doubt',
    expected:
      'un intitulé que le site comprend : une identité (« Code Programme », « libelle_indicateur »…), ou une année et un mot (« 2025 Cible », « exec_2024 »).',
    remedy:
      'rien si cette colonne ne porte ni chiffre ni identité : elle est laissée de côté, rien n’en est deviné.',
  },
  /** A required column that is not there. */
  'colonne-manquante': {
    severity: 'error',
    expected: 'toutes les colonnes obligatoires du tableau.',
    remedy: 'ajouter la colonne, avec cet intitulé exact.',
  },
  /** A row copied from a document by someone else, who is not named. */
  'copie-sans-source': {
    severity: 'error',
    expected: 'dans la colonne « lecture_source », qui a recopié la ligne, quand, et à quelle adresse.',
    remedy: 'nommer la source de la copie ; si la ligne a été lue dans le document lui-même, écrire « lu ».',
  },
  /** A count, an amount or a time under zero, among others above it. */
  'compte-negatif': {
    severity: 'doubt',
    expected: 'une valeur positive, comme les autres de sa ligne.',
    remedy: 'relire le signe dans le document ; si la valeur y est bien ainsi, ne rien changer.',
  },
  /** Two versions of a passage that git could not join. */
  'conflit-de-fusion': {
    severity: 'error',
    expected: 'un texte sans marques de conflit : deux versions de ce passage ont été gardées.',
    remedy:
      'choisir l’une des deux versions, puis supprimer l’autre et les lignes qui commencent par <<<<<<<, ======= et >>>>>>>.',
  },
  /** One amount that two rows print differently. */
  'credits-contredits': {
    severity: 'doubt',
    expected: 'le même montant partout.',
    remedy:
      'relire les deux montants dans leur source ; s’ils y sont bien imprimés ainsi, ne rien changer : le site montre les deux.',
  },
  /** Amounts of one source that do not agree with each other. */
  'credits-incoherents': {
    severity: 'doubt',
    expected:
      'des montants qui s’accordent : les parties font le total, et l’on ne dépense pas plus que les crédits ouverts.',
    remedy: 'relire ces montants dans le document ; s’ils y sont bien ainsi, le dire dans « mention ».',
  },
  /** An amount in thousands of euros, or with zeros too many. */
  'credits-ordre-de-grandeur': {
    severity: 'doubt',
    expected: 'un montant du même ordre que les autres du même périmètre.',
    remedy:
      'relire le montant et son unité dans le document : les crédits s’écrivent en euros, 10,6 M€ devient 10600000.',
  },
  /** The whole programme under another name than the one the site knows. */
  'credits-perimetre': {
    severity: 'doubt',
    expected: '« programme » pour tout le programme, ou le nom imprimé d’une action.',
    remedy: 'si la ligne porte sur tout le programme, écrire « programme » ; sinon, ne rien changer.',
  },
  /** An amount that nothing says where it was read. */
  'credits-sans-source': {
    severity: 'doubt',
    expected: 'le document qui imprime ces montants, ou la source que nomme « mention ».',
    remedy:
      'écrire l’identifiant du document dans cette colonne ; si la source est autre, la nommer dans « mention ».',
  },
  /** A date of publication that does not go with the budget year, or that is to come. */
  'date-improbable': {
    severity: 'doubt',
    expected: 'une date de parution qui va avec l’exercice du document.',
    remedy: 'relire la date ; si elle est bien ainsi, ne rien changer.',
  },
  /** A date that is not in the ISO order. */
  'date-invalide': {
    severity: 'error',
    expected: 'une date dans l’ordre année-mois-jour, par exemple 2021-10-05.',
    remedy:
      'retaper la date dans cet ordre, avec des tirets ; si le tableur la transforme, mettre d’abord la colonne au format « Texte ».',
  },
  /** A count with three decimals, the thousands of an English spreadsheet; or with decimals that its row lacks. */
  'decimales-d-un-compte': {
    severity: 'doubt',
    expected: 'un compte entier, comme les autres de sa ligne.',
    remedy:
      'relire la valeur : les milliers s’écrivent avec une espace (17 971) ; si elle est bien ainsi, ne rien changer.',
  },
  /** A document of a year in which the programme did not exist. */
  'document-hors-programme': {
    severity: 'doubt',
    expected: 'un exercice du programme.',
    remedy:
      'corriger l’exercice ; si le document est celui d’un autre programme, écrire son numéro dans la colonne « programme » ; sinon corriger « premier_exercice » ou « dernier_exercice » dans content/programme.yaml.',
  },
  /** A document without its row in data/documents.csv. */
  'document-inconnu': {
    severity: 'error',
    expected: 'un document décrit par une ligne de data/documents.csv.',
    remedy: 'corriger l’identifiant, ou ajouter la ligne du document dans data/documents.csv.',
  },
  /** A file that is not UTF-8, as French Excel writes by default. */
  encodage: {
    severity: 'error',
    expected: 'un fichier enregistré en UTF-8, le codage qui garde les accents.',
    remedy:
      'dans le tableur, choisir « Enregistrer sous », puis « CSV UTF-8 » ; dans un éditeur de texte, choisir l’encodage « UTF-8 ».',
  },
  /** The error of a spreadsheet's formula, in place of a value. */
  'erreur-de-tableur': {
    severity: 'error',
    expected: 'la valeur imprimée dans le document, et non l’erreur d’une formule du tableur.',
    remedy:
      'remplacer la formule par la valeur du document, élargir la colonne si elle montre des #, puis enregistrer.',
  },
  /** A figure that the document itself prints in a way that no one can read for sure. */
  'faute-de-la-source': {
    severity: 'doubt',
    expected: 'un nombre qui ne se lit que d’une façon.',
    remedy:
      'relire la valeur dans le document ; si elle y est bien ainsi, ne rien changer : le site la montre telle quelle, sans en tirer de nombre.',
  },
  /** A file of `data/etat/` that is not what the State publishes. */
  'fichier-officiel': {
    severity: 'error',
    expected:
      'le fichier officiel de la performance, tel que data.economie.gouv.fr le publie : un CSV avec le programme, l’indicateur, l’unité et des colonnes d’années.',
    remedy:
      'télécharger de nouveau le jeu de données « Performance de la dépense » au format CSV, sans l’ouvrir dans un tableur.',
  },
  /** A file without a single cell. */
  'fichier-vide': {
    severity: 'error',
    expected: 'au moins une ligne d’en-tête.',
    remedy: 'remettre le contenu du fichier, ou supprimer le fichier s’il ne sert plus.',
  },
  /** A quote that opens or closes in the wrong place: the rest of the file cannot be trusted. */
  guillemets: {
    severity: 'error',
    expected: 'des guillemets droits (") par paires, autour de la cellule entière.',
    remedy: 'retirer le guillemet isolé ou fermer la paire ; la suite du fichier n’a pas pu être lue.',
  },
  /** A document whose id, type and year do not agree. */
  'identite-du-document': {
    severity: 'error',
    expected:
      'un type (PAP, RAP ou BILAN), un exercice en quatre chiffres, et un identifiant formé des deux : rap-2021.',
    remedy: 'corriger l’identifiant, le type ou l’exercice pour qu’ils disent la même chose.',
  },
  /** An indicator without its file in content/indicateurs. */
  'indicateur-inconnu': {
    severity: 'error',
    expected: 'le nom d’un fichier de content/indicateurs, sans « .mdx ».',
    remedy: 'corriger l’identifiant, ou créer la fiche de l’indicateur.',
  },
  /** A question mark in place of a letter, or the code of one. */
  'lettre-perdue': {
    severity: 'doubt',
    expected: 'des lettres lisibles, et une espace avant un point d’interrogation.',
    remedy:
      'retaper la lettre que « ? » ou le code remplace, puis enregistrer en UTF-8 ; si c’est une question, mettre une espace avant « ? ».',
  },
  /** Two rows for the same thing. */
  'ligne-en-double': {
    severity: 'error',
    expected: 'une seule ligne par indicateur et sous-indicateur.',
    remedy: 'supprimer la ligne en trop, ou corriger son identifiant.',
  },
  /** A framework said to be complete, without rows that documents around it have. */
  'maquette-incomplete': {
    severity: 'doubt',
    expected: 'toutes les lignes du document.',
    remedy:
      'ajouter les lignes qui manquent au tableau, ou écrire « partielle » dans « maquette » ; si le document ne les imprime vraiment pas, ajouter à la fiche une évolution « suppression ».',
  },
  /** A word outside the closed list of its column or key. */
  'mot-inconnu': {
    severity: 'error',
    expected: 'l’un des mots prévus pour cette colonne.',
    remedy: 'recopier l’un de ces mots, sans faute de frappe.',
  },
  /** A row with more or fewer cells than the heading. */
  'nombre-de-cellules': {
    severity: 'error',
    expected: 'autant de cellules que de colonnes.',
    remedy:
      'ajouter ou retirer des cellules : une cellule décalée fausse toute la ligne. Dans un fichier à virgules, une valeur à virgule se met entre guillemets droits : "4,02".',
  },
  /** A whole number that is not one. */
  'nombre-entier': {
    severity: 'error',
    expected: 'un nombre entier, sans décimale, sans mot et sans unité.',
    remedy: 'retaper le nombre entier tel qu’il est imprimé.',
  },
  /** A share typed as a fraction of one. */
  'part-en-fraction': {
    severity: 'doubt',
    expected: 'une part en pour cent : 32,4, et non 0,324.',
    remedy: 'relire la ligne dans le document ; si elle y est bien ainsi, ne rien changer.',
  },
  /** A share outside 0–100 %. */
  'part-hors-bornes': {
    severity: 'doubt',
    expected: 'une part comprise entre 0 et 100 %.',
    remedy: 'relire la valeur dans le document ; si elle y est bien ainsi, ne rien changer.',
  },
  /** A figure that was copied from elsewhere: a year, or another column. */
  'recopie-probable': {
    severity: 'doubt',
    expected: 'un chiffre lu dans sa propre case.',
    remedy:
      'relire la case dans le document : un tableur qui recopie vers le bas ou vers la droite, ou une colonne collée deux fois, écrit des chiffres que personne n’a lus ; s’ils y sont bien ainsi, ne rien changer.',
  },
  /** A figure of another source, ten times that of the documents or of the source's own series. */
  'recoupement-ordre-de-grandeur': {
    severity: 'doubt',
    expected: 'une valeur comparable au chiffre officiel et aux autres de la même source.',
    remedy: 'relire la valeur dans la source ; si elle y est bien ainsi, ne rien changer.',
  },
  /** A slug that names nothing. */
  'reference-inconnue': {
    severity: 'error',
    expected: 'un identifiant qui existe sur le site.',
    remedy: 'corriger l’identifiant, ou ajouter d’abord ce qu’il désigne.',
  },
  /** A label that changed, without a declared new name. */
  'renommage-non-declare': {
    severity: 'doubt',
    expected: 'le libellé du document d’avant.',
    remedy:
      'relire le libellé dans les deux documents ; si le nom a vraiment changé, ajouter à la fiche une évolution « renommage » de ce document.',
  },
  /** An actual of a year that had not ended when the document came out. */
  'resultat-premature': {
    severity: 'doubt',
    expected: 'une réalisation d’une année terminée à la parution du document.',
    remedy:
      'relire l’intitulé de la colonne : c’est souvent une prévision ou une cible ; s’il est bien ainsi, ne rien changer.',
  },
  /** A figure more than three times, or less than a third of, the actual before it. */
  'saut-inhabituel': {
    severity: 'doubt',
    expected: 'une valeur comparable à la réalisation d’avant.',
    remedy: 'relire la valeur dans le document ; si elle y est bien ainsi, ne rien changer.',
  },
  /** A line that the indicator does not declare. */
  'sous-indicateur-inconnu': {
    severity: 'error',
    expected:
      'un sous-indicateur déclaré dans la fiche de l’indicateur, ou une cellule vide pour la ligne qui porte son nom.',
    remedy: 'corriger l’identifiant, ou déclarer le sous-indicateur dans la fiche.',
  },
  /** An indicator that a complete framework no longer has, without a declared removal. */
  'suppression-non-declaree': {
    severity: 'doubt',
    expected: 'tous les indicateurs du document d’avant, ou une évolution « suppression ».',
    remedy:
      'relire le document : s’il imprime l’indicateur, ajouter sa ligne au tableau ou écrire « partielle » ; s’il le supprime, ajouter à la fiche une évolution « suppression » de ce document.',
  },
  /** A document whose table nobody has transcribed. */
  'tableau-non-releve': {
    severity: 'doubt',
    expected: 'le tableau de ce document.',
    remedy: 'quand le document aura été lu, recopier son tableau dans ce fichier ; d’ici là, ne rien faire.',
  },
  /** A row whose unit is not the one an earlier document printed. */
  'unite-changee': {
    severity: 'doubt',
    expected: 'la même unité que dans le document d’avant.',
    remedy:
      'relire l’unité dans les deux documents ; si elle a vraiment changé, ajouter une évolution « périmètre » à la fiche.',
  },
  /** A cell that prints another unit than its row: a percent sign, a duration, « (k€) ». */
  'unite-de-la-cellule': {
    severity: 'doubt',
    expected: 'un chiffre dans l’unité de la ligne.',
    remedy:
      'relire la cellule et l’unité de la ligne dans le document ; si elles y sont bien ainsi, ne rien changer : le site montre la cellule telle quelle.',
  },
  /** A unit that is not the one the file of the indicator declares. */
  'unite-de-la-fiche': {
    severity: 'doubt',
    expected: 'l’unité que déclare la fiche.',
    remedy:
      'relire l’unité dans le document ; si elle est bien celle-ci, la recopier dans « unite » de la fiche : les pages montrent l’unité imprimée.',
  },
  /** A cell that is neither a number, nor words that documents print, nor empty. */
  'valeur-illisible': {
    severity: 'error',
    expected:
      'un nombre (115 ; 4,02 ; 17 971 ; >=10 ; ~80), des mots que les documents impriment (Non déterminé, En hausse, 404-412, 9 mois), une cellule vide si la valeur n’a pas été relevée, ou un autre texte imprimé, entre guillemets : « texte ».',
    remedy: 'recopier la valeur du document, puis enregistrer.',
  },
  /** A zero beside positive figures: most often a cell that nobody has read. */
  'zero-suspect': {
    severity: 'doubt',
    expected: 'un zéro que le document imprime ; une cellule que personne n’a lue reste vide.',
    remedy:
      'relire la cellule : si rien n’y est imprimé, la vider ; si le zéro y est, l’expliquer par une remarque sur cette année dans la fiche (« annotations »), qui lève le doute.',
  },
  /** A file, a line or a pile of lists that no editor writes, and that a program would take minutes to read. */
  'fichier-demesure': {
    severity: 'error',
    expected:
      'un fichier de 2 Mo et de 50 000 lignes au plus ; dans content/, 20 000 caractères par ligne, 2 000 balises et 20 listes ou citations l’une dans l’autre, au plus.',
    remedy:
      'garder dans le fichier ce que le site montre ; dans le tableur, supprimer les lignes vides sous le tableau, puis enregistrer.',
  },
} as const satisfies Readonly<Record<string, Rule>>

/** Those that only files of `content/` and their places may break. */
export const contentRules = {
  /** An address that was published and that the site would lose. */
  'adresse-publiee': {
    severity: 'error',
    expected: 'une adresse qui tient toujours : elle a été publiée.',
    remedy:
      'rétablir le fichier de data/ ou de content/ dont elle vient, sous son ancien nom ; pour un indicateur renommé, écrire son ancien identifiant dans « anciens_identifiants ».',
  },
  /** A tag with an attribute it does not take, or without one it needs. */
  'attribut-inconnu': {
    severity: 'error',
    expected: 'les attributs prévus pour cette balise, chacun avec sa valeur entre guillemets droits.',
    remedy: 'corriger les attributs de la balise.',
  },
  /** Code, HTML or an unknown tag in a text. */
  'balise-interdite': {
    severity: 'error',
    expected:
      'du texte simple, et les balises Chiffre, Credits, Terme et Source, fermées par « /> », avec leurs attributs entre guillemets droits (").',
    remedy:
      'retirer la balise, le code ou les accolades ; dans une phrase, le signe « < » s’écrit &lt; et le signe « { » s’écrit &#123;.',
  },
  /** A tag that quotes something that does not exist. */
  'citation-impossible': {
    severity: 'error',
    expected: 'un chiffre, un terme ou un document qui existe dans data/ ou content/.',
    remedy: 'corriger la balise, ou ajouter d’abord aux fichiers ce qu’elle cite.',
  },
  /** A key that this kind of file does not have. */
  'cle-inconnue': {
    severity: 'error',
    expected: 'une clé prévue pour ce type de fiche.',
    remedy: 'corriger le nom de la clé ou la retirer.',
  },
  /** A required key that is not there. */
  'cle-manquante': {
    severity: 'error',
    expected: 'toutes les clés obligatoires de la fiche.',
    remedy: 'ajouter la clé et sa valeur.',
  },
  /** A date of the data that is to come, or before the last release. */
  'date-des-donnees': {
    severity: 'doubt',
    expected: 'la date de la dernière mise à jour des données.',
    remedy: 'mettre la date du jour où les données ont été changées.',
  },
  /** A declared change that the tables contradict. */
  'evolution-contredite': {
    severity: 'doubt',
    expected: 'une évolution que les tableaux ne contredisent pas.',
    remedy: 'relire le document : corriger l’évolution dans la fiche, ou la ligne dans le tableau.',
  },
  /** A year of a text or of a remark that no document speaks of. */
  'fiche-hors-periode': {
    severity: 'doubt',
    expected: 'une année dont parlent les documents.',
    remedy: 'retaper l’année ; si elle est bien ainsi, ne rien changer.',
  },
  /** Front matter or YAML that cannot be read. */
  'fiche-illisible': {
    severity: 'error',
    expected: 'des lignes « clé: valeur » ; au début d’une fiche .mdx, elles sont entre deux lignes « --- ».',
    remedy:
      'corriger la ligne signalée ; un texte qui contient « : », « # » ou « [ » se met entre guillemets droits.',
  },
  /** A file in a place where nothing reads it. */
  'fichier-inattendu': {
    severity: 'error',
    expected:
      'un fichier « .csv » dans data/tableaux ou data/recoupements, ou un fichier « .mdx » dans content/objectifs, content/indicateurs, content/exercices, content/recoupements ou content/pages.',
    remedy:
      'ici, rien ne lit ce fichier : le déplacer, l’enregistrer dans le bon format (CSV UTF-8 pour un tableau), ou le supprimer.',
  },
  /** A file that the site cannot do without. */
  'fichier-manquant': {
    severity: 'error',
    expected: 'ce fichier, à cet endroit.',
    remedy: 'remettre le fichier en place, avec ce nom exact.',
  },
  /** A slug given twice: by two entries of one list, or as the former name of a file that another file has. */
  'identifiant-deja-pris': {
    severity: 'error',
    expected: 'un identifiant qui ne sert qu’une fois.',
    remedy: 'choisir un autre identifiant, ou retirer celui qui est en trop.',
  },
  /** A link that could run code. */
  'lien-interdit': {
    severity: 'error',
    expected: 'un lien commençant par https://, http://, mailto:, / ou #.',
    remedy: 'corriger l’adresse du lien.',
  },
  /** A link or a picture of a text that no address of the site answers. */
  'lien-mort': {
    severity: 'error',
    expected: 'l’adresse d’une page ou d’un fichier du site.',
    remedy: 'corriger l’adresse : celles des pages sont dans le plan du site.',
  },
  /** What the law asks a site to say, and nobody has written yet. */
  'mention-a-completer': {
    severity: 'doubt',
    expected: 'la mention que la loi demande à un site en ligne.',
    remedy: 'la compléter avant la mise en ligne ; le site l’affiche dans ses mentions légales.',
  },
  /** A file whose name cannot be an address. */
  'nom-de-fichier': {
    severity: 'error',
    expected: 'un nom en minuscules sans accent, avec des tirets : arbres-plantes.mdx.',
    remedy: 'renommer le fichier.',
  },
  /** A desired direction without the document that states it. */
  'sens-sans-source': {
    severity: 'error',
    expected: 'le document qui énonce le sens souhaité, dans « sens_source ».',
    remedy: 'ajouter une ligne telle que « sens_source: pap-2021 », ou écrire « sens: non précisé ».',
  },
  /** A sign that Markdown takes for a mark of its own, and that the page loses. */
  'signe-lu-comme-liste': {
    severity: 'doubt',
    expected:
      'un signe collé à son nombre, au milieu d’une ligne : en début de ligne, « - 3 » devient l’élément d’une liste et « > 10 » une citation ; entre des chiffres, deux « * » disparaissent, et deux « ~ » barrent ce qu’ils entourent.',
    remedy:
      'coller le signe au nombre (−3), écrire × pour une multiplication, « environ » pour « ~ », ou faire remonter la phrase sur la ligne d’avant ; si c’est bien une liste, laisser une ligne vide au-dessus.',
  },
  /** A text that says unread of something that has figures. */
  'texte-depasse': {
    severity: 'doubt',
    expected: 'un texte qui ne dit pas « non relevé » de chiffres qui sont dans les fichiers.',
    remedy:
      'relire la phrase et la récrire d’après les chiffres ; si elle parle d’autre chose, ne rien changer.',
  },
  /** A text still to be written. */
  'texte-provisoire': {
    severity: 'doubt',
    expected: 'un texte écrit : celui-ci serait publié tel quel.',
    remedy: 'écrire le texte ; s’il parle d’autre chose, ne rien changer.',
  },
  /** A value of which YAML keeps the beginning only. */
  'valeur-coupee': {
    severity: 'error',
    expected: 'une valeur lue en entier : sans guillemets, ce qui suit « # », « & » ou « ! » est perdu.',
    remedy: 'mettre toute la valeur entre guillemets droits ; un commentaire s’écrit sur sa propre ligne.',
  },
  /** A value of the wrong kind for its key. */
  'valeur-de-cle': {
    severity: 'error',
    expected: 'une valeur du genre attendu pour cette clé.',
    remedy: 'corriger la valeur de cette clé.',
  },
} as const satisfies Readonly<Record<string, Rule>>

/** The closed list of rules. */
export type DataRule = keyof typeof dataRules
export type ContentRule = keyof typeof contentRules
export type RuleName = DataRule | ContentRule

type DoubtIn<Rules extends Readonly<Record<string, Rule>>> = {
  [Name in keyof Rules]: Rules[Name]['severity'] extends 'doubt' ? Name : never
}[keyof Rules]

/** The rules that are doubts, by what they are looked for in. */
export type DataDoubt = DoubtIn<typeof dataRules>
export type ContentDoubt = DoubtIn<typeof contentRules>
