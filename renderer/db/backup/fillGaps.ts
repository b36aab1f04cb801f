/**
 * What a rebuilding desk finds in its newest proved backup (sync 4.5.3): what others wrote, and own changes that the journal lost. It goes
 * into the log as it is; the opening that follows folds it. A backup is a witness too: of how far this desk's id had come.
 */
import { bodyContext } from '#renderer/db/head.ts'
import type { LocalSeal } from '#renderer/db/localSeal.ts'
import { baseRow } from '#renderer/db/log/base.ts'
import { openContainer } from '#renderer/db/log/container.ts'
import type { ChangeRow, FrontierRow, IdentityRow } from '#renderer/db/rows.ts'
import type { FrontDeskDatabase } from '#renderer/db/tables.ts'
import { base64url, equalBytes, hex } from '#shared/kernel/bytes.ts'
import { appendAll } from '#shared/kernel/lists.ts'
import { ok } from '#shared/kernel/result.ts'
import type { BackupPart } from '#shared/sync/backup/parts.ts'
import { chainWalker, encodeChange } from '#shared/sync/envelope.ts'
import type { PersonKeyEntry, Run } from '#shared/sync/wire/segment.ts'
import { unpackBase } from './base.ts'
import { takeDocuments } from './documents.ts'
import { readerOf } from './hostFile.ts'
import { takeMissingKeys } from './missingKeys.ts'
import { type BackupSearch, backupsAtHand, newestProved, type ProvedBackup, witnessedBy } from './newestProved.ts'
import { createPieces, readBackup } from './readBackup.ts'

/** A database that is being rebuilt, as far as the journal and the old database brought it. */
export interface GapFilling extends BackupSearch {
  readonly db: FrontDeskDatabase
  readonly seal: LocalSeal
  readonly identity: IdentityRow
  /** Whether what others wrote is here already. */
  readonly hasOthers: boolean
  /** Greatest own seq without a gap, and whether there are rows behind one. */
  readonly reached: number
  readonly hasHole: boolean
}

/** What backups said and gave. */
export interface Filled {
  /** Greatest own seq that a backup knows of. */
  readonly witnessed: number
  /** When the backup was made from which something came, milliseconds since 1970. */
  readonly fromMs?: number
  /** How far others' changes came, where they came. */
  readonly heard?: FrontierRow
}

/** Fills what is missing; nothing where nothing is. **Throws** when storage fails. */
export async function fillGaps(filling: GapFilling): Promise<Filled> {
  const backups = await backupsAtHand(filling)
  const witnessed = await witnessedBy(filling, backups, filling.identity.device)
  const isWhole = filling.hasOthers && !filling.hasHole && witnessed <= filling.reached
  const proved = isWhole ? undefined : await newestProved(filling, backups)
  if (!proved) return { witnessed }
  await takeFrom(filling, proved)
  const { head } = proved.proof
  const mine = new Set([filling.identity.device, ...(filling.identity.former ?? [])])
  const applied = Object.fromEntries(Object.entries(head.frontier).filter(([device]) => !mine.has(device)))
  const heard = { key: 'frontier', applied, ms: head.contents.newestMs, counter: 0 } as const
  return { witnessed, fromMs: proved.madeMs, ...(filling.hasOthers ? {} : { heard }) }
}

async function takeFrom(filling: GapFilling, { spot, name, proof }: ProvedBackup): Promise<void> {
  const { db, seal, bridge, workspace, ring, identity, hasOthers } = filling
  const mine = new Set([identity.device, ...(identity.former ?? [])])
  const base = createPieces()
  const keys: PersonKeyEntry[] = []
  const takeRun = async (container: Uint8Array): Promise<void> => {
    const run = openContainer({ ring: { read: () => ring, move: () => undefined }, workspace }, container)
    if (mine.has(run.device)) await takeOwnRun(filling, run)
    else if (!hasOthers)
      await db.pages.put({ d: run.device, n: run.last, first: run.first, container, chain: run.chain })
  }
  const take = async (part: BackupPart): Promise<void> => {
    switch (part.what) {
      case 'base':
        base.add(part.bytes)
        return
      case 'person-keys':
        appendAll(keys, part.keys)
        return
      case 'documents':
        return takeDocuments(db, part.documents)
      case 'segments':
        for (const container of part.containers) await takeRun(container)
        return
      case 'blob':
        await bridge.blobs.put({ workspaceId: workspace, bytes: base64url(part.bytes) })
        await db.keptBlobs.put({ hash: hex(part.hash) })
    }
  }
  const read = await readBackup({
    read: readerOf(bridge, spot, name),
    name,
    workspace,
    ringOf: () => ring,
    onPart: async (part) => take(part).then(() => ok('go-on' as const)),
  })
  // Proved a moment ago: what does not read now is a disk that went.
  if (!read.ok) throw new Error(`The backup cannot be read any more: ${read.error}`)
  const packed = base.take()
  const bytes = packed && unpackBase(packed)
  if (bytes && !hasOthers && (await db.bases.count()) === 0)
    await db.bases.put(baseRow({ seal }, bytes, proof.head.base))
  await takeMissingKeys({ db, seal }, keys)
}

/** The rows of an own run that are not here, where its past is the one that is here. */
async function takeOwnRun({ db, seal, ring }: GapFilling, run: Run): Promise<void> {
  const next = chainWalker(ring.hashKey)
  const here = await db.changes.bulkGet(
    run.changes.map((_, index): [string, number] => [run.device, run.first + index]),
  )
  const before = run.first > 1 ? await db.changes.get([run.device, run.first - 1]) : undefined
  if (before && !equalBytes(before.chain, run.before)) return
  let chain = run.before
  const rows: ChangeRow[] = []
  for (const [index, change] of run.changes.entries()) {
    const body = encodeChange(change)
    chain = next(chain, body)
    const known = here[index]
    if (known && !equalBytes(known.chain, chain)) return
    const place = { d: run.device, n: run.first + index }
    if (!known) rows.push({ ...place, body: seal.seal(body, bodyContext(place)), chain })
  }
  await db.changes.bulkPut(rows)
}
