import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { problemOf, rules } from '#read/content-problem.ts'
import { problemText } from '#read/report.ts'

const read = (path: string) => readFileSync(path, 'utf8')
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }

interface Step {
  readonly id?: string
  readonly uses?: string
  readonly run?: string
  readonly if?: string
  readonly with?: Readonly<Record<string, unknown>>
  readonly env?: Readonly<Record<string, string>>
}
interface Job {
  readonly if?: string
  readonly needs?: string
  readonly permissions?: Readonly<Record<string, string>>
  readonly steps: readonly Step[]
}
interface Workflow {
  readonly on: Readonly<Record<string, unknown>>
  readonly permissions: unknown
  readonly jobs: Readonly<Record<string, Job>>
}
const workflow = (name: string) => parse(read(`.github/workflows/${name}.yml`)) as Workflow
const dependencies = workflow('dependances')
const pages = workflow('pages')
const workflows = [workflow('ci'), dependencies, pages]
const jobs = workflows.flatMap(({ jobs }) => Object.values(jobs))
const steps = jobs.flatMap((job) => job.steps)

interface GitlabJob {
  readonly stage?: string
  readonly script?: readonly string[]
  readonly before_script?: readonly string[]
  readonly after_script?: readonly string[]
  readonly interruptible?: boolean
  readonly allow_failure?: boolean
  readonly rules?: readonly {
    readonly if?: string
    readonly when?: string
    readonly allow_failure?: boolean
  }[]
  readonly artifacts?: {
    readonly paths?: readonly string[]
    readonly expose_as?: string
    readonly when?: string
    readonly reports?: unknown
  }
  readonly pages?: { readonly publish?: string }
}
const gitlab = parse(read('.gitlab-ci.yml')) as Readonly<Record<string, unknown>>
/** What GitLab reads at the top of the file; all else is a job. */
const gitlabTop = ['workflow', 'stages', 'variables', 'default']
const gitlabJobs = Object.entries(gitlab)
  .filter(([key]) => !gitlabTop.includes(key))
  .map(([name, job]) => ({ name, job: job as GitlabJob }))
const gitlabLines = [...gitlabJobs.map(({ job }) => job), gitlab['default'] as GitlabJob].flatMap(
  ({ before_script: before = [], script = [], after_script: after = [] }) => [...before, ...script, ...after],
)

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
    expect([...githubCalls].toSorted()).toEqual(['build', 'diff', 'test', 'verify'])
    expect([...gitlabCalls].toSorted()).toEqual(['build', 'diff', 'test', 'verify'])
    for (const name of [...githubCalls, ...gitlabCalls]) expect(Object.keys(scripts)).toContain(name)
  })

  test('npm test runs every check, on the site that it has just built', () => {
    expect(scripts['test']).toBe('node tests/all.ts')
    const [, stages = ''] = /^const stages = \[(.*?)\] as const$/ms.exec(read('tests/all.ts')) ?? []
    expect([...stages.matchAll(/'([^']*)'/g)].map(([, command = '']) => command)).toEqual([
      ...['types', 'lint', 'build'].map((script) => `npm run --silent ${script}`),
      // Every project of Vitest, unit and site.
      'npx vitest run',
    ])
  })

  test('GitHub gets the least rights, and official actions at a fixed major version', () => {
    for (const { permissions } of workflows) expect(permissions).toEqual({ contents: 'read' })
    // Only what puts the site on line may write, and it runs none of our code.
    const writing = jobs.filter(({ permissions }) => Object.values(permissions ?? {}).includes('write'))
    expect(writing).toEqual([pages.jobs['publication']])
    expect(writing.flatMap((job) => job.steps).flatMap(({ run }) => run ?? [])).toEqual([])
    const actions = steps.flatMap(({ uses }) => uses ?? [])
    expect(actions.length).toBeGreaterThan(3)
    for (const action of actions) expect(action).toMatch(/^actions\/[a-z-]+@(v\d+|[0-9a-f]{40})$/)
  })

  test('known flaws of packages are asked for every week, and at every change', () => {
    expect(Object.keys(dependencies.on)).toEqual(expect.arrayContaining(['schedule', 'pull_request', 'push']))
    const asked = 'npm audit --omit=dev --audit-level=moderate'
    expect(steps.map(({ run }) => run)).toContain(asked)
    expect(gitlabLines).toContain(asked)
    expect(gitlab['dependances']).toMatchObject({ allow_failure: true })
  })

  test('nothing that a stranger writes is pasted into a command', () => {
    for (const { run } of steps) expect(run ?? '').not.toContain('${{')
  })

  test('GitHub Pages gets the site that was built once, under its own address, hidden files included', () => {
    expect(Object.keys(pages.on).toSorted()).toEqual(['push', 'workflow_dispatch'])
    const { construction, publication } = pages.jobs
    // A repository without Pages has no red cross at each change.
    expect(construction?.if).toContain('github.event.repository.has_pages')
    expect(construction?.permissions).toEqual({ contents: 'read', pages: 'read' })
    const built = construction?.steps ?? []
    const address = built.find(({ uses }) => uses?.startsWith('actions/configure-pages@'))
    const build = built.findIndex(({ run }) => run === 'npm run build')
    expect(built[build]?.env).toEqual({ SITE_URL: `\${{ steps.${address?.id ?? ''}.outputs.base_url }}/` })
    expect(built[build + 1]?.uses).toMatch(/^actions\/upload-pages-artifact@/)
    expect(built[build + 1]?.with).toEqual({ path: 'dist/', 'include-hidden-files': true })
    expect(publication?.needs).toBe('construction')
    expect(publication?.permissions).toEqual({ pages: 'write', 'id-token': 'write' })
    expect(publication?.steps.map(({ uses }) => uses)).toEqual([
      expect.stringMatching(/^actions\/deploy-pages@/),
    ])
  })

  describe('GitLab takes the whole file (lib/gitlab/ci/config/entry of its source)', () => {
    // What follows `PROCESSABLE_ALLOWED_KEYS` and `Job::ALLOWED_KEYS`, the deprecated `only`, `except`, `publish` aside.
    const jobKeys = [
      ...[
        'extends',
        'stage',
        'rules',
        'variables',
        'inherit',
        'allow_failure',
        'when',
        'needs',
        'environment',
      ],
      ...['resource_group', 'interruptible', 'tags', 'script', 'image', 'services', 'artifacts', 'cache'],
      ...[
        'dependencies',
        'before_script',
        'after_script',
        'coverage',
        'retry',
        'parallel',
        'timeout',
        'release',
      ],
      ...['id_tokens', 'pages'],
    ]
    const defaultKeys = [
      ...['before_script', 'after_script', 'hooks', 'cache', 'image', 'services', 'interruptible', 'timeout'],
      ...['retry', 'tags', 'artifacts', 'id_tokens'],
    ]
    const artifactKeys = [
      ...['name', 'untracked', 'paths', 'reports', 'when', 'expire_in', 'expose_as', 'exclude', 'public'],
      'access',
    ]
    const strangers = (value: object | undefined, known: readonly string[]) =>
      Object.keys(value ?? {}).filter((key) => !known.includes(key))

    test('defaults stand under `default`, and every job has known keys, a stage and a script', () => {
      expect(strangers(Object(gitlab['default']) as object, defaultKeys)).toEqual([])
      expect(gitlabJobs.map(({ name }) => name)).toEqual([
        ...['donnees', 'changements', 'tests', 'dependances', 'pages'],
      ])
      for (const { name, job } of gitlabJobs) {
        expect(strangers(job, jobKeys), name).toEqual([])
        expect(gitlab['stages'], name).toContain(job.stage)
        expect(job.script?.length, name).toBeGreaterThan(0)
        expect(strangers(job.artifacts, artifactKeys), name).toEqual([])
        for (const { when = 'on_success' } of job.rules ?? [])
          expect(['on_success', 'on_failure', 'always', 'manual', 'never', 'delayed'], name).toContain(when)
      }
    })

    test('what a proposal shows has a name that it accepts, and plain paths', () => {
      const shown = gitlabJobs.filter(({ job }) => job.artifacts?.expose_as !== undefined)
      expect(shown.map(({ name }) => name)).toEqual(['changements', 'tests'])
      for (const { name, job } of shown) {
        expect(job.artifacts?.expose_as, name).toMatch(/^\w[-\w ]{0,99}$/)
        expect(job.artifacts?.paths?.length, name).toBeGreaterThan(0)
        expect(job.artifacts?.paths?.join(''), name).not.toContain('*')
      }
      const guide = read('GUIDE-EDITEURS.md')
      for (const { job } of shown) expect(guide).toContain(`« ${job.artifacts?.expose_as ?? ''} »`)
    })

    test('what someone starts by hand neither holds the pipeline up nor is stopped halfway', () => {
      const byHand = gitlabJobs.filter(({ job }) => job.rules?.some(({ when }) => when === 'manual'))
      expect(byHand.map(({ name }) => name)).toEqual(['pages'])
      for (const { job } of byHand) {
        expect(job.interruptible).toBe(false)
        for (const rule of job.rules ?? [])
          expect(rule).toMatchObject({ when: 'manual', allow_failure: true })
      }
    })

    test('Pages gets the folder that the job keeps', () => {
      const { job } = gitlabJobs.find(({ name }) => name === 'pages') ?? {}
      expect(job?.pages).toEqual({ publish: 'dist' })
      expect(job?.artifacts?.paths).toEqual(['dist/'])
      expect(job?.script).toEqual(['SITE_URL="$CI_PAGES_URL/" npm run build'])
    })
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
