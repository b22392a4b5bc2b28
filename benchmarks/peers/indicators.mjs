import { readFileSync } from 'node:fs'
import process from 'node:process'

/** The indicators that the benchmark wrote for its peers, in the file that `PEER_DATA` names. */
export const indicators = JSON.parse(readFileSync(process.env.PEER_DATA ?? '', 'utf8'))
