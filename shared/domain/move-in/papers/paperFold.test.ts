import { expect, test } from 'vitest'
import { eventOf } from '#test/support/decisionContext.ts'
import { foldGotPapers } from './paperFold.ts'

const named = (events: Parameters<typeof foldGotPapers>[0]) => foldGotPapers(events).map(({ paper }) => paper)

test.each([
  ['handedOver', 'key-receipt'],
  ['handedOver', 'gift-receipt'],
  ['inspected', 'inspection-form'],
])('a paper signed for an entry of %s that was taken back is owed anew: %s', (ev, paper) => {
  const before = eventOf(ev, {})
  const signed = eventOf('paperGot', { papers: [{ paper }, { paper: 'registration-form' }] }, { refs: [before.dot] })
  expect(named([before, signed])).toEqual([paper, 'registration-form'])
  // The first entry was taken back and another one was made, which its own paper has to be signed for.
  const anew = eventOf(ev, {}, { refs: [signed.dot] })
  expect(named([signed, anew])).toEqual(['registration-form'])
  const again = eventOf('paperGot', { papers: [{ paper }] }, { refs: [signed.dot, anew.dot] })
  expect(named([signed, anew, again])).toEqual(['registration-form', paper])
})

test('a paper that its act brought along counts, and so does one told of the entry that stands beside another desk’s', () => {
  const act = eventOf('handedOver', { papers: [{ paper: 'key-receipt' }] })
  expect(named([act])).toEqual(['key-receipt'])
  const other = eventOf('handedOver', {})
  const signed = eventOf('paperGot', { papers: [{ paper: 'gift-receipt' }] }, { refs: [other.dot] })
  expect(named([act, other, signed])).toEqual(['key-receipt', 'gift-receipt'])
})
