// Prints what search costs on this machine: `npx node --expose-gc renderer/db/search/measureSearch.ts [people]`.
import { appendAll } from '#shared/kernel/lists.ts'
import { createPackedIndex, openSnapshot } from './packedIndex.ts'
import { encodePinyin } from './pinyin.ts'
import { sampleNumbers, samplePeople } from './samplePeople.ts'
import type { SearchDocument } from './searchDocument.ts'

declare const process: {
  readonly argv: readonly string[]
  readonly memoryUsage: () => { readonly heapUsed: number; readonly arrayBuffers: number; readonly external: number }
}

const print = (line: string): void => {
  // biome-ignore lint/suspicious/noConsole: the numbers are this script's output.
  console.log(line)
}

function memory(): number {
  ;(globalThis as { gc?: () => void }).gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return (heapUsed + arrayBuffers) / 1e6
}

/** The first reading of each unit of a name, as typed. */
const readingsOf = (name: string): readonly string[] =>
  Array.from(name, (character) => encodePinyin(character).split('|')[0]?.toLowerCase() ?? '')

type Kind = 'name' | 'initials' | 'pinyin' | 'phone' | 'room' | 'plate'

function queryOf(kind: Kind, person: SearchDocument): string {
  const readings = readingsOf(person.names[0] ?? '')
  if (kind === 'name') return person.names[0] ?? ''
  if (kind === 'initials') return readings.map((reading) => reading.charAt(0)).join('')
  if (kind === 'pinyin') return readings.join('')
  if (kind === 'phone') return person.phones[0]?.slice(-4) ?? ''
  if (kind === 'room') return person.units[0] ?? ''
  return person.plates?.[0] ?? ''
}

const KINDS: readonly Kind[] = ['name', 'initials', 'pinyin', 'phone', 'room', 'plate']
const percentile = (sorted: readonly number[], part: number): string =>
  (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0).toFixed(2)

function typeAll(search: (query: string) => unknown, queries: readonly string[]): number[] {
  const times: number[] = []
  for (const query of queries) {
    for (let size = 1; size <= query.length; size++) {
      const start = performance.now()
      search(query.slice(0, size))
      times.push(performance.now() - start)
    }
  }
  return times.sort((a, b) => a - b)
}

function main(): void {
  const count = Number(process.argv[2] ?? 100_000)
  const people = samplePeople(count)
  const building = performance.now()
  const snapshot = createPackedIndex(people).toSnapshot()
  print(
    `from documents ${(performance.now() - building).toFixed(0)} ms, snapshot ${(snapshot.length / 1e6).toFixed(1)} MB`,
  )
  const before = memory()
  const opening = performance.now()
  const opened = openSnapshot(snapshot)
  if (!opened.ok) throw new Error(opened.error)
  const index = opened.value
  print(`from snapshot ${(performance.now() - opening).toFixed(0)} ms, held ${(memory() - before).toFixed(1)} MB`)
  const next = sampleNumbers(11)
  const chosen = Array.from({ length: 84 }, () => people[next(count)]).filter((person) => person !== undefined)
  const all: number[] = []
  for (const kind of KINDS) {
    const queries = chosen.map((person) => queryOf(kind, person))
    typeAll(index.search, queries)
    const times = typeAll(index.search, queries)
    appendAll(all, times)
    print(
      `${kind.padEnd(9)} median ${percentile(times, 0.5)} p95 ${percentile(times, 0.95)} max ${percentile(times, 1)} ms`,
    )
  }
  all.sort((a, b) => a - b)
  print(
    `all       median ${percentile(all, 0.5)} p95 ${percentile(all, 0.95)} max ${percentile(all, 1)} ms, ${all.length} keystrokes`,
  )
  const changing = performance.now()
  index.upsert(people.slice(0, 1))
  print(`first commit ${(performance.now() - changing).toFixed(1)} ms`)
  const again = performance.now()
  index.upsert(people.slice(1, 2))
  print(`next commit ${(performance.now() - again).toFixed(1)} ms`)
  const batch = performance.now()
  index.upsert(people.slice(0, 5000))
  print(`5,000 at once ${(performance.now() - batch).toFixed(0)} ms`)
}

main()
