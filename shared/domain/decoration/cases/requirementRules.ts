/** What each declaration item brings (handbook 2.5, 2.17; order 110 art. 5–8, 14): the table behind `requirementsOf`. */
import type { Declared, DrawingKind, PaperKind } from '#shared/domain/decoration/kinds.ts'

/**
 * What a requirement rests on: an article of order 110 that was confirmed (`law-14`), or a rule of the project's manual (`R51`).
 * Articles that the handbook marks (general) are never named here, because what stands here is printed. Source: handbook 2.17.
 */
export type Basis = `law-${5 | 13 | 14 | 15 | 16}` | `R${number}` | 'D8'

/** Warnings that an item brings; their words are the screens' and the slip's. */
export type WarningCode =
  | 'red-line'
  | 'outside-approval'
  | 'company-only'
  | 'closed-water-first'
  | 'light-walls-only'
  | 'planned-places'
  | 'within-meter'
  | 'no-outside-grille'
  | 'no-solar'
  | 'house-style'
  | 'balcony-forbidden'
  | 'balcony-uniform'
  | 'hot-work-permit'

/** What one declaration item brings. */
export interface ItemRule {
  readonly papers?: readonly PaperKind[]
  readonly drawings?: readonly DrawingKind[]
  readonly warnings?: readonly WarningCode[]
  /** Where each of its papers and drawings comes from. */
  readonly basis: Basis
  /** Forbidden by art. 5 without a designer's or an authority's document: no click approves it. */
  readonly isRedLine?: true
  /** Only 企业 with 资质 may do it (handbook D8). */
  readonly isForCompanies?: true
}

const RED = { basis: 'law-5', isRedLine: true, isForCompanies: true, warnings: ['red-line', 'company-only'] } as const
const OUTSIDE = { basis: 'law-14', isForCompanies: true, warnings: ['outside-approval', 'company-only'] } as const

/** Declaration item → what it brings. Source: handbook R49–R51, R58–R76, 2.17. */
export const ITEM_RULES: Readonly<Record<Declared, ItemRule>> = {
  surface: { basis: 'R57' },
  electrical: {
    basis: 'R51',
    drawings: ['electrical'],
    papers: ['electrician-certificate'],
    warnings: ['within-meter'],
  },
  plumbing: { basis: 'R51', drawings: ['plumbing'] },
  waterproofing: {
    basis: 'law-14',
    drawings: ['plumbing'],
    papers: ['waterproof-plan', 'closed-water-record'],
    warnings: ['closed-water-first', 'company-only'],
    isForCompanies: true,
  },
  'wall-light-remove': { basis: 'R51', drawings: ['original-plan', 'wall-removal'] },
  'wall-light-add': { basis: 'R51', drawings: ['wall-building'], warnings: ['light-walls-only'] },
  structure: { ...RED, papers: ['designer-plan'], drawings: ['original-plan', 'structure-design'] },
  'wet-room-conversion': { ...RED, papers: ['structure-approval'], drawings: ['plumbing'] },
  'bearing-wall-opening': {
    ...RED,
    papers: ['designer-plan', 'structure-approval'],
    drawings: ['original-plan', 'structure-design'],
  },
  'balcony-wall': {
    ...RED,
    papers: ['designer-plan', 'structure-approval'],
    drawings: ['original-plan', 'structure-design'],
  },
  'energy-saving': { ...RED, papers: ['structure-approval'] },
  'floor-load': { ...OUTSIDE, papers: ['floor-load-plan'], drawings: ['structure-design'] },
  facade: { ...OUTSIDE, papers: ['planning-approval'], drawings: ['facade'] },
  'building-structure': { ...OUTSIDE, papers: ['planning-approval'], drawings: ['facade'] },
  'heating-pipes': { ...OUTSIDE, papers: ['heating-approval'], drawings: ['plumbing'] },
  'gas-pipes': { ...OUTSIDE, papers: ['gas-approval'] },
  'air-conditioning': { basis: 'R66', warnings: ['planned-places'] },
  'balcony-enclosure': { basis: 'R58', drawings: ['facade'] },
  'security-grille': { basis: 'R70', warnings: ['no-outside-grille'] },
  solar: { basis: 'R70', warnings: ['no-solar'] },
  'shop-sign': { basis: 'R61', papers: ['sign-drawing'], drawings: ['facade'], warnings: ['house-style'] },
  'security-door': { basis: 'R61', papers: ['sign-drawing'], warnings: ['house-style'] },
  'hot-work': { basis: 'R49', papers: ['welder-certificate'], warnings: ['hot-work-permit'] },
}

/** Documents that come from outside the desk and the contractor: a designer, an authority, a supplier (order 110 art. 5, 14). */
export const OUTSIDE_PAPERS: ReadonlySet<string> = new Set<PaperKind>([
  'designer-plan',
  'structure-approval',
  'planning-approval',
  'heating-approval',
  'gas-approval',
  'floor-load-plan',
])
