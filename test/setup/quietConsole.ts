// A warning or error on the console fails the test that caused it: React and Dexie report real mistakes there.
// A test that expects one replaces the method itself (vi.spyOn(console, 'error').mockImplementation(...)).
import { format } from 'node:util'
import { afterEach, beforeEach } from 'vitest'

const original = { error: console.error, warn: console.warn }
const said: string[] = []

function listen(): void {
  for (const level of ['error', 'warn'] as const) {
    console[level] = (...parts: unknown[]): void => {
      said.push(`console.${level}: ${format(...parts)}`)
    }
  }
}

// From the start, so that what a module says while it loads counts against its first test.
listen()
beforeEach(listen)

afterEach(() => {
  Object.assign(console, original)
  const heard = said.splice(0)
  if (heard.length > 0) throw new Error(`The test wrote to the console:\n${heard.join('\n')}`)
})
