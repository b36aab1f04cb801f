// No order of commands files a case with a paper missing (handbook R47, 3.4): beside the guard the test keeps a book of its own.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ChangeDraft, RecordItem } from '#shared/domain/draft.ts'
import { moveInFactsOf } from '#shared/domain/move-in/steps/moveInFacts.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'
import { contextAs, eventOf } from '#test/support/decisionContext.ts'
import { decideAmendMoveIn } from './amending.ts'
import { decideArchive } from './archiving.ts'
import { foldMoveIn } from './caseFold.ts'
import { decideBreakOff, decideRefuse, decideResume } from './ending.ts'
import { decideReceive } from './receiving.ts'
import { decideCheckSeal, decideReturnPaper, decideTakePapers, decideTellLeaflet } from './takingPapers.ts'

const context = contextAs('supervisor')
const AROUND = {
  ...({ order: 'pay-first', doesUnpaidBlock: false, hasGifts: false, hasPrices: false, isKeyLent: false } as const),
  ...{ contractCopies: 2, idCopies: 1 },
}
const PARTY = { ownerName: '沈雨桐', ownerIds: ['p1'], source: 'desk' }
const OPENED = eventOf('opened', { unitId: 'u1', personId: 'p1', ...PARTY })
const SIGNED = { owner: 'paper', desk: 'paper', engineering: 'paper' }
const READ = ['water', 'power', 'gas'].map((meter) => ({ meter, reading: '1', kind: 'read' }))
/** What other rooms tell, as their commands would. */
const INSPECTED = { day: '2026-11-21', items: [], readings: READ, signatures: SIGNED, faults: [], papers: [] }
const HANDED = { handedOverDay: '2026-11-21', takerName: '沈', itemIds: [], bag: [], papers: [] }

/** What is asked of every case, and of an agent and a second owner on top. */
const ALWAYS = [
  ...['notice/1', 'purchase-contract/1', 'owner-id p1/1', 'service-contract/2', 'registration-form/1'],
  ...['inspection-form/1', 'key-receipt/1'],
]
const OF_AGENT = ['agent-id/1', 'authorisation/1']
const OF_SECOND = ['owner-id p2/1']

const ACTS = {
  onward: ['receive', 'receive agent', 'take all', 'seal', 'leaflet', 'inspect', 'hand over', 'archive'],
  back: ['take one short', 'give back', 'seal differs', 'second owner', 'refuse', 'break off', 'resume'],
} as const
type Act = (typeof ACTS)['onward' | 'back'][number]
const step = fc.record({
  act: fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom<Act>(...ACTS.onward) },
    { weight: 1, arbitrary: fc.constantFrom<Act>(...ACTS.back) },
  ),
  pick: fc.nat(20),
})

const told = (item: RecordItem): LiveEvent => {
  if (item.kind !== 'event') throw new Error('A decision tells events.')
  return eventOf(item.ev, item.data as JsonObject, { refs: item.refs ?? [] })
}

function after(events: readonly LiveEvent[], { act, pick }: { readonly act: Act; readonly pick: number }) {
  const { state } = foldMoveIn(events)
  const facts = { id: 'c1', state, events }
  const stand = moveInFactsOf(state, AROUND)
  const terms = { needs: stand.needs, keepsIdScans: false }
  const among = stand.needs[pick % stand.needs.length]
  const paper = (need: (typeof stand.needs)[number], copies: number) => ({
    ...{ paper: need.paper, of: need.of, copies, isOriginal: true, number: '', blob: '', remark: '' },
  })
  const comes = (comer: string) => {
    const input = { comer, comerName: '林', comerPhone: '', comerIdLast4: '1234' }
    return decideReceive(facts, input, { queue: { prefix: 'A', taken: [] }, context })
  }
  const DO: Readonly<Record<Exclude<Act, 'inspect' | 'hand over'>, () => Result<ChangeDraft, unknown>>> = {
    receive: () => comes('owner'),
    'receive agent': () => comes('agent'),
    'take all': () =>
      decideTakePapers(
        facts,
        stand.needs.map((need) => paper(need, need.copies)),
        { terms, context },
      ),
    'take one short': () => decideTakePapers(facts, among ? [paper(among, 1)] : [], { terms, context }),
    'give back': () =>
      decideReturnPaper(facts, { paper: among?.paper ?? '', of: among?.of ?? '', remark: '' }, context),
    seal: () => decideCheckSeal(facts, { agrees: true, remark: '' }, context),
    'seal differs': () => decideCheckSeal(facts, { agrees: false, remark: '章不符' }, context),
    leaflet: () => decideTellLeaflet(facts, context),
    'second owner': () => decideAmendMoveIn(facts, { ownerIds: ['p1', 'p2'] }, context),
    refuse: () => decideRefuse(facts, { why: '渗水', dueOn: '2026-12-01' }, context),
    'break off': () => decideBreakOff(facts, { why: '退房' }, context),
    resume: () => decideResume(facts, { why: '又要', hasOther: false }, context),
    archive: () => decideArchive(facts, { box: '甲', volume: '' }, { stand, context }),
  }
  const isOpen = state.status === 'received'
  if (act === 'inspect')
    return isOpen && state.inspection === null ? [...events, eventOf('inspected', INSPECTED)] : events
  if (act === 'hand over')
    return isOpen && state.inspection !== null ? [...events, eventOf('handedOver', HANDED)] : events
  const done = DO[act]()
  return done.ok ? [...events, ...done.value.items.map((item) => told(item as RecordItem))] : events
}

/** All that is asked before 归档, read from what was told and from nothing that the guard reads. */
function isComplete(events: readonly LiveEvent[]): boolean {
  const here = new Map<string, number>()
  let [comer, owners, agrees] = ['owner', 1, false]
  const seen = new Set(events.map(({ ev }) => ev))
  for (const { ev, data } of events) {
    for (const one of (ev === 'paperGot' || ev === 'paperReturned' ? data.papers : []) as readonly JsonObject[]) {
      const key = [one.paper, one.of].filter((part) => part !== '').join(' ')
      if (ev === 'paperGot') here.set(key, Number(one.copies))
      else here.delete(key)
    }
    if (ev === 'received') comer = String(data.comer)
    if (ev === 'amended') owners = 2
    if (ev === 'sealChecked') agrees = data.agrees === true
  }
  const needed = [...ALWAYS, ...(comer === 'agent' ? OF_AGENT : []), ...(owners === 2 ? OF_SECOND : [])]
  const isThere = (need: string) => {
    const [key = '', copies] = need.split('/')
    return (here.get(key) ?? 0) >= Number(copies)
  }
  return needed.every(isThere) && agrees && ['inspected', 'handedOver', 'leafletTold'].every((ev) => seen.has(ev))
}

test('a case is filed only when everything is there, whatever came before', () => {
  let filed = 0
  fc.assert(
    fc.property(fc.array(step, { minLength: 20, maxLength: 60 }), (steps) => {
      let events: readonly LiveEvent[] = [OPENED]
      for (const one of steps) {
        const next = after(events, one)
        if (next.at(-1)?.ev === 'archived' && next.length > events.length) {
          filed += 1
          expect(isComplete(events)).toBe(true)
        }
        events = next
      }
    }),
    { numRuns: 400 },
  )
  // A book in which nothing is ever filed would prove nothing.
  expect(filed).toBeGreaterThan(0)
})
