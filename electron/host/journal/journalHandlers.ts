/** The journals of a host behind their channels. Payloads are sealed by the page: nothing here can read a record. */
import { join } from 'node:path'
import type { Handlers } from '#electron/host/answerCall.ts'
import { isDiskFull } from '#electron/host/durableFile.ts'
import type { FileLayer } from '#electron/host/files/fileLayer.ts'
import type { JournalFacts, JournalRecord } from '#shared/ipc/contract.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { erasePacks } from './erase.ts'
import { createJournal, type Journal } from './journal.ts'
import { listOrNone } from './journalFiles.ts'
import type { LyingRecord } from './record.ts'
import type { ScannedJournal } from './scan.ts'

type JournalChannel = Extract<keyof Handlers, `journal:${string}`>
const ASIDE = /^journal-aside-\d{4}$/

/** What the journals need. */
export interface JournalsContext {
  readonly dataDir: string
  readonly files: FileLayer
  /** Lets go of the files when the host ends. */
  readonly ending?: AbortSignal | undefined
}

/** One handler per channel of the journal. */
export function journalHandlers({ dataDir, files, ending }: JournalsContext): Pick<Handlers, JournalChannel> {
  const open = new Map<string, Journal>()
  const workspaceDir = (workspaceId: string) => join(dataDir, 'workspaces', workspaceId)
  const journalOf = (workspaceId: string): Journal => {
    const journal = open.get(workspaceId) ?? createJournal({ files, dir: join(workspaceDir(workspaceId), 'journal') })
    open.set(workspaceId, journal)
    return journal
  }
  const closeAll = () => {
    for (const journal of open.values()) void journal.close()
  }
  ending?.addEventListener('abort', closeAll, { once: true })
  const asideDirs = async (workspaceId: string) =>
    (await listOrNone(files, workspaceDir(workspaceId))).filter((name) => ASIDE.test(name))

  return {
    'journal:list': async () => {
      const journals: JournalFacts[] = []
      for (const workspaceId of await listOrNone(files, join(dataDir, 'workspaces'))) {
        if (!(await listOrNone(files, workspaceDir(workspaceId))).includes('journal')) continue
        journals.push(factsOf(workspaceId, await journalOf(workspaceId).open()))
      }
      return ok({ journals })
    },
    'journal:open': ({ workspaceId }) =>
      unlessFull(async () => factsOf(workspaceId, await journalOf(workspaceId).open())),
    'journal:append': async ({ workspaceId, records }) => {
      const appended = await journalOf(workspaceId).append(records.map(fromWire))
      return appended.ok ? ok({ bytes: appended.value }) : err({ code: appended.error })
    },
    'journal:read': async ({ workspaceId, from }) => {
      if (!(await listOrNone(files, workspaceDir(workspaceId))).includes('journal')) return err({ code: 'not-found' })
      const page = await journalOf(workspaceId).read(from)
      return page === undefined ? err({ code: 'not-found' }) : ok({ ...page, records: page.records.map(toWire) })
    },
    'journal:erase': ({ workspaceId, ids }) =>
      unlessFull(async () => {
        const packs = new Set(ids)
        await journalOf(workspaceId).erase(packs)
        // A key that was erased must not lie in what was set aside either.
        for (const name of await asideDirs(workspaceId))
          await erasePacks(files, join(workspaceDir(workspaceId), name), packs)
        return null
      }),
    'journal:setAside': async ({ workspaceId }) => {
      await journalOf(workspaceId).alone(() => setAside(files, workspaceDir(workspaceId)))
      return ok(null)
    },
  }
}

async function setAside(files: FileLayer, dir: string): Promise<void> {
  const names = await listOrNone(files, dir)
  if (!names.includes('journal')) return
  const last =
    names
      .filter((name) => ASIDE.test(name))
      .toSorted()
      .at(-1)
      ?.slice(-4) ?? '0'
  await files.rename(join(dir, 'journal'), join(dir, `journal-aside-${String(Number(last) + 1).padStart(4, '0')}`))
  await files.syncDir(dir)
}

function factsOf(workspaceId: string, journal: ScannedJournal): JournalFacts {
  const identity = journal.contents.identity()
  return {
    workspaceId,
    identity: identity?.toString('base64url') ?? null,
    last: journal.contents.last(),
    bytes: journal.bytes,
    cutBytes: journal.cutBytes,
    ...(journal.damagedBytes > 0 ? { damagedBytes: journal.damagedBytes } : {}),
  }
}

function fromWire(record: JournalRecord): LyingRecord {
  return { ...record, bytes: Buffer.from(record.bytes, 'base64url') }
}

function toWire(record: LyingRecord): JournalRecord {
  return { ...record, bytes: record.bytes.toString('base64url') }
}

async function unlessFull<T>(task: () => Promise<T>) {
  try {
    return ok(await task())
  } catch (cause) {
    if (isDiskFull(cause)) return err({ code: 'disk-full' } as const)
    throw cause
  }
}
