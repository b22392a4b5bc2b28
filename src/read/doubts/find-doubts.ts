import type { Archive } from '#model/archive.ts'
import { contradictedAttainments, contradictedFigures, oversizedPoints } from '#read/doubts/contradictions.ts'
import { copiedFigures, missingYears } from '#read/doubts/copies.ts'
import {
  decimalCounts,
  negativeCounts,
  sharesAsFractions,
  sharesOutOfBounds,
  sourceFaults,
  suspectZeros,
} from '#read/doubts/values.ts'
import { strayAddresses, tablesNotRead, unknownColumns, unofficialColumns } from '#read/doubts/documents.ts'
import {
  contradictedCredits,
  creditsWithoutSource,
  misnamedScopes,
  oversizedCredits,
  unbalancedCredits,
} from '#read/doubts/credits.ts'
import { documentsOutsideLife, earlyActuals, oddDates, strayYears } from '#read/doubts/dates.ts'
import { unusualJumps } from '#read/doubts/jumps.ts'
import { lostLetters } from '#read/doubts/lost-characters.ts'
import { changedUnits, strayUnits, undeclaredUnits } from '#read/doubts/units.ts'
import {
  incompleteFrameworks,
  undeclaredRemovals,
  movedCodes,
  oddCodes,
  undeclaredNames,
} from '#read/doubts/framework.ts'
import type { Problem } from '#read/problem.ts'
import type { DataDoubt } from '#read/rules.ts'

/** The texts of files by path. */
type Texts = ReadonlyMap<string, string>

/** How each doubt on `data/` is looked for. Doubts of one place are shown in this order. */
const finders: Readonly<
  Record<DataDoubt, (archive: Archive, today: string, texts: Texts) => readonly Problem[]>
> = {
  'faute-de-la-source': sourceFaults,
  'part-hors-bornes': sharesOutOfBounds,
  'saut-inhabituel': unusualJumps,
  'chiffre-contredit': contradictedFigures,
  'atteinte-contredite': contradictedAttainments,
  'recopie-probable': copiedFigures,
  'annee-sans-chiffre': missingYears,
  'resultat-premature': earlyActuals,
  'unite-changee': changedUnits,
  'part-en-fraction': sharesAsFractions,
  'unite-de-la-cellule': strayUnits,
  'decimales-d-un-compte': decimalCounts,
  'compte-negatif': negativeCounts,
  'zero-suspect': suspectZeros,
  'colonne-hors-presentation': unofficialColumns,
  'unite-de-la-fiche': undeclaredUnits,
  'code-deplace': movedCodes,
  'code-improbable': oddCodes,
  'renommage-non-declare': undeclaredNames,
  'maquette-incomplete': incompleteFrameworks,
  'suppression-non-declaree': undeclaredRemovals,
  'document-hors-programme': documentsOutsideLife,
  'adresse-d-un-autre-document': strayAddresses,
  'date-improbable': oddDates,
  'annee-hors-periode': strayYears,
  'tableau-non-releve': tablesNotRead,
  'credits-incoherents': unbalancedCredits,
  'credits-contredits': contradictedCredits,
  'colonne-non-comprise': unknownColumns,
  'credits-ordre-de-grandeur': oversizedCredits,
  'credits-perimetre': misnamedScopes,
  'credits-sans-source': creditsWithoutSource,
  'recoupement-ordre-de-grandeur': oversizedPoints,
  'lettre-perdue': (_archive, _today, texts) => lostLetters(texts),
}

/** The day of who has no clock: nothing is to come. */
export const endOfTime = '9999-12-31'

/**
 * What looks odd in figures that passed every check: misreadings do, and so do some true figures.
 * Doubts are shown and block nothing. `today`, ISO 8601, tells dates to come. `texts` are those of the files of `data/`
 * and `content/` in which letters may be lost.
 */
export function findDoubts(archive: Archive, today: string, texts: Texts): readonly Problem[] {
  return Object.values(finders).flatMap((find) => find(archive, today, texts))
}
