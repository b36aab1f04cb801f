/** Lists as people keep them: saved filters, shared by all desks (architecture 9). */
import { QUIET } from '#shared/domain/entities.ts'
import type { DomainModule, EntityDeclaration } from '#shared/domain/registry.ts'
import { EVERYONE } from '#shared/domain/roles.ts'

/** A filter under a name; `filter` is canonical JSON of its facets (`storeFilter`), `staffId` who saved it last. */
const savedFilter: EntityDeclaration = {
  spec: {
    kind: 'register',
    entity: 'savedFilter',
    fields: { list: QUIET, name: QUIET, filter: QUIET, staffId: QUIET },
  },
  table: 'savedFilters',
  retention: { years: 'long-term', basis: 'operation' },
}

/** The list module's pure half. */
export const listsModule: DomainModule = {
  name: 'lists',
  entities: [savedFilter],
  commands: { 'filter.save': EVERYONE, 'filter.remove': EVERYONE },
}
