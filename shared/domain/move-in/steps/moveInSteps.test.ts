import { describe, expect, test } from 'vitest'
import { requiredPapers } from '#shared/domain/move-in/papers/requiredPapers.ts'
import { archiveGaps, handOverGaps, type MoveInFacts, moveInSteps } from './moveInSteps.ts'

const NEEDS = requiredPapers(
  { comer: 'owner', ownerIds: ['p1'], isCompany: false, isContractAtBank: false, hasGifts: false },
  { contractCopies: 2, idCopies: 1 },
)
const WHOLE: MoveInFacts = {
  ...{ order: 'pay-first', needs: NEEDS, papers: NEEDS.map(({ paper, of, copies }) => ({ paper, of, copies })) },
  ...{ isPrepared: true, isReceived: true, sealAgrees: true, isPaid: true, isWaived: false },
  ...{ doesUnpaidBlock: false, isInspected: true, metersMissing: [], signaturesMissing: [], isHandedOver: true },
  ...{ isKeyLent: false, issuesOpen: 0, isLeafletTold: true, isArchived: false },
}
const without = (paper: string) => ({ papers: WHOLE.papers.filter((one) => one.paper !== paper) })
const codes = (gaps: readonly { readonly code: string; readonly of?: string }[]) =>
  gaps.map(({ code, of }) => (of === undefined ? code : `${code} ${of}`))

describe('the order of steps', () => {
  test('is the project’s: paying before the inspection, or after', () => {
    const order = (one: MoveInFacts['order']) => moveInSteps({ ...WHOLE, order: one }).map(({ step }) => step)
    expect(order('pay-first').indexOf('pay')).toBeLessThan(order('pay-first').indexOf('inspect'))
    expect(order('inspect-first').indexOf('inspect')).toBeLessThan(order('inspect-first').indexOf('pay'))
  })

  test('lets nobody come twice: paying waits for nothing, the keys wait for all', () => {
    const facts = { ...WHOLE, ...without('owner-id'), isPaid: false, isInspected: false, isHandedOver: false }
    const may = Object.fromEntries(moveInSteps(facts).map(({ step, mayBegin }) => [step, mayBegin]))
    expect(may).toMatchObject({ pay: true, inspect: true, sign: false, 'hand-over': false, archive: false })
  })
})

test('preparing is owed until somebody comes', () => {
  const gaps = (facts: Partial<MoveInFacts>) =>
    moveInSteps({ ...WHOLE, isPrepared: false, ...facts })[0]?.gaps.map(({ code }) => code)
  expect(gaps({ isReceived: false })).toEqual(['numbers-not-reserved'])
  expect(gaps({ isReceived: true })).toEqual([])
})

describe('the keys', () => {
  const CASES: readonly [string, Partial<MoveInFacts>, readonly string[]][] = [
    ['everything is there', {}, []],
    ['a paper of identity is missing', without('owner-id'), ['paper-missing owner-id']],
    [
      'one copy of the contract is not signed',
      {
        papers: WHOLE.papers.map((one) => (one.paper === 'service-contract' ? { ...one, copies: 1 } : one)),
      },
      ['copies-short service-contract'],
    ],
    ['nobody compared the seal', { sealAgrees: undefined }, ['seal-not-checked']],
    ['the seal differs', { sealAgrees: false }, ['seal-differs']],
    ['nothing was paid: it is shown and followed', { isPaid: false }, []],
    [
      'nothing was paid, and the project says on which ground it blocks',
      { isPaid: false, doesUnpaidBlock: true },
      ['not-paid'],
    ],
    ['the director waived it', { isPaid: false, isWaived: true, doesUnpaidBlock: true }, []],
    ['nobody went through the home', { isInspected: false }, ['not-inspected']],
    ['the gas meter was not read', { metersMissing: ['gas'] }, ['reading-missing gas']],
    ['engineering did not sign', { signaturesMissing: ['engineering'] }, ['signature-missing engineering']],
    ['the set is still lent', { isKeyLent: true }, ['keys-on-loan']],
    ['faults are open', { issuesOpen: 2 }, []],
  ]
  test.each(CASES)('%s', (_, facts, expected) => {
    expect(codes(handOverGaps({ ...WHOLE, isHandedOver: false, ...facts }))).toEqual(expected)
  })
})

describe('the archive', () => {
  const CASES: readonly [string, Partial<MoveInFacts>, readonly string[]][] = [
    ['everything is there', {}, []],
    ['the receipt of the keys was not signed', without('key-receipt'), ['paper-missing key-receipt']],
    ['the inspection form is missing', without('inspection-form'), ['paper-missing inspection-form']],
    ['two faults are open', { issuesOpen: 2 }, ['issues-open']],
    ['nobody told of decoration', { isLeafletTold: false }, ['leaflet-not-told']],
    ['no keys were handed over', { isHandedOver: false }, ['nothing-handed-over']],
    ['a paper of the first day is missing', without('notice'), ['paper-missing notice']],
  ]
  test.each(CASES)('%s', (_, facts, expected) => {
    expect(codes(archiveGaps({ ...WHOLE, ...facts }))).toEqual(expected)
  })

  test('is the last step, done once it is closed', () => {
    const last = (facts: Partial<MoveInFacts>) => moveInSteps({ ...WHOLE, ...facts }).at(-1)
    expect(last({})).toMatchObject({ step: 'archive', isDone: true, mayBegin: true })
    expect(last({ issuesOpen: 1 })).toMatchObject({ isDone: false })
  })
})
