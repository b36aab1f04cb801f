/** Where each list was left: its scroll position and its row. Memory only; coming back from a detail finds the same place. */
import { create } from 'zustand'

export interface ListPlace {
  /** Pixels from the top. */
  readonly offset: number
  readonly activeKey: string | undefined
  /** Where that row stood; 0 when absent. */
  readonly index?: number
}

interface ListPlacesState {
  readonly places: Readonly<Record<string, ListPlace>>
  readonly keep: (name: string, place: ListPlace) => void
}

export const useListPlaces = create<ListPlacesState>()((set) => ({
  places: {},
  keep: (name, place) => set(({ places }) => ({ places: { ...places, [name]: place } })),
}))
