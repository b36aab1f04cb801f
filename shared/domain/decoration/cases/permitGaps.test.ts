// The guard of 发证 (handbook 3.6): a permit may be issued when nothing is missing, and each thing that is missing is named.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { JsonObject } from '#shared/kernel/json.ts'
import { eventOf } from '#test/support/decisionContext.ts'
import { caseOf, permitEvents, permitFacts, readyCase } from '#test/support/decorationCases.ts'
import { declarationGaps, type PermitFacts, permitGaps, redLineGaps } from './permitGaps.ts'

const gapsOf = (facts: PermitFacts): readonly string[] =>
  permitGaps(facts).map(({ code, of }) => (of === undefined ? code : `${code} ${of}`))
const ready = (more: JsonObject = {}, without: readonly string[] = []) => readyCase(without, more)

describe('the guard of the permit', () => {
  test('lets a case pass that has everything', () => {
    expect(gapsOf(permitFacts(ready()))).toEqual([])
  })

  test.each([
    ['paper ownership-proof', ['paper-missing ownership-proof']],
    ['paper applicant-id', ['paper-missing applicant-id']],
    ['paper qualification', ['paper-missing qualification']],
    ['paper worker-ids', ['paper-missing worker-ids']],
    ['drawing plan', ['drawing-missing plan']],
    ['review', ['drawing-waiting plan']],
    ['agreement', ['agreement-missing']],
    ['undertaking', ['undertaking-missing']],
    ['told', ['told-missing']],
    ['owner deposit', ['deposit-missing owner-deposit']],
    ['contractor deposit', ['deposit-missing contractor-deposit']],
  ])('without %s says %s', (part, gaps) => {
    expect(gapsOf(permitFacts(ready({}, [part])))).toEqual(gaps)
  })

  test('without any part of them is never passed', () => {
    const parts = Object.keys(permitEvents()).filter((name) => name !== 'applied' && name !== 'charges')
    fc.assert(
      fc.property(fc.subarray(parts, { minLength: 1 }), (without) => {
        expect(gapsOf(permitFacts(ready({}, without)))).not.toEqual([])
      }),
      { seed: 7, numRuns: 100 },
    )
  })

  test.each([
    ['nobody ready to work', { workersReady: 0 }, ['worker-missing']],
    ['a barred contractor', { isContractorBarred: true }, ['contractor-barred']],
    ['an end before its start', { period: { from: '2026-12-02', to: '2026-12-01' } }, ['end-before-start']],
    ['an end on its first day', { period: { from: '2026-12-01', to: '2026-12-01' } }, []],
    [
      'three extinguishers asked for',
      { settings: { balcony: 'uniform', collectDeposit: true, extinguishers: 3 } },
      ['extinguishers-short'],
    ],
  ] as const)('with %s says %s', (_, more, gaps) => {
    expect(gapsOf(permitFacts(ready(), more))).toEqual(gaps)
  })

  test('without a fire officer on the form or the undertaking says so', () => {
    const events = permitEvents({ fireOfficer: '' })
    const undertook = [eventOf('undertook', { statements: [], fireOfficer: '', extinguishers: 2 })]
    const facts = caseOf(Object.values({ ...events, undertaking: undertook }).flat())
    expect(gapsOf(permitFacts(facts))).toEqual(['fire-officer-missing'])
    expect(gapsOf(permitFacts(ready({ fireOfficer: '' })))).toEqual([])
  })

  test('asks for no deposit where the project collects none', () => {
    const settings = { balcony: 'uniform', collectDeposit: false, extinguishers: 2 } as const
    const without = ['charges', 'owner deposit', 'contractor deposit']
    expect(gapsOf(permitFacts(ready({}, without), { settings }))).toEqual([])
    expect(gapsOf(permitFacts(ready({}, without)))).toEqual(['charges-missing'])
  })

  test('counts what is short to the fen, and charged fees too', () => {
    const { charges: _, 'owner deposit': __, ...events } = permitEvents()
    const line = { priceId: null, name: '', payer: 'owner', quantity: 1, unitFen: 0, basis: '' }
    const lines = [
      { ...line, account: 'owner-deposit', amountFen: 200_000 },
      { ...line, account: 'fees', amountFen: 8_050 },
    ]
    const paid = [eventOf('collected', { account: 'owner-deposit', amountFen: 199_999, payer: 'owner' })]
    const facts = caseOf([...Object.values(events).flat(), eventOf('charged', { lines }), ...paid])
    expect(permitGaps(permitFacts(facts))).toEqual([
      { code: 'deposit-missing', of: 'owner-deposit', amountFen: 1, turn: 'owner' },
      { code: 'fees-missing', of: 'fees', amountFen: 8_050, turn: 'owner' },
    ])
  })

  test.each([
    ['a permit that stands', eventOf('permitIssued', { number: 'A-XK-00001' }), ['permit-standing']],
    ['a withdrawal', eventOf('withdrawn', { reason: '不装了' }), ['case-ended']],
  ])('after %s says %s', (_, event, gaps) => {
    const facts = ready()
    expect(gapsOf(permitFacts(caseOf([...facts.events, event])))).toEqual(gaps)
  })
})

describe('a paper', () => {
  const until = (day: string) =>
    eventOf('paperGot', { papers: [{ paper: 'qualification', form: 'copy', place: '', until: day }] })

  test.each([
    ['2026-11-20', ['paper-expired qualification']],
    ['2026-11-21', []],
    ['', []],
  ])('whose last day is "%s" says %s', (day, gaps) => {
    expect(gapsOf(permitFacts(caseOf([...ready().events, until(day)])))).toEqual(gaps)
  })

  test('that was given back is missing again', () => {
    const { events } = ready()
    const back = eventOf('paperReturned', { paper: 'applicant-id' })
    expect(gapsOf(permitFacts(caseOf([...events, back])))).toEqual(['paper-missing applicant-id'])
  })
})

describe('a drawing', () => {
  const second = eventOf('drawingGot', { drawing: 'plan', place: '', blobs: [] })
  const round = (conclusion: string) => [
    eventOf('sentToReview', { round: 2, drawings: ['plan/2'] }),
    eventOf('reviewed', { round: 2, conclusion, opinions: [{ kind: 'plan', version: 2, conclusion, opinion: '' }] }),
  ]
  const turnOf = (events: readonly Parameters<typeof caseOf>[0][number][]) =>
    permitGaps(permitFacts(caseOf(events))).map(({ code, turn }) => `${code} ${turn}`)

  test('that was revised counts only once its new version is approved', () => {
    const events = [...ready().events, second]
    expect(turnOf(events)).toEqual(['drawing-waiting us'])
    expect(turnOf([...events, ...round('approved').slice(0, 1)])).toEqual(['drawing-waiting engineering'])
    expect(turnOf([...events, ...round('refused')])).toEqual(['drawing-refused owner'])
    expect(turnOf([...events, ...round('approved')])).toEqual([])
  })

  test('that was brought beyond those asked for is judged too', () => {
    const more = eventOf('drawingGot', { drawing: 'sockets', place: '', blobs: [] })
    expect(gapsOf(permitFacts(caseOf([...ready().events, more])))).toEqual(['drawing-waiting sockets'])
  })
})

describe('red lines', () => {
  const outside = ['paper designer-plan', 'paper structure-approval']

  test('without their outside document are never approvable', () => {
    const facts = permitFacts(ready({ declared: ['balcony-wall'] }, outside))
    const gaps = [
      { code: 'approval-missing', of: 'designer-plan', turn: 'owner' },
      { code: 'approval-missing', of: 'structure-approval', turn: 'owner' },
    ]
    expect(redLineGaps(facts)).toEqual(gaps)
    expect(permitGaps(facts)).toEqual(gaps)
    expect(redLineGaps(permitFacts(ready({ declared: ['balcony-wall'] })))).toEqual([])
  })

  test('are for companies, whatever papers lie here', () => {
    const facts = permitFacts(ready({ declared: ['waterproofing'], workBy: 'self' }))
    expect(gapsOf(facts)).toEqual(['company-needed waterproofing'])
  })

  test('of a balcony are the project’s', () => {
    const settings = { balcony: 'forbidden', collectDeposit: true, extinguishers: 2 } as const
    const facts = permitFacts(ready({ declared: ['balcony-enclosure'] }), { settings })
    expect(gapsOf(facts)).toEqual(['item-forbidden balcony-enclosure'])
  })

  test('that an amendment adds are seen after the permit', () => {
    const issued = eventOf('permitIssued', { number: 'A-XK-00001' })
    const amended = eventOf('amended', { ...ready().state.application, declared: ['surface', 'gas-pipes'] })
    const facts = permitFacts(caseOf([...ready().events, issued, amended]))
    expect(declarationGaps(facts)).toEqual([{ code: 'approval-missing', of: 'gas-approval', turn: 'owner' }])
  })
})
