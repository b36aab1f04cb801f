/** 打印整套 for many homes: prepared where that is missing, laid out and handed out in parts of a few homes, so that no more than one part is ever held. */
import type { Desk } from '#renderer/db/deskContext.ts'
import type { PrintOrder } from '#renderer/db/paperPrinting.ts'
import type { Result } from '#shared/kernel/result.ts'
import { packetCount, packetOnPaper, prepareMoveIn } from './packet.ts'

/** A home whose packet is wanted. */
export interface PacketHome {
  readonly caseId: string
  readonly unit: string
}

/** One part on its way out: a few homes, their papers in order. */
export interface PacketPart {
  readonly homes: readonly PacketHome[]
  readonly order: PrintOrder
  /** First and last number, and how many papers. */
  readonly numbers: readonly string[]
}

/** A home that got no paper, and why. */
export interface FailedHome extends PacketHome {
  readonly code: string
}

/** What came of a run: homes whose papers came out, homes that refused, homes that it did not reach. */
export interface PacketRunEnd {
  readonly done: readonly PacketHome[]
  readonly failed: readonly FailedHome[]
  readonly left: readonly PacketHome[]
  /** Why it stopped before the end: `cancelled`, or the host's word; empty where it went through. */
  readonly stopped: string
}

/** How a run is done. */
export interface PacketRunWish {
  /** Homes of one part: a PDF holds so many. */
  readonly perPart: number
  /** Asked before every home. */
  readonly isCancelled: () => boolean
  readonly onProgress: (done: number) => void
  /** Hands a part out: records its printing, makes the PDF or prints. A refusal ends the run. */
  readonly hand: (part: PacketPart) => Promise<Result<unknown, { readonly code: string }>>
}

/** Runs the homes in their order. What was handed out stays, whatever ends the run. */
export async function runPackets(desk: Desk, homes: readonly PacketHome[], wish: PacketRunWish): Promise<PacketRunEnd> {
  const done: PacketHome[] = []
  const failed: FailedHome[] = []
  const end = (stopped: string): PacketRunEnd => {
    const settled = new Set([...done, ...failed].map(({ caseId }) => caseId))
    return { done, failed, stopped, left: homes.filter(({ caseId }) => !settled.has(caseId)) }
  }
  for (let from = 0; from < homes.length; from += wish.perPart) {
    const gathered = await gather(desk, homes.slice(from, from + wish.perPart), wish)
    failed.push(...gathered.failed)
    // What is not printed yet is not begun: numbers that were reserved stay with their cases.
    if (wish.isCancelled()) return end('cancelled')
    if (gathered.part.homes.length > 0) {
      const handed = await wish.hand(gathered.part)
      if (!handed.ok) return end(handed.error.code)
      done.push(...gathered.part.homes)
    }
    wish.onProgress(done.length + failed.length)
  }
  return end('')
}

async function gather(desk: Desk, homes: readonly PacketHome[], { isCancelled }: PacketRunWish) {
  const ready: PacketHome[] = []
  const failed: FailedHome[] = []
  const sheetIds: string[] = []
  const numbers: string[] = []
  let copiesOf: Readonly<Record<string, number>> = {}
  for (const home of homes) {
    if (isCancelled()) break
    const papers = await papersOfHome(desk, home)
    if (!papers.ok) {
      failed.push({ ...home, code: papers.error.code })
      continue
    }
    ready.push(home)
    sheetIds.push(...papers.value.sheetIds)
    numbers.push(...papers.value.numbers)
    copiesOf = { ...copiesOf, ...papers.value.copiesOf }
  }
  const order: PrintOrder = { sheetIds, copies: 1, copiesOf, paper: 'A4' }
  return { part: { homes: ready, order, numbers }, failed }
}

async function papersOfHome(desk: Desk, { caseId }: PacketHome) {
  const row = await desk.store.db.moveInCases.get(caseId)
  const count = row && (await packetCount(desk, row))
  if (count !== undefined && count.drawn < count.of) {
    const prepared = await prepareMoveIn(desk, caseId)
    // Somebody at this desk may have been quicker; whoever may not prepare prints what there is.
    if (!prepared.ok && prepared.error.code !== 'prepared-already' && count.drawn === 0) return prepared
  }
  return packetOnPaper(desk, caseId)
}

/** Prepares many homes, one change each; a refusal of one home is no reason to stop. */
export async function prepareMany(
  desk: Desk,
  homes: readonly PacketHome[],
  wish: Pick<PacketRunWish, 'isCancelled' | 'onProgress'>,
): Promise<PacketRunEnd> {
  const done: PacketHome[] = []
  const failed: FailedHome[] = []
  for (const [index, home] of homes.entries()) {
    if (wish.isCancelled()) return { done, failed, left: homes.slice(index), stopped: 'cancelled' }
    const prepared = await prepareMoveIn(desk, home.caseId)
    if (prepared.ok || prepared.error.code === 'prepared-already') done.push(home)
    else failed.push({ ...home, code: prepared.error.code })
    wish.onProgress(done.length + failed.length)
  }
  return { done, failed, left: [], stopped: '' }
}
