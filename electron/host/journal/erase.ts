/** Writing a journal anew without some key packs, whole or not at all: stage every file, write down that it is done, then put them in place. */
import { join } from 'node:path'
import { type FileLayer, readWhole } from '#electron/host/files/fileLayer.ts'
import { listOrNone, logNumbers, logPath } from './journalFiles.ts'
import { walkRecords } from './record.ts'

const STAGED = '.new'
/** While this lies there the staged files count; before, they are nothing. */
const DECIDED = 'erased'
const KEPT_TAIL = /\.torn$/

/** Takes the packs with these ids out of every file of a journal. Throws the system's error; then the journal is as before, or it is done at the next opening. */
export async function erasePacks(files: FileLayer, dir: string, ids: ReadonlySet<string>): Promise<void> {
  try {
    const staged = await stageAll(files, dir, ids)
    await files.syncDir(dir)
    if (staged > 0) await writeSynced(files, join(dir, DECIDED), Buffer.from('1'))
    await files.syncDir(dir)
  } catch (cause) {
    await dropStaged(files, dir)
    throw cause
  }
  await finishErasing(files, dir)
  // A torn tail may hold the beginning of a pack.
  for (const name of await listOrNone(files, dir)) if (KEPT_TAIL.test(name)) await files.remove(join(dir, name))
}

/** Ends what an erasing began before the power went: all of it where it was decided, otherwise none. */
export async function finishErasing(files: FileLayer, dir: string): Promise<void> {
  const names = await listOrNone(files, dir)
  if (!names.includes(DECIDED)) return dropStaged(files, dir)
  for (const name of names.filter((one) => one.endsWith(STAGED))) {
    await files.rename(join(dir, name), join(dir, name.slice(0, -STAGED.length)))
  }
  await files.syncDir(dir)
  await files.remove(join(dir, DECIDED))
  await files.syncDir(dir)
}

async function stageAll(files: FileLayer, dir: string, ids: ReadonlySet<string>): Promise<number> {
  let staged = 0
  for (const file of await logNumbers(files, dir)) {
    const path = logPath(dir, file)
    const kept = withoutPacks(await readWhole(files, path), ids)
    if (kept === undefined) continue
    await writeSynced(files, `${path}${STAGED}`, kept)
    staged += 1
  }
  return staged
}

/** The file without those packs, and without bytes nobody can read: a damaged pack is a pack. Undefined where nothing is to be taken out. */
function withoutPacks(file: Buffer, ids: ReadonlySet<string>): Buffer | undefined {
  const kept: Buffer[] = []
  let isChanged = false
  for (const step of walkRecords(file)) {
    if (!('record' in step) || (step.record.kind === 'keys' && ids.has(step.record.id))) isChanged = true
    else kept.push(file.subarray(step.offset, step.end))
  }
  return isChanged ? Buffer.concat(kept) : undefined
}

/** The decision goes first: without it what is staged means nothing, whenever the power goes. */
async function dropStaged(files: FileLayer, dir: string): Promise<void> {
  const names = await listOrNone(files, dir)
  if (names.includes(DECIDED)) {
    await files.remove(join(dir, DECIDED))
    await files.syncDir(dir)
  }
  for (const name of names) if (name.endsWith(STAGED)) await files.remove(join(dir, name))
}

async function writeSynced(files: FileLayer, path: string, bytes: Buffer): Promise<void> {
  await files.remove(path)
  const file = await files.open(path, 'wx')
  try {
    await file.write(bytes, 0)
    await file.datasync()
  } finally {
    await file.close()
  }
}
