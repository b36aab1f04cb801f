import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sharedFiles } from '#electron/host/files/fileLayer.ts'
import { createChoices } from './choices.ts'
import { type FoldersContext, folderHandlers } from './folderHandlers.ts'

const workspaceId = 'abcdefghijklmnop'
const device = 'aaaabbbbccccdddd'
let dir = ''
let share = ''
let ending = new AbortController()
beforeEach(async () => {
  ending = new AbortController()
  dir = await mkdtemp(join(tmpdir(), 'qiantai-folder-'))
  share = join(dir, 'share')
  await mkdir(share)
})
afterEach(async () => {
  ending.abort()
  await rm(dir, { recursive: true, force: true })
})

function start(changes: Partial<FoldersContext> = {}) {
  return folderHandlers({
    dataDir: join(dir, 'data'),
    files: sharedFiles,
    choices: createChoices(),
    patience: { nowMs: () => 0, sleep: async () => {} },
    today: () => '2026-01-02',
    ending: ending.signal,
    ...changes,
  })
}
const bindNew = (desk = start()) =>
  desk['folder:bind']({ workspaceId, path: share, create: true, readme: 'Do not edit.' })
const encoded = (text: string) => Buffer.from(text).toString('base64url')
const refused = (code: string) => ({ ok: false, error: { code } })

describe('choosing a folder', () => {
  it('says of every folder that will not do why', async () => {
    const desk = start()
    const long = join(share, 'x'.repeat(120))
    await mkdir(long)
    await writeFile(join(dir, 'file'), '')
    expect(await desk['folder:choose']({ path: null })).toEqual(refused('needs-path'))
    expect(await desk['folder:choose']({ path: 'share' })).toEqual(refused('no-folder'))
    expect(await desk['folder:choose']({ path: join(dir, 'gone') })).toEqual(refused('no-folder'))
    expect(await desk['folder:choose']({ path: join(dir, 'file') })).toEqual(refused('no-folder'))
    expect(await desk['folder:choose']({ path: long })).toEqual(refused('root-too-long'))
    expect(await desk['folder:choose']({ path: `${share}/` })).toEqual({ ok: true, value: { path: share } })
  })

  it('takes the folder around it when the community folder itself was picked', async () => {
    const desk = start()
    await bindNew(desk)
    const chosen = await desk['folder:choose']({ path: join(share, 'community-sync') })
    expect(chosen).toEqual({ ok: true, value: { path: share } })
  })

  it('shows folders to pick from, and no files and nothing hidden', async () => {
    await mkdir(join(share, 'b'))
    await mkdir(join(share, 'a'))
    await mkdir(join(share, '.hidden'))
    await writeFile(join(share, 'file'), '')
    const seen = await start()['folder:browse']({ path: share })
    expect(seen).toEqual({ ok: true, value: { path: share, parent: dir, folders: ['a', 'b'] } })
  })

  it('looks into a folder without writing a byte', async () => {
    await writeFile(join(share, 'holiday.txt'), 'x')
    const seen = await start()['folder:inspect']({ path: share })
    expect(seen).toMatchObject({ ok: true, value: { otherNames: 1, marker: null, isTwice: false, keysFiles: [] } })
    expect(await readdir(share)).toEqual(['holiday.txt'])
  })

  it('where the system has a dialog, a path that did not come out of it is refused', async () => {
    const desk = start({ choices: createChoices(async () => share) })
    expect(await desk['folder:choose']({ path: share })).toEqual(refused('needs-path'))
    expect(await desk['folder:inspect']({ path: share })).toEqual(refused('rejected'))
    expect(await bindNew(desk)).toEqual(refused('rejected'))
    expect(await desk['folder:browse']({ path: null })).toEqual(refused('unsupported'))
    expect(await desk['folder:choose']({ path: null })).toEqual({ ok: true, value: { path: share } })
    expect(await bindNew(desk)).toEqual({ ok: true, value: { path: share } })
  })
})

describe('binding', () => {
  it('makes folder, read-me and marker once, and remembers the folder over a new start', async () => {
    expect(await bindNew()).toEqual({ ok: true, value: { path: share } })
    const marker = await readFile(join(share, 'community-sync', 'marker.json'), 'utf8')
    expect(await bindNew()).toMatchObject({ ok: true })
    expect(await readFile(join(share, 'community-sync', 'marker.json'), 'utf8')).toBe(marker)
    expect((await readdir(join(share, 'community-sync'))).toSorted()).toEqual(['README.txt', 'marker.json'])
    expect(await start()['folder:state']({ workspaceId })).toMatchObject({ ok: true, value: { path: share } })
  })

  it('joins only a folder with the own marker', async () => {
    const desk = start()
    const join_ = () => desk['folder:bind']({ workspaceId, path: share, create: false, readme: '' })
    expect(await join_()).toEqual(refused('marker-missing'))
    expect(await readdir(share)).toEqual([])
    await bindNew(desk)
    expect(await join_()).toMatchObject({ ok: true })
  })

  it('never makes a marker where an exchange lies without one', async () => {
    await mkdir(join(share, 'community-sync', 'd'), { recursive: true })
    expect(await bindNew()).toEqual(refused('marker-missing'))
    expect(await readdir(join(share, 'community-sync'))).toEqual(['d'])
  })

  it('a marker that is gone is written again only where files of this desk lie, and nothing else is touched', async () => {
    const desk = start()
    await bindNew(desk)
    const community = join(share, 'community-sync')
    const marker = await readFile(join(community, 'marker.json'), 'utf8')
    const mark = (step: 'look' | 'write') => desk['folder:mark']({ workspaceId, device, step })
    await rm(join(community, 'marker.json'))
    expect(await mark('write')).toEqual(refused('not-ours'))
    await mkdir(join(community, 'd', device), { recursive: true })
    expect(await mark('look')).toEqual(refused('not-ours'))
    await writeFile(join(community, 'd', device, 'card-0001'), 'card')
    expect(await mark('look')).toEqual({ ok: true, value: null })
    expect((await readdir(community)).toSorted()).toEqual(['README.txt', 'd'])
    expect(await mark('write')).toEqual({ ok: true, value: null })
    expect(await readFile(join(community, 'marker.json'), 'utf8')).toBe(marker)
    expect(await start()['folder:state']({ workspaceId })).toMatchObject({ ok: true, value: { path: share } })
  })

  it('a marker of another community or an unreadable one is never written over', async () => {
    const desk = start()
    await bindNew(desk)
    const at = join(share, 'community-sync')
    await mkdir(join(at, 'd', device), { recursive: true })
    await writeFile(join(at, 'd', device, 'card-0001'), 'card')
    await writeFile(join(at, 'marker.json'), 'half a mark')
    expect(await desk['folder:mark']({ workspaceId, device, step: 'write' })).toEqual(refused('marker-unreadable'))
    expect(await readFile(join(at, 'marker.json'), 'utf8')).toBe('half a mark')
    await rm(at, { recursive: true })
    expect(await desk['folder:mark']({ workspaceId, device, step: 'write' })).toEqual(refused('unavailable'))
    expect(await readdir(share)).toEqual([])
  })

  it('is forgotten by letting go, and the folder stays', async () => {
    const desk = start()
    await bindNew(desk)
    await desk['folder:unbind']({ workspaceId })
    expect(await desk['folder:state']({ workspaceId })).toEqual(refused('not-bound'))
    expect(await desk['folder:hint']({ workspaceId })).toEqual(refused('not-bound'))
    expect(await readdir(share)).toEqual(['community-sync'])
  })
})

describe('attacks by a page', () => {
  const publish = (desk: ReturnType<typeof start>, path: string) =>
    desk['folder:publish']({ workspaceId, device, path, bytes: encoded('x') })

  it.each(['../outside', 'd/../../outside', '/etc/hostname', 'd//x', './d', 'd/.', 'C:/windows', 'd\\..\\x', 'd/\0'])(
    'nothing is listed or read at %j',
    async (path) => {
      const desk = start()
      await bindNew(desk)
      await writeFile(join(share, 'outside'), 'secret')
      expect(await desk['folder:list']({ workspaceId, path })).toEqual(refused('rejected'))
      expect(await desk['folder:read']({ workspaceId, path, offset: 0, length: 10 })).toEqual(refused('rejected'))
    },
  )

  it('a link that leaves the folder is neither shown nor read nor written through', async () => {
    const desk = start()
    await bindNew(desk)
    await mkdir(join(dir, 'private'))
    await writeFile(join(dir, 'private', 'secret'), 'secret')
    const community = join(share, 'community-sync')
    await mkdir(join(community, 'd'))
    await symlink(join(dir, 'private'), join(community, 'd', device))
    await symlink(join(dir, 'private', 'secret'), join(community, 'd', 'link'))
    expect(await desk['folder:list']({ workspaceId, path: 'd' })).toEqual({ ok: true, value: { entries: [] } })
    const asked = { workspaceId, offset: 0, length: 10 }
    expect(await desk['folder:read']({ ...asked, path: `d/${device}/secret` })).toEqual(refused('not-found'))
    expect(await desk['folder:read']({ ...asked, path: 'd/link' })).toEqual(refused('not-found'))
    expect(await publish(desk, `d/${device}/s/202601/a.seg`)).toEqual(refused('failed'))
    await mkdir(join(dir, 'private', 'a'))
    await writeFile(join(dir, 'private', 'a', '1.ack'), 'mine')
    await desk['folder:remove']({ workspaceId, device, paths: [`d/${device}/a/1.ack`] })
    expect((await readdir(join(dir, 'private'))).toSorted()).toEqual(['a', 'secret'])
    expect(await readdir(join(dir, 'private', 'a'))).toEqual(['1.ack'])
  })

  it("another desk's folder, the marker, a staging folder and an empty file are refused", async () => {
    const desk = start()
    await bindNew(desk)
    for (const path of ['marker.json', 'd/zzzzbbbbccccdddd/s/1.seg', `d/${device}/.tmp/1`, 'trash/1', 'meta']) {
      expect(await publish(desk, path)).toEqual(refused('rejected'))
    }
    const empty = { workspaceId, device, path: `d/${device}/card-0001`, bytes: '' }
    expect(await desk['folder:publish'](empty)).toEqual(refused('rejected'))
    for (const path of ['marker.json', `d/${device}/s/202601/1.seg`, 'd/zzzzbbbbccccdddd/a/1.ack', 'meta/keys-0001']) {
      expect(await desk['folder:remove']({ workspaceId, device, paths: [path] })).toEqual(refused('rejected'))
    }
  })
})
