/**
 * What the pure fold must know of the product's entities. `shared/domain/registry.ts` builds one from the modules;
 * a test can build another. The fold never imports a module.
 */
import type { JsonObject } from '#shared/kernel/json.ts'
import type { Dot, EntityName } from './change.ts'
import type { StoredEvent } from './state.ts'

/** What happens to concurrent different writes: losers stay in history, or a conflict opens. */
export type ConflictPolicy = 'quiet' | 'flag'

/** Travels readable, or sealed under the key of the person it speaks of (sync 4.3). */
export type Privacy = 'plain' | 'personal'

/** How one field of a register merges and travels. */
export interface FieldSpec {
  readonly conflict: ConflictPolicy
  readonly privacy: Privacy
}

/** An entity of descriptions: one value per field. */
export interface RegisterSpec {
  readonly kind: 'register'
  readonly entity: EntityName
  readonly fields: Readonly<Record<string, FieldSpec>>
}

/** An event as the module's fold sees it: live, in order, personal data opened where the key is known, 更正 applied. */
export interface LiveEvent extends StoredEvent {
  /** The dot of the correcting event whose data stands here, if the event was corrected. */
  readonly correctedBy?: Dot
}

/** A broken rule over sums or time, shown to people; `rule` is one of the spec's `rules`, `dots` the events that break it. */
export interface Violation {
  readonly rule: string
  readonly dots: readonly Dot[]
}

/** How one kind of event travels, and who may take it back or mend it. */
export interface EventPolicy {
  /** Names of top-level data fields that travel sealed. */
  readonly personal: readonly string[]
  /** Roles that may take the event back with a `void`; `own-session` lets the actor do so in the same session. */
  readonly voidableBy: readonly (string | 'own-session')[]
  /** Whether the actor may mend it alone by 更正 in the same session: never money, hand-outs or issued numbers. */
  readonly correctable: boolean
}

/** An entity of facts: a life told by events. */
export interface EventSpec<State extends JsonObject = JsonObject> {
  readonly kind: 'events'
  readonly entity: EntityName
  readonly events: Readonly<Record<string, EventPolicy>>
  /** Every rule name that `fold` may report. */
  readonly rules: readonly string[]
  /** State of the record from its live events in order; never throws, whatever their order or number. */
  readonly fold: (events: readonly LiveEvent[]) => { readonly state: State; readonly violations: readonly Violation[] }
}

/** An entity as the fold knows it. */
export type EntitySpec = RegisterSpec | EventSpec

/** All entities and the role table, as the fold asks for them. */
export interface FoldRegistry {
  /** Raised when a fold gives another state for the same changes: the store folds again (sync 4.5.6). */
  readonly foldVersion: number
  readonly specOf: (entity: EntityName) => EntitySpec | undefined
  /** Whether the role table allows the command; `unknown` for a command of a newer version. */
  readonly mayAct: (cmd: string, role: string) => 'allowed' | 'beyond-role' | 'unknown'
}
