import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contextAs, eventOf } from '#test/support/decisionContext.ts'
import { decideTakeDown, type NoticeRecord } from './decisions.ts'
import { foldNotice } from './schema.ts'
import { hangingAt } from './standing.ts'

const PLACES = ['1#大堂', '1#电梯', '2#大堂', '南门', '北门']
const some = fc.subarray(PLACES, { minLength: 1 })

test('however it is taken down, place by place or twice, a place hangs or is down and the notice is down with its last', () => {
  fc.assert(
    fc.property(some, fc.array(some, { maxLength: 6 }), (places, takings) => {
      let events = [eventOf('posted', { title: '通知', places, untilDay: '2026-11-20', keep: false })]
      for (const taking of takings) {
        const notice: NoticeRecord = { id: 'n', v: foldNotice(events).state, events }
        const done = decideTakeDown(notice, { places: taking, box: '' }, contextAs('front-desk'))
        const hanging = hangingAt(notice.v)
        expect(done.ok).toBe(hanging.length > 0 && taking.every((place) => hanging.includes(place)))
        if (done.ok) events = [...events, eventOf('taken-down', { places: taking, box: '' })]
      }
      const { state } = foldNotice(events)
      const hanging = hangingAt(state)
      expect([...hanging, ...state.downFrom].toSorted()).toEqual(places.toSorted())
      expect(state.status).toBe(hanging.length === 0 ? 'down' : 'posted')
    }),
  )
})

test('two desks that take down the same sheet agree, in whatever order it is heard', () => {
  fc.assert(
    fc.property(some, some, some, (places, first, second) => {
      const posted = eventOf('posted', { title: '通知', places, untilDay: '2026-11-20', keep: false })
      const one = eventOf('taken-down', { places: first, box: '' })
      const other = eventOf('taken-down', { places: second, box: '' })
      const hanging = (events: Parameters<typeof foldNotice>[0]) => hangingAt(foldNotice(events).state)
      expect(hanging([posted, one, other])).toEqual(hanging([posted, other, one]))
    }),
  )
})
