/** The words by which rosters head their columns, and how a header is brought to one form (handbook 2.1). */
import { foldWidth, normalizeText } from '#shared/kernel/text.ts'

/** What a column of a roster may hold. */
export const ROSTER_FIELDS = [
  'unitCode',
  'phase',
  'building',
  'entrance',
  'floor',
  'room',
  'area',
  'layout',
  'use',
  'state',
  'name',
  'relation',
  'sex',
  'idKind',
  'idNumber',
  'phone',
  'address',
  'email',
  'share',
  'fromDay',
  'toDay',
  'creditCode',
  'legalRepresentative',
  'contactName',
  'coOwner',
  'coOwnerPhone',
  'coOwnerIdNumber',
  'family',
  'familyPhone',
  'tenant',
  'tenantPhone',
  'tenantIdNumber',
  'leaseFrom',
  'leaseTo',
  'emergency',
  'emergencyPhone',
  'plates',
  'space',
  'remark',
] as const
/** One of them. */
export type RosterField = (typeof ROSTER_FIELDS)[number]

/** Fields that several columns may hold at once: 手机 and 备用电话, 车牌1 and 车牌2. */
export const REPEATED_FIELDS: ReadonlySet<RosterField> = new Set([
  'phone',
  'coOwner',
  'coOwnerPhone',
  'family',
  'familyPhone',
  'tenant',
  'tenantPhone',
  'emergency',
  'emergencyPhone',
  'plates',
  'space',
  'remark',
])

const WORDS: Readonly<Record<RosterField, string>> = {
  unitCode:
    '房号 房屋编号 房间号 室号 房产编号 房屋号 房屋 单元房号 物业编号 资源编号 资源名称 门牌号 门牌 房屋编码 房间编号 房间编码 户号 楼栋房号 房屋名称 房间名称 单元号房号 楼房号 铺号 铺位号 商铺号 unit unitno unitnumber unitcode roomno',
  phase: '期 期数 分期 项目分期 组团 区 片区 苑区 园区 phase',
  building:
    '楼栋 栋 栋号 幢 幢号 座 座号 楼号 楼 楼栋号 栋座 楼座 楼宇 楼幢 号楼 楼栋名称 楼宇名称 building tower block',
  entrance: '单元 单元号 梯 梯号 梯位 单元名称 entrance',
  floor: '楼层 层 层数 所在层 所在楼层 楼层号 floor',
  room: '室 房 房间 房室 房室号 室房号 房间号码 room',
  area: '面积 建筑面积 产权面积 房屋面积 建面 销售面积 实测面积 收费面积 计费面积 合同面积 房产面积 area',
  layout: '户型 房型 户型名称 房屋户型 layout',
  use: '用途 房屋用途 使用性质 物业用途 房屋使用情况 居住性质 use',
  state: '房屋状态 状态 入住状态 房态 居住状态 入住情况 交付状态 房屋现状 status',
  name: '业主姓名 姓名 户主 产权人 业主 客户名称 业主名称 户主姓名 产权人姓名 房主 房主姓名 客户姓名 权利人 购房人 买受人 住户姓名 住户 业户 业户名称 业户姓名 人员姓名 联系人姓名 所有权人 产权所有人 name owner ownername',
  relation:
    '关系 与业主关系 与户主关系 身份 人员类型 人员类别 住户类型 客户类型 与房屋关系 与房屋的关系 住户身份 业主关系 人员身份 业户类型 relation',
  sex: '性别 sex gender',
  idKind: '证件类型 证件种类 证件名称 证件类别 idtype idkind',
  idNumber:
    '身份证号 证件号码 身份证 身份证号码 证件号 身份证件号码 业主身份证号 业主身份证 业主证件号码 证件编号 身份证件号 业主身份证号码 idnumber idno',
  phone:
    '电话 手机 手机号 手机号码 联系方式 联系电话 备用电话 业主电话 电话号码 移动电话 固定电话 固话 座机 家庭电话 住宅电话 办公电话 单位电话 其他电话 其他联系方式 业主联系方式 业主手机 业主手机号 业主联系电话 联系手机 备用手机 第二电话 本人电话 户主电话 tel phone mobile telephone',
  address: '通讯地址 联系地址 通信地址 邮寄地址 家庭地址 address',
  email: '邮箱 电子邮箱 电子邮件 email e-mail',
  share: '产权份额 份额 占比 产权比例 所有权份额 共有份额 产权占比 持有份额 share',
  fromDay:
    '入住日期 收房时间 收房日期 交房日期 交房时间 迁入日期 迁入 入住时间 交付日期 交付时间 入伙日期 入伙时间 接房日期 接房时间 收楼日期 收楼时间 交楼日期 迁入时间 movein moveindate',
  toDay: '迁出日期 迁出时间 迁出 搬离日期 搬出日期 退房日期 moveout moveoutdate',
  creditCode: '统一社会信用代码 社会信用代码 信用代码 营业执照号 营业执照号码 营业执照 creditcode',
  legalRepresentative: '法定代表人 法人代表 法人 法人姓名 法定代表人姓名 legalrepresentative',
  contactName: '联系人 企业联系人 单位联系人 公司联系人 contact',
  coOwner: '共有人 共有人姓名 产权共有人 共同共有人 其他产权人 第二业主 共有产权人 coowner',
  coOwnerPhone: '共有人电话 共有人联系电话 共有人手机 共有人手机号 共有人联系方式',
  coOwnerIdNumber: '共有人身份证号 共有人证件号码 共有人身份证 共有人身份证号码',
  family: '家庭成员 家属 家庭成员姓名 家属姓名 同住人 同住人员 同住人姓名 family',
  familyPhone: '家属电话 家庭成员电话 家属联系电话 家属联系方式 同住人电话 家属手机',
  tenant: '租户 租户姓名 承租人 租客 租客姓名 承租人姓名 租住人 租户名称 租赁人 tenant',
  tenantPhone:
    '租户电话 租客电话 承租人电话 租户联系电话 租户联系方式 租客联系方式 租户手机 租户手机号 租客手机 承租人联系电话 承租人联系方式',
  tenantIdNumber:
    '租户身份证号 租户证件号码 租户身份证 租客身份证号 租客身份证 承租人身份证号 租户身份证号码 租户证件号',
  leaseFrom: '起租日期 租期起 租赁开始日期 租期开始 租赁起始日 租赁开始 起租日 租赁起',
  leaseTo:
    '租期至 到期 租期止 租赁到期日 租约到期 租赁结束日期 到期日 到期日期 租期 租赁期限 租期到期 租赁止 租赁期 止租日期 leaseto leaseend',
  emergency: '紧急联系人 紧急联系人姓名 应急联系人 emergencycontact',
  emergencyPhone:
    '紧急联系电话 紧急联系人电话 应急联系电话 紧急电话 紧急联系方式 紧急联系人联系方式 紧急联系人手机 紧急联系人联系电话 emergencyphone',
  plates: '车牌 车牌号 车辆 车牌号码 车号 车辆号牌 车辆信息 车辆牌照 机动车 plate plates',
  space: '车位 车位号 停车位 车位编号 固定车位 车位号码 产权车位 parking parkingspace',
  remark: '备注 说明 其他 备注信息 备注说明 备 注 remark remarks note notes',
}

const BY_WORD: ReadonlyMap<string, RosterField> = new Map(
  ROSTER_FIELDS.flatMap((field) => WORDS[field].split(' ').map((word) => [word, field] as const)),
)

/** The header's texts without brackets and with their contents dropped, `联系电话（必填）` is 联系电话; order: most said first. */
function spellings(title: string): readonly string[] {
  const folded = foldWidth(normalizeText(title)).toLowerCase()
  const plain = folded.replace(/[\s*★☆※:：?？、._\-/]/g, '')
  const whole = plain.replace(/[()（）[\]【】{}<>《》]/g, '')
  const without = plain.replace(/\([^)]*\)|（[^）]*）|\[[^\]]*\]|【[^】]*】/g, '')
  const bare = without.replace(/(?:㎡|m2|m²|平方米|平米)$/, '').replace(/(?:[0-9]+|[一二三四五])$/, '')
  return [...new Set([whole, without, bare])].filter((text) => text !== '')
}

/** The key under which a header is remembered and compared. */
export function normalizeHeader(title: string): string {
  return spellings(title)[0] ?? ''
}

/** Endings that say what a column holds even where the whole header is new: `业主常用手机号码`. */
const ENDINGS: readonly (readonly [RegExp, RosterField])[] = [
  [/(?:租户|租客|承租).*(?:电话|手机|手机号|号码|联系方式)$/, 'tenantPhone'],
  [/紧急.*(?:电话|手机|手机号|号码|联系方式)$/, 'emergencyPhone'],
  [/共有.*(?:电话|手机|手机号|联系方式)$/, 'coOwnerPhone'],
  [/(?:家属|家庭成员|同住).*(?:电话|手机|手机号|联系方式)$/, 'familyPhone'],
  [/(?:电话|手机|手机号码?|联系方式)$/, 'phone'],
  [/(?:身份证号码?|证件号码?)$/, 'idNumber'],
  [/(?:建筑|套内|产权)?面积$/, 'area'],
  [/车牌号?码?$/, 'plates'],
  [/姓名$/, 'name'],
  [/(?:地址|住址)$/, 'address'],
  [/房号$/, 'unitCode'],
]

/** The field a header names exactly, or undefined. */
export function fieldOfHeader(title: string): RosterField | undefined {
  for (const spelling of spellings(title)) {
    const field = BY_WORD.get(spelling)
    if (field !== undefined) return field
  }
  return undefined
}

/** Fields a header might mean, to be offered and not taken: its ending says so, but its words are new. */
export function fieldsLike(title: string): readonly RosterField[] {
  const found = ENDINGS.filter(([ending]) => spellings(title).some((text) => ending.test(text))).map(
    ([, field]) => field,
  )
  return [...new Set(found)].slice(0, 2)
}
