/** 名册导入 (handbook D26): runs of roster files, and the remembered meaning of their columns. */
import { QUIET } from '#shared/domain/entities.ts'
import type { DomainModule, EntityDeclaration } from '#shared/domain/registry.ts'
import { LEADERS } from '#shared/domain/roles.ts'
import type { EventSpec } from '#shared/sync/registry.ts'
import { rosterImportSpec } from './rosterImports.ts'

const rosterImport: EntityDeclaration = {
  spec: rosterImportSpec as EventSpec,
  table: 'rosterImports',
  retention: { years: 'long-term', basis: 'operation' },
}

/** What the columns of a file mean, by the file's header texts; `mapping` is canonical JSON. */
const rosterMapping: EntityDeclaration = {
  spec: { kind: 'register', entity: 'rosterMapping', fields: { mapping: QUIET, label: QUIET } },
  table: 'rosterMappings',
  retention: { years: 'long-term', basis: 'operation' },
}

/** The roster module's pure half. */
export const rosterModule: DomainModule = {
  name: 'roster',
  entities: [rosterImport, rosterMapping],
  commands: {
    'roster.import': LEADERS,
    'roster.takeBack': LEADERS,
    'roster.rememberMapping': LEADERS,
  },
}
