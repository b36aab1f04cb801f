import { describe, expect, it } from 'vitest'
import { readImports, readRuntimeImports } from './imports.ts'
import { mayImport, ROOMS, roomOf, rowOf, TEST_ONLY } from './rooms.ts'
import { isTest, readSources, type SourceFile } from './sourceFiles.ts'

const sources = readSources()

function forbiddenEdges(file: SourceFile): string[] {
  const from = roomOf(file.path)
  if (from === undefined) return [`${file.path} is in no room: add its folder to test/architecture/rooms.ts`]
  return readImports(file).flatMap((target) => {
    const to = roomOf(target)
    if (to === undefined) return [`${file.path} imports ${target}, which is in no room`]
    const allowed = mayImport(from, to) || (isTest(file.path) && TEST_ONLY.includes(to))
    return allowed ? [] : [`${file.path} imports ${target}: ${from} may not import ${to} (test/architecture/rooms.ts)`]
  })
}

/** The first cycle of run-time imports, as a path of files. */
function findCycle(graph: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const done = new Set<string>()
  const visit = (path: string, trail: readonly string[]): string[] | undefined => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path]
    if (done.has(path)) return undefined
    for (const target of graph.get(path) ?? []) {
      const cycle = visit(target, [...trail, path])
      if (cycle !== undefined) return cycle
    }
    done.add(path)
    return undefined
  }
  for (const path of graph.keys()) {
    const cycle = visit(path, [])
    if (cycle !== undefined) return cycle
  }
  return undefined
}

describe('the rooms', () => {
  it('import only what their row allows', () => {
    expect(sources.flatMap(forbiddenEdges)).toEqual([])
  })
  it('have no cycle of run-time imports between files', () => {
    const graph = new Map(sources.map((file) => [file.path, readRuntimeImports(file)]))
    expect(findCycle(graph)).toBeUndefined()
  })
  it('name only rooms that have a row', () => {
    const named = Object.values(ROOMS).flat()
    expect(named.filter((room) => room !== '*' && ROOMS[rowOf(room)] === undefined)).toEqual([])
  })
})

describe('the fences themselves', () => {
  const edges = (path: string, target: string): number => {
    const text = `import { x } from '#${target}'`
    return forbiddenEdges({ path, text }).length
  }
  it.each([
    ['shared/kernel/days.ts', 'shared/sync/hlc.ts'],
    ['shared/sync/fold.ts', 'shared/domain/registry.ts'],
    ['shared/sync/fold.ts', 'shared/ipc/contract.ts'],
    ['shared/domain/desk-visits/schema.ts', 'shared/domain/owner-files/schema.ts'],
    ['shared/domain/registry.ts', 'shared/domain/owner-files/schema.ts'],
    ['renderer/features/owners/OwnerScreen.tsx', 'renderer/features/visits/commands.ts'],
    ['renderer/features/owners/OwnerScreen.tsx', 'renderer/app/modules.ts'],
    ['renderer/features/owners/commands.ts', 'electron/host/journal/append.ts'],
    ['renderer/db/commit.ts', 'renderer/features/owners/commands.ts'],
    ['electron/host/pdf/print.ts', 'electron/main/window.ts'],
    ['electron/host/pdf/print.ts', 'electron/local/server.ts'],
    ['electron/main/index.ts', 'renderer/db/commit.ts'],
    ['renderer/db/commit.ts', 'test/setup/seed.ts'],
  ])('refuse %s → %s', (path, target) => {
    expect(edges(path, target)).toBe(1)
  })
  it.each([
    ['shared/domain/owner-files/rules.ts', 'shared/domain/registry.ts'],
    ['renderer/app/modules.ts', 'renderer/features/owners/module.ts'],
    ['renderer/features/owners/module.ts', 'renderer/app/frontDeskModule.ts'],
    ['electron/local/server.ts', 'electron/host/files.ts'],
    ['renderer/db/commit.test.ts', 'test/setup/seed.ts'],
  ])('let %s → %s through', (path, target) => {
    expect(edges(path, target)).toBe(0)
  })
  it('find a cycle', () => {
    const graph = new Map([
      ['a', ['b']],
      ['b', ['c']],
      ['c', ['b']],
    ])
    expect(findCycle(graph)).toEqual(['b', 'c', 'b'])
  })
})
