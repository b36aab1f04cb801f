/** Values of a decision that may be one's own or stand on a signed form (handbook D19). */

import type { PaperDecision } from '#shared/domain/paperDecision.ts'
import { isRole, type Role } from '#shared/domain/roles.ts'
import type { Day } from '#shared/kernel/days.ts'

export type SignedPaperValues = {
  how: string
  paperName: string
  paperRole: string
  paperDay: Day | null
  copyNo: string
}

interface Beginning {
  /** Roles that decide this. */
  readonly roles: readonly Role[]
  /** Who is signed in. */
  readonly actorRole: string
  /** Number of the form that went round. */
  readonly number: string
  readonly today: Day
}

/** The form begins with one's own decision where the role may, and with the signed form elsewhere. */
export function signedPaperStart({ roles, actorRole, number, today }: Beginning): SignedPaperValues {
  const isOwn = (roles as readonly string[]).includes(actorRole)
  return {
    how: isOwn ? 'self' : 'paper',
    paperName: '',
    paperRole: roles[0] ?? '',
    paperDay: today,
    copyNo: number,
  }
}

/** The paper that the values describe; undefined for one's own decision. */
export function signedPaperOf(values: SignedPaperValues): PaperDecision | undefined {
  if (values.how !== 'paper' || !isRole(values.paperRole)) return undefined
  const { paperName, paperRole, paperDay, copyNo } = values
  return { role: paperRole, name: paperName, paperDay: paperDay ?? ('' as Day), copyNo }
}

/** Where a refusal of 代录 stands among these values. */
export function fieldOnPaper(field: string): string {
  return field === 'name' ? 'paperName' : field === 'role' ? 'paperRole' : field
}
