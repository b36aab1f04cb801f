import { describe, expect, it } from 'vitest'
import { type DataDirContext, dataDirFor } from './dataDir.ts'

const linux = { host: 'local', platform: 'linux', home: '/home/zhang', env: {} } as const
const windows = { host: 'electron', platform: 'win32', home: 'C:\\Users\\zhang', env: {} } as const

const table: readonly [string, DataDirContext, string][] = [
  ['Linux', linux, '/home/zhang/.local/share/qiantai/local'],
  ['Linux with XDG', { ...linux, env: { XDG_DATA_HOME: '/data' } }, '/data/qiantai/local'],
  ['a relative XDG is ignored', { ...linux, env: { XDG_DATA_HOME: 'data' } }, '/home/zhang/.local/share/qiantai/local'],
  ['Electron keeps its own', { ...linux, host: 'electron' }, '/home/zhang/.local/share/qiantai/electron'],
  ['Windows', windows, 'C:\\Users\\zhang\\AppData\\Local\\qiantai\\electron'],
  ['Windows moved', { ...windows, env: { LOCALAPPDATA: 'D:\\App' } }, 'D:\\App\\qiantai\\electron'],
  ['macOS', { ...linux, platform: 'darwin', home: '/Users/z' }, '/Users/z/Library/Application Support/qiantai/local'],
  ['named by hand', { ...linux, env: { QIANTAI_DATA: '/srv/desk' } }, '/srv/desk'],
  ['named empty', { ...linux, env: { QIANTAI_DATA: '' } }, '/home/zhang/.local/share/qiantai/local'],
]

describe('where a host keeps its data', () => {
  it.each(table)('%s', (_name, context, path) => {
    expect(dataDirFor(context)).toBe(path)
  })
})
