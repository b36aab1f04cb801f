import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { INSPECTION_SIGNERS } from '#shared/domain/move-in/kinds.ts'
import { ITEMS_OF } from '#shared/domain/vacant-inspections/kinds.ts'
import { eventOf } from '#test/support/decisionContext.ts'
import { itemsOfRoom, kindOfRoom, roomsOfList, withRoom } from './houseRooms.ts'
import { foldHouseInspection } from './inspectionFold.ts'

const signature = fc.constantFrom('', 'paper', 'a'.repeat(64), 'b'.repeat(64))
const signed = fc.dictionary(fc.constantFrom(...INSPECTION_SIGNERS), signature)

describe('an inspection', () => {
  test('stands as the first one told, counts the others, and a signature once given stays', () => {
    fc.assert(
      fc.property(
        fc.array(signed, { minLength: 1, maxLength: 3 }),
        fc.array(signed, { maxLength: 4 }),
        (entries, later) => {
          const events = [
            ...entries.map((signatures) => eventOf('inspected', { rooms: ['kitchen'], signatures })),
            ...later.map((signatures) => eventOf('inspectionSigned', { signatures })),
          ]
          const state = foldHouseInspection(events)
          expect(state?.entries).toBe(entries.length)
          for (const signer of INSPECTION_SIGNERS) {
            const given = [entries[0], ...later].map((one) => one?.[signer] ?? '').find((one) => one !== '')
            expect(state?.signatures[signer] ?? '').toBe(given ?? '')
          }
        },
      ),
    )
  })

  test('is none where only a signature was told', () => {
    expect(foldHouseInspection([eventOf('inspectionSigned', { signatures: { owner: 'paper' } })])).toBeNull()
  })
})

test('whatever rooms are added, each is there once, is of the list, and has its items', () => {
  const kinds = roomsOfList(ITEMS_OF.house)
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...kinds), { maxLength: 40 }), (added) => {
      const rooms = added.reduce<readonly string[]>(withRoom, kinds)
      expect(new Set(rooms).size).toBe(rooms.length)
      for (const room of rooms) {
        expect(kinds).toContain(kindOfRoom(room))
        expect(itemsOfRoom(ITEMS_OF.house, room).length).toBeGreaterThan(0)
      }
    }),
  )
})
