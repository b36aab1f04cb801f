import { describe, expect, it } from 'vitest'
import { createPowerCutDisk, type PowerCutDisk, type Unsynced } from '#test/folder/powerCutDisk.ts'
import { createJournal } from './journal.ts'
import type { LyingRecord } from './record.ts'

const device = 'aaaabbbbccccdddd'
const dir = '/data/workspaces/abcdefghijklmnop/journal'
const change = (seq: number): LyingRecord => ({
  kind: 'change',
  device,
  seq,
  id: '',
  bytes: Buffer.from(`change ${seq} `.repeat(8)),
})
const pack = (id: string): LyingRecord => ({ kind: 'keys', device, seq: 0, id, bytes: Buffer.from(`secret of ${id}`) })
const journalOn = (disk: PowerCutDisk) => createJournal({ files: disk.files, dir, rollBytes: 600 })

async function readAll(disk: PowerCutDisk): Promise<readonly LyingRecord[]> {
  const journal = journalOn(disk)
  const records: LyingRecord[] = []
  let page = await journal.read(null)
  for (;;) {
    records.push(...(page?.records ?? []))
    if (!page?.next) return records
    page = await journal.read(page.next)
  }
}
const seqsOf = (records: readonly LyingRecord[]) =>
  records.filter(({ kind }) => kind === 'change').map(({ seq }) => seq)
const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1)

/** A morning's work: single appends, several at once, over several files. Gives the greatest seq that was called saved. */
async function work(disk: PowerCutDisk, onSaved: (seq: number) => void = () => {}): Promise<number> {
  const journal = journalOn(disk)
  let saved = 0
  const append = async (seq: number) => {
    if (!(await journal.append([change(seq)])).ok) throw new Error('refused')
    saved = Math.max(saved, seq)
    onSaved(seq)
  }
  try {
    for (const seq of [1, 2, 3]) await append(seq)
    await Promise.all([4, 5, 6].map(append))
    for (const seq of [7, 8, 9, 10]) await append(seq)
  } catch {
    // The power went.
  }
  return saved
}

async function stepsOf(task: (disk: PowerCutDisk) => Promise<unknown>): Promise<number> {
  const disk = createPowerCutDisk()
  await task(disk)
  return disk.steps.length
}

describe('a power cut at any step of an append', () => {
  const ways: readonly (readonly [Unsynced, 'synced-names' | 'all-names'])[] = [
    ['lost', 'synced-names'],
    ['lost', 'all-names'],
    ['kept', 'all-names'],
    ['torn', 'all-names'],
    ['zeros', 'all-names'],
    ['torn', 'synced-names'],
  ]
  it.each(ways)(
    'loses nothing that was called saved, and starts again: unsynced bytes %s, %s (case 15)',
    async (unsynced, names) => {
      const all = await stepsOf(work)
      expect(all).toBeGreaterThan(20)
      for (let cut = 0; cut <= all; cut += 1) {
        const disk = createPowerCutDisk()
        disk.cutAfter(cut)
        const saved = await work(disk)
        const left = disk.afterCut(unsynced, names)
        const seqs = seqsOf(await readAll(left))
        expect(seqs, `cut after step ${cut}`).toEqual(upTo(seqs.length))
        expect(seqs.length, `cut after step ${cut}`).toBeGreaterThanOrEqual(saved)
        const next = await journalOn(left).append([change(seqs.length + 1)])
        expect(next.ok, `append after step ${cut}`).toBe(true)
      }
    },
  )

  it('nothing is called saved before the bytes and the name of their file are synced (case 15)', async () => {
    const disk = createPowerCutDisk()
    const unsynced: number[] = []
    await work(disk, (seq) => {
      const kinds = disk.steps.map((step) => step.split(' ')[0])
      if (kinds.lastIndexOf('datasync') < kinds.lastIndexOf('write')) unsynced.push(seq)
      if (kinds.lastIndexOf('syncDir') < kinds.lastIndexOf('create')) unsynced.push(seq)
    })
    expect(unsynced).toEqual([])
    expect(disk.steps.filter((step) => step.startsWith('datasync')).length).toBeGreaterThan(3)
  })

  it('calls that come together share one sync', async () => {
    const disk = createPowerCutDisk()
    const journal = createJournal({ files: disk.files, dir })
    await journal.append([change(1)])
    const before = disk.steps.length
    await Promise.all(upTo(50).map((seq) => journal.append([change(seq + 1)])))
    expect(disk.steps.slice(before).filter((step) => step.startsWith('datasync')).length).toBeLessThanOrEqual(2)
  })
})

describe('a power cut while keys are erased', () => {
  it('leaves the journal as it was or without them in every file, and no change is lost', async () => {
    const filled = async () => {
      const disk = createPowerCutDisk()
      const journal = journalOn(disk)
      for (const seq of upTo(8)) await journal.append([pack(`gone${seq % 2}`), pack(`stays${seq}`), change(seq)])
      return disk
    }
    const whole = await filled()
    const before = whole.steps.length
    await journalOn(whole).erase(new Set(['gone0', 'gone1']))
    for (let cut = before; cut <= whole.steps.length; cut += 1) {
      const disk = await filled()
      disk.cutAfter(cut)
      const isErased = await journalOn(disk)
        .erase(new Set(['gone0', 'gone1']))
        .then(
          () => true,
          () => false,
        )
      for (const names of ['synced-names', 'all-names'] as const) {
        const records = await readAll(disk.afterCut('torn', names))
        expect(seqsOf(records), `cut after step ${cut}`).toEqual(upTo(8))
        const gone = records.filter(({ id }) => id.startsWith('gone')).length
        expect([0, 2], `cut after step ${cut}`).toContain(gone)
        if (isErased) expect(gone).toBe(0)
      }
    }
  })
})

describe('a disk that fails', () => {
  it('to sync has taken nothing: the bytes are taken back, because a second sync may say yes without writing them', async () => {
    const disk = createPowerCutDisk()
    const journal = journalOn(disk)
    await journal.append([change(1)])
    disk.failNext('datasync', 'EIO')
    await expect(journal.append([change(2)])).rejects.toThrow('EIO')
    expect((await journal.open()).contents.last()).toEqual({ [device]: 1 })
    const steps = disk.steps.length
    expect((await journal.append([change(2)])).ok).toBe(true)
    expect(disk.steps.slice(steps).map((step) => step.split(' ')[0])).toEqual(['write', 'datasync'])
  })
})

describe('a full disk', () => {
  it('refuses, keeps the old state, and works again once there is room (case 17)', async () => {
    const disk = createPowerCutDisk()
    const journal = journalOn(disk)
    await journal.append([change(1), change(2)])
    const held = (await journal.open()).bytes
    disk.setCapacity(held + 20)
    expect(await journal.append([change(3)])).toEqual({ ok: false, error: 'disk-full' })
    expect((await journal.open()).bytes).toBe(held)
    expect(seqsOf(await readAll(disk.afterCut('kept', 'all-names')))).toEqual([1, 2])
    disk.setCapacity(1_000_000)
    expect((await journal.append([change(3)])).ok).toBe(true)
    expect(seqsOf(await readAll(disk))).toEqual([1, 2, 3])
  })

  it('leaves the journal as it was when keys are to be erased', async () => {
    const disk = createPowerCutDisk()
    const journal = journalOn(disk)
    await journal.append([pack('gone'), change(1)])
    disk.setCapacity((await journal.open()).bytes + 5)
    await expect(journal.erase(new Set(['gone']))).rejects.toThrow('ENOSPC')
    disk.setCapacity(1_000_000)
    expect((await readAll(disk)).map(({ kind }) => kind)).toEqual(['keys', 'change'])
    await journal.erase(new Set(['gone']))
    expect((await readAll(disk)).map(({ kind }) => kind)).toEqual(['change'])
  })
})
