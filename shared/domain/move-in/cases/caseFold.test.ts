import { expect, test } from 'vitest'
import { foldMoveIn } from '#shared/domain/move-in/cases/caseFold.ts'
import { eventOf } from '#test/support/decisionContext.ts'

const at = (day: number) => ({ at: `2026-11-${String(day).padStart(2, '0')}T02:00:00.000Z` })
const opened = eventOf('opened', { unitId: 'u1', personId: 'p1', ownerName: '沈雨桐', source: 'notice' }, at(1))
const received = eventOf('received', { queueNumber: 'A01', day: '2026-11-02', comer: 'agent', comerName: '林' }, at(2))
const refused = eventOf('refused', { why: '墙面渗水', dueOn: '2026-11-20' }, at(3))
const again = eventOf('received', { queueNumber: 'A02', day: '2026-11-21', comer: 'owner' }, at(21))
const keys = eventOf('handedOver', { handedOverDay: '2026-11-21', takerName: '沈雨桐' }, at(22))
const filed = eventOf('archived', { box: 'A1', volume: '3' }, at(23))

test.each([
  ['nobody opened it', [received], 'void'],
  ['a notice came', [opened], 'noticed'],
  ['somebody came', [opened, received], 'received'],
  ['the owner would not take the home', [opened, received, refused], 'refused'],
  ['and came again', [opened, received, refused, again], 'received'],
  ['keys were handed over', [opened, received, keys], 'handed-over'],
  ['it was filed', [opened, received, keys, filed], 'archived'],
  ['it was broken off', [opened, eventOf('brokenOff', { why: '退房' }, at(4))], 'broken-off'],
  ['and taken up again', [opened, eventOf('brokenOff', {}, at(4)), eventOf('resumed', {}, at(5))], 'noticed'],
  [
    'it was before the program',
    [eventOf('takenOver', { unitId: 'u1', handedOverDay: '2025-06-01' }, at(1))],
    'archived',
  ],
])('%s', (_, events, status) => {
  expect(foldMoveIn(events).state.status).toBe(status)
  expect(foldMoveIn([...events].reverse()).state).toEqual(foldMoveIn(events).state)
})

test('each word about the party counts with what it says, the rest stays', () => {
  const { party, personId } = foldMoveIn([opened, received, again]).state
  expect(party).toMatchObject({ ownerName: '沈雨桐', source: 'notice', comer: 'owner', comerName: '林' })
  expect(personId).toBe('p1')
})
