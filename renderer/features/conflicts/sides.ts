/** The sides of a conflict: what each party wrote or did, with who, when, where and by whose key. */
import { loadAggregateView } from '#renderer/db/liveEvents.ts'
import { createKeyring, sealedIn } from '#renderer/db/personKeys.ts'
import type { AggregateRow, ConflictRow, RegisterRow } from '#renderer/db/rows.ts'
import type { Store } from '#renderer/db/store.ts'
import { tableOf } from '#renderer/db/workingRows.ts'
import { eventWord, fieldWord } from '#renderer/text/recordWords.ts'
import { text } from '#renderer/text/text.ts'
import { entityOfDeletion, fieldOfRule } from '#shared/domain/conflicts/settlers.ts'
import type { Json, JsonObject } from '#shared/kernel/json.ts'
import type { Dot, RecordKey } from '#shared/sync/change.ts'
import { SETTLE_RULE } from '#shared/sync/conflict.ts'
import { parseRecordKey } from '#shared/sync/dot.ts'
import { DELETED, headsOf, type RegisterEye, readValue, textForTheEye } from '#shared/sync/registerEye.ts'
import type { Head, StoredEvent } from '#shared/sync/state.ts'
import { type ActFact, actFacts } from './actFacts.ts'
import { type ChangeFacts, changeFacts } from './changeFacts.ts'
import { recordTitle } from './recordTitles.ts'
import { type ShownValue, valueWords } from './valueWords.ts'

/** One side as the page shows it. */
export interface Side extends ChangeFacts {
  /** What was done, in words: 登记到访; 改了：姓名. */
  readonly act: string
  /** The value of a field's side. */
  readonly value?: ShownValue
  /** The same as it is stored, opened; undefined where its key is missing. */
  readonly raw?: Json | undefined
  /** Whether lists and forms show this one meanwhile. */
  readonly isShown?: true
  /** What the fact says beside that, line by line. */
  readonly facts?: readonly ActFact[]
  /** Hash of the signature that was drawn for it. */
  readonly drawn?: string
  /** The record of a fact, where the conflict is over several. */
  readonly record?: { readonly text: string; readonly who?: string }
  /** Of a settlement: what it keeps and takes back. */
  readonly decided?: { readonly keep: readonly string[]; readonly void: readonly string[] }
}

/** The sides in the order in which they are numbered: what is shown now comes first. */
export async function loadSides(store: Store, conflict: ConflictRow): Promise<readonly Side[]> {
  const field = fieldOfRule(conflict.rule)
  if (field) return fieldSides(store, conflict, field)
  if (entityOfDeletion(conflict.rule) !== undefined) return deletionSides(store, conflict)
  return conflict.rule === SETTLE_RULE ? settlementSides(store, conflict) : factSides(store, conflict)
}

/** The row of a register and an eye that opens what is sealed in it. */
export async function openRow(
  store: Store,
  key: RecordKey,
): Promise<{ readonly row: RegisterRow; readonly eye: RegisterEye } | undefined> {
  const { e, id } = parseRecordKey(key)
  const table = tableOf(store.registry, e)
  const row = table && ((await store.db.table(table).get(id)) as RegisterRow | undefined)
  if (!row) return undefined
  const keyring = createKeyring(store)
  await keyring.load({ sealed: sealedIn(row.s) })
  return { row, eye: { key, open: keyring.open } }
}

type Place = { readonly entity: string; readonly field: string }

/** One side a value: heads that read alike are one for the eye. */
async function fieldSides(store: Store, { subject }: ConflictRow, place: Place): Promise<readonly Side[]> {
  const opened = await openRow(store, subject as RecordKey)
  if (!opened) return []
  const { row, eye } = opened
  const seen = new Set<string>()
  const heads = headsOf(row.s, place.field).filter((head) => {
    const words = textForTheEye(eye, place.field, head.v)
    return seen.has(words) ? false : seen.add(words)
  })
  const facts = await changeFacts(store, heads.map(besideHead))
  const act = text('conflicts.changed', { fields: fieldWord(place.entity, place.field) })
  return Promise.all(
    facts.map(async (fact, index): Promise<Side> => {
      const raw = readValue(eye, place.field, heads[index]?.v ?? null)
      const shown = index === 0 ? ({ isShown: true } as const) : {}
      return { ...fact, act, raw, value: await valueWords(store, place, raw), ...shown }
    }),
  )
}

async function deletionSides(store: Store, { subject, parties }: ConflictRow): Promise<readonly Side[]> {
  const opened = await openRow(store, subject as RecordKey)
  if (!opened) return []
  const { e } = parseRecordKey(subject as RecordKey)
  const written = new Map<Dot, { head: Head; fields: string[] }>()
  for (const [field, { heads }] of Object.entries(opened.row.s))
    for (const head of heads.filter(({ dot }) => parties.includes(dot))) {
      const known = written.get(head.dot) ?? { head, fields: [] }
      known.fields.push(field)
      written.set(head.dot, known)
    }
  const all = [...written.values()]
  const facts = await changeFacts(
    store,
    all.map(({ head }) => besideHead(head)),
  )
  return facts.map((fact, index) => ({ ...fact, act: writtenWords(e, all[index]?.fields ?? []) }))
}

function writtenWords(entity: string, fields: readonly string[]): string {
  if (fields.includes(DELETED)) return text('conflicts.deletedHere')
  const words = fields.map((field) => fieldWord(entity, field))
  return text('conflicts.changed', { fields: words.join(text('common.listSeparator')) })
}

function besideHead({ dot, hlc, by }: Head) {
  return { dot, hlc, cmd: by?.cmd ?? '', role: by?.role ?? '' }
}

interface Fact {
  readonly key: RecordKey
  readonly event: StoredEvent
}

/** The events of these dots in the records the conflict touches. */
async function factsIn(store: Store, records: readonly RecordKey[], dots: readonly Dot[]): Promise<readonly Fact[]> {
  const found: Fact[] = []
  for (const key of records) {
    const { e, id } = parseRecordKey(key)
    const table = tableOf(store.registry, e)
    const row = table === undefined ? undefined : ((await store.db.table(table).get(id)) as AggregateRow | undefined)
    for (const event of Array.isArray(row?.s) ? row.s : [])
      if (dots.includes(event.dot) && !found.some((one) => one.event.dot === event.dot)) found.push({ key, event })
  }
  return found.sort((a, b) => (a.event.hlc < b.event.hlc ? -1 : 1))
}

async function factSides(store: Store, { records, parties }: ConflictRow): Promise<readonly Side[]> {
  const found = await factsIn(store, records, parties)
  const facts = await changeFacts(store, found.map(besideEvent))
  const told = await openedData(store, records)
  return Promise.all(
    facts.map(async (fact, index): Promise<Side> => {
      const one = found[index]
      if (!one) return { ...fact, act: '' }
      const { kind: _kind, path: _path, ...record } = await recordTitle(store, one.key)
      const { e } = parseRecordKey(one.key)
      const data = told.get(fact.dot)
      const drawn = typeof data?.signature === 'string' && data.signature !== '' ? { drawn: data.signature } : {}
      return { ...fact, act: eventWord(e, one.event.ev), record, facts: await actFacts(store, e, data), ...drawn }
    }),
  )
}

/** What the facts say, opened: parties of a conflict are live. */
async function openedData(store: Store, records: readonly RecordKey[]): Promise<ReadonlyMap<Dot, JsonObject>> {
  const views = await Promise.all(records.map((key) => loadAggregateView(store, key)))
  return new Map(views.flatMap(({ events }) => events.map(({ dot, data }) => [dot, data] as const)))
}

function besideEvent({ event }: Fact) {
  const { dot, hlc, cmd, actor, witness, at } = event
  return { dot, hlc, cmd, role: actor.role, actor, witness, at }
}

/** Each side is a settlement: what it keeps and takes back, named by desk and act. */
async function settlementSides(store: Store, { root, parties, records }: ConflictRow): Promise<readonly Side[]> {
  const row: AggregateRow | undefined = await store.db.settlements.get(root)
  const settles = (row?.s ?? []).filter((event) => parties.includes(event.dot))
  const facts = await changeFacts(
    store,
    settles.map((event) => besideEvent({ key: 'settlement/' as RecordKey, event })),
  )
  return Promise.all(
    facts.map(async (fact, index): Promise<Side> => {
      const { keep, void: voided } = settles[index]?.data ?? {}
      const decided = {
        keep: await partyWords(store, records, dotsIn(keep)),
        void: await partyWords(store, records, dotsIn(voided)),
      }
      return { ...fact, act: eventWord('ruling', 'ruled'), decided }
    }),
  )
}

function dotsIn(value: Json | undefined): readonly Dot[] {
  return Array.isArray(value) ? (value as readonly Dot[]) : []
}

/** 前台 1 号机 · 张敏 · 借出. */
async function partyWords(
  store: Store,
  records: readonly RecordKey[],
  dots: readonly Dot[],
): Promise<readonly string[]> {
  const found = await factsIn(store, records, dots)
  const facts = await changeFacts(store, found.map(besideEvent))
  return facts.map(({ desk, who }, index) => {
    const one = found[index]
    const act = one ? eventWord(parseRecordKey(one.key).e, one.event.ev) : ''
    return [desk || text('conflicts.unnamedDesk'), who, act].filter((part) => part !== '').join(' · ')
  })
}
