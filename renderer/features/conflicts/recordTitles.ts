/** What a record is called on the screen: its kind, what it is known by, whose it is, and where it is opened. */
import type { Store } from '#renderer/db/store.ts'
import { entityWord } from '#renderer/text/recordWords.ts'
import type { RecordKey } from '#shared/sync/change.ts'
import { parseRecordKey } from '#shared/sync/dot.ts'

export interface RecordTitle {
  /** 出借物品, 到访. */
  readonly kind: string
  /** 2-1203, 平板车 1; may be empty. */
  readonly text: string
  /** A person's name, apart so that it can be covered. */
  readonly who?: string
  readonly path?: string
}

type Known = Omit<RecordTitle, 'kind'>
type Find = (store: Store, id: string) => Promise<Known>
/** The opened values of any row: read here by name, whatever module they are of. */
type Facts = Readonly<Record<string, unknown>>

const textIn = (facts: Facts | undefined, field: string): string => {
  const value = facts?.[field]
  return typeof value === 'string' ? value : ''
}
const factsOf = async (store: Store, table: string, id: string): Promise<Facts | undefined> =>
  ((await store.db.table(table).get(id)) as { readonly v: Facts } | undefined)?.v

async function nameOf(store: Store, personId: string): Promise<{ readonly who?: string }> {
  const name = textIn(await factsOf(store, 'people', personId), 'name')
  return name === '' ? {} : { who: name }
}

const unitCode = async (store: Store, unitId: string) => textIn(await factsOf(store, 'units', unitId), 'code')

/** A record that hangs on a person and perhaps a unit. */
const ofPerson =
  (table: string, more: (facts: Facts, id: string) => { readonly path?: string; readonly text?: string }): Find =>
  async (store, id) => {
    const facts = (await factsOf(store, table, id)) ?? {}
    const personId = textIn(facts, 'personId')
    const unitId = textIn(facts, 'unitId')
    const named = personId === '' ? {} : await nameOf(store, personId)
    const typed = textIn(facts, 'name') || textIn(facts, 'contactName') || textIn(facts, 'applicantName')
    const { text = '', path } = more(facts, id)
    const code = unitId === '' ? '' : await unitCode(store, unitId)
    return {
      text: [code, text].filter((part) => part !== '').join(' '),
      ...(typed === '' ? {} : { who: typed }),
      ...named,
      ...(path === undefined ? {} : { path }),
    }
  }

/** A record known by one of its own texts. */
const known =
  (table: string, field: string, path?: (id: string, facts: Facts) => string): Find =>
  async (store, id) => {
    const facts = (await factsOf(store, table, id)) ?? {}
    const text = textIn(facts, field)
    return { text, ...(path === undefined ? {} : { path: path(id, facts) }) }
  }

const byId =
  (path?: (id: string) => string): Find =>
  (_store, id) =>
    Promise.resolve({ text: id, ...(path === undefined ? {} : { path: path(id) }) })

const hubOf = (facts: Facts) => {
  const personId = textIn(facts, 'personId')
  return personId === '' ? {} : { path: `/person/${personId}` }
}

const FIND: Readonly<Record<string, Find>> = {
  unit: known('units', 'code', (id) => `/unit/${id}`),
  person: async (store, id) => ({ text: '', ...(await nameOf(store, id)), path: `/person/${id}` }),
  stay: ofPerson('stays', hubOf),
  phone: ofPerson('phones', hubOf),
  vehicle: ofPerson('vehicles', hubOf),
  document: ofPerson('documents', hubOf),
  consent: ofPerson('consents', hubOf),
  careNote: ofPerson('careNotes', hubOf),
  fileNote: ofPerson('fileNotes', hubOf),
  visit: ofPerson('visits', () => ({ path: '/visits' })),
  item: ofPerson('items', (_facts, id) => ({ path: `/items/${id}` })),
  release: ofPerson('releases', (facts, id) => ({ text: textIn(facts, 'number'), path: `/releases/${id}` })),
  sheet: ofPerson('sheets', (facts) => ({ text: textIn(facts, 'number'), path: '/papers' })),
  letter: known('letters', 'title', () => '/letters'),
  notice: known('notices', 'title', (id) => `/notices/${id}`),
  shelfSlot: known('shelfSlots', 'code', () => '/custody/shelves'),
  custodyItem: ofPerson('custodyItems', (facts, id) => ({ text: textIn(facts, 'tag'), path: `/custody/item/${id}` })),
  turnedAway: ofPerson('turnedAways', (facts) => ({ text: textIn(facts, 'number') })),
  deliveryRun: known('deliveryRuns', 'number', (id) => `/custody/runs/${id}`),
  decorationCase: ofPerson('decorationCases', (facts, id) => ({
    text: textIn(facts, 'number'),
    path: `/decoration/case/${id}`,
  })),
  decorationViolation: ofPerson('decorationViolations', (facts, id) => ({
    text: textIn(facts, 'noticeNumber'),
    path: `/decoration/violations/${id}`,
  })),
  utilityCut: ofPerson('utilityCuts', (facts) => ({
    text: textIn(facts, 'number'),
    path: '/decoration/hot-work/cuts',
  })),
  decorationPatrol: async (store, id) => {
    const facts = (await factsOf(store, 'decorationPatrols', id)) ?? {}
    const site = await factsOf(store, 'decorationCases', textIn(facts, 'caseId'))
    const building = await factsOf(store, 'buildings', textIn(facts, 'buildingId'))
    const place = site === undefined ? textIn(building, 'code') : await unitCode(store, textIn(site, 'unitId'))
    const day = textIn(facts, 'day')
    return { text: [place, day].filter(Boolean).join(' '), path: `/decoration/patrols/${day}` }
  },
  workerPass: async (store, id) => {
    const facts = (await factsOf(store, 'workerPasses', id)) ?? {}
    const who = textIn(await factsOf(store, 'workers', textIn(facts, 'workerId')), 'name')
    const path = `/decoration/case/${textIn(facts, 'caseId')}/permit`
    return { text: textIn(facts, 'number'), ...(who === '' ? {} : { who }), path }
  },
  contractor: known('contractors', 'name', () => '/decoration/people/contractors'),
  worker: async (store, id) => {
    const who = textIn(await factsOf(store, 'workers', id), 'name')
    return { text: '', ...(who === '' ? {} : { who }), path: '/decoration/people/workers' }
  },
  workerIdentity: async (store, id) => {
    const workerId = textIn(await factsOf(store, 'workerIdentities', id), 'workerId')
    const who = textIn(await factsOf(store, 'workers', workerId), 'name')
    return { text: '', ...(who === '' ? {} : { who }), path: '/decoration/people/workers' }
  },
  decorationPrice: known('decorationPrices', 'name', () => '/decoration/money/prices'),
  decorationClauses: async () => ({ text: '', path: '/decoration/clauses' }),
  cashDay: known('cashDays', 'day', () => '/decoration/money/day'),
  loanThing: known('loanThings', 'label', (id) => `/loans/${id}`),
  loan: async (store, id) => {
    const facts = await factsOf(store, 'loans', id)
    const thingId = textIn(facts, 'thingId')
    const colleague = textIn(await factsOf(store, 'staff', textIn(facts, 'staffId')), 'name')
    const borrower = await ofPerson('loans', () => ({}))(store, id)
    const label = textIn(await factsOf(store, 'loanThings', thingId), 'label')
    const text = [label, borrower.text].filter((part) => part !== '').join(' ')
    return { ...(colleague === '' ? {} : { who: colleague }), ...borrower, text, path: `/loans/${thingId}` }
  },
  shift: known('shifts', 'day', (id) => `/handover/${id}`),
  dayClose: byId((id) => `/close/${id}`),
  staff: async (store, id) => ({ text: textIn(await factsOf(store, 'staff', id), 'name'), path: '/settings/staff' }),
  desk: known('desks', 'name', () => '/settings/desks'),
  building: known('buildings', 'code', () => '/project'),
  entrance: async (store, id) => {
    const facts = await factsOf(store, 'entrances', id)
    const building = textIn(await factsOf(store, 'buildings', textIn(facts, 'buildingId')), 'code')
    return { text: [building, textIn(facts, 'code')].filter(Boolean).join('-'), path: '/project' }
  },
  towerDuty: async (store, id) => {
    const facts = await factsOf(store, 'towerDuties', id)
    const building = textIn(await factsOf(store, 'buildings', textIn(facts, 'buildingId')), 'code')
    return { text: [building, textIn(await factsOf(store, 'staff', textIn(facts, 'staffId')), 'name')].join(' ') }
  },
  community: known('communities', 'name'),
  calendarDay: byId(),
  setting: byId(),
  releaseWeek: byId((id) => `/releases/week/${id}`),
  phrase: known('phrases', 'text'),
  savedFilter: known('savedFilters', 'name'),
  rosterMapping: known('rosterMappings', 'label'),
}

/** How the desk calls the record. A record of a newer version, or one that is gone, has its kind alone. */
export async function recordTitle(store: Store, key: RecordKey): Promise<RecordTitle> {
  const { e, id } = parseRecordKey(key)
  const find = Object.hasOwn(FIND, e) ? FIND[e] : undefined
  return { kind: entityWord(e), ...(await (find?.(store, id) ?? { text: '' })) }
}
