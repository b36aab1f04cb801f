// A slice of `npm run kill`, so that no change goes by without it.
// The seed is new every time and printed: --seed repeats it.
import { deskRounds } from '#test/crash/deskRounds.ts'
import { hostRounds } from '#test/crash/hostRounds.ts'
import { importRounds } from '#test/crash/importRounds.ts'
import { tornRounds } from '#test/crash/tornRounds.ts'
import { expect, test } from './fixtures.ts'

const ROUNDS = 1
const IMPORT = { rounds: 1, rowsBefore: 250, rows: 1_600 }

const newSeed = (): number => Math.floor(Math.random() * 2 ** 31)

test('what the screen called saved is there after the browser was killed', async () => {
  test.setTimeout(240_000)
  const seed = newSeed()
  const lines = [`kill seed ${seed}`]
  const report = await deskRounds({ rounds: ROUNDS, seed, say: (line) => lines.push(line) })
  console.log(lines.join('\n'))
  expect(report.lost, lines.join('\n')).toEqual([])
  expect(report.saved).toBeGreaterThan(0)
})

test('what the screen called saved is there after the host was killed, also for a browser that has nothing (cases 14, 15, 16)', async () => {
  test.setTimeout(240_000)
  const seed = newSeed()
  const lines = [`host kill seed ${seed}`]
  const report = await hostRounds({ rounds: ROUNDS, seed, say: (line) => lines.push(line) })
  console.log(lines.join('\n'))
  expect(report.lost, lines.join('\n')).toEqual([])
})

test('an import that is killed leaves whole slices, and the same file brings the rest', async () => {
  test.setTimeout(240_000)
  const seed = newSeed()
  const lines = [`import kill seed ${seed}`]
  const report = await importRounds({ ...IMPORT, seed, say: (line) => lines.push(line) })
  console.log(lines.join('\n'))
  expect(report.faults, lines.join('\n')).toEqual([])
})

test('a write that was cut in its middle costs nothing at the starts after it', async () => {
  test.setTimeout(120_000)
  await tornRounds()
})
