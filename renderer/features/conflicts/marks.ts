/** What is shown beside the conflicts: acts beyond a role, what a newer version wrote, and what was settled. */
import type { AggregateRow, ProjectedRow, RegisterRow } from '#renderer/db/rows.ts'
import type { Store } from '#renderer/db/store.ts'
import { foldRuling, type RulingState } from '#shared/domain/conflicts/schema.ts'
import type { Dot, RecordKey } from '#shared/sync/change.ts'
import { parseRecordKey, recordKey } from '#shared/sync/dot.ts'
import { type Beside, type ChangeFacts, changeFacts, staffName } from './changeFacts.ts'
import { type RecordTitle, recordTitle } from './recordTitles.ts'
import { type RuleTexts, ruleWords } from './ruleWords.ts'

/** Lines of a section at most: what is older is in the files themselves. */
export const MOST_LINES = 50

/** An act that its actor's role does not allow: applied, and shown (sync 4.4). */
export interface BeyondRoleLine extends ChangeFacts {
  readonly key: RecordKey
  readonly title: RecordTitle
}

export async function beyondRoleLines(store: Store): Promise<readonly BeyondRoleLine[]> {
  const lines: BeyondRoleLine[] = []
  for (const { spec, table } of store.registry.declarations) {
    const rows = (await store.db.table(table).orderBy('beyondRole').limit(MOST_LINES).toArray()) as ProjectedRow[]
    for (const row of new Map(rows.map((one) => [one.id, one])).values()) {
      const key = recordKey(spec.entity, row.id)
      const known = (row.beyondRole ?? []).flatMap((dot) => besideOf(row, dot) ?? [])
      const title = await recordTitle(store, key)
      lines.push(...(await changeFacts(store, known)).map((facts) => ({ ...facts, key, title })))
    }
  }
  return lines.sort((a, b) => b.clockMs - a.clockMs).slice(0, MOST_LINES)
}

function besideOf(row: ProjectedRow, dot: Dot): Beside | undefined {
  if (Array.isArray(row.s)) {
    const event = (row as AggregateRow).s.find((one) => one.dot === dot)
    return event && { dot, hlc: event.hlc, cmd: event.cmd, role: event.actor.role, actor: event.actor, at: event.at }
  }
  const heads = Object.values((row as RegisterRow).s).flatMap((field) => field.heads)
  const head = heads.find((one) => one.dot === dot)
  return head && { dot, hlc: head.hlc, cmd: head.by?.cmd ?? '', role: head.by?.role ?? '' }
}

/** A record with fields or events of a newer version: kept as they came, and counted (I11). */
export interface UnknownLine {
  readonly key: RecordKey
  readonly title: RecordTitle
  readonly count: number
}

export async function unknownLines(store: Store): Promise<readonly UnknownLine[]> {
  const lines: UnknownLine[] = []
  for (const { spec, table } of store.registry.declarations) {
    const rows = (await store.db.table(table).where('unknown').above(0).limit(MOST_LINES).toArray()) as ProjectedRow[]
    for (const row of rows) {
      const key = recordKey(spec.entity, row.id)
      lines.push({ key, title: await recordTitle(store, key), count: row.unknown ?? 0 })
    }
  }
  const parked = await store.db.parked.limit(MOST_LINES).toArray()
  for (const { key, register = {}, aggregate = [] } of parked)
    lines.push({
      key,
      title: { kind: parseRecordKey(key).e, text: '' },
      count: Object.keys(register).length + aggregate.length,
    })
  return lines.slice(0, MOST_LINES)
}

/** One settled conflict. */
export interface RulingLine {
  readonly id: string
  readonly words: string
  readonly title: RecordTitle | undefined
  readonly choice: string
  /** Undone by whoever ruled: the conflict does not come back, and must not be gone without a trace. */
  readonly isTakenBack: boolean
  readonly who: string
  readonly at: string
}

/** What was settled, latest first. */
export async function rulingLines(store: Store, texts: RuleTexts): Promise<readonly RulingLine[]> {
  const rows = (await store.db.rulings.toArray()).map(toldRuling)
  const latest = rows.sort((a, b) => (a.v.at < b.v.at ? 1 : -1)).slice(0, MOST_LINES)
  return Promise.all(latest.map((row) => rulingLine(store, row, texts)))
}

/** One ruling in words; undefined where there is none. */
export async function rulingOf(store: Store, id: string, texts: RuleTexts): Promise<RulingLine | undefined> {
  const row = await store.db.rulings.get(id)
  return row && rulingLine(store, toldRuling(row), texts)
}

interface ToldRuling {
  readonly id: string
  readonly v: RulingState
  readonly isTakenBack: boolean
}

/** The ruling that stands, or the last one that was taken back. */
function toldRuling({ id, v, s }: AggregateRow<RulingState>): ToldRuling {
  if (v.times > 0) return { id, v, isTakenBack: false }
  const ruled = s.filter(({ ev }) => ev === 'ruled').toSorted((a, b) => (a.hlc < b.hlc ? -1 : 1))
  return { id, v: foldRuling(ruled.slice(-1)).state, isTakenBack: true }
}

async function rulingLine(store: Store, { id, v, isTakenBack }: ToldRuling, texts: RuleTexts): Promise<RulingLine> {
  const isOfRecord = v.rule.startsWith('register/') || v.rule.startsWith('delete/')
  return {
    id,
    words: ruleWords(texts, v),
    title: isOfRecord ? await recordTitle(store, v.subject as RecordKey) : undefined,
    choice: v.choice,
    isTakenBack,
    who: await staffName(store, { id: v.by }),
    at: v.at,
  }
}
