/** What the desk says and prints with an item (handbook 2.17, R58–R76): company rules in plain words, law only by confirmed articles. */
import type { WarningCode } from './requirementRules.ts'

/** Warning → its words. */
export const WARNING_LABELS = {
  'red-line':
    '属于法规禁止的行为，没有设计单位方案或主管部门书面文件一律不予办理（《住宅室内装饰装修管理办法》第五条）。',
  'outside-approval':
    '须先取得主管部门、供暖或燃气单位的批准，批准文件随申报提交（《住宅室内装饰装修管理办法》第十四条）。',
  'company-only': '须由有相应资质的装修企业施工。',
  'closed-water-first': '施工前先做闭水试验；墙面防水高度不低于1700毫米，完工后再做闭水试验。',
  'light-walls-only': '新砌墙只用轻质材料，不得砌在承重梁外侧；水泥、砂、砖分散堆放。',
  'planned-places': '空调外机装在设计机位，冷凝水接入专用管。',
  'within-meter': '用电不超过电表容量，不私拉乱接；超出须先申请。',
  'no-outside-grille': '防盗网不得装在外墙外侧。',
  'no-solar': '不得安装太阳能热水器。',
  'house-style': '样式按物业统一标准，施工前先交图样。',
  'balcony-forbidden': '本项目不得封闭阳台。',
  'balcony-uniform': '封阳台须用统一的样式和颜色。',
  'hot-work-permit': '动火须逐次办理《临时动火作业申请表》，持证上岗，备灭火器，有人监护。',
} as const satisfies Readonly<Record<WarningCode, string>>

/** One warning as a paper prints it; the balcony's names the house's style where it set one. Source: handbook C3. */
export function warningLine(code: WarningCode, balconyStyle = ''): string {
  const words = WARNING_LABELS[code]
  const style = balconyStyle.trim()
  return code === 'balcony-uniform' && style !== '' ? `${words}样式：${style}` : words
}
