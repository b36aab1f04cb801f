import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sharedFiles } from '#electron/host/files/fileLayer.ts'
import { boundTargets } from '#electron/host/folder/binding.ts'
import { createChoices } from '#electron/host/folder/choices.ts'
import { backupHandlers } from './backupHandlers.ts'

const workspaceId = 'abcdefghijklmnop'
const other = 'ponmlkjihgfedcba'
const CONTENT = 'sealed snapshot and changes'
const sha256 = createHash('sha256').update(CONTENT).digest('hex')
const nameAt = (stamp: string, workspace = workspaceId) => `${workspace}-${stamp}-${sha256.slice(0, 16)}.qtbackup`
const NAME = nameAt('20260102T030405Z')
let dir = ''
let dataDir = ''
let disk = ''
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'qiantai-backup-'))
  dataDir = join(dir, 'data')
  disk = join(dir, 'disk')
  await mkdir(disk)
})
afterEach(() => rm(dir, { recursive: true, force: true }))

const start = ({ mayPick = true } = {}) =>
  backupHandlers({ dataDir, choices: createChoices(), shared: sharedFiles, mayPick })
const encoded = (text: string) => Buffer.from(text).toString('base64url')
const refused = (code: string) => ({ ok: false, error: { code } })
const owned = { workspaceId, place: 'own' as const }
const asked = { ...owned, folder: null }

async function make(desk = start(), name = NAME, place: 'own' | 'chosen' = 'own', workspace = workspaceId) {
  const where = { workspaceId: workspace, place, name }
  const first = await desk['backup:write']({ ...where, offset: 0, bytes: encoded(CONTENT.slice(0, 10)) })
  if (!first.ok) return first
  await desk['backup:write']({ ...where, offset: 10, bytes: encoded(CONTENT.slice(10)) })
  return desk['backup:finish']({ ...where, size: CONTENT.length, sha256 })
}

describe('a backup', () => {
  it('is listed once it is whole, and read back in parts', async () => {
    const desk = start()
    expect(await desk['backup:list'](asked)).toEqual({ ok: true, value: { backups: [] } })
    await desk['backup:write']({ ...owned, name: NAME, offset: 0, bytes: encoded('half') })
    expect(await desk['backup:list'](asked)).toEqual({ ok: true, value: { backups: [] } })
    expect(await make(desk)).toEqual({ ok: true, value: null })
    expect(await desk['backup:list'](asked)).toEqual({
      ok: true,
      value: { backups: [{ name: NAME, bytes: CONTENT.length }] },
    })
    const part = await desk['backup:read']({ ...asked, name: NAME, offset: 7, length: 8 })
    expect(part).toEqual({ ok: true, value: { bytes: encoded(CONTENT.slice(7, 15)) } })
    expect(await readdir(join(dataDir, 'workspaces', workspaceId, 'backups'))).toEqual([NAME])
  })

  it('with other bytes than were announced is taken away', async () => {
    const desk = start()
    await desk['backup:write']({ ...owned, name: NAME, offset: 0, bytes: encoded('something else') })
    expect(await desk['backup:finish']({ ...owned, name: NAME, size: 14, sha256 })).toEqual(refused('mismatch'))
    expect(await readdir(join(dataDir, 'workspaces', workspaceId, 'backups'))).toEqual([])
  })

  it('whose parts do not join is refused', async () => {
    const desk = start()
    await desk['backup:write']({ ...owned, name: NAME, offset: 0, bytes: encoded('half') })
    const gap = await desk['backup:write']({ ...owned, name: NAME, offset: 9, bytes: encoded('rest') })
    expect(gap).toEqual(refused('failed'))
  })

  it('that was begun and never finished is swept by the next one', async () => {
    await start()['backup:write']({ ...owned, name: nameAt('20250101T000000Z'), offset: 0, bytes: encoded('half') })
    await make()
    expect(await readdir(join(dataDir, 'workspaces', workspaceId, 'backups'))).toEqual([NAME])
  })

  it('is listed newest first, and lost to the rotation by its name', async () => {
    const desk = start()
    const newer = nameAt('20260202T000000Z')
    await make(desk, newer)
    await make(desk)
    expect(await desk['backup:list'](asked)).toMatchObject({
      ok: true,
      value: { backups: [{ name: newer }, { name: NAME }] },
    })
    await desk['backup:delete']({ ...owned, names: [newer] })
    expect(await desk['backup:list'](asked)).toMatchObject({ ok: true, value: { backups: [{ name: NAME }] } })
  })

  it('is found without knowing the community, in the own place and in any folder', async () => {
    const desk = start()
    await make(desk)
    await writeFile(join(disk, nameAt('20260101T000000Z', other)), CONTENT)
    await writeFile(join(disk, 'holiday.txt'), 'x')
    const mine = await desk['backup:list']({ workspaceId: null, place: 'own', folder: null })
    expect(mine).toMatchObject({ ok: true, value: { backups: [{ name: NAME }] } })
    const there = await desk['backup:list']({ workspaceId: null, place: null, folder: disk })
    expect(there).toMatchObject({ ok: true, value: { backups: [{ name: nameAt('20260101T000000Z', other) }] } })
    const part = { workspaceId: null, place: 'own' as const, folder: null, name: NAME, offset: 0, length: 100 }
    expect(await desk['backup:read'](part)).toEqual({ ok: true, value: { bytes: encoded(CONTENT) } })
  })
})

describe('the folder that was picked for backups', () => {
  const pick = (desk: ReturnType<typeof start>, path = disk) => desk['backup:choose']({ workspaceId, path })

  it('holds backups beside the own place, and is never made where it is gone', async () => {
    const desk = start()
    expect(await pick(desk)).toEqual({ ok: true, value: { path: disk } })
    expect(await make(desk, NAME, 'chosen')).toEqual({ ok: true, value: null })
    expect(await readFile(join(disk, NAME), 'utf8')).toBe(CONTENT)
    await rm(disk, { recursive: true })
    expect(await make(start(), NAME, 'chosen')).toEqual(refused('unavailable'))
    expect(await start()['backup:list']({ ...asked, place: 'chosen' })).toEqual(refused('unavailable'))
    expect(await start()['backup:places']({ workspaceId })).toMatchObject({
      ok: true,
      value: {
        places: [
          { id: 'own', isThere: true },
          { id: 'chosen', isThere: false, freeBytes: null },
        ],
      },
    })
    expect(await readdir(dir)).toEqual(['data'])
  })

  it('does not lie inside the folder of the exchange, by no other name either', async () => {
    const inside = join(disk, 'backups')
    await mkdir(inside)
    await boundTargets(dataDir).write(workspaceId, disk)
    expect(await pick(start(), inside)).toEqual(refused('inside-target'))
    expect(await pick(start(), `${disk}/x/../backups`)).toEqual(refused('inside-target'))
    expect(await pick(start(), disk)).toEqual(refused('inside-target'))
  })

  it('is not for a practice community', async () => {
    expect(await pick(start({ mayPick: false }))).toEqual(refused('unsupported'))
    expect(await make(start({ mayPick: false }))).toEqual({ ok: true, value: null })
  })

  it('gives and takes nothing of another community', async () => {
    const desk = start()
    await pick(desk)
    const foreign = nameAt('20260101T000000Z', other)
    await writeFile(join(disk, foreign), CONTENT)
    expect(await desk['backup:list']({ ...asked, place: 'chosen' })).toEqual({ ok: true, value: { backups: [] } })
    expect(await desk['backup:delete']({ workspaceId, place: 'chosen', names: [foreign] })).toEqual(refused('rejected'))
    expect(await make(desk, foreign, 'chosen')).toEqual(refused('rejected'))
    expect(await readdir(disk)).toEqual([foreign])
  })
})
