/** The nine heads of 《装修管理服务协议》 (order 110 art. 16), each a block that the company words itself (architecture 9). */
import { blockText, type TextBlock } from '#shared/domain/sheets/formTextBlocks.ts'
import type { SheetContext } from '#shared/domain/sheets/sheetModel.ts'

const MOST = 900

interface Head<Key extends string = string> extends TextBlock {
  readonly key: Key
  /** Down the side of the paper. */
  readonly label: readonly string[]
}

function head<Key extends string>(key: Key, label: readonly string[], shipped: string): Head<Key> {
  return { key, label, shipped, maxLength: MOST, mayBeEmpty: false }
}

/** Blocks in the order of the article; what the case itself says (items, days, hours, charges, clauses) is printed below each. */
export const AGREEMENT_HEADS = [
  head(
    'content',
    ['实施', '内容'],
    '{业主}在{房号}进行室内装饰装修，内容以《装修申报表》和审图通过的图纸为准；需要变更的，先变更申报，重新审图后施工。',
  ),
  head(
    'period',
    ['实施', '期限'],
    '施工期限以《装修施工许可证》载明的有效期为准；不能按期完工的，到期前到物业服务中心办理延期。',
  ),
  head(
    'hours',
    ['施工', '时间'],
    '只在下列时间内施工；项目公布的静音日全天不施工。产生较大噪声的作业，事先告知相邻住户。',
  ),
  head(
    'waste',
    ['废弃', '物', '清运'],
    '装修废弃物袋装后，按规定时间运到指定地点，统一清运；清运费按《装修施工收费清单》。不得占用公共部位堆放。',
  ),
  head(
    'facade',
    ['外立', '面', '防盗', '窗'],
    '外立面设施、防盗窗、空调室外机、封闭阳台等按本项目的统一要求安装，图样事先送审；未经同意不得安装。',
  ),
  head(
    'conduct',
    ['禁止', '行为', '注意', '事项'],
    '施工中遵守《住宅室内装饰装修管理办法》和下列各条。物业服务人员到现场检查的，应予配合；发现违反的，物业先予劝阻、制止。',
  ),
  head(
    'fees',
    ['管理', '服务', '费用'],
    '管理服务费用和保证金按公示的价目和《装修施工收费清单》收取，逐笔开具收据。保证金在复验合格、结清约定款项后按原渠道退还。',
  ),
  head(
    'liability',
    ['违约', '责任'],
    '违反本协议的，应当停止、改正、恢复原状，造成损失的照价赔偿。约定了违约金的，按下列条款从保证金中扣除，扣款附条款、通知书编号和凭据。拒不改正或者已造成损害的，{公司}依法报告有关主管部门处理。',
  ),
  head(
    'other',
    ['其他', '约定'],
    '本协议自各方签字、盖章之日起生效，各执一份。未尽事宜由各方协商；协商不成的，依法解决。',
  ),
] as const satisfies readonly Head[]

/**
 * The heads of art. 16 that say nothing: an agreement is issued with all nine. A PDF of the company's own that replaces the body is read by
 * people, so that nothing is missing by this count. Source: order 110 art. 16, handbook 2.17.
 */
export function missingHeads(context: SheetContext): readonly string[] {
  if (typeof context.texts?.bodyPdf === 'string') return []
  return AGREEMENT_HEADS.filter((one) => blockText(one, context).trim() === '').map(({ key }) => key)
}
