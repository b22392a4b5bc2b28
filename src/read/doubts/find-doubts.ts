import type { Archive } from '#model/archive.ts'
import { contradictedFigures } from '#read/doubts/chiffre-contredit.ts'
import { oddCodes } from '#read/doubts/code-improbable.ts'
import { negativeCounts } from '#read/doubts/compte-negatif.ts'
import { movedCodes } from '#read/doubts/code-deplace.ts'
import { unknownColumns } from '#read/doubts/colonne-non-comprise.ts'
import { contradictedCredits } from '#read/doubts/credits-contredits.ts'
import { unbalancedCredits } from '#read/doubts/credits-incoherents.ts'
import { oversizedCredits } from '#read/doubts/credits-ordre-de-grandeur.ts'
import { misnamedScopes } from '#read/doubts/credits-perimetre.ts'
import { creditsWithoutSource } from '#read/doubts/credits-sans-source.ts'
import { sourceFaults } from '#read/doubts/faute-de-la-source.ts'
import { sharesOutOfBounds } from '#read/doubts/part-hors-bornes.ts'
import { earlyActuals } from '#read/doubts/resultat-premature.ts'
import { unusualJumps } from '#read/doubts/saut-inhabituel.ts'
import { tablesNotRead } from '#read/doubts/tableau-non-releve.ts'
import { changedUnits } from '#read/doubts/unite-changee.ts'
import { sharesAsFractions } from '#read/doubts/part-en-fraction.ts'
import { strayUnits } from '#read/doubts/unite-de-la-cellule.ts'
import { decimalCounts } from '#read/doubts/decimales-d-un-compte.ts'
import { suspectZeros } from '#read/doubts/zero-suspect.ts'
import { unofficialColumns } from '#read/doubts/colonne-hors-presentation.ts'
import { undeclaredUnits } from '#read/doubts/unite-de-la-fiche.ts'
import { undeclaredNames } from '#read/doubts/renommage-non-declare.ts'
import { incompleteFrameworks } from '#read/doubts/maquette-incomplete.ts'
import { undeclaredRemovals } from '#read/doubts/suppression-non-declaree.ts'
import { documentsOutsideLife } from '#read/doubts/document-hors-programme.ts'
import { strayAddresses } from '#read/doubts/adresse-d-un-autre-document.ts'
import { oddDates } from '#read/doubts/date-improbable.ts'
import { oversizedPoints } from '#read/doubts/recoupement-ordre-de-grandeur.ts'
import { strayYears } from '#read/doubts/annee-hors-periode.ts'
import type { Problem } from '#read/problem.ts'
import type { DataDoubt } from '#read/rules.ts'

/** How each doubt on `data/` is looked for. Doubts of one place are shown in this order. */
const finders: Readonly<Record<DataDoubt, (archive: Archive, today: string) => readonly Problem[]>> = {
  'faute-de-la-source': sourceFaults,
  'part-hors-bornes': sharesOutOfBounds,
  'saut-inhabituel': unusualJumps,
  'chiffre-contredit': contradictedFigures,
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
}

/** The day of who has no clock: nothing is to come. */
export const endOfTime = '9999-12-31'

/**
 * What looks odd in figures that passed every check: misreadings do, and so do some true figures.
 * Doubts are shown and block nothing. `today`, ISO 8601, tells dates to come.
 */
export function findDoubts(archive: Archive, today: string): readonly Problem[] {
  return Object.values(finders).flatMap((find) => find(archive, today))
}
