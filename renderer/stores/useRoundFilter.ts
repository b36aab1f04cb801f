/** What the board of the rounds shows of all homes: it stays while one goes to a visit and comes back. Memory only. */
import { create } from 'zustand'

/** Homes of the one who is signed in, of everybody, of nobody, or of one officer by their id. */
export const MINE = 'mine'
export const EVERYBODY = ''
export const NOBODY = 'nobody'

/** The choices; an officer that nobody chose yet follows from the role. */
export interface RoundFilter {
  readonly officer: string | undefined
  /** Empty = all. */
  readonly buildingId: string
  readonly reason: string
  readonly isCareOnly: boolean
}

interface RoundFilterState extends RoundFilter {
  readonly choose: (part: Partial<RoundFilter>) => void
}

/** What is shown before anybody chose. */
export const NO_FILTER: RoundFilter = { officer: undefined, buildingId: '', reason: '', isCareOnly: false }

export const useRoundFilter = create<RoundFilterState>()((set) => ({
  ...NO_FILTER,
  choose: (part) => set(part),
}))
