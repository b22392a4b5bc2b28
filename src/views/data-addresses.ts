/** The contract of the data's addresses, as the data page says it: what stands under each, for ever. */
export const dataAddresses = [
  { pattern: '<jeu>.csv, <jeu>.fr.csv, <jeu>.json', meaning: 'Un jeu complet, dans son dernier état.' },
  { pattern: '<jeu>/', meaning: 'Son dictionnaire.' },
  { pattern: 'classeur.ods, classeur.xlsx', meaning: 'Tous les jeux, une feuille pour chacun.' },
  {
    pattern: 'indicateurs/<identifiant>.csv, .fr.csv, .json',
    meaning: 'Les chiffres d’un indicateur, dans leur dernier état.',
  },
  {
    pattern: 'documents/<document>.csv, .fr.csv, .json',
    meaning: 'Le tableau d’un document, dans son dernier état.',
  },
  {
    pattern: 'documents/<document>.v1.csv, .v2.csv…',
    meaning: 'Une version de ce tableau : ce fichier ne change plus jamais.',
  },
  {
    pattern: 'datapackage.json, catalogue.jsonld, SHA256SUMS',
    meaning: 'Description, catalogue et empreintes de tous les fichiers.',
  },
] as const
