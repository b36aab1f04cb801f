import { expect, test } from 'vitest'
import type { OpenMatter } from '#renderer/app/frontDeskModule.ts'
import { wallLines } from './wallLines.ts'

const UNITS = new Set(['2-1203', '3栋1201'])
const shown = (text: string, more: Partial<OpenMatter> = {}) =>
  wallLines([{ id: 'm', text, turn: 'us', state: 'late', ...more }], (word) => UNITS.has(word)).lines

test.each([
  ['2-1203 厨房漏水，王晓梅说下午在家', { unit: '2-1203', number: '' }],
  ['3栋1201 放行单 A-FX-00012 待核对', { unit: '3栋1201', number: 'A-FX-00012' }],
  ['《业主登记表》 A-DJ-00003 待签回 王晓梅', { unit: '', number: 'A-DJ-00003' }],
])('of “%s” the wall shows %j and nothing else', (text, line) => {
  expect(shown(text, { who: '王晓梅', officerId: 'staff' })).toEqual([{ id: 'm', state: 'late', ...line }])
})

test.each(['王晓梅 厨房漏水', '9-9999 不是本小区的房号', '借用未还：雨伞 3 号', '电话 13812345678'])(
  'a matter without a unit of the community or a number stays off: “%s”',
  (text) => {
    expect(shown(text)).toEqual([])
  },
)

test('what runs is no news, and what has no room is counted', () => {
  const matters = Array.from({ length: 60 }, (_, at) => ({
    id: String(at),
    text: '2-1203 事',
    turn: 'us' as const,
    state: at < 2 ? ('running' as const) : ('due' as const),
  }))
  const { lines, more } = wallLines(matters, (word) => UNITS.has(word))
  expect([lines.length, more]).toEqual([48, 10])
})

test('what has no unit and no number is counted, so that the wall never seems to hold less than it owes', () => {
  const matters = ['2-1203 漏水', '主管：昨天的例外'].map(
    (text, at) => ({ id: `m${at}`, text, turn: 'us', state: 'late' }) as const,
  )
  const { lines, more } = wallLines(matters, (word) => UNITS.has(word))
  expect([lines.length, more]).toEqual([1, 1])
})
