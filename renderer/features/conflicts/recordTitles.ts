/** What a record is called on the screen: its kind, what it is known by, whose it is, and where it is opened. */
import type { Store } from '#renderer/db/store.ts'
import { entityWord } from '#renderer/text/recordWords.ts'
import type { RecordKey } from '#shared/sync/change.ts'
import { parseRecordKey } from '#shared/sync/dot.ts'
import { MOVE_IN_TITLES } from './moveInTitles.ts'
import {
  byId,
  type FindTitle,
  factsOf,
  hubOf,
  type KnownTitle,
  known,
  nameOf,
  ofPerson,
  textIn,
  unitCode,
} from './titleParts.ts'
import { VACANT_TITLES } from './vacantTitles.ts'

export interface RecordTitle extends KnownTitle {
  /** 出借物品, 到访. */
  readonly kind: string
}

const FIND: Readonly<Record<string, FindTitle>> = {
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
  ...VACANT_TITLES,
  ...MOVE_IN_TITLES,
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
