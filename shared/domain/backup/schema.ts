/** Backups have no records of their own: what this module has are screens, and work that falls due by itself. */
import type { DomainModule } from '#shared/domain/registry.ts'

/** The backup module's pure half. */
export const backupModule: DomainModule = { name: 'backup', entities: [], commands: {} }
