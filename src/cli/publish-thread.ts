import { once } from 'node:events'
import { parentPort, Worker, workerData, isMainThread } from 'node:worker_threads'
import { keepInFolder } from '#downloads/kept-files.ts'
import { getPublication } from '#downloads/publications.ts'
import { getArchive } from '#read/archive.ts'
import { publish, type Published } from '#downloads/publish.ts'

/** Where the files go, and the site's public address. */
interface Task {
  readonly folder: string
  readonly origin: string
  readonly base: string
}

/** Writes every published file under a folder, in a thread of its own, so that pages are made meanwhile. */
export async function publishInThread(task: Task): Promise<Published> {
  const thread = new Worker(new URL(import.meta.url), { workerData: task })
  const [published] = (await once(thread, 'message')) as [Published]
  return published
}

if (!isMainThread && parentPort !== null) {
  const { folder, origin, base } = workerData as Task
  parentPort.postMessage(publish(getPublication(getArchive(), origin, base), keepInFolder(folder)))
}
