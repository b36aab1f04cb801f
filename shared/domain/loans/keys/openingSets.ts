/** The key cabinet as it was before the program (期初导入): the desk's own sets, and those that owners left in writing. */
import { sha256 } from '@noble/hashes/sha2.js'
import type { DecisionContext, DraftItem } from '#shared/domain/draft.ts'
import { derivedFrom } from '#shared/domain/ids.ts'
import { decideAddThings, labelsOf } from '#shared/domain/loans/thingDecisions.ts'
import { hex, utf8 } from '#shared/kernel/bytes.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { foldWidth, normalizeCode, normalizeName, normalizeText } from '#shared/kernel/text.ts'
import type { WorkspaceId } from '#shared/sync/change.ts'
import { decideEntrust, LONGEST } from './entrustDecisions.ts'
import {
  DECIDED_FAULTS,
  type KeyOpeningFacts,
  type KeyOpeningFault,
  type KeyOpeningLine,
  type KeyOpeningRow,
  type ToldSet,
} from './openingRow.ts'
import { decideSeal, isKeyCount, sealNumberOf } from './setDecisions.ts'

const UUID_OF_HASH = /^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/
const WHOLE = /^\d{1,3}$/
const YES = new Set(['是', '要', 'yes', 'y'])
const NO = new Set(['', '否', '不', 'no', 'n'])

/**
 * The id of the set that an opening table names by its tag: two desks that bring one table make one set. A UUID (version 8), since it
 * stands on the set's label. Source: sync 4.3, handbook 2.4.
 */
export function openedSetId(workspace: WorkspaceId, label: string): string {
  const digest = hex(sha256(utf8(`${workspace}\n\nkeySet.open\n${JSON.stringify([label])}`)))
  return digest.replace(UUID_OF_HASH, '$1-$2-8$3-8$4-$5')
}

/** What the rows come to, decided as the desk decides on one set; two desks that bring the same table make the same records. Source: handbook 3.7, sync 4.3. */
export function readKeyOpening(rows: readonly KeyOpeningRow[], facts: KeyOpeningFacts): readonly KeyOpeningLine[] {
  const own = new Set(rows.map(({ texts }) => openedSetId(facts.workspace, tagOf(texts.label))))
  const known = new Set(facts.things.flatMap(({ id }) => (own.has(id) ? [id] : [])))
  const seen = new Set<string>()
  const taken = takenIn(facts)
  return rows.map((row): KeyOpeningLine => {
    const told = toldIn(row, facts)
    const id = openedSetId(facts.workspace, told.label)
    const isNamed = normalizeName(row.texts.owner) !== ''
    const entrustmentId = isNamed ? derivedFrom(facts.workspace, 'keyEntrustment', ['opening', id]) : ''
    const isAgain = told.label !== '' && seen.has(id)
    seen.add(id)
    const line = { row, id, entrustmentId, told, items: [], faults: [] }
    if (isAgain) return { ...line, standing: 'faulty', faults: ['label-twice'] }
    if (known.has(id)) return { ...line, standing: 'known' }
    const { faults, items } = decidedOf(line, { facts, taken })
    if (faults.length > 0) return { ...line, standing: 'faulty', faults }
    taken.add(told)
    return { ...line, standing: 'new', items }
  })
}

const tagOf = (typed: string): string => normalizeText(foldWidth(typed))

function toldIn({ texts }: KeyOpeningRow, { units }: KeyOpeningFacts): ToldSet {
  const count = foldWidth(texts.count).trim()
  return {
    label: tagOf(texts.label),
    slot: normalizeText(texts.slot),
    unitId: units.get(normalizeCode(texts.unit)) ?? null,
    count: WHOLE.test(count) ? Number(count) : 0,
    opens: normalizeText(texts.opens),
    sealNumber: sealNumberOf(texts.seal),
  }
}

/** Tags, hooks and seals that are in use: on file, and by the rows above. */
interface Taken {
  readonly labels: readonly string[]
  readonly slots: readonly string[]
  readonly sealNumbers: readonly string[]
  readonly add: (told: ToldSet) => void
}

function takenIn({ things, sealNumbers: held }: KeyOpeningFacts): Taken {
  const labels = things.map(({ label }) => label)
  const hanging = things.filter(({ active, kind, slot }) => active && kind === 'key' && slot !== '')
  const slots = hanging.map(({ slot }) => slot)
  const sealNumbers = [...held]
  const add = (told: ToldSet): void => {
    labels.push(told.label)
    if (told.slot !== '') slots.push(told.slot)
    if (told.sealNumber !== '') sealNumbers.push(told.sealNumber)
  }
  return { labels, slots, sealNumbers, add }
}

type Undecided = Pick<KeyOpeningLine, 'row' | 'id' | 'entrustmentId' | 'told'>
interface Around {
  readonly facts: KeyOpeningFacts
  readonly taken: Taken
}
interface Decided {
  readonly faults: readonly KeyOpeningFault[]
  readonly items: readonly DraftItem[]
}

function decidedOf(line: Undecided, around: Around): Decided {
  const faults = tableFaults(line, around.facts)
  const decided = line.entrustmentId === '' ? ownSet(line, around) : entrustedSet(line, around)
  if (decided.ok) return { faults, items: decided.value }
  const { code } = decided.error
  return { faults: [...faults, DECIDED_FAULTS.find((one) => one === code) ?? 'row-refused'], items: [] }
}

/** What only a table can have wrong: at the desk these are chosen from what is on file. */
function tableFaults({ row: { texts }, entrustmentId, told }: Undecided, facts: KeyOpeningFacts): KeyOpeningFault[] {
  const faults: KeyOpeningFault[] = []
  if (normalizeText(texts.unit) !== '' && told.unitId === null) faults.push('unit-unknown')
  if (told.label !== '' && labelsOf(told.label)?.length !== 1) faults.push('label-range')
  if (careIn(texts.care) === undefined) faults.push('care-unclear')
  if (entrustmentId === '') {
    if (texts.from !== '' || texts.until !== '' || careIn(texts.care) === true) faults.push('owner-missing')
    return faults
  }
  const found = holdersNamed(texts.owner, told.unitId, facts).length
  if (normalizeText(texts.unit) === '') faults.push('owner-without-unit')
  else if (told.unitId !== null && found !== 1) faults.push(found === 0 ? 'owner-unknown' : 'owner-unclear')
  if (texts.from > facts.today && /^\d{4}-/.test(texts.from)) faults.push('day-ahead')
  return faults
}

const holdersNamed = (typed: string, unitId: string | null, { holders }: KeyOpeningFacts) =>
  (holders.get(unitId ?? '') ?? []).filter(({ name }) => name === normalizeName(typed))

/** 是、否; undefined for any other word. */
function careIn(typed: string): boolean | undefined {
  const word = normalizeText(typed).toLowerCase()
  return YES.has(word) ? true : NO.has(word) ? false : undefined
}

type Items = Result<readonly DraftItem[], { readonly code: string }>

/** A set of the desk's own: hung on its hook, and sealed where the table names a seal. */
function ownSet({ id, told }: Undecided, { facts, taken }: Around): Items {
  const { sealNumber, label, ...set } = told
  if (!isKeyCount(told.count)) return err({ code: 'count-invalid' })
  if (told.opens.length > LONGEST.words) return err({ code: 'text-too-long' })
  if (told.slot !== '' && taken.slots.includes(told.slot)) return err({ code: 'slot-taken' })
  const context = openingContext(facts, [id])
  const thing = { kind: 'key', feeFen: 0, depositFen: 0, due: facts.due, ...set } as const
  const hung = decideAddThings({ ...thing, labels: label }, taken.labels, context)
  if (!hung.ok || sealNumber === '') return hung.ok ? ok(hung.value.items) : hung
  const hanging = {
    thingId: id,
    thing: { kind: 'key', label, count: told.count, active: true },
    state: undefined,
  } as const
  const rest = { events: [], loans: [], isEntrusted: false, sealNumbers: taken.sealNumbers }
  const sealed = decideSeal({ ...hanging, ...rest }, { sealNumber, count: told.count, witness: '' }, context)
  return sealed.ok ? ok([...hung.value.items, ...sealed.value.items]) : sealed
}

/** A key that an owner left in writing; the paper is the one that was signed then, so that none is issued. */
function entrustedSet({ row: { texts }, id, entrustmentId, told }: Undecided, { facts, taken }: Around): Items {
  const { unitId, sealNumber, ...set } = told
  const [owner] = holdersNamed(texts.owner, unitId, facts)
  const input = {
    ...{ ...set, sealNumber, unitId: unitId ?? '', personId: owner?.personId ?? '', agent: '', agentPhone: '' },
    ...{ why: facts.why, from: texts.from, until: texts.until, withCare: careIn(texts.care) === true },
    ...{ thingId: null, remark: '' },
  }
  const { labels, slots, sealNumbers } = taken
  const known = { isUnitKnown: true, set: undefined, labels, slots, sealNumbers, due: facts.due }
  const decided = decideEntrust(input, known, openingContext(facts, [id, entrustmentId]))
  return decided.ok ? ok(decided.value.items) : decided
}

/** Ids follow from the table; who may is asked once, of the whole of it (`keySet.open`). */
function openingContext({ workspace, today }: KeyOpeningFacts, ids: readonly string[]): DecisionContext {
  const left = [...ids]
  return {
    ...{ nowMs: 0, today, workspace, session: '', actor: { id: '', role: '' } },
    newId: () => left.shift() ?? '',
    mayAct: () => 'allowed',
  }
}
