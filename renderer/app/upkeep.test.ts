import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Desk } from '#renderer/db/deskContext.ts'
import type { FrontDeskModule } from './frontDeskModule.ts'
import { startUpkeep, UPKEEP_MS } from './upkeep.ts'

const desk = {} as Desk
const moduleOf = (name: string, upkeep: () => Promise<void>): FrontDeskModule =>
  ({ domain: { name, entities: [], commands: {} }, routes: [], upkeep }) as unknown as FrontDeskModule

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('work that falls due by itself', () => {
  test('is done at once, one module after the other, and again every five minutes', async () => {
    const told: string[] = []
    const slow = moduleOf('slow', async () => {
      await Promise.resolve()
      told.push('slow')
    })
    const quick = moduleOf('quick', async () => void told.push('quick'))
    const stop = startUpkeep({ desk, modules: [slow, quick], onFault: () => undefined })
    await vi.advanceTimersByTimeAsync(0)
    expect(told).toEqual(['slow', 'quick'])
    await vi.advanceTimersByTimeAsync(UPKEEP_MS)
    expect(told).toEqual(['slow', 'quick', 'slow', 'quick'])
    stop()
    await vi.advanceTimersByTimeAsync(UPKEEP_MS)
    expect(told).toHaveLength(4)
  })

  test('that fails is told once and holds up nobody', async () => {
    const faults: string[] = []
    let done = 0
    const broken = moduleOf('broken', () => Promise.reject(new Error('no disk')))
    const other = moduleOf('other', async () => {
      done += 1
    })
    const stop = startUpkeep({ desk, modules: [broken, other], onFault: (name) => faults.push(name) })
    await vi.advanceTimersByTimeAsync(UPKEEP_MS * 2)
    expect(faults).toEqual(['broken'])
    expect(done).toBe(3)
    stop()
  })

  test('that is still going on is not begun a second time', async () => {
    let begun = 0
    const endless = moduleOf('endless', () => {
      begun += 1
      return new Promise(() => undefined)
    })
    const stop = startUpkeep({ desk, modules: [endless], onFault: () => undefined })
    await vi.advanceTimersByTimeAsync(UPKEEP_MS * 3)
    expect(begun).toBe(1)
    stop()
  })
})
