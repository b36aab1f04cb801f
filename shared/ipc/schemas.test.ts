import { describe, expect, it } from 'vitest'
import { CHANNELS, requestSchemas, SHEET_MODEL_MAX_CHARS } from './schemas.ts'

const BACKUP = `abcdefghijklmno2-20261121T021200Z-${'0'.repeat(16)}.qtbackup`
const WS = 'abcdefghijklmno2'
const JOB = { sheetId: 'owner-registration@1', model: { name: '王𠮷' }, paper: 'A4', copies: 1 }

const valid = {
  'app:info': undefined,
  'secrets:localKey': { workspaceId: WS },
  'blobs:put': { workspaceId: WS, bytes: 'aGVsbG8' },
  'blobs:get': { workspaceId: WS, hash: 'a'.repeat(64) },
  'blobs:delete': { workspaceId: WS, hashes: ['a'.repeat(64)] },
  'printing:pdf': JOB,
  'printing:print': JOB,
  'printing:printers': undefined,
  'app:space': { workspaceId: WS },
  'journal:list': undefined,
  'journal:open': { workspaceId: WS },
  'journal:append': { workspaceId: WS, records: [{ kind: 'change', device: WS, seq: 1, id: '', bytes: 'AA' }] },
  'journal:read': { workspaceId: WS, from: null },
  'journal:erase': { workspaceId: WS, ids: [WS] },
  'journal:setAside': { workspaceId: WS },
  'backup:places': { workspaceId: WS },
  'backup:choose': { workspaceId: WS, path: null },
  'backup:list': { workspaceId: WS, place: 'own', folder: null },
  'backup:write': { workspaceId: WS, place: 'own', name: BACKUP, offset: 0, bytes: 'AA' },
  'backup:finish': { workspaceId: WS, place: 'own', name: BACKUP, size: 1, sha256: 'a'.repeat(64) },
  'backup:read': { workspaceId: WS, place: 'own', folder: null, name: BACKUP, offset: 0, length: 1 },
  'backup:delete': { workspaceId: WS, place: 'chosen', names: [BACKUP] },
  'folder:choose': { path: null },
  'folder:browse': { path: '/srv/share' },
  'folder:inspect': { path: '/srv/share' },
  'folder:bind': { workspaceId: WS, path: '/srv/share', create: true, readme: '' },
  'folder:unbind': { workspaceId: WS },
  'folder:mark': { workspaceId: WS, device: WS, step: 'look' },
  'folder:state': { workspaceId: WS },
  'folder:list': { workspaceId: WS, path: '' },
  'folder:read': { workspaceId: WS, path: 'd/a/s/202611/x (1).seg', offset: 0, length: 1 },
  'folder:publish': { workspaceId: WS, device: WS, path: `d/${WS}/card-0001`, bytes: 'AA' },
  'folder:remove': { workspaceId: WS, device: WS, paths: [`d/${WS}/a/000000000001.ack`] },
  'folder:hint': { workspaceId: WS },
} as const

describe('what a page may ask', () => {
  it.each(CHANNELS)('%s takes its own request', (channel) => {
    expect(requestSchemas[channel].safeParse(valid[channel]).success).toBe(true)
  })

  it.each(CHANNELS)('%s refuses rubbish', (channel) => {
    for (const rubbish of [null, 0, '', [], { nonsense: 1 }, { ...valid[channel], extra: 1 }, () => 1]) {
      expect(requestSchemas[channel].safeParse(rubbish).success).toBe(false)
    }
  })
})

describe('names that would reach the disk', () => {
  it.each([
    '',
    '..',
    '../secret',
    'a/b',
    'A'.repeat(16),
    'abcdefghijklmno',
    'abcdefghijklmno\0',
    '..%2f..%2f..%2f..%2',
  ])('no workspace is called %j', (workspaceId) => {
    expect(requestSchemas['secrets:localKey'].safeParse({ workspaceId }).success).toBe(false)
  })

  it.each(['', '../../etc/passwd', 'A'.repeat(64), 'a'.repeat(63), `${'a'.repeat(64)}\n`])(
    'no blob is called %j',
    (hash) => {
      expect(requestSchemas['blobs:get'].safeParse({ workspaceId: WS, hash }).success).toBe(false)
      expect(requestSchemas['blobs:delete'].safeParse({ workspaceId: WS, hashes: [hash] }).success).toBe(false)
    },
  )

  it.each(['', '../sheet', 'Sheet', 'sheet@', 'sheet@x', 'sheet/../x'])('no sheet is called %j', (sheetId) => {
    expect(requestSchemas['printing:pdf'].safeParse({ ...JOB, sheetId }).success).toBe(false)
  })
})

describe('print jobs', () => {
  it.each([0, -1, 21, 1.5, Number.NaN, '1'])('refuses %j copies', (copies) => {
    expect(requestSchemas['printing:pdf'].safeParse({ ...JOB, copies }).success).toBe(false)
  })

  it('refuses a model that no sheet could hold', () => {
    const model = { text: '字'.repeat(SHEET_MODEL_MAX_CHARS) }
    expect(requestSchemas['printing:pdf'].safeParse({ ...JOB, model }).success).toBe(false)
  })

  it('refuses a model that is not plain data', () => {
    expect(requestSchemas['printing:pdf'].safeParse({ ...JOB, model: { when: new Date(0) } }).success).toBe(false)
  })
})
