import { sha256 } from '@noble/hashes/sha2.js'
import { describe, expect, it } from 'vitest'
import { hex, utf8 } from '#shared/kernel/bytes.ts'
import { codeOf, contextAs } from '#test/support/decisionContext.ts'
import {
  decideGiveConsent,
  decideWithdrawConsent,
  type HangingOnConsent,
  isCurrentConsent,
  isMonthDay,
  type StandingConsent,
  standingConsent,
} from './consents.ts'
import { CONSENT_TEXTS, currentConsentText, spokenConsent } from './consentTexts.ts'
import { CONSENT_PURPOSES, type ConsentFields, type ConsentPurpose } from './fileRecords.ts'

const clerk = contextAs('front-desk')
const NOW = currentConsentText('registration').version

function consentRow(purpose: ConsentPurpose, change: Partial<ConsentFields> = {}): StandingConsent {
  const v = {
    personId: 'p1',
    purpose,
    version: NOW,
    givenDay: '2026-11-20',
    medium: 'paper',
    withdrawnDay: null,
  } as const
  return { id: `consent-${purpose}-${change.version ?? NOW}`, v: { ...v, ...change } }
}

const given = { personId: 'p1', purposes: ['care-notes'], givenDay: '2026-11-21', medium: 'paper' } as const

describe('the words that people agree to', () => {
  it('never change once a version was shown: a new text is a new version', () => {
    const frozen = Object.entries(CONSENT_TEXTS).flatMap(([purpose, texts]) =>
      texts.map(({ version, since, zh, en }) => {
        const digest = hex(sha256(utf8(`${since}\n${zh}\n${en}`))).slice(0, 16)
        return `${purpose} ${version} ${digest}`
      }),
    )
    expect(frozen).toEqual(FROZEN)
  })

  it.each(CONSENT_PURPOSES)('say for %s who processes, what for, and how to withdraw or complain', (purpose) => {
    const shown = currentConsentText(purpose)
    const speaker = { company: '和润物业', hotline: '0571-88001234' }
    for (const language of ['zh', 'en'] as const) {
      const words = spokenConsent(shown, language, speaker)
      expect(words).toContain('和润物业')
      expect(words).toContain('0571-88001234')
      expect(words).not.toMatch(/[{}]/)
    }
    expect(spokenConsent(shown, 'zh', { company: '', hotline: '' })).toMatch(/本物业服务企业.*可向前台提出/s)
    expect(shown.zh).toMatch(/撤回/)
  })

  it('have versions in order', () => {
    for (const texts of Object.values(CONSENT_TEXTS)) {
      const versions = texts.map(({ version }) => version)
      expect(versions).toEqual([...new Set(versions)].sort())
    }
  })
})

/** Purpose, version, digest of both languages. A line is only ever added. */
const FROZEN: readonly string[] = [
  'registration 2026-11 9744da5123360634',
  'care-notes 2026-11 4700cbba9f345f27',
  'id-scan 2026-11 887a65e1e7cd5239',
  'greetings 2026-11 d737df95ba3f7157',
]

describe('giving', () => {
  it('records each purpose in the words shown now', () => {
    const decided = decideGiveConsent(
      { ...given, purposes: ['greetings', 'registration'], greetingDay: '03-08' },
      [],
      clerk,
    )
    expect(decided.ok && decided.value.items).toEqual([
      expect.objectContaining({ e: 'consent', values: { ...consentRow('registration').v, givenDay: '2026-11-21' } }),
      expect.objectContaining({ e: 'consent', values: { ...consentRow('greetings').v, givenDay: '2026-11-21' } }),
      { kind: 'set', e: 'person', id: 'p1', values: { greetingDay: '03-08' } },
    ])
  })

  it('asks again for an older version and leaves a present one alone', () => {
    const old = consentRow('care-notes', { version: '2020-01' })
    expect(decideGiveConsent(given, [old], clerk).ok).toBe(true)
    expect(codeOf(decideGiveConsent(given, [old, consentRow('care-notes')], clerk))).toBe('consent-stands')
    const withdrawn = consentRow('care-notes', { withdrawnDay: '2026-11-21' })
    expect(decideGiveConsent(given, [withdrawn], clerk).ok).toBe(true)
  })

  it('changes a greeting day under a consent that stands', () => {
    const input = { ...given, purposes: ['greetings'], greetingDay: '02-29' } as const
    const decided = decideGiveConsent(input, [consentRow('greetings')], clerk)
    expect(decided.ok && decided.value.items).toEqual([
      { kind: 'set', e: 'person', id: 'p1', values: { greetingDay: '02-29' } },
    ])
  })

  it.each([
    ['nothing is ticked', { purposes: [] }, 'consent-none'],
    ['the day is to come', { givenDay: '2026-11-22' }, 'day-in-future'],
    ['the day is none', { givenDay: '' }, 'day-invalid'],
    ['the greeting day is none', { purposes: ['greetings'], greetingDay: '02-30' }, 'greeting-day-invalid'],
  ] as const)('is refused when %s', (_when, change, code) => {
    expect(codeOf(decideGiveConsent({ ...given, ...change }, [], clerk))).toBe(code)
  })

  it('never takes a greeting day without its consent', () => {
    const decided = decideGiveConsent({ ...given, greetingDay: '03-08' }, [], clerk)
    expect(decided.ok && decided.value.items.map((item) => item.e)).toEqual(['consent'])
  })
})

describe('withdrawing', () => {
  const hanging: HangingOnConsent = {
    careNoteIds: ['n1', 'n2'],
    hasGreetingDay: true,
    scans: [
      { id: 'd1', isOnPaper: true },
      { id: 'd2', isOnPaper: false },
    ],
  }
  const withdraw = (purpose: ConsentPurpose, known = [consentRow(purpose)]) =>
    decideWithdrawConsent({ personId: 'p1', purpose }, { known, hanging }, clerk)

  it('ends every version and deletes care notes in the same change', () => {
    const decided = withdraw('care-notes', [consentRow('care-notes'), consentRow('care-notes', { version: '2020-01' })])
    expect(decided.ok && decided.value.items).toEqual([
      { kind: 'set', e: 'consent', id: `consent-care-notes-${NOW}`, values: { withdrawnDay: '2026-11-21' } },
      { kind: 'set', e: 'consent', id: 'consent-care-notes-2020-01', values: { withdrawnDay: '2026-11-21' } },
      { kind: 'delete', e: 'careNote', id: 'n1' },
      { kind: 'delete', e: 'careNote', id: 'n2' },
    ])
  })

  it('takes scans out of the file and leaves the paper where it lies', () => {
    const decided = withdraw('id-scan')
    const items = decided.ok ? decided.value.items.slice(1) : []
    expect(items).toEqual([
      expect.objectContaining({ id: 'd1', values: expect.objectContaining({ blob: null, state: 'on-paper' }) }),
      expect.objectContaining({ id: 'd2', values: expect.objectContaining({ blob: null, state: 'seen' }) }),
    ])
  })

  it('deletes the greeting day', () => {
    const decided = withdraw('greetings')
    expect(decided.ok && decided.value.items.at(-1)).toEqual({
      kind: 'set',
      e: 'person',
      id: 'p1',
      values: { greetingDay: null },
    })
  })

  it('is not for the notice, nor for what was never given', () => {
    expect(codeOf(withdraw('registration'))).toBe('not-withdrawable')
    expect(codeOf(withdraw('greetings', []))).toBe('consent-missing')
  })
})

describe('a consent that stands', () => {
  it('is the newest version, and current only in the words shown now', () => {
    const old = consentRow('greetings', { version: '2020-01' })
    expect(standingConsent([old, consentRow('greetings')], 'greetings')?.v.version).toBe(NOW)
    expect(isCurrentConsent(old)).toBe(false)
    expect(isCurrentConsent(consentRow('greetings'))).toBe(true)
    expect(standingConsent([consentRow('greetings', { withdrawnDay: '2026-11-21' })], 'greetings')).toBeUndefined()
  })

  it.each([
    ['03-08', true],
    ['02-29', true],
    ['02-30', false],
    ['13-01', false],
    ['3-8', false],
    ['1990-03-08', false],
  ])('knows %s as a month and a day: %s', (text, isOne) => {
    expect(isMonthDay(text)).toBe(isOne)
  })
})
