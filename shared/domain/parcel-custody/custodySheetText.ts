/** The fixed words of custody's papers, template version 1. A changed word is a new template version (style 6.4). */
import type { CustodyKind, ItemSize, NoticeWay, TurnAwayReason } from './schema.ts'

/** 类别 (handbook 2.15, R132), as printed. */
export const KIND_LABELS: Readonly<Record<CustodyKind, string>> = {
  courier: '快递代收',
  deposit: '业主寄存',
  'left-for': '留给他人',
  device: '送修设备',
  found: '拾获',
}

/** Sizes of slots, as their labels say them. */
export const SIZE_LABELS: Readonly<Record<ItemSize, string>> = {
  small: '小件',
  medium: '中件',
  large: '大件',
  huge: '超大件',
}

/** How somebody was told, as printed. */
export const NOTICE_WAY_LABELS: Readonly<Record<NoticeWay, string>> = {
  group: '群消息',
  phone: '电话',
  door: '上门',
  message: '短信',
  'in-person': '当面',
}

/** Why something is not taken (handbook R100, D13), as ticked. */
export const REASON_LABELS: Readonly<Record<TurnAwayReason, string>> = {
  flammable: '易燃',
  explosive: '易爆',
  poisonous: '剧毒、腐蚀',
  cash: '现金、有价证券',
  precious: '贵重物品',
  unsuitable: '食品等不宜寄存',
  damaged: '外包装破损',
  'pay-on-delivery': '到付、代付',
  'nobody-known': '收件人不明',
  other: '其他',
}

/** Whom a thing went to, as printed. */
export const TAKER_LABELS: Readonly<Record<string, string>> = {
  self: '本人',
  proxy: '代领',
  carrier: '退快递员',
  depositor: '退寄存人',
  sender: '退寄件人',
  police: '移交公安',
  department: '移交有关部门',
  supervisor: '移交主管',
}

/** Titles (handbook C8: one canonical name a form). */
export const TITLES = {
  register: '物品寄存登记表',
  run: '代收物品送达签收单',
  found: '失物招领启事',
  refusal: '物品拒收单',
  receipt: '物品领取单',
} as const

/** What a depositor was told (handbook R100, R103). */
export const REGISTER_NOTE =
  '现金、有价证券、贵重物品、证件原件、易燃易爆剧毒品、食品及其他不宜寄存的物品不予寄存。请当面核对名称、数量、特征；凭寄存牌领取，代领须有业主授权。'

/** What somebody who signs a run list confirms. */
export const RUN_NOTE = '请当面核对件数和包装后签字；包装破损、件数不符请写在备注里，可以拒收，不影响另行处理。'

/** What somebody who takes something confirms (handbook R106). */
export const RECEIPT_NOTE = '以上物品已当面核对，名称、件数、外包装无误，签字后由领取人自行保管。'

/** Why the desk may not take it; the courier or the depositor takes the other copy along. */
export const REFUSAL_NOTE = '本次未收存，物品由送件人或寄存人当场带回。拒收只记录事实，不代表对物品本身的判断。'

/** The body of a found notice; things follow as a list (handbook D12, 2.15: nothing that only the owner can know). */
export const FOUND_NOTE =
  '请失主尽快到客服中心认领。认领时请说明物品特征、内装物品和遗失经过，出示本人有效证件；描述相符方可领取。逾期无人认领的，移交公安机关或有关部门处理。'
