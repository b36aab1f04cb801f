/** The roles of handbook R23. */
import type { Role } from '#shared/domain/roles.ts'

export const roles = {
  'front-desk': '前台',
  cashier: '收费员',
  'tower-officer': '楼栋专员',
  supervisor: '主管',
  'service-manager': '客服经理',
  'office-director': '管理处主任',
  'property-manager': '物业总经理',
  'company-manager': '公司总经理',
  engineering: '工程部',
  security: '安保部',
  finance: '财务部',
} as const satisfies Readonly<Record<Role, string>>
