import { describe, expect, it } from 'vitest'
import { readImports, readRuntimeImports } from './imports.ts'

const from = (text: string): string[] => readImports({ path: 'renderer/db/store.ts', text })

describe('reading imports', () => {
  it.each([
    ["import { ok } from '#shared/kernel/result.ts'", 'shared/kernel/result.ts'],
    ["import {\n  ok,\n} from './rows.ts'", 'renderer/db/rows.ts'],
    ["export * from '../sync/engine.ts'", 'renderer/sync/engine.ts'],
    ["import './sheet.css'", 'renderer/db/sheet.css'],
    ["const page = await import('#renderer/app/page.tsx')", 'renderer/app/page.tsx'],
    ["new Worker(new URL('./engine.ts', import.meta.url))", 'renderer/db/engine.ts'],
    ["import Engine from './engine.ts?worker'", 'renderer/db/engine.ts'],
  ])('sees %s', (text, target) => {
    expect(from(text)).toEqual([target])
  })
  it('sees neither packages nor comments', () => {
    expect(from("import Dexie from 'dexie'\n// import './a.ts'\n/* import './b.ts' */")).toEqual([])
  })
  it('keeps type imports out of the run-time graph', () => {
    const text = "import type { A } from './a.ts'\nimport { b } from './b.ts'"
    expect(readRuntimeImports({ path: 'shared/sync/x.ts', text })).toEqual(['shared/sync/b.ts'])
  })
})
