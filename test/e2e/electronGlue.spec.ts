// Everywhere, also where Electron's binary is missing: its three parts are built, and shaped as a sandboxed desk needs them.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { findElectron } from '#build/electronBinary.ts'

const out = join(import.meta.dirname, '../../out')
const read = (path: string): string => readFileSync(join(out, path), 'utf8')

test('Electron is tested with its binary, or the reason why not is told', () => {
  const electron = findElectron()
  const verdict = 'path' in electron ? `with ${electron.path}` : `NOT TESTED: ${electron.why}`
  test.info().annotations.push({ type: 'electron', description: verdict })
  console.log(`Electron: ${verdict}`)
  expect(verdict).toMatch(/^(with|NOT TESTED:) \S/)
})

test('the preload is CommonJS, loads nothing but electron and exposes one name', () => {
  const preload = read('preload/index.cjs')
  expect([...preload.matchAll(/require\("([^"]+)"\)/g)].map(([, name]) => name)).toEqual(['electron'])
  expect(preload).not.toMatch(/^import |ipcRenderer\.(send|on)\b/m)
  expect(preload).toContain('exposeInMainWorld("frontDesk"')
})

test('main needs nothing from node_modules, so that the package ships none', () => {
  const main = read('main/index.js')
  const imports = [...main.matchAll(/^import .* from "([^"]+)"/gm)].map(([, name]) => name ?? '')
  expect(imports.filter((name) => !name.startsWith('node:') && !name.startsWith('./'))).toEqual(['electron'])
  const chunks = imports.filter((name) => name.startsWith('./')).map((name) => read(join('main', name)))
  for (const chunk of chunks) expect(chunk).not.toContain('playwright-core')
})

test('both pages are built with their policy and without a word from elsewhere', () => {
  for (const page of ['index.html', 'print.html']) {
    expect(existsSync(join(out, 'renderer', page))).toBe(true)
    const html = read(join('renderer', page))
    expect(html).toContain("default-src 'none'")
    expect(html).not.toMatch(/(src|href)="(https?:)?\/\//)
  }
})
