/** Who can be picked at sign-in, and what signing in may answer. */
import type { Role } from '#shared/domain/roles.ts'

/** One line of the sign-in list. */
export interface StaffChoice {
  readonly id: string
  readonly name: string
  readonly role: Role
}

/** `wait`: too many wrong PINs; nothing is tried for so many seconds. */
export type SignInRefusal =
  | { readonly code: 'wrong-pin'; readonly triesLeft?: number }
  | { readonly code: 'wait'; readonly seconds: number }
