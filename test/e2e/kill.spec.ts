// A slice of `npm run kill` and `npm run kill -- --import`, so that no change goes by without it. The seed is new every time and printed: --seed repeats it.
import { deskRounds } from '#test/crash/deskRounds.ts'
import { importRounds } from '#test/crash/importRounds.ts'
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

test('a roster whose browser was killed on the way is whole as far as it goes, and the same file brings the rest', async () => {
  test.setTimeout(240_000)
  const seed = Math.floor(Math.random() * 2 ** 31)
  const lines = [`import kill seed ${seed}`]
  const sizes = { rows: 2_000, rowsBefore: 250 }
  const { faults } = await importRounds({ rounds: 1, seed, ...sizes, say: (line) => lines.push(line) })
  console.log(lines.join('\n'))
  expect(faults, lines.join('\n')).toEqual([])
})
