/** Search (Ctrl+K). */
export const search = {
  open: '查人、查房、查电话',
  title: '查找',
  placeholder: '姓名、拼音、房号、电话尾号、车牌…',
  hint: '↑↓ 选择 · Enter 打开 · Esc 关闭',
  results: '查找结果',
  found_other: '找到 {{count}} 个',
  nobody: '没有找到“{{query}}”',
  nobodyHint: '试试拼音首字母、房号（2-1203 或 21203）、电话后四位。',
  newOwner: '新建业主',
  newOwnerNamed: '新建业主“{{query}}”',
  wholeUnit: '这套房屋',
  start: '直接打字就找',
  behind: '有的内容还在编入索引，可能暂时查不到',
  startHint: '姓名、拼音首字母、房号、电话尾号、身份证尾号、车牌、单据编号都可以。',
  why: { name: '姓名', pinyin: '拼音', unit: '房号', phone: '电话', id: '证件尾号', plate: '车牌', code: '编号' },
  recent: '最近打开',
} as const
