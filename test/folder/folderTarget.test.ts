import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, unlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { sharedFiles } from '#electron/host/files/fileLayer.ts'
import { createHints, HINT_WAIT_MS } from '#electron/host/folder/hint.ts'
import { type DeskFolder, openDeskFolder } from './deskFolder.ts'
import { type FaultOf, faultyFiles } from './faultyFiles.ts'
import { CONFLICT_MARKS } from './hostileReplicator.ts'
import { targetConformance } from './targetConformance.ts'

const device = 'aaaabbbbccccdddd'
const other = 'eeeeffffgggghhhh'
let dir = ''
let share = ''
let faultOf: FaultOf = () => undefined
const open: DeskFolder[] = []
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'qiantai-target-'))
  share = join(dir, 'share')
  faultOf = () => undefined
  await mkdir(share)
})
afterEach(async () => {
  for (const desk of open.splice(0)) desk.end()
  await rm(dir, { recursive: true, force: true })
})

function desk(as = device, workspaceId = 'abcdefghijklmnop'): DeskFolder {
  const files = faultyFiles(sharedFiles, (action, path) => faultOf(action, path))
  const opened = openDeskFolder({ dataDir: join(dir, `data-${as}`), share, device: as, workspaceId, files })
  open.push(opened)
  return opened
}
async function bound(as = device): Promise<DeskFolder> {
  const opened = desk(as)
  expect(await opened.bind(true)).toMatchObject({ ok: true })
  return opened
}
const bytes = (words: string) => Uint8Array.from(Buffer.from(words))
const refused = (error: string) => ({ ok: false, error })
const SEGMENT = 'a sealed segment of one desk'
const segmentOf = (as: string) => `d/${as}/s/202601/000000000001-000000000009-0123456789abcdef.seg`
const publish = (at: DeskFolder, path = segmentOf(at.device), words = SEGMENT) => at.target.publish(path, bytes(words))
/** Every file below a folder, by path. */
async function everything(path: string): Promise<readonly string[]> {
  const named = await readdir(path, { recursive: true, withFileTypes: true })
  return named
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name).slice(path.length + 1))
    .toSorted()
}

targetConformance('a folder of this machine', async () => {
  const opened = await bound()
  return { target: opened.target, device, end: async () => opened.end() }
})

describe('a share that cannot take a file', () => {
  it('because it is full says so, holds no half of it, and takes it once there is room (case 18)', async () => {
    const one = await bound()
    faultOf = (action) => (action === 'write' ? 'ENOSPC' : undefined)
    expect(await publish(one)).toEqual(refused('full'))
    faultOf = (action) => (action === 'datasync' ? 'EDQUOT' : undefined)
    expect(await publish(one)).toEqual(refused('full'))
    faultOf = () => undefined
    expect(await everything(one.community)).toEqual(['README.txt', 'marker.json'])
    expect(await publish(one)).toMatchObject({ value: { how: 'renamed' } })
  })

  it('because nobody may write there says so', async () => {
    const one = await bound()
    faultOf = (action, path) => (action === 'open' && path.endsWith('.tmp') ? 'EROFS' : undefined)
    expect(await publish(one)).toEqual(refused('read-only'))
  })
})

describe('a file that is still arriving', () => {
  it('is given as it lies there, nothing, a prefix or zeros, and whole once it is whole (case 20)', async () => {
    const one = await bound()
    const path = join(one.community, segmentOf(other))
    await mkdir(join(path, '..'), { recursive: true })
    const whole = Buffer.from(SEGMENT)
    for (const part of [Buffer.alloc(0), whole.subarray(0, 7), Buffer.alloc(whole.length), whole]) {
      await writeFile(path, part)
      expect(await one.target.read(segmentOf(other), 0, 1000)).toEqual({ ok: true, value: Uint8Array.from(part) })
    }
  })

  it('that lies online only, or that somebody holds, is locked, and the others are read (case 34)', async () => {
    const one = await bound()
    await publish(one)
    await publish(one, `d/${device}/card-0001`, 'a card')
    for (const code of ['EBUSY', 'EIO', 'ETXTBSY', 'EACCES', 'EPERM']) {
      faultOf = (action, path) => (action === 'open' && path.endsWith('.seg') ? code : undefined)
      expect(await one.target.read(segmentOf(device), 0, 10)).toEqual(refused('locked'))
      expect(await one.target.read(`d/${device}/card-0001`, 0, 10)).toMatchObject({ ok: true })
    }
    faultOf = (action) => (action === 'read' ? 'EIO' : undefined)
    expect(await one.target.read(segmentOf(device), 0, 10)).toEqual(refused('locked'))
    faultOf = () => undefined
    expect(await one.target.read(segmentOf(device), 0, 1000)).toEqual({ ok: true, value: bytes(SEGMENT) })
  })
})

describe('names that a cloud program makes', () => {
  it('are shown and read like any file, and the file itself is not published again (case 22)', async () => {
    const one = await bound()
    await publish(one)
    const folder = `d/${device}/s/202601`
    const foreign = [...CONFLICT_MARKS, ' (Li 的冲突副本 2026-01-02)']
    for (const mark of foreign) {
      const name = `000000000001-000000000009-0123456789abcdef${mark}.seg`
      await cp(join(one.community, segmentOf(device)), join(one.community, folder, name))
      const listed = await one.target.list(folder)
      expect(listed.ok && listed.value.map((entry) => entry.name)).toContain(name)
      expect(await one.target.read(`${folder}/${name}`, 0, 1000)).toEqual({ ok: true, value: bytes(SEGMENT) })
    }
    expect(await publish(one)).toMatchObject({ value: { how: 'present' } })
    expect(await everything(join(one.community, 'd'))).toHaveLength(foreign.length + 1)
  })

  it('a second folder of a community is told, and nothing is written to either', async () => {
    const one = await bound()
    await cp(one.community, join(share, 'community-sync (1)'), { recursive: true })
    expect(await desk().state()).toEqual({ ok: false, error: { code: 'marker-twice' } })
    expect(await desk().bind(true)).toEqual({ ok: false, error: { code: 'marker-twice' } })
  })
})

describe('a folder that is not there, or not ours', () => {
  it('a share that was unmounted, an empty mount point, a marker that went: nothing is made, nothing removed (case 24)', async () => {
    const one = await bound()
    await publish(one)
    const away = join(dir, 'unplugged')
    const refusals = async (code: string) => {
      const again = desk()
      expect(await again.target.list('d')).toEqual(refused(code))
      expect(await again.target.read(segmentOf(device), 0, 10)).toEqual(refused(code))
      expect(await publish(again)).toEqual(refused(code))
      expect(await again.target.remove([`d/${device}/a/1.ack`])).toEqual(refused(code))
    }
    await rename(share, away)
    await refusals('unavailable')
    expect(await readdir(dir)).not.toContain('share')
    await mkdir(share)
    await refusals('unavailable')
    expect(await readdir(share)).toEqual([])
    await rm(share, { recursive: true })
    await rename(away, share)
    await unlink(join(one.community, 'marker.json'))
    const before = await everything(share)
    await refusals('marker-missing')
    expect(await everything(share)).toEqual(before)
  })

  it('a share that goes in the middle of a round is not taken for deleted files', async () => {
    const one = await bound()
    await publish(one)
    expect(await one.target.list('d')).toMatchObject({ ok: true })
    await rename(share, join(dir, 'unplugged'))
    expect(await one.target.read(segmentOf(device), 0, 10)).toEqual(refused('unavailable'))
    expect(await one.target.list('d')).toEqual(refused('unavailable'))
  })

  it('the folder of another community is refused, when binding and later (case 25)', async () => {
    const one = await bound()
    await publish(one)
    const before = await everything(share)
    const stranger = desk(other, 'ponmlkjihgfedcba')
    expect(await stranger.bind(false)).toEqual({ ok: false, error: { code: 'marker-other' } })
    expect(await stranger.bind(true)).toEqual({ ok: false, error: { code: 'marker-other' } })
    const marker = join(one.community, 'marker.json')
    await writeFile(marker, (await readFile(marker, 'utf8')).replace('abcdefghijklmnop', 'ponmlkjihgfedcba'))
    expect(await publish(desk())).toEqual(refused('marker-other'))
    await writeFile(marker, 'not a marker')
    expect(await publish(desk())).toEqual(refused('marker-unreadable'))
    await writeFile(marker, '')
    expect(await publish(desk())).toEqual(refused('marker-unreadable'))
    expect(await everything(share)).toEqual(before)
  })
})

describe('files that somebody deleted or put back', () => {
  it('own files are published again, and what others had is missing and not an error (case 26)', async () => {
    const [one, two] = [await bound(), await bound(other)]
    await publish(one)
    await publish(two)
    await rm(join(one.community, 'd'), { recursive: true })
    expect(await one.target.read(segmentOf(other), 0, 10)).toEqual(refused('not-found'))
    expect(await publish(one)).toMatchObject({ value: { how: 'renamed' } })
    expect(await one.target.list('d')).toMatchObject({ value: [{ name: device }] })
    expect(await publish(two)).toMatchObject({ value: { how: 'renamed' } })
  })

  it('an old copy of the folder over the new one takes nothing back: what is there stays, what is missing is added (case 27)', async () => {
    const one = await bound()
    await publish(one)
    await cp(share, join(dir, 'old'), { recursive: true })
    const newer = segmentOf(device).replace('000000000001-000000000009', '000000000010-000000000012')
    await publish(one, newer)
    await rm(share, { recursive: true })
    await cp(join(dir, 'old'), share, { recursive: true })
    expect(await publish(one)).toMatchObject({ value: { how: 'present' } })
    expect(await publish(one, newer)).toMatchObject({ value: { how: 'renamed' } })
    expect(await everything(join(one.community, 'd'))).toHaveLength(2)
  })
})

describe('a rename that a virus scanner refuses', () => {
  it('for 45 seconds is tried again, and one file is there (case 31)', async () => {
    const one = await bound()
    for (const [index, code] of ['EPERM', 'EBUSY', 'EACCES'].entries()) {
      const until = one.clock.nowMs() + 45_000
      faultOf = (action) => (action === 'renameNew' && one.clock.nowMs() < until ? code : undefined)
      expect(await publish(one, `d/${device}/card-000${index + 1}`)).toMatchObject({ value: { how: 'renamed' } })
      expect(one.clock.nowMs()).toBeGreaterThanOrEqual(until)
    }
    const files = ['card-0001', 'card-0002', 'card-0003'].map((name) => `${device}/${name}`)
    expect(await everything(join(one.community, 'd'))).toEqual(files)
  })

  it('for ever becomes a direct write; the next file does not wait a minute again (case 32)', async () => {
    const one = await bound()
    faultOf = (action) => (action === 'renameNew' ? 'EPERM' : undefined)
    expect(await publish(one)).toEqual({ ok: true, value: { how: 'direct', path: segmentOf(device) } })
    expect(one.clock.nowMs()).toBeGreaterThan(50_000)
    expect(one.clock.nowMs()).toBeLessThanOrEqual(60_000)
    const waited = one.clock.nowMs()
    expect(await publish(one, `d/${device}/card-0001`, 'a card')).toMatchObject({ value: { how: 'direct' } })
    expect(one.clock.nowMs() - waited).toBeLessThanOrEqual(1_000)
    expect(await publish(one)).toMatchObject({ value: { how: 'present' } })
    expect(await everything(join(one.community, 'd', device, '.tmp'))).toEqual([])
  })
})

describe('a folder whose watcher never fires', () => {
  afterEach(() => vi.useRealTimers())

  it('answers in time that nothing is known, and the next look finds the file (case 30)', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const silent = createHints(join(dir, 'nowhere'))
    const hint = silent.next()
    await vi.advanceTimersByTimeAsync(HINT_WAIT_MS)
    expect(await hint).toBe(false)
    vi.useRealTimers()
    const [one, two] = [await bound(), await bound(other)]
    await publish(two)
    expect(await one.target.read(segmentOf(other), 0, 1000)).toEqual({ ok: true, value: bytes(SEGMENT) })
  })

  it('ends the wait when the host ends', async () => {
    const hints = createHints(join(dir, 'nowhere'))
    const hint = hints.next()
    hints.close()
    expect(await hint).toBe(false)
  })
})

describe('a folder near the limits of names', () => {
  it('a root whose files would pass 260 characters is refused when it is chosen; decomposed names come as they are (case 33)', async () => {
    const deep = join(share, 'x'.repeat(121 - share.length - 1))
    await mkdir(deep)
    const chosen = await desk().handlers['folder:choose']({ path: deep })
    expect(chosen).toEqual({ ok: false, error: { code: 'root-too-long' } })
    const one = await bound()
    await publish(one)
    const name = 'café.seg'.normalize('NFD')
    await writeFile(join(one.community, `d/${device}/s/202601`, name), SEGMENT)
    const listed = await one.target.list(`d/${device}/s/202601`)
    const seen = listed.ok ? listed.value.find((entry) => entry.name.startsWith('caf'))?.name : undefined
    expect(await one.target.read(`d/${device}/s/202601/${seen}`, 0, 1000)).toEqual({ ok: true, value: bytes(SEGMENT) })
  })
})
