// npm run bench -- --json FILE [--only NAME,…] [--rounds N]: measures, prints a table, never fails on a slow number.
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { benchDir, buildBenchPage, withBenchContext } from './context.ts'
import { median } from './median.ts'
import { readOptions } from './options.ts'
import { type Profiles, withProfiles } from './profile.ts'
import type { BenchResult, BenchRow } from './row.ts'

const folder = join(import.meta.dirname, 'rows')

async function readRows(only: readonly string[] | undefined): Promise<BenchRow[]> {
  const files = (await readdir(folder)).filter((name) => /^[^.]+\.ts$/.test(name)).sort()
  const modules = await Promise.all(files.map((name) => import(pathToFileURL(join(folder, name)).href)))
  const rows = modules.map((module) => module.row as BenchRow)
  const unknown = (only ?? []).filter((name) => !rows.some((row) => row.name === name))
  if (unknown.length > 0)
    throw new Error(`No row named ${unknown.join(', ')}: ${rows.map((row) => row.name).join(', ')}`)
  return only === undefined ? rows : rows.filter((row) => only.includes(row.name))
}

async function runRow(row: BenchRow, rounds: number, profiles: Profiles): Promise<BenchResult> {
  const measured = await withBenchContext({ rounds, profiles }, row.run)
  if (measured.rounds.length < rounds) throw new Error(`${row.name} ran ${measured.rounds.length} of ${rounds} rounds`)
  const { name, unit } = row
  return { name, value: median(measured.rounds), unit, ...measured }
}

function formatLine({ name, value, unit, note, keys }: BenchResult, { goal, better = 'less' }: BenchRow): string {
  const isMet = (better === 'less' ? value <= goal : value >= goal) && (keys === undefined || keys.pressed <= keys.most)
  const sign = better === 'less' ? '≤' : '≥'
  const figures = `${value.toFixed(2).padStart(9)} ${unit.padEnd(5)}  goal ${sign} ${String(goal).padEnd(6)} ${(isMet ? 'met' : 'MISSED').padEnd(6)}`
  return `${name.padEnd(20)} ${figures}${note === undefined ? '' : `  ${note}`}`
}

const { json, only, rounds } = readOptions(process.argv.slice(2))
const rows = await readRows(only)
await buildBenchPage()
const results: BenchResult[] = []
await withProfiles(benchDir, async (profiles) => {
  for (const row of rows) {
    const start = performance.now()
    const result = await runRow(row, rounds, profiles)
    const tookS = Math.round((performance.now() - start) / 1000)
    console.log(`${formatLine(result, row)}  (row took ${tookS} s)`)
    results.push(result)
  }
})
if (json !== undefined) {
  const file = resolve(process.env.INIT_CWD ?? process.cwd(), json)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, `${JSON.stringify({ results }, null, 2)}\n`)
}
