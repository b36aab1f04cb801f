/** What the settings of move-in are called, and which rule they come from; part of `settingNames`. */
export const moveInSettings = {
  order: { name: '缴费与验房的先后', rule: '各项目不同；两样都要在移交钥匙之前。' },
  'block-on-arrears': { name: '欠费不予移交', rule: '默认只提示、继续跟进；要拦下须写明法律依据。' },
  'block-basis': { name: '拦下的法律依据', rule: '开启“欠费不予移交”时写明，例如合同哪一条。' },
  'contract-copies': { name: '前期物业服务合同份数', rule: '一式两份。' },
  'id-copies': { name: '身份证复印件份数', rule: '核对原件，留一份复印件。' },
  responsible: { name: '验房问题的责任单位', rule: '谁负责整改：开发商、施工单位、工程部等。' },
  'fault-days': { name: '验房问题几天内整改', rule: '与业主约定日期时的默认天数。' },
  gifts: { name: '入伙礼品', rule: '随钥匙一并签收的礼品。' },
  'slot-minutes': { name: '集中交房每段时长', rule: '预约按这个时长排。' },
  'slot-homes': { name: '集中交房每段几户', rule: '同一时段最多约几户。' },
  'card-years': { name: '住户证有效几年', rule: '0 为不设有效期。' },
} as const
