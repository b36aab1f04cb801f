import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { arrayBuffer, readRosterBytes } from '#test/support/rosterFiles.ts'
import { DEMO_HEADER, type DemoRow, demoRows, demoUnitCode } from './demoCommunity.ts'
import { writeCsv } from './writeCsv.ts'
import { writeWorkbook } from './writeWorkbook.ts'

const UNITS = 600
const rows = (): readonly DemoRow[] => [DEMO_HEADER, ...demoRows(UNITS)]
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demo-'))
})
afterAll(() => rm(folder, { recursive: true }))

test.each([
  ['demo.xlsx', writeWorkbook],
  ['demo.csv', writeCsv],
] as const)('%s is imported without a doubt, one to one and a half persons to a unit', async (name, write) => {
  const path = join(folder, name)
  await write(path, rows())
  const { reading } = await readRosterBytes(arrayBuffer(await readFile(path)), name)
  expect([reading.problems, reading.units.length]).toEqual([[], UNITS])
  expect(reading.lines.length / UNITS).toBeGreaterThan(1)
  expect(reading.lines.length / UNITS).toBeLessThanOrEqual(1.5)
})

test('is the same every time', () => {
  expect([...demoRows(50)]).toEqual([...demoRows(50)])
})

test('has every unit once, and no number of a telephone or paper twice', () => {
  const codes = new Set(Array.from({ length: 100_000 }, (_, index) => demoUnitCode(index)))
  expect(codes.size).toBe(100_000)
  const all = [...demoRows(3000)]
  for (const column of [5, 7]) {
    const values = all.map((row) => row[column]).filter((value) => value !== null)
    expect(new Set(values).size).toBe(values.length)
  }
})
