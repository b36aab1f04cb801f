import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readRendererFile, relativePathOf } from './rendererFiles.ts'

let base = ''
let root = ''
beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'qiantai-files-'))
  root = join(base, 'renderer')
  await mkdir(join(root, 'assets', 'folder.js'), { recursive: true })
  await writeFile(join(root, 'index.html'), '<title>desk</title>')
  await writeFile(join(root, 'assets', 'index-Ab_1.js'), 'ok')
  await writeFile(join(root, '.env.js'), 'secret')
  await writeFile(join(root, 'notes.exe'), 'secret')
  await writeFile(join(base, 'secret.js'), 'secret')
  await symlink(join(base, 'secret.js'), join(root, 'link.js'))
})
afterAll(() => rm(base, { recursive: true, force: true }))

describe('files of the pages', () => {
  it.each([
    ['/', 'index.html', 'text/html; charset=utf-8'],
    ['/index.html', 'index.html', 'text/html; charset=utf-8'],
    ['/assets/index-Ab_1.js', 'assets/index-Ab_1.js', 'text/javascript; charset=utf-8'],
  ])('%s is %s', async (urlPath, path, contentType) => {
    expect(await readRendererFile(root, urlPath)).toMatchObject({ path, contentType })
  })

  it.each([
    '',
    'index.html',
    '/../secret.js',
    '/assets/../../secret.js',
    '/..%2fsecret.js',
    '/%2e%2e/secret.js',
    '/..\\secret.js',
    '/assets/..%5c..%5csecret.js',
    '//secret.js',
    '/./index.html',
    '/assets//index-Ab_1.js',
    '/.env.js',
    '/index.html\0.js',
    '/index.html%00.js',
    '/C:/secret.js',
    '/index.html/',
    '/link.js',
    '/notes.exe',
    '/assets/folder.js',
    '/assets',
    '/missing.js',
    `/${'a'.repeat(400)}.js`,
    '/．．/secret.js',
    '/index.html:stream.js',
  ])('%j reaches nothing', async (urlPath) => {
    expect(await readRendererFile(root, urlPath)).toBeUndefined()
  })

  it('gives no path for anything with an escape in it', () => {
    expect(relativePathOf('/a%20b.js')).toBeUndefined()
  })
})
