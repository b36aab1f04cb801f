/** Versions of the clauses that agreements are signed by (handbook D5, section 4 item 15). A version that was signed never changes. */
import { fieldsOf } from '#shared/domain/eventFields.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import type { LiveEvent, Violation } from '#shared/sync/registry.ts'

/** One clause: what is forbidden or owed, and what a breach costs by agreement. */
export interface Clause extends JsonObject {
  /** R57–R84, V01–V08, or a project's own. */
  readonly code: string
  readonly text: string
  /** Agreed 违约金 in fen; 0 = the clause has none. */
  readonly amountFen: number
  /** 每次、一次: `each` or `once`; empty without an amount. */
  readonly per: string
  /** Damages at their price besides (handbook V06). */
  readonly withDamages: boolean
  /** What follows besides the money, in words. */
  readonly further: string
}

/** One version; 0 is what the program ships and is never stored. */
export interface ClauseVersion extends JsonObject {
  readonly version: number
  readonly note: string
  readonly clauses: readonly Clause[]
  readonly savedAt: string
  readonly savedBy: string
  readonly enabledAt: string
  readonly enabledBy: string
}

/** All versions; the record id is `clauses`. */
export interface ClauseState extends JsonObject {
  readonly versions: readonly ClauseVersion[]
  /** The version that new agreements are signed by; -1 = none is enabled. */
  readonly inUse: number
}

/** State of the clause versions: the first save of a number stands, the highest enabled one is in use. */
export function foldClauses(events: readonly LiveEvent[]): { state: ClauseState; violations: Violation[] } {
  const versions = new Map<number, ClauseVersion>()
  const twice: LiveEvent[] = []
  for (const event of events) {
    const { whole, text, each } = fieldsOf(event)
    const version = whole('version')
    const known = versions.get(version)
    if (event.ev === 'saved' && known) twice.push(event)
    if (event.ev === 'saved' && !known)
      versions.set(version, {
        version,
        note: text('note'),
        clauses: each('clauses').map((one) => ({
          code: one.text('code'),
          text: one.text('text'),
          amountFen: one.fen('amountFen') ?? 0,
          per: one.text('per'),
          withDamages: one.isSet('withDamages'),
          further: one.text('further'),
        })),
        savedAt: event.at,
        savedBy: event.actor.id,
        enabledAt: '',
        enabledBy: '',
      })
    if (!known) continue
    if (event.ev === 'enabled') versions.set(version, { ...known, enabledAt: event.at, enabledBy: event.actor.id })
    if (event.ev === 'withdrawn') versions.set(version, { ...known, enabledAt: '', enabledBy: '' })
  }
  const all = [...versions.values()].sort((a, b) => a.version - b.version)
  const inUse = all.filter(({ enabledBy }) => enabledBy !== '').at(-1)?.version ?? -1
  const violations = twice.length > 0 ? [{ rule: 'version-twice', dots: twice.map(({ dot }) => dot) }] : []
  return { state: { versions: all, inUse }, violations }
}
