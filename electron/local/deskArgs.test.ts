import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseDeskArgs } from './deskArgs.ts'

describe('the command line of the local desk', () => {
  it.each([
    [[], { port: 7420, dataDir: undefined, demo: false }],
    [['--demo'], { port: 7420, dataDir: undefined, demo: true }],
    [['--data', 'there'], { port: 7420, dataDir: resolve('there'), demo: false }],
    [['--data', '/d', '--port', '0'], { port: 0, dataDir: resolve('/d'), demo: false }],
    [['--data=/d', '--port=7501', '--demo'], { port: 7501, dataDir: resolve('/d'), demo: true }],
  ])('%j', (args, value) => {
    expect(parseDeskArgs(args)).toEqual({ ok: true, value })
  })

  it.each([
    [['--port', '7501']],
    [['--data', '']],
    [['--data', '/d', '--port', '80']],
    [['--data', '/d', '--port', '70000']],
    [['--data', '/d', '--port', '7420.5']],
    [['--data', '/d', '--port', '0x1']],
    [['--nonsense']],
    [['somewhere']],
  ])('%j is refused with a sentence', (args) => {
    const parsed = parseDeskArgs(args)
    expect(parsed.ok ? '' : parsed.error).toMatch(/\w/)
  })
})
