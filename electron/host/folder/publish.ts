/** Publishing one file as sync 5 says: stage, sync, rename without replacing, sync the folder, read back. Whole or not at all. */
import { createHash, randomUUID } from 'node:crypto'
import { dirname, join } from 'node:path'
import { errorCode } from '#electron/host/durableFile.ts'
import { type FileLayer, readWhole } from '#electron/host/files/fileLayer.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { Published, TargetCode } from '#shared/sync/exchange/target.ts'
import { isHeldForNow, readFault, writeFault } from './faults.ts'
import { makeInside } from './inside.ts'

/** How long a refused rename is tried again, ms. */
export const RENAME_PATIENCE_MS = 60_000
const FIRST_WAIT_MS = 50
const LONGEST_WAIT_MS = 5_000
const SUFFIXES = 9

/** Time as the publisher sees it; passed in, so that a test need not wait a minute. */
export interface Patience {
  /** Ms on any steady clock. */
  readonly nowMs: () => number
  readonly sleep: (ms: number) => Promise<void>
}

/** What one publishing needs. */
export interface PublishContext {
  readonly files: FileLayer
  /** The community's folder. */
  readonly root: string
  readonly device: string
  readonly patience: Patience
  /** How long a refused rename is tried again here, ms. */
  readonly patienceMs: number
}

type Outcome = Result<Published, TargetCode>

/** Publishes bytes under a checked path. */
export async function publishFile(context: PublishContext, path: string, bytes: Uint8Array): Promise<Outcome> {
  try {
    const parts = path.split('/')
    const folder = await makeInside(context.files, context.root, parts.slice(0, -1))
    const staging = await makeInside(context.files, context.root, ['d', context.device, '.tmp'])
    if (!folder.ok || !staging.ok) return err('failed')
    return await underFreeName(context, { path, bytes, staging: staging.value })
  } catch (cause) {
    return err(writeFault(cause))
  }
}

interface Job {
  readonly path: string
  readonly bytes: Uint8Array
  readonly staging: string
}

/** The path itself, or the first `-r<n>` beside it that is free or holds these bytes. Nothing that is there is ever replaced. */
async function underFreeName(context: PublishContext, job: Job): Promise<Outcome> {
  for (let suffix = 0; suffix <= SUFFIXES; suffix += 1) {
    const path = suffix === 0 ? job.path : withSuffix(job.path, suffix)
    const there = await lying(context.files, join(context.root, path), job.bytes)
    if (there === 'locked') return err('locked')
    if (there === 'same') return ok({ how: suffix === 0 ? 'present' : 'suffixed', path })
    if (there === 'other') continue
    const done = await takeName(context, { ...job, path })
    if (done.ok) return ok({ how: suffix === 0 ? done.value : 'suffixed', path })
    if (done.error !== 'taken') return err(done.error)
  }
  return err('failed')
}

async function takeName(
  context: PublishContext,
  job: Job,
): Promise<Result<'renamed' | 'direct', TargetCode | 'taken'>> {
  const { files, root } = context
  const path = join(root, job.path)
  const how = (await renamed(context, job)) ?? (await written(files, path, job.bytes))
  if (how === 'taken') return err('taken')
  await files.syncDir(dirname(path))
  // Only what can be read back was published: a share may lose a write after it answered.
  return (await lying(files, path, job.bytes)) === 'same' ? ok(how) : err('failed')
}

/** Stages and renames; undefined where renaming stays refused. */
async function renamed(
  context: PublishContext,
  { path, bytes, staging }: Job,
): Promise<'renamed' | 'taken' | undefined> {
  const { files, root, patience, patienceMs } = context
  const staged = join(staging, `${randomUUID()}.tmp`)
  const end = patience.nowMs() + patienceMs
  try {
    await writeSynced(files, staged, bytes)
    for (let wait = FIRST_WAIT_MS; ; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
      try {
        await files.renameNew(staged, join(root, path))
        return 'renamed'
      } catch (cause) {
        if (errorCode(cause) === 'EEXIST') return 'taken'
        if (!isHeldForNow(cause)) throw cause
        if (patience.nowMs() + wait > end) return undefined
        await patience.sleep(wait)
      }
    }
  } finally {
    // A staged file that stays is swept later: readers ignore it.
    await files.remove(staged).catch(() => undefined)
  }
}

async function written(files: FileLayer, path: string, bytes: Uint8Array): Promise<'direct' | 'taken'> {
  try {
    await writeSynced(files, path, bytes)
    return 'direct'
  } catch (cause) {
    if (errorCode(cause) === 'EEXIST') return 'taken'
    throw cause
  }
}

/** A file of ours that could not be written to its end is taken away again. */
async function writeSynced(files: FileLayer, path: string, bytes: Uint8Array): Promise<void> {
  const file = await files.open(path, 'wx')
  try {
    try {
      await file.write(bytes, 0)
      await file.datasync()
    } finally {
      await file.close()
    }
  } catch (cause) {
    await files.remove(path).catch(() => undefined)
    throw cause
  }
}

async function lying(
  files: FileLayer,
  path: string,
  bytes: Uint8Array,
): Promise<'absent' | 'same' | 'other' | 'locked'> {
  try {
    const { size, isFile } = await sizeOf(files, path)
    if (!isFile || size !== bytes.length) return 'other'
    return hashOf(await readWhole(files, path)).equals(hashOf(bytes)) ? 'same' : 'other'
  } catch (cause) {
    const fault = readFault(cause)
    if (fault === 'not-found') return 'absent'
    if (fault === 'locked') return 'locked'
    throw cause
  }
}

async function sizeOf(files: FileLayer, path: string) {
  const stats = await files.lstat(path)
  return { size: stats.size, isFile: stats.isFile() }
}

function withSuffix(path: string, suffix: number): string {
  const dot = path.lastIndexOf('.')
  const end = dot > path.lastIndexOf('/') + 1 ? dot : path.length
  return `${path.slice(0, end)}-r${suffix}${path.slice(end)}`
}

function hashOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest()
}
