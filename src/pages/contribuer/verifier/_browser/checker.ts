import { archivePath, type KnownArchive } from './known-archive.ts'
import { checkFile, type CheckedFile } from './check-file.ts'
import { previewOf } from './preview.ts'
import { node, previewNodes, problemNodes, summarySentence } from './report-nodes.ts'
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

/** The only request of the page, made as it opens: what a file is compared with. */
async function start(): Promise<void> {
  status.textContent = 'Chargement…'
  try {
    const response = await fetch(form.dataset['known'] ?? '')
    if (!response.ok) throw new Error(`${response.status}`)
    listen((await response.json()) as KnownArchive)
    fields.disabled = false
    status.textContent = ''
  } catch {
    status.textContent = typeset('La page n’a pas pu se charger en entier. Rechargez-la pour réessayer.')
  }
}

function listen(known: KnownArchive): void {
  const check = (bytes: Uint8Array, remark = ''): CheckedFile => {
    // eslint-disable-next-line no-restricted-syntax -- Dates to come are told from the reader's day; nothing is built of it.
    const today = new Date().toISOString().slice(0, 10)
    const checked = checkFile(known, archivePath(nameInput.value, known), bytes, today)
    const sentence = remark + summarySentence(checked.path, checked.problems)
    const broken = checked.problems.some(({ severity }) => severity === 'error')
    const preview = previewNodes(previewOf(checked))
    const warning = node('p', { class: 'notice' }, 'L’aperçu montre ce qui a pu être lu.')
    problemsBox.replaceChildren(node('p', {}, sentence), ...problemNodes(checked.problems))
    previewBox.replaceChildren(...(broken && preview.length > 0 ? [warning] : []), ...preview)
    report.hidden = false
    status.textContent = typeset(sentence)
    heading.focus()
    return checked
  }

  /** Puts a file in the fields, so that it can be corrected and checked again in place, and checks it. */
  const take = async (files: FileList | undefined | null): Promise<void> => {
    const file = files?.[0]
    if (file === undefined) return
    const remark = files?.length === 1 ? '' : 'Un seul fichier à la fois. '
    nameInput.value = file.name
    sayName('')
    const { text } = check(new Uint8Array(await file.arrayBuffer()), remark)
    textInput.value = text ?? ''
  }

  const sayName = (message: string): void => {
    nameError.textContent = message
    if (message === '') nameInput.removeAttribute('aria-invalid')
    else nameInput.setAttribute('aria-invalid', 'true')
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const named = nameInput.value.trim() !== ''
    sayName(named ? '' : 'Donnez le nom du fichier.')
    if (named) check(new TextEncoder().encode(textInput.value))
    else nameInput.focus()
  })
  // A file chosen again after a correction is another file: without this, nothing would happen.
  fileInput.addEventListener('click', () => (fileInput.value = ''))
  fileInput.addEventListener('change', () => void take(fileInput.files))
  const { body } = document
  body.addEventListener('dragover', (event) => {
    event.preventDefault()
    body.classList.add('dropping')
  })
  body.addEventListener('dragleave', () => body.classList.remove('dropping'))
  body.addEventListener('drop', (event) => {
    event.preventDefault()
    body.classList.remove('dropping')
    void take(event.dataTransfer?.files)
  })
}

void start()
