import { describe, expect, test } from 'vitest'
import type { Day } from '#shared/kernel/days.ts'
import type { DeviceId, WorkspaceId } from '#shared/sync/change.ts'
import { signerOf } from '#shared/sync/wire/deviceKey.ts'
import { checkPassCode, looksLikePassCode, type PassCheckFacts, passCode, readPassCode } from './passCode.ts'

const workspace = 'aaaaaaaaaaaaaaaa' as WorkspaceId
const device = 'bcdefghijklmno27' as DeviceId
const signer = signerOf(new Uint8Array(32).fill(7))
const other = signerOf(new Uint8Array(32).fill(8))
const pass = { number: 'A-CZ-00012-3', from: '2026-11-21' as Day, to: '2026-12-20' as Day }
const code = passCode(pass, { workspace, device, signer })

const facts = (changed: Partial<PassCheckFacts> = {}): PassCheckFacts => ({
  workspace,
  today: '2026-11-30' as Day,
  publicKeyOf: (asked) => (asked === device ? signer.publicKey : undefined),
  known: undefined,
  ...changed,
})

function verdict(scanned: string, changed: Partial<PassCheckFacts> = {}) {
  const read = readPassCode(scanned)
  return read.ok ? checkPassCode(read.value, facts(changed)) : read.error.code
}

describe('the code of a pass', () => {
  test('says its number, its days and its desk, in signs a coarse QR holds, and nothing of a person', () => {
    expect(code).toMatch(/^QC1\.ACZ00012N3\.20261121\.20261220\.BCDEFGHIJKLMNO27\.[A-Z2-7]{103}$/)
    expect(readPassCode(code)).toMatchObject({ ok: true, value: { ...pass, device } })
  })
  test.each([
    ['in small letters', code.toLowerCase()],
    ['with spaces around it', `  ${code} `],
    ['full width, as an input method types it', code.replaceAll('1', '１')],
  ])('is read %s', (_, scanned) => {
    expect(verdict(scanned)).toMatchObject({ verdict: 'valid' })
  })
  test.each([
    ['a courier’s label', 'SF1234567890123', 'not-a-pass-code'],
    ['a code of a later version', 'QC2.X', 'newer-pass-code'],
    ['a code that lost its last sign', code.slice(0, -1), 'misread'],
    ['a day that does not exist', code.replace('20261220', '20261320'), 'misread'],
  ])('%s is refused', (_, scanned, refusal) => {
    expect(verdict(scanned)).toBe(refusal)
  })
  test('is told from other texts by its first signs', () => {
    expect([code, 'qc2.x', 'QT1.ABC', ''].map(looksLikePassCode)).toEqual([true, true, false, false])
  })
  test.each(['A-ZH-00003-2', 'ZH-ZH-00003-2', 'C-CZ-00003-2'])('of %s is read back as that number', (number) => {
    const made = passCode({ ...pass, number }, { workspace, device, signer })
    expect(readPassCode(made)).toMatchObject({ ok: true, value: { number } })
    expect(verdict(made)).toMatchObject({ verdict: 'valid' })
  })
  test('of a text that is no number of a pass is empty', () => {
    expect(passCode({ ...pass, number: '待定-1' }, { workspace, device, signer })).toBe('')
  })
})

describe('checking a pass without a network', () => {
  test.each<[string, string, string]>([
    ['on its first day', '2026-11-21', 'valid'],
    ['on its last day', '2026-12-20', 'valid'],
    ['the day before it begins', '2026-11-20', 'not-begun'],
    ['the day after it ends', '2026-12-21', 'expired'],
  ])('%s', (_, today, expected) => {
    expect(verdict(code, { today: today as Day })).toMatchObject({ verdict: expected, until: '2026-12-20' })
  })
  test.each<[string, Partial<PassCheckFacts>, string]>([
    ['a card that the desk has noted as lost', { known: { status: 'lost', end: '2026-12-20' } }, 'lost'],
    ['a card that came back', { known: { status: 'returned', end: '2026-12-20' } }, 'returned'],
    ['a card that a leader voided', { known: { status: 'void', end: '2026-12-20' } }, 'void'],
    ['a desk whose key never came here', { publicKeyOf: () => undefined }, 'unknown-desk'],
    ['a card signed with another key', { publicKeyOf: () => other.publicKey }, 'forged'],
    ['a card of another community', { workspace: 'zzzzzzzzzzzzzzzz' as WorkspaceId }, 'forged'],
  ])('%s is not valid', (_, changed, expected) => {
    expect(verdict(code, changed)).toMatchObject({ verdict: expected })
  })
  test.each([
    ['its last day', code.replace('20261220', '20271220')],
    ['its number', code.replace('00012N3', '00012N4')],
  ])('a card on which somebody changed %s is forged', (_, scanned) => {
    expect(verdict(scanned)).toMatchObject({ verdict: 'forged' })
  })
  test('an extension that the desk knows of counts, though the card says less', () => {
    const known = { status: 'valid', end: '2027-01-31' } as const
    expect(verdict(code, { known, today: '2027-01-15' as Day })).toEqual({
      verdict: 'valid',
      until: '2027-01-31',
      isKnownHere: true,
    })
  })
  test('a permit that ended earlier ends the pass', () => {
    const known = { status: 'valid', end: '2026-11-29' } as const
    expect(verdict(code, { known })).toMatchObject({ verdict: 'expired', until: '2026-11-29' })
  })
})
