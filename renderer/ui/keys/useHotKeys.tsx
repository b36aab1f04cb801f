/** Hot keys for React: the provider listens once, `useHotKeys` adds a screen's actions while it is shown. */
import { createContext, type ReactNode, useContext, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { type DeskAction, keysOf } from './deskAction.ts'
import { createHotKeys, type HotKeys } from './hotKeyLayers.ts'
import { usableKeys } from './keyCombo.ts'

const HotKeysContext = createContext<HotKeys | undefined>(undefined)

interface HotKeysProviderProps {
  /** Whether the page shares its keys with a browser (local desk, remote page). */
  readonly inBrowser: boolean
  readonly children: ReactNode
}

export function HotKeysProvider({ inBrowser, children }: HotKeysProviderProps) {
  const hotKeys = useMemo(() => createHotKeys(inBrowser), [inBrowser])
  useEffect(() => {
    window.addEventListener('keydown', hotKeys.handle)
    return () => window.removeEventListener('keydown', hotKeys.handle)
  }, [hotKeys])
  return <HotKeysContext value={hotKeys}>{children}</HotKeysContext>
}

function useLayers(): HotKeys {
  const hotKeys = useContext(HotKeysContext)
  if (hotKeys === undefined) throw new Error('Hot keys need a HotKeysProvider above them.')
  return hotKeys
}

interface HotKeyOptions {
  /** A dialog: nothing below it hears keys while it is shown. */
  readonly exclusive?: boolean
  readonly enabled?: boolean
}

/** The actions hear their keys while the component is shown. */
export function useHotKeys(
  actions: readonly DeskAction[],
  { exclusive = false, enabled = true }: HotKeyOptions = {},
): void {
  const layers = useLayers()
  const latest = useRef(actions)
  // Before the paint: a key printed on the screen acts from the moment it can be read.
  useLayoutEffect(() => {
    latest.current = actions
  })
  useLayoutEffect(
    () => (enabled ? layers.push({ actions: () => latest.current, exclusive }) : undefined),
    [layers, exclusive, enabled],
  )
}

/** Runs an action as its key does. */
export function useStart(): (action: DeskAction) => void {
  return useLayers().start
}

/** The combination to print on an action's button in this host, if one reaches the page. */
export function useShownKey(action: Pick<DeskAction, 'keys'>): string | undefined {
  return usableKeys(keysOf(action), useLayers().inBrowser)[0]
}
