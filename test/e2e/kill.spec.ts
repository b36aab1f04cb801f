// A slice of `npm run kill`, so that no change goes by without it. Rounds that kill in the middle of an import have their own command
// (`npm run kill -- --import`): they have an open matter, told in docs/architecture.md 5.
// The seed is new every time and printed: --seed repeats it.
import { deskRounds } from '#test/crash/deskRounds.ts'
import { expect, test } from './fixtures.ts'

const ROUNDS = 2

test('what the screen called saved is there after the browser was killed', async () => {
  test.setTimeout(240_000)
  const seed = Math.floor(Math.random() * 2 ** 31)
  const lines = [`kill seed ${seed}`]
  const report = await deskRounds({ rounds: ROUNDS, seed, say: (line) => lines.push(line) })
  console.log(lines.join('\n'))
  expect(report.lost, lines.join('\n')).toEqual([])
  expect(report.saved).toBeGreaterThan(0)
})
