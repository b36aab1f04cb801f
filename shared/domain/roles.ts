/**
 * The roles of a desk (handbook R23) and the groups that the permission table is written in.
 * A PIN is a screen gate; the role is what commands are judged by, here and in the fold.
 */
import type { Actor } from '#shared/sync/change.ts'

/** Every role a staff member can sign in under, in the order of handbook R23. */
export const ROLES = [
  'front-desk',
  'cashier',
  'tower-officer',
  'supervisor',
  'service-manager',
  'office-director',
  'property-manager',
  'company-manager',
  'engineering',
  'security',
  'finance',
] as const

/** One role of handbook R23: 前台, 收费员, 楼栋专员, 主管, 客服经理, 管理处主任, 物业总经理, 公司总经理, 工程部, 安保部, 财务部. */
export type Role = (typeof ROLES)[number]

/** Those who answer for the desk: supervisor and above. */
export const LEADERS = [
  'supervisor',
  'service-manager',
  'office-director',
  'property-manager',
  'company-manager',
] as const satisfies readonly Role[]

/** Those who keep owner files and receive people: the desk itself, its officers, and their leaders (handbook R24, R25, R27). */
export const DESK = ['front-desk', 'cashier', 'tower-officer', ...LEADERS] as const satisfies readonly Role[]

/** Everybody who can sign in. */
export const EVERYONE: readonly Role[] = ROLES

/** Whether the text is a role this version knows. */
export function isRole(text: string): text is Role {
  return (ROLES as readonly string[]).includes(text)
}

/** Whether the actor answers for the desk (supervisor and above). */
export function isLeader(actor: Actor): boolean {
  return (LEADERS as readonly string[]).includes(actor.role)
}
