/** Custody: why one thing is not handed out, kept or mended. */
import type { RefusalWords } from '#renderer/text/refusalWords.ts'
import type { FoundRefusal } from '#shared/domain/parcel-custody/foundThing.ts'
import type { KeepingRefusal } from '#shared/domain/parcel-custody/keeping.ts'
import type { MendRefusal } from '#shared/domain/parcel-custody/mendWayOut.ts'
import type { ComeBackRefusal, WayOutRefusal } from '#shared/domain/parcel-custody/wayOut.ts'

type OutCode =
  | Exclude<(WayOutRefusal | ComeBackRefusal | KeepingRefusal | FoundRefusal | MendRefusal)['code'], 'beyond-role'>
  | 'item-unknown'
  | 'photo-unreadable'

const NOTHING = '没有改动。'
const STAYS = '物品还在库里，没有登记领取。'

export const custodyOutRefusals = {
  'nothing-chosen': { what: '一件也没有选。', saved: NOTHING, now: '请先勾选物品。' },
  'item-unknown': { what: '没有找到这件物品。', saved: NOTHING, now: '请核对单号或牌号；没有收过的请先收件。' },
  'item-left': { what: '所选物品中有已经离开的。', saved: NOTHING, now: '请核对领取记录；登记错了请用更正。' },
  'item-out': { what: '所选物品中有正在送达的。', saved: NOTHING, now: '请先在送件单上登记结果。' },
  'item-missing': { what: '所选物品中有正在查找的。', saved: NOTHING, now: '找到后请先登记找回。' },
  'item-not-out': { what: '这件没有外送。', saved: NOTHING, now: '请核对送件单。' },
  'other-run': { what: '这件在另一张送件单上。', saved: NOTHING, now: '请打开那张送件单登记。' },
  'several-recipients': { what: '所选物品不是同一个人的。', saved: STAYS, now: '请按代领登记，写明委托方式。' },
  'taker-missing': { what: '还不知道是谁来领。', saved: STAYS, now: '请填写姓名。' },
  'authority-missing': {
    what: '代领没有写委托方式。',
    saved: STAYS,
    now: '请写明：本人来电、短信、书面委托或当面交代。',
  },
  'id-last4-missing': { what: '没有填证件后四位。', saved: STAYS, now: '请看证件，填最后四位。' },
  'id-last4-invalid': { what: '证件后四位不对。', saved: NOTHING, now: '请填最后四位，末位可以是 X。' },
  'phone-invalid': { what: '这不是电话号码。', saved: NOTHING, now: '请核对位数；也可以不填。' },
  'signature-missing': { what: '还没有签字。', saved: STAYS, now: '请在签字板上签，或在纸上签后填单号。' },
  'receipt-missing': { what: '没有填回执号。', saved: STAYS, now: '请填对方开的回执号。' },
  'damage-not-ruled': {
    what: '其中有破损或短少，主管还没有处理意见。',
    saved: STAYS,
    now: '请主管先写意见；领取人看过没有异议的，写在备注里。',
  },
  'claim-not-asked': { what: '拾获物品还没有人说对特征。', saved: STAYS, now: '请先登记认领，核对描述。' },
  'found-not-returned': { what: '拾获物品不退给拾获人。', saved: STAYS, now: '请等失主认领，或移交公安、有关部门。' },
  'found-to-police': { what: '拾获物品只移交公安或有关部门。', saved: STAYS, now: '请改选移交给谁。' },
  'to-unfit': { what: '这类物品不退给所选的一方。', saved: STAYS, now: '快递退快递公司或寄件人，寄存退寄存人。' },
  'told-in-future': { what: '时间还没有到。', saved: NOTHING, now: '请核对时间。' },
  'told-before-intake': { what: '时间早于收件。', saved: NOTHING, now: '请核对时间。' },
  'text-too-long': { what: '写得太长。', saved: NOTHING, now: '请写短一些。' },
  'remark-missing': { what: '没有写情况。', saved: NOTHING, now: '请写一句。' },
  'not-missing': { what: '这件没有在查找。', saved: NOTHING, now: '请先登记找不到，再登记遗失或找回。' },
  'not-damaged': { what: '这件没有登记破损或短少。', saved: NOTHING, now: '请先登记破损。' },
  'already-declined': { what: '已经登记过拒收。', saved: NOTHING, now: '请办理退回。' },
  'slot-missing': { what: '没有选货位。', saved: NOTHING, now: '请选一个货位。' },
  'same-slot': { what: '这些已经在这个货位。', saved: NOTHING, now: '请选另一个货位。' },
  'not-found-thing': { what: '这件不是拾获物品。', saved: NOTHING, now: '请核对类别。' },
  'same-counter': { what: '你已经清点过。', saved: NOTHING, now: '请另一位同事登录后清点。' },
  'counted-already': { what: '已经有两个人清点过。', saved: NOTHING, now: '不用再清点。' },
  'announced-already': { what: '已经公告过。', saved: NOTHING, now: '请在单据里补打启事。' },
  'asker-missing': { what: '没有填认领人。', saved: NOTHING, now: '请填姓名。' },
  'description-missing': { what: '没有写认领人的描述。', saved: NOTHING, now: '先问清特征，再给对方看物品。' },
  'nothing-to-mend': { what: '这件还没有离开。', saved: NOTHING, now: '不用更正。' },
  'settle-first': { what: '这件登记了两次离开。', saved: NOTHING, now: '请在冲突里核对两边的签字，选定一次。' },
  'not-voidable': { what: '只有本班次登记的人或主管能更正。', saved: NOTHING, now: '请主管登录后更正。' },
  'reason-missing': { what: '没有写更正的原因。', saved: NOTHING, now: '请写一句原因。' },
  'not-on-run': { what: '这件不是送达的，不会在送件人手里。', saved: NOTHING, now: '请选现在在哪里。' },
  'photo-unreadable': { what: '这张照片打不开。', saved: NOTHING, now: '请换一张 JPG 或 PNG 图片。' },
} as const satisfies Readonly<Record<OutCode, RefusalWords>>
