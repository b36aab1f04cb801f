// Node's event emitter as far as PouchDB needs it in a browser: methods that can be copied, on objects no constructor has seen.

type Listener = (...news: unknown[]) => void

const listeners = new WeakMap<object, Map<string, readonly Listener[]>>()

function of(emitter: object): Map<string, readonly Listener[]> {
  const found = listeners.get(emitter) ?? new Map<string, readonly Listener[]>()
  listeners.set(emitter, found)
  return found
}

const methods = {
  on(this: object, name: string, listener: Listener): object {
    of(this).set(name, [...(of(this).get(name) ?? []), listener])
    return this
  },
  once(this: object, name: string, listener: Listener): object {
    const once: Listener = (...news) => {
      methods.removeListener.call(this, name, once)
      listener(...news)
    }
    return methods.on.call(this, name, Object.assign(once, { listener }))
  },
  removeListener(this: object, name: string, listener: Listener): object {
    const kept = (of(this).get(name) ?? []).filter(
      (one) => one !== listener && (one as { listener?: Listener }).listener !== listener,
    )
    of(this).set(name, kept)
    return this
  },
  removeAllListeners(this: object, name?: string): object {
    if (name === undefined) of(this).clear()
    else of(this).delete(name)
    return this
  },
  emit(this: object, name: string, ...news: unknown[]): boolean {
    const heard = of(this).get(name) ?? []
    for (const listener of heard) listener.apply(this, news)
    return heard.length > 0
  },
  listeners(this: object, name: string): readonly Listener[] {
    return of(this).get(name) ?? []
  },
}

/** The class that PouchDB extends. */
export class EventEmitter {}
Object.assign(EventEmitter.prototype, methods, { addListener: methods.on })

// biome-ignore lint/style/noDefaultExport: the module it stands for has one.
export { EventEmitter as default }
