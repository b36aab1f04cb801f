/** Opened values of a record read as what they should be; what a newer version wrote otherwise counts as nothing. */
import type { Json } from '#shared/kernel/json.ts'

export function textIn(value: Json | undefined): string {
  return typeof value === 'string' ? value : ''
}

export function numberIn(value: Json | undefined): number | null {
  return typeof value === 'number' ? value : null
}

export function oneOf<Kind extends string>(kinds: readonly Kind[], value: unknown): Kind | null {
  return kinds.find((kind) => kind === value) ?? null
}
