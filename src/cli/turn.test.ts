import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { takeTurn } from '#cli/turn.ts'

let folder = ''
let lock = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tour-'))
  lock = join(folder, '.build', 'site.lock')
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

const silent = () => undefined

test('the second waits for the first, says for whom, and takes its turn', async () => {
  const said: string[] = []
  const release = await takeTurn(lock, silent)
  const second = takeTurn(lock, (text) => said.push(text))
  await new Promise((done) => setTimeout(done, 300))
  expect(said).toEqual([
    `Une autre construction est en cours (processus ${process.pid}) : celle-ci attend qu’elle finisse…`,
  ])
  release()
  ;(await second)()
  expect(existsSync(lock)).toBe(false)
})

test('the lock of a process that is gone is taken over, and one of before the machine started again', async () => {
  const { pid } = spawnSync(process.execPath, ['--version'])
  ;(await takeTurn(lock, silent))()
  for (const text of [`${pid} ${hostname()} -`, `${process.pid} ${hostname()} another-start`]) {
    writeFileSync(lock, text)
    const release = await takeTurn(lock, silent)
    expect(readFileSync(lock, 'utf8')).toMatch(new RegExp(`^${process.pid} `))
    release()
  }
})

test('the lock of another machine is refused, with what to do', async () => {
  ;(await takeTurn(lock, silent))()
  writeFileSync(lock, '1 ailleurs -')
  await expect(takeTurn(lock, silent)).rejects.toThrow(
    /machine ailleurs occupe ce dossier\..*supprimer .*lock/,
  )
})

test('eight processes that start at once work one after the other, over the lock of a killed one', async () => {
  ;(await takeTurn(lock, silent))()
  const { pid } = spawnSync(process.execPath, ['--version'])
  writeFileSync(lock, `${pid} ${hostname()} -`)
  const journal = join(folder, 'journal')
  const work = `
    import { appendFileSync } from 'node:fs'
    import { takeTurn } from ${JSON.stringify(resolve('src/cli/turn.ts'))}
    const release = await takeTurn(${JSON.stringify(lock)}, () => {})
    appendFileSync(${JSON.stringify(journal)}, 'in ')
    await new Promise((done) => setTimeout(done, 20))
    appendFileSync(${JSON.stringify(journal)}, 'out ')
    release()`
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      const child = spawn(process.execPath, ['--input-type=module', '-e', work], { stdio: 'inherit' })
      return new Promise((done) => child.on('exit', done))
    }),
  )
  expect(readFileSync(journal, 'utf8')).toBe('in out '.repeat(8))
})
