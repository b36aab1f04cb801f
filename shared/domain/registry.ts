/**
 * Where modules plug in (architecture 3): entities, field policies, claims, permissions and retention of all modules become
 * the one registry that the pure fold and the store read. Nobody edits another module.
 */
import type { Json } from '#shared/kernel/json.ts'
import type { EntitySpec, FoldRegistry } from '#shared/sync/registry.ts'
import { rolesFor } from './commandNames.ts'
import type { Role } from './roles.ts'
import type { SettingDeclaration } from './settings.ts'

/** How long records of an entity are kept after they end, and on what basis (handbook 2.18, D20). */
export interface Retention {
  /** Whole years after the record ended; `long-term` where the archive table says so. */
  readonly years: number | 'long-term'
  readonly basis: 'contract' | 'legal-duty' | 'consent' | 'operation'
}

/** An entity as its module declares it: how it folds, where it is stored, whose key seals it, how long it is kept. */
export interface EntityDeclaration {
  readonly spec: EntitySpec
  /** Dexie table of its rows; declared in a version file of `renderer/db/versions`. */
  readonly table: string
  /** Field (or event data field) that names the person whose key seals personal values; `id` for the person itself. */
  readonly personField?: string
  /** Personal fields whose stored row keeps only a tag for the index and the last four characters (identity numbers). */
  readonly secretFields?: readonly string[]
  readonly retention: Retention
  /** Checks one field's opened value: a value that fails is shown as it is and marked, never dropped. */
  readonly isValid?: (field: string, value: Json) => boolean
}

/** Who may run a command; the fold marks a remote change of another role as beyond it (sync 4.4). */
export type CommandTable = Readonly<Record<string, readonly Role[]>>

/** The pure half of a module; its screens are a `FrontDeskModule` in `renderer/app`. */
export interface DomainModule {
  readonly name: string
  readonly entities: readonly EntityDeclaration[]
  readonly commands: CommandTable
  /** What a project sets for this module (handbook tag [C]). */
  readonly settings?: readonly SettingDeclaration[]
}

/** The registry of all modules: what the fold needs, and what the store needs besides. */
export interface DomainRegistry extends FoldRegistry {
  readonly declarationOf: (entity: string) => EntityDeclaration | undefined
  readonly declarations: readonly EntityDeclaration[]
  /** Settings of all modules, in their order. */
  readonly settings: readonly SettingDeclaration[]
  readonly settingOf: (key: string) => SettingDeclaration | undefined
}

/** Raised when any fold gives another state for the same changes (sync 4.5.6). */
export const FOLD_VERSION = 1

/**
 * The registry of the given modules.
 * **Throws** when two modules declare one entity, table, command or setting: a programmer's mistake, found at start-up.
 */
export function buildRegistry(modules: readonly DomainModule[], foldVersion: number = FOLD_VERSION): DomainRegistry {
  const declarations = modules.flatMap((module) => module.entities)
  const byEntity = new Map(declarations.map((declaration) => [declaration.spec.entity, declaration]))
  const settings = modules.flatMap((module) => module.settings ?? [])
  const byKey = new Map(settings.map((setting) => [setting.key, setting]))
  const commands = new Map(modules.flatMap((module) => Object.entries(module.commands)))
  assertDistinct(
    'entity',
    declarations.map((declaration) => declaration.spec.entity),
  )
  assertDistinct(
    'table',
    declarations.map((declaration) => declaration.table),
  )
  assertDistinct(
    'command',
    modules.flatMap((module) => Object.keys(module.commands)),
  )
  assertDistinct(
    'setting',
    settings.map((setting) => setting.key),
  )
  return {
    foldVersion,
    declarations,
    settings,
    settingOf: (key) => byKey.get(key),
    declarationOf: (entity) => byEntity.get(entity),
    specOf: (entity) => byEntity.get(entity)?.spec,
    mayAct: (cmd, role) => {
      const roles = rolesFor(cmd, (name) => commands.get(name))
      if (!roles) return 'unknown'
      return (roles as readonly string[]).includes(role) ? 'allowed' : 'beyond-role'
    },
  }
}

function assertDistinct(what: string, names: readonly string[]): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) throw new Error(`Two modules declare the ${what} "${twice}".`)
}
