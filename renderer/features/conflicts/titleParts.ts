/** What titles of records are made of: a row's own texts, whose it is, its unit. Rows are read by name, whatever module they are of. */
import type { Store } from '#renderer/db/store.ts'

/** A title without its kind. */
export interface KnownTitle {
  /** 2-1203, 平板车 1; may be empty. */
  readonly text: string
  /** A person's name, apart so that it can be covered. */
  readonly who?: string
  readonly path?: string
}
/** How the title of one kind of record is found. */
export type FindTitle = (store: Store, id: string) => Promise<KnownTitle>
/** The opened values of any row: read here by name, whatever module they are of. */
export type TitleFacts = Readonly<Record<string, unknown>>

export const textIn = (facts: TitleFacts | undefined, field: string): string => {
  const value = facts?.[field]
  return typeof value === 'string' ? value : ''
}
export const factsOf = async (store: Store, table: string, id: string): Promise<TitleFacts | undefined> =>
  ((await store.db.table(table).get(id)) as { readonly v: TitleFacts } | undefined)?.v

export async function nameOf(store: Store, personId: string): Promise<{ readonly who?: string }> {
  const name = textIn(await factsOf(store, 'people', personId), 'name')
  return name === '' ? {} : { who: name }
}

export const unitCode = async (store: Store, unitId: string) => textIn(await factsOf(store, 'units', unitId), 'code')

/** A record that hangs on a person and perhaps a unit. */
export const ofPerson =
  (
    table: string,
    more: (facts: TitleFacts, id: string) => { readonly path?: string; readonly text?: string },
  ): FindTitle =>
  async (store, id) => {
    const facts = (await factsOf(store, table, id)) ?? {}
    const personId = textIn(facts, 'personId')
    const unitId = textIn(facts, 'unitId')
    const named = personId === '' ? {} : await nameOf(store, personId)
    const typed = textIn(facts, 'name') || textIn(facts, 'contactName') || textIn(facts, 'applicantName')
    const { text = '', path } = more(facts, id)
    const code = unitId === '' ? '' : await unitCode(store, unitId)
    return {
      text: [code, text].filter((part) => part !== '').join(' '),
      ...(typed === '' ? {} : { who: typed }),
      ...named,
      ...(path === undefined ? {} : { path }),
    }
  }

/** A record known by one of its own texts. */
export const known =
  (table: string, field: string, path?: (id: string, facts: TitleFacts) => string): FindTitle =>
  async (store, id) => {
    const facts = (await factsOf(store, table, id)) ?? {}
    const text = textIn(facts, field)
    return { text, ...(path === undefined ? {} : { path: path(id, facts) }) }
  }

export const byId =
  (path?: (id: string) => string): FindTitle =>
  (_store, id) =>
    Promise.resolve({ text: id, ...(path === undefined ? {} : { path: path(id) }) })

export const hubOf = (facts: TitleFacts) => {
  const personId = textIn(facts, 'personId')
  return personId === '' ? {} : { path: `/person/${personId}` }
}
