/** Owner files for tests of paper: an ordinary one, the longest, a company. Builders with overrides. */
import type { OwnerRegistrationInput } from '#shared/domain/owner-files/ownerRegistrationInput.ts'
import type { SheetContext } from '#shared/domain/sheets/sheetModel.ts'
import type { Day } from '#shared/kernel/days.ts'

const day = (text: string): Day => text as Day

export const SHEET_RECORD_ID = '0199f3c2-7b3e-7f00-8a11-2c3d4e5f6071'

export function sheetContext(overrides: Partial<SheetContext> = {}): SheetContext {
  return {
    company: '和润物业服务有限公司',
    community: '阳光花园',
    hotline: '0571-88001234',
    recordId: SHEET_RECORD_ID,
    serialNumber: { text: 'DJ-A-000123', provisional: false },
    at: { day: day('2026-11-21'), time: '14:05' },
    operator: '张敏',
    ...overrides,
  }
}

export function ordinaryOwner(overrides: Partial<OwnerRegistrationInput> = {}): OwnerRegistrationInput {
  return {
    unit: {
      code: '2-1203',
      areaCm2: 895_000,
      use: 'own-home',
      layout: '三室两厅',
      titleDeed: '浙(2024)杭州市不动产权第0123456号',
      moveInDay: day('2024-02-29'),
    },
    owner: {
      kind: 'person',
      name: '王𠮷䶮',
      sex: 'female',
      idKind: 'resident',
      idLast4: '002X',
      phones: ['13812345678', '0571-88123456'],
      address: '浙江省杭州市西湖区文三路 138 号阳光花园 2 幢 1203 室',
      email: 'wang@example.com',
    },
    coOwners: [{ name: '李㛃', idKind: 'resident', idLast4: '0014', phone: '13987654321', share: '50%' }],
    family: [
      { name: '王小满', relation: '女儿', birthDay: day('2016-02-29') },
      { name: '赵桂兰', relation: '母亲', phone: '13711112222' },
    ],
    emergencyContacts: [{ name: '李㛃', relation: '配偶', phone: '13987654321' }],
    vehicles: [{ plate: '浙A·D12345', model: '比亚迪 秦 白色', space: '地下二层 B-117' }],
    remark: '来电请避开中午。',
    consents: { notice: true, greetings: true },
    filler: '王𠮷䶮',
    checker: '张敏',
    fillDay: day('2026-11-21'),
    ...overrides,
  }
}

const LONG_NAME = '阿卜杜热依木江·阿卜杜热合曼·努尔买买提·阿卜力克木·伊斯拉木江·麦麦提敏'

/** 40-character names everywhere, six co-owners, more of everything than the form has lines for. */
export function largestOwner(): OwnerRegistrationInput {
  const person = { idKind: 'residence-permit', idLast4: '0017', phone: '13600001111' } as const
  const people = (count: number, relation: string) =>
    Array.from({ length: count }, (_, index) => ({
      ...person,
      name: `${index + 1}${LONG_NAME}`,
      relation,
      share: '1/7',
    }))
  return ordinaryOwner({
    owner: {
      kind: 'person',
      name: LONG_NAME,
      idKind: 'hong-kong-macao-permit',
      idLast4: '6789',
      phones: ['13812345678', '13912345678', '+85291234567'],
      address: '新疆维吾尔自治区巴音郭楞蒙古自治州和静县巴音布鲁克镇'.repeat(4),
      email: 'a.very.long.address.of.one.owner@mail.example-of-a-long-domain.example.com',
    },
    coOwners: people(6, ''),
    family: people(8, '女婿的外祖母'),
    emergencyContacts: people(3, '同事'),
    tenants: people(3, '').map((one) => ({ ...one, fromDay: day('2024-02-29'), toDay: day('2028-02-29') })),
    vehicles: Array.from({ length: 6 }, (_, index) => ({ plate: `浙AD1234${index}` })),
    remark: '门口放置鞋柜，维修上门请先联系；'.repeat(25),
    changes: Array.from({ length: 12 }, (_, index) => ({
      day: day(`2026-03-${String(index + 1).padStart(2, '0')}`),
      what: '手机由 138****5678 改为 139****5678',
      who: '张敏',
    })),
  })
}

export function companyOwner(): OwnerRegistrationInput {
  return ordinaryOwner({
    unit: { code: 'S-08', areaCm2: 12_345_678, use: 'shop' },
    owner: {
      kind: 'company',
      name: '杭州垚鑫商业管理有限责任公司西湖分公司',
      creditCode: '91350100M000100Y43',
      legalRepresentative: '欧阳䶮',
      contact: '周 强',
      phones: ['0571-87654321'],
      address: '浙江省杭州市西湖区文三路 1 号',
    },
    coOwners: [],
    family: [],
  })
}
