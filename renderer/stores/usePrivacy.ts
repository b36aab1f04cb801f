/** 遮挡: whether personal data is covered from the resident's side of the screen. Not kept: a new day starts uncovered. */
import { create } from 'zustand'

interface PrivacyState {
  readonly covered: boolean
  readonly toggle: () => void
}

export const usePrivacy = create<PrivacyState>()((set) => ({
  covered: false,
  toggle: () => set(({ covered }) => ({ covered: !covered })),
}))
