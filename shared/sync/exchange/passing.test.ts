import { describe, expect, it } from 'vitest'
import { type Passage, passAll } from './passing.ts'

/** Files are numbers; what is stored is said, and each step waits as long as it is told to. */
function passage(parts: Partial<Passage<number, number, number>> = {}) {
  const stored: (readonly number[])[] = []
  let underWay = 0
  let mostUnderWay = 0
  const passed: Passage<number, number, number> = {
    ahead: 1,
    open: async (file) => {
      underWay += 1
      mostUnderWay = Math.max(mostUnderWay, underWay)
      await turns(file % 3)
      underWay -= 1
      return file
    },
    take: async (file) => file,
    weightOf: () => 1,
    most: 4,
    enough: 4,
    store: async (batch) => {
      await turns(2)
      stored.push(batch)
    },
    ...parts,
  }
  return { passed, stored, mostUnderWay: () => mostUnderWay }
}

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => setTimeout(resolve))
}

const FILES = [5, 3, 1, 4, 2, 9, 8, 7, 6]

describe('files on their way into the log', () => {
  it('are stored in their order, however long each takes to open', async () => {
    const { passed, stored, mostUnderWay } = passage({ ahead: 3 })
    await passAll(FILES, passed)
    expect(stored.flat()).toEqual(FILES)
    expect(mostUnderWay()).toBe(3)
  })

  it('go on while a batch is stored, and never two batches at a time', async () => {
    let storing = 0
    let openedMeanwhile = 0
    const { passed, stored } = passage({
      enough: 1,
      open: async (file) => {
        openedMeanwhile += storing
        return file
      },
      store: async (batch) => {
        storing += 1
        expect(storing).toBe(1)
        await turns(3)
        stored.push(batch)
        storing -= 1
      },
    })
    await passAll(FILES, passed)
    expect(openedMeanwhile).toBeGreaterThan(0)
    expect(stored.flat()).toEqual(FILES)
  })

  it('are bounded: a batch takes no more than it may', async () => {
    const { passed, stored } = passage({ enough: 1 })
    await passAll(FILES, passed)
    for (const batch of stored) expect(batch.length).toBeLessThanOrEqual(4)
  })

  it('that bring nothing hold nobody up', async () => {
    const { passed, stored } = passage({ take: async (file) => (file % 2 === 0 ? file : undefined) })
    await passAll(FILES, passed)
    expect(stored.flat()).toEqual([4, 2, 8, 6])
  })

  it.each(['open', 'take', 'store'] as const)('end with the fault of %s once nothing is under way', async (step) => {
    let isStoring = false
    const fault = new Error('the disk is full')
    const { passed } = passage({
      ahead: 2,
      enough: 1,
      store: async () => {
        isStoring = true
        await turns(4)
        isStoring = false
      },
      [step]: async (file: number) => {
        if (step === 'store' || file === 4) throw fault
        return file
      },
    })
    await expect(passAll(FILES, passed)).rejects.toBe(fault)
    expect(isStoring).toBe(false)
  })
})
