// PouchDB ships no types: what the bench calls of it.
declare module 'pouchdb-browser' {
  class PouchDB {
    static plugin(plugin: unknown): void
    constructor(name: string, options: { readonly adapter: string })
    info(): Promise<unknown>
    bulkDocs(documents: readonly object[]): Promise<readonly { readonly error?: unknown }[]>
    destroy(): Promise<void>
  }
  export = PouchDB
}

declare module 'pouchdb-adapter-indexeddb' {
  const plugin: unknown
  export = plugin
}
