/** Versions of a checklist (handbook 3.1): saved by the desk, enabled by a leader, never changed once they stand; a project makes lists of its own. */
import type { ChangeDraft, DecisionContext, RecordItem } from '#shared/domain/draft.ts'
import { enterOnPaper, type PaperDecision, type PaperRefusal } from '#shared/domain/paperDecision.ts'
import {
  type ChecklistItem,
  ITEMS_OF,
  LIST_PLACES,
  type ListPlace,
  SHIPPED_LISTS,
  type ShippedList,
} from '#shared/domain/vacant-inspections/kinds.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { lengthInCharacters, normalizeName, normalizeText } from '#shared/kernel/text.ts'
import type { ChecklistEntry, ChecklistState } from './checklistFold.ts'
import { houseCode, houseParts, ROOMS } from './houseList.ts'

/** Why a list is not saved, enabled or retired; `field` = the item's place from 0, and what of it. */
export type ChecklistRefusal =
  | PaperRefusal
  | Refusal<
      | 'beyond-role'
      | 'list-name-missing'
      | 'list-name-too-long'
      | 'list-name-taken'
      | 'list-place-missing'
      | 'items-empty'
      | 'items-too-many'
      | 'item-words-missing'
      | 'item-words-too-long'
      | 'item-twice'
      | 'note-missing'
      | 'note-too-long'
      | 'nothing-changed'
      | 'version-unknown'
      | 'version-enabled'
      | 'version-not-enabled'
      | 'list-needed'
      | 'list-retired'
      | 'list-not-retired'
      | 'list-unknown'
    >

/** Most items of a list: two digits by number, and a sheet of one page. */
export const MOST_ITEMS = 40
/** Most items of all rooms of a home together (handbook 2.3): three pages. */
export const MOST_HOUSE_ITEMS = 120
/** Characters of an item, of a list's name. */
export const LONGEST_ITEM = 30
const LONGEST_NOTE = 200

/** Whether the program ships this list. */
export function isShippedList(list: string): list is ShippedList {
  return SHIPPED_LISTS.some((known) => known === list)
}

const PLACE_OF: Readonly<Record<ShippedList, ListPlace | ''>> = {
  vacant: '',
  'public-area': 'building',
  'daily-supervision': 'project',
  house: '',
}

/** What a filled list is about; empty for the list of a home, and for a list that nobody knows. */
export function placeOfList(list: string, state: Pick<ChecklistState, 'place'> | undefined): ListPlace | '' {
  if (isShippedList(list)) return PLACE_OF[list]
  return LIST_PLACES.find((place) => place === state?.place) ?? ''
}

/** A version as it is written. */
export interface VersionDraft {
  /** Record id; empty for a list that the project begins. */
  readonly list: string
  /** The project's name of it; of no account for a shipped list. */
  readonly name: string
  /** `ListPlace`; of no account for a shipped list. */
  readonly place: string
  /** An item with an empty code is new and gets its own. */
  readonly items: readonly ChecklistItem[]
  /** What changed. */
  readonly note: string
}

/** The list as the desk knows it. */
export interface ListKnown {
  readonly list: string
  readonly state: ChecklistState | undefined
}

/** What a version is saved on: the list, and the names of the others. */
export interface VersionFacts extends ListKnown {
  readonly otherNames: readonly string[]
}

/**
 * The next version of a list, or the first of one that the project makes. An item keeps its code however it is worded, so that what was found
 * of it is found again; the first version of a list of one's own needs no word of what changed.
 * **Refuses** `list-name-missing`, `list-name-too-long` (over 30), `list-name-taken`, `list-place-missing`, `items-empty`, `items-too-many`
 * (over 40; over 120 of a home's rooms), `item-words-missing`, `item-words-too-long` (over 30), `item-twice`, `note-missing`, `note-too-long` (over 200),
 * `nothing-changed` since the newest version, `beyond-role`. Source: handbook 3.1.
 */
export function decideSaveVersion(
  draft: VersionDraft,
  { state, otherNames }: VersionFacts,
  context: DecisionContext,
): Result<ChangeDraft & { readonly list: string; readonly version: number }, ChecklistRefusal> {
  if (context.mayAct('checklist.save', context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  const read = readDraft(draft)
  const fault = headFault(read, otherNames) ?? itemsFault(read)
  if (fault) return err(fault)
  const isFirst = draft.list === ''
  const newest = state?.versions.at(-1)
  const before = newest?.items ?? (isShippedList(draft.list) ? ITEMS_OF[draft.list] : [])
  const isSame = sameItems(before, read.items) && (state === undefined || state.name === read.name)
  if (!isFirst && isSame) return err({ code: 'nothing-changed' })
  if (!isFirst && read.note === '') return err({ code: 'note-missing', field: 'note' })
  const list = isFirst ? context.newId() : draft.list
  const version = (newest?.version ?? 0) + 1
  const items = withCodes(read, context)
  const data = { version, name: read.name, place: read.place, note: read.note, items }
  return ok({ cmd: 'checklist.save', items: [listEvent(list, 'saved', data)], list, version })
}

/** A new item gets a code of its own; among the rooms of a home it belongs to the room of the item above it. */
function withCodes({ list, items }: VersionDraft, { newId }: DecisionContext): readonly ChecklistEntry[] {
  let room: string | undefined = items.map(({ code }) => houseParts(code)?.room).find((one) => one !== undefined)
  return items.map(({ code, from, words }) => {
    room = houseParts(code)?.room ?? room
    const made = (): string => (list === 'house' ? houseCode(room ?? ROOMS[0], newId()) : newId())
    return { code: code || made(), from, words }
  })
}

function readDraft({ list, name, place, items, note }: VersionDraft): VersionDraft {
  const isOurs = isShippedList(list)
  return {
    list,
    name: isOurs ? '' : normalizeName(name),
    place: isOurs ? PLACE_OF[list] : place,
    items: items.map(({ code, from, words }) => ({ code, from, words: normalizeText(words) })),
    note: normalizeText(note),
  }
}

function headFault(
  { list, name, place, note }: VersionDraft,
  otherNames: readonly string[],
): ChecklistRefusal | undefined {
  if (lengthInCharacters(note) > LONGEST_NOTE) return { code: 'note-too-long', field: 'note' }
  if (isShippedList(list)) return undefined
  if (name === '') return { code: 'list-name-missing', field: 'name' }
  if (lengthInCharacters(name) > LONGEST_ITEM) return { code: 'list-name-too-long', field: 'name' }
  if (otherNames.includes(name)) return { code: 'list-name-taken', field: 'name' }
  return LIST_PLACES.some((one) => one === place) ? undefined : { code: 'list-place-missing', field: 'place' }
}

function itemsFault({ list, items }: VersionDraft): ChecklistRefusal | undefined {
  const most = list === 'house' ? MOST_HOUSE_ITEMS : MOST_ITEMS
  if (items.length === 0) return { code: 'items-empty' }
  if (items.length > most) return { code: 'items-too-many', detail: { most } }
  const seen = new Set<string>()
  let room = ''
  for (const [at, { code, words }] of items.entries()) {
    const field = `items.${at}`
    if (words === '' && !isShippedItem(code)) return { code: 'item-words-missing', field }
    if (lengthInCharacters(words) > LONGEST_ITEM) return { code: 'item-words-too-long', field }
    room = list === 'house' ? (houseParts(code)?.room ?? room) : ''
    // Every room has walls: within a room an item stands once.
    const marks = [code, words === '' ? '' : `${room} ${words}`].filter((mark) => mark !== '')
    if (marks.some((mark) => seen.has(mark))) return { code: 'item-twice', field }
    for (const mark of marks) seen.add(mark)
  }
  return undefined
}

const SHIPPED_CODES: ReadonlySet<string> = new Set(
  SHIPPED_LISTS.flatMap((list) => ITEMS_OF[list].map(({ code }) => code)),
)

/** Whether the program has words of its own for this item. */
export function isShippedItem(code: string): boolean {
  return SHIPPED_CODES.has(code)
}

const sameItems = (a: readonly ChecklistItem[], b: readonly ChecklistItem[]): boolean =>
  a.length === b.length &&
  a.every(({ code, from, words }, at) => {
    const other = b[at]
    return other?.code === code && other.from === from && other.words === words
  })

function listEvent(list: string, ev: string, data: JsonObject): RecordItem {
  return { kind: 'event', e: 'checklist', id: list, ev, data }
}

/**
 * Enables a version, by a leader at the screen or by 代录 from the leader's signed paper: the highest enabled one is filled from then on.
 * **Refuses** `version-unknown`, `version-enabled`, `beyond-role`, and as `enterOnPaper`; one's own version is never entered so.
 * Source: handbook 3.1, D19.
 */
export function decideEnableVersion(
  { list, state, version }: ListKnown & { readonly version: number },
  paper: PaperDecision | undefined,
  context: DecisionContext,
): Result<ChangeDraft, ChecklistRefusal> {
  const known = state?.versions.find((one) => one.version === version)
  if (known === undefined) return err({ code: 'version-unknown' })
  if (known.enabledBy !== '') return err({ code: 'version-enabled' })
  const cmd = 'checklist.enable'
  const item = listEvent(list, 'enabled', { version })
  if (paper) {
    const entered = enterOnPaper({ cmd, item, proposedBy: known.savedBy }, paper, context)
    return entered.ok ? ok({ cmd: entered.value.cmd, items: [entered.value.item] }) : entered
  }
  if (context.mayAct(cmd, context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  return ok({ cmd, items: [item] })
}

/**
 * Takes a version out of use: the one before it is filled again; what was filled by it keeps it.
 * **Refuses** `version-not-enabled`, `beyond-role`. Source: handbook 3.1.
 */
export function decideWithdrawVersion(
  { list, state, version }: ListKnown & { readonly version: number },
  context: DecisionContext,
): Result<ChangeDraft, ChecklistRefusal> {
  const cmd = 'checklist.enable'
  if (context.mayAct(cmd, context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  const isOn = state?.versions.some((one) => one.version === version && one.enabledBy !== '') ?? false
  return isOn ? ok({ cmd, items: [listEvent(list, 'withdrawn', { version })] }) : err({ code: 'version-not-enabled' })
}

/** A list that is no longer filled, or is again. */
export type RetireStep = 'retired' | 'reinstated'

/**
 * Takes a list out of use, or brings it back: what was filled stays.
 * **Refuses** `list-needed` (the rounds of empty homes and the inspection of a home have no other), `list-unknown`, `list-retired`, `list-not-retired`, `beyond-role`.
 * Source: handbook 3.1.
 */
export function decideRetireList(
  { list, state, step }: ListKnown & { readonly step: RetireStep },
  context: DecisionContext,
): Result<ChangeDraft, ChecklistRefusal> {
  const cmd = 'checklist.retire'
  if (context.mayAct(cmd, context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  if (list === 'vacant' || list === 'house') return err({ code: 'list-needed' })
  if (state === undefined && !isShippedList(list)) return err({ code: 'list-unknown' })
  const isRetired = state?.isRetired ?? false
  if (isRetired === (step === 'retired')) return err({ code: isRetired ? 'list-retired' : 'list-not-retired' })
  return ok({ cmd, items: [listEvent(list, step, {})] })
}
