import { readFileSync } from 'node:fs'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { builtFile, catalogueFaults, conformanceText, descriptorFaults } from './conformance.ts'
import { tableFaults, type SchemaResource } from './table-faults.ts'

/**
 * Holds the descriptor and the catalogue of the built site against the files of their standards, which a person
 * has downloaded: the profile of Data Package and the shapes of DCAT-AP; and every CSV against its own schema. Exit
 * status 1 when a rule is broken.
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
const text = (name: string) => builtFile(folder, name).toString('utf8')
const reports = [
  ...(datapackage === undefined ? [] : descriptorReports(datapackage)),
  ...(dcat.length === 0
    ? []
    : [
        {
          file: 'catalogue.jsonld',
          standard: dcat,
          faults: await catalogueFaults(
            text('catalogue.jsonld'),
            dcat.map((file) => readFileSync(file, 'utf8')),
          ),
        },
      ]),
]

function descriptorReports(profile: string) {
  const descriptor = JSON.parse(text('datapackage.json')) as { readonly resources: readonly SchemaResource[] }
  return [
    { file: 'datapackage.json', standard: [profile], faults: descriptorFaults(descriptor, profile) },
    {
      file: 'tables CSV',
      standard: ['leur dialecte', 'leur schéma'],
      faults: tableFaults(descriptor.resources, (path) => builtFile(folder, path)),
    },
  ]
}

for (const { file, standard, faults } of reports) console.log(conformanceText(file, standard, faults))
const broken = reports.some(({ faults }) => faults.some(({ intended }) => intended === undefined))
process.exitCode = broken ? 1 : 0
