import { readFileSync } from 'node:fs'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { builtFile, catalogueFaults, conformanceText, descriptorFaults } from './conformance.ts'

/**
 * Holds the descriptor and the catalogue of the built site against the files of their standards, which a person
 * has downloaded: the profile of Data Package and the shapes of DCAT-AP. Exit status 1 when a rule is broken.
 */
const { values } = parseArgs({
  options: {
    datapackage: { type: 'string' },
    dcat: { type: 'string', multiple: true, default: [] },
    folder: { type: 'string', default: 'dist' },
  },
})
const { datapackage, dcat, folder } = values
if (datapackage === undefined && dcat.length === 0) {
  console.error(
    'Usage : npx node tests/readers/check-conformance.ts --datapackage profil.json --dcat formes.ttl [--folder dist]',
  )
  process.exit(2)
}
const reports = [
  ...(datapackage === undefined
    ? []
    : [
        {
          file: 'datapackage.json',
          standard: [datapackage],
          faults: descriptorFaults(JSON.parse(builtFile(folder, 'datapackage.json')), datapackage),
        },
      ]),
  ...(dcat.length === 0
    ? []
    : [
        {
          file: 'catalogue.jsonld',
          standard: dcat,
          faults: await catalogueFaults(
            builtFile(folder, 'catalogue.jsonld'),
            dcat.map((file) => readFileSync(file, 'utf8')),
          ),
        },
      ]),
]
for (const { file, standard, faults } of reports) console.log(conformanceText(file, standard, faults))
const broken = reports.some(({ faults }) => faults.some(({ intended }) => intended === undefined))
process.exitCode = broken ? 1 : 0
