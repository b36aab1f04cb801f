/** The open conflicts of the desk as lists show them, and one of them as its page does. */
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import type { ConflictRow } from '#renderer/db/rows.ts'
import type { Store } from '#renderer/db/store.ts'
import { useRuleTexts } from '#renderer/stores/useRuleTexts.ts'
import type { RecordKey } from '#shared/sync/change.ts'
import { CLAIM_RULE, isConflictDue, SETTLE_RULE, settleFirst } from '#shared/sync/conflict.ts'
import { deviceOf } from '#shared/sync/dot.ts'
import { type RecordTitle, recordTitle } from './recordTitles.ts'
import { type RuleTexts, ruleWords } from './ruleWords.ts'
import { loadSides, type Side } from './sides.ts'

/** One line of the list. */
export interface ConflictLine {
  readonly conflict: ConflictRow
  /** The rule in the desk's words. */
  readonly words: string
  /** What it is about. */
  readonly title: RecordTitle
  /** Names of desks whose files are still arriving; empty text for one without a name. */
  readonly arriving: readonly string[]
}

/** The conflicts that the desk shows now, those to settle first on top, then the oldest. */
export async function dueConflicts(store: Store, nowMs: number): Promise<readonly ConflictRow[]> {
  const rows = await store.db.conflicts.toArray()
  const isUpper = (row: ConflictRow) => (row.rule === SETTLE_RULE ? 0 : 1)
  return rows
    .filter((row) => isConflictDue(row, row.firstSeenMs, nowMs))
    .sort((a, b) => isUpper(a) - isUpper(b) || a.firstSeenMs - b.firstSeenMs || (a.id < b.id ? -1 : 1))
}

export async function conflictLine(store: Store, conflict: ConflictRow, texts: RuleTexts): Promise<ConflictLine> {
  const devices = [...new Set(conflict.waiting.map(deviceOf))]
  const desks = await store.db.desks.bulkGet(devices)
  return {
    conflict,
    words: ruleWords(texts, conflict),
    title: await recordTitle(store, aboutOf(conflict)),
    arriving: desks.map((row) => row?.v.name ?? ''),
  }
}

/** The record to name: of a claim and of settlements the first that it shows on. */
export function aboutOf({ rule, subject, records }: ConflictRow): RecordKey {
  const first = records.find((key) => !key.startsWith('settlement/')) ?? records[0]
  return rule === CLAIM_RULE || rule === SETTLE_RULE ? (first ?? (subject as RecordKey)) : (subject as RecordKey)
}

/** The lines of the list; undefined while loading. */
export function useConflictLines(now: number): readonly ConflictLine[] | undefined {
  const { store } = useDesk()
  const conflictTexts = useRuleTexts((state) => state.texts)
  return useLiveAnswer(async () => {
    const due = await dueConflicts(store, now)
    return Promise.all(due.map((conflict) => conflictLine(store, conflict, conflictTexts)))
  }, [store, conflictTexts, now])
}

/** One conflict with its sides. */
export interface OpenConflict extends ConflictLine {
  readonly sides: readonly Side[]
  /** The contradiction to settle before this one, if there is one. */
  readonly before: string | undefined
}

/** The conflict of the page; null once it is settled, undefined while loading. */
export function useOpenConflict(id: string): OpenConflict | null | undefined {
  const { store } = useDesk()
  const conflictTexts = useRuleTexts((state) => state.texts)
  return useLiveAnswer(() => openConflict(store, id, conflictTexts), [store, conflictTexts, id])
}

export async function openConflict(store: Store, id: string, texts: RuleTexts): Promise<OpenConflict | null> {
  const conflict = await store.db.conflicts.get(id)
  if (!conflict) return null
  const first = settleFirst(conflict, await store.db.conflicts.toArray())
  return {
    ...(await conflictLine(store, conflict, texts)),
    sides: await loadSides(store, conflict),
    before: first.id === id ? undefined : first.id,
  }
}
