/** The exchange between desks has no records of its own: it is a module for its page and its place in the header. */
import type { DomainModule } from '#shared/domain/registry.ts'

/** The exchange module's pure half: empty, because what is exchanged belongs to the other modules. */
export const exchangeModule: DomainModule = { name: 'exchange', entities: [], commands: {} }
