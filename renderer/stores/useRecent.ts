/** Whom this desk opened last: ids only, by community and person, on this computer. */
import { create } from 'zustand'
import { persist } from 'zustand/middleware'

/** Enough for a morning at the counter; more would be searched, not remembered. */
const MOST = 12
/** Desks and people that this computer remembers; the oldest make room. */
const MOST_OWNERS = 20

interface RecentState {
  /** Search document ids, the latest first, by `<workspace>/<staff id>`. */
  readonly opened: Readonly<Record<string, readonly string[]>>
  readonly open: (owner: string, id: string) => void
}

export const useRecent = create<RecentState>()(
  persist(
    (set) => ({
      opened: {},
      open: (owner, id) =>
        set(({ opened: { [owner]: before = [], ...others } }) => ({
          opened: Object.fromEntries(
            Object.entries({ ...others, [owner]: [id, ...before.filter((one) => one !== id)].slice(0, MOST) }).slice(
              -MOST_OWNERS,
            ),
          ),
        })),
    }),
    {
      name: 'qiantai-recent',
      partialize: ({ opened }) => ({ opened }),
      merge: (stored, state) => ({ ...state, opened: storedIds(stored) }),
    },
  ),
)

function storedIds(stored: unknown): RecentState['opened'] {
  const opened = (stored as { opened?: unknown } | undefined)?.opened
  if (typeof opened !== 'object' || opened === null) return {}
  const isIds = (ids: unknown): ids is readonly string[] =>
    Array.isArray(ids) && ids.every((id) => typeof id === 'string')
  return Object.fromEntries(
    Object.entries(opened).filter((entry): entry is [string, readonly string[]] => isIds(entry[1])),
  )
}
