import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import process from 'node:process'
import { productionOnly, type Lockfile, type SpdxDocument } from '#cli/production-only.ts'

/**
 * `npm run sbom`: what the site is built with, tools of development left out, as SPDX 2.3 on the terminal. Read from
 * the lock file: all systems are in it, and nothing has to be installed.
 */
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
const written = execFileSync(
  npm,
  ['sbom', '--sbom-format=spdx', '--sbom-type=application', '--package-lock-only'],
  { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
)
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lockfile
console.log(JSON.stringify(productionOnly(JSON.parse(written) as SpdxDocument, lock), undefined, 2))
