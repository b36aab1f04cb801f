/** Who is signed in at this desk. Memory only: closing the program signs out. */
import { create } from 'zustand'
import type { Role } from '#shared/domain/roles.ts'

export type ShiftName = 'early' | 'middle' | 'late' | 'night' | 'day'

export interface SignedIn {
  readonly staffId: string
  readonly name: string
  readonly role: Role
  /** One sign-in; a person's own slips can be mended only within it (architecture 6). */
  readonly sessionId: string
  readonly shift?: ShiftName
}

interface SessionState {
  readonly person: SignedIn | undefined
  /** Covered by the sign-in screen; the session goes on when the same person unlocks it. */
  readonly locked: boolean
  readonly signIn: (person: SignedIn) => void
  readonly lock: () => void
  readonly unlock: () => void
  readonly signOut: () => void
}

export const useSession = create<SessionState>()((set) => ({
  person: undefined,
  locked: false,
  signIn: (person) => set({ person, locked: false }),
  lock: () => set(({ person }) => ({ locked: person !== undefined })),
  unlock: () => set({ locked: false }),
  signOut: () => set({ person: undefined, locked: false }),
}))
