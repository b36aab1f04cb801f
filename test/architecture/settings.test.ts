// A setting that nobody reads is a promise nobody keeps: what is in force is read by the program, the rest says on screen that it waits.
import { expect, test } from 'vitest'
import { isInForce } from '#renderer/features/community/parameters/settingsInForce.ts'
import { DOMAIN_MODULES } from '#shared/domain/modules.ts'
import { buildRegistry } from '#shared/domain/registry.ts'
import { isTest, readSources } from './sourceFiles.ts'

const READ = /(?:settingOf\(\s*[\w.]+,\s*|useSetting\()'([\w.-]+)'/g

test('what is in force is read, and what is read is in force', () => {
  const sources = readSources().filter(({ path }) => path.startsWith('renderer/') && !isTest(path))
  const read = new Set(sources.flatMap(({ text }) => [...text.matchAll(READ)].map(([, key]) => key)))
  const { settings } = buildRegistry(DOMAIN_MODULES)
  const keys = settings.map(({ key }) => key)
  expect(keys.filter((key) => read.has(key) !== isInForce(key))).toEqual([])
  expect(keys.filter(isInForce).length).toBeGreaterThan(5)
})
