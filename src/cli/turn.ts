import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { dirname } from 'node:path'
import process from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'

/** How often a process that waits looks again, in milliseconds. */
const pause = 200

/** How many times it may find a lock that says nothing, as one does that is being written. */
const looks = 25

/**
 * Waits until no other process holds the lock `path`, a file, then holds it; gives the function that lets it go. What a
 * killed process left is taken over: its number answers no more, or the machine has started again since. `say` is told
 * for whom one waits. Throws when the lock was made on another machine, of which nothing can be known here.
 */
export async function takeTurn(path: string, say: (text: string) => void): Promise<() => void> {
  const own = [process.pid, hostname(), startOfMachine()].join(' ')
  mkdirSync(dirname(path), { recursive: true })
  let told = ''
  let silent = 0
  while (!wasMade(path, own)) {
    const lock = readLock(path)
    if (lock === undefined) continue
    const [number = '', host = '', start = ''] = lock.split(' ')
    if (host !== '' && host !== hostname()) {
      throw new Error(
        `une construction lancée sur la machine ${host} occupe ce dossier. Si elle n’est plus en cours, supprimer ${path}.`,
      )
    }
    if (host === '') silent += 1
    const isHeld = host === '' ? silent < looks : start === startOfMachine() && isAlive(Number(number))
    if (!isHeld) {
      takeAway(path, lock)
      continue
    }
    if (host !== '' && told !== number) {
      told = number
      say(`Une autre construction est en cours (processus ${number}) : celle-ci attend qu’elle finisse…`)
    }
    await sleep(pause)
  }
  const release = () => {
    process.off('exit', release)
    if (readLock(path) === own) rmSync(path, { force: true })
  }
  process.on('exit', release)
  return release
}

/** Makes the lock, unless it is there. */
function wasMade(path: string, text: string): boolean {
  try {
    writeFileSync(path, text, { flag: 'wx' })
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

/** What a lock says; `undefined` when it has just gone. */
function readLock(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

/** A name for the time since the machine started, in which a number is one process's; the same for ever where Linux does not give it. */
function startOfMachine(): string {
  const file = '/proc/sys/kernel/random/boot_id'
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : '-'
}

function isAlive(number: number): boolean {
  if (!Number.isInteger(number) || number <= 0) return false
  try {
    process.kill(number, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

/** Removes a lock that says `text`; one that another process has made meanwhile is put back. */
function takeAway(path: string, text: string): void {
  const aside = `${path}-${process.pid}`
  try {
    renameSync(path, aside)
    if (readFileSync(aside, 'utf8') !== text) linkSync(aside, path)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' && codeOf(error) !== 'EEXIST') throw error
  }
  rmSync(aside, { force: true })
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
