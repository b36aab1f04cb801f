// No state of the exchange without its name, its words and what to do, in both languages (sync 4.10).
import i18next from 'i18next'
import { beforeAll, describe, expect, test } from 'vitest'
import { startTexts, type Text } from '#renderer/text/text.ts'
import { NO_EXCHANGE, type PeerReport } from '#shared/sync/exchange/report.ts'
import {
  exchangeRefusalWords,
  peerWords,
  QUARANTINE_WHYS,
  quarantineWords,
  spanWords,
  stateWords,
} from './exchangeWords.ts'
import { EXCHANGE_STATES, isDrained, nextAction, PEER_MARKS, peerMarks } from './nextActions.ts'

const NOW = Date.parse('2026-11-21T02:05:00Z')
const HOUR = 3_600_000
const desk = { now: NOW, zone: 'Asia/Shanghai' }
const peer: PeerReport = {
  device: 'desk2desk2desk22',
  name: '2 号台',
  version: '1.0.0',
  heardMs: NOW,
  readMs: NOW - 60_000,
  clockAheadMs: 0,
  applied: 9,
  arriving: { files: 3, sinceMs: NOW - 60_000, why: 'incomplete' },
  hasOurs: 4,
}
const tongues: readonly (readonly [string, () => Text])[] = [
  ['Chinese', () => i18next.getFixedT('zh-CN', 'desk')],
  ['English', () => i18next.getFixedT('en', 'desk')],
]
/** A sentence that is there, filled, and not the name of a text. */
const isSaid = (words: string): boolean => words.length > 1 && !/\{\{|exchangeStates|exchange\./.test(words)

beforeAll(() => startTexts('zh-CN'))

test.each(['unavailable', 'marker-missing', 'marker-other', 'marker-unreadable', 'marker-twice'] as const)(
  '%s may be over when the right folder is back: somebody can have it looked at now',
  (state) => expect(nextAction(state).deeds).toContain('retry'),
)

describe.each(tongues)('in %s', (_, tongue) => {
  test.each([...EXCHANGE_STATES, 'practice', 'cannot'] as const)(
    '%s says what is, whether anything is lost, and what now',
    (state) => {
      for (const words of Object.values(stateWords(tongue(), state))) expect(words).toSatisfy(isSaid)
    },
  )

  test.each(EXCHANGE_STATES)('%s has a button or somebody to call, with its words', (state) => {
    const { deeds, call } = nextAction(state)
    expect(deeds.length + (call === undefined ? 0 : 1)).toBeGreaterThan(0)
    for (const deed of deeds) expect(tongue()(`exchangeStates.actions.${deed}`)).toSatisfy(isSaid)
    if (call !== undefined) expect(tongue()(`exchangeStates.calls.${call}`)).toSatisfy(isSaid)
  })

  test.each([...PEER_MARKS, 'ok'] as const)('another desk that is %s is spoken of with its name', (mark) => {
    const words = peerWords(tongue(), mark, { peer, ownSeq: 7, desk })
    for (const sentence of Object.values(words)) expect(sentence).toSatisfy(isSaid)
    expect(words.what).toContain('2 号台')
  })

  test.each([...QUARANTINE_WHYS, 'something-new'])('a file set aside as %s has a reason and an action', (why) => {
    for (const sentence of Object.values(quarantineWords(tongue(), { why }))) expect(sentence).toSatisfy(isSaid)
  })
})

test('no two states, and no two of the marker’s four messages, say the same (cases 24, 25)', () => {
  const said = EXCHANGE_STATES.map((state) => stateWords(i18next.getFixedT('zh-CN', 'desk'), state))
  expect(new Set(said.map(({ what }) => what)).size).toBe(EXCHANGE_STATES.length)
  const refused = ['marker-missing', 'marker-other', 'marker-unreadable', 'marker-twice'].map((code) =>
    exchangeRefusalWords(code),
  )
  expect(new Set(refused.map(({ what }) => what)).size).toBe(4)
  for (const { saved } of refused) expect(saved).toContain('没有写任何东西')
})

test('a clock that is an hour fast is said by its desk and span, one of two minutes is not', () => {
  const t = i18next.getFixedT('zh-CN', 'desk') as Text
  const fast = { ...peer, clockAheadMs: HOUR }
  expect(peerMarks(fast, { now: NOW, ownSeq: 4 })).toEqual(['clockAhead', 'incomplete'])
  expect(peerWords(t, 'clockAhead', { peer: fast, ownSeq: 4, desk }).what).toBe('2 号台的时钟快了 1 小时。')
  expect(peerMarks({ ...peer, clockAheadMs: 120_000 }, { now: NOW, ownSeq: 4 })).toEqual(['incomplete'])
  expect(spanWords(t, 365 * 24 * HOUR)).toBe('365 天')
})

test('a desk that was not heard for three days, or lacks our changes, is named; a former id only as former', () => {
  const { arriving: _, ...quiet } = peer
  expect(peerMarks({ ...quiet, readMs: NOW - 80 * HOUR }, { now: NOW, ownSeq: 9 })).toEqual(['silent', 'behind'])
  expect(peerMarks({ ...quiet, retired: true, readMs: 0 }, { now: NOW, ownSeq: 9 })).toEqual(['retired'])
  expect(peerMarks({ ...quiet, hasOurs: 9 }, { now: NOW, ownSeq: 9 })).toEqual([])
  // Its card is there, and nothing of it was read yet: not silent since 1970.
  expect(peerMarks({ ...quiet, hasOurs: 9, readMs: 0 }, { now: NOW, ownSeq: 9 })).toEqual([])
})

test('a folder may be changed only when nothing waits and nothing is arriving', () => {
  const settled = { ...NO_EXCHANGE, state: 'ok' as const }
  expect(isDrained(settled)).toBe(true)
  expect(isDrained({ ...settled, waiting: 1 })).toBe(false)
  expect(isDrained({ ...settled, isWorking: true })).toBe(false)
  expect(isDrained({ ...settled, peers: [peer] })).toBe(false)
  expect(isDrained({ ...settled, state: 'unavailable' })).toBe(false)
})
