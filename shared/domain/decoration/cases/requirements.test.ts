// What each line of the declaration brings (handbook R49–R51, D8, C3, 2.17): one row for each, so that a paper that is dropped is seen.
import { describe, expect, test } from 'vitest'
import { DECLARED } from '#shared/domain/decoration/kinds.ts'
import { type DeclarationFacts, type Requirements, requirementsOf } from './requirements.ts'
import { warningLine } from './warningText.ts'

const UNIFORM = { balcony: 'uniform' } as const
const asked = (more: Partial<DeclarationFacts> = {}, balcony: 'uniform' | 'forbidden' = 'uniform'): Requirements =>
  requirementsOf({ applicant: 'owner', workBy: 'company', declared: ['surface'], ...more }, { balcony })
const kindsOf = (needs: readonly { readonly kind: string }[]): readonly string[] => needs.map(({ kind }) => kind)
const BASE = kindsOf(asked().papers)

describe('the papers of an application', () => {
  test.each([
    ['company', ['business-licence', 'qualification', 'worker-list', 'worker-ids']],
    ['individual', ['worker-list', 'worker-ids', 'owner-undertaking']],
    ['self', ['worker-list', 'worker-ids', 'owner-undertaking']],
  ] as const)('of work by %s', (workBy, own) => {
    const papers = ['ownership-proof', 'applicant-id', 'decoration-plan', ...own]
    expect(kindsOf(asked({ workBy }).papers)).toEqual(papers)
  })

  test('of somebody who is not the owner include the owner’s written consent, by article 13', () => {
    const consent = asked({ applicant: 'user' }).papers.find(({ kind }) => kind === 'owner-consent')
    expect(consent).toMatchObject({ causes: ['user'], basis: ['law-13'] })
    expect(kindsOf(asked().papers)).not.toContain('owner-consent')
  })

  test('name every cause of a paper once', () => {
    const both = asked({ declared: ['bearing-wall-opening', 'balcony-wall'] })
    const plan = both.papers.find(({ kind }) => kind === 'designer-plan')
    expect(plan).toMatchObject({
      causes: ['bearing-wall-opening', 'balcony-wall'],
      basis: ['law-5'],
      isOutside: true,
      by: 'permit',
    })
  })

  test('pass over an item of a later version', () => {
    expect(asked({ declared: ['surface', 'roof-garden'] })).toEqual(asked())
  })
})

/** Item → papers beyond the base, drawings beyond the plan, warnings. */
const ROWS: readonly (readonly [(typeof DECLARED)[number], string, string, string])[] = [
  ['surface', '', '', ''],
  ['electrical', 'electrician-certificate', 'electrical', 'within-meter'],
  ['plumbing', '', 'plumbing', ''],
  ['waterproofing', 'waterproof-plan closed-water-record', 'plumbing', 'closed-water-first company-only'],
  ['wall-light-remove', '', 'original-plan wall-removal', ''],
  ['wall-light-add', '', 'wall-building', 'light-walls-only'],
  ['structure', 'designer-plan', 'original-plan structure-design', 'red-line company-only'],
  ['wet-room-conversion', 'structure-approval', 'plumbing', 'red-line company-only'],
  [
    'bearing-wall-opening',
    'designer-plan structure-approval',
    'original-plan structure-design',
    'red-line company-only',
  ],
  ['balcony-wall', 'designer-plan structure-approval', 'original-plan structure-design', 'red-line company-only'],
  ['energy-saving', 'structure-approval', '', 'red-line company-only'],
  ['floor-load', 'floor-load-plan', 'structure-design', 'outside-approval company-only'],
  ['facade', 'planning-approval', 'facade', 'outside-approval company-only'],
  ['building-structure', 'planning-approval', 'facade', 'outside-approval company-only'],
  ['heating-pipes', 'heating-approval', 'plumbing', 'outside-approval company-only'],
  ['gas-pipes', 'gas-approval', '', 'outside-approval company-only'],
  ['air-conditioning', '', '', 'planned-places'],
  ['balcony-enclosure', '', 'facade', 'balcony-uniform'],
  ['security-grille', '', '', 'no-outside-grille'],
  ['solar', '', '', 'no-solar'],
  ['shop-sign', 'sign-drawing', 'facade', 'house-style'],
  ['security-door', 'sign-drawing', '', 'house-style'],
  ['hot-work', 'welder-certificate', '', 'hot-work-permit'],
]

describe('a declared item', () => {
  test('of every kind has its row here', () => {
    expect(ROWS.map(([item]) => item)).toEqual(DECLARED)
  })

  test.each(ROWS)('%s brings papers "%s", drawings "%s", warnings "%s"', (item, papers, drawings, warnings) => {
    const needed = asked({ declared: [item] })
    expect(kindsOf(needed.papers).filter((kind) => !BASE.includes(kind))).toEqual(papers.split(' ').filter(Boolean))
    expect(kindsOf(needed.drawings).filter((kind) => kind !== 'plan')).toEqual(drawings.split(' ').filter(Boolean))
    expect(needed.warnings.map(({ code }) => code)).toEqual(warnings.split(' ').filter(Boolean))
  })

  test.each([
    ['structure', true],
    ['wet-room-conversion', true],
    ['bearing-wall-opening', true],
    ['balcony-wall', true],
    ['energy-saving', true],
    ['floor-load', false],
    ['facade', false],
    ['building-structure', false],
    ['heating-pipes', false],
    ['gas-pipes', false],
    ['waterproofing', false],
  ] as const)('%s is for companies with a qualification; red line: %s', (item, isRed) => {
    expect(asked({ declared: [item] }).redLines).toEqual(isRed ? [item] : [])
    expect(asked({ declared: [item], workBy: 'individual' }).needsCompany).toEqual([item])
    expect(asked({ declared: [item], workBy: 'self' }).needsCompany).toEqual([item])
    expect(asked({ declared: [item] }).needsCompany).toEqual([])
  })

  test('that encloses the balcony follows the project (C3)', () => {
    const declared = ['balcony-enclosure']
    expect(asked({ declared }, 'forbidden')).toMatchObject({
      forbidden: declared,
      warnings: [{ code: 'balcony-forbidden', causes: declared }],
    })
    expect(requirementsOf({ applicant: 'owner', workBy: 'self', declared }, UNIFORM).forbidden).toEqual([])
  })

  test.each([
    ['the house’s style where it set one', '断桥铝、深灰色', '封阳台须用统一的样式和颜色。样式：断桥铝、深灰色'],
    ['no style where it set none', ' ', '封阳台须用统一的样式和颜色。'],
  ])('that encloses the balcony prints %s', (_, style, line) => {
    expect(warningLine('balcony-uniform', style)).toBe(line)
    expect(warningLine('no-solar', style)).toBe('不得安装太阳能热水器。')
  })

  test('welds: the certificate is asked for with the hot-work permit', () => {
    const welder = asked({ declared: ['hot-work'] }).papers.find(({ kind }) => kind === 'welder-certificate')
    expect(welder?.by).toBe('hot-work')
  })

  test('never names an article that was not confirmed', () => {
    const all = asked({ applicant: 'user', workBy: 'individual', declared: [...DECLARED] })
    const laws = [...all.papers, ...all.drawings].flatMap(({ basis }) => basis).filter((one) => one.startsWith('law-'))
    expect(new Set(laws)).toEqual(new Set(['law-13', 'law-14', 'law-5']))
  })
})
