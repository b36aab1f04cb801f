/** Versions of a checklist (handbook 3.1): a filled list keeps the version it was filled with, and a version that was used never changes. */
import { fieldsOf } from '#shared/domain/eventFields.ts'
import type { SeenFrom } from '#shared/domain/vacant-inspections/kinds.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import type { LiveEvent, Violation } from '#shared/sync/registry.ts'

/** One item of a version, as it is stored (`ChecklistItem`). */
export interface ChecklistEntry extends JsonObject {
  readonly code: string
  readonly from: SeenFrom
  readonly words: string
}

/** One version; 0 is what the program ships and is never stored. */
export interface ChecklistVersion extends JsonObject {
  readonly version: number
  /** What changed, in the words of whoever made it. */
  readonly note: string
  readonly items: readonly ChecklistEntry[]
  readonly savedAt: string
  readonly savedBy: string
  readonly enabledAt: string
  readonly enabledBy: string
}

/** One list with all its versions; the record id is a `ShippedList` or the id of a list that the project made. */
export interface ChecklistState extends JsonObject {
  /** The project's name of it; empty for a shipped list. */
  readonly name: string
  /** `ListPlace`: what a filled list is about. */
  readonly place: string
  readonly versions: readonly ChecklistVersion[]
  /** Version that is filled now; -1 = none of the stored ones: the shipped one. */
  readonly inUse: number
  /** No longer filled. */
  readonly isRetired: boolean
}

/** State of one checklist: the first save of a number stands, the highest enabled one is in use. Source: handbook 3.1. */
export function foldChecklist(events: readonly LiveEvent[]): { state: ChecklistState; violations: Violation[] } {
  const versions = new Map<number, ChecklistVersion>()
  const twice: LiveEvent[] = []
  let [name, place, isRetired] = ['', '', false]
  for (const event of events) {
    const { whole, text } = fieldsOf(event)
    if (event.ev === 'retired' || event.ev === 'reinstated') isRetired = event.ev === 'retired'
    const version = whole('version')
    const known = versions.get(version)
    if (event.ev === 'saved' && known) twice.push(event)
    if (event.ev === 'saved' && !known) {
      versions.set(version, savedVersion(event))
      name = text('name')
      place = text('place')
    }
    if (!known) continue
    if (event.ev === 'enabled') versions.set(version, { ...known, enabledAt: event.at, enabledBy: event.actor.id })
    if (event.ev === 'withdrawn') versions.set(version, { ...known, enabledAt: '', enabledBy: '' })
  }
  const all = [...versions.values()].sort((a, b) => a.version - b.version)
  const inUse = all.filter(({ enabledBy }) => enabledBy !== '').at(-1)?.version ?? -1
  const violations = twice.length > 0 ? [{ rule: 'version-twice', dots: twice.map(({ dot }) => dot) }] : []
  return { state: { name, place, versions: all, inUse, isRetired }, violations }
}

function savedVersion(event: LiveEvent): ChecklistVersion {
  const { whole, text, each } = fieldsOf(event)
  const items = each('items').map((one): ChecklistEntry => {
    const from = one.text('from') === 'outside' ? 'outside' : 'inside'
    return { code: one.text('code'), from, words: one.text('words') }
  })
  const saved = { savedAt: event.at, savedBy: event.actor.id, enabledAt: '', enabledBy: '' }
  return { version: whole('version'), note: text('note'), items, ...saved }
}
