/**
 * The stack of screens that listen to keys. The newest one that knows the key acts; a dialog hides all below it.
 * One listener for the whole window, so that two screens never act on one key.
 */
import { isComposing, takesText } from './composition.ts'
import { type DeskAction, keysOf } from './deskAction.ts'
import { matchesCombo, usableKeys, worksWhileTyping } from './keyCombo.ts'

export interface HotKeyLayer {
  readonly actions: () => readonly DeskAction[]
  /** A dialog: nothing below it hears keys. */
  readonly exclusive: boolean
}

/** The action the event asks for, newest layer first. */
export function findAction(
  layers: readonly HotKeyLayer[],
  event: KeyboardEvent,
  inBrowser: boolean,
): DeskAction | undefined {
  const typing = takesText(event.target)
  for (const layer of layers.toReversed()) {
    const found = layer
      .actions()
      .find((action) =>
        usableKeys(keysOf(action), inBrowser).some(
          (combo) => matchesCombo(event, combo) && (!typing || worksWhileTyping(combo)),
        ),
      )
    if (found !== undefined) return found
    if (layer.exclusive) return undefined
  }
  return undefined
}

export interface HotKeys {
  readonly push: (layer: HotKeyLayer) => () => void
  readonly handle: (event: KeyboardEvent) => void
  /** Runs an action and knows that it runs until it is over. */
  readonly start: (action: DeskAction) => void
  readonly inBrowser: boolean
}

/** The keys of one window. `inBrowser`: whether the page shares its keys with a browser. */
export function createHotKeys(inBrowser: boolean): HotKeys {
  let layers: readonly HotKeyLayer[] = []
  // Acts that run, by when they were begun; layers, by when they came: both counted by one clock.
  let clock = 0
  const running = new Map<Promise<void>, number>()
  const shownSince = new Map<HotKeyLayer, number>()
  const start = ({ run, early }: DeskAction, since = 0): void => {
    const newer = [...running].filter(([, begun]) => begun > since).map(([act]) => act)
    const done = early !== undefined && newer.length > 0 ? early(Promise.allSettled(newer)) : run()
    if (done === undefined) return
    clock += 1
    running.set(done, clock)
    const end = () => running.delete(done)
    done.then(end, end)
  }
  return {
    inBrowser,
    start,
    push: (layer) => {
      layers = [...layers, layer]
      clock += 1
      shownSince.set(layer, clock)
      return () => {
        layers = layers.filter((other) => other !== layer)
        shownSince.delete(layer)
      }
    },
    handle: (event) => {
      if (event.defaultPrevented || event.repeat || isComposing(event)) return
      const action = findAction(layers, event, inBrowser)
      if (action === undefined) return
      event.preventDefault()
      const layer = layers.findLast((one) => one.actions().includes(action))
      if (action.isAvailable !== false) start(action, layer && shownSince.get(layer))
    },
  }
}
