// A run taken back: what it opened and appointed goes; what was worked on since stays.
import { expect, test } from 'vitest'
import { eventOf } from '#test/support/decisionContext.ts'
import { eventsOfRun, takeBackItem } from './takeBackRun.ts'

const opened = (run = '') => eventOf('opened', run === '' ? {} : { run })
const appointed = (run = '') => eventOf('appointed', { day: '2026-11-25', ...(run === '' ? {} : { run }) })
const names = (...events: readonly ReturnType<typeof eventOf>[]) =>
  eventsOfRun({ id: 'case', events }, 'list/').map(({ ev }) => ev)

test.each([
  ['opened and appointed by it: all goes', [opened('list/1'), appointed('list/1')], ['opened', 'appointed']],
  ['only opened', [opened('list/1')], ['opened']],
  ['opened by it, worked on since: it stays', [opened('list/1'), eventOf('received')], []],
  ['opened by it, moved by hand since: it stays', [opened('list/1'), appointed('list/1'), appointed()], []],
  ['opened at the desk, appointed by it', [opened(), appointed('list/1')], ['appointed']],
  ['opened at the desk, moved by hand since', [opened(), appointed('list/1'), appointed()], []],
  ['of another run', [opened('plan/1'), appointed('plan/1')], []],
  ['nothing was told', [], []],
] as const)('%s', (_, events, gone) => expect(names(...events)).toEqual(gone))

test('an appointment that somebody acted on stays', () => {
  const [first, second] = [opened(), appointed('list/1')]
  const came = eventOf('received', {}, { refs: [first.dot, second.dot] })
  expect(names(first, second, came)).toEqual([])
})

test('it is one event that names what goes', () => {
  const one = opened('list/1')
  expect(takeBackItem({ id: 'case', events: [one] }, 'list/', '导错了')).toMatchObject({
    ...{ ev: 'void', id: 'case', data: { reason: '导错了' }, refs: [one.dot] },
  })
  expect(takeBackItem({ id: 'case', events: [opened()] }, 'list/', '导错了')).toBeUndefined()
})
