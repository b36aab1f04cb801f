// Two limits of the engine that no small community meets: arguments of a call lie on the stack, and JSON.parse misreads keys with escapes.
import { describe, expect, it } from 'vitest'
import { isTest, readSources } from './sourceFiles.ts'

const SPREAD_ARGUMENTS = /(?:\.(?:push|unshift|fromCharCode)|\bMath\.(?:max|min))\((?:[^()[\]{}]*,)?\s*\.\.\./g
const PARSE = /\bJSON\.parse\b/g

/** Rooms through which the whole of a community goes. */
const LONG_LISTS = ['shared/', 'renderer/db/', 'renderer/sync/', 'electron/host/']

/** Spreads whose lists are short by nature. */
const SHORT: Readonly<Record<string, string>> = {
  'renderer/db/database.ts': 'the versions of the database',
  'renderer/db/log/readLog.ts': 'the next row and the next page',
  'renderer/db/ownPdfs.ts': 'the first bytes of a file',
  'shared/domain/items/itemFold.ts': 'the limits that desks wrote when they postponed one item',
  'shared/kernel/openHours.ts': 'the opening hours of one day',
  'shared/kernel/zone.ts': 'the instants that one wall clock can mean',
}

/** Where the engine's own parser reads what becomes no change: `parseJson` is for all that another desk or an earlier time wrote. */
const PARSES: Readonly<Record<string, string>> = {
  'shared/kernel/parseJson.ts': 'is the guard',
  'renderer/stores/restoreAsked.ts': 'what this window wrote before it was loaded anew: no free keys',
  'renderer/features/sheets/formTextQueries.ts': 'a value of this render, written a line above as the key of an effect',
  'renderer/features/sheets/letterheadPreview.ts':
    'a value of this render, written a line above as the key of an effect',
  'renderer/features/sheets/PaperPreview.tsx': 'a value of this render, written above as the key of an effect',
  'renderer/db/search/useSearchList.ts': 'a query of this render, written above as the key of an effect',
  'electron/main/printing/printOutcome.ts': 'a job on its way into the print page, whose model names its own keys',
  'electron/host/pdf/chromiumPdf.ts': 'the same job; runs in the print page, where no import reaches',
  'electron/host/secrets/localKey.ts': 'a file of the host with a schema of fixed keys',
  'electron/host/folder/binding.ts': 'a file of the host with a schema of fixed keys',
}

const product = readSources().filter(({ path }) => /^(shared|renderer|electron)\//.test(path) && !isTest(path))

/** A file without its comments, which may speak of what code may not do. */
const codeOf = (text: string): string => text.replaceAll(/^\s*(?:\/?\*|\/\/).*$/gm, '')

function found(pattern: RegExp, rooms: readonly string[], allowed: Readonly<Record<string, string>>) {
  const hits = product
    .filter(({ path }) => rooms.some((room) => path.startsWith(room)))
    .flatMap(({ path, text }) => [...codeOf(text).matchAll(pattern)].map(([said]) => ({ path, said })))
  return {
    refused: hits.filter(({ path }) => allowed[path] === undefined).map(({ path, said }) => `${path}: ${said}`),
    stale: Object.keys(allowed).filter((path) => hits.every((hit) => hit.path !== path)),
  }
}

describe('a list of any length', () => {
  it('is never spread into a call: appendAll and greatestOf take it whole (shared/kernel/lists.ts)', () => {
    expect(found(SPREAD_ARGUMENTS, LONG_LISTS, SHORT)).toEqual({ refused: [], stale: [] })
  })

  it.each([
    'rows.push(...page.rows)',
    'mine[i]?.push(...more)',
    'Math.max(0, ...seen)',
    'String.fromCharCode(...some)',
  ])('is seen in "%s"', (line) => {
    expect(line).toMatch(SPREAD_ARGUMENTS)
  })

  it.each(['rows.push({ ...row, n })', 'rows.push([...more])', 'Math.max(most, own)', 'appendAll(rows, [...more])'])(
    'is not mistaken for "%s"',
    (line) => {
      expect(line).not.toMatch(SPREAD_ARGUMENTS)
    },
  )
})

describe('JSON that was stored or sent', () => {
  it('is read by parseJson, which reads keys with an escape as they are written', () => {
    expect(found(PARSE, ['shared/', 'renderer/', 'electron/'], PARSES)).toEqual({ refused: [], stale: [] })
  })
})
