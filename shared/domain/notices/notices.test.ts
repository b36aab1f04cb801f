import { describe, expect, test } from 'vitest'
import type { Day } from '#shared/kernel/days.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'
import { codeOf, contextAs, eventOf } from '#test/support/decisionContext.ts'
import {
  decideCorrectNotice,
  decidePost,
  decideProlong,
  decideTakeBackNotice,
  decideTakeDown,
  decideVoidNotice,
  type NoticeInput,
  type NoticeRecord,
} from './decisions.ts'
import { foldNotice } from './schema.ts'
import { buildingOf, hangingAt, standingOf, takeDownDay } from './standing.ts'
import { NOTICE_TEMPLATES } from './templates.ts'

const day = (text: string) => text as Day
const context = contextAs('front-desk')
const { actor, session } = context
const INPUT: NoticeInput = {
  title: ' 停水通知 ',
  text: '明天停水。\n请提前储水。',
  places: ['1#大堂', '2#大堂', '1#大堂'],
  fromDay: day('2026-11-20'),
  untilDay: day('2026-11-22'),
  keep: true,
}
const posted = (more: object = {}, overrides: Partial<LiveEvent> = {}) =>
  eventOf(
    'posted',
    { ...INPUT, title: '停水通知', places: ['1#大堂', '2#大堂'], ...more },
    { actor, session, ...overrides },
  )
const down = (places: string[], box = '') => eventOf('taken-down', { places, box }, { actor, session })
const prolonged = (untilDay: string) => eventOf('prolonged', { untilDay }, { actor, session })
const noticeOf = (...events: LiveEvent[]): NoticeRecord => ({ id: 'n', v: foldNotice(events).state, events })

describe('posting a notice', () => {
  test('tidies its words and names each place once', () => {
    const done = decidePost(INPUT, context)
    expect(done).toMatchObject({
      ok: true,
      value: {
        cmd: 'notice.post',
        items: [
          { ev: 'posted', data: { title: '停水通知', places: ['1#大堂', '2#大堂'], text: '明天停水。\n请提前储水。' } },
        ],
      },
    })
  })

  test.each([
    [{ title: ' ' }, 'title-missing'],
    [{ title: '停'.repeat(61) }, 'text-too-long'],
    [{ text: '停'.repeat(2001) }, 'text-too-long'],
    [{ text: NOTICE_TEMPLATES[0]?.text ?? '' }, 'gap-left'],
    [{ title: '〔日期〕停电' }, 'gap-left'],
    [{ places: [' '] }, 'places-missing'],
    [{ places: Array.from({ length: 81 }, (_, at) => `${at}#大堂`) }, 'too-many-places'],
    [{ places: ['大'.repeat(41)] }, 'text-too-long'],
    [{ fromDay: null }, 'days-missing'],
    [{ untilDay: null }, 'days-missing'],
    [{ untilDay: day('2026-11-19') }, 'until-before-from'],
    [{ fromDay: day('2026-11-01'), untilDay: day('2026-11-20') }, 'until-past'],
  ] as const)('with %j is refused: %s', (more, code) => {
    expect(codeOf(decidePost({ ...INPUT, ...more }, context))).toBe(code)
  })

  test('is the desk’s: security cannot', () => {
    expect(codeOf(decidePost(INPUT, contextAs('security')))).toBe('beyond-role')
  })
})

describe('prolonging', () => {
  test.each([
    [noticeOf(posted()), '2026-11-30', undefined],
    [noticeOf(posted()), '2026-11-22', 'until-not-later'],
    [noticeOf(posted({ untilDay: '2026-11-10' })), '2026-11-15', 'until-past'],
    [noticeOf(posted(), down(['1#大堂', '2#大堂'])), '2026-11-30', 'notice-down'],
    [noticeOf(), '2026-11-30', 'notice-gone'],
  ] as const)('%# answers %s with %s', (notice, until, code) => {
    expect(codeOf(decideProlong(notice, day(until), context))).toBe(code)
  })

  test('holds: the last word counts', () => {
    expect(noticeOf(posted(), prolonged('2026-12-01'), prolonged('2026-12-05')).v.untilDay).toBe('2026-12-05')
  })
})

describe('taking down', () => {
  test.each([
    [noticeOf(posted()), ['1#大堂'], '', undefined],
    [noticeOf(posted()), ['1#大堂', '2#大堂'], 'B12', undefined],
    [noticeOf(posted()), ['1#大堂', '2#大堂'], ' ', 'box-missing'],
    [noticeOf(posted({ keep: false })), ['1#大堂', '2#大堂'], '', undefined],
    [noticeOf(posted(), down(['1#大堂'], 'B12')), ['2#大堂'], '', undefined],
    [noticeOf(posted()), [], '', 'places-missing'],
    [noticeOf(posted()), ['3#大堂'], '', 'place-not-hanging'],
    [noticeOf(posted(), down(['1#大堂'])), ['1#大堂'], '', 'place-not-hanging'],
    [noticeOf(posted()), ['1#大堂'], 'B'.repeat(41), 'text-too-long'],
    [noticeOf(posted(), down(['1#大堂', '2#大堂'])), ['1#大堂'], '', 'notice-down'],
  ] as const)('%# from %j into “%s” answers %s', (notice, places, box, code) => {
    expect(codeOf(decideTakeDown(notice, { places: [...places], box }, context))).toBe(code)
  })

  test('is done when it is gone from every place, and the box is kept', () => {
    const half = noticeOf(posted(), down(['2#大堂'], 'B12'))
    expect(half.v.status).toBe('posted')
    expect(hangingAt(half.v)).toEqual(['1#大堂'])
    const whole = noticeOf(posted(), down(['2#大堂'], 'B12'), down(['1#大堂']))
    expect(whole.v).toMatchObject({ status: 'down', box: 'B12' })
    expect(hangingAt(whole.v)).toEqual([])
  })
})

describe('mending', () => {
  test('corrects what one posted, only the fields that differ', () => {
    const done = decideCorrectNotice(noticeOf(posted()), { ...INPUT, places: ['1#大堂'] }, context)
    expect(done).toMatchObject({ ok: true, value: { items: [{ ev: 'correct', data: { places: ['1#大堂'] } }] } })
  })

  test('finds nothing to correct in the same words', () => {
    expect(codeOf(decideCorrectNotice(noticeOf(posted()), INPUT, context))).toBe('nothing-to-correct')
  })

  test('leaves another’s notice to a leader', () => {
    const others = noticeOf(posted({}, { actor: { id: 'other', role: 'front-desk' } }))
    expect(codeOf(decideCorrectNotice(others, { ...INPUT, title: '停电' }, context))).toBe('not-own-slip')
    expect(codeOf(decideVoidNotice(others, '贴错', context))).toBe('beyond-role')
    expect(codeOf(decideVoidNotice(others, ' ', contextAs('supervisor')))).toBe('reason-missing')
    expect(codeOf(decideVoidNotice(others, '贴错', contextAs('supervisor')))).toBeUndefined()
  })

  test('takes the last step back', () => {
    const taking = down(['1#大堂'])
    const done = decideTakeBackNotice(noticeOf(posted(), taking), '', context)
    expect(done).toMatchObject({ ok: true, value: { cmd: 'notice.undo', items: [{ ev: 'void', refs: [taking.dot] }] } })
  })
})

describe('how a notice stands', () => {
  test.each([
    ['2026-11-19', 'coming'],
    ['2026-11-20', 'hanging'],
    ['2026-11-22', 'last-day'],
    ['2026-11-23', 'expired'],
  ] as const)('on %s it is %s', (today, standing) => {
    expect(standingOf(noticeOf(posted()).v, day(today))).toBe(standing)
  })

  test('is to be taken down on the day after its last', () => {
    expect(takeDownDay(noticeOf(posted()).v)).toBe('2026-11-23')
    expect(takeDownDay(noticeOf(posted(), down(['1#大堂', '2#大堂'])).v)).toBeUndefined()
  })

  test.each([
    ['1#大堂', '1#'],
    ['12# 2单元电梯', '12#'],
    ['南门岗亭', ''],
  ])('%s belongs to %j', (place, building) => {
    expect(buildingOf(place)).toBe(building)
  })
})
