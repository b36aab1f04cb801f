import type { Wording } from '#renderer/text/wording.ts'
import type { roles as source } from '#renderer/text/zh-CN/roles.ts'

export const roles = {
  'front-desk': 'Front desk',
  cashier: 'Cashier',
  'tower-officer': 'Tower officer',
  supervisor: 'Supervisor',
  'service-manager': 'Service manager',
  'office-director': 'Office director',
  'property-manager': 'Property general manager',
  'company-manager': 'Company general manager',
  engineering: 'Engineering',
  security: 'Security',
  finance: 'Finance',
} as const satisfies Wording<typeof source>
