import { describe, expect, test } from 'vitest'
import { parseCreditCode } from './creditCode.ts'

const GOOD = '91350100M000100Y43'

describe('a credit code', () => {
  test.each([
    [GOOD, GOOD],
    ['9144030071526726XG', '9144030071526726XG'],
    ['914403001922038216', '914403001922038216'],
    ['91110000802100433B', '91110000802100433B'],
    ['91330100799655058b', '91330100799655058B'],
    [' 9135 0100 M000 100Y 43 ', GOOD],
    ['９１３５０１００Ｍ０００１００Ｙ４３', GOOD],
    ['91350100-M000100Y4-3', GOOD],
  ])('%j is stored as %s', (typed, code) => {
    expect(parseCreditCode(typed)).toEqual({ ok: true, value: code })
  })

  test.each([
    ['', 'empty'],
    [' \u202E-', 'empty'],
    [GOOD.slice(1), 'not-a-credit-code'],
    [`${GOOD}1`, 'not-a-credit-code'],
    ['91350100MOOO100Y43', 'not-a-credit-code'],
    ['9135A100M000100Y43', 'not-a-credit-code'],
    ['91350100M000100Z43', 'not-a-credit-code'],
    ['统一社会信用代码', 'not-a-credit-code'],
    ['91350100M000100Y4😀', 'not-a-credit-code'],
    ['91350100M000100Y4\uD842', 'not-a-credit-code'],
    ['9'.repeat(100_000), 'not-a-credit-code'],
    ['91350100M000100Y44', 'bad-check'],
    ['91350100M000100Y34', 'bad-check'],
    ['19350100M000100Y43', 'bad-check'],
  ])('refuses %.30j: %s', (typed, code) => {
    expect(parseCreditCode(typed)).toEqual({ ok: false, error: { code } })
  })

  test('one wrong sign is always found', () => {
    for (let index = 0; index < 18; index += 1) {
      for (const sign of '0123456789ABCDEFGHJKLMNPQRTUWXY') {
        const wrong = GOOD.slice(0, index) + sign + GOOD.slice(index + 1)
        expect(parseCreditCode(wrong).ok).toBe(wrong === GOOD)
      }
    }
  })
})
