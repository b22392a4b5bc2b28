import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { problemOf, rules } from '#read/content-problem.ts'
import { problemText } from '#read/report.ts'

const read = (path: string) => readFileSync(path, 'utf8')
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }

interface Step {
  readonly uses?: string
  readonly run?: string
  readonly if?: string
}
interface Workflow {
  readonly on: Readonly<Record<string, unknown>>
  readonly permissions: unknown
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[]; readonly permissions?: unknown }>>
}
const workflows = ['ci', 'dependances'].map(
  (name) => parse(read(`.github/workflows/${name}.yml`)) as Workflow,
)
const jobs = workflows.flatMap((workflow) => Object.values(workflow.jobs))
const steps = jobs.flatMap((job) => job.steps)

type GitlabJob = Readonly<Record<'script' | 'before_script' | 'after_script', readonly string[] | undefined>>
const gitlab = parse(read('.gitlab-ci.yml')) as Readonly<Record<string, unknown>>
const gitlabLines = Object.values(gitlab).flatMap((job) => {
  const {
    script = [],
    before_script: before = [],
    after_script: after = [],
  } = Object(job) as Partial<GitlabJob>
  return [...before, ...script, ...after]
})

/** The npm scripts that command lines call: `npm run verify` and `npm test`, not npm's own `ci` and `audit`. */
const calledBy = (lines: readonly string[]) =>
  new Set(
    lines.flatMap((line) =>
      [...line.matchAll(/\bnpm (?:run (?:--\S+ )*)?([\w:-]+)/g)].flatMap(([, name]) =>
        name === undefined || name === 'ci' || name === 'audit' ? [] : [name],
      ),
    ),
  )

const githubCalls = calledBy(steps.flatMap(({ run }) => run ?? []))
const gitlabCalls = calledBy(gitlabLines)

describe('the forges', () => {
  test('both check the data, test, build and say what changes, by scripts that exist', () => {
    expect([...githubCalls].toSorted()).toEqual(['diff', 'test', 'verify'])
    expect([...gitlabCalls].toSorted()).toEqual(['build', 'diff', 'test', 'verify'])
    for (const name of [...githubCalls, ...gitlabCalls]) expect(Object.keys(scripts)).toContain(name)
  })

  test('npm test runs every check, on the site that it has just built', () => {
    expect(scripts['test']).toBe('node tests/all.ts')
    const [, stages = '[]'] = /^const stages = (.*) as const$/m.exec(read('tests/all.ts')) ?? []
    expect((JSON.parse(stages.replaceAll("'", '"')) as readonly string[][]).flat()).toEqual([
      ...['types', 'lint', 'unit', 'build', 'site'],
    ])
  })

  test('GitHub gets the least rights, and official actions at a fixed major version', () => {
    for (const { permissions } of workflows) expect(permissions).toEqual({ contents: 'read' })
    for (const job of jobs) expect(job.permissions).toBeUndefined()
    const actions = steps.flatMap(({ uses }) => uses ?? [])
    expect(actions.length).toBeGreaterThan(3)
    for (const action of actions) expect(action).toMatch(/^actions\/[a-z-]+@(v\d+|[0-9a-f]{40})$/)
  })

  test('known flaws of packages are asked for every week, and at every change', () => {
    expect(Object.keys(workflows[1]?.on ?? {})).toEqual(
      expect.arrayContaining(['schedule', 'pull_request', 'push']),
    )
    const asked = 'npm audit --omit=dev --audit-level=moderate'
    expect(steps.map(({ run }) => run)).toContain(asked)
    expect(gitlabLines).toContain(asked)
    expect(gitlab['dependances']).toMatchObject({ allow_failure: true })
  })

  test('nothing that a stranger writes is pasted into a command', () => {
    for (const { run } of steps) expect(run ?? '').not.toContain('${{')
  })

  test('GitLab reads the report of verify', () => {
    expect(gitlab['donnees']).toMatchObject({
      artifacts: { when: 'always', reports: { codequality: 'gl-code-quality-report.json' } },
    })
  })

  test('the same checklist on both', () => {
    const list = read('.github/pull_request_template.md')
    expect(list.match(/^- \[ \] /gm)?.length).toBeGreaterThan(5)
    expect(read('.gitlab/merge_request_templates/Default.md')).toBe(list)
  })

  test('the form that reports a wrong figure asks for the three facts that a correction needs', () => {
    const form = parse(read('.github/ISSUE_TEMPLATE/chiffre-faux.yml')) as {
      readonly name: string
      readonly body: readonly {
        readonly type: string
        readonly id?: string
        readonly attributes: { readonly label?: string; readonly value?: string }
        readonly validations?: { readonly required: boolean }
      }[]
    }
    expect(form.name).toBe('Signaler un chiffre faux')
    const required = form.body.filter(({ validations }) => validations?.required === true)
    expect(required.map(({ id }) => id)).toEqual(['page', 'lu', 'attendu', 'document'])
    for (const { type, attributes } of form.body) {
      expect(['markdown', 'input', 'textarea']).toContain(type)
      expect(attributes.label ?? attributes.value).toBeTruthy()
    }
  })
})

test('VS Code finds the problems that verify prints', () => {
  interface Pattern {
    readonly regexp: string
  }
  const { tasks } = JSON.parse(read('.vscode/tasks.json')) as {
    readonly tasks: readonly {
      readonly script: string
      readonly problemMatcher: readonly { readonly pattern: readonly Pattern[] }[]
    }[]
  }
  const [task] = tasks
  expect(Object.keys(scripts)).toContain(task?.script)
  const found = (text: string) =>
    task?.problemMatcher.map(({ pattern }) => {
      const lines = text.split('\n')
      const matches = pattern.map(({ regexp }, index) => new RegExp(regexp).exec(lines[index] ?? ''))
      return matches.includes(null) ? undefined : matches.map((match) => match?.slice(1))
    })
  const file = 'data/tableaux/rap-2022.csv'
  const place = { file, line: 2, column: 77, heading: '2021 Réalisation', cell: 'J2' }
  expect(found(problemText(problemOf('valeur-illisible', place, '1l5')))).toEqual([
    [[file, '2', '77'], ['Lu : « 1l5 »'], [`Attendu : ${rules['valeur-illisible'].expected}`]],
    undefined,
  ])
  expect(found(problemText(problemOf('cle-manquante', { file: 'content/programme.yaml', line: 3 })))).toEqual(
    [
      undefined,
      [['content/programme.yaml', '3', undefined], [`Attendu : ${rules['cle-manquante'].expected}`]],
    ],
  )
})
