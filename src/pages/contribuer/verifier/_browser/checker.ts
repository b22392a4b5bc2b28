import { archivePath, type KnownArchive } from './known-archive.ts'
import type { CheckedFile } from './check-file.ts'
import { listNodes, node } from './nodes.ts'
import type { ProgrammePreview } from './official-file.ts'
import { typeset } from '#words/typography.ts'

const find = <T extends HTMLElement>(id: string, kind: new () => T): T => {
  const found = document.getElementById(id)
  if (found instanceof kind) return found
  throw new Error(`#${id}`)
}
const form = find('verifier', HTMLFormElement)
const fields = find('champs', HTMLFieldSetElement)
const fileInput = find('fichier', HTMLInputElement)
const textInput = find('texte', HTMLTextAreaElement)
const nameInput = find('nom', HTMLInputElement)
const nameError = find('nom-erreur', HTMLElement)
const status = find('etat', HTMLElement)
const report = find('rapport', HTMLElement)
const heading = find('resultat', HTMLElement)
const problemsBox = find('problemes', HTMLElement)
const previewBox = find('apercu', HTMLElement)
const layoutInput = find('modele', HTMLSelectElement)
const layoutHeadings = find('intitules', HTMLElement)
const pastedInput = find('copie', HTMLTextAreaElement)
const composeButton = find('composer', HTMLButtonElement)
const programmeField = find('choix-programme', HTMLElement)
const programmeInput = find('programme', HTMLSelectElement)

const notLoaded = typeset('Ce qui vérifie un fichier n’a pas pu se charger. Essayez de nouveau.')

/** What checks a file comes with the first one: the page itself weighs little. */
const checking = () => import('./checking.ts')

/** Says when the network did not give what a check needs: nothing else of it fails. */
function told(work: Promise<unknown>): void {
  work.catch(() => (status.textContent = notLoaded))
}

/** Whether a file is an official one, by its headings: no table of the archive names both. */
async function isOfficial(file: File): Promise<boolean> {
  const head = await file.slice(0, 2000).text()
  return /programm/i.test(head) && /indicateur/i.test(head)
}

let published: Promise<KnownArchive> | undefined

/** What a file is compared with: the only data that the page asks for, with the first file, and again if it did not come. */
function publishedOnce(): Promise<KnownArchive> {
  published ??= fetch(form.dataset['known'] ?? '').then((response) => {
    if (!response.ok) throw new Error(`${response.status}`)
    return response.json() as Promise<KnownArchive>
  })
  published.catch(() => (published = undefined))
  return published
}

/**
 * Shows what is said of a file, its sentence first and aloud too, then what it would give. No programme is asked for: who
 * reads an official file asks afterwards.
 */
function showReport(sentence: string, details: readonly Node[], preview: readonly Node[]): void {
  programmeField.hidden = true
  problemsBox.replaceChildren(node('p', {}, sentence), ...details)
  previewBox.replaceChildren(...preview)
  report.hidden = false
  status.textContent = typeset(sentence)
  heading.focus()
}

async function check(bytes: Uint8Array, remark = ''): Promise<CheckedFile> {
  const { checkFile, previewNodes, previewOf, problemNodes, summarySentence } = await checking()
  const known = await publishedOnce()
  // eslint-disable-next-line no-restricted-syntax -- Dates to come are told from the reader's day; nothing is built of it.
  const today = new Date().toISOString().slice(0, 10)
  const checked = checkFile(known, archivePath(nameInput.value, known), bytes, today)
  const broken = checked.problems.some(({ severity }) => severity === 'error')
  const preview = previewNodes(previewOf(checked))
  const warning = node('p', { class: 'notice' }, 'L’aperçu montre ce qui a pu être lu.')
  const unlisted = node(
    'p',
    { class: 'notice' },
    'Document nouveau : il lui faut aussi une ligne dans data/documents.csv. Le fichier est vérifié comme si elle y était, avec « complète » dans « maquette ».',
  )
  showReport(
    remark + summarySentence(checked.path, checked.problems),
    [...(checked.isNew ? [unlisted] : []), ...problemNodes(checked.problems)],
    [...(broken && preview.length > 0 ? [warning] : []), ...preview],
  )
  return checked
}

/** Puts a table that was made of something else in the fields, so that it can be corrected in place, and checks it. */
async function checkMade(name: string, text: string): Promise<void> {
  nameInput.value = name
  textInput.value = text
  await check(new TextEncoder().encode(text))
}

/** Puts a file in the fields, so that it can be corrected and checked again in place, and checks it. */
async function take(files: FileList | undefined | null): Promise<void> {
  const file = files?.[0]
  if (file === undefined) return
  const remark = files?.length === 1 ? '' : 'Un seul fichier à la fois. '
  sayName('')
  if (await isOfficial(file)) {
    await takeOfficial(file, remark)
    return
  }
  nameInput.value = file.name
  const { text } = await check(new Uint8Array(await file.arrayBuffer()), remark)
  textInput.value = text ?? ''
}

/** Shows what an official file prints of one programme, its first one, then those that the reader chooses. */
async function takeOfficial(file: File, remark: string): Promise<void> {
  status.textContent = typeset('Lecture du fichier officiel…')
  const { openOfficial, programmePreview } = await import('./official-file.ts')
  const { problemNodes, publishedArchive, summarySentence } = await checking()
  const archive = publishedArchive(await publishedOnce())
  const opened = await openOfficial(file, archive)
  if (!opened.ok) {
    showReport(remark + summarySentence(file.name, opened.problems), problemNodes(opened.problems), [])
    return
  }
  const show = async (programme: string): Promise<void> => {
    await showProgramme(programmePreview(opened.official, programme, archive), remark)
  }
  programmeInput.replaceChildren(
    ...opened.programmes.map(({ code, title }) => new Option(`${code} ${title}`, code)),
  )
  programmeInput.value = opened.first
  // The check of a table that the site would import moves the focus to its report: the choice takes it back.
  programmeInput.onchange = () => told(show(programmeInput.value).then(() => programmeInput.focus()))
  await show(opened.first)
  report.hidden = false
  heading.focus()
}

/** What an official file prints of a programme; for this site's own, the table that it gives is checked. */
async function showProgramme(
  { sentence, unread, table, import: own }: ProgrammePreview,
  remark: string,
): Promise<void> {
  if (own === undefined) {
    const { previewNodes } = await checking()
    problemsBox.replaceChildren()
    previewBox.replaceChildren(...previewNodes(table))
  } else {
    await checkMade(own.name, own.text)
  }
  problemsBox.prepend(
    node('p', {}, sentence),
    ...listNodes('Laissé de côté, à relire', unread),
    ...(own === undefined
      ? []
      : [
          node(
            'p',
            {},
            `Le tableau ${own.name} est écrit dans le formulaire : le copier dans data/tableaux/.`,
          ),
          ...listNodes('Indicateurs que ce site ne suit pas', own.left),
        ]),
  )
  programmeField.hidden = false
  status.textContent = typeset(remark + sentence)
}

/** Makes the table of the rows that were pasted, puts it in the fields and checks it. */
async function compose(): Promise<void> {
  const { pastedTable } = await import('#import/pasted/pasted-table.ts')
  const { publishedArchive } = await checking()
  const id = layoutInput.value
  const type = id.startsWith('rap') ? 'rap' : 'pap'
  const table = pastedTable(
    pastedInput.value,
    { type, year: Number(id.slice(-4)) },
    publishedArchive(await publishedOnce()),
  )
  if (table.text === '') showReport('Aucune ligne de tableau n’a été trouvée.', [], [])
  else await checkMade(`${id}.csv`, table.text)
  problemsBox.append(...listNodes('Laissé vide, à relire', table.unread))
}

function sayHeadings(): void {
  const headings = layoutInput.selectedOptions[0]?.dataset['headings'] ?? ''
  layoutHeadings.textContent = typeset(`Ses colonnes : ${headings}.`)
}

function sayName(message: string): void {
  nameError.textContent = message
  if (message === '') nameInput.removeAttribute('aria-invalid')
  else nameInput.setAttribute('aria-invalid', 'true')
}

layoutInput.addEventListener('change', sayHeadings)
sayHeadings()
composeButton.addEventListener('click', () => told(compose()))
form.addEventListener('submit', (event) => {
  event.preventDefault()
  const named = nameInput.value.trim() !== ''
  sayName(named ? '' : 'Donnez le nom du fichier.')
  if (named) told(check(new TextEncoder().encode(textInput.value)))
  else nameInput.focus()
})
// A file chosen again after a correction is another file: without this, nothing would happen.
fileInput.addEventListener('click', () => (fileInput.value = ''))
fileInput.addEventListener('change', () => told(take(fileInput.files)))
const { body } = document
body.addEventListener('dragover', (event) => {
  event.preventDefault()
  body.classList.add('dropping')
})
body.addEventListener('dragleave', () => body.classList.remove('dropping'))
body.addEventListener('drop', (event) => {
  event.preventDefault()
  body.classList.remove('dropping')
  told(take(event.dataTransfer?.files))
})
fields.disabled = false
